//! Whether a date lies ahead or behind, by the words around it.
//!
//! Method: the nearest sign before the expression within its sentence decides, else the nearest
//! behind it: words of intention and the future tense, or verbs in the past. A participle after
//! `be` says nothing (`will be held`).

use core::ops::Range;

use super::{
    line::Line,
    words::{BYGONE, COMING},
};

/// How many words before and behind the expression are looked at.
const REACH: usize = 10;

/// Where an expression lies in time, as its sentence tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Coming,
    /// To come when it was told: `said it would open`.
    Later,
    Bygone,
    Unsaid,
}

/// The tense around an expression.
pub(super) fn tense(line: &Line<'_>, sentence: &Range<usize>, words: &Range<usize>) -> Tense {
    match tense_before(line, sentence, words.start) {
        Tense::Unsaid => tense_behind(line, sentence, words.end),
        said => said,
    }
}

/// The tense before a word of the sentence.
pub(super) fn tense_before(line: &Line<'_>, sentence: &Range<usize>, word: usize) -> Tense {
    let from = sentence.start.max(word.saturating_sub(REACH));
    (from..word)
        .rev()
        .map(|word| sign(line, word))
        .find(|said| *said != Tense::Unsaid)
        .unwrap_or(Tense::Unsaid)
}

/// The tense from a word of the sentence on.
pub(super) fn tense_behind(line: &Line<'_>, sentence: &Range<usize>, word: usize) -> Tense {
    let to = sentence.end.min(word + REACH);
    (word..to)
        .map(|word| sign(line, word))
        .find(|said| *said != Tense::Unsaid)
        .unwrap_or(Tense::Unsaid)
}

/// What a word alone says.
pub(super) fn sign(line: &Line<'_>, word: usize) -> Tense {
    let folded = line.folded(word);
    if folded == "would" {
        return Tense::Later;
    }
    if folded == "be" && line.before(word) == "to" {
        match line.before(word.saturating_sub(1)) {
            "is" | "are" => return Tense::Coming,
            "was" | "were" => return Tense::Later,
            _ => {}
        }
    }
    let set_for = folded == "set" && matches!(line.after_space(word + 1), "for" | "to");
    if COMING.contains(&folded) || set_for {
        return Tense::Coming;
    }
    let past = BYGONE.contains(&folded)
        || (folded.len() > 4
            && folded.ends_with("ed")
            && !folded.ends_with("eed")
            && line.is_lower_case(word));
    let passive = matches!(line.before(word), "be" | "being");
    if past && !passive { Tense::Bygone } else { Tense::Unsaid }
}
