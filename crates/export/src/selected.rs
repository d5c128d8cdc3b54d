//! The selection: what every export of it is made of, and the selection as one JSON document.
//!
//! ```text
//! { "crossread": "0.1.0",
//!   "collection": { "title", "hash" },
//!   "link": "https://…",
//!   "criteria": { "words": ["Topic: Floods"], "query": "…",
//!     "outlets": FACET, "topics": FACET, "figures": FACET, "sources": FACET,
//!     "within": "passage|article", "uses": ["attributive", "credits", "references"] },
//!   "counts": { "passages": 3, "articles": 2 },
//!   "articles": [ { "article": …, "outlet": …, "published": …,
//!     "passages": [ { PASSAGE, "starred": false, "note": "… or null", "link": "…" } ] } ] }
//! FACET: { "join": "any|all", "chosen": [ { "id", "name" } ], "excluded": [ … ] }
//! ```
//!
//! Articles and passages, and the fields of each, have the form of [`crate::documents`]; they stand
//! in the order in which the passages were given.

use corpus::{Corpus, Damage, PassageId};
use explore::{Catalogue, Choice, Facet, Mode, Notes, Scope, Selection};

use crate::{
    criteria, fields,
    json::Json,
    record::{ArticleRecord, grouped},
};

/// A selection with its passages, and what the caller alone knows of it.
#[derive(Clone, Copy)]
pub struct Selected<'a> {
    /// The collection.
    pub corpus: &'a Corpus<'a>,
    /// Its names.
    pub catalogue: &'a Catalogue,
    /// What the reader chose.
    pub selection: &'a Selection,
    /// The passages, in the order in which they are to stand; those of one article together.
    pub passages: &'a [PassageId],
    /// The program's version.
    pub version: &'a str,
    /// The link to the whole selection; empty where there is none.
    pub link: &'a str,
    /// The link to a passage; empty where there is none.
    pub link_to: &'a dyn Fn(PassageId) -> String,
    /// The reader's notes; of all passages or of some.
    pub notes: &'a Notes,
}

/// The selection as a JSON document.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn json(selected: &Selected<'_>) -> Result<String, Damage> {
    let Selected { corpus, catalogue, selection, .. } = *selected;
    let groups = grouped(corpus, selected.passages)?;
    let mut json = Json::new();
    json.open('{');
    json.text("crossread", selected.version);
    fields::collection(&mut json, catalogue);
    json.text("link", selected.link);
    write_criteria(&mut json, catalogue, selection);
    json.name("counts");
    json.open('{');
    json.count("passages", selected.passages.len() as u32);
    json.count("articles", groups.len() as u32);
    json.close('}');
    json.name("articles");
    json.open('[');
    for (article, passages) in groups {
        let mut record = ArticleRecord::read(corpus, catalogue, article)?;
        json.open('{');
        fields::article(&mut json, &record);
        json.name("passages");
        json.open('[');
        for passage in passages {
            let id = passage.id;
            let passage = record.passage(corpus, passage, selection)?;
            json.open('{');
            fields::passage(&mut json, corpus, catalogue, &mut record, &passage)?;
            let note = selected.notes.get(&id);
            json.flag("starred", note.is_some_and(|note| note.starred));
            let text = note.map(|note| note.text.as_str()).filter(|text| !text.is_empty());
            json.text_or_null("note", text);
            json.text("link", &(selected.link_to)(id));
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    Ok(json.into_text())
}

fn write_criteria(json: &mut Json, catalogue: &Catalogue, selection: &Selection) {
    let words = criteria::in_words(catalogue, selection);
    json.name("criteria");
    json.open('{');
    json.texts("words", &words.iter().map(String::as_str).collect::<Vec<_>>());
    json.text("query", &selection.query);
    for (facet, name) in FACETS {
        json.name(name);
        write_choice(json, catalogue, facet, selection.choice(facet));
    }
    json.text("within", if selection.scope == Scope::Article { "article" } else { "passage" });
    let uses = [
        (selection.uses.attributive, "attributive"),
        (selection.uses.credits, "credits"),
        (selection.uses.references, "references"),
    ];
    let uses: Vec<&str> = uses.iter().filter(|(on, _)| *on).map(|(_, name)| *name).collect();
    json.texts("uses", &uses);
    json.close('}');
}

fn write_choice(json: &mut Json, catalogue: &Catalogue, facet: Facet, choice: &Choice) {
    json.open('{');
    let all = choice.mode == Mode::All && facet != Facet::Outlet;
    json.text("join", if all { "all" } else { "any" });
    for (name, values) in [("chosen", &choice.chosen), ("excluded", &choice.excluded)] {
        json.name(name);
        json.open('[');
        for &value in values {
            json.open('{');
            json.text("id", catalogue.slug(facet, value));
            json.text("name", catalogue.name(facet, value));
            json.close('}');
        }
        json.close(']');
    }
    json.close('}');
}

const FACETS: [(Facet, &str); 4] = [
    (Facet::Outlet, "outlets"),
    (Facet::Topic, "topics"),
    (Facet::Figure, "figures"),
    (Facet::Source, "sources"),
];
