//! Utterances, on `tests/suite/utterances.txt`.

use std::{collections::BTreeSet, fmt::Write as _};

use corpus::QuoteId;
use proptest::prelude::*;

use super::{stem::stem, utterances};
use crate::fixture::{Fixture, cases};

const SUITE: &str = include_str!("../../../../tests/suite/utterances.txt");

/// What is found but not marked, or marked but not found.
fn differences(fixture: &Fixture) -> String {
    let found: BTreeSet<Vec<QuoteId>> =
        utterances(&fixture.articles).into_iter().map(|utterance| utterance.quotes).collect();
    let marked: BTreeSet<Vec<QuoteId>> = fixture.utterances.values().cloned().collect();
    let mut wrong = String::new();
    for (label, one, other) in [("missed", &marked, &found), ("found ", &found, &marked)] {
        for quotes in one.difference(other) {
            let words: Vec<&str> = quotes.iter().map(|quote| fixture.words(*quote)).collect();
            writeln!(wrong, "{label} {words:#?}").expect("a string takes it");
        }
    }
    wrong
}

#[test]
fn every_case_has_the_utterances_marked() {
    let mut wrong = String::new();
    for (name, case) in cases(SUITE) {
        let mut fixture = Fixture::default();
        fixture.add(name, case);
        let differences = differences(&fixture);
        if !differences.is_empty() {
            writeln!(wrong, "=== {name}\n{differences}").expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn all_cases_together_have_the_same_utterances() {
    let mut fixture = Fixture::default();
    for (name, case) in cases(SUITE) {
        fixture.add(name, case);
    }
    let wrong = differences(&fixture);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn words_of_one_root_have_one_stem() {
    for words in [
        &["consolidate", "consolidation", "consolidating", "consolidated"][..],
        &["define", "redefine", "defined", "defining", "redefined"],
        &["independent", "independence"],
        &["sovereign", "sovereignty"],
        &["relation", "relations", "relationship"],
        &["history", "historic", "historical"],
        &["territory", "territorial", "territories"],
        &["build", "rebuild", "rebuilding"],
        &["exclusive", "exclusively"],
        &["country", "countries"],
        &["stop", "stopped", "stops"],
    ] {
        let stems: BTreeSet<String> = words.iter().map(|word| stem(word)).collect();
        assert_eq!(stems.len(), 1, "{words:?}: {stems:?}");
    }
    for (one, other) in [
        ("state", "station"),
        ("form", "reform"),
        ("part", "party"),
        ("port", "report"),
        ("state", "statement"),
        ("nation", "nature"),
        ("late", "relate"),
    ] {
        assert_ne!(stem(one), stem(other));
    }
}

#[test]
fn many_quotes_cost_no_more_than_their_number() {
    let mut fixture = Fixture::default();
    let mut text = String::new();
    for number in 0..4_000_u32 {
        let own = number * 7919 % 4_000;
        write!(
            text,
            "{{mayor: The harbour wall will shine again before winter and grain{own} meets salt{}.}}\n--\n",
            own / 3
        )
        .expect("a string takes it");
    }
    fixture.add("many", &text);
    assert!(!utterances(&fixture.articles).is_empty());
}

/// A quote of words that recur.
fn quote() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "harbour",
            "wall",
            "not",
            "40",
            "restore",
            "redefine",
            "the",
            "of",
            "shine.",
            "winter,",
            "lighthouse",
            "Kelmouth",
            "we",
            "never",
            "e\u{301}",
            "😀",
            "田中",
        ])
        .prop_map(str::to_owned),
        "[^{}\n\\[]{0,6}",
    ];
    (prop::sample::select(vec!["a", "b"]), prop::collection::vec(word, 0..14))
        .prop_map(|(speaker, words)| format!("{{{speaker}: {}}}", words.join(" ")))
}

proptest! {
    #[test]
    fn any_quotes_make_sound_utterances(quotes in prop::collection::vec(quote(), 0..12)) {
        let mut fixture = Fixture::default();
        fixture.add("any", &quotes.join("\n--\n"));
        let found = utterances(&fixture.articles);
        let mut seen = BTreeSet::new();
        let mut first = None;
        for utterance in &found {
            prop_assert!(utterance.quotes.len() >= 2 && utterance.quotes.is_sorted());
            prop_assert!(first < utterance.quotes.first().copied(), "in order");
            first = utterance.quotes.first().copied();
            prop_assert!((1..=100).contains(&utterance.score));
            prop_assert!((2..=8).contains(&utterance.shared.len()));
            for quote in &utterance.quotes {
                prop_assert!(seen.insert(*quote), "one utterance at most");
                // Every article has one quote here.
                let speaker = fixture.articles[quote.index()].passages[0].quotes[0].speaker;
                prop_assert_eq!(speaker, Some(utterance.speaker));
            }
        }
        prop_assert_eq!(found, utterances(&fixture.articles));
    }
}
