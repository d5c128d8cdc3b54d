//! Whether a date lies ahead or behind, by the words around it.
//!
//! Method: the nearest sign before the expression within its sentence decides, else the nearest
//! behind it: words of intention, the future tense, modal verbs, `were to`, or verbs in the past. A verb of
//! timetables in the plural (`Polls open Sunday`) goes before them. A participle after
//! `be` says nothing (`will be held`), nor does a base form that looks like one (`will shut`).

use core::ops::Range;

use crate::phrase::FUNCTION_WORDS;

use super::{
    line::Line,
    words::{BETWEEN, BYGONE, COMING, DETERMINERS, MODALS, TIMETABLE},
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
    if keeps_timetable(line, sentence, words.start) {
        return Tense::Coming;
    }
    // 'The July flood' has its own place in time, whatever may come of it.
    let modals = !DETERMINERS.contains(&line.before(words.start));
    let from = sentence.start.max(words.start.saturating_sub(REACH));
    (from..words.start)
        .rev()
        .map(|word| if modals && is_modal(line, word) { Tense::Coming } else { sign(line, word) })
        .find(|said| *said != Tense::Unsaid)
        .unwrap_or_else(|| tense_behind(line, sentence, words.end))
}

/// Whether a verb in the present tells when things are to be: `Polls open Sunday`. A verb before
/// would make it an adjective (`kept the gates open Sunday`).
fn keeps_timetable(line: &Line<'_>, sentence: &Range<usize>, word: usize) -> bool {
    let on = usize::from(matches!(line.before(word), "in" | "on"));
    let Some(verb) = word.checked_sub(1 + on).filter(|verb| *verb > sentence.start) else {
        return false;
    };
    let subject = line.before(verb);
    let plural = subject.len() > 3
        && subject.ends_with('s')
        && !["ss", "us", "is"].iter().any(|ending| subject.ends_with(ending));
    plural
        && line.follows(word)
        && TIMETABLE.contains(&line.folded(verb))
        && !(sentence.start.max(verb.saturating_sub(4))..verb)
            .any(|word| line.folded(word) == "with")
        && tense_before(line, sentence, verb) == Tense::Unsaid
}

/// Whether a modal verb governs another: `may march`, not `may have marched` nor a name.
fn is_modal(line: &Line<'_>, word: usize) -> bool {
    MODALS.contains(&line.folded(word)) && line.is_lower_case(word) && governs(line, word)
}

/// Whether the base form of a verb may follow a word.
fn governs(line: &Line<'_>, word: usize) -> bool {
    let next = word + 1 + usize::from(BETWEEN.contains(&line.after_space(word + 1)));
    let verb = line.after_space(next);
    let idiom = matches!(verb, "blame" | "date");
    line.is_lower_case(next) && !idiom && (verb == "be" || !FUNCTION_WORDS.contains(&verb))
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
    if folded == "to" && governs(line, word) {
        let between = usize::from(BETWEEN.contains(&line.before(word)));
        match line.before(word.saturating_sub(between)) {
            "is" | "are" => return Tense::Coming,
            "was" | "were" => return Tense::Later,
            _ => {}
        }
    }
    // What something is due to: the cause of it, unless it is due to be done.
    if folded == "due" && line.after_space(word + 1) == "to" {
        let planned =
            matches!(line.before(word), "" | "are" | "be" | "been" | "is" | "was" | "were");
        return if planned && governs(line, word + 1) { Tense::Coming } else { Tense::Unsaid };
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
    // A participle, or the base form of a verb that has one form for all.
    let other = matches!(
        line.before(word),
        "be" | "being" | "may" | "might" | "must" | "shall" | "should" | "to" | "will" | "would"
    );
    if past && !other { Tense::Bygone } else { Tense::Unsaid }
}
