//! What this browser keeps for this reader: how the page looks and reacts, never what was read.

use gloo::storage::{LocalStorage, Storage};

/// A kept setting; `None` when there is none or storage is denied.
pub fn load(key: &str) -> Option<String> {
    LocalStorage::get(name(key)).ok()
}

/// Keeps a setting, where the browser allows it.
pub fn save(key: &str, value: Option<&str>) {
    match value {
        Some(value) => {
            let _ = LocalStorage::set(name(key), value);
        }
        None => LocalStorage::delete(name(key)),
    }
}

fn name(key: &str) -> String {
    format!("crossread.{key}")
}
