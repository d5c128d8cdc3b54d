//! Dates, on `tests/suite/dates.txt`: which expressions are dates, and what they mean.

use std::fmt::Write as _;

use corpus::{DateKind, DateMention, DraftArticle};
use press::press;
use proptest::prelude::*;

use crate::{cases, differences, file, read};

/// The day the cases count from, where they name no other.
const REFERENCE: &str = "2031-05-15";

/// A case: the day it counts from, its text without marks, the dates in it, and their bases.
struct Case {
    reference: Option<String>,
    text: String,
    dates: Vec<String>,
    bases: Option<String>,
}

fn case(marked: &str) -> Case {
    let mut reference = Some(REFERENCE.to_owned());
    let (mut text, mut dates, mut bases) = (String::new(), Vec::new(), None);
    for line in marked.lines() {
        if let Some(day) = line.strip_prefix("@ ") {
            reference = (day != "none").then(|| day.to_owned());
            continue;
        }
        if let Some(named) = line.strip_prefix("> ") {
            bases = Some(named.to_owned());
            continue;
        }
        let mut rest = line;
        while let Some(start) = rest.find('{') {
            let end = start + rest[start..].find('}').expect("every brace closes");
            let (written, value) =
                rest[start + 1..end].split_once('|').expect("a date and a value");
            text.push_str(&rest[..start]);
            let kind = if value.starts_with("relative ") { "" } else { "explicit " };
            dates.push(format!("{:>4} {written} = {kind}{value}", text.len()));
            text.push_str(written);
            rest = &rest[end + 1..];
        }
        text.push_str(rest);
        text.push('\n');
    }
    Case { reference, text, dates, bases }
}

fn pressed(text: &str, reference: Option<&str>) -> DraftArticle {
    let mut collection = "title = \"Gates\"\n[[article]]\nfile = \"case.txt\"\n".to_owned();
    if let Some(day) = reference {
        writeln!(
            collection,
            "reference_date = {{ date = \"{day}\", standing = \"stated\", evidence = \"so\" }}"
        )
        .expect("a string takes it");
    }
    let files = [file("corpus.toml", &collection), file("articles/case.txt", text)];
    press(&files).expect("the case presses").draft.articles.remove(0)
}

fn dates(article: &DraftArticle) -> Vec<&DateMention> {
    article.passages.iter().flat_map(|passage| &passage.dates).collect()
}

#[test]
fn every_date_is_found_and_resolved() {
    let mut wrong = String::new();
    for (name, marked) in cases(&read("dates.txt")) {
        let case = case(&marked);
        let article = pressed(&case.text, case.reference.as_deref());
        let found: Vec<String> = dates(&article)
            .iter()
            .map(|date| {
                let (written, kind) = (&article.text[date.span.range()], date.kind.as_str());
                let value = date.value.as_deref().unwrap_or("?");
                format!("{:>4} {written} = {kind} {value}", date.span.start)
            })
            .collect();
        let bases: Vec<&str> = dates(&article).iter().map(|date| date.basis.as_str()).collect();
        let bases = bases.join(" | ");
        wrong += &differences(&name, &case.dates, &found);
        if case.bases.is_some_and(|expected| expected != bases) {
            writeln!(wrong, "{name}: {bases}").expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Pieces of dates and what may stand between them.
fn piece() -> impl Strategy<Value = String> {
    let words = vec![
        "October",
        "Oct.",
        "May",
        "15",
        "15th",
        "31",
        "2025",
        "25",
        "1950s",
        "1950’s",
        "’90s",
        "18th",
        "centuries",
        "century",
        "last",
        "this",
        "next",
        "year",
        "week",
        "Monday",
        "Sun",
        "today",
        "Tomorrow",
        "two",
        "months",
        "ago",
        "from",
        "to",
        "until",
        "between",
        "and",
        "of",
        "in",
        "late",
        "mid",
        "will",
        "fell",
        "the",
        "a",
        "(2018)",
        "15/10/2025",
        "2025-10-15",
        "99.99.9999",
        "0000",
        "9999",
        "February 30",
        "999 years ago",
        "999 days ago",
        "troops",
        "al-May",
        "ＭＡＹ",
        "\u{ad}May",
        "https://example.org/2025/May",
        "attacks",
        "eighties",
        "nineteen-fifties",
        "over the weekend",
        "that year",
        "first half",
        "Q2",
        "end of",
        "is to",
        "“",
        "‘",
        "”",
        "I",
        ".",
        "!",
        "\n",
    ];
    prop_oneof![
        8 => prop::sample::select(words).prop_map(str::to_owned),
        4 => prop::sample::select(vec![" ", " ", ", ", "-", "–", " – ", "/", ". ", "’s ", "          ", ""])
            .prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

fn check(article: &DraftArticle) {
    for passage in &article.passages {
        let mut end = passage.span.start;
        for date in &passage.dates {
            assert!(date.span.start >= end && date.span.end <= passage.span.end, "{date:?}");
            let written = article.text.get(date.span.range()).expect("on characters");
            assert_eq!(written.trim(), written);
            assert!(!written.is_empty() && written.len() < 200, "{written:?}");
            assert!(!date.basis.is_empty());
            let ends = date.value.iter().flat_map(|value| value.split('/'));
            assert!(ends.clone().count() <= 2);
            assert!(ends.clone().all(|end| matches!(end.len(), 4 | 7 | 10)), "{date:?}");
            assert!(date.kind != DateKind::Relative || !date.basis.contains("in full"));
            end = date.span.end;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_sound_dates(
        pieces in prop::collection::vec(piece(), 1..60),
        reference in prop::sample::select(vec![None, Some("2031-05-15"), Some("0000-01-01"), Some("9999-12-31")]),
    ) {
        let text = format!("The gates opened. {}", pieces.concat());
        check(&pressed(&text, reference));
        let spaced = format!("The gates opened.\n{}", pieces.join(" "));
        check(&pressed(&spaced, reference));
    }
}

#[test]
fn a_long_paragraph_of_dates_costs_no_more_than_its_length() {
    for part in [
        "in 2015 ",
        "May ",
        "2011-",
        "15 ",
        "last ",
        "from May to ",
        "a ",
        "18th and ",
        "today ",
        "“I,” ‘today’ ",
        "“today ",
        "end of ",
        "that year ",
        "the weekend ",
        "9: 2015-2016 ",
        "is to open ",
    ] {
        let text = format!("The gates opened.\n{}\n", part.repeat(100_000 / part.len()));
        let before = std::time::Instant::now();
        check(&pressed(&text, Some(REFERENCE)));
        let seconds = before.elapsed().as_secs();
        assert!(seconds < 20, "{seconds} seconds for {part:?}");
    }
}
