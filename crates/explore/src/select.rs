//! The passages that satisfy a selection, and the count of every value.
//!
//! Goes in: a corpus and a [`Selection`]. Comes out: an [`Outcome`]. Only passages whose kind counts
//! ([`corpus::PassageKind::counts`]) take part.
//!
//! A facet whose chosen values are joined by *any* asks one thing of a passage, a **clause**: one of
//! the values. Joined by *all* it has a clause for each value; outlets are always *any*. Excluded
//! values take passages away before anything else; what is left is called remaining.
//!
//! - In the same passage, a hit satisfies every clause.
//! - In the same article, an article counts when each clause is satisfied by one of its remaining
//!   passages; its hits are those that satisfy a clause of topics or figures (all remaining ones
//!   when there is no such clause).
//!
//! **Counts** are disjunctive. The count of a value is the number of hits of another selection:
//! under *any* the one in which it is the facet's only chosen value, under *all* the one with it
//! added. The count of an excluded value is what it takes away: the hits there would be without this
//! exclusion, less the hits there are. A value that is chosen and excluded at once counts as
//! excluded. The method is that of drill-sideways search (Lucene's `DrillSideways`): one pass over
//! the passages counts for a facet all that satisfies the clauses of the others.
//!
//! Values that the corpus does not have are no error: chosen they select nothing, excluded they take
//! nothing away.

mod facet;
mod nearly;
mod scan;

use corpus::{ArticleId, Corpus, Damage, PassageId};

use crate::selection::{Facet, Selection};

pub use nearly::{NearMiss, near_misses, relaxations};
use scan::{Scan, Sizes};

/// What a selection gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The passages that satisfy it, in reading order.
    pub hits: Vec<PassageId>,
    /// The same passages under their articles; only articles that have some.
    pub articles: Vec<ArticleHits>,
    /// How many hits each value has or would have.
    pub counts: Counts,
}

impl Outcome {
    /// The hits in an article, in reading order; none where it has none.
    pub fn hits_of(&self, article: ArticleId) -> &[PassageId] {
        let group = self.articles.iter().find(|group| group.article == article);
        group.map_or(&[], |group| &group.hits)
    }
}

/// The hits in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleHits {
    /// The article.
    pub article: ArticleId,
    /// Its hits, in reading order; at least one.
    pub hits: Vec<PassageId>,
    /// How many of its passages can be hits at all.
    pub passages: u32,
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
        }
    }

    fn values_mut(&mut self, facet: Facet) -> &mut [u32] {
        match facet {
            Facet::Outlet => &mut self.outlets,
            Facet::Topic => &mut self.topics,
            Facet::Figure => &mut self.figures,
        }
    }
}

/// Applies a selection to a corpus.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn select(corpus: &Corpus<'_>, selection: &Selection) -> Result<Outcome, Damage> {
    let sizes = Sizes::read(corpus)?;
    let mut outcome = Outcome::default();
    let mut scan = Scan::new(corpus, selection, sizes).counting();
    scan.run(|group| {
        outcome.hits.extend_from_slice(group.hits);
        match outcome.articles.last_mut().filter(|last| last.article == group.article) {
            Some(last) => last.hits.extend_from_slice(group.hits),
            None => outcome.articles.push(ArticleHits {
                article: group.article,
                hits: group.hits.to_vec(),
                passages: 0,
            }),
        }
        Ok(())
    })?;
    for article in &mut outcome.articles {
        article.passages = scan.countable(article.article);
    }
    outcome.counts = scan.into_counts();
    for criterion in selection.criteria().into_iter().filter(|criterion| criterion.excluded) {
        let values = outcome.counts.values_mut(criterion.facet);
        if let Some(count) = values.get_mut(criterion.value as usize) {
            let without = nearly::without(selection, criterion);
            let hits = Scan::new(corpus, &without, sizes).count()?;
            // Taking an exclusion back never loses a hit, in either scope.
            *count = hits.saturating_sub(outcome.hits.len()) as u32;
        }
    }
    Ok(outcome)
}
