//! Who a sentence is about, so that 'he said' in the next finds its person.
//!
//! A pronoun stands for the only figure that fits: the speaker or subject of the sentence before,
//! one sentence without persons looked through. Where the sentence has another person, it is the
//! subject only if the pronoun is shown to fit and not to fit the other. Genders come from titles
//! and kinship in the article ('Ms Hall', 'her sister, Ann Hall,') and from pronouns where one figure
//! alone can be meant. Where the subject is not named, or the pronoun's gender speaks against it, it
//! stands for nobody.

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

    /// Who the last sentences are about, where all that tell are about one.
    pub(super) fn sole(&self) -> Option<Speaker> {
        let mut newest = None;
        for (number, (passage, focus)) in self.0.iter().rev().take(BACK + 1).enumerate() {
            match (*focus, newest) {
                (Focus::On(speaker), None) => newest = Some((*passage, speaker)),
                (_, None) => return None,
                (Focus::On(other) | Focus::Rivalled(other), Some((_, speaker)))
                    if other != speaker =>
                {
                    return None;
                }
                (Focus::Unclear, Some((place, _))) if place == *passage && number < BACK => {
                    return None;
                }
                _ => {}
            }
        }
        newest.map(|(_, speaker)| speaker)
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
                let behind = title
                    .map_or("", |title| reading.slice(title.span.end, mention.span.start as usize));
                let rest = reading.text.get(mention.span.end as usize..).unwrap_or_default();
                // 'Ms Hall', 'Ms. Hall', and 'her sister, Ann Hall,'.
                let apposed = behind == ", " && rest.starts_with([',', '.']);
                let beside = apposed
                    || behind.strip_prefix('.').unwrap_or(behind).chars().all(char::is_whitespace);
                if let Some(title) = title.filter(|title| {
                    beside
                        && (!behind.starts_with('.') || COURTESIES.contains(&title.folded.as_str()))
                }) && let Some(figure) = mention.figure
                    && let Some(gender @ None) = genders.get_mut(figure.index())
                {
                    *gender = shown(&title.folded);
                }
            }
        }
        Self(genders)
    }

    /// Takes in what pronouns showed, where titles show nothing and all pronouns agree.
    pub(super) fn learn(&mut self, votes: &[(bool, bool)]) {
        for (gender, vote) in self.0.iter_mut().zip(votes) {
            *gender = gender.or(match vote {
                (true, false) => Some(Gender::Feminine),
                (false, true) => Some(Gender::Masculine),
                _ => None,
            });
        }
    }

    /// The gender of a speaker, where it is known.
    fn of(&self, speaker: Speaker) -> Option<Gender> {
        match speaker {
            Speaker::Figure(figure) => self.0.get(figure.index()).copied().flatten(),
            Speaker::Source(_) => None,
        }
    }

    /// Whether one is known to be a woman and the other to be a man.
    pub(super) fn differ(&self, one: Speaker, other: Speaker) -> bool {
        matches!((self.of(one), self.of(other)), (Some(one), Some(other)) if one != other)
    }

    /// Whether two are known to be of one gender.
    pub(super) fn agree(&self, one: Speaker, other: Speaker) -> bool {
        matches!((self.of(one), self.of(other)), (Some(one), Some(other)) if one == other)
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
        match (pronoun, self.of(speaker)) {
            ("he" | "his", Some(Gender::Masculine)) | ("she" | "her", Some(Gender::Feminine)) => {
                Fit::Shown
            }
            ("he" | "she" | "his" | "her", None) => Fit::Possible,
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

/// Titles that are abbreviated with a full stop.
const COURTESIES: &[&str] = &["mr", "mrs", "ms"];

#[rustfmt::skip]
const FEMININE: &[&str] = &[
    "aunt", "baroness", "chairwoman", "congresswoman", "dame", "daughter",
    "duchess", "empress", "first lady", "granddaughter", "grandmother", "lady", "madam", "madame",
    "miss", "mother", "mrs", "ms", "niece", "princess", "queen", "sister",
    "spokeswoman", "widow",
];

#[rustfmt::skip]
const MASCULINE: &[&str] = &[
    "baron", "brother", "congressman", "duke", "emperor", "father",
    "grandfather", "grandson", "king", "lord", "monsieur", "mr", "nephew", "pope",
    "prince", "sir", "son", "uncle", "widower",
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

    /// Whether a sentence names a person besides a speaker, addressed or not.
    pub(super) fn names_another(
        &self,
        sentence: &core::ops::Range<usize>,
        speaker: Option<Speaker>,
    ) -> bool {
        sentence
            .clone()
            .filter_map(|place| self.name(place))
            .any(|name| name.person && name.who != speaker)
    }

    /// Whether a sentence has a name for its subject.
    pub(super) fn begins_with_name(&self, sentence: &core::ops::Range<usize>) -> bool {
        matches!(self.main_subject(sentence), Some(Subject::Name(_)))
    }

    /// Who a sentence without speech is about; `pronoun` resolves its subject where it is one.
    pub(super) fn focus(
        &self,
        sentence: &core::ops::Range<usize>,
        genders: &Genders,
        pronoun: impl FnOnce(usize) -> Option<Speaker>,
    ) -> Focus {
        let persons =
            || sentence.clone().filter(|place| self.name(*place).is_some_and(|name| name.person));
        match self.main_subject(sentence) {
            Some(Subject::Name(place)) => {
                let Some(who) = self.name(place).and_then(|name| name.who) else {
                    return Focus::Unclear;
                };
                let person = self.name(place).is_some_and(|name| name.person);
                let others = || {
                    persons().filter_map(|other| {
                        let named = self.name(other)?.who;
                        (!self.is_possessive(other) && named != Some(who)).then_some((other, named))
                    })
                };
                if others().next().is_none() {
                    return Focus::On(who);
                }
                if !person {
                    return self.sole_person(sentence);
                }
                // A rival of the same gender may be meant too, and the agent of a passive is.
                let competes = others().any(|(other, named)| {
                    let agent = other.checked_sub(1).is_some_and(|by| self.word(by) == "by");
                    named.is_none_or(|named| {
                        genders.agree(who, named) || (agent && !genders.differ(who, named))
                    })
                });
                if competes { Focus::Unclear } else { Focus::Rivalled(who) }
            }
            Some(Subject::Pronoun(place)) => match pronoun(place) {
                Some(who) => Focus::On(who),
                None if self.word(place) == "it" && persons().next().is_none() => Focus::Nobody,
                None if self.word(place) == "it" => self.sole_person(sentence),
                None => Focus::Unclear,
            },
            // 'Her own word for it is an old one.'
            _ if matches!(self.word(sentence.start), "her" | "his")
                && persons().next().is_none()
                && (sentence.start + 1..sentence.start + 3)
                    .any(|place| self.is_one_of(place, OWN)) =>
            {
                pronoun(sentence.start).map_or(Focus::Unclear, Focus::On)
            }
            // A noun can be a person; what begins otherwise is none ('There was rain').
            _ if self.word(sentence.start) == "there" && persons().next().is_none() => {
                Focus::Nobody
            }
            _ => Focus::Unclear,
        }
    }

    /// The only person of a sentence whose subject is none, who must still be shown to fit.
    fn sole_person(&self, sentence: &core::ops::Range<usize>) -> Focus {
        let mut persons = sentence.clone().filter_map(|place| {
            self.name(place).filter(|name| name.person).map(|name| (place, name))
        });
        match (persons.next(), persons.next()) {
            (Some((place, name)), None) if !self.is_possessive(place) => {
                name.who.map_or(Focus::Unclear, Focus::Rivalled)
            }
            _ => Focus::Unclear,
        }
    }
}

/// What a person has that is no person.
const OWN: &[&str] =
    &["answer", "eyes", "face", "hands", "home", "house", "tone", "view", "voice", "word", "words"];
