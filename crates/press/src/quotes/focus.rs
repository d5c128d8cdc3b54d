//! Who a sentence is about, so that 'he said' in the next finds its person.
//!
//! A pronoun stands for the only figure that fits: the speaker or subject of the sentence before,
//! one sentence without persons looked through. Where the sentence has another person, where its
//! subject is not named, or where the pronoun's gender speaks against it, it stands for nobody.

use corpus::Speaker;

use super::{line::Line, subject::Subject};
use crate::{phrase::is_one_of, seeds::FigureEntry};

/// How many sentences are looked back.
const BACK: usize = 2;

/// Who a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// This one, and no other person.
    On(Speaker),
    /// No person is in it.
    Nobody,
    /// It cannot be told.
    Unclear,
}

/// The sentences read so far, the newest last.
#[derive(Default)]
pub(super) struct History(Vec<Focus>);

impl History {
    pub(super) fn push(&mut self, focus: Focus) {
        self.0.push(focus);
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Who the sentences before are about.
    pub(super) fn focus(&self) -> Option<Speaker> {
        for focus in self.0.iter().rev().take(BACK) {
            match focus {
                Focus::On(speaker) => return Some(*speaker),
                Focus::Nobody => {}
                Focus::Unclear => return None,
            }
        }
        None
    }
}

/// Whether a pronoun can stand for a speaker.
pub(super) fn agrees(pronoun: &str, speaker: Speaker, figures: &[FigureEntry]) -> bool {
    let entry = match speaker {
        Speaker::Source(_) => return pronoun == "it",
        Speaker::Figure(figure) => figures.get(figure.index()),
    };
    let Some(entry) = entry else { return false };
    if entry.organisation || pronoun == "it" {
        return entry.organisation && pronoun == "it";
    }
    let titled =
        |list: &[&str]| entry.titles.iter().any(|title| is_one_of(list, &title.to_lowercase()));
    match pronoun {
        "he" => !titled(FEMININE),
        "she" => !titled(MASCULINE),
        _ => false,
    }
}

#[rustfmt::skip]
const FEMININE: &[&str] = &[
    "baroness", "dame", "duchess", "empress", "first lady", "lady", "madam", "madame", "miss",
    "mrs", "ms", "princess", "queen",
];

#[rustfmt::skip]
const MASCULINE: &[&str] = &[
    "baron", "duke", "emperor", "king", "lord", "monsieur", "mr", "pope", "prince", "sir",
];

impl Line<'_> {
    /// Who a sentence without speech is about; `pronoun` resolves its subject where it is one.
    pub(super) fn focus(
        &self,
        sentence: &core::ops::Range<usize>,
        pronoun: impl FnOnce(usize) -> Option<Speaker>,
    ) -> Focus {
        let persons =
            || sentence.clone().filter(|place| self.name(*place).is_some_and(|name| name.person));
        match self.main_subject(sentence) {
            Some(Subject::Name(place)) => {
                let who = self.name(place).and_then(|name| name.who);
                let others = persons().any(|other| {
                    !self.is_possessive(other) && self.name(other).and_then(|name| name.who) != who
                });
                match who {
                    Some(who) if !others => Focus::On(who),
                    _ => Focus::Unclear,
                }
            }
            Some(Subject::Pronoun(place)) => match pronoun(place) {
                Some(who) => Focus::On(who),
                None if self.word(place) == "it" && persons().next().is_none() => Focus::Nobody,
                None => Focus::Unclear,
            },
            // A noun can be a person; what begins otherwise is none ('There was rain').
            _ if self.word(sentence.start) == "there" && persons().next().is_none() => {
                Focus::Nobody
            }
            _ => Focus::Unclear,
        }
    }
}
