//! What is asked: queries drawn from the collection itself, the same for every contender.
//!
//! A query starts from a passage, each as likely. Its words are drawn from random places of that
//! text, so a word comes as often as the text has it; only the fifty most frequent, which nobody
//! searches for, are mostly passed over. Half of the queries with words have one or two filters, with
//! values of the same passage, so that most find something.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::passages::{NAMES, Passages};
use crate::generate::random::Random;

/// As many words are mostly passed over.
const FREQUENT: usize = 50;
/// How often one of them is taken all the same.
const TAKEN: f64 = 0.05;
const SEED: u64 = 41;

/// How many of a hundred queries are of each kind.
const KINDS: [(&str, usize); 7] = [
    ("one word", 28),
    ("two words", 25),
    ("three words", 12),
    ("beginning", 15),
    ("either of two", 8),
    ("one but not another", 7),
    ("filters alone", 5),
];

/// One query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Query {
    pub(super) kind: &'static str,
    /// Whether it has filters.
    pub(super) filtered: bool,
    /// As `query` takes it.
    pub(super) asked: Value,
}

/// Draws queries from a collection.
pub(super) struct Source<'p> {
    passages: &'p Passages,
    frequent: HashSet<&'p str>,
    random: Random,
}

impl<'p> Source<'p> {
    pub(super) fn new(passages: &'p Passages) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for word in passages.words.iter().flat_map(|words| words.split(' ')) {
            *counts.entry(word).or_default() += 1;
        }
        let mut ranked: Vec<(usize, &str)> =
            counts.into_iter().map(|(word, count)| (count, word)).collect();
        ranked.sort_unstable_by(|one, two| two.cmp(one));
        let frequent = ranked.iter().take(FREQUENT).map(|(_, word)| *word).collect();
        Self { passages, frequent, random: Random::new(SEED) }
    }

    /// Queries of every kind, mixed.
    pub(super) fn mixed(&mut self, count: usize) -> Vec<Query> {
        (0..count)
            .map(|_| {
                let mut left = self.random.below(100);
                let kind = KINDS.iter().find(|(_, share)| match left.checked_sub(*share) {
                    Some(rest) => {
                        left = rest;
                        false
                    }
                    None => true,
                });
                let kind = kind.map_or("filters alone", |(kind, _)| *kind);
                self.query(kind)
            })
            .collect()
    }

    /// Queries of one kind.
    pub(super) fn of_kind(&mut self, kind: &'static str, count: usize) -> Vec<Query> {
        (0..count).map(|_| self.query(kind)).collect()
    }

    fn query(&mut self, kind: &'static str) -> Query {
        let row = self.random.below(self.passages.ids.len());
        let alone = kind == "filters alone";
        let mut asked = json!({});
        let filtered = alone || self.random.chance(0.5);
        if filtered {
            self.add_filters(row, &mut asked);
        }
        if !alone && let Some(words) = self.words(kind, row) {
            set(&mut asked, "q", json!(words));
        }
        Query { kind, filtered, asked }
    }

    /// What is typed for a query of this kind about a passage.
    fn words(&mut self, kind: &str, row: usize) -> Option<String> {
        let first = self.word(row)?;
        Some(match kind {
            "two words" => format!("{first} {}", self.word(row)?),
            "three words" => format!("{first} {} {}", self.word(row)?, self.word(row)?),
            "beginning" => {
                let kept = self.random.between(3, 5);
                format!("{}*", first.chars().take(kept).collect::<String>())
            }
            "either of two" => format!("{first} OR {}", self.word_anywhere()?),
            "one but not another" => format!("{first} -{}", self.word_anywhere()?),
            "phrase" => self.phrase(row)?,
            _ => first.to_owned(),
        })
    }

    fn word_anywhere(&mut self) -> Option<&'p str> {
        let row = self.random.below(self.passages.ids.len());
        self.word(row)
    }

    /// A word of a passage.
    fn word(&mut self, row: usize) -> Option<&'p str> {
        let words: Vec<&str> = self.passages.words.get(row)?.split(' ').collect();
        let mut word = None;
        for _ in 0..40 {
            word = words.get(self.random.below(words.len())).copied().filter(|word| is_plain(word));
            if let Some(word) = word
                && (!self.frequent.contains(word) || self.random.chance(TAKEN))
            {
                break;
            }
        }
        word
    }

    /// Two words that follow each other in a passage, at least one of them no frequent one.
    fn phrase(&mut self, row: usize) -> Option<String> {
        let words: Vec<&str> = self.passages.words.get(row)?.split(' ').collect();
        for _ in 0..40 {
            let place = self.random.below(words.len().saturating_sub(1));
            if let Some([one, two]) = words.get(place..place + 2)
                && is_plain(one)
                && is_plain(two)
                && !(self.frequent.contains(one) && self.frequent.contains(two))
            {
                return Some(format!("\"{one} {two}\""));
            }
        }
        None
    }

    /// One or two filters that the passage satisfies.
    fn add_filters(&mut self, row: usize, asked: &mut Value) {
        let wanted = self.random.between(1, 2);
        let start = self.random.below(NAMES.len());
        let mut added = 0;
        for step in 0..NAMES.len() {
            let number = (start + step) % NAMES.len();
            let (Some(name), Some(facet)) = (NAMES.get(number), self.passages.facets.get(number))
            else {
                continue;
            };
            let values = facet.of.get(row).map_or(&[][..], Vec::as_slice);
            let value = values.get(self.random.below(values.len()));
            if let Some(slug) = value.and_then(|value| facet.slugs.get(*value))
                && added < wanted
            {
                set(asked, name, json!([slug]));
                added += 1;
            }
        }
    }
}

fn set(asked: &mut Value, field: &str, value: Value) {
    if let Some(asked) = asked.as_object_mut() {
        asked.insert(field.to_owned(), value);
    }
}

/// Whether a word means the same to every contender.
fn is_plain(word: &str) -> bool {
    word.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, Source};
    use crate::{bench::passages, generate};

    #[test]
    fn the_same_collection_gives_the_same_queries_of_every_kind() {
        let pressed = press::press(&generate::files(20, 1)).unwrap();
        let bytes = corpus::write(&pressed.draft).unwrap();
        let passages = passages::read(&bytes).unwrap();
        let queries = Source::new(&passages).mixed(400);
        assert_eq!(queries, Source::new(&passages).mixed(400));
        for (kind, _) in KINDS {
            assert!(queries.iter().any(|query| query.kind == kind), "{kind}");
        }
        let words = queries.iter().filter(|query| query.asked.get("q").is_some());
        let filtered = words.clone().filter(|query| query.filtered).count();
        assert!((40..60).contains(&(filtered * 100 / words.count())));
    }
}
