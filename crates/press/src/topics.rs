//! Topics: what each passage is about, and the terms that show it.
//!
//! A term is one to three words in a row within a sentence; hyphens and case do not matter, and a
//! word that ends in `*` stands for every word that begins so. A word listed in capitals ('US')
//! counts only where the text has it in capitals too. What is joined to the front of an Arabic word is
//! looked through ([`light`]). A sentence's score for a topic is the sum of
//! the weights of the distinct terms in it, a passage's score that of its best sentence; the passage
//! has the topic from the threshold on. The terms of the best sentence are kept as evidence, for
//! near misses too. References, boilerplate and bylines are about nothing.
//!
//! Cost: linear in the words of the text. Terms are found by their first word; each word looks up
//! itself and its beginnings as far as the longest listed beginning goes.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{
    PassageKind, Span, Topic, TopicHit, TopicId, TopicScore,
    text::{is_hyphen, light, tokens},
};

use crate::{
    phrase::is_all_capitals,
    reading::{PassageReading, Reading},
};

/// The listed terms, to be found in texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    listed: Vec<Term>,
    thresholds: Vec<i16>,
    /// Terms whose first word is this one.
    exact: BTreeMap<String, Vec<usize>>,
    /// Terms whose first word begins so.
    beginning: BTreeMap<String, Vec<usize>>,
    /// Bytes of the longest key of `beginning`.
    longest: usize,
}

#[derive(Clone, Debug)]
struct Term {
    topic: usize,
    /// Its place in the topic's list.
    number: usize,
    weight: i16,
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Word {
    folded: String,
    /// Whether it stands for every word that begins so.
    open: bool,
    /// Whether it must stand in capitals.
    capitals: bool,
}

/// What a passage shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    pub(crate) hits: Vec<TopicHit>,
    pub(crate) scores: Vec<TopicScore>,
    /// Terms without which the passage would lose a topic, as (topic, term).
    pub(crate) deciding: Vec<(usize, usize)>,
}

/// A term at a place.
struct Occurrence {
    term: usize,
    span: Span,
}

