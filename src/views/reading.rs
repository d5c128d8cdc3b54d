//! How a query was read, and what the collection has instead of words it does not hold.

use explore::{
    Selection,
    query::{Part, Phrase, Query},
    search::holding,
    spelling::{Spelling, nearest},
    suggest::{Offer, suggest},
};
use leptos::prelude::*;

use super::{
    changing::{When, flag, part, text},
    chips::COUNT,
};
use crate::{platform::focus, state::use_explorer, words::reading as words};

/// How many spellings are offered for a word.
const OFFERED: usize = 3;

/// The line below the count.
#[component]
pub fn Reading() -> impl IntoView {
    let explorer = use_explorer();
    let written = flag(move || explorer.selection.with(|now| !now.query.trim().is_empty()));
    view! {
        <When holds=written>
            <p class="reading">
                {text(move || explorer.query.with(words::sentence))}
            </p>
            {part(move || explorer.query.with(other_ways))}
        </When>
    }
}

/// What the reader may have meant, where the collection has nothing or has more.
fn other_ways(query: &Query) -> AnyView {
    let explorer = use_explorer();
    let corpus = explorer.library.corpus;
    let mut lines = Vec::new();
    for part in &query.wanted {
        let [phrase, ..] = &part.phrases[..] else { continue };
        let [word] = &phrase.words[..] else { continue };
        let found = holding(&corpus, part).unwrap_or(1);
        if found == 0 {
            let near = nearest(&corpus, word, OFFERED).unwrap_or_default();
            lines.push(missing(phrase, part, near, query.wanted.len() == 1));
        } else if !(phrase.prefix || phrase.exact) {
            lines.extend(beginnings(phrase, part, found));
        }
    }
    lines.into_any()
}

/// 'No passage has ‘Tartous’. Search Tartus (7)?', and a figure of that name.
fn missing(phrase: &Phrase, part: &Part, near: Vec<Spelling>, alone: bool) -> AnyView {
    let explorer = use_explorer();
    let library = explorer.library;
    let mut offers = Vec::new();
    if alone {
        let asked =
            Selection { query: phrase.written.clone(), ..explorer.selection.get_untracked() };
        let counts = &library.everything.counts;
        let meant = suggest(&library.corpus, &library.catalogue, counts, &asked);
        for suggestion in meant.unwrap_or_default() {
            let Offer::Value { facet, value, .. } = suggestion.offer else { continue };
            let name = library.catalogue.name(facet, value).to_owned();
            let choose = move || explorer.choose(suggestion.selection.clone());
            offers.push(offer(words::CHOOSE, name, suggestion.passages, Box::new(choose)));
        }
    }
    for spelling in near {
        let written = spelling.written;
        let search = replacing(part, written.clone());
        offers.push(offer(words::SEARCH, written, spelling.passages, search));
    }
    let said = words::missing(&phrase.written);
    view! { <p class="missing">{said} {offers}</p> }.into_any()
}

/// The same word with other endings, where there are more passages with them.
fn beginnings(phrase: &Phrase, part: &Part, found: usize) -> Option<AnyView> {
    let corpus = use_explorer().library.corpus;
    let longer = Phrase { prefix: true, ..phrase.clone() };
    let all = Part { phrases: vec![longer], span: part.span.clone() };
    let all = holding(&corpus, &all).unwrap_or_default();
    // Within other words ('or') the star would belong to one of them only.
    let alone = part.phrases.iter().filter(|phrase| !phrase.variant).count() == 1;
    if all <= found || !alone {
        return None;
    }
    let star = format!("{}*", phrase.written);
    let search = replacing(part, star.clone());
    let offer = offer(words::OTHER_ENDINGS, star, all as u32, search);
    Some(view! { <p class="missing">{offer}</p> }.into_any())
}

/// Searches with a part of the query written otherwise.
fn replacing(part: &Part, written: String) -> Box<dyn Fn()> {
    let explorer = use_explorer();
    let span = part.span.clone();
    Box::new(move || {
        let mut query = explorer.selection.with_untracked(|now| now.query.clone());
        if query.get(span.clone()).is_some() {
            query.replace_range(span.clone(), &written);
            explorer.search(&query);
        }
    })
}

/// A button that asks otherwise; it goes with what it was about, so the focus goes to the count.
fn offer(verb: &'static str, name: String, passages: u32, choose: Box<dyn Fn()>) -> AnyView {
    view! {
        <button
            class="quiet"
            on:click=move |_| {
                choose();
                focus::to(COUNT);
            }
        >
            {verb}
            <bdi>
                <b>{name}</b>
            </bdi>
            {format!(" ({passages})")}
        </button>
    }
    .into_any()
}
