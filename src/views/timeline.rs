//! The dates that the articles mention, on one axis and as a list.

use leptos::prelude::*;

use super::chips::Summary;

/// The view.
#[component]
pub fn Timeline() -> impl IntoView {
    view! { <Summary /> }
}
