//! The passages that satisfy a selection, and the count of every value.
//!
//! Goes in: a corpus and a [`Selection`]. Comes out: an [`Outcome`]. Only passages whose kind counts
//! ([`corpus::PassageKind::counts`]) take part.
//!
//! A facet whose chosen values are joined by *any* asks one thing of a passage, a **clause**: one of
//! the values. Joined by *all* it has a clause for each value; outlets are always *any*. Excluded
//! values take passages away before anything else; what is left is called remaining.
//!
//! The query's wanted parts are clauses too, and its unwanted parts take away like excluded values.
//!
//! - In the same passage, a hit satisfies every clause.
//! - In the same article, an article counts when each clause is satisfied by one of its remaining
//!   passages; its hits are those that satisfy a clause of topics, figures, sources or words (all
//!   remaining ones when there is no such clause).
//!
//! **Counts** are disjunctive. The count of a value is the number of hits of another selection:
//! under *any* the one in which it is the facet's only chosen value, under *all* the one with it
//! added. The count of an excluded value is what it takes away: the hits there would be without this
//! exclusion, less the hits there are. The query applies to every count. A value that is chosen and excluded at once counts as
//! excluded. The method is that of drill-sideways search (Lucene's `DrillSideways`): one pass over
//! the passages counts for a facet all that satisfies the clauses of the others.
//!
//! Values that the corpus does not have are no error: chosen they select nothing, excluded they take
//! nothing away.

mod facet;
mod nearly;
mod scan;
mod visit;

use corpus::{ArticleId, Corpus, Damage, PassageId};

use crate::{
    query::Query,
    search::Score,
    selection::{Criterion, Facet, Selection},
};

pub use nearly::{NearMiss, near_misses, relaxations};
use scan::Scan;

/// What a selection gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The passages that satisfy it, in reading order.
    pub hits: Vec<PassageId>,
    /// How well each of them satisfies the query; empty where there is none.
    pub scores: Vec<Score>,
    /// The articles that have some, in reading order.
    pub articles: Vec<ArticleHits>,
    /// How many hits each value has or would have.
    pub counts: Counts,
}

impl Outcome {
    /// The hits in an article, in reading order; none where it has none.
    pub fn hits_of(&self, article: ArticleId) -> &[PassageId] {
        let place = self.articles.binary_search_by_key(&article, |group| group.article);
        let range = place.ok().and_then(|place| self.articles.get(place)).map(ArticleHits::range);
        range.and_then(|range| self.hits.get(range)).unwrap_or_default()
    }
}

/// The hits in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleHits {
    /// The article.
    pub article: ArticleId,
    /// The place of its first hit among all.
    pub first: u32,
    /// How many hits it has; at least one.
    pub count: u32,
}

impl ArticleHits {
    /// Its hits' places among all.
    pub fn range(&self) -> core::ops::Range<usize> {
        self.first as usize..(self.first + self.count) as usize
    }
}

/// How many passages each value stands for, by rule 2: see [the module](self).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By outlet.
    pub outlets: Vec<u32>,
    /// By topic.
    pub topics: Vec<u32>,
    /// By figure.
    pub figures: Vec<u32>,
    /// By source.
    pub sources: Vec<u32>,
}

impl Counts {
    /// The count of a value; 0 for one the corpus does not have.
    pub fn of(&self, facet: Facet, value: u32) -> u32 {
        self.values(facet).get(value as usize).copied().unwrap_or_default()
    }

    fn values(&self, facet: Facet) -> &[u32] {
        match facet {
            Facet::Outlet => &self.outlets,
            Facet::Topic => &self.topics,
            Facet::Figure => &self.figures,
            Facet::Source => &self.sources,
        }
    }

    fn values_mut(&mut self, facet: Facet) -> &mut [u32] {
        match facet {
            Facet::Outlet => &mut self.outlets,
            Facet::Topic => &mut self.topics,
            Facet::Figure => &mut self.figures,
            Facet::Source => &mut self.sources,
        }
    }
}

/// What looks at a group: its article, the passages of it that no exclusion takes away, and those of
/// them that are hits.
pub type Look<'a> =
    dyn FnMut(ArticleId, &[PassageId], &[(PassageId, Score)]) -> Result<(), Damage> + 'a;

/// Gives each group that satisfies a selection, in reading order. A group is an article in the scope
/// of articles, else a passage.
pub fn each_group(
    corpus: &Corpus<'_>,
    selection: &Selection,
    look: &mut Look<'_>,
) -> Result<(), Damage> {
    let query = Query::read_in(corpus, &selection.query)?;
    Scan::new(corpus, selection)?
        .run(&query, |group| look(group.article, group.remaining, group.hits))
}

/// Applies a selection to a corpus.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn select(corpus: &Corpus<'_>, selection: &Selection) -> Result<Outcome, Damage> {
    let query = Query::read_in(corpus, &selection.query)?;
    let mut outcome = Outcome::default();
    let mut scan = Scan::new(corpus, selection)?.counting();
    scan.run(&query, |group| {
        let first = outcome.hits.len() as u32;
        for &(passage, score) in group.hits {
            outcome.hits.push(passage);
            if !query.is_empty() {
                outcome.scores.push(score);
            }
        }
        let count = group.hits.len() as u32;
        match outcome.articles.last_mut().filter(|last| last.article == group.article) {
            Some(last) => last.count += count,
            None => outcome.articles.push(ArticleHits { article: group.article, first, count }),
        }
        Ok(())
    })?;
    outcome.counts = scan.into_counts();
    for criterion in selection.criteria() {
        let Criterion::Value { facet, value, excluded: true } = criterion else { continue };
        let values = outcome.counts.values_mut(facet);
        if let Some(count) = values.get_mut(value as usize) {
            let hits = nearly::count(corpus, &selection.without(&criterion), &query)?;
            // Taking an exclusion back never loses a hit, in either scope.
            *count = hits.saturating_sub(outcome.hits.len()) as u32;
        }
    }
    Ok(outcome)
}
