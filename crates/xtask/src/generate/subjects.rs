//! What passages are about: 20 topics, each with its terms.
//!
//! A topic has words that decide alone, one of them open (`tavor*`), a phrase of two words, and weak
//! words of which a sentence needs two. All are coined for the topic and stand nowhere else, so a
//! passage has exactly the topics its writer gave it, and a weak word alone is a near miss.

use super::{
    random::{Random, Zipf},
    words::{Coiner, capitalised},
};

const TOPICS: usize = 20;
const STRONG: usize = 4;
const WEAK: usize = 5;
/// How many passages are about none.
const ABOUT_NONE: f64 = 0.35;
/// How many of the others are about one more, and again one more.
const ABOUT_ANOTHER: f64 = 0.27;
/// How many topics of a passage are its article's.
const OF_ARTICLE: f64 = 0.8;
/// Endings of a word that its open term stands for.
const ENDINGS: &[&str] = &["", "s", "ing", "ed"];

/// One topic.
pub(super) struct Subject {
    pub(super) label: String,
    /// Words that decide alone.
    pub(super) strong: Vec<String>,
    /// The beginning of words that decide alone.
    pub(super) open: String,
    /// Two words in a row that decide.
    pub(super) phrase: String,
    /// Words of which two decide.
    pub(super) weak: Vec<String>,
}

/// All topics, the most frequent first.
pub(super) struct Subjects {
    pub(super) list: Vec<Subject>,
    ranks: Zipf,
}

impl Subjects {
    pub(super) fn new(random: &mut Random, coiner: &mut Coiner) -> Self {
        let mut list = Vec::with_capacity(TOPICS);
        for _ in 0..TOPICS {
            let mut words = |count: usize| -> Vec<String> {
                core::iter::repeat_with(|| coiner.word(random, 3)).take(count).collect()
            };
            let (strong, weak) = (words(STRONG), words(WEAK));
            let (open, phrase) = (words(1).concat(), words(2).join(" "));
            let label = capitalised(&words(2).join(" and "));
            list.push(Subject { label, strong, open, phrase, weak });
        }
        Self { ranks: Zipf::new(list.len() as u32), list }
    }

    /// The topics of an article.
    pub(super) fn of_article(&self, random: &mut Random) -> Vec<&Subject> {
        let wanted = random.between(1, 4);
        (0..wanted).filter_map(|_| self.list.get(self.ranks.draw(random))).collect()
    }

    /// The topics of a passage, each once.
    pub(super) fn of_passage<'s>(
        &'s self,
        random: &mut Random,
        article: &[&'s Subject],
    ) -> Vec<&'s Subject> {
        let mut chosen: Vec<&Subject> = Vec::new();
        let mut more = 1.0 - ABOUT_NONE;
        while random.chance(more) {
            let subject = if random.chance(OF_ARTICLE) {
                random.of(article)
            } else {
                self.list.get(random.below(self.list.len()))
            };
            let new =
                |subject: &&Subject| !chosen.iter().any(|other| core::ptr::eq(*other, *subject));
            chosen.extend(subject.filter(new));
            more = ABOUT_ANOTHER;
        }
        chosen
    }

    /// A weak word of any topic, which alone decides nothing.
    pub(super) fn stray(&self, random: &mut Random) -> Option<&str> {
        let subject = self.list.get(random.below(self.list.len()))?;
        subject.weak.get(random.below(subject.weak.len())).map(String::as_str)
    }
}

impl Subject {
    /// Terms that together give a sentence the topic.
    pub(super) fn terms(&self, random: &mut Random) -> Vec<String> {
        let one_of = |random: &mut Random, list: &[String]| {
            list.get(random.below(list.len())).cloned().unwrap_or_default()
        };
        match random.below(8) {
            0..4 => vec![one_of(random, &self.strong)],
            4 => vec![format!("{}{}", self.open, random.of(ENDINGS).unwrap_or_default())],
            5 => vec![self.phrase.clone()],
            _ => {
                let first = random.below(self.weak.len());
                let second = first + random.between(1, self.weak.len() - 1);
                [first, second]
                    .iter()
                    .filter_map(|place| self.weak.get(place % self.weak.len()).cloned())
                    .collect()
            }
        }
    }
}
