//! A passage word by word, with what stands between the words.

use core::ops::Range;

use corpus::{
    Span,
    text::{is_apostrophe, is_hyphen},
};

use crate::{
    phrase::is_capitalised,
    quotation::outermost,
    reading::{PassageReading, Reading},
};

use super::expression::Found;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Space,
    Comma,
    /// A full stop and a space, as after an abbreviation.
    Stop,
    /// A hyphen or a dash without spaces.
    Hyphen,
    /// A dash between spaces.
    Dash,
    Slash,
    /// The `'s` of the word before, and a space.
    Possessive,
    /// An apostrophe without spaces: `1950’s` is two words by Unicode's rules.
    Apostrophe,
    /// Anything else, and the passage's start.
    Other,
}

/// The longest gap inside an expression, in bytes: an expression is short whatever the text.
const LONGEST_GAP: usize = 8;

/// The longest word of an expression, in bytes.
const LONGEST_WORD: usize = 24;

/// A passage as a sequence of words.
pub(super) struct Line<'r> {
    reading: &'r Reading,
    pub(super) passage: &'r PassageReading,
    /// What stands before each word.
    gaps: Vec<Gap>,
    /// The quotations that lie in no other, in order.
    quoted: Vec<Span>,
    /// Those that lie in one of these, and in no third.
    retold: Vec<Span>,
}

impl<'r> Line<'r> {
    pub(super) fn new(reading: &'r Reading, passage: &'r PassageReading) -> Self {
        let mut before: Option<usize> = None;
        let gaps = passage
            .words
            .iter()
            .map(|word| {
                let gap = before.map_or(Gap::Other, |end| gap(reading.slice(end, word.span.start)));
                before = Some(word.span.end);
                gap
            })
            .collect();
        let (quoted, within) = outermost(reading.quotations_of(passage));
        let (retold, _) = outermost(within);
        Self { reading, passage, gaps, quoted, retold }
    }

    /// What stands before a word; `Other` beyond the last.
    pub(super) fn gap(&self, word: usize) -> Gap {
        self.gaps.get(word).copied().unwrap_or(Gap::Other)
    }

    /// Whether a word follows the one before it with only a space between.
    pub(super) fn follows(&self, word: usize) -> bool {
        self.gap(word) == Gap::Space
    }

    /// A word, folded; empty where there is none that an expression could hold.
    pub(super) fn folded(&self, word: usize) -> &'r str {
        let Some(token) = self.passage.words.get(word) else { return "" };
        let article =
            token.span.len() > token.folded.len() && self.written(word).contains(is_hyphen);
        if article || token.span.len() > LONGEST_WORD { "" } else { &token.folded }
    }

    /// The folded word before another one, if only a space parts them.
    pub(super) fn before(&self, word: usize) -> &'r str {
        if self.follows(word) {
            word.checked_sub(1).map_or("", |before| self.folded(before))
        } else {
            ""
        }
    }

    /// The folded word, if only a space parts it from the one before it.
    pub(super) fn after_space(&self, word: usize) -> &'r str {
        if self.follows(word) { self.folded(word) } else { "" }
    }

    /// A word as written.
    pub(super) fn written(&self, word: usize) -> &'r str {
        self.passage.words.get(word).map_or("", |token| self.reading.written(token))
    }

    /// Whether a word begins with a capital.
    pub(super) fn is_capitalised(&self, word: usize) -> bool {
        is_capitalised(self.written(word))
    }

    /// Whether a word begins with a small letter.
    pub(super) fn is_lower_case(&self, word: usize) -> bool {
        self.written(word).chars().next().is_some_and(char::is_lowercase)
    }

    /// A word in digits alone: its number and how many digits, at most four.
    pub(super) fn number(&self, word: usize) -> Option<(u16, usize)> {
        let written = self.written(word);
        let digits = written.len();
        let is_number =
            (1..=4).contains(&digits) && written.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| written.parse().ok()).flatten().map(|number| (number, digits))
    }

    /// The character before a word.
    pub(super) fn character_before(&self, word: usize) -> Option<char> {
        let token = self.passage.words.get(word)?;
        self.reading.slice(self.passage.span.start as usize, token.span.start).chars().next_back()
    }

    /// The text before a word.
    pub(super) fn ahead(&self, word: usize) -> &'r str {
        let Some(token) = self.passage.words.get(word) else { return "" };
        self.reading.slice(self.passage.span.start as usize, token.span.start)
    }

    /// Whether a word is somebody's, between quotation marks.
    pub(super) fn is_quoted(&self, word: usize) -> bool {
        self.is_within(&self.quoted, word)
    }

    /// Whether a word is said by somebody within another's words.
    pub(super) fn is_retold(&self, word: usize) -> bool {
        self.is_within(&self.retold, word)
    }

    fn is_within(&self, spans: &[Span], word: usize) -> bool {
        let Some(token) = self.passage.words.get(word) else { return false };
        let next = spans.partition_point(|span| (span.end as usize) < token.span.end);
        spans.get(next).is_some_and(|span| span.start as usize <= token.span.start)
    }

    /// The text after a word.
    pub(super) fn rest(&self, word: usize) -> &'r str {
        let Some(token) = self.passage.words.get(word) else { return "" };
        self.reading.slice(token.span.end, self.passage.span.end as usize)
    }

    /// Where an expression stands, in bytes of the article.
    pub(super) fn span(&self, found: &Found) -> Range<usize> {
        let words = &self.passage.words;
        let start = words.get(found.words.start).map_or(0, |word| word.span.start);
        let last = found.words.end.checked_sub(1).and_then(|last| words.get(last));
        let end = last.map_or(start, |word| word.span.end);
        start.saturating_sub(found.margin)..end
    }
}

fn gap(between: &str) -> Gap {
    if between.len() > LONGEST_GAP {
        return Gap::Other;
    }
    let bare = between.trim();
    let spaced = bare.len() < between.len();
    let mut characters = bare.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (None, ..) if spaced => Gap::Space,
        (Some(','), None, _) if spaced => Gap::Comma,
        (Some('.'), None, _) if spaced => Gap::Stop,
        (Some('/'), None, _) if !spaced => Gap::Slash,
        (Some(dash), None, _) if is_hyphen(dash) || matches!(dash, '–' | '—') => {
            match (spaced, dash) {
                (true, _) => Gap::Dash,
                (false, '—') => Gap::Other,
                (false, _) => Gap::Hyphen,
            }
        }
        (Some(apostrophe), Some('s' | 'S'), None) if spaced && is_apostrophe(apostrophe) => {
            Gap::Possessive
        }
        (Some(apostrophe), None, _) if is_apostrophe(apostrophe) => {
            if spaced {
                Gap::Possessive
            } else {
                Gap::Apostrophe
            }
        }
        _ => Gap::Other,
    }
}
