//! Whether queries that mean the same give the same: the ids as a set, and every count.

use super::{
    probe::{Answer, Probe},
    queries::Query,
};
use crate::Result;

/// How many differences are shown.
const SHOWN: usize = 3;

/// How a contender's answers compare with those of another.
#[derive(Clone, Debug, Default)]
pub(super) struct Agreement {
    pub(super) of: &'static str,
    pub(super) with: &'static str,
    pub(super) asked: usize,
    /// Queries whose ids differ.
    pub(super) ids: usize,
    /// Queries whose ids are the same and whose counts differ.
    pub(super) counts: usize,
    /// A few of them in words.
    pub(super) shown: Vec<String>,
}

/// A contender and what it answered.
pub(super) struct Answered<'p> {
    pub(super) name: &'static str,
    pub(super) probe: &'p Probe,
    pub(super) answers: Vec<Answer>,
}

/// Compares one contender with another.
pub(super) fn compare(
    queries: &[Query],
    one: &Answered<'_>,
    other: &Answered<'_>,
) -> Result<Agreement> {
    let mut agreement =
        Agreement { of: one.name, with: other.name, asked: queries.len(), ..Agreement::default() };
    for (query, (mine, its)) in queries.iter().zip(one.answers.iter().zip(&other.answers)) {
        let ids = (mine.ids, &mine.which) != (its.ids, &its.which);
        if ids {
            agreement.ids += 1;
        } else if mine.counts != its.counts {
            agreement.counts += 1;
        } else {
            continue;
        }
        if agreement.shown.len() < SHOWN {
            agreement.shown.push(in_words(query, ids, one, other, [mine, its])?);
        }
    }
    Ok(agreement)
}

fn in_words(
    query: &Query,
    ids: bool,
    one: &Answered<'_>,
    other: &Answered<'_>,
    answers: [&Answer; 2],
) -> Result<String> {
    let asked = &query.asked;
    let [mine, its] = answers;
    if !ids {
        return Ok(format!("`{asked}`: the same {} ids, other counts", mine.ids));
    }
    // Where one refuses, its digest is what it said.
    for (name, answer) in [(one.name, mine), (other.name, its)] {
        if answer.ids < 0 {
            return Ok(format!("`{asked}`: {name} says {}", answer.which));
        }
    }
    let (my_ids, its_ids) = (one.probe.ids(query)?, other.probe.ids(query)?);
    let only = |ids: &[String], others: &[String]| {
        let known: std::collections::HashSet<&String> = others.iter().collect();
        ids.iter().find(|id| !known.contains(id)).map_or("none".to_owned(), |id| format!("`{id}`"))
    };
    Ok(format!(
        "`{asked}`: {} ids from {}, {} from {}; only in the first: {}, only in the second: {}",
        mine.ids,
        one.name,
        its.ids,
        other.name,
        only(&my_ids, &its_ids),
        only(&its_ids, &my_ids)
    ))
}
