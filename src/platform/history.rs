//! The address's fragment and the browser's history.
//!
//! A choice makes an entry of its own; a place reached by reading replaces the entry's. Each entry
//! also remembers how far it was scrolled and how much of a long list was drawn, so that going back
//! shows the same screen to the pixel.

use std::cell::Cell;

use gloo::{
    events::EventListener,
    utils::{document, window},
};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

const SCROLLED: &str = "scrolled";
const FIRST: &str = "first";
const END: &str = "end";

thread_local! {
    /// The part of a long list that is drawn, kept with how far it is scrolled.
    static DRAWN: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// Takes note of the part of a long list that is drawn.
pub fn set_drawn(first: usize, end: usize) {
    DRAWN.set((first, end));
}

/// The part that was drawn when the present entry was left.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written as whole")]
pub fn drawn() -> Option<(usize, usize)> {
    let state = window().history().ok()?.state().ok()?;
    let number = |key| Reflect::get(&state, &JsValue::from_str(key)).ok()?.as_f64();
    Some((number(FIRST)? as usize, number(END)? as usize))
}

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

/// Replaces the entry's fragment; what the entry remembers stays.
pub fn restate(fragment: &str) {
    let Ok(history) = window().history() else { return };
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(&format!("#{fragment}")));
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

/// The address without its fragment, or `None` where the page is not on the web.
pub fn web_address() -> Option<String> {
    let location = window().location();
    let href = location.href().ok()?;
    let address = href.split('#').next()?.to_owned();
    matches!(location.protocol().ok()?.as_str(), "http:" | "https:").then_some(address)
}

fn scrolled_state() -> JsValue {
    let state = js_sys::Object::new();
    let scrolled = window().scroll_y().unwrap_or_default();
    let (first, end) = DRAWN.get();
    for (key, value) in [
        (SCROLLED, JsValue::from_f64(scrolled)),
        (FIRST, JsValue::from(first as u32)),
        (END, JsValue::from(end as u32)),
    ] {
        let _ = Reflect::set(&state, &JsValue::from_str(key), &value);
    }
    state.into()
}
