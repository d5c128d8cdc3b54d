//! The end of what is drawn of a long result: more comes as the reader nears it, or at a click.

use leptos::prelude::*;

use super::changing::part;
use crate::{platform::scroll, state::use_explorer};

/// The element whose coming near draws more.
const END: &str = "more";

/// Draws more of the result.
#[component]
pub fn More(
    /// What the button says.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let explorer = use_explorer();
    let grow = move || explorer.redraw(explore::window::Window::grow);
    // Drawn anew with each growth, so that an end that is still near is seen once more.
    part(move || {
        explorer.window.with(|_| ());
        scroll::when_near(END, grow);
        view! {
            <p class="onward" id=END>
                <button on:click=move |_| grow()>{label}</button>
            </p>
        }
        .into_any()
    })
}
