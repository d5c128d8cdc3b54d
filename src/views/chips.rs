//! How much is selected, what was chosen, and where it must come together.

use explore::{Criterion, Facet, Order, Scope, Selection, View, direction::isolated};
use leptos::prelude::*;

use super::{
    changing::{When, flag, part, text},
    hint::Hint,
    reading::Reading,
    switch::choice,
};
use crate::{
    memo::Memo,
    platform::focus,
    state::{Explorer, use_explorer},
    words,
};

/// The id of the line that counts; the focus goes there when a chip removes itself.
pub const COUNT: &str = "count";

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
pub fn criterion_in_words(explorer: Explorer, criterion: &Criterion) -> String {
    match criterion {
        Criterion::Value { facet, value, excluded } => {
            let catalogue = &explorer.library.catalogue;
            match excluded {
                true => format!("not {}", catalogue.named(*facet, *value)),
                false => catalogue.named(*facet, *value),
            }
        }
        Criterion::Words { written, .. } => isolated(written),
    }
}

/// The line above the passages.
#[component]
pub fn Summary() -> impl IntoView {
    let explorer = use_explorer();
    let criteria = Memo::new(move || explorer.selection.with(Selection::criteria));
    view! {
        <div class="summary">
            <p class="total" id=COUNT tabindex="-1">
                {text(move || count_in_words(explorer))}
            </p>
            <When holds=flag(move || !criteria.with(Vec::is_empty))>
                <ul class="chips" aria-label="What you chose">
                    <For
                        each=move || criteria.get()
                        key=Clone::clone
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
                <OrderSwitch />
            </When>
            <Reading />
        </div>
    }
}

/// In what order the passages come.
#[component]
fn OrderSwitch() -> impl IntoView {
    let explorer = use_explorer();
    let option = move |order: Order, label: &'static str| {
        view! {
            <option value=label selected=flag(move || explorer.order.get() == order)>
                {label}
            </option>
        }
    };
    let chosen = move |event| {
        let label = event_target_value(&event);
        if let Some((order, _)) = ORDERS.iter().find(|(_, known)| *known == label) {
            explorer.set_order(*order);
        }
    };
    let has_words = flag(move || explorer.selection.with(Selection::has_words));
    let in_list = flag(move || explorer.view.get() == View::Passages);
    view! {
        <When holds=in_list>
            <label class="order">
                "ordered by "
                <select on:change=chosen>
                    {part(move || {
                        // Without words nothing is more relevant than the rest.
                        let shown = ORDERS.iter().skip(usize::from(!has_words.get()));
                        shown.map(|(order, label)| option(*order, label)).collect_view().into_any()
                    })}
                </select>
            </label>
        </When>
    }
}

const ORDERS: [(Order, &str); 4] = [
    (Order::Relevance, "relevance"),
    (Order::Article, "article"),
    (Order::Date, "date, newest first"),
    (Order::Outlet, "outlet"),
];

#[component]
fn Chip(criterion: Criterion) -> impl IntoView {
    let explorer = use_explorer();
    let words = criterion_in_words(explorer, &criterion);
    let (excluded, label) = match &criterion {
        Criterion::Value { facet, value, excluded: true } => {
            let name = explorer.library.catalogue.named(*facet, *value);
            (true, format!("{words}: allow {name} again"))
        }
        Criterion::Value { facet, .. } => {
            (false, format!("{words}: remove this {}", words::facet_noun(*facet)))
        }
        Criterion::Words { .. } => (false, format!("{words}: remove this from the search")),
    };
    view! {
        <li>
            <button
                class="chip"
                class:excluded=excluded
                aria-label=label
                on:click=move |_| {
                    explorer.remove(&criterion);
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
        let pressed = flag(move || explorer.selection.with(|now| now.scope == scope));
        choice(label, None, pressed, Box::new(move || explorer.set_scope(scope)))
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
