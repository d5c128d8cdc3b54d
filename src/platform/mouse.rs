//! Clicks.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Whether a click means 'follow this here', not 'open it in another tab'.
pub fn is_plain(click: &MouseEvent) -> bool {
    click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}

/// Whether the click is on the element with this id, not on something inside it.
pub fn is_on(click: &MouseEvent, id: &str) -> bool {
    let clicked = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    clicked.is_some_and(|element| element.id() == id)
}

/// The number of the part of a drawing that was clicked.
pub fn number_under(click: &MouseEvent) -> Option<usize> {
    let clicked: Element = click.target()?.dyn_into().ok()?;
    let part = clicked.closest("[data-number]").ok()??;
    part.get_attribute("data-number")?.parse().ok()
}
