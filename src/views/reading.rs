//! How a query was read, and what the collection has instead of words it does not hold.

use explore::{
    Selection,
    direction::isolated,
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
use crate::{platform::focus, state::use_explorer, words::counted};

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
                {text(move || explorer.query.with(in_words))}
            </p>
            {part(move || explorer.query.with(other_ways))}
        </When>
    }
}

/// A query as a sentence.
fn in_words(query: &Query) -> String {
    if query.is_empty() {
        return "There is no word in this to search for".to_owned();
    }
    let mut sentence = String::from("Passages");
    let together = query.wanted.len() > 1;
    let wanted: Vec<_> = query.wanted.iter().map(|part| part_in_words(part, together)).collect();
    if !wanted.is_empty() {
        sentence.push_str(" with ");
        sentence.push_str(&wanted.join(" and "));
    }
    let unwanted: Vec<_> = query.unwanted.iter().map(|part| part_in_words(part, false)).collect();
    if !unwanted.is_empty() {
        sentence.push_str(if wanted.is_empty() { " without " } else { ", without " });
        sentence.push_str(&unwanted.join(" and without "));
    }
    if query.left_out > 0 {
        let parts = counted(query.left_out, "part");
        sentence.push_str(&[". ", &parts, " more than a search can have are left out"].concat());
    }
    sentence
}

/// `together`: it stands beside others, so that 'or' must not be taken for all of them.
fn part_in_words(part: &Part, together: bool) -> String {
    let phrase = |phrase: &Phrase| {
        let written = isolated(&phrase.written);
        let several = phrase.words.len() > 1;
        match (phrase.prefix, several) {
            (true, false) => format!("a word beginning with ‘{written}’"),
            (true, true) => format!("‘{written}…’"),
            (false, _) => format!("‘{written}’"),
        }
    };
    let mut alternatives: Vec<String> = Vec::new();
    let mut spellings: Vec<&str> = Vec::new();
    for one in &part.phrases {
        if one.variant {
            spellings.push(&one.written);
        } else {
            alternatives.push(phrase(one));
        }
    }
    let mut words = alternatives.join(" or ");
    if !spellings.is_empty() {
        words = format!("{words} (also spelt {})", spellings.join(", "));
    }
    if together && alternatives.len() > 1 { format!("({words})") } else { words }
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
            offers.push(offer("Choose ", name, suggestion.passages, Box::new(choose)));
        }
    }
    for spelling in near {
        let written = spelling.written;
        let search = replacing(part, written.clone());
        offers.push(offer("Search ", written, spelling.passages, search));
    }
    let said = format!("No passage has ‘{}’. ", isolated(&phrase.written));
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
    let offer = offer("Also with other endings: ", star, all as u32, search);
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
