//! Somebody else of the same name.
//!
//! 'Jane Smith' is not the John Smith of the list. A bare surname is a stranger's when a given name
//! of nobody listed stands right before it. A capitalised word is taken for a given name unless
//! something speaks against it: it is a title, a month, a word for a people, an
//! abbreviation, or the last part of a compound; a determiner stands before it; the collection has it in lower
//! case too (a common word, here at the start of a sentence); or the collection uses it mostly
//! without a capitalised word behind it, as places and organisations are used and given names are
//! not. In references and in headings of title case, where other words have capitals too, it must
//! be seen before a capitalised word in running text somewhere. In a script without capitals nothing
//! shows a stranger.
//!
//! Two more: a surname that is mostly a common word in the collection ('Winter') counts only in an
//! article that names its bearer in full; and a surname or a given name before an unknown capitalised word
//! is part of a longer name of somebody else.

use std::collections::BTreeMap;

use super::{
    Context, Near, is_listed_title,
    names::{Origin, Spelling},
    words::{DETERMINERS, HEAD_NOUNS},
};
use crate::{
    phrase::{
        CALENDAR, FUNCTION_WORDS, is_all_capitals, is_capitalised, is_one_of, is_title_case,
        shows_capital,
    },
    reading::Reading,
};
use corpus::{PassageKind, text::is_hyphen};

/// Given names that end as words for peoples do.
#[rustfmt::skip]
const NOT_PEOPLES: &[&str] = &[
    "adrian", "brian", "christian", "cristian", "damian", "dean", "dorian", "fabian", "florian",
    "gillian", "ian", "jean", "jillian", "julian", "lilian", "lillian", "sean", "sebastian",
    "vivian",
];

/// How the collection's running text uses a word.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    /// In lower case.
    lower: u32,
    /// With a capital, a capitalised word behind it.
    followed: u32,
    /// With a capital, none behind it.
    alone: u32,
}

/// How the running text of a whole collection uses its words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Usage(BTreeMap<String, Uses>);

impl Usage {
    /// Counts the words of all articles.
    pub(crate) fn new<'r>(readings: impl IntoIterator<Item = &'r Reading>) -> Self {
        let mut usage = Self::default();
        for reading in readings {
            usage.count(reading);
        }
        usage
    }

    fn count(&mut self, reading: &Reading) {
        for passage in reading.passages.iter().filter(|passage| passage.is_running_text()) {
            for (number, word) in passage.words.iter().enumerate() {
                let uses = self.0.entry(word.folded.clone()).or_default();
                if !is_capitalised(reading.written(word)) {
                    uses.lower += 1;
                    continue;
                }
                let followed = passage.words.get(number + 1).is_some_and(|next| {
                    reading.slice(word.span.end, next.span.start).chars().all(char::is_whitespace)
                        && is_capitalised(reading.written(next))
                });
                if followed {
                    uses.followed += 1;
                } else {
                    uses.alone += 1;
                }
            }
        }
    }

    fn of(&self, word: &str) -> Uses {
        self.0.get(word).copied().unwrap_or_default()
    }

    /// Whether running text has the word in lower case at all.
    pub(crate) fn is_common(&self, word: &str) -> bool {
        self.of(word).lower > 0
    }

    /// Whether running text has the word mostly in lower case.
    fn is_mostly_common(&self, word: &str) -> bool {
        let uses = self.of(word);
        uses.lower > uses.followed + uses.alone
    }
}

