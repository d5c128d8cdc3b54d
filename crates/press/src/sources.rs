//! Sources: the news outlets, agencies and think-tanks that an article credits.
//!
//! In go the sources that the seeds list and an article as read, out come citations in text order
//! that never overlap. Steps:
//!
//! 1. names and their other spellings, found as figures' names are ([`crate::figures`]), with every
//!    capital they are listed with; abbreviations and bare domains, found as written ([`short`]);
//! 2. what is no credit is left out: a title, a building, a word like any other ([`credit`]);
//! 3. leftmost-longest of what is left, so that `Name (ABBR)` is two citations and `Name English` one;
//! 4. the article's own publisher is none of its sources.
//!
//! The method knows no outlet: without a list there are no citations.

mod credit;
mod short;

use core::{cmp::Reverse, ops::Range};
use std::collections::BTreeSet;

use corpus::{Citation, DraftArticle, OutletId, Source, SourceId, Span, Zone};

use crate::{
    figures::{
        Names, Spelling,
        find::{Match, find, is_written_as_listed},
        zone,
    },
    reading::{PassageReading, Reading},
    seeds::{OutletEntry, SourceEntry, words_without_the},
    written::spellings,
};
use credit::is_credit;
use short::Short;

/// The listed sources, ready to be found.
pub(crate) struct Sources<'s> {
    entries: &'s [SourceEntry],
    names: Names,
    short: Short,
    /// The sources that each outlet of the collection is itself.
    own: Vec<BTreeSet<usize>>,
}

/// The form in which a source is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// A name.
    Name,
    /// A name that is 'The' and one word, the article there.
    Article,
    /// The same without its article: it may be a word like any other.
    Word,
    /// An abbreviation.
    Abbreviation,
    /// A bare domain.
    Domain,
}

/// A spelling of a source at a place.
#[derive(Clone, Debug)]
struct Candidate {
    /// The words of the passage it takes.
    words: Range<usize>,
    span: Span,
    form: Form,
    source: usize,
    /// The spelling's number, by [`Sources::spellings`].
    spelling: usize,
}

/// A candidate and where it stands.
struct Near<'n> {
    reading: &'n Reading,
    passage: &'n PassageReading,
    candidate: &'n Candidate,
    zone: Zone,
}

/// A spelling as the seeds list it.
pub(crate) struct ListedSpelling<'s> {
    pub(crate) source: usize,
    pub(crate) text: &'s str,
    /// The line in sources.toml; none of a canonical name or a domain, which nobody need write.
    pub(crate) line: Option<u32>,
}

/// What an article credits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credited {
    /// The citations of each passage, in text order.
    pub(crate) citations: Vec<Vec<Citation>>,
    /// The spellings that occurred, by [`Sources::spellings`].
    pub(crate) spellings: BTreeSet<usize>,
}

impl<'s> Sources<'s> {
    /// `outlets`: those of the collection, by [`OutletId`]; their own names in their own articles are
    /// no credit. An outlet is a source that has its id or one of its names.
    pub(crate) fn new(entries: &'s [SourceEntry], outlets: &[OutletEntry]) -> Self {
        let own = outlets
            .iter()
            .map(|outlet| {
                let name = words_without_the(&outlet.name);
                let is_own = |entry: &SourceEntry| {
                    entry.id == outlet.id
                        || entry
                            .names()
                            .chain(&entry.abbreviations)
                            .any(|spelling| words_without_the(&spelling.value) == name)
                };
                let numbered = entries.iter().enumerate();
                numbered.filter(|(_, entry)| is_own(entry)).map(|(number, _)| number).collect()
            })
            .collect();
        Self { entries, names: Names::of_sources(entries), short: Short::new(entries), own }
    }

    /// The sources' records, by [`SourceId`].
    pub(crate) fn records(&self, articles: &[DraftArticle]) -> Vec<Source> {
        let mut written = spellings(articles, |passage| {
            passage.citations.iter().map(|citation| (citation.source, citation.span)).collect()
        });
        let record = |(entry, number): (&SourceEntry, u32)| Source {
            id: entry.id.clone(),
            name: entry.name.value.clone(),
            spellings: written.remove(&SourceId(number)).unwrap_or_default(),
        };
        self.entries.iter().zip(0..).map(record).collect()
    }

    /// Every listed spelling: names, then abbreviations and domains.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = ListedSpelling<'_>> {
        let names = self.names.spellings.iter().map(|spelling| ListedSpelling {
            source: spelling.figures().first().copied().unwrap_or_default(),
            text: &spelling.text,
            line: spelling.line,
        });
        let short = self.short.spellings.iter().map(|spelling| ListedSpelling {
            source: spelling.source,
            text: &spelling.text,
            line: spelling.line,
        });
        names.chain(short)
    }

    /// Every credit in an article, by passage; they may overlap.
    fn credits(&self, reading: &Reading) -> Vec<Vec<Candidate>> {
        let of_passage = |passage: &PassageReading| {
            let mut found = self.short.find(reading, passage, self.names.spellings.len());
            found.retain(|candidate| is_credit(&Near::new(reading, passage, candidate)));
            found
        };
        let mut found: Vec<Vec<Candidate>> = reading.passages.iter().map(of_passage).collect();
        let accept = |passage: &PassageReading, matched: &Match, spelling: &Spelling| {
            is_written_as_listed(reading, passage, matched, spelling)
                && candidate(matched, spelling)
                    .is_some_and(|candidate| is_credit(&Near::new(reading, passage, &candidate)))
        };
        for matched in find(reading, &self.names, accept) {
            let spelling = self.names.spelling(matched.spelling);
            let candidate = spelling.and_then(|spelling| candidate(&matched, spelling));
            if let (Some(list), Some(candidate)) = (found.get_mut(matched.passage), candidate) {
                list.push(candidate);
            }
        }
        found
    }
}

/// A name that was found, as a candidate.
fn candidate(matched: &Match, spelling: &Spelling) -> Option<Candidate> {
    let form = match spelling.without_the() {
        None => Form::Name,
        Some(true) => Form::Word,
        Some(false) => Form::Article,
    };
    let source = *spelling.figures().first()?;
    let (words, span) = (matched.words.clone(), matched.span);
    Some(Candidate { words, span, form, source, spelling: matched.spelling })
}

impl<'n> Near<'n> {
    fn new(reading: &'n Reading, passage: &'n PassageReading, candidate: &'n Candidate) -> Self {
        Self { reading, passage, candidate, zone: zone(reading, passage, candidate.span) }
    }
}

/// The citations of an article that an outlet published.
pub(crate) fn citations(reading: &Reading, sources: &Sources<'_>, outlet: OutletId) -> Credited {
    let own = sources.own.get(outlet.index());
    let mut credited = Credited::default();
    for (passage, mut credits) in reading.passages.iter().zip(sources.credits(reading)) {
        credits.sort_by_key(|one| (one.span.start, Reverse(one.span.end), one.form));
        let mut citations = Vec::new();
        let mut end = 0;
        for Candidate { span, source, spelling, .. } in credits {
            if span.start < end {
                continue;
            }
            end = span.end;
            credited.spellings.insert(spelling);
            if !own.is_some_and(|own| own.contains(&source)) {
                let zone = zone(reading, passage, span);
                citations.push(Citation { span, source: SourceId(source as u32), zone });
            }
        }
        credited.citations.push(citations);
    }
    credited
}
