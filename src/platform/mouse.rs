//! Clicks.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Whether a click means 'follow this here', not 'open it in another tab'.
pub fn is_plain(click: &MouseEvent) -> bool {
    click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}

/// The number of the part of a drawing that was clicked.
pub fn number_under(click: &MouseEvent) -> Option<usize> {
    let clicked: Element = click.target()?.dyn_into().ok()?;
    let part = clicked.closest("[data-number]").ok()??;
    part.get_attribute("data-number")?.parse().ok()
}
