//! What this browser keeps for this reader: how the page looks and reacts, which attributions they
//! called wrong, and their notes; never what was read.
//!
//! gloo's own storage panics where a browser denies it, and brings a JSON parser for what is one word;
//! so this asks the browser itself.

use gloo::{events::EventListener, utils::window};
use web_sys::Storage;

/// A kept setting; `None` when there is none or storage is denied.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(&name(key)).ok().flatten()
}

/// Keeps a setting, where the browser allows it and has room; says whether it is kept.
pub fn save(key: &str, value: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    let done = match value {
        Some(value) => storage.set_item(&name(key), value),
        None => storage.remove_item(&name(key)),
    };
    done.is_ok()
}

/// Whether the browser keeps anything at all.
pub fn is_allowed() -> bool {
    storage().is_some()
}

/// Calls back when the page in another tab keeps something else.
pub fn on_change(changed: impl Fn() + 'static) {
    EventListener::new(&window(), "storage", move |_| changed()).forget();
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn name(key: &str) -> String {
    format!("crossread.{key}")
}
