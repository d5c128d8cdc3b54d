//! Sentences of a passage.
//!
//! Method: Unicode's sentence boundaries (UAX #29), put together again behind abbreviations
//! (`Mr.`, `U.S.`), and where a line break cut a sentence in two.

use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::phrase::{FUNCTION_WORDS, ends_sentence, is_capitalised, is_one_of};

/// Abbreviations that stand before a capital inside a sentence, without their full stop.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Maj", "Capt",
    "Cmdr", "Adm", "Sgt", "Brig", "Hon", "Rev", "Fr", "Sr", "Jr", "vs", "No", "Nos", "Art", "Fig",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Ave",
    "Mt", "Ft", "approx", "cf", "al",
];

/// Prepositions before a letter that is a name by itself.
const BEFORE_LETTER: &[&str] = &["at", "by", "from", "in", "of", "on", "to", "via", "with"];

/// The sentences of a text, in order, as ranges of its bytes that cover all of it.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, sentence) in text.split_sentence_bound_indices() {
        let end = start + sentence.len();
        match found.last_mut() {
            Some(last)
                if text.get(last.clone()).is_some_and(|before| is_cut_short(before, sentence)) =>
            {
                last.end = end;
            }
            _ => found.push(start..end),
        }
    }
    found
}

/// Whether what Unicode takes for a sentence ends with an abbreviation or a broken line. A letter
/// behind a preposition ends one ('wrote on X. He told'), unless what follows may be a surname.
fn is_cut_short(sentence: &str, next: &str) -> bool {
    if sentence.ends_with(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        return !ends_sentence(sentence);
    }
    let Some(body) = sentence.trim_end().strip_suffix('.') else { return false };
    let mut words = body.rsplit(|character: char| {
        character.is_whitespace() || matches!(character, '(' | '“' | '"' | '‘' | '[')
    });
    let last = words.next().unwrap_or_default();
    if last.chars().count() == 1
        && words.next().is_some_and(|word| BEFORE_LETTER.contains(&word))
        && first_word(next).is_some_and(|word| {
            is_capitalised(word) && is_one_of(FUNCTION_WORDS, &word.to_lowercase())
        })
    {
        return false;
    }
    let initials = last
        .split('.')
        .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    ABBREVIATIONS.contains(&last) || initials
}

fn first_word(text: &str) -> Option<&str> {
    text.split(|character: char| !character.is_alphanumeric()).find(|word| !word.is_empty())
}
