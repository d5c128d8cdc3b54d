//! Reuse, on `tests/suite/reuse.txt`.

use std::fmt::Write as _;

use corpus::{DraftArticle, Reuse, Span};
use proptest::prelude::*;

use super::reuse;
use crate::fixture::{Fixture, cases};

const SUITE: &str = include_str!("../../../../tests/suite/reuse.txt");

/// The passages of a collection: article, and place in it.
fn passages(articles: &[DraftArticle]) -> Vec<(usize, Span)> {
    let of = |(number, article): (usize, &DraftArticle)| {
        article.passages.iter().map(move |passage| (number, passage.span)).collect::<Vec<_>>()
    };
    articles.iter().enumerate().flat_map(of).collect()
}

#[test]
fn every_case_shares_the_stretches_expected() {
    let mut wrong = String::new();
    for (name, case) in cases(SUITE) {
        let (written, expected) = case.split_once("\n==>").expect("what is expected");
        let mut fixture = Fixture::default();
        fixture.add(name, written);
        let passages = passages(&fixture.articles);
        let slice = |passage: corpus::PassageId, span: Span| {
            let (article, _) = passages[passage.index()];
            &fixture.articles[article].text[span.range()]
        };
        let mut found = String::new();
        for Reuse { passage, span, other, other_span, score } in reuse(&fixture.articles) {
            let (one, other) = (slice(passage, span), slice(other, other_span));
            writeln!(found, "{score}: {one} | {other}").expect("a string takes it");
        }
        if found.trim() != expected.trim() {
            writeln!(wrong, "=== {name}\n{found}").expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Checks what holds whatever is read.
fn check(articles: &[DraftArticle]) {
    let passages = passages(articles);
    let found = reuse(articles);
    assert!(found.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once");
    for reuse in &found {
        assert!(reuse.passage < reuse.other && (65..=100).contains(&reuse.score));
        let (article, span) = passages[reuse.passage.index()];
        let (other, other_span) = passages[reuse.other.index()];
        assert!(article != other, "different articles");
        assert!(span.contains(reuse.span) && other_span.contains(reuse.other_span));
        assert!(
            articles[article].text.get(reuse.span.range()).is_some_and(|text| !text.is_empty())
        );
        assert!(articles[other].text.get(reuse.other_span.range()).is_some());
    }
    for (number, one) in found.iter().enumerate() {
        let rest = found.iter().skip(number + 1);
        for other in rest.filter(|rest| (rest.passage, rest.other) == (one.passage, one.other)) {
            assert!(!one.span.overlaps(other.span) && !one.other_span.overlaps(other.other_span));
        }
    }
}

#[test]
fn long_texts_cost_no_more_than_their_length() {
    let word = |number: u32| format!("word{} ", number.wrapping_mul(2_654_435_761) % 5_000);
    let long: String = (0..60_000).map(word).collect();
    for text in
        [long.clone(), "the gates opened wide for salt ".repeat(10_000), "a ".repeat(60_000)]
    {
        let mut fixture = Fixture::default();
        fixture.add("long", &format!("{text}\n--\n{text}\n--\nOther. {text}"));
        assert!(reuse(&fixture.articles).len() <= 60);
    }
}

/// A line of words that recur.
fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => prop::sample::select(vec![
            "harbour", "wall", "salt", "the", "of", "barge.", "al-Qadi’s", "ﬁ", "e\u{301}", "田中",
        ])
        .prop_map(str::to_owned),
        2 => Just("Divers found the wreck of the last barge within a week".to_owned()),
        1 => "[^{}\n\\[]{0,6}",
    ];
    prop::collection::vec(word, 0..30).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn any_texts_share_sound_stretches(articles in prop::collection::vec(
        prop::collection::vec(line(), 0..4), 0..5,
    )) {
        let articles: Vec<String> = articles.iter().map(|lines| lines.join("\n")).collect();
        let mut fixture = Fixture::default();
        fixture.add("any", &articles.join("\n--\n"));
        check(&fixture.articles);
    }
}
