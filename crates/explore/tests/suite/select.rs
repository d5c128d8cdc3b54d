//! Hits and counts.

use corpus::{Corpus, Draft, MentionKind, PassageId, Zone, write};
use explore::{Facet, Mode, Outcome, Scope, Selection, Uses, select};
use proptest::prelude::*;

use crate::{
    corpora::{
        SOURCES, any_draft, any_search, any_selection, article, citation, draft, mention, score,
    },
    oracle,
};

pub(crate) fn outcome(draft: &Draft, selection: &Selection) -> Outcome {
    let bytes = write(draft).unwrap();
    select(&Corpus::open(&bytes).unwrap(), selection).unwrap()
}

fn numbers(outcome: &Outcome) -> Vec<u32> {
    outcome.hits.iter().map(|hit| hit.0).collect()
}

/// Two articles of different outlets; `f0` and `t0` meet in one passage of the first only.
fn two_articles() -> Draft {
    let mut first = article("first", 0, &["both", "figure", "neither"]);
    let mut second = article("second", 1, &["figure", "topic", "neither"]);
    for passage in [0, 1] {
        let name = mention(&first.passages[passage], 0, MentionKind::Person, Zone::Body);
        first.passages[passage].mentions = vec![name];
    }
    first.passages[0].scores = vec![score(0, 100)];
    let name = mention(&second.passages[0], 0, MentionKind::Person, Zone::Quote);
    second.passages[0].mentions = vec![name];
    second.passages[1].scores = vec![score(0, 150), score(1, 99)];
    draft(2, 2, 2, vec![first, second])
}

#[test]
fn nothing_chosen_selects_everything() {
    let outcome = outcome(&two_articles(), &Selection::default());
    assert_eq!(numbers(&outcome), [0, 1, 2, 3, 4, 5]);
    assert_eq!(outcome.counts.outlets, [3, 3]);
    assert_eq!(outcome.counts.topics, [2, 0]);
    assert_eq!(outcome.counts.figures, [3, 0]);
    assert_eq!(outcome.counts.sources, [0; SOURCES as usize]);
}

#[test]
fn facets_meet_in_a_passage_or_in_an_article() {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 0);
    selection.choose(Facet::Figure, 0);
    let narrow = outcome(&two_articles(), &selection);
    assert_eq!(numbers(&narrow), [0]);
    assert_eq!(narrow.counts.of(Facet::Outlet, 1), 0);

    selection.scope = Scope::Article;
    let wide = outcome(&two_articles(), &selection);
    assert_eq!(numbers(&wide), [0, 1, 3, 4]);
    let articles: Vec<_> =
        wide.articles.iter().map(|group| (group.article.0, group.count)).collect();
    assert_eq!(articles, [(0, 2), (1, 2)]);
    assert_eq!(wide.counts.of(Facet::Outlet, 1), 2);
}

#[test]
fn an_exclusion_counts_what_it_takes_away() {
    let mut selection = Selection::default();
    selection.choose(Facet::Figure, 0);
    selection.exclude(Facet::Topic, 0);
    let outcome = outcome(&two_articles(), &selection);
    assert_eq!(numbers(&outcome), [1, 3]);
    assert_eq!(outcome.counts.of(Facet::Topic, 0), 1);
}

#[test]
fn credits_references_and_attributive_uses_count_only_when_asked_for() {
    let uses = [
        (MentionKind::Person, Zone::Body),
        (MentionKind::Attributive, Zone::Quote),
        (MentionKind::Person, Zone::Credit),
        (MentionKind::Person, Zone::References),
        (MentionKind::Attributive, Zone::References),
        (MentionKind::Person, Zone::Boilerplate),
    ];
    let mut article = article("a", 0, &["a", "b", "c", "d", "e", "f"]);
    for (passage, (kind, zone)) in article.passages.iter_mut().zip(uses) {
        passage.mentions = vec![mention(passage, 0, kind, zone)];
    }
    let draft = draft(1, 0, 2, vec![article]);
    for (uses, expected) in [
        (Uses::default(), &[0][..]),
        (Uses { attributive: true, ..Uses::default() }, &[0, 1]),
        (Uses { credits: true, ..Uses::default() }, &[0, 2]),
        (Uses { references: true, ..Uses::default() }, &[0, 3]),
        (Uses { attributive: true, references: true, ..Uses::default() }, &[0, 1, 3, 4]),
    ] {
        let mut selection = Selection { uses, ..Selection::default() };
        selection.choose(Facet::Figure, 0);
        assert_eq!(numbers(&outcome(&draft, &selection)), expected, "{uses:?}");
    }
}

