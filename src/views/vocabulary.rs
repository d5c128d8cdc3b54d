//! The words that tell the outlets apart.

use leptos::prelude::*;

use super::chips::Summary;

/// The view.
#[component]
pub fn WordsView() -> impl IntoView {
    view! { <Summary /> }
}
