//! The selection and the coverage table as CSV.
//!
//! The selection has a row a passage: the collection's edition (the first digits of its hash), article, outlet, outlet standing, title,
//! title standing, published (EDTF), published standing, passage (its number), kind, topics, figures,
//! sources (names, apart by `; `), text, start and end (Unicode code points of the article's text),
//! starred (`yes` or nothing), note, link. Where the title is unknown its cell is empty.

use collate::coverage::{Coverage, cells_in_words};
use corpus::Damage;
use explore::{Catalogue, Facet};

use crate::{
    csv,
    record::{ArticleRecord, grouped},
    selected::Selected,
};

/// The heads of the columns.
pub const COLUMNS: [&str; 19] = [
    "collection",
    "article",
    "outlet",
    "outlet standing",
    "title",
    "title standing",
    "published",
    "published standing",
    "passage",
    "kind",
    "topics",
    "figures",
    "sources",
    "text",
    "start",
    "end",
    "starred",
    "note",
    "link",
];

/// The selection as CSV.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn selection_csv(selected: &Selected<'_>) -> Result<String, Damage> {
    Ok(csv::comma_separated(&selection(selected)?))
}

/// The selection as rows, the first row its heads.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn selection(selected: &Selected<'_>) -> Result<Vec<Vec<String>>, Damage> {
    let (corpus, catalogue) = (selected.corpus, selected.catalogue);
    let mut table = vec![COLUMNS.iter().map(ToString::to_string).collect::<Vec<_>>()];
    for (article, passages) in grouped(corpus, selected.passages)? {
        let mut record = ArticleRecord::read(corpus, catalogue, article)?;
        for passage in passages {
            let id = passage.id;
            let found = record.passage(corpus, passage, selected.selection)?;
            let names = |facet| found.names(catalogue, facet).join("; ");
            let note = selected.notes.get(&id);
            let starred = note.is_some_and(|note| note.starred);
            let facts = &record.article;
            table.push(vec![
                catalogue.collection.edition().to_owned(),
                facts.id.clone(),
                record.outlet_name().to_owned(),
                facts.outlet_standing.as_str().to_owned(),
                facts.title.value.clone().unwrap_or_default(),
                facts.title.standing.as_str().to_owned(),
                facts.published.value.clone().unwrap_or_default(),
                facts.published.standing.as_str().to_owned(),
                found.number.to_string(),
                passage.kind.as_str().to_owned(),
                names(Facet::Topic),
                names(Facet::Figure),
                names(Facet::Source),
                found.text.to_owned(),
                found.start.to_string(),
                found.end.to_string(),
                if starred { "yes".to_owned() } else { String::new() },
                note.map(|note| note.text.clone()).unwrap_or_default(),
                (selected.link_to)(id),
            ]);
        }
    }
    Ok(table)
}

/// The coverage table as CSV: what [`cells_in_words`] gives.
pub fn coverage_csv(coverage: &Coverage, catalogue: &Catalogue) -> String {
    csv::comma_separated(&cells_in_words(coverage, catalogue))
}
