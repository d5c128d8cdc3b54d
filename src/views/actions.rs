//! What can be done with a passage, or with words the reader has selected: one menu for all passages,
//! and one bar beside what is selected. A passage has only the button that opens the menu.
//!
//! To add something, write an [`Entry`] and put it into [`ENTRIES`]: it stands in both.

use corpus::PassageId;
use explore::{
    Evidence,
    evidence::{Drawn, Selected, selected, text_fragment},
    fragment,
};
use leptos::prelude::*;

use super::{
    changing::{part, text},
    copying::{Said, Telling, by_hand, copy, copy_link},
    dialog::Opener,
    notes::{note_entry, star_entry},
};
use crate::{
    embedded::Library,
    memo::Memo,
    platform::{focus, mouse, scroll, selection},
    state::{CONTENT, Explorer, PASSAGE_CLASS, passage_element, passage_of_element, use_explorer},
    words::{actions as words, header::LINK_COPIED},
};

/// What is acted on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The passage, or the one in which the selected words begin.
    pub passage: PassageId,
    /// The words: all of the passage, or those selected.
    pub evidence: Evidence,
}

/// Something to do, as a button or more; empty where it cannot be done.
type Entry = fn(Actions, Target) -> AnyView;

/// All that can be done.
const ENTRIES: [Entry; 4] = [link_entry, outlet_entry, star_entry, note_entry];

fn link_entry(actions: Actions, target: Target) -> AnyView {
    let copy = move || actions.copy_link_to(target.evidence);
    entry(actions, words::COPY_LINK_TO_THIS, Box::new(copy))
}

/// The link to the same words where the outlet has them.
fn outlet_entry(actions: Actions, target: Target) -> AnyView {
    let corpus = &actions.library.corpus;
    let Evidence { article, span } = target.evidence;
    let link = move || {
        let address = corpus.article(article).ok()?.address?;
        text_fragment(&address, corpus.article_text(article).ok()?, span)
    };
    let Some(link) = link() else { return ().into_any() };
    let copy = move || copy(link.clone(), LINK_COPIED, actions.said);
    entry(actions, words::COPY_OUTLETS_LINK, Box::new(copy))
}

/// A button that does something and closes what it stands in.
pub fn entry(actions: Actions, name: &'static str, act: Box<dyn Fn()>) -> AnyView {
    let act = move |_| {
        actions.close();
        act();
    };
    view! { <button on:click=act>{name}</button> }.into_any()
}

/// The menu, the bar, and what is said when something is done.
#[derive(Clone, Copy)]
pub struct Actions {
    /// The collection.
    pub library: &'static Library,
    /// Where the reader is told what came of it.
    pub said: Telling,
    /// The passage reached.
    place: Memo<Option<PassageId>>,
    menu: Opener,
    /// The passage the menu is of.
    passage: RwSignal<Option<PassageId>>,
    /// What the bar is of.
    words: RwSignal<Selected>,
}

/// The elements of the menu and of the bar.
const MENU: &str = "passage-actions";
const BAR: &str = "selection-actions";

/// The class of the buttons that open the menu.
const BUTTON: &str = "act";

impl Actions {
    /// Nothing open.
    pub fn new(explorer: Explorer) -> Self {
        Self {
            library: explorer.library,
            place: explorer.place,
            said: Telling::passing(),
            menu: Opener::new(),
            passage: RwSignal::new(None),
            words: RwSignal::new(Selected::Nothing),
        }
    }

    /// Shows the bar wherever words are selected.
    pub fn listen(self) {
        selection::on_rest(move || {
            let words = self.selected();
            if words != self.words.get_untracked() {
                self.words.set(words);
            }
            scroll::after_render(|| selection::place_beside_selection(BAR));
        });
    }

    fn selected(self) -> Selected {
        let drawn: Vec<Drawn> = selection::parts(&[".", PASSAGE_CLASS].concat(), "[data-words]")
            .into_iter()
            .filter_map(|part| {
                let [before, words, after] = part.text;
                Some(Drawn { passage: passage_of_element(&part.id)?, before, words, after })
            })
            .collect();
        selected(&self.library.corpus, &drawn).unwrap_or(Selected::Nothing)
    }

    fn open(self, passage: PassageId) {
        self.passage.set(Some(passage));
        let button = ["#", &passage_element(passage), " .", BUTTON].concat();
        // What is in the menu has to be there for the focus to go to.
        scroll::after_render(move || {
            self.menu.open();
            selection::place_beside(MENU, &button);
        });
    }

    fn close(self) {
        self.menu.close();
        self.close_bar();
    }

