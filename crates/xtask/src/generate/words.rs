//! Words that can be spoken: syllables of an onset, a vowel and sometimes an end.
//!
//! The later a word is coined, the more syllables it has, since rare words are long in real text. Two
//! in five are formed from a word that is there ('tavor', 'tavors', 'tavoring'), so that a beginning
//! stands for several words. A few have a diacritic, which folding must take away.

use std::collections::HashSet;

use super::random::Random;

#[rustfmt::skip]
const ONSETS: &[&str] = &[
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr",
    "r", "s", "sh", "st", "t", "th", "tr", "v", "w", "z",
];
#[rustfmt::skip]
const VOWELS: &[&str] = &[
    "a", "a", "a", "e", "e", "e", "i", "i", "o", "o", "o", "u", "u", "ai", "ea", "ou",
];
const WITH_DIACRITICS: &[&str] = &["é", "ö", "á", "ü"];
const ENDS: &[&str] = &["l", "m", "n", "nd", "r", "rn", "s", "st", "t", "x"];
const FORMS: &[&str] = &["s", "ed", "ing", "er", "ly", "ment", "ness", "al"];

/// The words of real English that hold sentences together, the most frequent first. They give the
/// text its stop words.
#[rustfmt::skip]
pub(super) const FUNCTION_WORDS: &[&str] = &[
    "the", "of", "and", "to", "in", "a", "that", "for", "is", "on", "with", "as", "was", "by",
    "it", "from", "at", "has", "an", "be", "were", "but", "have", "are", "this", "which", "its",
    "not", "had", "their", "after", "who", "would", "been", "more", "one", "also", "when", "will",
    "over", "than", "other", "two", "into", "could", "against", "between", "because",
    "since", "under", "while", "before", "through", "during", "about", "until", "without",
];

/// Makes words up, none twice.
#[derive(Default)]
pub(super) struct Coiner {
    taken: HashSet<String>,
}

impl Coiner {
    /// A new word of this many syllables, or a few more where those are used up.
    pub(super) fn word(&mut self, random: &mut Random, syllables: usize) -> String {
        for attempt in 0.. {
            let mut word = String::new();
            for _ in 0..syllables + attempt / 8 {
                syllable(random, &mut word);
            }
            if let Some(word) = self.take(word) {
                return word;
            }
        }
        String::new()
    }

    /// A new word formed from another, if there is a form left.
    pub(super) fn form(&mut self, random: &mut Random, word: &str) -> Option<String> {
        let ending = random.of(FORMS)?;
        self.take(format!("{word}{ending}"))
    }

    fn take(&mut self, word: String) -> Option<String> {
        let free = !FUNCTION_WORDS.contains(&word.as_str()) && self.taken.insert(word.clone());
        free.then_some(word)
    }
}

fn syllable(random: &mut Random, word: &mut String) {
    let vowels = if random.chance(0.004) { WITH_DIACRITICS } else { VOWELS };
    let parts = [random.of(ONSETS), random.of(vowels)];
    word.extend(parts.into_iter().flatten());
    if random.chance(0.35) {
        word.extend(random.of(ENDS));
    }
}

/// A word with its first letter in upper case.
pub(super) fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
