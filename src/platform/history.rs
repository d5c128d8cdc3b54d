//! The address's fragment and the browser's history.
//!
//! A choice makes an entry of its own; a place reached by reading replaces the entry's. Each entry
//! also remembers how far it was scrolled, so that going back shows the same screen to the pixel.

use gloo::{
    events::EventListener,
    utils::{document, window},
};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

const SCROLLED: &str = "scrolled";

/// The fragment, without `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Adds an entry. Where the browser refuses, the page goes on without one.
pub fn push(fragment: &str) {
    remember_scroll();
    let Ok(history) = window().history() else { return };
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}")));
}

/// Replaces the entry's fragment.
pub fn replace(fragment: &str) {
    let Ok(history) = window().history() else { return };
    let _ = history.replace_state_with_url(&scrolled_state(), "", Some(&format!("#{fragment}")));
}

/// Keeps in the present entry how far it is scrolled.
pub fn remember_scroll() {
    let Ok(history) = window().history() else { return };
    let _ = history.replace_state(&scrolled_state(), "");
}

/// How far the present entry was scrolled when it was left, in pixels.
pub fn scrolled() -> Option<f64> {
    let state = window().history().ok()?.state().ok()?;
    Reflect::get(&state, &JsValue::from_str(SCROLLED)).ok()?.as_f64()
}

/// The page restores its own place: browsers do it before there is anything to scroll.
pub fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Calls back when the reader goes back or forward, or edits the fragment by hand.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    for event in ["popstate", "hashchange"] {
        let changed = changed.clone();
        EventListener::new(&window(), event, move |_| changed()).forget();
    }
}

/// Calls back when the page is left or hidden, the last moment to keep the place.
pub fn on_leave(left: impl Fn() + 'static) {
    EventListener::new(&document(), "visibilitychange", move |_| left()).forget();
}

/// The address without its fragment, or `None` when the page was opened as a file.
pub fn web_address() -> Option<String> {
    let location = window().location();
    let href = location.href().ok()?;
    let address = href.split('#').next()?.to_owned();
    (location.protocol().ok()? != "file:").then_some(address)
}

fn scrolled_state() -> JsValue {
    let state = js_sys::Object::new();
    let scrolled = window().scroll_y().unwrap_or_default();
    let _ = Reflect::set(&state, &JsValue::from_str(SCROLLED), &JsValue::from_f64(scrolled));
    state.into()
}
