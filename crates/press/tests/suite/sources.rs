//! Sources, on `tests/suite/sources.txt`: who is credited, and where.

use corpus::Draft;
use press::{SourceFile, press};

use crate::{cases, differences, file, read, unmark};

/// Who is credited and where, of a mark: `source/zone`.
fn told(meaning: &str) -> String {
    let (source, zone) = meaning.split_once('/').unwrap_or((meaning, "body"));
    format!("{source} {zone}")
}

fn citations(draft: &Draft) -> Vec<String> {
    let article = &draft.articles[0];
    let citations = article.passages.iter().flat_map(|passage| &passage.citations);
    citations
        .map(|citation| {
            let source = &draft.sources[citation.source.index()].id;
            let name = &article.text[citation.span.range()];
            format!("{:>4} {name} = {source} {}", citation.span.start, citation.zone.as_str())
        })
        .collect()
}

fn seeds(text: &str) -> Vec<SourceFile> {
    let outlet = "title = \"Gates\"\n\
                  [[outlet]]\nid = \"mirror\"\nname = \"The Strait Mirror\"\n\
                  [[article]]\nfile = \"case.txt\"\n\
                  outlet = { id = \"mirror\", standing = \"stated\" }\n";
    let own = "\n[[source]]\nid = \"strait-mirror\"\nname = \"Strait Mirror\"\n\
               domains = [\"mirror.example\"]\n";
    vec![
        file("corpus.toml", outlet),
        file("sources.toml", &(read("sources.toml") + own)),
        file("articles/case.txt", text),
    ]
}

#[test]
fn every_credit_is_found() {
    let mut wrong = String::new();
    for (name, case) in cases(&read("sources.txt")) {
        let (text, expected) = unmark(&case, told);
        let found = citations(&press(&seeds(&text)).expect("the case presses").draft);
        wrong += &differences(&name, &expected, &found);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_source_knows_how_it_is_written() {
    let text =
        "Nordwire saw it. NWA and NORDWIRE said so, Nordwire wrote, and NWA slept. Al-Wadi did.";
    let draft = press(&seeds(text)).expect("it presses").draft;
    let spellings = |id: &str| {
        let source = draft.sources.iter().find(|source| source.id == id).expect("it is listed");
        source.spellings.clone()
    };
    assert_eq!(spellings("northern-wire"), ["Nordwire", "NWA"]);
    assert_eq!(spellings("al-wadi"), ["Al-Wadi"]);
    assert!(spellings("courier").is_empty());
}

#[test]
fn without_a_list_there_are_no_sources() {
    let files = [file("articles/case.txt", "According to Nordwire, the gates opened. (Al Wadi)")];
    let draft = press(&files).expect("it presses").draft;
    assert!(draft.sources.is_empty());
    assert!(draft.articles[0].passages.iter().all(|passage| passage.citations.is_empty()));
}
