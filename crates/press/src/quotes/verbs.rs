//! Verbs of reporting, found in a line.
//!
//! A form that can be something else too (a noun, 'the stated aim', a state) counts only where its
//! neighbours make it a verb.

use std::collections::BTreeMap;

use super::{
    line::Line,
    words::{BE, BEFORE_BASE, BETWEEN, DETERMINERS, PREPOSITIONS, REPORTING, WEAK},
};
use crate::{
    phrase::{folded_words, is_one_of},
    seeds::CueEntries,
};

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Base,
    Third,
    Past,
    Participle,
}

/// How a verb stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It has a subject of its own.
    Finite,
    /// A participle or an infinitive, whose subject is that of another verb.
    Dependent,
    /// What is said is said of the subject.
    Passive,
}

/// A verb of reporting at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub(super) place: usize,
    pub(super) usage: Use,
    /// Counts only right beside a quote.
    pub(super) weak: bool,
}

/// The words that show who spoke.
pub(crate) struct Cues {
    /// The forms by word; of one that is several, the last listed.
    verbs: BTreeMap<String, (Form, bool)>,
    /// What stands before a speaker as 'according to' does.
    according: Vec<Vec<String>>,
}

impl Cues {
    /// The words of this crate, and those added.
    pub(crate) fn new(added: &CueEntries) -> Self {
        let mut verbs = BTreeMap::new();
        for (rows, weak) in [(WEAK, true), (REPORTING, false)] {
            for [base, third, past, participle] in rows {
                for (word, form) in [
                    (base, Form::Base),
                    (third, Form::Third),
                    (participle, Form::Participle),
                    (past, Form::Past),
                ] {
                    verbs.insert((*word).to_owned(), (form, weak));
                }
            }
        }
        for (words, weak) in [(&added.weak_verbs, true), (&added.verbs, false)] {
            for word in words.iter().flat_map(|word| folded_words(word)) {
                let form = if word.ends_with("ing") { Form::Participle } else { Form::Past };
                verbs.insert(word, (form, weak));
            }
        }
        let mut according = vec![folded_words("according to"), folded_words("in the words of")];
        according.extend(added.according.iter().map(|phrase| folded_words(phrase)));
        Self { verbs, according }
    }

    /// Whether a phrase like 'according to' ends before a place; how many words it has.
    pub(super) fn according(&self, line: &Line<'_>, place: usize) -> Option<usize> {
        self.according.iter().map(Vec::as_slice).find_map(|phrase| {
            let start = place.checked_sub(phrase.len())?;
            let stands = phrase.iter().zip(start..).all(|(word, place)| line.word(place) == word);
            (stands && !phrase.is_empty()).then_some(phrase.len())
        })
    }

    /// The verb of reporting at a place.
    pub(super) fn verb(&self, line: &Line<'_>, place: usize) -> Option<Verb> {
        let word = line.word(place);
        if word.is_empty() || line.is_possessive(place) {
            return None;
        }
        let verb = |usage, weak| Some(Verb { place, usage, weak });
        if line.as_saying(place).is_some() {
            let passive = place.checked_sub(1).is_some_and(|be| line.is_one_of(be, BE));
            return verb(if passive { Use::Passive } else { Use::Finite }, false);
        }
        if word == "put" && line.word(place + 1) == "it" {
            return verb(Use::Finite, false);
        }
        // 'he went on,' and not 'he went on holiday'.
        if is_one_of(&["go", "goes", "going", "went"], word) && line.word(place + 1) == "on" {
            let closed = line.mark(place + 2).is_some() || line.quote(place + 2).is_some();
            let usage = if word == "going" { Use::Dependent } else { Use::Finite };
            return if closed { verb(usage, false) } else { None };
        }
        // 'He thought it was "...": and not 'thought to be'.
        if word == "thought" && !matches!(line.word(place + 1), "it" | "that" | "the" | "they") {
            return None;
        }
        let (form, weak) = *self.verbs.get(word)?;
        let capital = line.is_capitalised(place);
        let begins = line.begins_sentence(place);
        if capital && !begins && !line.is_heading() {
            return None;
        }
        // 'as saying' belongs to 'quoted'.
        let before = place.checked_sub(1);
        let word_before = before.map_or("", |before| line.word(before));
        if word_before == "as" && matches!(form, Form::Participle) && word == "saying" {
            return None;
        }
        let noun_before = is_one_of(DETERMINERS, word_before)
            || before.is_some_and(|before| line.is_possessive(before));
        match form {
            Form::Past if noun_before && word_before != "that" => None,
            Form::Past => {
                let mut at = before;
                while let Some(place) = at
                    && (line.word(place).ends_with("ly")
                        || matches!(line.word(place), "also" | "once" | "often" | "now" | "not"))
                {
                    at = place.checked_sub(1);
                }
                let passive = at.is_some_and(|place| line.is_one_of(place, BE));
                let agent = line.word(place + 1) == "by";
                verb(if passive || agent { Use::Passive } else { Use::Finite }, weak)
            }
            Form::Participle if noun_before => None,
            Form::Participle => verb(Use::Dependent, weak),
            Form::Third => {
                let noun = noun_before
                    || is_one_of(PREPOSITIONS, word_before)
                    || matches!(word_before, "and" | "or")
                    || before.is_none();
                if noun && word != "says" { None } else { verb(Use::Finite, weak) }
            }
            Form::Base if word_before == "to" => verb(Use::Dependent, weak),
            Form::Base => {
                let mut at = before;
                while let Some(place) = at
                    && line.is_one_of(place, BETWEEN)
                    && !line.is_one_of(place, BEFORE_BASE)
                {
                    at = place.checked_sub(1);
                }
                let plural = at.is_some_and(|place| {
                    matches!(line.word(place), "i" | "they" | "we" | "you")
                        || (line.is_content(place)
                            && line.word(place).ends_with('s')
                            && !line.is_possessive(place))
                });
                let modal = at.is_some_and(|place| line.is_one_of(place, BEFORE_BASE));
                (plural || modal).then_some(Verb { place, usage: Use::Finite, weak })
            }
        }
    }
}