    /// Closes the bar, and says whether it was open.
    pub fn close_bar(self) -> bool {
        let open = self.words.get_untracked() != Selected::Nothing;
        if open {
            self.words.set(Selected::Nothing);
            scroll::after_render(|| focus::unless_somewhere(CONTENT));
        }
        open
    }

    /// Copies the link to words.
    fn copy_link_to(self, evidence: Evidence) {
        let library = self.library;
        let link = fragment::encode(&evidence.location(), &library.corpus, &library.catalogue);
        copy_link(library, &link.unwrap_or_default(), self.said);
    }

    /// The passage that has the focus, else the one reached.
    pub fn passage_here(self) -> Option<PassageId> {
        let focused = focus::within(PASSAGE_CLASS).and_then(|id| passage_of_element(&id));
        focused.or(self.place.get_untracked())
    }

    /// Copies the link to the selected words, else to the passage that has the focus, else to the one
    /// reached.
    pub fn copy_link_here(self) {
        let passage = || Evidence::of_passage(&self.library.corpus, self.passage_here()?).ok()?;
        let refusal = match self.selected() {
            Selected::Words(evidence) => return self.copy_link_to(evidence),
            Selected::Nothing => match passage() {
                Some(evidence) => return self.copy_link_to(evidence),
                None => words::NO_PASSAGE,
            },
            Selected::Articles => words::SEVERAL_ARTICLES,
            Selected::Apart => words::APART,
        };
        self.said.tell(Said::Briefly(refusal));
    }

    /// What can be done with words.
    fn entries(self, evidence: Evidence) -> AnyView {
        let Ok(Some(passage)) = evidence.passage(&self.library.corpus) else {
            return ().into_any();
        };
        let target = Target { passage, evidence };
        ENTRIES.iter().map(|entry| entry(self, target)).collect::<Vec<_>>().into_any()
    }
}

/// The button of a passage.
pub fn opener(passage: PassageId, number: u32) -> AnyView {
    let actions = use_actions();
    view! {
        <button
            class=BUTTON
            aria-haspopup="dialog"
            aria-label=words::of_passage(number)
            on:click=move |_| actions.open(passage)
        >
            "⋯"
        </button>
    }
    .into_any()
}

/// The menu and the bar.
#[component]
pub fn PassageActions() -> impl IntoView {
    let actions = use_actions();
    let explorer = use_explorer();
    let corpus = &actions.library.corpus;
    let in_menu = part(move || {
        let evidence =
            actions.passage.get().and_then(|id| Evidence::of_passage(corpus, id).ok()?);
        evidence.map_or(().into_any(), |evidence| actions.entries(evidence))
    });
    let in_bar = part(move || match actions.words.get() {
        Selected::Nothing => ().into_any(),
        Selected::Words(evidence) => bar(actions.entries(evidence)),
        Selected::Articles => bar(words::SEVERAL_ARTICLES.into_any()),
        Selected::Apart => bar(words::APART.into_any()),
    });
    let label = text(move || {
        let passage = actions.passage.get().and_then(|id| corpus.passage(id).ok());
        let number = passage.and_then(|passage| corpus.number_of(&passage).ok());
        words::of_passage(number.unwrap_or_default())
    });
    let said = text(move || match actions.said.said() {
        Some(Said::Briefly(said)) => said.into(),
        _ => String::new(),
    });
    let arrived = text(move || {
        let evidence = explorer.evidence.get().filter(|_| explorer.arrived.get());
        let begins = evidence.and_then(|evidence| evidence.beginning(corpus).ok());
        begins.map(|begins| words::arrived(&begins)).unwrap_or_default()
    });
    view! {
        <dialog
            node_ref=actions.menu.dialog
            id=MENU
            class="popup"
            aria-label=label
            on:click=move |click| {
                if mouse::is_on(&click, MENU) {
                    actions.menu.close();
                }
            }
        >
            <div>{in_menu}</div>
        </dialog>
        {in_bar}
        <div class="toast">
            <p role="status">{said}</p>
            {by_hand(move || actions.said.said(), actions.said)}
        </div>
        <p class="visually-hidden" role="status">
            {arrived}
        </p>
    }
}

/// Beside what is selected. Pressing in it must not take the selection away.
fn bar(content: AnyView) -> AnyView {
    view! {
        <div
            id=BAR
            class="popup"
            role="group"
            aria-label=words::OF_SELECTED
            on:mousedown=|press| press.prevent_default()
        >
            <div>{content}</div>
        </div>
    }
    .into_any()
}

/// The menu and the bar, wherever a view needs them.
pub fn use_actions() -> Actions {
    expect_context::<Actions>()
}
