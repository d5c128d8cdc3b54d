//! Words alone in an element, of one type wherever they stand.

use leptos::prelude::*;

/// The heading of a view.
pub fn title(words: &'static str) -> AnyView {
    view! { <h2>{words}</h2> }.into_any()
}

/// The heading of a section.
pub fn heading(words: &'static str) -> AnyView {
    view! { <h3>{words}</h3> }.into_any()
}

/// A paragraph.
pub fn paragraph(words: &'static str) -> AnyView {
    view! { <p>{words}</p> }.into_any()
}

/// A paragraph that matters less than what it stands beside.
pub fn aside(words: &'static str) -> AnyView {
    view! { <p class="aside">{words}</p> }.into_any()
}

/// What is said of something folded away.
pub fn summary(words: &'static str) -> AnyView {
    view! { <summary>{words}</summary> }.into_any()
}

/// The heads of columns.
pub fn column_heads(words: &'static [&'static str]) -> AnyView {
    let heads = words.iter().map(|words| view! { <th scope="col">{*words}</th> }.into_any());
    heads.collect::<Vec<_>>().into_any()
}
