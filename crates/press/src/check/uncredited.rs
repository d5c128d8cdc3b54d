//! Names that are credited and are no listed source's.
//!
//! Three forms show a credit: a bare domain; capitalised words in brackets of their own behind a
//! sentence's end; capitalised words behind 'according to', which count from the second time on,
//! since a person, a place or a law may stand there too. A figure's name is none of them, nor is an
//! outlet's.

use std::collections::BTreeMap;

use corpus::Span;

use crate::{
    figures::Found,
    phrase::{ends_sentence, folded_words, shows_capital},
    reading::{PassageReading, Reading},
    seeds::{Seeds, words_without_the},
    sources::Credited,
};

/// The most words of a source's name.
const LONGEST: usize = 5;

/// Credits of nobody listed, by their folded words.
#[derive(Debug, Default)]
pub(super) struct Uncredited {
    /// As first written, how often, and whether its form alone shows a credit.
    names: BTreeMap<Vec<String>, (String, usize, bool)>,
}

impl Uncredited {
    /// Collects the credits of an article.
    pub(super) fn read(&mut self, reading: &Reading, found: &Found, credited: &Credited) {
        for (number, passage) in reading.passages.iter().enumerate() {
            if !passage.is_running_text() {
                continue;
            }
            let mut taken = found.taken_words(number, passage);
            for citation in credited.citations.get(number).into_iter().flatten() {
                let start = citation.span.start as usize;
                let first = passage.words.partition_point(|word| word.span.end <= start);
                let within = passage.words.iter().zip(&mut taken).skip(first);
                let end = citation.span.end as usize;
                for (_, slot) in within.take_while(|(word, _)| word.span.start < end) {
                    *slot = true;
                }
            }
            self.passage(reading, passage, &taken);
        }
    }

    fn passage(&mut self, reading: &Reading, passage: &PassageReading, taken: &[bool]) {
        let mut place = 0;
        while place < passage.words.len() {
            let end = self::name(reading, passage, taken, place);
            if let (Some(first), Some(last)) = (
                passage.words.get(place),
                end.checked_sub(1).and_then(|last| passage.words.get(last)),
            ) && end > place
            {
                let span = Span::new(first.span.start, last.span.end);
                if is_in_brackets(reading, passage, span) {
                    self.add(reading, span, true);
                } else if is_behind_according(reading, passage, place) {
                    self.add(reading, span, false);
                }
            }
            place = end.max(place + 1);
        }
        let first = reading.addresses.partition_point(|span| span.end <= passage.span.start);
        let addresses = reading.addresses.iter().skip(first);
        for address in addresses.take_while(|address| address.start < passage.span.end) {
            let written = reading.text.get(address.range()).unwrap_or_default();
            let word =
                passage.words.partition_point(|word| word.span.end <= address.start as usize);
            let free = !taken.get(word).copied().unwrap_or(true);
            if free && !written.contains(['/', '@', ':', '?', '#']) {
                self.add(reading, *address, true);
            }
        }
    }

    fn add(&mut self, reading: &Reading, span: Span, sure: bool) {
        let written = reading.text.get(span.range()).unwrap_or_default();
        let words = folded_words(written);
        if words.len() > LONGEST || words.is_empty() {
            return;
        }
        let name = self.names.entry(words).or_insert_with(|| (written.to_owned(), 0, sure));
        name.1 += 1;
        name.2 |= sure;
    }

    /// The names to report and how often each is credited, by their words.
    pub(super) fn names(&self, seeds: &Seeds) -> Vec<(&str, usize)> {
        let outlets: Vec<Vec<String>> =
            seeds.outlets.iter().map(|outlet| words_without_the(&outlet.name)).collect();
        self.names
            .values()
            .filter(|(written, count, sure)| {
                (*sure || *count > 1) && !outlets.contains(&words_without_the(written))
            })
            .map(|(written, count, _)| (written.as_str(), *count))
            .collect()
    }
}

/// Where the run of capitalised, untaken words that begins at a place ends.
fn name(reading: &Reading, passage: &PassageReading, taken: &[bool], start: usize) -> usize {
    let is_part = |place: usize| {
        passage.words.get(place).is_some_and(|word| {
            shows_capital(reading.written(word)) && !taken.get(place).copied().unwrap_or(true)
        })
    };
    let mut end = start;
    while is_part(end) && (end == start || reading.adjoin(passage, end - 1)) {
        end += 1;
    }
    end
}

/// Whether a name fills brackets that stand behind the end of a sentence.
fn is_in_brackets(reading: &Reading, passage: &PassageReading, span: Span) -> bool {
    let before = reading.slice(passage.span.start as usize, span.start as usize);
    let behind = reading.text.get(span.end as usize..).unwrap_or_default();
    before
        .strip_suffix(['(', '['])
        .is_some_and(|before| behind.starts_with([')', ']']) && ends_sentence(before))
}

/// Whether 'according to' stands right before a name, 'the' looked through.
fn is_behind_according(reading: &Reading, passage: &PassageReading, place: usize) -> bool {
    let word = |back: usize| {
        let place = place.checked_sub(back)?;
        let word = passage.words.get(place).filter(|_| reading.adjoin(passage, place))?;
        Some(word.folded.as_str())
    };
    let the = usize::from(word(1) == Some("the"));
    word(1 + the) == Some("to") && word(2 + the) == Some("according")
}
