//! In what order the hits come.

use corpus::{ArticleId, Corpus, Damage, PassageId};

use crate::{
    location::Order,
    order::{greatest_first, least_first, sort},
    query::Query,
    search::{self, Score},
    select::Outcome,
};

/// So many hits, those that score highest, are also weighed by how near the query's parts stand in
/// them. Reading every place of every hit would cost more than the search.
const WEIGHED: usize = 128;

/// An article with its hits in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The article.
    pub article: ArticleId,
    /// Its hits; at least one.
    pub hits: Vec<PassageId>,
}

/// How well each hit satisfies the query, the nearness of its parts included.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn scores(corpus: &Corpus<'_>, query: &Query, outcome: &Outcome) -> Result<Vec<Score>, Damage> {
    let mut scores = outcome.scores.clone();
    // Without a query all are alike.
    scores.resize(outcome.hits.len(), 0);
    if query.wanted.len() < 2 {
        return Ok(scores);
    }
    let best = greatest_first((0..scores.len()).collect(), |&place| at(&scores, place));
    let best = best.into_iter().take(WEIGHED).collect();
    let best = least_first(best, |&place| place as u32);
    let passages: Vec<_> =
        best.iter().filter_map(|&place| outcome.hits.get(place).copied()).collect();
    let mut weighed: Vec<_> = best.iter().map(|&place| at(&scores, place)).collect();
    search::add_nearness(corpus, query, &passages, &mut weighed)?;
    for (place, score) in best.into_iter().zip(weighed) {
        if let Some(kept) = scores.get_mut(place) {
            *kept = score;
        }
    }
    Ok(scores)
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
    let scores = scores(corpus, query, outcome)?;
    // Passages are numbers in reading order, so that score and passage sort as one number.
    let mut keys: Vec<u64> = outcome
        .hits
        .iter()
        .zip(scores)
        .map(|(hit, score)| u64::from(u32::MAX - score) << 32 | u64::from(hit.0))
        .collect();
    sort(&mut keys);
    Ok(keys.into_iter().map(|key| PassageId(key as u32)).collect())
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
    let mut groups: Vec<Group> = outcome
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
            let scores = scores(corpus, query, outcome)?;
            let mut best = Vec::with_capacity(groups.len());
            for (group, range) in groups.iter_mut().zip(&outcome.articles) {
                let own = scores.get(range.range()).unwrap_or_default();
                best.push(own.iter().max().copied().unwrap_or_default());
                let ranked = group.hits.iter().copied().zip(own.iter().copied()).collect();
                let ranked = greatest_first(ranked, |(_, score): &(PassageId, Score)| *score);
                group.hits = ranked.into_iter().map(|(passage, _)| passage).collect();
            }
            let ranked = groups.into_iter().zip(best).collect();
            let ranked = greatest_first(ranked, |(_, best): &(Group, Score)| *best);
            ranked.into_iter().map(|(group, _)| group).collect()
        }
    })
}

fn at(scores: &[Score], place: usize) -> Score {
    scores.get(place).copied().unwrap_or_default()
}
