//! In what order the hits come.

use corpus::{ArticleId, Corpus, Damage, PassageId};

use crate::{
    location::Order,
    order::{greatest_first, least_first, sort, sort_by_upper_half},
    query::Query,
    search::{self, Score},
    select::Outcome,
};

/// So many hits, those that score highest, are also weighed by how near the query's parts stand in
/// them ([`search::NEARNESS`]). Reading every place of every hit would cost more than the search.
const WEIGHED: usize = 128;

/// An article with its hits in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The article.
    pub article: ArticleId,
    /// Its hits; at least one.
    pub hits: Vec<PassageId>,
}

/// All hits, the best first; of equals the one read first.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn best_first(
    corpus: &Corpus<'_>,
    query: &Query,
    outcome: &Outcome,
) -> Result<Vec<PassageId>, Damage> {
    let mut keys: Vec<u64> = Vec::with_capacity(outcome.hits.len());
    for (place, hit) in outcome.hits.iter().enumerate() {
        keys.push(key(outcome.scores.get(place).copied().unwrap_or_default(), *hit));
    }
    sort_by_upper_half(&mut keys);
    // Nearness only adds, so that no hit behind these comes before them.
    if let (2.., Some(best)) = (query.wanted.len(), keys.get_mut(..WEIGHED.min(outcome.hits.len())))
    {
        let best_passages =
            least_first(best.iter().map(|key| passage(*key)).collect(), |hit| hit.0);
        let mut added = vec![0; best_passages.len()];
        search::add_nearness(corpus, query, &best_passages, &mut added)?;
        for key in best.iter_mut() {
            let place = best_passages.binary_search(&passage(*key)).unwrap_or_default();
            let more = added.get(place).copied().unwrap_or_default();
            *key -= u64::from(more) << 32;
        }
        sort(best);
    }
    Ok(keys.into_iter().map(passage).collect())
}

/// A number that sorts by score, the greatest first, then by place.
fn key(score: Score, passage: PassageId) -> u64 {
    u64::from(u32::MAX - score) << 32 | u64::from(passage.0)
}

fn passage(key: u64) -> PassageId {
    PassageId(key as u32)
}

/// The hits under their articles, in an order. By relevance an article stands where its best hit
/// does, and its hits come best first; in every other order they come as they are read.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn groups(
    corpus: &Corpus<'_>,
    query: &Query,
    outcome: &Outcome,
    order: Order,
) -> Result<Vec<Group>, Damage> {
    let groups: Vec<Group> = outcome
        .articles
        .iter()
        .map(|group| Group {
            article: group.article,
            hits: outcome.hits.get(group.range()).unwrap_or_default().to_vec(),
        })
        .collect();
    Ok(match order {
        Order::Article => groups,
        Order::Date => {
            let mut days = Vec::with_capacity(groups.len());
            for group in groups {
                days.push((corpus.day_of(group.article)?.unwrap_or_default(), group));
            }
            let days = greatest_first(days, |(day, _)| *day);
            days.into_iter().map(|(_, group)| group).collect()
        }
        Order::Outlet => {
            let mut outlets = Vec::with_capacity(groups.len());
            for group in groups {
                outlets.push((corpus.outlet_of(group.article)?.0, group));
            }
            let outlets = least_first(outlets, |(outlet, _)| *outlet);
            outlets.into_iter().map(|(_, group)| group).collect()
        }
        Order::Relevance => {
            let mut ranked = Vec::new();
            // By place among the articles: the place of the article's group, once it has one.
            let mut placed = vec![None; groups.len()];
            for hit in best_first(corpus, query, outcome)? {
                let first = outcome.articles.partition_point(|group| {
                    outcome.hits.get(group.range()).is_some_and(|hits| hits.last() < Some(&hit))
                });
                let (Some(group), Some(place)) =
                    (outcome.articles.get(first), placed.get_mut(first))
                else {
                    continue;
                };
                let place = *place.get_or_insert_with(|| {
                    ranked.push(Group { article: group.article, hits: Vec::new() });
                    ranked.len() - 1
                });
                if let Some(group) = ranked.get_mut(place) {
                    group.hits.push(hit);
                }
            }
            ranked
        }
    })
}
