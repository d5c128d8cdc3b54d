//! `window.crossread`, for other programs on the page and for tests.
//!
//! `ready` is a promise that is fulfilled when the page is there. `query({q, outlets, topics, figures,
//! within, order})` selects by words and slugs and gives `{ids, counts}`: `ids` are passages as links
//! name them (`article.number`), the best first where there are words, else as they are read;
//! `counts` the number beside each value of each facet. Every field may be left out. Wrong input
//! throws a `TypeError` that names the field.

use std::sync::OnceLock;

use corpus::{Corpus, Damage, PassageId};
use explore::{Facet, Order, Query, Scope, Selection, rank, select::select};
use js_sys::{Array, JsString, Object, Reflect};
use serde::{Serialize, Serializer, ser::SerializeMap};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::{embedded::Library, platform::page};

/// What `query` gives.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    ids: Array,
    counts: Counted<'a>,
}

/// The numbers beside every value, under the names of the facets.
struct Counted<'a> {
    slugs: &'a Slugs,
    counts: explore::Counts,
}

/// The numbers beside the values of one facet.
struct CountedFacet<'a> {
    values: &'a [(u32, JsValue)],
    counts: &'a explore::Counts,
    facet: Facet,
}

/// A string that is on the other side already.
#[derive(Serialize)]
struct Kept(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

/// The values of every facet with their slugs, made into strings of the browser once.
struct Slugs([Vec<(u32, JsValue)>; 3]);

/// What is asked for.
#[derive(Default)]
struct Asked {
    selection: Selection,
    order: Option<Order>,
}

const FACETS: [(Facet, &str); 3] =
    [(Facet::Outlet, "outlets"), (Facet::Topic, "topics"), (Facet::Figure, "figures")];

const ORDERS: [(Order, &str); 4] = [
    (Order::Relevance, "relevance"),
    (Order::Article, "article"),
    (Order::Date, "date"),
    (Order::Outlet, "outlet"),
];

/// Puts `crossread` on the window.
pub fn expose(library: &'static Library) {
    let slugs = Slugs::of(library);
    // Made when first asked for: a reader asks for none.
    let names = OnceLock::new();
    let query = Closure::<dyn Fn(JsValue) -> Result<JsValue, JsValue>>::new(move |asked| {
        let asked = read(library, &asked).map_err(|message| type_error(&message))?;
        let names = names.get_or_init(|| Names::of(&library.corpus));
        let answer = names
            .as_ref()
            .map_err(|damage| *damage)
            .and_then(|names| answer(library, names, &slugs, &asked))
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
        .ok_or("query takes an object: {q, outlets, topics, figures, within, order}")?;
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
            let known = ORDERS.iter().find(|(_, known)| *known == name);
            let (order, _) =
                known.ok_or("order: must be \"relevance\", \"article\", \"date\" or \"outlet\"")?;
            read.order = Some(*order);
        }
        _ => {
            let Some(&(facet, _)) = FACETS.iter().find(|(_, name)| *name == field) else {
                return Err(format!(
                    "{field}: no such field; there are q, outlets, topics, figures, within and order"
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

fn answer<'a>(
    library: &Library,
    names: &Names,
    slugs: &'a Slugs,
    asked: &Asked,
) -> Result<Answer<'a>, Damage> {
    let corpus = &library.corpus;
    let outcome = select(corpus, &asked.selection)?;
    let query = Query::read_in(corpus, &asked.selection.query)?;
    let default = if query.is_empty() { Order::Article } else { Order::Relevance };
    let hits = match asked.order.unwrap_or(default) {
        Order::Article => outcome.hits,
        Order::Relevance => rank::best_first(corpus, &query, &outcome)?,
        order => {
            let groups = rank::groups(corpus, &query, &outcome, order)?;
            groups.into_iter().flat_map(|group| group.hits).collect()
        }
    };
    let counts = Counted { slugs, counts: outcome.counts };
    Ok(Answer { ids: names.strings(&hits), counts })
}

/// Every passage as links name it, one after another, each with a line break behind it.
struct Names {
    text: String,
    /// Where each name begins; one more than there are passages.
    begins: Vec<u32>,
}

impl Names {
    fn of(corpus: &Corpus<'_>) -> Result<Self, Damage> {
        use core::fmt::Write as _;
        let mut names = Self { text: String::new(), begins: vec![0] };
        for article in corpus.article_ids() {
            let slug = corpus.slug_of(article)?;
            for (number, _) in (1..).zip(corpus.passages_of(article)?) {
                // Writing into a string has no way to fail.
                let _ = writeln!(names.text, "{slug}.{number}");
                names.begins.push(names.text.len() as u32);
            }
        }
        Ok(names)
    }

    /// The names of passages as strings of the browser. They cross as one text and are cut there: a
    /// string handed over costs as much as fifty that are cut.
    fn strings(&self, passages: &[PassageId]) -> Array {
        let mut text = String::new();
        for passage in passages {
            let row = passage.index();
            if let (Some(&begin), Some(&end)) = (self.begins.get(row), self.begins.get(row + 1)) {
                let name = self.text.get(begin as usize..end as usize);
                text.push_str(name.unwrap_or_default());
            }
        }
        match text.strip_suffix('\n') {
            Some(text) => JsString::from(text).split("\n"),
            None => Array::new(),
        }
    }
}

impl Slugs {
    fn of(library: &Library) -> Self {
        let catalogue = &library.catalogue;
        Self(FACETS.map(|(facet, _)| {
            let values = catalogue.values(facet);
            values.map(|value| (value, catalogue.slug(facet, value).into())).collect()
        }))
    }
}

impl Serialize for Counted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(FACETS.len()))?;
        for ((facet, name), values) in FACETS.into_iter().zip(&self.slugs.0) {
            map.serialize_entry(name, &CountedFacet { values, counts: &self.counts, facet })?;
        }
        map.end()
    }
}

impl Serialize for CountedFacet<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.values.len()))?;
        for (value, slug) in self.values {
            map.serialize_entry(&Kept(slug.clone()), &self.counts.of(self.facet, *value))?;
        }
        map.end()
    }
}
