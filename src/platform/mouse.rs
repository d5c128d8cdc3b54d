//! Clicks.

use web_sys::MouseEvent;

/// Whether a click means 'follow this here', not 'open it in another tab'.
pub fn is_plain(click: &MouseEvent) -> bool {
    click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}
