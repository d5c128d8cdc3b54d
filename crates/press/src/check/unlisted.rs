//! Capitalised names that belong to nobody listed.
//!
//! A name is two to four capitalised words in a row in running text, or one with the article `al-`,
//! that no listed spelling took. Titles and words for peoples before it are left off. What stands
//! behind 'the' or a preposition of place or in brackets somewhere, holds a word that is common in the
//! collection's lower case, or is an outlet's or a source's name, is taken for a place, an organisation or a
//! thing. What is left and occurs twice or more is reported.

use std::collections::{BTreeMap, BTreeSet};

use corpus::text::is_hyphen;

use crate::{
    figures::{Found, Usage, is_title},
    phrase::{CALENDAR, FUNCTION_WORDS, folded_words, is_all_capitals, is_one_of, shows_capital},
    reading::{PassageReading, Reading},
    seeds::{Seeds, SourceEntry},
};

/// What stands before places and things, not before persons.
const BEFORE_THINGS: &[&str] =
    &["the", "in", "at", "near", "across", "into", "inside", "this", "a", "an"];
/// The most words of a person's name.
const LONGEST: usize = 4;

/// Names of nobody, by their folded words.
#[derive(Debug, Default)]
pub(super) struct Unlisted {
    /// As first written, and how often.
    names: BTreeMap<Vec<String>, (String, usize)>,
    /// Those that are no persons.
    things: BTreeSet<Vec<String>>,
}

impl Unlisted {
    /// Collects the names of an article.
    pub(super) fn read(&mut self, reading: &Reading, found: &Found, usage: &Usage) {
        for (number, passage) in reading.passages.iter().enumerate() {
            if !passage.is_running_text() {
                continue;
            }
            let taken = found.taken_words(number, passage);
            self.passage(reading, passage, &taken, usage);
        }
    }

    fn passage(
        &mut self,
        reading: &Reading,
        passage: &PassageReading,
        taken: &[bool],
        usage: &Usage,
    ) {
        let mut start = 0;
        while start < passage.words.len() {
            let mut end = start;
            while self::is_part(reading, passage, taken, end)
                && (end == start || reading.adjoin(passage, end - 1))
            {
                end += 1;
            }
            if end > start {
                self.name(reading, passage, start, end, usage);
            }
            start = end.max(start + 1);
        }
    }

    fn name(
        &mut self,
        reading: &Reading,
        passage: &PassageReading,
        start: usize,
        end: usize,
        usage: &Usage,
    ) {
        let word = |place: usize| passage.words.get(place).map_or("", |word| word.folded.as_str());
        let mut first = start;
        while first < end && (is_title(word(first)) || is_one_of(FUNCTION_WORDS, word(first))) {
            first += 1;
        }
        let words: Vec<String> = (first..end).map(|place| word(place).to_owned()).collect();
        let with_article =
            passage.words.get(first).is_some_and(|word| reading.written(word).contains(is_hyphen));
        if words.is_empty() || words.len() > LONGEST || (words.len() == 1 && !with_article) {
            return;
        }
        let before = first.checked_sub(1).map_or("", word);
        // A name that stands in brackets of its own is a source.
        let bracketed = self::is_bracketed(reading, passage, first, end);
        let common = words.iter().any(|word| usage.is_common(word) || is_one_of(CALENDAR, word));
        if common || bracketed || is_one_of(BEFORE_THINGS, before) {
            self.things.insert(words);
            return;
        }
        let (Some(from), Some(to)) = (passage.words.get(first), passage.words.get(end - 1)) else {
            return;
        };
        let written = reading.slice(from.span.start, to.span.end).to_owned();
        self.names.entry(words).or_insert((written, 0)).1 += 1;
    }

    /// The names to report and how often each occurs, by their words.
    pub(super) fn names(&self, seeds: &Seeds) -> Vec<(&str, usize)> {
        let outlets = seeds.outlets.iter().map(|outlet| outlet.name.as_str());
        let sources = seeds.sources.iter().flat_map(SourceEntry::names);
        let outlets: Vec<Vec<String>> =
            outlets.chain(sources.map(|name| name.value.as_str())).map(folded_words).collect();
        self.names
            .iter()
            .filter(|(words, (_, count))| {
                *count > 1
                    && !self.things.contains(*words)
                    && !outlets.iter().any(|outlet| outlet.ends_with(words))
            })
            .map(|(_, (written, count))| (written.as_str(), *count))
            .collect()
    }
}

fn is_bracketed(reading: &Reading, passage: &PassageReading, first: usize, end: usize) -> bool {
    let from = passage.words.get(first).map_or(0, |word| word.span.start);
    let to =
        end.checked_sub(1).and_then(|last| passage.words.get(last)).map_or(0, |word| word.span.end);
    reading.slice(0, from).ends_with(['(', '['])
        && reading.text.get(to..).is_some_and(|rest| rest.starts_with([')', ']']))
}

fn is_part(reading: &Reading, passage: &PassageReading, taken: &[bool], place: usize) -> bool {
    let Some(word) = passage.words.get(place) else { return false };
    let written = reading.written(word);
    shows_capital(written)
        && written.chars().next().is_some_and(char::is_alphabetic)
        && !taken.get(place).copied().unwrap_or(true)
        && !(is_all_capitals(written) && written.chars().count() <= 5)
}
