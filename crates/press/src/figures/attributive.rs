//! Whether a surname describes a noun instead of naming what its bearer does.
//!
//! Only bare surnames are, or the only name somebody has; never with a possessive and never behind a courtesy or an office ('Mr
//! Smith'). A surname is attributive
//!
//! - in a hyphen compound, on either side: 'post-Smith', 'Smith-era', 'the Smith–Jones summit';
//! - before one of [`HEAD_NOUNS`], unless the word is a verb there ('let Smith rule', 'Smith forces
//!   them') or an object ('gave Smith asylum');
//! - behind a determiner, adjectives between them allowed, and before a further noun: 'the Smith
//!   file', 'the old Smith guard'.

use super::{
    Context, Near,
    names::{Origin, Spelling},
    words::{
        ADJECTIVES, ALSO_VERBS, COURTESIES, DETERMINERS, GIVEN, GIVING, HEAD_NOUNS, WANT_VERB,
    },
};
use crate::phrase::{FUNCTION_WORDS, REPORTING_VERBS, is_capitalised, is_one_of};
use corpus::text::is_hyphen;

/// What an object begins with, so that 'forces' before it is a verb.
#[rustfmt::skip]
const OBJECTS: &[&str] = &[
    "the", "a", "an", "his", "her", "its", "their", "our", "him", "them", "us", "me", "it", "you",
    "this", "these", "all", "every", "people", "others",
];
/// Verbs in the past tense that do not end in -ed.
#[rustfmt::skip]
const PAST: &[&str] = &[
    "fled", "fell", "left", "went", "took", "came", "gave", "made", "met", "ran", "won", "lost",
    "held", "kept", "told", "saw", "got", "put", "sent", "spoke", "knew", "became", "began",
    "chose", "stood", "sat", "led", "rose", "grew", "built", "bought", "sold", "fought", "sought",
    "thought", "brought", "wrote", "drew", "flew", "hid", "once",
];

impl Context<'_> {
    /// Whether a match is used as an attribute.
    pub(super) fn is_attributive(&self, near: &Near<'_>, spelling: &Spelling) -> bool {
        let alone = spelling.origin == Origin::Surname
            || (spelling.origin == Origin::Name && spelling.words.len() == 1);
        if !alone || self.is_possessive(near.matched) {
            return false;
        }
        if self.is_in_compound(near) {
            return true;
        }
        let before = self.word_before(near).map(|place| folded(near, place));
        if before.is_some_and(|word| is_one_of(COURTESIES, word)) {
            return false;
        }
        self.word_behind(near).is_some_and(|behind| {
            self.is_head(near, behind, before) || self.is_determined(near, behind)
        })
    }

    /// A hyphen of any kind joins the surname to a word before or behind it.
    fn is_in_compound(&self, near: &Near<'_>) -> bool {
        let span = near.matched.span;
        let mut before = self.reading.slice(0, span.start as usize).chars().rev();
        let mut behind = self.reading.text.get(span.end as usize..).unwrap_or_default().chars();
        let joined = |mark: Option<char>, next: Option<char>| {
            mark.is_some_and(is_hyphen) && next.is_some_and(char::is_alphanumeric)
        };
        joined(before.next(), before.next()) || joined(behind.next(), behind.next())
    }

    fn is_head(&self, near: &Near<'_>, behind: usize, before: Option<&str>) -> bool {
        let word = folded(near, behind);
        if !is_one_of(HEAD_NOUNS, word) {
            return false;
        }
        if word == "forces" {
            let next = near
                .passage
                .words
                .get(behind + 1)
                .filter(|_| self.reading.adjoin(near.passage, behind));
            return !next.is_some_and(|next| {
                is_one_of(OBJECTS, &next.folded) || is_capitalised(self.reading.written(next))
            });
        }
        let behind_one_of = |list: &[&str]| before.is_some_and(|before| is_one_of(list, before));
        !(behind_one_of(WANT_VERB) && is_one_of(ALSO_VERBS, word)
            || behind_one_of(GIVING) && is_one_of(GIVEN, word))
    }

    /// A determiner before, and a noun behind.
    fn is_determined(&self, near: &Near<'_>, behind: usize) -> bool {
        let noun = folded(near, behind);
        if is_one_of(FUNCTION_WORDS, noun)
            || is_one_of(REPORTING_VERBS, noun)
            || is_one_of(PAST, noun)
            || noun.chars().any(char::is_numeric)
        {
            return false;
        }
        let Some(mut place) = self.word_before(near) else { return false };
        if is_one_of(DETERMINERS, folded(near, place)) {
            return true;
        }
        for _ in 0..3 {
            let word = folded(near, place);
            if is_one_of(DETERMINERS, word) {
                return !is_verb_like(noun);
            }
            let Some(previous) = place.checked_sub(1) else { return false };
            if !is_one_of(ADJECTIVES, word) || !self.reading.adjoin(near.passage, previous) {
                return false;
            }
            place = previous;
        }
        is_one_of(DETERMINERS, folded(near, place)) && !is_verb_like(noun)
    }
}

/// Whether a word ends as verbs do that go with a person: 'the old Smith lives there'.
fn is_verb_like(word: &str) -> bool {
    word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("ss"))
}

fn folded<'n>(near: &Near<'n>, place: usize) -> &'n str {
    near.passage.words.get(place).map_or("", |word| word.folded.as_str())
}
