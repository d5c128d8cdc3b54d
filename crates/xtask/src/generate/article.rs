//! One article: a title, sometimes a byline, paragraphs, and headings between them.
//!
//! The length is a log-normal draw, cut off at both ends. A paragraph is planned before it is
//! written: how long its sentences are, which of them carries the terms of a topic, which names a
//! figure. A figure is named in full first and mostly by the surname later, as the subject of what
//! it says, behind a preposition, or as the speaker of a quote.

use super::{
    people::Person,
    random::{Random, exponential},
    subjects::{Subject, Subjects},
    vocabulary::Vocabulary,
    words::capitalised,
};
use crate::generate::people::People;

/// The bytes of the middle article.
const MEDIAN: f64 = 3010.0;
/// How widely lengths differ: the deviation of their logarithm.
const SPREAD: f64 = 0.75;
const SHORTEST: usize = 740;
const LONGEST: usize = 29_300;
/// About half a paragraph, by which the last one would otherwise exceed the length.
const HALF: usize = 240;

const VERBS: &[&str] = &["said", "told reporters", "argued", "noted", "warned", "insisted"];
const PREPOSITIONS: &[&str] = &["with", "against", "for", "behind", "from"];

/// Writes one article.
pub(super) struct Writer<'w> {
    random: &'w mut Random,
    vocabulary: &'w mut Vocabulary,
    subjects: &'w Subjects,
    /// The article's topics.
    own_subjects: Vec<&'w Subject>,
    cast: Vec<&'w Person>,
    /// Which of the cast have been named in full.
    named: Vec<bool>,
    /// The content words so far.
    own_words: Vec<u32>,
}

/// What a sentence is to hold.
#[derive(Default)]
struct Plan {
    length: usize,
    terms: Vec<String>,
    /// One of the cast.
    person: Option<usize>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(
        random: &'w mut Random,
        vocabulary: &'w mut Vocabulary,
        people: &'w People,
        subjects: &'w Subjects,
    ) -> Self {
        let own_subjects = subjects.of_article(random);
        let cast = people.cast(random);
        let named = vec![false; cast.len()];
        Self { random, vocabulary, subjects, own_subjects, cast, named, own_words: Vec::new() }
    }

    pub(super) fn article(&mut self) -> String {
        let wanted = length(self.random);
        let mut text = self.heading(5, 9);
        if self.random.chance(0.5)
            && let Some(author) = self.random.of(&self.cast)
        {
            text.push_str("\n\nBy ");
            text.push_str(&author.name());
        }
        let mut until_heading = self.random.between(3, 7);
        loop {
            text.push_str("\n\n");
            text.push_str(&self.paragraph());
            if text.len() + HALF > wanted {
                break;
            }
            until_heading -= 1;
            if until_heading == 0 {
                text.push_str("\n\n");
                text.push_str(&self.heading(3, 6));
                until_heading = self.random.between(3, 7);
            }
        }
        text.push('\n');
        text
    }

    fn heading(&mut self, least: usize, most: usize) -> String {
        let length = self.random.between(least, most);
        capitalised(&self.words(length, &[]).join(" "))
    }

    fn paragraph(&mut self) -> String {
        let mut plans = self.sentences();
        for subject in self.subjects.of_passage(self.random, &self.own_subjects) {
            let terms = subject.terms(self.random);
            if let Some(plan) = pick(self.random, &mut plans) {
                plan.terms.extend(terms);
            }
        }
        if self.random.chance(0.15)
            && let Some(plan) = pick(self.random, &mut plans)
        {
            plan.terms.extend(self.subjects.stray(self.random).map(str::to_owned));
        }
        for _ in 0..self.random.below(3) {
            let person = self.random.below(self.cast.len());
            if let Some(plan) = pick(self.random, &mut plans) {
                plan.person = Some(person);
            }
        }
        let sentences: Vec<String> = plans.iter().map(|plan| self.sentence(plan)).collect();
        sentences.join(" ")
    }

    /// Sentences that make 40 to 120 words together.
    fn sentences(&mut self) -> Vec<Plan> {
        let mut left = self.random.between(40, 110);
        let mut plans = Vec::new();
        while left > 0 {
            let drawn = self.random.between(7, 24);
            let length = if left < drawn + 7 { left } else { drawn };
            plans.push(Plan { length, ..Plan::default() });
            left -= length;
        }
        plans
    }

    fn sentence(&mut self, plan: &Plan) -> String {
        let mut words = self.words(plan.length, &plan.terms);
        if plan.length > 12 && self.random.chance(0.5) {
            let place = self.random.between(3, plan.length - 4);
            if let Some(word) = words.get_mut(place) {
                word.push(',');
            }
        }
        let Some(person) = plan.person.and_then(|number| self.name(number)) else {
            return format!("{}.", capitalised(&words.join(" ")));
        };
        let verb = self.random.of(VERBS).unwrap_or("said");
        match self.random.below(4) {
            0 => format!("“{},” {person} {verb}.", capitalised(&words.join(" "))),
            1 => {
                let preposition = self.random.of(PREPOSITIONS).unwrap_or("with");
                let place = self.random.between(2, words.len());
                words.insert(place, format!("{preposition} {person}"));
                format!("{}.", capitalised(&words.join(" ")))
            }
            _ => format!("{person} {verb} that {}.", words.join(" ")),
        }
    }

    /// How one of the cast is named this time.
    fn name(&mut self, number: usize) -> Option<String> {
        let person = *self.cast.get(number)?;
        let named = self.named.get_mut(number).map(|named| core::mem::replace(named, true));
        if named == Some(false) || self.random.chance(0.25) {
            return Some(person.name());
        }
        Some(match person.title.filter(|_| self.random.chance(0.3)) {
            Some(title) => format!("{title} {}", person.surname),
            None => person.surname.clone(),
        })
    }

    /// Words of the vocabulary with terms somewhere among them; the last is no function word.
    fn words(&mut self, length: usize, terms: &[String]) -> Vec<String> {
        let drawn = length.saturating_sub(terms.len() + 1);
        let mut words = Vec::with_capacity(length);
        for _ in 0..drawn {
            words.push(self.vocabulary.next(self.random, &mut self.own_words).to_owned());
        }
        words.push(self.vocabulary.content(self.random, &mut self.own_words).to_owned());
        for term in terms {
            words.insert(self.random.below(words.len()), term.clone());
        }
        words
    }
}

/// How many bytes an article gets.
#[expect(clippy::cast_sign_loss, reason = "an exponential is above zero")]
fn length(random: &mut Random) -> usize {
    let drawn = MEDIAN * exponential(SPREAD * random.normal());
    (drawn as usize).clamp(SHORTEST, LONGEST)
}

fn pick<'p>(random: &mut Random, plans: &'p mut [Plan]) -> Option<&'p mut Plan> {
    let place = random.below(plans.len());
    plans.get_mut(place)
}