impl Terms {
    /// The terms of the listed topics.
    pub(crate) fn new<'t>(topics: impl IntoIterator<Item = &'t Topic>) -> Self {
        let mut terms = Self::default();
        for (topic, record) in topics.into_iter().enumerate() {
            terms.thresholds.push(record.threshold);
            for (number, term) in record.terms.iter().enumerate() {
                terms.add(Term { topic, number, weight: term.weight, words: words(&term.text) });
            }
        }
        terms
    }

    fn add(&mut self, term: Term) {
        let Some(first) = term.words.first() else { return };
        let keys = if first.open {
            self.longest = self.longest.max(first.folded.len());
            &mut self.beginning
        } else {
            &mut self.exact
        };
        keys.entry(first.folded.clone()).or_default().push(self.listed.len());
        self.listed.push(term);
    }

    /// What a passage shows.
    pub(crate) fn read(&self, reading: &Reading, passage: &PassageReading) -> Shown {
        let mut shown = Shown::default();
        if matches!(
            passage.kind,
            PassageKind::Reference
                | PassageKind::ReferencesHeading
                | PassageKind::Boilerplate
                | PassageKind::Byline
        ) {
            return shown;
        }
        let sentences: Vec<Vec<Occurrence>> = passage
            .sentences
            .iter()
            .map(|sentence| self.occurrences(reading, passage, sentence.clone()))
            .collect();
        for (topic, threshold) in self.thresholds.iter().enumerate() {
            self.show(topic, *threshold, &sentences, &mut shown);
        }
        shown.hits.sort();
        shown
    }

    fn show(&self, topic: usize, threshold: i16, sentences: &[Vec<Occurrence>], shown: &mut Shown) {
        let mut best: Option<(i32, &Vec<Occurrence>)> = None;
        let mut deciding: Option<BTreeSet<usize>> = None;
        for sentence in sentences {
            let present = self.present(topic, sentence);
            let weight =
                |term: &usize| self.listed.get(*term).map_or(0, |term| i32::from(term.weight));
            let score: i32 = present.iter().map(weight).sum();
            if score >= i32::from(threshold) {
                // Without one of these terms this sentence would not do.
                let needed = present
                    .iter()
                    .copied()
                    .filter(|term| score - weight(term) < i32::from(threshold))
                    .collect();
                deciding = Some(match deciding {
                    Some(others) => &others & &needed,
                    None => needed,
                });
            }
            if score > 0 && best.is_none_or(|(most, _)| score > most) {
                best = Some((score, sentence));
            }
        }
        let Some((score, sentence)) = best else { return };
        let id = TopicId(topic as u32);
        let score = i16::try_from(score).unwrap_or(i16::MAX);
        shown.scores.push(TopicScore { topic: id, score, decided: score >= threshold });
        for occurrence in sentence {
            if let Some(term) = self.listed.get(occurrence.term)
                && term.topic == topic
                && term.weight > 0
            {
                shown.hits.push(TopicHit { span: occurrence.span, topic: id, weight: term.weight });
            }
        }
        let deciding = deciding.unwrap_or_default();
        let places = deciding.iter().filter_map(|term| self.listed.get(*term));
        shown.deciding.extend(places.map(|term| (topic, term.number)));
    }

    /// The distinct terms of a topic in a sentence.
    fn present(&self, topic: usize, sentence: &[Occurrence]) -> BTreeSet<usize> {
        sentence
            .iter()
            .map(|occurrence| occurrence.term)
            .filter(|term| self.listed.get(*term).is_some_and(|term| term.topic == topic))
            .collect()
    }

    fn occurrences(
        &self,
        reading: &Reading,
        passage: &PassageReading,
        sentence: core::ops::Range<usize>,
    ) -> Vec<Occurrence> {
        let mut found = Vec::new();
        for start in sentence.clone() {
            let Some(word) = passage.words.get(start) else { continue };
            let own = light(&word.folded);
            let exact = self.exact.get(own).into_iter().flatten();
            let beginnings = own
                .char_indices()
                .map(|(place, character)| place + character.len_utf8())
                .take_while(|end| *end <= self.longest)
                .filter_map(|end| own.get(..end))
                .filter_map(|beginning| self.beginning.get(beginning))
                .flatten();
            for term in exact.chain(beginnings) {
                let span = self.span(reading, passage, *term, start..sentence.end);
                found.extend(span.map(|span| Occurrence { term: *term, span }));
            }
        }
        found
    }

    /// Where a term stands that begins at the first of these words, if it does.
    fn span(
        &self,
        reading: &Reading,
        passage: &PassageReading,
        term: usize,
        range: core::ops::Range<usize>,
    ) -> Option<Span> {
        let wanted = &self.listed.get(term)?.words;
        let words = passage.words.get(range)?.get(..wanted.len())?;
        for (word, wanted) in words.iter().zip(wanted) {
            let same = if wanted.open {
                light(&word.folded).starts_with(&wanted.folded)
            } else {
                light(&word.folded) == wanted.folded
            };
            if !same || (wanted.capitals && !is_all_capitals(reading.written(word))) {
                return None;
            }
        }
        let adjoin = words.windows(2).all(|pair| match pair {
            [left, right] => is_joint(reading.slice(left.span.end, right.span.start)),
            _ => true,
        });
        let (first, last) = (words.first()?, words.last()?);
        adjoin.then(|| Span::new(first.span.start, last.span.end))
    }
}

/// Whether what stands between two words leaves them one phrase: white space, hyphens, quotation
/// marks, a possessive, a stroke; not a comma or a bracket.
fn is_joint(between: &str) -> bool {
    between.chars().all(|character| {
        character.is_whitespace()
            || character.is_alphanumeric()
            || is_hyphen(character)
            || corpus::text::is_apostrophe(character)
            || matches!(character, '“' | '”' | '"' | '/' | '&' | '.')
    })
}

fn words(term: &str) -> Vec<Word> {
    tokens(term)
        .into_iter()
        .map(|token| {
            let written = term.get(token.span.clone()).unwrap_or_default();
            Word {
                open: term.get(token.span.end..).is_some_and(|rest| rest.starts_with('*')),
                capitals: written.chars().count() > 1 && is_all_capitals(written),
                folded: light(&token.folded).to_owned(),
            }
        })
        .collect()
}
