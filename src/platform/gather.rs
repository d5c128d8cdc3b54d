//! Handing much to JavaScript at once.
//!
//! Each value that crosses from the module costs a call; a loop on the other side over numbers that
//! crossed together costs a fiftieth.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(inline_js = "
export function pick(table, places) {
  const picked = new Array(places.length);
  for (let i = 0; i < picked.length; i++) picked[i] = table[places[i]];
  return picked;
}
export function record(keys, values) {
  const record = {};
  for (let i = 0; i < values.length; i++) record[keys[i]] = values[i];
  return record;
}
")]
extern "C" {
    /// The elements of a table at some places, in the order of the places.
    pub fn pick(table: &Array, places: &[u32]) -> Array;

    /// An object with these keys and values.
    pub fn record(keys: &Array, values: &[u32]) -> Object;
}
