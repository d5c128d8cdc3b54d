//! A panel over the page. The browser keeps the focus inside, closes it on Escape and gives the
//! focus back.

use leptos::{html, prelude::*};

use crate::platform::focus;

/// Opens a panel.
#[derive(Clone, Copy)]
pub struct Opener(NodeRef<html::Dialog>);

impl Opener {
    /// A panel that is closed.
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Opens it.
    pub fn open(self) {
        if let Some(dialog) = self.0.get_untracked() {
            focus::open_dialog(&dialog);
        }
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(dialog) = self.0.get_untracked() {
            focus::close_dialog(&dialog);
        }
    }
}

impl Default for Opener {
    fn default() -> Self {
        Self::new()
    }
}

/// A panel with a heading and a button that closes it.
#[component]
pub fn Dialog(
    opener: Opener,
    heading: &'static str,
    id: &'static str,
    children: Children,
) -> impl IntoView {
    let heading_id = format!("{id}-heading");
    let labelled_by = heading_id.clone();
    view! {
        <dialog node_ref=opener.0 id=id aria-labelledby=labelled_by>
            <header>
                <h2 id=heading_id>{heading}</h2>
                <button on:click=move |_| opener.close()>"Close"</button>
            </header>
            {children()}
        </dialog>
    }
}
