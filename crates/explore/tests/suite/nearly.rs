//! What is offered when little is found.

use corpus::{Corpus, Draft, MentionKind, Zone, write};
use explore::{Criterion, Facet, Mode, NearMiss, Scope, Selection, near_misses, relaxations};
use proptest::prelude::*;

use crate::{
    corpora::{any_draft, any_search, article, draft, mention, score},
    oracle,
};

fn near(draft: &Draft, selection: &Selection, limit: usize) -> Vec<(u32, u32, i16)> {
    let bytes = write(draft).unwrap();
    near_misses(&Corpus::open(&bytes).unwrap(), selection, limit)
        .unwrap()
        .iter()
        .map(|&NearMiss { passage, topic, score, .. }| (passage.0, topic.0, score))
        .collect()
}

/// Scores 30, 90, 60 and (decided) 120 for `t0`; `f0` is named in the second and third passage.
fn scored() -> Draft {
    let mut first = article("a", 0, &["a", "b"]);
    let mut second = article("b", 1, &["c", "d"]);
    first.passages[0].scores = vec![score(0, 30)];
    first.passages[1].scores = vec![score(0, 90), score(1, 95)];
    second.passages[0].scores = vec![score(0, 60), score(1, 130)];
    second.passages[1].scores = vec![score(0, 120)];
    for passage in [&mut first.passages[1], &mut second.passages[0]] {
        passage.mentions = vec![mention(passage, 0, MentionKind::Person, Zone::Body)];
    }
    draft(2, 2, 2, vec![first, second])
}

#[test]
fn near_misses_come_best_first() {
    let mut selection = Selection::default();
    assert_eq!(near(&scored(), &selection, 9), [], "no topic chosen");
    selection.choose(Facet::Topic, 0);
    assert_eq!(near(&scored(), &selection, 9), [(1, 0, 90), (2, 0, 60), (0, 0, 30)]);
    assert_eq!(near(&scored(), &selection, 1), [(1, 0, 90)]);
}

#[test]
fn a_lower_threshold_makes_a_score_better() {
    let mut draft = scored();
    draft.topics[0].threshold = 200;
    draft.topics[1].threshold = 150;
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 0);
    selection.choose(Facet::Topic, 1);
    assert_eq!(near(&draft, &selection, 1), [(1, 1, 95)]);
}

#[test]
fn everything_else_selected_still_applies() {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 0);
    selection.choose(Facet::Figure, 0);
    assert_eq!(near(&scored(), &selection, 9), [(1, 0, 90), (2, 0, 60)]);
    selection.choose(Facet::Outlet, 0);
    assert_eq!(near(&scored(), &selection, 9), [(1, 0, 90)]);
    selection.scope = Scope::Article;
    assert_eq!(near(&scored(), &selection, 9), [(1, 0, 90), (0, 0, 30)], "of the article");
    selection.exclude(Facet::Figure, 0);
    assert_eq!(near(&scored(), &selection, 9), [(0, 0, 30)]);
}

#[test]
fn a_passage_with_another_chosen_topic_is_near_only_where_all_are_asked_for() {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 0);
    selection.choose(Facet::Topic, 1);
    assert_eq!(near(&scored(), &selection, 9), [(1, 1, 95), (0, 0, 30)]);
    selection.topics.mode = Mode::All;
    assert_eq!(near(&scored(), &selection, 9), [(1, 1, 95), (2, 0, 60), (0, 0, 30)]);
}

proptest! {
    #[test]
    fn a_relaxation_gives_what_removing_it_gives(
        draft in any_draft(),
        (selection, query) in any_search(),
    ) {
        let bytes = write(&draft).unwrap();
        let corpus = Corpus::open(&bytes).unwrap();
        let found = relaxations(&corpus, &selection).unwrap();
        let criteria = selection.criteria();
        prop_assert_eq!(found.len(), criteria.len());
        prop_assert!(found.is_sorted_by(|one, two| one.1 >= two.1));
        for (criterion, hits) in found {
            let (mut without, mut query) = (selection.clone(), query.clone());
            match &criterion {
                Criterion::Value { facet, value, excluded } => {
                    let choice = without.choice_mut(*facet);
                    if *excluded {
                        choice.excluded.retain(|other| other != value);
                    } else {
                        choice.chosen.retain(|other| other != value);
                    }
                }
                Criterion::Words { .. } => {
                    // The parts come first, as they are written.
                    query.parts.remove(criteria.iter().position(|c| *c == criterion).unwrap());
                }
            }
            let expected = oracle::hits(&draft, &without, &query).len();
            prop_assert_eq!(hits, expected, "{:?} of {:?}", criterion, selection.query);
        }
    }

    #[test]
    fn a_near_miss_is_a_hit_once_its_topic_is_set_aside(
        draft in any_draft(),
        (mut selection, query) in any_search(),
    ) {
        selection.scope = Scope::Passage;
        let mut others = selection.clone();
        others.topics.chosen.clear();
        let hits = oracle::hits(&draft, &selection, &query);
        let possible = oracle::hits(&draft, &others, &query);
        for (passage, topic, score) in near(&draft, &selection, usize::MAX) {
            let passage = corpus::PassageId(passage);
            prop_assert!(possible.contains(&passage) && !hits.contains(&passage));
            prop_assert!(selection.topics.chosen.contains(&topic));
            prop_assert!((1..100).contains(&score));
        }
    }
}
