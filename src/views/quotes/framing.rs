//! Words in quotation marks that are nobody's: what an outlet holds at arm's length, titles, and pull
//! quotes.

use std::sync::Arc;

use collate::quoted::{Phrase, Quoted};
use corpus::{Damage, OutletId};
use leptos::prelude::*;

use super::{
    super::changing::{Rows, When, flag, reading, text},
    Found,
    group::{outlet_link, place},
};
use crate::{
    memo::Memo,
    state::use_explorer,
    words::{counts::and_more, quotes as words},
};

/// Phrases that every outlet shows.
const LEAST: usize = 8;

/// Places of a phrase that are named.
const PLACES: usize = 6;

/// How many phrases of each outlet are drawn.
pub fn per_outlet(quoted: &Quoted, limit: usize) -> usize {
    (limit / quoted.phrases.len().max(1)).max(LEAST)
}

/// The phrases of each outlet.
pub fn framing(found: Found, limit: Memo<usize>) -> AnyView {
    let explorer = use_explorer();
    let outlets = Memo::new(move || {
        found.with(|found| {
            let phrases = found.iter().flat_map(|quoted| &quoted.phrases);
            phrases.map(|(outlet, _)| outlet.0).collect::<Vec<_>>()
        })
    });
    let row = Arc::new(move |outlet: u32| {
        let phrases = Memo::new(move || -> Option<(Vec<Phrase>, usize)> {
            let found = found.get().ok()?;
            let (_, all) = found.phrases.iter().find(|(other, _)| *other == OutletId(outlet))?;
            let shown = all.iter().take(per_outlet(&found, limit.get())).cloned().collect();
            Some((shown, all.len()))
        });
        let items = reading(move || {
            let (shown, all) = phrases.get().unwrap_or_default();
            let left = (all > shown.len()).then(|| and_more(all - shown.len()));
            let items: Vec<AnyView> = shown.iter().map(phrase).collect::<Result<_, Damage>>()?;
            Ok(view! { {items} {left.map(|left| view! { <li class="aside">{left}</li> })} }
                .into_any())
        });
        view! {
            <li>
                <h4>{outlet_link(outlet)}</h4>
                <ul class="phrases">{items}</ul>
            </li>
        }
        .into_any()
    });
    let said = Memo::new(move || {
        words::framing(explorer.settings.with(|now| now.kind)).map(str::to_owned)
    });
    let line = move |number: usize| {
        text(move || said.with(|said| said.get(number).cloned().unwrap_or_default()))
    };
    view! {
        <When holds=flag(move || outlets.with(|outlets| !outlets.is_empty()))>
            <section class="quote-list framing">
                <h3>{line(0)}</h3>
                <p class="aside">{line(1)}</p>
                <ul>
                    <Rows each=outlets row=row.clone() />
                </ul>
            </section>
        </When>
    }
    .into_any()
}

/// A phrase with the passages it stands in.
fn phrase(phrase: &Phrase) -> Result<AnyView, Damage> {
    let corpus = &use_explorer().library.corpus;
    let Some(first) = phrase.places.first() else { return Ok(().into_any()) };
    let written = corpus.text(first.article, first.span)?;
    let places = phrase.places.iter().take(PLACES);
    let places: Vec<AnyView> =
        places.map(|other| place(other.article, other.passage)).collect::<Result<_, Damage>>()?;
    let more = phrase.places.len().saturating_sub(PLACES);
    Ok(view! {
        <li>
            <q dir="auto" data-words="">{written}</q>
            " "
            {places}
            {(more > 0).then(|| words::and_more(more))}
        </li>
    }
    .into_any())
}
