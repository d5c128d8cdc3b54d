//! What can be done with a passage, or with words the reader has selected: one menu for all passages,
//! and one bar beside what is selected. A passage has only the button that opens the menu.
//!
//! To add something, write an [`Entry`] and put it into [`ENTRIES`]: it stands in both.

use corpus::{Damage, PassageId, QuoteId};
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
    exporting::{Form, citation},
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
    /// The words: all of the passage, those selected, or those of the quote.
    pub evidence: Evidence,
    /// The quote.
    pub quote: Option<QuoteId>,
}

/// What the menu is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Passage(PassageId),
    Quote(QuoteId),
}

/// Something to do, as a button or more; empty where it cannot be done.
type Entry = fn(Actions, Target) -> AnyView;

/// All that can be done.
const ENTRIES: [Entry; 5] = [link_entry, outlet_entry, star_entry, note_entry, citation_entries];

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

/// The words as citations, each in another form.
fn citation_entries(actions: Actions, target: Target) -> AnyView {
    let library = actions.library;
    let buttons = Form::ALL.map(|form| {
        let copy = move || {
            if let Ok(citation) = citation(library, target.evidence, target.quote, form) {
                copy(citation, words::CITATION_COPIED, actions.said);
            }
        };
        entry(actions, words::citation_form(form), Box::new(copy))
    });
    view! {
        <fieldset>
            <legend>{words::CITE}</legend>
            {buttons.into_iter().collect::<Vec<_>>()}
        </fieldset>
    }
    .into_any()
}

/// The words of a quote.
fn evidence_of(library: &Library, quote: QuoteId) -> Result<Option<Evidence>, Damage> {
    let corpus = &library.corpus;
    let article = corpus.passage(corpus.passage_of(quote)?)?.article;
    Evidence::of(corpus, article, corpus.quote(quote)?.span)
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
    /// What the menu is of.
    of: RwSignal<Option<Of>>,
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
            of: RwSignal::new(None),
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

    fn open(self, of: Of) {
        self.of.set(Some(of));
        let button = match of {
            Of::Passage(passage) => ["#", &passage_element(passage), " .", BUTTON].concat(),
            Of::Quote(quote) => ["#", &quote_button(quote)].concat(),
        };
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
    fn entries(self, evidence: Evidence, quote: Option<QuoteId>) -> AnyView {
        let Ok(Some(passage)) = evidence.passage(&self.library.corpus) else {
            return ().into_any();
        };
        let target = Target { passage, evidence, quote };
        ENTRIES.iter().map(|entry| entry(self, target)).collect::<Vec<_>>().into_any()
    }
}

/// The button of a passage.
pub fn opener(passage: PassageId, number: u32) -> AnyView {
    button(Of::Passage(passage), None, words::of_passage(number))
}

/// The button of a quote.
pub fn opener_of_quote(quote: QuoteId) -> AnyView {
    button(Of::Quote(quote), Some(quote_button(quote)), words::OF_QUOTE.into())
}

fn quote_button(quote: QuoteId) -> String {
    format!("quote-{}", quote.0)
}

fn button(of: Of, id: Option<String>, label: String) -> AnyView {
    let actions = use_actions();
    view! {
        <button
            class=BUTTON
            id=id
            aria-haspopup="dialog"
            aria-label=label
            on:click=move |_| actions.open(of)
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
        let (evidence, quote) = match actions.of.get() {
            Some(Of::Passage(passage)) => (Evidence::of_passage(corpus, passage), None),
            Some(Of::Quote(quote)) => (evidence_of(actions.library, quote), Some(quote)),
            None => return ().into_any(),
        };
        match evidence {
            Ok(Some(evidence)) => actions.entries(evidence, quote),
            _ => ().into_any(),
        }
    });
    let in_bar = part(move || match actions.words.get() {
        Selected::Nothing => ().into_any(),
        Selected::Words(evidence) => bar(actions.entries(evidence, None)),
        Selected::Articles => bar(words::SEVERAL_ARTICLES.into_any()),
        Selected::Apart => bar(words::APART.into_any()),
    });
    let label = text(move || {
        let passage = match actions.of.get() {
            Some(Of::Passage(passage)) => passage,
            Some(Of::Quote(_)) => return words::OF_QUOTE.into(),
            None => return String::new(),
        };
        let passage = corpus.passage(passage);
        let number = passage.and_then(|passage| corpus.number_of(&passage));
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
