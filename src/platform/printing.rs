//! Printing.

use gloo::{events::EventListener, utils::window};

use super::scroll;

/// Calls back before the page is laid out for paper, and after it was.
pub fn on_print(begins: impl Fn() + 'static, ends: impl Fn() + 'static) {
    EventListener::new(&window(), "beforeprint", move |_| begins()).forget();
    EventListener::new(&window(), "afterprint", move |_| ends()).forget();
}

/// Opens the browser's print window, once what was changed is on the page.
pub fn print() {
    scroll::after_render(|| {
        let _ = window().print();
    });
}
