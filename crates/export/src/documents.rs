//! The whole collection as JSON Lines: a document a passage, for a search engine or a database.
//!
//! ```text
//! { "id": "mill.3",                           as links name the passage
//!   "crossread": "0.1.0",
//!   "collection": { "title", "hash": "… or null" },
//!   "article": { "id", "title": "… or null", "title_standing",
//!                "opening": "first words where there is no title, else null",
//!                "address": "… or null" },
//!   "outlet": { "id", "name", "standing" },
//!   "published": { "edtf": "… or null", "standing",
//!                  "earliest": "2025-10-15 or null", "latest": "2025-10-16 or null" },
//!   "number": 3, "kind": "paragraph",
//!   "counts": true,                           whether a filter of the page can find it
//!   "start": 812, "end": 1120,                Unicode code points of the article's text
//!   "topics": ["floods"], "topic_labels": ["Floods"],
//!   "figures": […], "figure_names": […], "sources": […], "source_names": […],
//!   "text": "…",
//!   "quotes": [ { "kind", "speaker": "slug or null", "speaker_name", "via": [slugs],
//!                 "start", "end", "text" } ] }
//! ```
//!
//! Every field stands in every document. Slugs stand in one list, what they are called in another,
//! in the same order. Figures and sources are those that count as long as no switch of the page says
//! otherwise: as the person, in running text, quotes and captions; sources in reference lists too. A
//! standing is `stated`, `confirmed`, `inferred` or `unknown`.
//!
//! One line is made at a time, so that the whole need never be in memory.

use corpus::{ArticleId, Corpus, Damage, Passage, PassageId};
use explore::{Catalogue, Selection};

use crate::{fields, json::Json, record::ArticleRecord};

/// The documents, a line each with its line break, in reading order. After an error there are no
/// more.
pub struct Documents<'a> {
    corpus: &'a Corpus<'a>,
    catalogue: &'a Catalogue,
    version: &'a str,
    /// Nothing selected: the usual uses count.
    selection: Selection,
    next: u32,
    article: Option<(ArticleId, ArticleRecord<'a>)>,
}

impl<'a> Documents<'a> {
    /// Those of a collection; `version` is the program's.
    pub fn new(corpus: &'a Corpus<'a>, catalogue: &'a Catalogue, version: &'a str) -> Self {
        let selection = Selection::default();
        Self { corpus, catalogue, version, selection, next: 0, article: None }
    }

    fn document(&mut self, id: PassageId) -> Result<String, Damage> {
        let passage: Passage = self.corpus.passage(id)?;
        let mut record = match self.article.take() {
            Some((article, record)) if article == passage.article => record,
            _ => ArticleRecord::read(self.corpus, self.catalogue, passage.article)?,
        };
        let found = record.passage(self.corpus, passage, &self.selection)?;
        let mut json = Json::new();
        json.open('{');
        json.text("id", &format!("{}.{}", record.article.id, found.number));
        json.text("crossread", self.version);
        fields::collection(&mut json, self.catalogue);
        fields::article(&mut json, &record);
        fields::passage(&mut json, self.corpus, self.catalogue, &mut record, &found)?;
        json.close('}');
        self.article = Some((passage.article, record));
        let mut line = json.into_text();
        line.push('\n');
        Ok(line)
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<String, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next as usize >= self.corpus.passage_count() {
            return None;
        }
        let line = self.document(PassageId(self.next));
        self.next = if line.is_ok() { self.next + 1 } else { u32::MAX };
        Some(line)
    }
}
