//! One figure: spellings, roles, who is named beside them, what they are quoted as saying.

use corpus::FigureId;
use leptos::prelude::*;

use super::chips::Summary;

/// The view.
#[component]
pub fn FigureView(figure: FigureId) -> impl IntoView {
    let _ = figure;
    view! { <Summary /> }
}