#[test]
fn a_reference_list_credits_a_source_and_a_photo_credit_only_when_asked_for() {
    let zones = [Zone::Body, Zone::Quote, Zone::References, Zone::Credit, Zone::Boilerplate];
    let mut article = article("a", 0, &["a", "b", "c", "d", "e"]);
    for (passage, zone) in article.passages.iter_mut().zip(zones) {
        passage.citations = vec![citation(passage, 1, zone)];
    }
    let draft = draft(1, 0, 0, vec![article]);
    for (uses, expected) in [
        (Uses::default(), &[0, 1, 2][..]),
        (Uses { attributive: true, references: true, ..Uses::default() }, &[0, 1, 2]),
        (Uses { credits: true, ..Uses::default() }, &[0, 1, 2, 3]),
    ] {
        let mut selection = Selection { uses, ..Selection::default() };
        assert_eq!(outcome(&draft, &selection).counts.sources, [0, expected.len() as u32, 0, 0]);
        selection.choose(Facet::Source, 1);
        assert_eq!(numbers(&outcome(&draft, &selection)), expected, "{uses:?}");
    }
}

/// A passage that lacks one of three facets is counted for it, also where the two facets with the
/// fewest passages are those that name it.
#[test]
fn what_lacks_one_facet_of_several_is_counted_for_it() {
    let mut article = article("a", 0, &["all", "no topic", "no figure", "no source", "other"]);
    for (number, passage) in article.passages.iter_mut().enumerate() {
        passage.scores = vec![score(u32::from(number == 1), 100)];
        let figure = u32::from(number == 2);
        passage.mentions = vec![mention(passage, figure, MentionKind::Person, Zone::Body)];
        passage.citations = vec![citation(passage, u32::from(number == 3), Zone::Body)];
    }
    article.passages[4].scores.clear();
    article.passages[4].mentions.clear();
    let draft = draft(1, 2, 3, vec![article]);
    let mut selection = Selection::default();
    for facet in [Facet::Topic, Facet::Figure, Facet::Source] {
        selection.choose(facet, 0);
    }
    let outcome = outcome(&draft, &selection);
    assert_eq!(numbers(&outcome), [0]);
    assert_eq!(outcome.counts.topics, [1, 1]);
    assert_eq!(outcome.counts.figures, [1, 1, 0]);
    assert_eq!(outcome.counts.sources, [1, 1, 0, 0]);
}

#[test]
fn values_that_do_not_exist_select_nothing() {
    for facet in Facet::ALL {
        for mode in [Mode::Any, Mode::All] {
            let mut selection = Selection::default();
            selection.choice_mut(facet).mode = mode;
            selection.choose(facet, u32::MAX);
            assert_eq!(outcome(&two_articles(), &selection).hits, [], "{facet:?}, {mode:?}");
            selection.exclude(facet, u32::MAX);
            assert_eq!(outcome(&two_articles(), &selection).hits.len(), 6, "{facet:?}, {mode:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn hits_and_every_count_are_those_of_the_definition(
        draft in any_draft(),
        (selection, query) in any_search(),
    ) {
        let outcome = outcome(&draft, &selection);
        prop_assert_eq!(&outcome.hits, &oracle::hits(&draft, &selection, &query));
        let sizes =
            [(Facet::Outlet, 4), (Facet::Topic, 5), (Facet::Figure, 5), (Facet::Source, SOURCES)];
        for (facet, size) in sizes {
            for value in 0..size {
                prop_assert_eq!(
                    outcome.counts.of(facet, value) as usize,
                    oracle::count(&draft, &selection, &query, facet, value),
                    "{:?} {}", facet, value
                );
            }
        }
    }

    #[test]
    fn articles_hold_the_hits_in_order(draft in any_draft(), selection in any_selection()) {
        let outcome = outcome(&draft, &selection);
        let scores = if selection.has_words() { outcome.hits.len() } else { 0 };
        prop_assert_eq!(outcome.scores.len(), scores);
        let joined: Vec<PassageId> = outcome
            .articles
            .iter()
            .flat_map(|group| outcome.hits_of(group.article).to_vec())
            .collect();
        prop_assert_eq!(&joined, &outcome.hits);
        prop_assert!(outcome.articles.is_sorted_by(|one, two| one.article < two.article));
        let corpus = write(&draft).unwrap();
        let corpus = Corpus::open(&corpus).unwrap();
        for group in &outcome.articles {
            prop_assert!(group.count > 0);
            for hit in outcome.hits_of(group.article) {
                prop_assert_eq!(corpus.passage(*hit).unwrap().article, group.article);
            }
        }
    }
}
