//! One of several: buttons side by side of which one is pressed.

use leptos::prelude::*;

use super::changing::text;

/// One of the buttons; its title shows while hovering.
pub fn choice(
    label: &'static str,
    title: Option<String>,
    pressed: Signal<bool>,
    choose: Box<dyn Fn()>,
) -> AnyView {
    view! {
        <button
            aria-pressed=text(move || pressed.get().to_string())
            title=title
            on:click=move |_| choose()
        >
            {label}
        </button>
    }
    .into_any()
}
