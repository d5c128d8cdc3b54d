//! The collection as JSON Lines.

use corpus::{Corpus, Draft, write};
use explore::{Catalogue, Facet, Selection, select};
use export::documents::Documents;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    corpora::any_draft,
    valley::{HOSTILE, hostile, valley},
};

pub(crate) fn documents(draft: &Draft) -> Vec<Value> {
    let bytes = write(draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let lines: String = Documents::new(&corpus, &catalogue, "0.0.1").map(Result::unwrap).collect();
    assert!(lines.is_empty() || lines.ends_with('\n'));
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_document_says_all_of_a_passage() {
    let found = documents(&valley());
    let expected = json!({
        "id": "mill.2",
        "crossread": "0.0.1",
        "collection": { "title": "The *valley*", "hash": "c0ffee00beef" },
        "article": { "id": "mill", "title": "Floods in the valley", "title_standing": "stated",
                     "opening": null, "address": "https://post.example/floods?a=1&b={2}" },
        "outlet": { "id": "o0", "name": "The Valley Post", "standing": "stated" },
        "published": { "edtf": "2025-10-17", "standing": "confirmed",
                       "earliest": "2025-10-17", "latest": "2025-10-17" },
        "number": 2, "kind": "paragraph", "counts": true, "start": 21, "end": 70,
        "topics": ["t0"], "topic_labels": ["Floods"],
        "figures": ["f0"], "figure_names": ["Ansel Ruge"],
        "sources": ["s1"], "source_names": ["Source 1"],
        "text": "“The mill stands still,” said Ansel Ruge. “Élan!”",
        "quotes": [{ "kind": "speech", "speaker": "f0", "speaker_name": "Ansel Ruge",
                     "via": ["s1"], "start": 22, "end": 44, "text": "The mill stands still," }]
    });
    assert_eq!(found[1], expected);
    let ids: Vec<_> = found.iter().map(|found| found["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["mill.1", "mill.2", "weir.1", "weir.2", "hay.1"]);
    assert_eq!(found[3]["counts"], false);
    assert_eq!(found[4]["article"]["title"], Value::Null);
    assert_eq!(found[4]["published"]["latest"], Value::Null);
}

#[test]
fn hostile_text_comes_back_as_it_was() {
    let found = documents(&hostile());
    let texts: Vec<_> = found.iter().map(|found| found["text"].as_str().unwrap()).collect();
    assert_eq!(texts, HOSTILE);
    assert_eq!(found[0]["collection"]["hash"], Value::Null);
}

proptest! {
    /// What a database counts in the documents is what the page counts.
    #[test]
    fn counts_are_those_of_the_page(draft in any_draft()) {
        let found = documents(&draft);
        let bytes = write(&draft).unwrap();
        let corpus = Corpus::open(&bytes).unwrap();
        let catalogue = Catalogue::read(&corpus).unwrap();
        let outcome = select(&corpus, &Selection::default()).unwrap();
        let fields =
            [(Facet::Topic, "topics"), (Facet::Figure, "figures"), (Facet::Source, "sources")];
        for (facet, field) in fields {
            for value in catalogue.values(facet) {
                let slug = catalogue.slug(facet, value);
                let has = |found: &&Value| {
                    found["counts"] == true
                        && found[field].as_array().unwrap().iter().any(|other| other == slug)
                };
                let count = found.iter().filter(has).count();
                prop_assert_eq!(count as u32, outcome.counts.of(facet, value), "{}", slug);
            }
        }
        // Offsets are code points of the whole text.
        for document in &found {
            let article = corpus.article_named(document["article"]["id"].as_str().unwrap());
            let text = corpus.article_text(article.unwrap().unwrap()).unwrap();
            let at = |name: &str| document[name].as_u64().unwrap() as usize;
            let slice: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            prop_assert_eq!(slice.as_str(), document["text"].as_str().unwrap());
        }
    }
}
