//! Where the spellings occur: leftmost-longest over the words of each passage.
//!
//! Between the words of a name stand only white space and hyphens; behind an initial a full stop
//! too; in an inverted name, which counts in reference lists alone, a comma behind the surname. A
//! middle initial may stand in a full name, and an Arabic article may be written apart (`al Masri`)
//! or assimilated (`ash-Sharqi`) where the list has it as `al-`. A nickname in quotation
//! marks may stand between its parts (`Ann “the Fox” Hall`). A name begins with a capital, or in a
//! script that has none; a name inside a web address is none. What Arabic and Hebrew join to the front
//! of a name ([`super::joined`]) stays out of it.

use core::ops::Range;

use corpus::{PassageKind, Span, text::is_hyphen};

use super::{
    joined::{self, Joined},
    names::{Names, Origin, Spelling, marks_of},
    words::{ARTICLES, ASSIMILATED},
};
use crate::{
    phrase::{is_capitalised, is_one_of},
    reading::{PassageReading, Reading},
};

/// How many words a nickname between the parts of a name may have.
const LONGEST_NICKNAME: usize = 4;

/// A spelling at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) passage: usize,
    /// The words of the passage it takes.
    pub(crate) words: Range<usize>,
    /// Without what is joined to the front of its first word.
    pub(crate) span: Span,
    /// Whether something is joined to the front of its first word.
    pub(crate) joined: bool,
    /// The spelling's number.
    pub(crate) spelling: usize,
}

/// Every match in an article, in text order, none overlapping another. What `accept` refuses takes no
/// words: a shorter spelling may stand there, or one that begins later.
pub(crate) fn find(
    reading: &Reading,
    names: &Names,
    accept: impl Fn(&PassageReading, &Match, &Spelling) -> bool,
) -> Vec<Match> {
    let mut matches = Vec::new();
    for (number, passage) in reading.passages.iter().enumerate() {
        let mut word = 0;
        while let Some(token) = passage.words.get(word) {
            let starting = |first: &str, front: Option<&Joined>| {
                let finder = Finder { reading, passage, front: front.map(|front| (word, front)) };
                names.starting_with(first).find_map(|(spelling, pattern)| {
                    let words = finder.words_of(pattern, word)?;
                    let span = finder.span(&words)?;
                    let joined = front.is_some();
                    let here = Match { passage: number, words, span, joined, spelling };
                    accept(passage, &here, pattern).then_some(here)
                })
            };
            let found = starting(&token.folded, None).or_else(|| {
                let readings = joined::readings(&token.folded);
                readings.iter().find_map(|front| starting(&front.rest, Some(front)))
            });
            let Some(found) = found else {
                word += 1;
                continue;
            };
            word = found.words.end.max(word + 1);
            if !reading.in_address(found.span) {
                matches.push(found);
            }
        }
    }
    matches
}

/// Whether a match has every capital and every Arabic article that its spelling is listed with. A
/// person's name may do without ([`find`] asks for its first capital alone), a title may not.
pub(crate) fn is_written_as_listed(
    reading: &Reading,
    passage: &PassageReading,
    matched: &Match,
    spelling: &Spelling,
) -> bool {
    let listed = spelling.words.iter().zip(&spelling.articles).zip(&spelling.capitals);
    let words = passage.words.get(..matched.words.end).unwrap_or_default();
    let mut place = matched.words.start;
    for ((wanted, article), capital) in listed {
        let mut apart = false;
        let is_first = |place| matched.joined && place == matched.words.start;
        while let Some(word) =
            words.get(place).filter(|word| !is_first(place) && word.folded != *wanted)
        {
            apart = is_one_of(ARTICLES, &word.folded) || is_one_of(ASSIMILATED, &word.folded);
            place += 1;
        }
        let Some(word) = words.get(place) else { return false };
        let written = reading.written(word);
        let has_article = apart || written.split_once(is_hyphen).is_some();
        if (*article && !has_article) || (*capital && !is_capitalised(written)) {
            return false;
        }
        place += 1;
    }
    true
}

struct Finder<'f> {
    reading: &'f Reading,
    passage: &'f PassageReading,
    /// The word that a name begins inside of, and how it is read.
    front: Option<(usize, &'f Joined)>,
}

