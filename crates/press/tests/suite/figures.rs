//! Figures, on `tests/suite/figures.txt`: who is meant, how, and where.

use std::fmt::Write as _;

use corpus::Draft;
use press::press;

use crate::{cases, file, read};

/// What a case marks: the text without its marks, and the mentions in it.
fn unmark(marked: &str) -> (String, Vec<String>) {
    let (mut text, mut mentions) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(start) = rest.find('{') {
        let end = start + rest[start..].find('}').expect("every brace closes");
        let (name, meaning) = rest[start + 1..end].split_once('|').expect("a name and a figure");
        text.push_str(&rest[..start]);
        let mut parts = meaning.split('/');
        let figure = parts.next().expect("a figure");
        let kind = parts.next().unwrap_or("person");
        let zone = parts.next().unwrap_or("body");
        mentions.push(format!("{:>4} {name} = {figure} {kind} {zone}", text.len()));
        text.push_str(name);
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    (text, mentions)
}

fn mentions(draft: &Draft) -> Vec<String> {
    let article = &draft.articles[0];
    let mentions = article.passages.iter().flat_map(|passage| &passage.mentions);
    mentions
        .map(|mention| {
            let figure = mention.figure.map_or("?", |figure| &draft.figures[figure.index()].id);
            let name = &article.text[mention.span.range()];
            let (kind, zone) = (mention.kind.as_str(), mention.zone.as_str());
            format!("{:>4} {name} = {figure} {kind} {zone}", mention.span.start)
        })
        .collect()
}

#[test]
fn every_mention_is_resolved() {
    let figures = read("figures.toml");
    let mut wrong = String::new();
    for (name, case) in cases(&read("figures.txt")) {
        let (text, expected) = unmark(&case);
        let files = [file("figures.toml", &figures), file("articles/case.txt", &text)];
        let found = mentions(&press(&files).expect("the case presses").draft);
        if found == expected {
            continue;
        }
        writeln!(wrong, "\n=== {name}").expect("a string takes it");
        for (label, lines, others) in [("missed", &expected, &found), ("found ", &found, &expected)]
        {
            for line in lines.iter().filter(|line| !others.contains(line)) {
                writeln!(wrong, "{label} {line}").expect("a string takes it");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
