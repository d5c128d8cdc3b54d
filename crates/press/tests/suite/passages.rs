//! Passages, on `tests/suite/passages.txt`: where they begin and end, and what they are.

use std::fmt::Write as _;

use press::press;

use crate::{cases, file, read};

/// What a case draws: the article, and its passages as (kind, text).
fn undraw(drawn: &str) -> (String, Vec<(String, String)>) {
    let mut article = String::new();
    let mut passages: Vec<(String, String)> = Vec::new();
    let mut blank = String::new();
    for line in drawn.lines().filter(|line| !line.is_empty()) {
        let (kind, text) = line.split_once("| ").or(line.split_once('|')).expect("a bar");
        writeln!(article, "{text}").expect("a string takes it");
        match (kind.trim(), passages.last_mut()) {
            ("", _) => {
                blank.push_str(text);
                blank.push('\n');
            }
            ("+", Some((_, passage))) => {
                *passage = format!("{passage}\n{blank}{}", text.trim());
                blank.clear();
            }
            (kind, _) => {
                blank.clear();
                passages.push((kind.to_owned(), text.trim().to_owned()));
            }
        }
    }
    (article, passages)
}

#[test]
fn every_passage_has_its_kind() {
    let mut wrong = String::new();
    for (name, case) in cases(&read("passages.txt")) {
        let (text, expected) = undraw(&case);
        let draft = press(&[file("articles/case.txt", &text)]).expect("the case presses").draft;
        let article = &draft.articles[0];
        let found: Vec<(String, String)> = article
            .passages
            .iter()
            .map(|passage| {
                let text = &article.text[passage.span.range()];
                (passage.kind.as_str().to_owned(), text.to_owned())
            })
            .collect();
        if found == expected {
            continue;
        }
        writeln!(wrong, "\n=== {name}").expect("a string takes it");
        for (label, lines, others) in [("missed", &expected, &found), ("found ", &found, &expected)]
        {
            for (kind, text) in lines.iter().filter(|line| !others.contains(line)) {
                writeln!(wrong, "{label} {kind:<18} | {text}").expect("a string takes it");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
