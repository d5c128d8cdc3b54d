//! What to offer when little or nothing is found: criteria to drop, and passages that nearly match.

use corpus::{Corpus, Damage, PassageId, TopicId};

use super::scan::Scan;
use crate::{
    order::greatest_first,
    query::Query,
    selection::{Criterion, Mode, Selection},
};

/// For each criterion the number of hits without it, most first; of equals the one shown first.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn relaxations(
    corpus: &Corpus<'_>,
    selection: &Selection,
) -> Result<Vec<(Criterion, usize)>, Damage> {
    let mut found = Vec::new();
    for criterion in selection.criteria() {
        let without = selection.without(&criterion);
        let query = Query::read_in(corpus, &without.query)?;
        found.push((criterion, count(corpus, &without, &query)?));
    }
    Ok(greatest_first(found, |&(_, hits)| hits as u32))
}

/// How many hits a selection has, with its query read already.
pub(super) fn count(
    corpus: &Corpus<'_>,
    selection: &Selection,
    query: &Query,
) -> Result<usize, Damage> {
    let mut hits = 0;
    Scan::new(corpus, selection)?.run(query, |group| {
        hits += group.hits.len();
        Ok(())
    })?;
    Ok(hits)
}

/// A passage that shows a chosen topic, but too little to have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The passage.
    pub passage: PassageId,
    /// The chosen topic it comes nearest to.
    pub topic: TopicId,
    /// How strongly it shows the topic, in hundredths; above zero.
    pub score: i16,
    /// How strongly it would have to, in hundredths.
    pub threshold: i16,
}

impl NearMiss {
    /// The part of its threshold that the score reaches, in thousandths.
    fn part(&self) -> u32 {
        u32::from(self.score.max(0).unsigned_abs()) * 1_000
            / u32::from(self.threshold.max(1).unsigned_abs())
    }
}

/// The passages with a score above zero, yet undecided, for a chosen topic, that satisfy everything
/// else selected: the topics' own clause is set aside, exclusions stay. Under *any*, a passage that
/// has another chosen topic is left out: it needs no help. In the scope of articles, everything else
/// is asked of the article. Best first, by the part of its threshold that a score reaches; at most
/// `limit`, each passage once.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn near_misses(
    corpus: &Corpus<'_>,
    selection: &Selection,
    limit: usize,
) -> Result<Vec<NearMiss>, Damage> {
    let chosen = &selection.topics.chosen;
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    let topics = corpus.topics()?;
    let mut others = selection.clone();
    others.topics.chosen.clear();
    let mut found = Vec::new();
    let query = Query::read_in(corpus, &others.query)?;
    Scan::new(corpus, &others)?.run(&query, |group| {
        for &passage in group.remaining {
            let mut best: Option<NearMiss> = None;
            let mut has_one = false;
            for score in corpus.topic_scores(passage)? {
                let score = score?;
                let Some(topic) = topics.get(score.topic.index()) else { continue };
                if !chosen.contains(&score.topic.0) {
                    continue;
                }
                has_one |= score.decided;
                let near = NearMiss {
                    passage,
                    topic: score.topic,
                    score: score.score,
                    threshold: topic.threshold,
                };
                let better = best.is_none_or(|best| near.part() > best.part());
                if !score.decided && score.score > 0 && better {
                    best = Some(near);
                }
            }
            if !(has_one && selection.topics.mode == Mode::Any) {
                found.extend(best);
            }
        }
        Ok(())
    })?;
    let mut found = greatest_first(found, NearMiss::part);
    found.truncate(limit);
    Ok(found)
}
