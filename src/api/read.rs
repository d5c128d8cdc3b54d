//! What other programs hand in, read field by field.
//!
//! By hand, since a derived reader brings seven kilobytes of error messages that could not name the
//! field. A field that is `undefined` is as one left out.

use corpus::{ArticleId, FigureId, PassageId};
use explore::{Facet, Mode, Order, Scope, Selection, Uses, View};
use wasm_bindgen::JsValue;

use super::{FACETS, damaged, type_error};
use crate::{embedded::Library, platform::gather};

/// What is asked for.
#[derive(Default)]
pub struct Asked {
    /// Values and words.
    pub selection: Selection,
    /// The order, where one is asked for.
    pub order: Option<Order>,
    /// What to look at.
    pub view: View,
    /// The passage to go to.
    pub place: Option<PassageId>,
}

/// Which fields there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fields {
    /// What selects.
    OfQuery,
    /// Also what excludes, and what says how the page shows it.
    OfSelect,
}

/// The fields that only make sense together.
#[derive(Default)]
struct Shown {
    view: Option<String>,
    article: Option<ArticleId>,
    of: Option<FigureId>,
}

/// A string with this name.
fn string(value: &JsValue, field: &str) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| type_error(&format!("{field}: must be a string")))
}

/// What a string names, which must be among these.
fn one_of<T: Copy>(value: &JsValue, field: &str, known: &[(&str, T)]) -> Result<T, JsValue> {
    let name = value.as_string().unwrap_or_default();
    let found = known.iter().find(|(known, _)| *known == name);
    found.map(|(_, found)| *found).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        type_error(&format!("{field}: must be one of {}", names.join(", ")))
    })
}

/// An array of strings.
fn strings(value: &JsValue, field: &str) -> Result<Vec<JsValue>, JsValue> {
    let elements = gather::elements(value)?.map(|elements| elements.to_vec());
    let elements = elements.filter(|elements| elements.iter().all(JsValue::is_string));
    elements.ok_or_else(|| type_error(&format!("{field}: must be an array of strings")))
}

fn unknown(field: &str, name: &str) -> JsValue {
    type_error(&format!("{field}: there is no \"{name}\" here"))
}

/// The passage that a string names, as links do.
pub fn passage(library: &Library, value: &JsValue) -> Result<PassageId, JsValue> {
    const FIELD: &str = "passage";
    let name = string(value, FIELD)?;
    let corpus = &library.corpus;
    let found = || {
        let (slug, number) = name.rsplit_once('.')?;
        let article = corpus.article_named(slug).ok()??;
        corpus.passage_numbered(article, number.parse().ok()?).ok()?
    };
    found().ok_or_else(|| unknown(FIELD, &name))
}

impl Asked {
    /// Reads an object; what is left out is as at the start.
    pub fn read(library: &Library, asked: &JsValue, fields: Fields) -> Result<Self, JsValue> {
        let (mut read, mut shown) = (Self::default(), Shown::default());
        if asked.is_undefined() || asked.is_null() {
            return Ok(read);
        }
        each(asked, "the argument", &mut |field, value| {
            if fields == Fields::OfSelect
                && read.field_of_select(library, &mut shown, field, value)?
            {
                return Ok(());
            }
            read.field(library, field, value)
        })?;
        read.settle(library, shown)?;
        Ok(read)
    }

    fn field(&mut self, library: &Library, field: &str, value: &JsValue) -> Result<(), JsValue> {
        const SCOPES: [(&str, Scope); 2] =
            [("passage", Scope::Passage), ("article", Scope::Article)];
        match field {
            "q" => self.selection.query = string(value, field)?,
            "within" => self.selection.scope = one_of(value, field, &SCOPES)?,
            "order" => self.order = Some(one_of(value, field, &Order::NAMED)?),
            _ => self.values(library, "", field, value)?,
        }
        Ok(())
    }

