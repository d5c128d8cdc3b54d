//! What only one outlet reports, in sentences.

use collate::coverage::{Alone as Only, Coverage, facet_of};
use explore::Facet;
use leptos::prelude::*;

use super::{Coverages, outlet_link, passages_of, row_link};
use crate::{
    state::{Arrival, use_explorer},
    views::{changing::part, link::Link},
    words::{COMMA, coverage as words},
};

/// Of each outlet at most so many are named.
const NAMED: usize = 8;

/// Up to so many are listed at once; more at a click.
const UNFOLDED: usize = 16;

/// What only one outlet reports, and what none does.
#[component]
pub(super) fn Alone(found: Coverages) -> impl IntoView {
    part(move || {
        let found = found.get().unwrap_or_default();
        let explorer = use_explorer();
        let outlets = explorer.library.catalogue.outlets.len();
        let total: usize = found.alone.iter().map(|only| only.values.len()).sum();
        let many = outlets > 1;
        let said = words::only_one_outlet(found.across, total);
        let lines = found.alone.iter().map(|only| line(&found, only)).collect_view();
        let only = match (many, total) {
            (false, _) => ().into_any(),
            (true, 0) => view! { <p>{said}</p> }.into_any(),
            (true, _) => view! {
                <details open=total <= UNFOLDED>
                    <summary>{said}</summary>
                    <ul>{lines}</ul>
                </details>
            }
            .into_any(),
        };
        view! {
            <div class="alone">
                {only} <p>{nowhere(&found)}</p>
            </div>
        }
        .into_any()
    })
}

/// What one outlet has and no other.
fn line(found: &Coverage, only: &Only) -> AnyView {
    let explorer = use_explorer();
    let (across, outlet) = (found.across, only.outlet);
    let catalogue = &explorer.library.catalogue;
    let named = only.values.iter().take(NAMED).enumerate();
    let named = named
        .map(|(place, &value)| {
            let to = passages_of(across, value, outlet);
            view! {
                {(place > 0).then_some(COMMA)}
                <Link to arrival=Arrival::Top>
                    {catalogue.name(facet_of(across), value)}
                </Link>
            }
        })
        .collect_view();
    let rest = only.values.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| words::and_more(rest));
    view! {
        <li>
            {words::ONLY_IN}
            {outlet_link(outlet, catalogue.name(Facet::Outlet, outlet.0).into_any())}
            ": "
            {named}
            {rest}
        </li>
    }
    .into_any()
}

/// What no outlet has that is shown.
fn nowhere(found: &Coverage) -> Option<AnyView> {
    let first = found.nowhere.iter().take(NAMED).enumerate();
    let named = first
        .map(|(place, &value)| {
            view! {
                {(place > 0).then_some(COMMA)}
                {row_link(found.across, value)}
            }
        })
        .collect_view();
    let rest = found.nowhere.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| words::and_more(rest));
    (!found.nowhere.is_empty()).then(|| view! { {words::NOWHERE} {named} {rest} }.into_any())
}
