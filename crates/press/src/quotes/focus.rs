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
    /// This one speaks, and there is another person.
    Rivalled(Speaker),
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

    /// What the newest sentence is about.
    pub(super) fn newest(&self) -> Option<Focus> {
        self.0.last().map(|(_, focus)| *focus)
    }

    /// Who the sentences before are about. Where two of one passage are about two, only one may fit;
    /// where there was another person, it must be shown that this one does.
    pub(super) fn focus(&self, fits: impl Fn(Speaker) -> Fit) -> Option<Speaker> {
        let mut found: Option<(usize, Speaker)> = None;
        for (passage, focus) in self.0.iter().rev().take(BACK) {
            match (*focus, found) {
                (Focus::On(speaker), None) => found = Some((*passage, speaker)),
                (Focus::Rivalled(speaker), None) if fits(speaker) == Fit::Shown => {
                    found = Some((*passage, speaker));
                }
                (Focus::Unclear | Focus::Rivalled(_), None) => return None,
                (Focus::On(other) | Focus::Rivalled(other), Some((place, speaker))) => {
                    let competes =
                        place == *passage && other != speaker && fits(other) != Fit::Refused;
                    return (!competes).then_some(speaker);
                }
                _ => {}
            }
        }
        found.map(|(_, speaker)| speaker)
    }
}

/// How a pronoun fits a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// A title shows that it does.
    Shown,
    /// Nothing speaks against it.
    Possible,
    /// It does not.
    Refused,
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
    pub(super) fn fit(&self, pronoun: &str, speaker: Speaker, figures: &[FigureEntry]) -> Fit {
        let organisation = match speaker {
            Speaker::Source(_) => true,
            Speaker::Figure(figure) => {
                figures.get(figure.index()).is_some_and(|figure| figure.organisation)
            }
        };
        if organisation || pronoun == "it" {
            return if organisation && pronoun == "it" { Fit::Shown } else { Fit::Refused };
        }
        let gender = match speaker {
            Speaker::Figure(figure) => self.0.get(figure.index()).copied().flatten(),
            Speaker::Source(_) => None,
        };
        match (pronoun, gender) {
            ("he", Some(Gender::Masculine)) | ("she", Some(Gender::Feminine)) => Fit::Shown,
            ("he" | "she", None) => Fit::Possible,
            _ => Fit::Refused,
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
    /// Whether a sentence has a person besides a speaker, whom the words are not addressed to.
    pub(super) fn has_rival(&self, sentence: &core::ops::Range<usize>, speaker: Speaker) -> bool {
        sentence.clone().any(|place| {
            self.name(place).is_some_and(|name| name.person && name.who != Some(speaker))
                && !self.is_possessive(place)
                && !place
                    .checked_sub(1)
                    .is_some_and(|verb| self.is_one_of(verb, &["tell", "telling", "tells", "told"]))
        })
    }

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
