//! Functions of other programs that wait for something to happen.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

// Each function is called from a task of its own, when what is on the screen has followed: what one
// throws the browser reports, and nothing else notices.
#[wasm_bindgen(inline_js = "
export class Waiting {
  functions = new Set();
  add(name, f) {
    if (name !== 'change') throw new TypeError('name: there is no such event; there is \"change\"');
    if (typeof f !== 'function') throw new TypeError('f: must be a function');
    const own = { f };
    this.functions.add(own);
    return () => void this.functions.delete(own);
  }
  tell(value) {
    for (const own of this.functions)
      setTimeout(() => this.functions.has(own) && own.f.call(null, structuredClone(value)));
  }
}
")]
extern "C" {
    /// Those that wait for a change.
    #[derive(Clone)]
    pub type Waiting;

    /// None yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Waiting;

    /// Adds one, for the event with this name; gives a function that takes it out again.
    #[wasm_bindgen(method, catch)]
    pub fn add(this: &Waiting, name: JsValue, function: JsValue) -> Result<JsValue, JsValue>;

    /// Calls each with a copy of the value.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Waiting, value: &JsValue);
}
