//! The selection as JSON; and a selection for the other formats.

use std::collections::BTreeMap;

use corpus::{Corpus, Draft, PassageId, write};
use explore::{Catalogue, Facet, Mode, Scope, Selection, select};
use export::{Note, Selected, criteria, selected};
use serde_json::{Value, json};

use crate::valley::{HOSTILE, hostile, valley};

/// Gives all that a selection selects, with a note on passage 1.
pub(crate) fn with_all(draft: &Draft, selection: &Selection, look: impl Fn(&Selected<'_>)) {
    let bytes = write(draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let outcome = select(&corpus, selection).unwrap();
    let note = Note { starred: true, text: "=note".into() };
    look(&Selected {
        corpus: &corpus,
        catalogue: &catalogue,
        selection,
        passages: &outcome.hits,
        version: "0.0.1",
        link: "https://example.org/#",
        link_to: &|passage| format!("https://example.org/#{}", passage.0),
        notes: &BTreeMap::from([(PassageId(1), note)]),
    });
}

fn document(draft: &Draft, selection: &Selection) -> Value {
    let found = std::cell::RefCell::new(Value::Null);
    with_all(draft, selection, |selected| {
        let text = selected::json(selected).unwrap();
        *found.borrow_mut() = serde_json::from_str(&text).unwrap();
    });
    found.into_inner()
}

#[test]
fn the_document_says_what_was_selected() {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 0);
    selection.choose(Facet::Topic, 1);
    selection.exclude(Facet::Outlet, 2);
    selection.topics.mode = Mode::All;
    let found = document(&valley(), &selection);
    assert_eq!(found["crossread"], "0.0.1");
    assert_eq!(found["collection"], json!({ "title": "The *valley*", "hash": "c0ffee00beef" }));
    assert_eq!(
        found["criteria"]["words"],
        json!(["Outlet: not Unattributed (leaflet)", "Topic: Floods and Topic 1"])
    );
    let chosen = json!([{ "id": "t0", "name": "Floods" }, { "id": "t1", "name": "Topic 1" }]);
    assert_eq!(
        found["criteria"]["topics"],
        json!({ "join": "all", "chosen": chosen, "excluded": [] })
    );
    assert_eq!(found["counts"], json!({ "passages": 1, "articles": 1 }));
    let article = &found["articles"][0];
    assert_eq!(
        article["outlet"],
        json!({ "id": "o1", "name": "Weir & Mill", "standing": "inferred" })
    );
    assert_eq!(
        article["published"],
        json!({ "edtf": "2025-10-15/2025-10-16", "standing": "inferred",
                "earliest": "2025-10-15", "latest": "2025-10-16" })
    );
    assert_eq!(
        article["passages"],
        json!([{ "number": 1, "kind": "paragraph", "counts": true, "start": 0, "end": 27,
                 "topics": ["t1", "t0"], "topic_labels": ["Topic 1", "Floods"],
                 "figures": [], "figure_names": [], "sources": [], "source_names": [],
                 "text": "The weir\nis repaired & open", "quotes": [],
                 "starred": false, "note": null, "link": "https://example.org/#2" }])
    );
}

#[test]
fn criteria_are_said_in_words() {
    let bytes = write(&valley()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let mut selection = Selection { scope: Scope::Article, ..Selection::default() };
    assert_eq!(criteria::in_words(&catalogue, &selection), [""; 0]);
    selection.query = "mill\n-weir".into();
    selection.choose(Facet::Outlet, 0);
    selection.choose(Facet::Outlet, 1);
    selection.exclude(Facet::Source, 3);
    selection.uses.credits = true;
    assert_eq!(
        criteria::in_words(&catalogue, &selection),
        [
            "Words: mill -weir",
            "Outlet: The Valley Post or Weir & Mill",
            "Source credited: not Source 3",
            "Together in the same article",
            "Names also counted in: photo credits",
        ]
    );
}

#[test]
fn hostile_text_comes_back_as_it_was() {
    let found = document(&hostile(), &Selection::default());
    let articles = found["articles"].as_array().unwrap();
    for (article, text) in articles.iter().zip(HOSTILE) {
        assert_eq!(article["passages"][0]["text"], text);
        assert_eq!(article["published"]["edtf"], text);
        assert_eq!(article["published"]["earliest"], Value::Null);
    }
    assert_eq!(articles.len(), HOSTILE.len());
}
