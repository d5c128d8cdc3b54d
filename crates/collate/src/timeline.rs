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

use corpus::{ArticleId, Corpus, Damage, DateKind, OutletId, PassageId, PassageKind, Span};

use crate::{
    counter::Numbering,
    sentence::{around, beginnings},
};
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
    let (mut events, mut references) = (Entries::default(), Entries::default());
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
            entries.add(when, place);
        }
    }
    timeline.entries = events.in_order();
    timeline.references = references.in_order();
    Ok(timeline)
}

/// Entries while they are gathered.
#[derive(Default)]
struct Entries {
    /// The values of the dates.
    values: Numbering,
    /// By the numbers of their values.
    entries: Vec<Entry>,
}

impl Entries {
    /// Adds a place where a date is mentioned; what stands in one sentence is one place.
    fn add(&mut self, when: When, place: Place) {
        let number = self.values.number(when.value.clone());
        if number == self.entries.len() {
            self.entries.push(Entry { when, places: Vec::new() });
        }
        let Some(entry) = self.entries.get_mut(number) else { return };
        match entry.places.last_mut() {
            Some(last) if last.passage == place.passage && last.sentence == place.sentence => {
                last.written.extend(place.written);
            }
            _ => entry.places.push(place),
        }
    }

    fn in_order(self) -> Vec<Entry> {
        let mut entries: Vec<Option<Entry>> = self.entries.into_iter().map(Some).collect();
        let by_value = self.values.in_order();
        let mut entries: Vec<Entry> =
            by_value.filter_map(|(_, number)| entries.get_mut(number)?.take()).collect();
        for entry in &mut entries {
            let places = core::mem::take(&mut entry.places);
            entry.places = least_first(places, |place| place.outlet.0);
        }
        let entries = greatest_first(entries, |entry| entry.when.last - entry.when.first);
        least_first(entries, |entry| entry.when.first)
    }
}
