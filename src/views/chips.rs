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
    words::summary::selected(explorer.outcome_or_nothing().hits.len())
}

/// How much is selected, in words.
pub fn count_in_words(explorer: Explorer) -> String {
    let outcome = explorer.outcome_or_nothing();
    words::summary::extent(outcome.hits.len(), outcome.articles.len())
}

/// A criterion as a chip shows it.
pub fn criterion_in_words(explorer: Explorer, criterion: &Criterion) -> String {
    match criterion {
        Criterion::Value { facet, value, excluded } => {
            let name = explorer.library.catalogue.named(*facet, *value);
            if *excluded { words::summary::left_out(&name) } else { name }
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
                <ul class="chips" aria-label=words::summary::CHOSEN>
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
                            {words::CLEAR_ALL}
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
    let option = move |order: Order, code: &'static str| {
        view! {
            <option value=code selected=flag(move || explorer.order.get() == order)>
                {words::summary::order(order)}
            </option>
        }
    };
    let chosen = move |event| {
        let code = event_target_value(&event);
        if let Some((_, order)) = Order::NAMED.iter().find(|(known, _)| *known == code) {
            explorer.set_order(*order);
        }
    };
    let has_words = flag(move || explorer.selection.with(Selection::has_words));
    let in_list = flag(move || explorer.view.get() == View::Passages);
    view! {
        <When holds=in_list>
            <label class="order">
                {words::summary::ORDERED_BY}
                <select on:change=chosen>
                    {part(move || {
                        // Without words nothing is more relevant than the rest.
                        let shown = Order::NAMED.iter().skip(usize::from(!has_words.get()));
                        shown.map(|(code, order)| option(*order, code)).collect_view().into_any()
                    })}
                </select>
            </label>
        </When>
    }
}

#[component]
fn Chip(criterion: Criterion) -> impl IntoView {
    let explorer = use_explorer();
    let shown = criterion_in_words(explorer, &criterion);
    let (excluded, label) = match &criterion {
        Criterion::Value { facet, value, excluded: true } => {
            let name = explorer.library.catalogue.named(*facet, *value);
            (true, words::summary::allow_again(&shown, &name))
        }
        Criterion::Value { facet, .. } => (false, words::summary::remove_value(&shown, *facet)),
        Criterion::Words { .. } => (false, words::summary::remove_words(&shown)),
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
                {shown}
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
        <div class="scope" role="group" aria-label=words::summary::SCOPES>
            <span>{words::summary::TOGETHER_IN}</span>
            <span class="switch">
                {option(Scope::Passage, words::summary::SAME_PASSAGE)}
                {option(Scope::Article, words::summary::SAME_ARTICLE)}
            </span>
            <Hint question=words::summary::WHAT_IS_SCOPE answer=words::summary::SCOPE />
        </div>
    }
}

/// The facets that more than one value of a passage can satisfy at once.
pub fn has_modes(facet: Facet) -> bool {
    facet != Facet::Outlet
}
