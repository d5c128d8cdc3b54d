//! `window.crossread`, for other programs on the page and for tests.
//!
//! docs/api.md says what there is, docs/crossread.d.ts in types. What other programs hand in is
//! [`read`] field by field; wrong input throws a `TypeError` that names the field, and what an object
//! throws while it is read is handed on. What they get is plain data: the [`mod@answer`] of a query, and
//! what [`describe`] says of the collection and of the screen. Values are named by slug and passages as
//! links name them (`article.number`), never by position in a table.

mod answer;
mod describe;
mod read;

use std::cell::OnceCell;

use corpus::Damage;
use explore::Facet;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsValue, prelude::Closure};

use crate::{
    exporting,
    memo::keep,
    platform::{events::Waiting, page},
    state::Explorer,
};
use answer::{Names, answer};
use read::{Asked, Fields};

/// The facets by the names of their fields.
const FACETS: [(&str, Facet); 4] = [
    ("outlets", Facet::Outlet),
    ("topics", Facet::Topic),
    ("figures", Facet::Figure),
    ("sources", Facet::Source),
];

/// What a function gives: a value, or what it throws.
type Given = Result<JsValue, JsValue>;

/// Puts `crossread` on the window.
pub fn expose(explorer: Explorer) {
    let library = explorer.library;
    let object = Object::new();
    let put = |name: &str, value: &JsValue| drop(Reflect::set(&object, &name.into(), value));
    let offer = |name: &str, function: Box<dyn Fn(JsValue, JsValue) -> Given>| {
        put(name, &Closure::wrap(function).into_js_value());
    };
    put("ready", &js_sys::Promise::resolve(&JsValue::UNDEFINED));
    put("version", &env!("CARGO_PKG_VERSION").into());
    // Made when first asked for: a reader asks for none.
    let names = OnceCell::new();
    offer(
        "query",
        Box::new(move |asked, _| {
            let asked = Asked::read(library, &asked, Fields::OfQuery)?;
            let names = names.get_or_init(|| Names::of(library));
            let names = names.as_ref().map_err(|damage| damaged(*damage))?;
            answer(library, names, &asked)
        }),
    );
    offer("collection", Box::new(move |_, _| describe::collection(library).map_err(damaged)));
    offer(
        "passage",
        Box::new(move |id, _| describe::passage(library, read::passage(library, &id)?)),
    );
    offer(
        "select",
        Box::new(move |asked, _| {
            let asked = Asked::read(library, &asked, Fields::OfSelect)?;
            explorer.show(asked.selection, asked.view, asked.order, asked.place);
            Ok(explorer.fragment().into())
        }),
    );
    let selection = move || describe::selection(library, &explorer.here()).map_err(damaged);
    offer("selection", Box::new(move |_, _| selection()));
    offer(
        "link",
        Box::new(move |_, _| Ok(exporting::link(explorer.library, &explorer.fragment()).into())),
    );
    let waiting = Waiting::new();
    let told = waiting.clone();
    offer("on", Box::new(move |name, f| waiting.add(name, f)));
    page::set_global("crossread", &object);

    let arrived = OnceCell::new();
    keep(Box::new(move || {
        explorer.selection.with(|_| ());
        explorer.view.get();
        explorer.follow_arrangement();
        // The first time says only where the page was opened at.
        if arrived.set(()).is_err()
            && let Ok(selection) = selection()
        {
            told.tell(&selection);
        }
    }));
}

fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).into()
}

fn damaged(damage: Damage) -> JsValue {
    js_sys::Error::new(&damage.to_string()).into()
}
