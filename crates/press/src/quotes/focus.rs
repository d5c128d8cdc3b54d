//! Who a sentence is about, so that 'he said' in the next finds its person.
//!
//! A pronoun stands for the only figure that fits: the speaker or subject of the sentence before,
//! one sentence without persons looked through. Where the sentence has another person, where its
//! subject is not named, or where the pronoun's gender speaks against it, it stands for nobody.

use corpus::Speaker;

use super::{line::Line, subject::Subject};
use crate::{figures::Found, phrase::is_one_of, reading::Reading, seeds::FigureEntry};

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

/// The sentences read so far, the newest last, each with its passage.
#[derive(Default)]
pub(super) struct History(Vec<(usize, Focus)>);

impl History {
    pub(super) fn push(&mut self, passage: usize, focus: Focus) {
        self.0.push((passage, focus));
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Who the sentences before are about; where two of one passage are about two, `fits` must
    /// leave one.
    pub(super) fn focus(&self, fits: impl Fn(Speaker) -> bool) -> Option<Speaker> {
        let mut found: Option<(usize, Speaker)> = None;
        for (passage, focus) in self.0.iter().rev().take(BACK) {
            match (focus, found) {
                (Focus::On(speaker), None) => found = Some((*passage, *speaker)),
                (Focus::On(other), Some((place, speaker))) => {
                    let competes = place == *passage && *other != speaker && fits(*other);
                    return (!competes).then_some(speaker);
                }
                (Focus::Unclear, None) => return None,
                _ => {}
            }
        }
        found.map(|(_, speaker)| speaker)
    }
}

/// A person's gender, where titles show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Feminine,
    Masculine,
}

/// The genders that titles show: those of the list, and courtesies in the article.
pub(super) struct Genders(Vec<Option<Gender>>);

impl Genders {
    pub(super) fn new(reading: &Reading, figures: &[FigureEntry], found: &Found) -> Self {
        let mut genders: Vec<Option<Gender>> = figures
            .iter()
            .map(|figure| figure.titles.iter().find_map(|title| shown(&title.to_lowercase())))
            .collect();
        for (passage, mentions) in reading.passages.iter().zip(&found.mentions) {
            for mention in mentions {
                let place = passage
                    .words
                    .partition_point(|word| word.span.end <= mention.span.start as usize);
                let title = place.checked_sub(1).and_then(|place| passage.words.get(place));
                if let Some(title) = title
                    && let Some(figure) = mention.figure
                    && let Some(gender @ None) = genders.get_mut(figure.index())
                {
                    *gender = shown(&title.folded);
                }
            }
        }
        Self(genders)
    }

    /// Whether a pronoun can stand for a speaker.
    pub(super) fn agree(&self, pronoun: &str, speaker: Speaker, figures: &[FigureEntry]) -> bool {
        let Speaker::Figure(figure) = speaker else { return pronoun == "it" };
        let Some(entry) = figures.get(figure.index()) else { return false };
        let gender = self.0.get(figure.index()).copied().flatten();
        match pronoun {
            "it" => entry.organisation,
            "he" => !entry.organisation && gender != Some(Gender::Feminine),
            "she" => !entry.organisation && gender != Some(Gender::Masculine),
            _ => false,
        }
    }
}

/// The gender that a title shows.
fn shown(title: &str) -> Option<Gender> {
    if is_one_of(FEMININE, title) {
        Some(Gender::Feminine)
    } else if is_one_of(MASCULINE, title) {
        Some(Gender::Masculine)
    } else {
        None
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
