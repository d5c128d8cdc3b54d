//! A link to another location of the page. A plain click goes there without a reload and keeps the
//! history tidy; any other click is the browser's, so that a link opens in another tab.

use explore::Location;
use leptos::{ev::MouseEvent, prelude::*};

use super::changing::text;
use crate::{
    platform::mouse,
    state::{Arrival, use_explorer},
};

/// An element that navigates.
#[component]
pub fn Link(
    /// Where it leads.
    #[prop(into)]
    to: Signal<Location>,
    /// Where the page stands afterwards.
    arrival: Arrival,
    #[prop(optional, into)] class: &'static str,
    /// What a screen reader says, where the content is not enough.
    #[prop(optional, into)]
    label: Option<String>,
    /// Shown while hovering.
    #[prop(optional, into)]
    title: Option<String>,
    /// Whether this is what is on the screen, or chosen already.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// Out of the order of the Tab key, where the same link stands beside it.
    #[prop(optional)]
    untabbed: bool,
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    let follow = move |click: MouseEvent| {
        if mouse::is_plain(&click) {
            click.prevent_default();
            explorer.go(&to.get_untracked(), arrival);
        }
    };
    view! {
        <a
            class=class
            href=text(move || to.with(|location| explorer.href(location)))
            on:click=follow
            aria-label=label
            title=title
            aria-current=Signal::derive(move || current.get().then_some("true"))
            tabindex=untabbed.then_some("-1")
        >
            {children()}
        </a>
    }
}
