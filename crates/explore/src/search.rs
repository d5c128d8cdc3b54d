//! The passages that satisfy a query, found in the word index.
//!
//! Each part of a query gives the passages that hold one of its phrases and how often. Parts are
//! joined the rarest first; a frequent word is then only asked for in the passages that are left
//! ([`corpus::index::Postings::seek`]), so that a rare word and a frequent one cost the rare one.
//!
//! # Ranking
//! BM25 over passages (Robertson and Zaragoza, 'The Probabilistic Relevance Framework: BM25 and
//! Beyond', 2009), with [`K1`] and [`B`], a passage's length in words. A word that
//! stands for several (`word*`) is weighed as one that occurs as often as they do together; a phrase
//! is as rare as its rarest word. The sum is multiplied by the weight of the passage's kind ([`kind_weight`]); how near
//! the parts stand is added by [`crate::rank`], in the manner of Rasolofo and Savoy, 'Term Proximity
//! Scoring for Keyword-Based Retrieval Systems' (ECIR 2003).

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "weights are estimates; a score is never negative"
)]

mod occurrences;

use corpus::{Corpus, Damage, PassageId, PassageKind, facts::FactTable, index::Terms};

use crate::{
    order::least_first,
    query::{Part, Query},
};
use occurrences::{Place, passage_of};

/// How soon a word's repetition stops to matter.
pub const K1: f32 = 1.2;

/// How much a passage's length matters, from 0 to 1.
pub const B: f32 = 0.75;

/// What two parts are worth that stand side by side.
pub const NEARNESS: f32 = 1.0;

/// Units of a [`Score`] in 1 of BM25.
pub const SCORE_UNITS: f32 = 1_000.0;

/// How well a passage satisfies a query, in thousandths.
pub type Score = u32;

/// What a hit in a passage of a kind is worth beside one in running text.
pub fn kind_weight(kind: PassageKind) -> f32 {
    match kind {
        PassageKind::Heading => 1.4,
        PassageKind::Standfirst => 1.2,
        PassageKind::Paragraph => 1.0,
        PassageKind::Caption => 0.8,
        // Words of the article once more.
        PassageKind::PullQuote => 0.6,
        PassageKind::Reference => 0.4,
        PassageKind::Byline | PassageKind::ReferencesHeading | PassageKind::Boilerplate => 0.0,
    }
}

/// A sum of BM25 in a passage of a kind as a score.
#[inline(always)]
pub(crate) fn score(kind: PassageKind, sum: f32) -> Score {
    (sum * kind_weight(kind) * SCORE_UNITS) as Score
}

/// The passages that satisfy a query on their own, in reading order, with their sums of BM25.
pub(crate) fn passages(
    corpus: &Corpus<'_>,
    query: &Query,
) -> Result<Vec<(PassageId, f32)>, Damage> {
    let search = Search::new(corpus)?;
    let mut parts = Vec::with_capacity(query.wanted.len());
    for part in &query.wanted {
        parts.push(search.resolve(part)?);
    }
    let parts = least_first(parts, |part| part.most);
    let mut left: Option<Vec<(PassageId, f32)>> = None;
    for part in &parts {
        let Some(before) = left else {
            left = Some(search.weighed(part, None)?);
            continue;
        };
        let within: Vec<PassageId> = before.iter().map(|(passage, _)| *passage).collect();
        let mut found = search.weighed(part, Some(&within))?;
        // Everything found was left before.
        let mut place = 0;
        for (passage, weight) in &mut found {
            while let Some((other, sum)) = before.get(place) {
                place += 1;
                if other == passage {
                    *weight += sum;
                    break;
                }
            }
        }
        left = Some(found);
    }
    let mut left = match left {
        Some(left) => left,
        None => search.everything()?,
    };
    for part in &query.unwanted {
        let within: Vec<PassageId> = left.iter().map(|(passage, _)| *passage).collect();
        let taken = search.weighed(&search.resolve(part)?, Some(&within))?;
        let mut place = 0;
        left.retain(|(passage, _)| {
            let stays = taken.get(place).is_none_or(|(taken, _)| taken != passage);
            place += usize::from(!stays);
            stays
        });
    }
    Ok(left)
}