impl Context<'_> {
    /// Whether a match names somebody who is not listed.
    pub(super) fn is_stranger(&self, near: &Near<'_>) -> bool {
        let Some(spelling) = self.names.spelling(near.matched.spelling) else { return false };
        match (spelling.origin, spelling.words.as_slice()) {
            (Origin::Surname, words) => {
                let common = words.len() == 1
                    && words.iter().any(|word| self.usage.is_mostly_common(word))
                    && !self.is_named_in_full(spelling);
                common
                    || self.follows_given_name(near)
                    || (!self.is_named_in_full(spelling) && self.precedes_name(near))
            }
            (Origin::Alias, [_]) => self.is_given(spelling) && self.precedes_name(near),
            _ => false,
        }
    }

    fn is_named_in_full(&self, spelling: &Spelling) -> bool {
        spelling
            .figures
            .iter()
            .any(|figure| self.named_in_full.get(*figure).is_some_and(|count| *count > 0))
    }

    /// Whether a spelling of one word is the first of its figure's name.
    fn is_given(&self, spelling: &Spelling) -> bool {
        spelling.figures.iter().filter_map(|figure| self.figures.get(*figure)).any(|figure| {
            crate::phrase::folded_words(&figure.name.value).first() == spelling.words.first()
        })
    }

    fn follows_given_name(&self, near: &Near<'_>) -> bool {
        let Some(place) = self.word_before(near) else { return false };
        !near.ends_before() && self.can_be_name(near, place, true)
    }

    fn precedes_name(&self, near: &Near<'_>) -> bool {
        if self.is_possessive(near.matched) {
            return false;
        }
        let Some(place) = self.word_behind(near) else { return false };
        let heads = near.passage.words.get(place).is_some_and(|word| {
            is_one_of(HEAD_NOUNS, &word.folded)
                || self.names.starting_with(&word.folded).next().is_some()
        });
        near.passage.is_running_text() && !heads && self.can_be_name(near, place, false)
    }

    /// Whether the word at a place can be a part of a person's name that is not listed.
    fn can_be_name(&self, near: &Near<'_>, place: usize, before: bool) -> bool {
        let Some(word) = near.passage.words.get(place) else { return false };
        let written = self.reading.written(word);
        let folded = word.folded.as_str();
        if !shows_capital(written)
            || written.chars().any(char::is_numeric)
            || is_one_of(FUNCTION_WORDS, folded)
            || is_one_of(CALENDAR, folded)
            || is_listed_title(self.figures, folded)
            || is_people(folded)
            || self.usage.is_common(folded)
        {
            return false;
        }
        if is_all_capitals(written) {
            let whole = self
                .reading
                .slice(near.matched.span.start as usize, near.matched.span.end as usize);
            // An abbreviation, or a line in capitals, where they show nothing.
            if written.chars().count() <= 5 || is_all_capitals(whole) {
                return false;
            }
        }
        // What stands behind a surname may well be one itself, and is used as those are.
        if !before {
            return true;
        }
        let determined = place
            .checked_sub(1)
            .filter(|previous| self.reading.adjoin(near.passage, *previous))
            .and_then(|previous| near.passage.words.get(previous))
            .is_some_and(|previous| is_one_of(DETERMINERS, &previous.folded));
        if determined || self.ends_compound(near, place) {
            return false;
        }
        let uses = self.usage.of(folded);
        if self.shows_no_names(near) {
            return uses.followed > uses.alone;
        }
        let opens = near.passage.begins_sentence(place)
            && ["ing", "ly"].iter().any(|ending| folded.ends_with(ending));
        !opens && uses.alone <= uses.followed
    }

    /// Whether other words than names have capitals in the passage: title case.
    fn shows_no_names(&self, near: &Near<'_>) -> bool {
        if near.passage.is_running_text() {
            return false;
        }
        let text = self.reading.text.get(near.passage.span.range()).unwrap_or_default();
        near.passage.kind == PassageKind::Reference || is_title_case(text)
    }

    /// Whether a word is the last part of a compound that does not begin with a name:
    /// 'North-Smith'.
    fn ends_compound(&self, near: &Near<'_>, place: usize) -> bool {
        let Some(word) = near.passage.words.get(place) else { return false };
        let before = self.reading.slice(0, word.span.start);
        if !before.ends_with(is_hyphen) {
            return false;
        }
        let first = place.checked_sub(1).and_then(|place| near.passage.words.get(place));
        !first.is_some_and(|first| {
            is_capitalised(self.reading.written(first))
                && !is_people(&first.folded)
                && !is_one_of(FUNCTION_WORDS, &first.folded)
        })
    }
}

/// Whether a word ends as English words for peoples do.
fn is_people(folded: &str) -> bool {
    ["ian", "ean", "ish", "ese", "ans", "ican", "ist", "ists", "ite", "crat"]
        .iter()
        .any(|ending| folded.ends_with(ending))
        && !is_one_of(NOT_PEOPLES, folded)
}
