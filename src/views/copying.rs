//! Copying something, and telling the reader what came of it.

use leptos::prelude::*;

use super::changing::part;
use crate::{
    embedded::Library,
    exporting,
    platform::{clipboard, page},
    words::{CLOSE, header as words},
};

/// What the reader is told.
#[derive(Clone, PartialEq)]
pub enum Said {
    /// It is done, or why it is not, in a few words.
    Briefly(&'static str),
    /// Why the reader has to copy by hand, and what.
    ByHand(&'static str, String),
}

/// Milliseconds after which what was told briefly is forgotten.
const BRIEFLY: u32 = 5_000;

/// Where it is told.
#[derive(Clone, Copy)]
pub struct Telling {
    said: RwSignal<Option<Said>>,
    forgets: bool,
}

impl Telling {
    /// Where what is told briefly stays.
    pub fn lasting() -> Self {
        Self { said: RwSignal::new(None), forgets: false }
    }

    /// Where it is forgotten after a while.
    pub fn passing() -> Self {
        Self { forgets: true, ..Self::lasting() }
    }

    /// What is told.
    pub fn said(self) -> Option<Said> {
        self.said.get()
    }

    /// Tells it.
    pub fn tell(self, said: Said) {
        if self.forgets && matches!(said, Said::Briefly(_)) {
            let told = said.clone();
            let forget = move || {
                if self.said.get_untracked() == Some(told) {
                    self.said.set(None);
                }
            };
            page::after(BRIEFLY, Box::new(forget));
        }
        self.said.set(Some(said));
    }
}

/// Copies a text; `done` says that it is.
pub fn copy(text: String, done: &'static str, telling: Telling) {
    let by_hand = text.clone();
    let told = move |copied| {
        telling.tell(if copied {
            Said::Briefly(done)
        } else {
            Said::ByHand(words::COPY_BY_HAND, by_hand)
        });
    };
    clipboard::copy(text, Box::new(told));
}

/// Copies the link to what a fragment says; from a mailed copy to the published page. Where there is
/// none the reader is told how to send the file.
pub fn copy_link(library: &Library, fragment: &str, telling: Telling) {
    if let Some(link) = exporting::link(library, fragment) {
        copy(link, words::LINK_COPIED, telling);
    } else {
        let fragment = ["#", fragment].concat();
        telling.tell(Said::ByHand(words::SEND_THE_FILE, fragment));
    }
}

/// What is to be copied by hand, with the reason.
pub fn by_hand(now: impl Fn() -> Option<Said> + Send + 'static, telling: Telling) -> AnyView {
    part(move || match now() {
        None | Some(Said::Briefly(_)) => ().into_any(),
        Some(Said::ByHand(why, what)) => view! {
            <div class="said" role="alert">
                <p>{why}</p>
                <output>{what}</output>
                <button on:click=move |_| telling.said.set(None)>{CLOSE}</button>
            </div>
        }
        .into_any(),
    })
    .into_any()
}
