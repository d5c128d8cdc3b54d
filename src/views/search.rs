//! The search box: a combobox (ARIA 1.2) that offers what the words at its end may mean.

use std::sync::Arc;

use explore::{
    Query,
    query::{open_words, while_typing, without},
    suggest::{Offer, Suggestion, suggest},
};
use leptos::{ev::KeyboardEvent, prelude::*};

use super::changing::{When, flag, part, text};
use crate::{
    memo::Memo,
    platform::focus,
    state::{Explorer, use_explorer},
    words::search as words,
};

/// The element that is typed into.
pub const SEARCH: &str = "search";

const LIST: &str = "suggestions";

/// What is typed, and what is offered for it.
#[derive(Clone, Copy)]
struct Combobox {
    explorer: Explorer,
    /// What the reader has typed, as long as the link follows it.
    typed: RwSignal<Option<String>>,
    open: RwSignal<bool>,
    /// The suggestion that the keyboard has reached.
    active: RwSignal<Option<usize>>,
    suggestions: Memo<Arc<Vec<Suggestion>>>,
}

impl Combobox {
    fn new() -> Self {
        let explorer = use_explorer();
        let typed = RwSignal::new(None::<String>);
        let open = RwSignal::new(false);
        let suggestions = Memo::new(move || {
            let Some(query) = followed(explorer, typed).filter(|_| open.get()) else {
                return Arc::default();
            };
            let library = explorer.library;
            let selection = explore::Selection { query, ..explorer.selection.get() };
            let counts = &library.everything.counts;
            Arc::new(
                suggest(&library.corpus, &library.catalogue, counts, &selection)
                    .unwrap_or_default(),
            )
        });
        Self { explorer, typed, open, active: RwSignal::new(None), suggestions }
    }

    /// What the box holds: what is typed, unless the link says something else since.
    fn value(self) -> String {
        followed(self.explorer, self.typed)
            .unwrap_or_else(|| self.explorer.selection.with(|now| now.query.clone()))
    }

    fn is_expanded(self) -> bool {
        self.open.get() && self.suggestions.with(|list| !list.is_empty())
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    fn input(self, typed: String) {
        let begins = self.typed.with_untracked(Option::is_none);
        self.explorer.type_query(&typed, begins);
        self.typed.set(Some(typed));
        self.active.set(None);
        self.open.set(true);
    }

    fn choose(self, number: usize) {
        let chosen = self.suggestions.with_untracked(|list| list.get(number).cloned());
        self.close();
        if let Some(suggestion) = chosen {
            self.typed.set(None);
            self.explorer.choose(suggestion.selection);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        let count = self.suggestions.with_untracked(|list| list.len());
        let expanded = self.open.get_untracked() && count > 0;
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 || !self.open.get_untracked() => {
                event.prevent_default();
                if !self.open.get_untracked() {
                    self.typed.set(Some(self.value()));
                    self.open.set(true);
                    return;
                }
                let down = event.key() == "ArrowDown";
                self.active.update(|active| *active = step(*active, count, down));
            }
            "Enter" => {
                if let Some(number) = self.active.get_untracked().filter(|_| expanded) {
                    self.choose(number);
                } else {
                    let asked = self.value();
                    self.typed.set(None);
                    self.close();
                    self.explorer.search(asked.trim());
                }
            }
            "Escape" => {
                // Browsers empty the box; here the list goes, the words stay, and nothing else closes.
                event.prevent_default();
                if expanded {
                    event.stop_propagation();
                    self.close();
                }
            }
            _ => {}
        }
    }
}

/// What is typed, as long as the link follows it.
fn followed(explorer: Explorer, typed: RwSignal<Option<String>>) -> Option<String> {
    let follows = |typed: &String| {
        let asked = while_typing(typed);
        explorer.selection.with(|now| now.query == asked.trim() || now.query == *typed)
    };
    typed.get().filter(follows)
}

/// The next of `count` suggestions, or none between the last and the first.
fn step(active: Option<usize>, count: usize, down: bool) -> Option<usize> {
    match (active, down) {
        (None, true) => Some(0),
        (None, false) => count.checked_sub(1),
        (Some(at), true) => Some(at + 1).filter(|next| *next < count),
        (Some(at), false) => at.checked_sub(1),
    }
}

/// The box with its list.
#[component]
pub fn SearchBox() -> impl IntoView {
    let state = Combobox::new();
    let active = move || {
        state.active.get().filter(|_| state.is_expanded()).map(|number| format!("{LIST}-{number}"))
    };
    view! {
        <div class="search" role="search">
            <input
                id=SEARCH
                type="search"
                role="combobox"
                aria-label=words::LABEL
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=text(move || state.is_expanded().to_string())
                aria-activedescendant=Signal::derive(active)
                autocomplete="off"
                spellcheck="false"
                placeholder=words::PLACEHOLDER
                prop:value=text(move || state.value())
                on:input=move |event| state.input(event_target_value(&event))
                on:keydown=move |event| state.press(&event)
                on:blur=move |_| state.close()
            />
            <When holds=flag(move || state.is_expanded())>
                <div class="suggestions">
                    <ul id=LIST role="listbox" aria-label=words::SUGGESTIONS>
                        {part(move || options(state))}
                    </ul>
                    <p>{text(move || counted_under(state))}</p>
                </div>
            </When>
        </div>
    }
}

fn options(state: Combobox) -> AnyView {
    let suggestions = state.suggestions.get();
    let options = suggestions.iter().enumerate().map(|(number, suggestion)| {
        let (name, about) = in_words(state.explorer, &suggestion.offer);
        let selected = text(move || (state.active.get() == Some(number)).to_string());
        view! {
            <li
                id=format!("{LIST}-{number}")
                role="option"
                aria-selected=selected
                // The box keeps the focus.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| {
                    state.choose(number);
                    focus::to(SEARCH);
                }
            >
                <span class="name" dir="auto">
                    {name}
                </span>
                <span class="about">{about}</span>
                <span class="value-count">
                    {suggestion.passages} <span class="visually-hidden">{words::PASSAGES}</span>
                </span>
            </li>
        }
    });
    options.collect_view().into_any()
}

/// A suggestion's name, and what it is.
fn in_words(explorer: Explorer, offer: &Offer) -> (String, String) {
    match offer {
        Offer::Value { facet, value, alias } => {
            let name = explorer.library.catalogue.name(*facet, *value).to_owned();
            (name, words::value(*facet, alias.as_deref()))
        }
        Offer::Word(word) => (word.clone(), words::WORD.to_owned()),
    }
}

/// Under what the numbers beside the suggestions are counted.
fn counted_under(state: Combobox) -> String {
    let typed = state.value();
    let rest = open_words(&typed, 1).last().map(|last| without(&typed, last));
    let other_words = !Query::read(&rest.unwrap_or(typed)).is_empty();
    words::counted_under(other_words, state.explorer.selection.with(explore::Selection::filters))
}
