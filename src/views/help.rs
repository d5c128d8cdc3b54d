//! What the keys do, and the switch that turns them off (WCAG 2.1.4).

use leptos::prelude::*;

use super::{
    actions::Actions,
    dialog::{Dialog, Opener},
    notes::{note_here, star_here},
    said::paragraph,
};
use crate::{
    platform::{focus, keyboard, storage},
    state::Explorer,
    views::{facets::close_sheet, search::SEARCH},
    words::help as words,
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
    pub fn listen(self, explorer: Explorer, help: Opener, actions: Actions) {
        keyboard::on_key(move |key, typed| {
            if key == "Escape" {
                // The innermost first.
                if !actions.close_bar() && !focus::close_hints() {
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
                "y" => actions.copy_link_here(),
                "s" => star_here(explorer, actions),
                "n" => {
                    // The key must not be the note's first letter.
                    typed.prevent_default();
                    note_here(explorer, actions);
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
        <Dialog opener heading=words::HEADING id="help">
            {paragraph(words::FILTERING)}
            {paragraph(words::SEARCHING)}
            <dl class="keys">{words::KEYS.iter().map(|(keys, does)| line(keys, does)).collect::<Vec<_>>()}</dl>
            <label>
                <input
                    type="checkbox"
                    prop:checked=shortcuts.0
                    on:change=move |event| shortcuts.set(event_target_checked(&event))
                />
                {words::SHORTCUTS}
            </label>
        </Dialog>
    }
}

/// Keys with what they do.
fn line(keys: &'static [&'static str], does: &'static str) -> AnyView {
    let mut names: Vec<AnyView> = Vec::new();
    for key in keys {
        if !names.is_empty() {
            names.push(" ".into_any());
        }
        names.push(view! { <kbd>{*key}</kbd> }.into_any());
    }
    view! {
        <div>
            <dt>{names}</dt>
            <dd>{does}</dd>
        </div>
    }
    .into_any()
}