    /// Whether there is such a field, read then.
    fn field_of_select(
        &mut self,
        library: &Library,
        shown: &mut Shown,
        field: &str,
        value: &JsValue,
    ) -> Result<bool, JsValue> {
        match field {
            "not" => {
                each(value, field, &mut |name, value| self.values(library, "not.", name, value))?;
            }
            "all" => {
                for name in strings(value, field)? {
                    let facet = one_of(&name, field, FACETS.get(1..).unwrap_or_default())?;
                    self.selection.choice_mut(facet).mode = Mode::All;
                }
            }
            "uses" => {
                for name in strings(value, field)? {
                    *one_of(&name, field, &Uses::NAMED)?(&mut self.selection.uses) = true;
                }
            }
            "view" => shown.view = Some(string(value, field)?),
            "article" => {
                let slug = string(value, field)?;
                let article = library.corpus.article_named(&slug).map_err(damaged)?;
                shown.article = Some(article.ok_or_else(|| unknown(field, &slug))?);
            }
            "of" => {
                let slug = string(value, field)?;
                let figure = library.catalogue.value_of(Facet::Figure, &slug);
                shown.of = Some(FigureId(figure.ok_or_else(|| unknown(field, &slug))?));
            }
            "passage" => self.place = Some(passage(library, value)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The values of a facet, chosen or excluded. One that is both is excluded, as in links.
    fn values(
        &mut self,
        library: &Library,
        prefix: &str,
        field: &str,
        value: &JsValue,
    ) -> Result<(), JsValue> {
        let Some(&(_, facet)) = FACETS.iter().find(|(name, _)| *name == field) else {
            return Err(type_error(&format!("{prefix}{field}: there is no such field")));
        };
        for (place, slug) in strings(value, &format!("{prefix}{field}"))?.iter().enumerate() {
            let slug = slug.as_string().unwrap_or_default();
            let value = library.catalogue.value_of(facet, &slug);
            let value =
                value.ok_or_else(|| unknown(&format!("{prefix}{field}[{place}]"), &slug))?;
            if !prefix.is_empty() {
                self.selection.exclude(facet, value);
            } else if !self.selection.choice(facet).excluded.contains(&value) {
                self.selection.choose(facet, value);
            }
        }
        Ok(())
    }

    /// What to look at, now that everything is read.
    fn settle(&mut self, library: &Library, shown: Shown) -> Result<(), JsValue> {
        let Shown { view, article, of } = shown;
        let fail = |message: &str| Err(type_error(message));
        self.view = match (view.as_deref(), article, of) {
            (None | Some("article"), Some(article), None) => View::Article(article),
            (None | Some("figure"), None, Some(figure)) => View::Figure(figure),
            (Some("article"), None, _) => return fail("article: says which, for this view"),
            (Some("figure"), _, None) => return fail("of: says whom, for this view"),
            (_, Some(_), _) => return fail("article: belongs to the view \"article\""),
            (_, _, Some(_)) => return fail("of: belongs to the view \"figure\""),
            (Some(name), ..) => one_of(&name.into(), "view", &View::NAMED)?,
            (None, ..) => match self.place {
                Some(place) => View::Article(article_of(library, place)?),
                None => View::default(),
            },
        };
        if let (View::Article(article), Some(place)) = (self.view, self.place)
            && article_of(library, place)? != article
        {
            return fail("passage: is in another article");
        }
        Ok(())
    }
}

fn article_of(library: &Library, passage: PassageId) -> Result<ArticleId, JsValue> {
    library.corpus.passage(passage).map(|passage| passage.article).map_err(damaged)
}

/// Reads every field of an object.
fn each(
    object: &JsValue,
    name: &str,
    read: &mut dyn FnMut(&str, &JsValue) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let fields = gather::fields(object)?;
    let fields = fields.ok_or_else(|| type_error(&format!("{name}: must be an object")))?;
    for place in (0..fields.length()).step_by(2) {
        let value = fields.get(place + 1);
        if !value.is_undefined() {
            read(&fields.get(place).as_string().unwrap_or_default(), &value)?;
        }
    }
    Ok(())
}