/// Adds to the scores of passages what the nearness of the query's parts is worth: for each two
/// parts that follow each other in the query, [`NEARNESS`] divided by the distance in words at which
/// they come nearest. The passages are in reading order; as long as the scores.
pub(crate) fn add_nearness(
    corpus: &Corpus<'_>,
    query: &Query,
    passages: &[PassageId],
    scores: &mut [Score],
) -> Result<(), Damage> {
    let search = Search::new(corpus)?;
    let mut before: Option<Vec<Place>> = None;
    for part in &query.wanted {
        let here = search.all_places(&search.resolve(part)?, passages)?;
        if let Some(before) = before {
            let (mut ones, mut others) = (&before[..], &here[..]);
            for (passage, score) in passages.iter().zip(&mut *scores) {
                let one = taken(&mut ones, *passage);
                let other = taken(&mut others, *passage);
                if let Some(distance) = distance(one, other) {
                    *score += (NEARNESS * SCORE_UNITS / distance as f32) as Score;
                }
            }
        }
        before = Some(here);
    }
    Ok(())
}

/// The places in a passage, taken from the front of places in ascending order.
fn taken<'a>(places: &mut &'a [Place], passage: PassageId) -> &'a [Place] {
    let first = places.partition_point(|place| passage_of(*place) < passage);
    let end = places.partition_point(|place| passage_of(*place) <= passage);
    let (here, rest) = places.split_at(end);
    *places = rest;
    here.get(first..).unwrap_or_default()
}

/// The smallest distance between two places of two ascending lists; `None` where one is empty.
fn distance(ones: &[Place], others: &[Place]) -> Option<u64> {
    let (mut one, mut other) = (0, 0);
    let mut least: Option<u64> = None;
    while let (Some(left), Some(right)) = (ones.get(one), others.get(other)) {
        // The same word can stand for two parts.
        let between = left.abs_diff(*right).max(1);
        least = Some(least.map_or(between, |least| least.min(between)));
        if left < right {
            one += 1;
        } else {
            other += 1;
        }
    }
    least
}

/// What each part of a query finds in every passage, for joining them in articles.
pub(crate) struct Parts {
    /// By passage: a bit for each wanted part it holds, the first part's lowest.
    pub(crate) held: Vec<u32>,
    /// By passage: what it scores.
    pub(crate) scores: Vec<Score>,
    /// By passage: whether it holds something unwanted.
    pub(crate) unwanted: Vec<bool>,
    /// The bits of all parts together.
    pub(crate) all: u32,
}

/// What each part of a query finds.
pub(crate) fn parts(corpus: &Corpus<'_>, query: &Query) -> Result<Parts, Damage> {
    let search = Search::new(corpus)?;
    let size = corpus.passage_count();
    let mut sums = vec![0.0; size];
    let mut parts =
        Parts { held: vec![0; size], scores: vec![0; size], unwanted: vec![false; size], all: 0 };
    for (number, part) in query.wanted.iter().enumerate() {
        let bit = 1 << number;
        parts.all |= bit;
        for (passage, weight) in search.weighed(&search.resolve(part)?, None)? {
            let row = passage.index();
            if let (Some(held), Some(sum)) = (parts.held.get_mut(row), sums.get_mut(row)) {
                *held |= bit;
                *sum += weight;
            }
        }
    }
    for (row, (score, sum)) in parts.scores.iter_mut().zip(sums).enumerate() {
        if sum > 0.0 {
            *score = self::score(search.facts.kind(PassageId(row as u32))?, sum);
        }
    }
    for part in &query.unwanted {
        for (passage, _) in search.weighed(&search.resolve(part)?, None)? {
            if let Some(unwanted) = parts.unwanted.get_mut(passage.index()) {
                *unwanted = true;
            }
        }
    }
    Ok(parts)
}

/// How many passages of the collection hold a part of a query.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn holding(corpus: &Corpus<'_>, part: &Part) -> Result<usize, Damage> {
    let search = Search::new(corpus)?;
    Ok(search.weighed(&search.resolve(part)?, None)?.len())
}

/// The index, ready to be asked.
struct Search<'a> {
    corpus: &'a Corpus<'a>,
    terms: Terms<'a>,
    facts: FactTable<'a>,
    passages: f32,
    average: f32,
}

impl<'a> Search<'a> {
    fn new(corpus: &'a Corpus<'_>) -> Result<Self, Damage> {
        let (passages, words) = corpus.index_totals()?;
        let passages = passages as f32;
        Ok(Self {
            corpus,
            terms: Terms::new(corpus),
            facts: FactTable::new(corpus),
            passages,
            average: (words as f32 / passages.max(1.0)).max(1.0),
        })
    }

    /// Every passage that can be a hit.
    fn everything(&self) -> Result<Vec<(PassageId, f32)>, Damage> {
        let mut all = Vec::new();
        for passage in (0..self.corpus.passage_count() as u32).map(PassageId) {
            if self.facts.kind(passage)?.counts() {
                all.push((passage, 0.0));
            }
        }
        Ok(all)
    }
}
