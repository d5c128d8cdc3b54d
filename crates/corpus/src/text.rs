//! The one folding and the one tokenizer, for names, terms, and later for words and queries.
//!
//! [`fold`] takes away what writers of one thing disagree on: case, diacritics, ligatures, full-width
//! forms, apostrophes inside words, invisible characters. [`tokens`] cuts a text into words by
//! Unicode's rules (UAX #29), leaves off the possessive, cuts at hyphens of every kind, and takes
//! the article of Arabic names (`al-`, `el-`) into the word it belongs to, so that `al-Masri`,
//! `Al‑Masri` and `Masri` are one word that knows how far it reaches.

use core::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A word at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text the word covers, with `al-` and without the possessive.
    pub span: Range<usize>,
    /// The word, folded, without `al-`.
    pub folded: String,
}

/// A text without the differences that spelling the same word allows. Folding twice changes nothing.
///
/// Method: Unicode NFKD, diacritics of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts
/// dropped, simple lower case, letters that carry their stroke inside (ø, ł, ß) spelt out.
pub fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ' || byte == b'-') {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    // Lower case can bring a decomposable letter back, hence the second decomposition.
    for character in text
        .nfkd()
        .filter(|&character| !is_dropped(character))
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|&character| !is_dropped(character))
    {
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            _ if is_hyphen(character) => folded.push('-'),
            _ => folded.push(character),
        }
    }
    folded
}

/// Hyphens of every kind, the en dash among them since names are joined with it; not the em dash.
pub fn is_hyphen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' | '\u{5be}'
    )
}

/// Apostrophes of every kind, and the letters that stand for ayn and hamza in transcription.
pub fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bb}'..='\u{2bf}' | '\u{ff07}' | '`' | '\u{b4}'
    )
}

/// The words of a text, in order, never overlapping.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut words: Vec<Token> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        for part in parts(word) {
            let Some(slice) = word.get(part.clone()) else { continue };
            let folded: String = fold(slice).chars().filter(|c| *c != '.').collect();
            if !folded.is_empty() {
                push(text, &mut words, start + part.start..start + part.end, folded);
            }
        }
    }
    words
}

/// Adds a word, taking in an article that stands before it (`al-`).
fn push(text: &str, words: &mut Vec<Token>, span: Range<usize>, folded: String) {
    if let Some(last) = words.last_mut()
        && matches!(last.folded.as_str(), "al" | "el")
        && text.get(last.span.end..span.start).is_some_and(is_one_hyphen)
    {
        last.span.end = span.end;
        last.folded = folded;
        return;
    }
    words.push(Token { span, folded });
}

fn is_one_hyphen(between: &str) -> bool {
    let mut characters = between.chars();
    characters.next().is_some_and(is_hyphen) && characters.next().is_none()
}

/// The parts of one UAX #29 word that are words here: without the possessive, cut at full stops and
/// colons (`csis.org`) except in abbreviations (`U.S.`) and numbers.
fn parts(word: &str) -> Vec<Range<usize>> {
    let word = without_possessive(word);
    let dotted = word.contains(['.', ':']);
    let number = word.starts_with(|character: char| character.is_ascii_digit());
    let abbreviation = word.split('.').all(|part| part.chars().count() <= 1);
    if !dotted || number || abbreviation {
        return core::iter::once(0..word.len()).collect();
    }
    let mut start = 0;
    let mut parts = Vec::new();
    for part in word.split(['.', ':']) {
        if !part.is_empty() {
            parts.push(start..start + part.len());
        }
        start += part.len() + 1;
    }
    parts
}

/// The word without a closing `'s`.
pub fn without_possessive(word: &str) -> &str {
    word.strip_suffix(['s', 'S'])
        .and_then(|rest| rest.strip_suffix(is_apostrophe))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(word)
}

/// What folding leaves out: diacritics, apostrophes, and characters that are not seen.
fn is_dropped(character: char) -> bool {
    is_apostrophe(character)
        || matches!(
            character,
            '\u{300}'..='\u{36f}'
                | '\u{483}'..='\u{489}'
                | '\u{591}'..='\u{5bd}'
                | '\u{5bf}'..='\u{5c7}'
                | '\u{610}'..='\u{61a}'
                | '\u{640}'
                | '\u{64b}'..='\u{65f}'
                | '\u{670}'
                | '\u{6d6}'..='\u{6dc}'
                | '\u{6df}'..='\u{6e8}'
                | '\u{6ea}'..='\u{6ed}'
                | '\u{1ab0}'..='\u{1aff}'
                | '\u{1dc0}'..='\u{1dff}'
                | '\u{20d0}'..='\u{20ff}'
                | '\u{fe20}'..='\u{fe2f}'
                | '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}'
        )
}
