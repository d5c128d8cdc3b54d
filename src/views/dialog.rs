//! A panel over the page. The browser keeps the focus inside, closes it on Escape and gives the
//! focus back.

use leptos::{html, prelude::*};

use super::changing::When;
use crate::{platform::focus, words::CLOSE};

/// Opens a panel.
#[derive(Clone, Copy)]
pub struct Opener {
    pub(super) dialog: NodeRef<html::Dialog>,
    /// Whether it has ever been opened: what is in it is drawn only then.
    opened: RwSignal<bool>,
}

impl Opener {
    /// A panel that is closed.
    pub fn new() -> Self {
        Self { dialog: NodeRef::new(), opened: RwSignal::new(false) }
    }

    /// Opens it.
    pub fn open(self) {
        self.opened.set(true);
        if let Some(dialog) = self.dialog.get_untracked() {
            focus::open_dialog(&dialog);
        }
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
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
    children: ChildrenFn,
) -> impl IntoView {
    let heading_id = format!("{id}-heading");
    let labelled_by = heading_id.clone();
    view! {
        <dialog node_ref=opener.dialog id=id aria-labelledby=labelled_by>
            <header>
                <h2 id=heading_id>{heading}</h2>
                <button on:click=move |_| opener.close()>{CLOSE}</button>
            </header>
            <When holds=opener.opened>{children()}</When>
        </dialog>
    }
}
