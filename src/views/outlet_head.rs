//! The head of an outlet's column: its letters, and its name where there is room. A screen reader
//! hears the name in any case.

use corpus::OutletId;
use explore::Facet;
use leptos::prelude::*;

use super::{changing::flag, link::Link, masthead::Monogram};
use crate::state::{Arrival, use_explorer};

/// What stands for an outlet above its column.
pub fn letters_and_name(outlet: OutletId) -> AnyView {
    let outlets = &use_explorer().library.catalogue.outlets;
    let Some(outlet) = outlets.get(outlet.index()) else { return ().into_any() };
    let (letters, standing) = (outlet.monogram.clone(), outlet.standing);
    view! {
        <Monogram letters standing />
        <span class="name">{outlet.name.clone()}</span>
    }
    .into_any()
}

/// An outlet, to be chosen.
pub fn outlet_link(outlet: OutletId, content: AnyView) -> AnyView {
    let explorer = use_explorer();
    let to = Signal::derive(move || explorer.at_toggled(Facet::Outlet, outlet.0));
    let current = flag(move || explorer.is_chosen(Facet::Outlet, outlet.0));
    let title = explorer.library.catalogue.name(Facet::Outlet, outlet.0);
    view! {
        <Link to arrival=Arrival::Stay title current>
            {content}
        </Link>
    }
    .into_any()
}

/// The head of an outlet's column, as a way to choose it.
pub fn outlet_head(outlet: OutletId) -> AnyView {
    view! { <th scope="col">{outlet_link(outlet, letters_and_name(outlet))}</th> }.into_any()
}
