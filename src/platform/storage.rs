//! What this browser keeps for this reader: how the page looks and reacts, and which attributions they
//! called wrong; never what was read.
//!
//! gloo's own storage panics where a browser denies it, and brings a JSON parser for what is one word;
//! so this asks the browser itself.

use gloo::utils::window;
use web_sys::Storage;

/// A kept setting; `None` when there is none or storage is denied.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(&name(key)).ok().flatten()
}

/// Keeps a setting, where the browser allows it.
pub fn save(key: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match value {
        Some(value) => storage.set_item(&name(key), value),
        None => storage.remove_item(&name(key)),
    };
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn name(key: &str) -> String {
    format!("crossread.{key}")
}
