//! The dates that the selected passages mention, merged and in order.
//!
//! Goes in: the passages selected. Comes out: a [`Timeline`] with an [`Entry`] for every date that is
//! mentioned, in the order of their first days and, of those that begin alike, the less exact first;
//! each with the places that mention it. Dates in reference lists tell when a source was published,
//! not when something happened, and stand apart. [`axis`] lays the entries out in a row,
//! [`disagreement`] looks for one event under two dates.

pub mod axis;
pub mod disagreement;
mod when;

use std::collections::BTreeMap;

use corpus::{ArticleId, Corpus, Damage, DateKind, OutletId, PassageId, PassageKind, Span};

use crate::sentence::{around, beginnings};
use explore::order::{greatest_first, least_first};

pub use disagreement::{Disagreement, disagreements};
pub use when::When;

/// The dates of some passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The dates of events, in order.
    pub entries: Vec<Entry>,
    /// The dates in reference lists, in order.
    pub references: Vec<Entry>,
    /// The dates that nothing resolves, in reading order.
    pub unresolved: Vec<Place>,
}

/// A date with the places that mention it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The date.
    pub when: When,
    /// Where it is mentioned, by outlet, then in reading order; at least one.
    pub places: Vec<Place>,
}

/// A sentence that mentions a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Who published it.
    pub outlet: OutletId,
    /// The article.
    pub article: ArticleId,
    /// The passage.
    pub passage: PassageId,
    /// What kind of passage it is.
    pub kind: PassageKind,
    /// The sentence, in bytes of the article's text.
    pub sentence: Span,
    /// The date as written, in text order: mostly once.
    pub written: Vec<Span>,
    /// What the first of them was resolved from, or why it could not be.
    pub basis: String,
    /// Whether the words alone do not tell the date: it counts from another, or its year was filled
    /// in.
    pub inferred: bool,
}

impl Entry {
    /// The places of each outlet, in the order of the outlets.
    pub fn by_outlet(&self) -> Vec<(OutletId, &[Place])> {
        let outlets = self.places.chunk_by(|one, other| one.outlet == other.outlet);
        outlets.filter_map(|places| Some((places.first()?.outlet, places))).collect()
    }
}

/// Reads the dates of passages, which are in reading order.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn timeline(corpus: &Corpus<'_>, passages: &[PassageId]) -> Result<Timeline, Damage> {
    let mut timeline = Timeline::default();
    // By value: the entry's place.
    let mut events: BTreeMap<String, Entry> = BTreeMap::new();
    let mut references: BTreeMap<String, Entry> = BTreeMap::new();
    for &id in passages {
        let dates = corpus.dates(id)?;
        if dates.is_empty() {
            continue;
        }
        let passage = corpus.passage(id)?;
        let outlet = corpus.outlet_of(passage.article)?;
        let text = corpus.text(passage.article, passage.span)?;
        let beginnings = beginnings(text);
        let base = passage.span.start as usize;
        for date in dates {
            let within = date.span.range();
            let sentence = around(text, &beginnings, &(within.start - base..within.end - base));
            let written = corpus.text(passage.article, date.span)?;
            let when = date.value.as_deref().and_then(When::read);
            let year = |when: &When| when.value.trim_end_matches('X').chars().take(4).collect();
            let tells = when.as_ref().is_none_or(|when| written.contains(&year(when) as &String));
            let place = Place {
                outlet,
                article: passage.article,
                passage: id,
                kind: passage.kind,
                sentence: Span::new(base + sentence.start, base + sentence.end),
                written: vec![date.span],
                basis: date.basis,
                inferred: date.kind == DateKind::Relative || !tells,
            };
            let Some(when) = when else {
                timeline.unresolved.push(place);
                continue;
            };
            let reference = passage.kind == PassageKind::Reference;
            let entries = if reference { &mut references } else { &mut events };
            let entry = entries.entry(when.value.clone());
            let places = &mut entry.or_insert(Entry { when, places: Vec::new() }).places;
            match places.last_mut() {
                Some(last) if last.passage == id && last.sentence == place.sentence => {
                    last.written.push(date.span);
                }
                _ => places.push(place),
            }
        }
    }
    timeline.entries = in_order(events);
    timeline.references = in_order(references);
    Ok(timeline)
}

fn in_order(entries: BTreeMap<String, Entry>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries.into_values().collect();
    for entry in &mut entries {
        let places = core::mem::take(&mut entry.places);
        entry.places = least_first(places, |place| place.outlet.0);
    }
    let entries = greatest_first(entries, |entry| entry.when.last - entry.when.first);
    least_first(entries, |entry| entry.when.first)
}
