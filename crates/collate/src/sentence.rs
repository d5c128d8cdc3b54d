//! A text cut into sentences, to show one of them.
//!
//! Method: a sentence ends behind a full stop, question or exclamation mark with its closing quotes
//! and brackets, where white space and then no lower-case letter follows, unless the full stop closes
//! an abbreviation or an initial. Coarser than Unicode's rules (UAX #29), and without their tables,
//! which the page would have to carry; `press`, which annotates by sentences, follows those.

use core::ops::Range;

/// Abbreviations that stand before a capital inside a sentence, without their full stop.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "Adm", "Brig", "Capt", "Cmdr", "Col", "Dr", "Gen", "Gov", "Hon", "Lt", "Maj", "Mr", "Mrs", "Ms",
    "No", "Prof", "Rep", "Rev", "Sen", "Sgt", "St", "al", "approx", "cf", "vs",
];

/// Where each sentence but the first begins, in bytes.
pub fn beginnings(text: &str) -> Vec<usize> {
    let mut beginnings = Vec::new();
    // The full stop that was read last, where only closing marks and spaces have followed.
    let mut stop: Option<usize> = None;
    let mut spaced = false;
    for (place, character) in text.char_indices() {
        match character {
            '.' | '!' | '?' | '…' => (stop, spaced) = (Some(place), false),
            _ if stop.is_none() => {}
            '"' | '\'' | '”' | '’' | '»' | ')' | ']' if !spaced => {}
            _ if character.is_whitespace() => spaced = true,
            _ => {
                let before = stop.take().and_then(|stop| text.get(..=stop)).unwrap_or_default();
                if spaced && !character.is_lowercase() && !is_abbreviated(before) {
                    beginnings.push(place);
                }
            }
        }
    }
    beginnings
}

/// The sentence that holds a stretch, without the space around it; of a stretch that reaches across
/// an end, both.
pub fn around(text: &str, beginnings: &[usize], place: &Range<usize>) -> Range<usize> {
    let after = beginnings.partition_point(|beginning| *beginning <= place.start);
    let start = after.checked_sub(1).and_then(|last| beginnings.get(last)).copied();
    let start = start.unwrap_or_default();
    let end = beginnings.iter().skip(after).find(|beginning| **beginning >= place.end);
    let end = end.copied().unwrap_or(text.len());
    let sentence = text.get(start..end).unwrap_or_default();
    let leading = sentence.len() - sentence.trim_start().len();
    let length = sentence.trim().len();
    start + leading..start + leading + length
}

/// Whether a text ends with a full stop that belongs to its last word.
fn is_abbreviated(text: &str) -> bool {
    let Some(text) = text.strip_suffix('.') else { return false };
    let last = text.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    let initial = last.len() == 1 && last.chars().all(char::is_uppercase);
    initial || ABBREVIATIONS.contains(&last)
}
