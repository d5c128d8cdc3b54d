//! Articles or outlets side by side, aligned by topic.

use leptos::prelude::*;

use super::chips::Summary;

/// The view.
#[component]
pub fn Compare() -> impl IntoView {
    view! { <Summary /> }
}
