//! Sentences that an article says twice.
//!
//! Standfirsts and pull quotes repeat what the running text says. The index is built once for an
//! article and asked for whole sentences, so that the cost stays linear in the text.

use std::collections::BTreeMap;

use super::Line;
use crate::{phrase::folded_words, sentences::sentences};

/// The passages that hold each sentence and more, by its folded words. A line that says nothing else
/// is left out: one that stands a thousand times would be looked at a million times.
pub(super) struct Recurrence(BTreeMap<Vec<String>, Vec<usize>>);

impl Recurrence {
    /// Reads the sentences of an article's passages.
    pub(super) fn new(blocks: &[Line<'_>]) -> Self {
        let mut places: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
        for (number, block) in blocks.iter().enumerate() {
            let part = |words: &Vec<String>| words.len() < block.words.len();
            for words in sentence_words(block).filter(part) {
                places.entry(words).or_default().push(number);
            }
        }
        Self(places)
    }

    /// The passages that hold a sentence and more, by its folded words.
    pub(super) fn places(&self, words: &[String]) -> &[usize] {
        self.0.get(words).map_or(&[], Vec::as_slice)
    }
}

/// The folded words of each sentence of a passage.
pub(super) fn sentence_words(block: &Line<'_>) -> impl Iterator<Item = Vec<String>> {
    sentences(block.text)
        .into_iter()
        .filter_map(|range| block.text.get(range))
        .map(folded_words)
        .filter(|words| !words.is_empty())
}
