//! `window.crossread`, for other programs on the page and for tests.
//!
//! `ready` is a promise that is fulfilled when the page is there. `query({outlets, topics, figures,
//! within})` selects by slugs and gives `{ids, counts}`: `ids` are passages as links name them
//! (`article.number`), `counts` the number beside each value of each facet. Every field may be left
//! out. Wrong input throws a `TypeError` that names the field.

use std::collections::BTreeMap;

use corpus::Damage;
use explore::{Facet, Scope, Selection, select::select};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::{embedded::Library, platform::page};

/// What `query` gives.
#[derive(Serialize)]
struct Answer {
    ids: Vec<String>,
    counts: BTreeMap<&'static str, BTreeMap<String, u32>>,
}

const FACETS: [(Facet, &str); 3] =
    [(Facet::Outlet, "outlets"), (Facet::Topic, "topics"), (Facet::Figure, "figures")];

/// Puts `crossread` on the window.
pub fn expose(library: &'static Library) {
    let query = Closure::<dyn Fn(JsValue) -> Result<JsValue, JsValue>>::new(move |asked| {
        let selection = read(library, &asked).map_err(|message| type_error(&message))?;
        let answer = answer(library, &selection)
            .map_err(|damage| JsValue::from(js_sys::Error::new(&damage.to_string())))?;
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        Ok(answer.serialize(&serializer)?)
    });
    let object = js_sys::Object::new();
    let ready = js_sys::Promise::resolve(&JsValue::UNDEFINED);
    let _ = js_sys::Reflect::set(&object, &"ready".into(), &ready);
    let _ = js_sys::Reflect::set(&object, &"query".into(), &query.into_js_value());
    page::set_global("crossread", &object);
}

fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).into()
}

fn read(library: &Library, asked: &JsValue) -> Result<Selection, String> {
    let mut selection = Selection::default();
    if asked.is_undefined() || asked.is_null() {
        return Ok(selection);
    }
    let object = asked
        .dyn_ref::<js_sys::Object>()
        .filter(|object| !js_sys::Array::is_array(object))
        .ok_or("query takes an object: {outlets, topics, figures, within}")?;
    for entry in js_sys::Object::entries(object).iter() {
        let entry = js_sys::Array::from(&entry);
        let field = entry.get(0).as_string().unwrap_or_default();
        let value = entry.get(1);
        if value.is_undefined() {
            continue;
        }
        if field == "within" {
            selection.scope = match value.as_string().as_deref() {
                Some("passage") => Scope::Passage,
                Some("article") => Scope::Article,
                _ => return Err("within: must be \"passage\" or \"article\"".into()),
            };
            continue;
        }
        let Some(&(facet, _)) = FACETS.iter().find(|(_, name)| *name == field) else {
            return Err(format!(
                "{field}: no such field; there are outlets, topics, figures and within"
            ));
        };
        let slugs = slugs(&value)
            .ok_or_else(|| format!("{field}: must be an array of strings, each a slug"))?;
        for (place, slug) in slugs.iter().enumerate() {
            let value = library
                .catalogue
                .value_of(facet, slug)
                .ok_or_else(|| format!("{field}[{place}]: there is no \"{slug}\" here"))?;
            selection.choose(facet, value);
        }
    }
    Ok(selection)
}

/// An array of strings. By hand, since a derived reader brings seven kilobytes of error messages that
/// could not name the field.
fn slugs(value: &JsValue) -> Option<Vec<String>> {
    let array = value.dyn_ref::<js_sys::Array>()?;
    array.iter().map(|slug| slug.as_string()).collect()
}

fn answer(library: &Library, selection: &Selection) -> Result<Answer, Damage> {
    let corpus = &library.corpus;
    let outcome = select(corpus, selection)?;
    let mut ids = Vec::with_capacity(outcome.hits.len());
    for group in &outcome.articles {
        let slug = corpus.article(group.article)?.id;
        for &hit in &group.hits {
            ids.push(format!("{slug}.{}", corpus.number_of(&corpus.passage(hit)?)?));
        }
    }
    let counts = FACETS.map(|(facet, name)| {
        let values = library.catalogue.values(facet);
        let count = |value| {
            (library.catalogue.slug(facet, value).to_owned(), outcome.counts.of(facet, value))
        };
        (name, values.map(count).collect())
    });
    Ok(Answer { ids, counts: counts.into() })
}
