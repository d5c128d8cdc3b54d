//! Lines: what the source set apart.
//!
//! A line ends at a line feed, a carriage return, or U+2028 and U+2029; it is trimmed of white
//! space of every kind and of characters that are not seen. A stray mark at its end (`|`) is part of
//! it.

use corpus::{
    PassageKind, Span,
    text::{Token, tokens},
};

use crate::phrase::{length, written};

/// A line that is not blank, or several of them that [`super::join`] put together.
#[derive(Clone, Debug)]
pub(crate) struct Line<'t> {
    /// Within the article.
    pub(crate) span: Span,
    /// The trimmed text.
    pub(crate) text: &'t str,
    /// The words, their spans counted from the start of `text`.
    pub(crate) words: Vec<Token>,
    /// Whether a blank line stands before it.
    pub(crate) after_blank: bool,
    /// The kind the seeds declare.
    pub(crate) declared: Option<PassageKind>,
}

impl<'t> Line<'t> {
    /// A stretch of an article as a line.
    pub(crate) fn new(article: &'t str, span: Span, after_blank: bool) -> Self {
        let text = article.get(span.range()).unwrap_or_default();
        Self { span, text, words: tokens(text), after_blank, declared: None }
    }

    /// How long the line is, in words as [`length`] counts them.
    pub(crate) fn length(&self) -> usize {
        length(&self.words)
    }

    /// A word, folded.
    pub(crate) fn word(&self, number: usize) -> &str {
        self.words.get(number).map_or("", |word| word.folded.as_str())
    }

    /// A word as written.
    pub(crate) fn written(&self, number: usize) -> &'t str {
        self.words.get(number).map_or("", |word| written(self.text, word))
    }

    /// Whether the line holds one of these words, folded.
    pub(crate) fn has_word(&self, list: &[&str]) -> bool {
        self.words.iter().any(|word| list.contains(&word.folded.as_str()))
    }
}

/// The lines of an article that are not blank.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let mut after_blank = false;
    let mut start = 0;
    for piece in text.split_inclusive(is_line_end) {
        // The two characters of a Windows line end are one end.
        let unix = piece == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'));
        let trimmed_start = piece.trim_start_matches(is_blank);
        let trimmed = trimmed_start.trim_end_matches(is_blank);
        if trimmed.is_empty() {
            after_blank |= !unix;
        } else {
            let from = start + piece.len() - trimmed_start.len();
            found.push(Line::new(text, Span::new(from, from + trimmed.len()), after_blank));
            after_blank = false;
        }
        start += piece.len();
    }
    found
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// White space of every kind, and characters that are not seen.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}
