//! Quotes, on `tests/suite/quotes.txt`: what they are, whose they are, and through whom.

use std::fmt::Write as _;

use corpus::{Draft, Speaker};
use press::press;

use crate::{cases, file, read};

/// What a case marks: the text without its marks, and the quotes in it.
fn unmark(marked: &str) -> (String, Vec<String>) {
    let (mut text, mut quotes) = (String::new(), Vec::new());
    // Where the open ones begin, and their numbers.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut rest = marked;
    while let Some(place) = rest.find(['{', '|', '}']) {
        text.push_str(&rest[..place]);
        let mark = &rest[place..=place];
        rest = &rest[place + 1..];
        match mark {
            "{" => {
                open.push((text.len(), quotes.len()));
                quotes.push(String::new());
            }
            "|" => {
                let (start, number) = open.pop().expect("a brace opened");
                let (meaning, behind) = rest.split_once('}').expect("every brace closes");
                quotes[number] = format!("{start:>4} {} = {meaning}", &text[start..]);
                rest = behind;
            }
            _ => panic!("a brace closes that never opened: {rest}"),
        }
    }
    text.push_str(rest);
    (text, quotes)
}

fn quotes(draft: &Draft) -> Vec<(String, String)> {
    let article = &draft.articles[0];
    let quotes = article.passages.iter().flat_map(|passage| &passage.quotes);
    quotes
        .map(|quote| {
            let mut meaning = quote.kind.as_str().to_owned();
            match quote.speaker {
                Some(Speaker::Figure(figure)) => {
                    write!(meaning, " {}", draft.figures[figure.index()].id)
                }
                Some(Speaker::Source(source)) => {
                    write!(meaning, " {}", draft.sources[source.index()].id)
                }
                None => Ok(()),
            }
            .expect("a string takes it");
            for source in &quote.via {
                write!(meaning, " via {}", draft.sources[source.index()].id)
                    .expect("a string takes it");
            }
            let words = &article.text[quote.span.range()];
            (format!("{:>4} {words} = {meaning}", quote.span.start), quote.rule.clone())
        })
        .collect()
}

#[test]
fn every_quote_has_its_kind_and_speaker() {
    let (figures, sources) = (read("figures.toml"), read("sources.toml"));
    let mut wrong = String::new();
    for (name, case) in cases(&read("quotes.txt")) {
        let (text, expected) = unmark(&case);
        let files = [
            file("figures.toml", &figures),
            file("sources.toml", &sources),
            file("articles/case.txt", &text),
        ];
        let found = quotes(&press(&files).expect("the case presses").draft);
        if found.iter().map(|(quote, _)| quote).eq(&expected) {
            continue;
        }
        writeln!(wrong, "\n=== {name}").expect("a string takes it");
        for line in expected.iter().filter(|line| !found.iter().any(|(quote, _)| quote == *line)) {
            writeln!(wrong, "missed {line}").expect("a string takes it");
        }
        for (quote, rule) in found.iter().filter(|(quote, _)| !expected.contains(quote)) {
            writeln!(wrong, "found  {quote} ({rule})").expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn cues_of_the_collection_count_like_the_crates_own() {
    let text = "“They hold,” croaked Borovin. Harking back to Borovin, “they hold”.\n\
                Borovin crooned that the gates were “dry”, and Borovin crooned on, as all night \
                pilots came and went and talked of their “wet” ships.\n";
    let files = [
        file("figures.toml", &read("figures.toml")),
        file(
            "cues.toml",
            "verbs = [\"croaked\"]\nweak_verbs = [\"crooned\"]\naccording = [\"harking back to\"]",
        ),
        file("articles/case.txt", text),
    ];
    let found: Vec<String> = quotes(&press(&files).expect("the case presses").draft)
        .into_iter()
        .map(|(quote, _)| quote)
        .collect();
    let expected = [
        "   3 They hold, = speech ilya-borovin",
        "  62 they hold = speech ilya-borovin",
        " 115 dry = speech ilya-borovin",
        " 204 wet = scare",
    ];
    assert_eq!(found, expected);
}
