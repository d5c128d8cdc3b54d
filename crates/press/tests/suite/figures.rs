//! Figures, on `tests/suite/figures.txt`: who is meant, how, and where.

use corpus::Draft;
use press::press;

use crate::{cases, differences, file, read, unmark};

/// Who is meant, how and where, of a mark: `figure/kind/zone`.
fn told(meaning: &str) -> String {
    let mut parts = meaning.split('/');
    let figure = parts.next().expect("a figure");
    let kind = parts.next().unwrap_or("person");
    let zone = parts.next().unwrap_or("body");
    format!("{figure} {kind} {zone}")
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
        let (text, expected) = unmark(&case, told);
        let files = [file("figures.toml", &figures), file("articles/case.txt", &text)];
        let found = mentions(&press(&files).expect("the case presses").draft);
        wrong += &differences(&name, &expected, &found);
    }
    assert!(wrong.is_empty(), "{wrong}");
}
