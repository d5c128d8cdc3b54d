//! What there is and what is on the screen, as plain data.

use corpus::{ArticleId, Damage, PassageId, Standing};
use explore::{Facet, Location, Mode, Order, Scope, Selection, Uses, View, digest};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{FACETS, Given, damaged};
use crate::embedded::Library;

/// An object with these fields; one without a value is left out.
fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        if !value.is_undefined() {
            let _ = Reflect::set(&object, &(*name).into(), value);
        }
    }
    object.into()
}

fn list(values: &mut dyn Iterator<Item = JsValue>) -> JsValue {
    let list = Array::new();
    for value in values {
        list.push(&value);
    }
    list.into()
}

fn number(number: usize) -> JsValue {
    JsValue::from(number as u32)
}

/// `null` for what is not known.
fn or_null(value: Option<&str>) -> JsValue {
    value.map_or(JsValue::NULL, JsValue::from)
}

/// A fact with how well it is known.
fn fact(value: Option<&str>, standing: Standing) -> JsValue {
    object(&[("value", or_null(value)), ("standing", standing.as_str().into())])
}

/// The slugs of values.
fn slugs(library: &Library, facet: Facet, values: &mut dyn Iterator<Item = u32>) -> JsValue {
    list(&mut values.map(|value| library.catalogue.slug(facet, value).into()))
}

/// A passage as links name it.
fn id_of(library: &Library, passage: &corpus::Passage) -> Result<String, Damage> {
    let slug = library.corpus.slug_of(passage.article)?;
    Ok(format!("{slug}.{}", library.corpus.number_of(passage)?))
}

/// What the page holds, without the articles' texts.
pub fn collection(library: &Library) -> Result<JsValue, Damage> {
    let (corpus, catalogue) = (&library.corpus, &library.catalogue);
    let record = &catalogue.collection;
    let mut counts = vec![
        ("articles", number(corpus.article_count())),
        ("passages", number(library.everything.hits.len())),
    ];
    let mut fields = vec![
        ("title", record.title.as_str().into()),
        ("description", record.description.as_str().into()),
        ("address", or_null(record.address.as_deref())),
        ("hash", record.hash.as_str().into()),
        ("edition", record.edition().into()),
    ];
    for (name, facet) in FACETS {
        counts.push((name, number(catalogue.values(facet).count())));
        let mut values = catalogue.values(facet).map(|value| {
            let outlet = catalogue.outlets.get(value as usize).filter(|_| facet == Facet::Outlet);
            object(&[
                ("slug", catalogue.slug(facet, value).into()),
                ("name", catalogue.name(facet, value).into()),
                (
                    "standing",
                    outlet.map_or(JsValue::UNDEFINED, |outlet| {
                        JsValue::from(outlet.standing.as_str())
                    }),
                ),
            ])
        });
        fields.push((name, list(&mut values)));
    }
    fields.push(("counts", object(&counts)));
    let articles = Array::new();
    for id in corpus.article_ids() {
        articles.push(&article(library, id)?);
    }
    fields.push(("articles", articles.into()));
    Ok(object(&fields))
}

fn article(library: &Library, id: ArticleId) -> Result<JsValue, Damage> {
    let record = library.corpus.article(id)?;
    let (title, published) = (&record.title, &record.published);
    let outlet = library.catalogue.slug(Facet::Outlet, record.outlet.0);
    Ok(object(&[
        ("id", record.id.as_str().into()),
        ("title", fact(title.value.as_deref(), title.standing)),
        ("outlet", fact(Some(outlet), record.outlet_standing)),
        ("published", fact(published.value.as_deref(), published.standing)),
        ("passages", number(library.corpus.passages_of(id)?.count())),
    ]))
}

/// A passage with its words and what it has of each facet.
pub fn passage(library: &Library, id: PassageId) -> Given {
    passage_read(library, id).map_err(damaged)
}

fn passage_read(library: &Library, id: PassageId) -> Result<JsValue, Damage> {
    let corpus = &library.corpus;
    let passage = corpus.passage(id)?;
    let margin = digest::margin(corpus, id, &Selection::default())?;
    let text = corpus.text(passage.article, passage.span)?;
    let before = corpus.article_text(passage.article)?.get(..passage.span.start as usize);
    let start = before.unwrap_or_default().chars().count();
    let outlet = corpus.outlet_of(passage.article)?;
    let topics = &mut margin.topics.iter().map(|topic| topic.0);
    let figures = &mut margin.figures.iter().map(|figure| figure.0);
    let sources = &mut margin.sources.iter().map(|source| source.0);
    Ok(object(&[
        ("id", id_of(library, &passage)?.into()),
        ("article", corpus.slug_of(passage.article)?.into()),
        ("number", corpus.number_of(&passage)?.into()),
        ("kind", passage.kind.as_str().into()),
        ("text", text.into()),
        ("start", number(start)),
        ("end", number(start + text.chars().count())),
        ("outlet", library.catalogue.slug(Facet::Outlet, outlet.0).into()),
        ("topics", slugs(library, Facet::Topic, topics)),
        ("figures", slugs(library, Facet::Figure, figures)),
        ("sources", slugs(library, Facet::Source, sources)),
    ]))
}

/// Where the reader is, in the form that `select` takes.
pub fn selection(library: &Library, location: &Location) -> Result<JsValue, Damage> {
    let selection = &location.selection;
    let (mut fields, mut not, all) = (Vec::new(), Vec::new(), Array::new());
    for (name, facet) in FACETS {
        let choice = selection.choice(facet);
        fields.push((name, slugs(library, facet, &mut choice.chosen.iter().copied())));
        not.push((name, slugs(library, facet, &mut choice.excluded.iter().copied())));
        if choice.mode == Mode::All {
            all.push(&name.into());
        }
    }
    let mut switches = selection.uses;
    let mut uses = Uses::NAMED
        .iter()
        .filter(|(_, switch)| *switch(&mut switches))
        .map(|(name, _)| JsValue::from(*name));
    let within = if selection.scope == Scope::Article { "article" } else { "passage" };
    let order = Order::NAMED.iter().find(|(_, order)| location.order == Some(*order));
    let (view, article, of) = match location.view {
        View::Article(article) => ("article", Some(library.corpus.slug_of(article)?), None),
        View::Figure(figure) => {
            ("figure", None, Some(library.catalogue.slug(Facet::Figure, figure.0)))
        }
        view => {
            let named = View::NAMED.iter().find(|(_, known)| *known == view);
            (named.map_or("passages", |(name, _)| *name), None, None)
        }
    };
    let passage = match location.place {
        Some(place) => Some(id_of(library, &library.corpus.passage(place)?)?),
        None => None,
    };
    fields.extend([
        ("q", selection.query.as_str().into()),
        ("not", object(&not)),
        ("all", all.into()),
        ("uses", list(&mut uses)),
        ("within", within.into()),
        ("order", order.map(|(name, _)| *name).into()),
        ("view", view.into()),
        ("article", article.into()),
        ("of", of.into()),
        ("passage", passage.into()),
    ]);
    Ok(object(&fields))
}
