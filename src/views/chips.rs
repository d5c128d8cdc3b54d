//! How much is selected, what was chosen, and where it must come together.

use explore::{Criterion, Facet, Scope, Selection};
use leptos::prelude::*;

use super::{
    changing::{When, flag, text},
    hint::Hint,
};
use crate::{
    platform::focus,
    state::{Explorer, use_explorer},
    words,
};

/// The id of the line that counts; the focus goes there when a chip removes itself.
const COUNT: &str = "count";

/// How many passages are selected, in words.
pub fn passages_in_words(explorer: Explorer) -> String {
    match explorer.outcome_or_nothing().hits.len() {
        0 => "No passage".into(),
        count => words::counted(count, "passage"),
    }
}

/// How much is selected, in words.
pub fn count_in_words(explorer: Explorer) -> String {
    let passages = passages_in_words(explorer);
    match explorer.outcome_or_nothing().articles.len() {
        0 => passages,
        count => format!("{passages} in {}", words::counted(count, "article")),
    }
}

/// A criterion as a chip shows it.
pub fn criterion_in_words(explorer: Explorer, criterion: Criterion) -> String {
    let name = explorer.library.catalogue.name(criterion.facet, criterion.value);
    if criterion.excluded { format!("not {name}") } else { name.to_owned() }
}

/// The line above the passages.
#[component]
pub fn Summary() -> impl IntoView {
    let explorer = use_explorer();
    let criteria = Memo::new(move |_| explorer.selection.with(Selection::criteria));
    view! {
        <div class="summary">
            <p class="total" id=COUNT tabindex="-1">
                {text(move || count_in_words(explorer))}
            </p>
            <When holds=flag(move || !criteria.with(Vec::is_empty))>
                <ul class="chips" aria-label="What you chose">
                    <For
                        each=move || criteria.get()
                        key=|criterion| *criterion
                        let:criterion
                    >
                        <Chip criterion />
                    </For>
                    <li>
                        <button
                            class="quiet"
                            on:click=move |_| {
                                explorer.clear();
                                focus::to(COUNT);
                            }
                        >
                            "Clear all"
                        </button>
                    </li>
                </ul>
                <ScopeSwitch />
            </When>
        </div>
    }
}

#[component]
fn Chip(criterion: Criterion) -> impl IntoView {
    let explorer = use_explorer();
    let words = criterion_in_words(explorer, criterion);
    let name = explorer.library.catalogue.name(criterion.facet, criterion.value);
    let label = if criterion.excluded {
        format!("{words}: allow {name} again")
    } else {
        format!("{words}: remove this {}", words::facet_noun(criterion.facet))
    };
    view! {
        <li>
            <button
                class="chip"
                class:excluded=criterion.excluded
                aria-label=label
                on:click=move |_| {
                    explorer.remove(criterion.facet, criterion.value);
                    focus::to(COUNT);
                }
            >
                {words}
                <span aria-hidden="true">" ×"</span>
            </button>
        </li>
    }
}

#[component]
fn ScopeSwitch() -> impl IntoView {
    let explorer = use_explorer();
    let option = move |scope: Scope, label: &'static str| {
        let pressed = move || explorer.selection.with(|now| now.scope == scope);
        view! {
            <button
                aria-pressed=text(move || pressed().to_string())
                on:click=move |_| explorer.set_scope(scope)
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="scope" role="group" aria-label="Where everything must come together">
            <span>"together in"</span>
            <span class="switch">
                {option(Scope::Passage, "the same passage")}
                {option(Scope::Article, "the same article")}
            </span>
            <Hint question="What is a passage, and what does this choice do?" answer=words::SCOPE />
        </div>
    }
}

/// The facets that more than one value of a passage can satisfy at once.
pub fn has_modes(facet: Facet) -> bool {
    facet != Facet::Outlet
}
