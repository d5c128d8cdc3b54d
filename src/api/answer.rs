//! What a query gives: the passages it selects, and the number beside every value.

use corpus::Damage;
use explore::{Counts, Order, Query, rank, select::select};
use js_sys::{Array, JsString, Object};
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::{FACETS, Given, damaged, read::Asked};
use crate::{embedded::Library, platform::gather};

/// What `query` gives.
#[derive(Serialize)]
struct Answer {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    ids: Array,
    counts: Counted,
}

/// The numbers beside every value, by slug.
#[derive(Serialize)]
struct Counted {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    outlets: Object,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    topics: Object,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    figures: Object,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    sources: Object,
}

/// Strings that every answer is made of, made strings of the browser once.
pub struct Names {
    /// Every passage as links name it.
    passages: Array,
    /// By [`FACETS`]: the values a reader can choose, and their slugs.
    values: [(Vec<u32>, Array); 4],
}

/// Answers a query.
pub fn answer(library: &Library, names: &Names, asked: &Asked) -> Given {
    let answer = selected(library, names, asked).map_err(damaged)?;
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(answer.serialize(&serializer)?)
}

fn selected(library: &Library, names: &Names, asked: &Asked) -> Result<Answer, Damage> {
    let corpus = &library.corpus;
    let outcome = select(corpus, &asked.selection)?;
    let query = Query::read_in(corpus, &asked.selection.query)?;
    let counts = names.counted(&outcome.counts);
    let hits = match Order::that_holds(asked.order, !query.is_empty()) {
        Order::Article => outcome.hits,
        Order::Relevance => rank::best_first(corpus, &query, &outcome)?,
        order => {
            let groups = rank::groups(corpus, &query, &outcome, order)?;
            groups.into_iter().flat_map(|group| group.hits).collect()
        }
    };
    let places: Vec<u32> = hits.into_iter().map(|hit| hit.0).collect();
    Ok(Answer { ids: gather::pick(&names.passages, &places), counts })
}

impl Names {
    /// The names of everything in a collection.
    pub fn of(library: &Library) -> Result<Self, Damage> {
        use core::fmt::Write as _;
        let (corpus, catalogue) = (&library.corpus, &library.catalogue);
        // All cross as one text, which is cut on the other side.
        let mut text = String::new();
        for article in corpus.article_ids() {
            let slug = corpus.slug_of(article)?;
            for (number, _) in (1..).zip(corpus.passages_of(article)?) {
                // Writing into a string has no way to fail.
                let _ = writeln!(text, "{slug}.{number}");
            }
        }
        let values = FACETS.map(|(_, facet)| {
            let values: Vec<u32> = catalogue.values(facet).collect();
            let slugs = values.iter().map(|&value| JsValue::from(catalogue.slug(facet, value)));
            let slugs = slugs.collect();
            (values, slugs)
        });
        Ok(Self { passages: JsString::from(text).split("\n"), values })
    }

    fn counted(&self, counts: &Counts) -> Counted {
        let mut facets = FACETS.iter().zip(&self.values).map(|((_, facet), (values, slugs))| {
            let counts: Vec<u32> = values.iter().map(|value| counts.of(*facet, *value)).collect();
            gather::record(slugs, &counts)
        });
        let mut next = || facets.next().unwrap_or_default();
        Counted { outlets: next(), topics: next(), figures: next(), sources: next() }
    }
}
