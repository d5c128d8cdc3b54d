//! Keys pressed anywhere on the page.

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::document,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls back with the key's name, unless it belongs to a field the reader types into or comes with
/// Ctrl, Alt or Meta. `Escape` always comes through.
pub fn on_key(pressed: impl Fn(&str, &KeyboardEvent) + 'static) {
    // What a key means here, it must not mean to the browser as well.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|element| is_typed_into(&element));
        let key = event.key();
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if key == "Escape" || (plain && !typing) {
            pressed(&key, event);
        }
    })
    .forget();
}

fn is_typed_into(element: &Element) -> bool {
    let kind = element.get_attribute("type").unwrap_or_default();
    match element.tag_name().to_ascii_lowercase().as_str() {
        "input" => !matches!(kind.as_str(), "checkbox" | "radio" | "button"),
        "textarea" | "select" => true,
        _ => element.has_attribute("contenteditable"),
    }
}
