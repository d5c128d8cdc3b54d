//! What a reader can find: every passage that counts, with its words and the values of its facets.
//!
//! Read from the pressed collection, so that every contender searches exactly what the page does.

use corpus::{Corpus, Damage, text::tokens};
use explore::{Catalogue, Facet, Uses};
use serde_json::{Value, json};

use crate::{Error, Result};

/// One facet: its values' slugs, and of each passage the values as numbers of that list.
#[derive(Default)]
pub(super) struct Values {
    pub(super) slugs: Vec<String>,
    pub(super) of: Vec<Vec<usize>>,
}

/// All passages, column by column.
#[derive(Default)]
pub(super) struct Passages {
    /// As links name them: `article.number`.
    pub(super) ids: Vec<String>,
    pub(super) texts: Vec<String>,
    /// The words as the index has them, joined by spaces.
    pub(super) words: Vec<String>,
    /// By [`FACETS`].
    pub(super) facets: [Values; 3],
}

/// The facets of a generated collection, which credits no sources.
const FACETS: [Facet; 3] = [Facet::Outlet, Facet::Topic, Facet::Figure];

/// The names of the facets in queries, by [`FACETS`].
pub(super) const NAMES: [&str; 3] = ["outlets", "topics", "figures"];

/// Reads a pressed collection.
pub(super) fn read(bytes: &[u8]) -> Result<Passages> {
    passages(bytes).map_err(|damage| Error::Seeds(format!("the pressed collection: {damage}")))
}

fn passages(bytes: &[u8]) -> core::result::Result<Passages, Damage> {
    let corpus = Corpus::open(bytes)?;
    let catalogue = Catalogue::read(&corpus)?;
    let values = FACETS.map(|facet| catalogue.values(facet).collect::<Vec<u32>>());
    let mut passages = Passages::default();
    for ((facet, values), read) in FACETS.iter().zip(&values).zip(&mut passages.facets) {
        read.slugs = values.iter().map(|value| catalogue.slug(*facet, *value).to_owned()).collect();
    }
    for article in corpus.article_ids() {
        let slug = corpus.article(article)?.id;
        let outlet = corpus.outlet_of(article)?.0;
        for id in corpus.passages_of(article)? {
            let passage = corpus.passage(id)?;
            if !passage.kind.counts() {
                continue;
            }
            let text = corpus.text(article, passage.span)?;
            let words: Vec<String> = tokens(text).into_iter().map(|token| token.folded).collect();
            let mut topics = Vec::new();
            for score in corpus.topic_scores(id)? {
                let score = score?;
                topics.extend(score.decided.then_some(score.topic.0));
            }
            let mut figures = Vec::new();
            for mention in corpus.mentions(id)? {
                let admitted = Uses::default().admit(mention.kind, mention.zone);
                figures.extend(mention.figure.filter(|_| admitted).map(|figure| figure.0));
            }
            passages.ids.push(format!("{slug}.{}", corpus.number_of(&passage)?));
            passages.texts.push(text.to_owned());
            passages.words.push(words.join(" "));
            let found = [vec![outlet], topics, figures];
            for ((found, values), read) in found.iter().zip(&values).zip(&mut passages.facets) {
                let place = |value: &u32| values.iter().position(|known| known == value);
                let mut places: Vec<usize> = found.iter().filter_map(place).collect();
                places.sort_unstable();
                places.dedup();
                read.of.push(places);
            }
        }
    }
    Ok(passages)
}

impl Passages {
    /// What a peer's page carries: ids, texts, and each facet as its slugs and, for all passages one
    /// after another, the numbers of its values.
    pub(super) fn data(&self) -> Value {
        let mut data = json!({ "ids": self.ids, "texts": self.texts });
        for (name, facet) in NAMES.iter().zip(&self.facets) {
            let ends = facet.of.iter().scan(0, |end, values| {
                *end += values.len();
                Some(*end)
            });
            let first: Vec<usize> = core::iter::once(0).chain(ends).collect();
            let values: Vec<usize> = facet.of.iter().flatten().copied().collect();
            let facet = json!({ "slugs": facet.slugs, "first": first, "values": values });
            data.as_object_mut().map(|data| data.insert((*name).to_owned(), facet));
        }
        data
    }
}
