//! The document: where the page mounts, what it was sent with, and how it looks as a whole.

use gloo::{
    timers::callback::Timeout,
    utils::{document, window},
};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The element the page mounts into.
pub fn root() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

/// The bytes of a collection that the page carries in a data block, unpacked by the start script.
pub fn carried_corpus() -> Option<Vec<u8>> {
    let bytes = Reflect::get(&window(), &JsValue::from_str("crossreadCorpus")).ok()?;
    bytes.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

/// A text that the page was sent with, in a data block of this id.
pub fn carried_text(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}

/// The plain articles make room: the page is there.
pub fn mounted() {
    if let Some(plain) = document().get_element_by_id("plain") {
        plain.remove();
    }
}

/// The page cannot start: the plain articles come forward with the reason.
pub fn fail(reason: &str) {
    let failed = Reflect::get(&window(), &JsValue::from_str("crossreadFailed"))
        .ok()
        .and_then(|function| function.dyn_into::<js_sys::Function>().ok());
    if let Some(failed) = failed {
        let _ = failed.call1(&JsValue::NULL, &JsValue::from_str(reason));
    } else if let Some(root) = root() {
        root.set_text_content(Some(reason));
    }
}

/// The title in the browser's tab: what is on the screen, of which collection.
pub fn title() -> String {
    document().title()
}

/// Sets it.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Light or dark whatever the system says; `None` follows the system.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Whether the system asks for dark.
pub fn system_is_dark() -> bool {
    window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// Calls back after some milliseconds.
pub fn after(milliseconds: u32, then: Box<dyn FnOnce()>) {
    Timeout::new(milliseconds, then).forget();
}

/// Whether the view stands alone, as inside another page: the sheets leave out what is around it.
pub fn set_embedded(embedded: bool) {
    let Some(root) = document().document_element() else { return };
    let _ = root.toggle_attribute_with_force("data-embed", embedded);
}

/// Puts an object on the window, for other programs.
pub fn set_global(name: &str, value: &JsValue) {
    let _ = Reflect::set(&window(), &JsValue::from_str(name), value);
}
