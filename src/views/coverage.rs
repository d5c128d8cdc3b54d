//! Which outlet writes how much on what: a table of outlets by topics, figures or sources.

use leptos::prelude::*;

use super::chips::Summary;

/// The view.
#[component]
pub fn Coverage() -> impl IntoView {
    view! { <Summary /> }
}