impl Finder<'_> {
    /// The words that a spelling takes when it begins at a word.
    fn words_of(&self, spelling: &Spelling, start: usize) -> Option<Range<usize>> {
        let inverted = spelling.origin == Origin::Inverted;
        if inverted && self.passage.kind != PassageKind::Reference {
            return None;
        }
        if let Some((_, front)) = self.front {
            let listed = matches!(spelling.origin, Origin::Name | Origin::Alias | Origin::Surname);
            let alone = spelling.words.len() == 1;
            if !listed || (alone && front.rest.chars().count() < joined::SHORTEST) {
                return None;
            }
        }
        let full =
            spelling.words.len() > 1 && matches!(spelling.origin, Origin::Name | Origin::Alias);
        let mut place = start;
        for (number, wanted) in spelling.words.iter().enumerate() {
            if number > 0 {
                let comma = inverted && number == spelling.comma_behind;
                let stop = spelling.origin == Origin::Initial && number == 1;
                let marks = spelling.marks.get(number).map_or("", String::as_str);
                if self.goes_on(place, comma, stop) || self.has_marks(place, marks) {
                    place += 1;
                } else {
                    place = self.behind_nickname(place).filter(|_| full && !inverted)?;
                }
            }
            let article = spelling.articles.get(number).copied().unwrap_or(false);
            if number > 0
                && !self.is_word(place, wanted)
                && ((article && self.is_loose_article(place)) || (full && self.is_initial(place)))
                && self.goes_on(place, false, false)
            {
                place += 1;
            }
            if !self.is_word(place, wanted) {
                return None;
            }
            if number == spelling.capital && !self.is_capitalised(place) {
                return None;
            }
        }
        let first = self.with_article_before(spelling, start);
        Some(first..place + 1)
    }

    fn is_word(&self, place: usize, wanted: &str) -> bool {
        match self.front {
            Some((word, front)) if word == place => front.rest == wanted,
            _ => self.passage.words.get(place).is_some_and(|word| word.folded == wanted),
        }
    }

    fn written(&self, place: usize) -> &str {
        self.passage.words.get(place).map_or("", |word| self.reading.written(word))
    }

    fn is_capitalised(&self, place: usize) -> bool {
        is_capitalised(self.written(place))
    }

    /// Whether a word is an article apart from the name behind it: `al Masri`, `ash-Sharqi`.
    fn is_loose_article(&self, place: usize) -> bool {
        let (Some(word), Some(next)) =
            (self.passage.words.get(place), self.passage.words.get(place + 1))
        else {
            return false;
        };
        let hyphen = self.reading.slice(word.span.end, next.span.start).starts_with(is_hyphen);
        is_one_of(ARTICLES, &word.folded) || (hyphen && is_one_of(ASSIMILATED, &word.folded))
    }

    fn is_initial(&self, place: usize) -> bool {
        let mut letters = self.written(place).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }

    /// Whether the word behind `place` can belong to the same name.
    fn goes_on(&self, place: usize, comma: bool, stop: bool) -> bool {
        let (Some(left), Some(right)) =
            (self.passage.words.get(place), self.passage.words.get(place + 1))
        else {
            return false;
        };
        let mut between = self.reading.slice(left.span.end, right.span.start);
        if comma {
            return between.strip_prefix(',').is_some_and(is_space);
        }
        let initial = left.folded.chars().count() == 1;
        match between.strip_prefix('.') {
            Some(rest) if initial => between = rest,
            None if stop => return false,
            _ => {}
        }
        between.chars().all(|character| character.is_whitespace() || is_hyphen(character))
    }

    /// The word behind a nickname in quotation marks that follows a word: `Ann “the Fox” Hall`.
    fn behind_nickname(&self, place: usize) -> Option<usize> {
        let left = self.passage.words.get(place)?;
        let first = self.passage.words.get(place + 1)?;
        let opening = self.reading.slice(left.span.end, first.span.start);
        let opens = opening.strip_prefix(' ')?;
        if opens.chars().count() != 1 || !opens.ends_with(['“', '‘', '"', '\'', '«']) {
            return None;
        }
        (place + 1..=place + LONGEST_NICKNAME).find_map(|last| {
            let word = self.passage.words.get(last)?;
            let next = self.passage.words.get(last + 1)?;
            let mut closing = self.reading.slice(word.span.end, next.span.start).chars();
            let closes = closing.next().is_some_and(|mark| "”’\"'»".contains(mark));
            (closes && closing.as_str() == " ").then_some(last + 1)
        })
    }

    /// Whether the marks that are listed inside the name stand behind a word.
    fn has_marks(&self, place: usize, marks: &str) -> bool {
        let (Some(left), Some(right)) =
            (self.passage.words.get(place), self.passage.words.get(place + 1))
        else {
            return false;
        };
        !marks.is_empty() && marks_of(self.reading.slice(left.span.end, right.span.start)) == marks
    }

    /// Takes in an article that was written apart or assimilated, before the first word.
    fn with_article_before(&self, spelling: &Spelling, start: usize) -> usize {
        let Some(before) = start.checked_sub(1) else { return start };
        let bears_article = spelling.articles.first().copied().unwrap_or(false);
        let apart = self.goes_on(before, false, false);
        if bears_article && apart && self.is_loose_article(before) { before } else { start }
    }

    /// From the first word to the last; an initial at the end keeps its full stop out.
    fn span(&self, words: &Range<usize>) -> Option<Span> {
        let first = self.passage.words.get(words.start)?;
        let last = self.passage.words.get(words.end.checked_sub(1)?)?;
        let front = self
            .front
            .map_or(0, |(word, front)| joined::bytes_of(self.written(word), front.letters));
        Some(Span::new(first.span.start + front, last.span.end))
    }
}

fn is_space(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_whitespace)
}
