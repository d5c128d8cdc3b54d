//! Pull quotes: a sentence of the author's, set off on a line of its own.
//!
//! A line that is one quotation from end to end and that nobody speaks: it has no 'I', 'we' or
//! 'you', the paragraph before it neither introduces nor reports speech, the next does not go on
//! with who said it, and neither paragraph holds the same words in quotation marks. A few words in
//! marks without an end are a heading. A line without marks is one when it is a sentence of six
//! words or more that a longer paragraph holds too.

use corpus::PassageKind;

use super::{Line, Place};
use crate::{
    phrase::{REPORTING_VERBS, contains_words, ends_sentence, folded_words, is_one_of},
    quotation::{is_one_quotation, leaves_quotation_open, quotations},
    sentences::sentences,
};

/// Pronouns of somebody who speaks or is spoken to, folded.
#[rustfmt::skip]
const SPOKEN: &[&str] = &[
    "i", "im", "ive", "ill", "id", "me", "my", "mine", "myself", "we", "were", "weve", "our",
    "ours", "ourselves", "you", "youre", "your", "yours",
];
/// What a paragraph begins with that says who spoke the one before.
const SPEAKERS: &[&str] =
    &["he", "she", "they", "i", "we", "these", "those", "this", "that", "so", "thus"];
/// The fewest words of a pull quote without marks, or without an end.
const SHORTEST: usize = 6;

/// Whether the block is a pull quote.
pub(super) fn is_pull_quote(place: &Place<'_, '_>) -> bool {
    if is_one_quotation(place.block.text) {
        let heading = place.block.words.len() < SHORTEST && !ends_sentence(place.block.text);
        return !heading
            && !is_spoken(place.block)
            && !place.previous().is_some_and(leads_to_speech)
            && !place.next().is_some_and(names_speaker)
            && !beside(place).any(|block| quotes(block, place.block));
    }
    place.block.words.len() >= SHORTEST && !place.before.is_empty() && stands_again(place)
}

fn beside<'p, 't>(place: &Place<'p, 't>) -> impl Iterator<Item = &'p Line<'t>> {
    place.previous().into_iter().chain(place.next())
}

/// Whether somebody speaks in it. 'Were' is the verb unless it was written with an apostrophe, and
/// 'US' no pronoun.
fn is_spoken(block: &Line<'_>) -> bool {
    (0..block.words.len()).any(|number| {
        let (word, written) = (block.word(number), block.written(number));
        match word {
            "were" | "ill" | "id" => written.contains(corpus::text::is_apostrophe),
            "us" => written == "us",
            "i" => written == "I",
            _ => is_one_of(SPOKEN, word),
        }
    })
}

/// Whether a paragraph ends by introducing speech, or with it.
fn leads_to_speech(block: &Line<'_>) -> bool {
    let last =
        sentences(block.text).pop().and_then(|range| block.text.get(range)).unwrap_or_default();
    let reports = folded_words(last).iter().any(|word| is_one_of(REPORTING_VERBS, word));
    // A title or a heading introduces nothing.
    block.text.ends_with([':', ','])
        || leaves_quotation_open(block.text)
        || (ends_sentence(block.text)
            && !is_one_quotation(block.text)
            && (reports || last.ends_with(['”', '"', '»'])))
}

/// Whether a paragraph begins with who said the words before it.
fn names_speaker(block: &Line<'_>) -> bool {
    let reports = |word: usize| is_one_of(REPORTING_VERBS, block.word(word));
    block.text.starts_with(['—', '–', '-'])
        || block.text.starts_with(|first: char| first.is_lowercase())
        || reports(0)
        || (is_one_of(SPEAKERS, block.word(0)) && (1..5).any(reports))
}

/// Whether a paragraph holds the words of another inside quotation marks.
fn quotes(block: &Line<'_>, other: &Line<'_>) -> bool {
    let words = folded_words(other.text);
    quotations(block.text, &[corpus::Span::new(0, block.text.len())])
        .iter()
        .filter_map(|quotation| block.text.get(quotation.inside.range()))
        .any(|inside| contains_words(&folded_words(inside), &words))
}

/// Whether a line is a sentence that another, longer paragraph holds too, and not as speech.
fn stands_again(place: &Place<'_, '_>) -> bool {
    let words: Vec<String> = place.block.words.iter().map(|word| word.folded.clone()).collect();
    place.recurrence.places(&words).iter().any(|number| {
        let is_text = !matches!(
            place.before.get(*number),
            Some(PassageKind::Heading | PassageKind::Standfirst | PassageKind::Boilerplate)
        );
        is_text
            && place
                .blocks
                .get(*number)
                .is_some_and(|block| block.words.len() > words.len() && !quotes(block, place.block))
    })
}
