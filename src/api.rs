//! `window.crossread`, for other programs on the page and for tests.
//!
//! `ready` is a promise that is fulfilled when the page is there. `query({q, outlets, topics, figures,
//! sources, within, order})` selects by words and slugs and gives `{ids, counts}`: `ids` are passages as links
//! name them (`article.number`), the best first where there are words, else as they are read;
//! `counts` the number beside each value of each facet. Every field may be left out. Wrong input
//! throws a `TypeError` that names the field.

use std::cell::OnceCell;

use corpus::Damage;
use explore::{Counts, Facet, Order, Query, Scope, Selection, rank, select::select};
use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::{
    embedded::Library,
    platform::{gather, page},
};

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
struct Names {
    /// Every passage as links name it.
    passages: Array,
    /// By [`FACETS`]: the values a reader can choose, and their slugs.
    values: [(Vec<u32>, Array); 4],
}

/// What is asked for.
#[derive(Default)]
struct Asked {
    selection: Selection,
    order: Option<Order>,
}

const FACETS: [(Facet, &str); 4] = [
    (Facet::Outlet, "outlets"),
    (Facet::Topic, "topics"),
    (Facet::Figure, "figures"),
    (Facet::Source, "sources"),
];

/// Puts `crossread` on the window.
pub fn expose(library: &'static Library) {
    // Made when first asked for: a reader asks for none.
    let names = OnceCell::new();
    let query = Closure::<dyn Fn(JsValue) -> Result<JsValue, JsValue>>::new(move |asked| {
        let asked = read(library, &asked).map_err(|message| type_error(&message))?;
        let names = names.get_or_init(|| Names::of(library));
        let answer = names
            .as_ref()
            .map_err(|damage| *damage)
            .and_then(|names| answer(library, names, &asked))
            .map_err(|damage| JsValue::from(js_sys::Error::new(&damage.to_string())))?;
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        Ok(answer.serialize(&serializer)?)
    });
    let object = Object::new();
    let ready = js_sys::Promise::resolve(&JsValue::UNDEFINED);
    let _ = Reflect::set(&object, &"ready".into(), &ready);
    let _ = Reflect::set(&object, &"query".into(), &query.into_js_value());
    page::set_global("crossread", &object);
}

fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).into()
}

fn read(library: &Library, asked: &JsValue) -> Result<Asked, String> {
    let mut read = Asked::default();
    if asked.is_undefined() || asked.is_null() {
        return Ok(read);
    }
    let object = asked
        .dyn_ref::<Object>()
        .filter(|object| !Array::is_array(object))
        .ok_or("query takes an object: {q, outlets, topics, figures, sources, within, order}")?;
    for entry in Object::entries(object).iter() {
        let entry = Array::from(&entry);
        let field = entry.get(0).as_string().unwrap_or_default();
        let value = entry.get(1);
        if !value.is_undefined() {
            read_field(library, &field, &value, &mut read)?;
        }
    }
    Ok(read)
}

fn read_field(
    library: &Library,
    field: &str,
    value: &JsValue,
    read: &mut Asked,
) -> Result<(), String> {
    let selection = &mut read.selection;
    match field {
        "q" => selection.query = value.as_string().ok_or("q: must be a string")?,
        "within" => {
            selection.scope = match value.as_string().as_deref() {
                Some("passage") => Scope::Passage,
                Some("article") => Scope::Article,
                _ => return Err("within: must be \"passage\" or \"article\"".into()),
            };
        }
        "order" => {
            let name = value.as_string().unwrap_or_default();
            let known = Order::NAMED.iter().find(|(known, _)| *known == name);
            let (_, order) =
                known.ok_or("order: must be \"relevance\", \"article\", \"date\" or \"outlet\"")?;
            read.order = Some(*order);
        }
        _ => {
            let Some(&(facet, _)) = FACETS.iter().find(|(_, name)| *name == field) else {
                return Err(format!(
                    "{field}: no such field; there are q, outlets, topics, figures, sources, within and order"
                ));
            };
            let slugs = slugs(value)
                .ok_or_else(|| format!("{field}: must be an array of strings, each a slug"))?;
            for (place, slug) in slugs.iter().enumerate() {
                let value = library
                    .catalogue
                    .value_of(facet, slug)
                    .ok_or_else(|| format!("{field}[{place}]: there is no \"{slug}\" here"))?;
                selection.choose(facet, value);
            }
        }
    }
    Ok(())
}

/// An array of strings. By hand, since a derived reader brings seven kilobytes of error messages that
/// could not name the field.
fn slugs(value: &JsValue) -> Option<Vec<String>> {
    let array = value.dyn_ref::<Array>()?;
    array.iter().map(|slug| slug.as_string()).collect()
}

fn answer(library: &Library, names: &Names, asked: &Asked) -> Result<Answer, Damage> {
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
    fn of(library: &Library) -> Result<Self, Damage> {
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
        let values = FACETS.map(|(facet, _)| {
            let values: Vec<u32> = catalogue.values(facet).collect();
            let slugs = values.iter().map(|&value| JsValue::from(catalogue.slug(facet, value)));
            let slugs = slugs.collect();
            (values, slugs)
        });
        Ok(Self { passages: JsString::from(text).split("\n"), values })
    }

    fn counted(&self, counts: &Counts) -> Counted {
        let mut facets = FACETS.iter().zip(&self.values).map(|((facet, _), (values, slugs))| {
            let counts: Vec<u32> = values.iter().map(|value| counts.of(*facet, *value)).collect();
            gather::record(slugs, &counts)
        });
        let mut next = || facets.next().unwrap_or_default();
        Counted { outlets: next(), topics: next(), figures: next(), sources: next() }
    }
}
