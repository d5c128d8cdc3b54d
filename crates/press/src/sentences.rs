//! Sentences of a passage.
//!
//! Method: Unicode's sentence boundaries (UAX #29), put together again behind abbreviations
//! (`Mr.`, `U.S.`), and where a line break cut a sentence in two.

use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::phrase::ends_sentence;

/// Abbreviations that stand before a capital inside a sentence, without their full stop.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Maj", "Capt",
    "Cmdr", "Adm", "Sgt", "Brig", "Hon", "Rev", "Fr", "Sr", "Jr", "vs", "No", "Nos", "Art", "Fig",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Ave",
    "Mt", "Ft", "approx", "cf", "al",
];

/// The sentences of a text, in order, as ranges of its bytes that cover all of it.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, sentence) in text.split_sentence_bound_indices() {
        let end = start + sentence.len();
        match found.last_mut() {
            Some(last) if text.get(last.clone()).is_some_and(is_cut_short) => last.end = end,
            _ => found.push(start..end),
        }
    }
    found
}

/// Whether what Unicode takes for a sentence ends with an abbreviation or a broken line.
fn is_cut_short(sentence: &str) -> bool {
    if sentence.ends_with(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        return !ends_sentence(sentence);
    }
    let Some(body) = sentence.trim_end().strip_suffix('.') else { return false };
    let last = body
        .rsplit(|character: char| {
            character.is_whitespace() || matches!(character, '(' | '“' | '"' | '‘' | '[')
        })
        .next()
        .unwrap_or_default();
    let initials = last
        .split('.')
        .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    ABBREVIATIONS.contains(&last) || initials
}
