//! Abbreviations and bare domains: found as they are written, not by their folded words.
//!
//! An abbreviation keeps its capitals, and is none where it is part of something else: a web
//! address, a handle, a number behind a hyphen (`AB-12`), one side of an ampersand. A domain stands
//! alone, with or without `www.`: one that goes on with a path, or behind a scheme, is the address
//! of a page, which credits nobody by name.

use std::collections::BTreeMap;

use corpus::{
    Span,
    text::{is_hyphen, tokens},
};

use super::{Candidate, Form};
use crate::{
    reading::{PassageReading, Reading},
    seeds::SourceEntry,
};

/// A listed abbreviation or domain.
pub(super) struct ShortSpelling {
    pub(super) source: usize,
    pub(super) text: String,
    /// The line in sources.toml, of an abbreviation.
    pub(super) line: Option<u32>,
    form: Form,
    /// How many bytes stand before its first word.
    lead: usize,
}

/// The listed abbreviations and domains.
pub(super) struct Short {
    pub(super) spellings: Vec<ShortSpelling>,
    /// Those whose first word, folded, is this.
    by_first_word: BTreeMap<String, Vec<usize>>,
}

impl Short {
    pub(super) fn new(entries: &[SourceEntry]) -> Self {
        let mut short = Self { spellings: Vec::new(), by_first_word: BTreeMap::new() };
        for (source, entry) in entries.iter().enumerate() {
            let abbreviations = entry.abbreviations.iter().map(|text| (text, Form::Abbreviation));
            let domains = entry.domains.iter().map(|text| (text, Form::Domain));
            for (listed, form) in abbreviations.chain(domains) {
                let text = listed.value.trim().to_owned();
                let Some(first) = tokens(&text).into_iter().next() else { continue };
                let number = short.spellings.len();
                short.by_first_word.entry(first.folded).or_default().push(number);
                let lead = first.span.start;
                let line = (form == Form::Abbreviation).then_some(listed.line);
                short.spellings.push(ShortSpelling { source, text, line, form, lead });
            }
        }
        short
    }

    /// Those in a passage; `base` is added to the numbers of the spellings.
    pub(super) fn find(
        &self,
        reading: &Reading,
        passage: &PassageReading,
        base: usize,
    ) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (place, word) in passage.words.iter().enumerate() {
            for number in self.by_first_word.get(&word.folded).into_iter().flatten() {
                let Some(spelling) = self.spellings.get(*number) else { continue };
                let Some(start) = word.span.start.checked_sub(spelling.lead) else { continue };
                let span = Span::new(start, start + spelling.text.len());
                let Some(span) = spelling.at(reading, span) else { continue };
                let end = span.end as usize;
                let taken = passage.words.iter().skip(place);
                let length = taken.take_while(|word| word.span.end <= end).count();
                if passage.span.contains(span) {
                    found.push(Candidate {
                        words: place..place + length,
                        span,
                        form: spelling.form,
                        source: spelling.source,
                        spelling: base + number,
                    });
                }
            }
        }
        found
    }
}

impl ShortSpelling {
    /// The stretch that the spelling takes, if it stands there and is nothing else's part.
    fn at(&self, reading: &Reading, span: Span) -> Option<Span> {
        let written = reading.text.get(span.range())?;
        if self.form == Form::Abbreviation {
            let free = written == self.text && reading.address_over(span).is_none();
            return (free && stands_free(reading, span)).then_some(span);
        }
        if !written.eq_ignore_ascii_case(&self.text) {
            return None;
        }
        let Some(address) = reading.address_over(span) else {
            return (stands_free(reading, span) && is_no_label(reading, span)).then_some(span);
        };
        let before = reading.slice(address.start as usize, span.start as usize);
        let behind = reading.slice(span.end as usize, address.end as usize);
        let alone = (before.is_empty() || before.eq_ignore_ascii_case("www."))
            && matches!(behind, "" | "/");
        alone.then_some(Span { start: address.start, end: span.end })
    }
}

/// Whether nothing beside a stretch makes it part of a longer sign.
fn stands_free(reading: &Reading, span: Span) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let mut behind = reading.text.get(end..).unwrap_or_default().chars();
    let mut before = reading.text.get(..start).unwrap_or_default().chars().rev();
    let joins = |mark: char| mark.is_alphanumeric() || matches!(mark, '&' | '@' | '#' | '_' | '$');
    if before.next().is_some_and(joins) {
        return false;
    }
    match behind.next() {
        // A number, or a letter alone: 'AB-12', 'AB-x'.
        Some(hyphen) if is_hyphen(hyphen) => match behind.next() {
            Some(next) if next.is_alphabetic() => behind.next().is_some_and(char::is_alphabetic),
            Some(next) => !next.is_numeric(),
            None => true,
        },
        Some(mark) => !joins(mark),
        None => true,
    }
}

/// Whether a domain is not part of a longer one that no rule for addresses knows.
fn is_no_label(reading: &Reading, span: Span) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let mut behind = reading.text.get(end..).unwrap_or_default().chars();
    let before = reading.text.get(..start).unwrap_or_default();
    let goes_on = match behind.next() {
        Some('.') => behind.next().is_some_and(char::is_alphanumeric),
        Some(mark) => mark == '/' || is_hyphen(mark),
        None => false,
    };
    !goes_on && !before.ends_with(['.', '/', '-'])
}
