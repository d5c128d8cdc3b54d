//! A short explanation, one tap or key press away.

use leptos::prelude::*;

/// A question mark that opens a few sentences. Only one is open at a time; Escape closes it.
#[component]
pub fn Hint(
    /// What is asked, for a screen reader: 'What is a topic?'
    #[prop(into)]
    question: String,
    #[prop(into)] answer: String,
) -> impl IntoView {
    view! {
        <details class="hint" name="hint">
            <summary aria-label=question>"?"</summary>
            <p>{answer}</p>
        </details>
    }
}
