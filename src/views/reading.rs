//! How a query was read, and what the collection has instead of words it does not hold.

use explore::{
    query::{Part, Phrase, Query},
    search::holding,
    spelling::{Spelling, nearest},
};
use leptos::prelude::*;

use super::changing::{When, flag, part, text};
use crate::{state::use_explorer, words::counted};

/// How many spellings are offered for a word.
const OFFERED: usize = 3;

/// The line below the count.
#[component]
pub fn Reading() -> impl IntoView {
    let explorer = use_explorer();
    view! {
        <When holds=flag(move || explorer.query.with(|query| !query.is_empty()))>
            <p class="reading" dir="auto">
                {text(move || explorer.query.with(in_words))}
            </p>
            {part(move || explorer.query.with(missing))}
        </When>
    }
}

/// A query as a sentence.
fn in_words(query: &Query) -> String {
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
        let written = &phrase.written;
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

/// For each word that no passage has, the nearest the collection has.
fn missing(query: &Query) -> AnyView {
    let explorer = use_explorer();
    let corpus = explorer.library.corpus;
    let mut lines = Vec::new();
    for part in &query.wanted {
        let found = holding(&corpus, part).unwrap_or(1);
        let Some(phrase) = part.phrases.first().filter(|_| found == 0) else { continue };
        let [word] = &phrase.words[..] else { continue };
        let near = nearest(&corpus, word, OFFERED).unwrap_or_default();
        if !near.is_empty() {
            lines.push(line(&phrase.written, part, near));
        }
    }
    lines.into_any()
}

/// 'No passage has ‘Tartous’. Search Tartus (9)?'
fn line(written: &str, part: &Part, near: Vec<Spelling>) -> AnyView {
    let explorer = use_explorer();
    let span = part.span.clone();
    let offers = near
        .into_iter()
        .map(|spelling| {
            let (span, other) = (span.clone(), spelling.written.clone());
            let search = move |_| {
                let mut query = explorer.selection.with_untracked(|now| now.query.clone());
                if query.get(span.clone()).is_some() {
                    query.replace_range(span.clone(), &other);
                    explorer.search(&query);
                }
            };
            view! {
                <button class="quiet" on:click=search>
                    "Search "
                    <b>{spelling.written}</b>
                    {format!(" ({})", spelling.passages)}
                </button>
            }
        })
        .collect_view();
    view! {
        <p class="missing">{format!("No passage has ‘{written}’. ")} {offers}</p>
    }
    .into_any()
}
