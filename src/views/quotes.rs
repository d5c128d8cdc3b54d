//! Who is quoted, with what words, in whose rendering.

use leptos::prelude::*;

use super::chips::Summary;

/// The view.
#[component]
pub fn Quotes() -> impl IntoView {
    view! { <Summary /> }
}
