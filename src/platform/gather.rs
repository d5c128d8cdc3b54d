//! Handing much to and from JavaScript at once.
//!
//! Each value that crosses to or from the module costs a call; a loop on the other side over numbers
//! that crossed together costs a fiftieth. What a foreign object throws while it is read (a getter, a
//! proxy) is handed on as it is.

use js_sys::{Array, Object};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

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
export function fields(value) {
  if (typeof value === 'object' && value && !Array.isArray(value)) return Object.entries(value).flat();
}
export function elements(value) {
  if (Array.isArray(value)) return Array.from(value);
}
")]
extern "C" {
    /// The elements of a table at some places, in the order of the places.
    pub fn pick(table: &Array, places: &[u32]) -> Array;

    /// An object with these keys and values.
    pub fn record(keys: &Array, values: &[u32]) -> Object;

    /// An object's own keys and values, one after the other; `None` for anything that is no object, or
    /// is an array.
    #[wasm_bindgen(catch)]
    pub fn fields(value: &JsValue) -> Result<Option<Array>, JsValue>;

    /// A copy of an array; `None` for anything else.
    #[wasm_bindgen(catch)]
    pub fn elements(value: &JsValue) -> Result<Option<Array>, JsValue>;
}
