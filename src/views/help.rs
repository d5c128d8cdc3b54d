//! What the keys do, and the switch that turns them off (WCAG 2.1.4).

use leptos::prelude::*;

use super::dialog::{Dialog, Opener};
use crate::{
    platform::{focus, keyboard, storage},
    state::Explorer,
    views::{facets::close_sheet, search::SEARCH},
};

const SHORTCUTS: &str = "shortcuts";

/// Whether single keys do anything.
#[derive(Clone, Copy)]
pub struct Shortcuts(RwSignal<bool>);

impl Shortcuts {
    /// As this reader left them; on at first.
    pub fn kept() -> Self {
        Self(RwSignal::new(storage::load(SHORTCUTS).as_deref() != Some("off")))
    }

    fn set(self, on: bool) {
        storage::save(SHORTCUTS, (!on).then_some("off"));
        self.0.set(on);
    }

    /// Lets keys act on the page.
    pub fn listen(self, explorer: Explorer, help: Opener) {
        keyboard::on_key(move |key, typed| {
            if key == "Escape" {
                // The innermost first.
                if !focus::close_hints() {
                    close_sheet(explorer);
                }
                return;
            }
            if !self.0.get_untracked() {
                return;
            }
            match key {
                "j" | "k" => {
                    if let Some(place) = explorer.neighbour(key == "j") {
                        explorer.step_to(place);
                    }
                }
                "/" => {
                    typed.prevent_default();
                    focus::to(SEARCH);
                }
                "?" => help.open(),
                _ => {}
            }
        });
    }
}

/// The panel that lists the keys.
#[component]
pub fn Help(opener: Opener, shortcuts: Shortcuts) -> impl IntoView {
    view! {
        <Dialog opener heading="Help" id="help">
            <p>
                "Choose outlets, topics, figures and sources on the left, in a passage’s margin, or by a name in its words. Choices in one list widen the result, choices in different lists narrow it. Everything stands in the address: reload, go back, or send the link."
            </p>
            <p>
                "Search for words that stand together in a passage; “an exact phrase”; word* for every word that begins so; -word to leave out; one OR other. Case, accents and hyphens make no difference."
            </p>
            <dl class="keys">
                <div>
                    <dt>
                        <kbd>"/"</kbd>
                    </dt>
                    <dd>"search"</dd>
                </div>
                <div>
                    <dt>
                        <kbd>"j"</kbd>
                        " "
                        <kbd>"k"</kbd>
                    </dt>
                    <dd>"next and previous matching passage"</dd>
                </div>
                <div>
                    <dt>
                        <kbd>"?"</kbd>
                    </dt>
                    <dd>"this help"</dd>
                </div>
                <div>
                    <dt>
                        <kbd>"Esc"</kbd>
                    </dt>
                    <dd>"close what is open"</dd>
                </div>
            </dl>
            <label>
                <input
                    type="checkbox"
                    prop:checked=shortcuts.0
                    on:change=move |event| shortcuts.set(event_target_checked(&event))
                />
                "Single-key shortcuts"
            </label>
        </Dialog>
    }
}
