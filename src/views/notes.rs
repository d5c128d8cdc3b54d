//! The reader's own notes: at a passage, in a list of their own, and those that a link brings.
//!
//! What is written is kept while it is written, so that nothing is lost when the page is closed; all
//! that the field does when it is left is to say so.

use std::sync::Arc;

use corpus::{ArticleId, PassageId};
use explore::{
    Location, Note, View, fragment,
    notes::{Entry, LONGEST, Place, grouped},
};
use leptos::{ev::FocusEvent, prelude::*};

use super::{
    actions::{Actions, Target, entry, use_actions},
    changing::{Rows, When, flag, part, text},
    copying::{Said, Telling, by_hand, copy_link},
    coverage::{SHOWN, show_all},
    link::Link,
    passages::{Drawn, Group},
    said::{aside, heading, paragraph, title},
};
use crate::{
    exporting::File,
    memo::Memo,
    notes::Done,
    platform::{focus, scroll},
    state::{Arrival, CONTENT, Explorer, passage_element, use_explorer},
    words::{self as common, exports, notes as words},
};

/// The field of a note, and what explains it; there is never more than one.
const FIELD: &str = "note-field";
const HINT: &str = "note-hint";

/// The button that puts a note back.
const UNDO: &str = "undo-note";

/// The button that leaves all notes where they are.
const LEAVE: &str = "leave-notes";

/// In the menu of a passage: the star.
pub fn star_entry(actions: Actions, target: Target) -> AnyView {
    let explorer = use_explorer();
    let passage = target.passage;
    let starred = explorer.notes.with(|notes| notes.get(&passage).is_some_and(|note| note.starred));
    let name = if starred { words::UNSTAR } else { words::STAR };
    entry(actions, name, Box::new(move || star(explorer, actions, passage)))
}

/// In the menu of a passage: the note.
pub fn note_entry(actions: Actions, target: Target) -> AnyView {
    if target.quote.is_some() {
        // Where quotes are listed there is no place to write on their passage.
        return ().into_any();
    }
    let explorer = use_explorer();
    let passage = target.passage;
    let has = |note: &Note| !note.text.is_empty();
    let noted = explorer.notes.with(|notes| notes.get(&passage).is_some_and(has));
    let name = if noted { words::EDIT_NOTE } else { words::NOTE };
    entry(actions, name, Box::new(move || edit(explorer, actions, passage)))
}

/// Stars the passage reached, or takes its star away.
pub fn star_here(explorer: Explorer, actions: Actions) {
    match actions.passage_here() {
        Some(passage) => star(explorer, actions, passage),
        None => actions.said.tell(Said::Briefly(words::NO_PASSAGE)),
    }
}

/// Opens the note on the passage reached.
pub fn note_here(explorer: Explorer, actions: Actions) {
    match actions.passage_here() {
        Some(passage) => edit(explorer, actions, passage),
        None => actions.said.tell(Said::Briefly(words::NO_PASSAGE)),
    }
}

fn star(explorer: Explorer, actions: Actions, passage: PassageId) {
    let starred = !explorer.own.note(passage).starred;
    let done = explorer.own.star(passage, starred);
    tell(explorer, actions, done, if starred { words::STARRED } else { words::UNSTARRED });
    // Where only noted passages are listed, this one has gone.
    scroll::after_render(|| focus::unless_somewhere(CONTENT));
}

fn edit(explorer: Explorer, actions: Actions, passage: PassageId) {
    let editing = explorer.own.editing;
    editing.set(Some(passage));
    scroll::after_render(move || {
        if !focus::and_show(FIELD) {
            // The passage reached is none that this view shows.
            editing.set(None);
            actions.said.tell(Said::Briefly(words::NO_PASSAGE));
        }
    });
}

fn tell(explorer: Explorer, actions: Actions, done: Done, kept: &'static str) {
    actions.said.tell(Said::Briefly(match done {
        Done::Here if explorer.own.must_tell() => words::NOT_KEPT,
        Done::Kept | Done::Here => kept,
        Done::Full => words::FULL,
    }));
}

/// Beside a passage's number: whether it has a star, and whether it has a note.
pub fn marks(passage: PassageId) -> AnyView {
    let explorer = use_explorer();
    let has = Memo::new(move || {
        let of = |note: &Note| (note.starred, !note.text.is_empty());
        explorer.notes.with(|notes| notes.get(&passage).map(of).unwrap_or_default())
    });
    part(move || {
        let (starred, noted) = has.get();
        let star = starred.then(|| mark("★", words::HAS_STAR));
        let note = noted.then(|| mark("✎", words::HAS_NOTE));
        vec![star, note].into_any()
    })
    .into_any()
}

fn mark(sign: &'static str, name: &'static str) -> AnyView {
    view! {
        <span class="noted" role="img" aria-label=name title=name>
            {sign}
        </span>
    }
    .into_any()
}

/// What is noted of a passage, as it is drawn.
#[derive(Clone, PartialEq)]
struct Noted {
    /// Whether it is being written; its text then is in the field.
    editing: bool,
    own: String,
    brought: Note,
}

/// Under a passage: the reader's note, or the field for it, and the note that the link brings.
pub fn noted(passage: PassageId, number: u32) -> AnyView {
    let explorer = use_explorer();
    let own = explorer.own;
    let noted = Memo::new(move || {
        let editing = own.editing.get() == Some(passage);
        let text = explorer.notes.with(|notes| notes.get(&passage).map(|note| note.text.clone()));
        Noted {
            editing,
            own: text.filter(|_| !editing).unwrap_or_default(),
            brought: explorer.brought.with(|all| all.get(&passage).cloned()).unwrap_or_default(),
        }
    });
    part(move || {
        let Noted { editing, own, brought } = noted.get();
        let own = match (editing, own.is_empty()) {
            (true, _) => field(passage, number),
            (false, true) => ().into_any(),
            (false, false) => written(passage, number, own),
        };
        let brought = (!brought.is_empty()).then(|| from_the_link(brought));
        view! {
            {own}
            {brought}
        }
        .into_any()
    })
    .into_any()
}

fn written(passage: PassageId, number: u32, note: String) -> AnyView {
    let (explorer, actions) = (use_explorer(), use_actions());
    let shown = note.clone();
    let delete = move |_| {
        explorer.own.delete(passage, note.clone());
        scroll::after_render(|| focus::to(UNDO));
    };
    view! {
        <div class="note">
            <p dir="auto">{shown}</p>
            <button
                class="quiet"
                aria-label=words::edit_on(number)
                on:click=move |_| edit(explorer, actions, passage)
            >
                {words::EDIT}
            </button>
            <button class="quiet" aria-label=words::delete_on(number) on:click=delete>
                {words::DELETE}
            </button>
        </div>
    }
    .into_any()
}

/// The field in which a note is written.
fn field(passage: PassageId, number: u32) -> AnyView {
    let explorer = use_explorer();
    let (own, actions) = (explorer.own, use_actions());
    let before = own.note(passage).text;
    let text = before.clone();
    let leave = move |left: FocusEvent| {
        let now = event_target_value(&left);
        // The field may be left by being taken off the page, and the page for another window.
        if own.editing.get_untracked() != Some(passage) || focus::is_on(FIELD) {
            return;
        }
        own.editing.set(None);
        let now = now.trim();
        if now.is_empty() && !before.is_empty() {
            own.delete(passage, before.clone());
        } else if now.is_empty() {
            // Begun and taken back: what was kept while it was written goes too.
            own.write(passage, String::new());
        } else if now != before {
            tell(explorer, actions, own.write(passage, now.to_owned()), words::SAVED);
        }
        scroll::after_render(move || focus::unless_somewhere(&passage_element(passage)));
    };
    view! {
        <div class="note">
            <label for=FIELD>{words::note_on(number)}</label>
            <textarea
                id=FIELD
                rows="3"
                dir="auto"
                maxlength=LONGEST
                aria-describedby=HINT
                prop:value=text
                on:input=move |typed| {
                    let now = event_target_value(&typed);
                    // Empty is what a note is before it is written anew.
                    if !now.trim().is_empty() {
                        own.write(passage, now);
                    }
                }
                on:blur=leave
                on:keydown=move |typed| {
                    if typed.key() == "Escape" {
                        typed.stop_propagation();
                        focus::to(&passage_element(passage));
                    }
                }
            ></textarea>
            <p class="aside" id=HINT>
                {words::how_to_leave(LONGEST)}
            </p>
        </div>
    }
    .into_any()
}

/// A note that somebody else made.
fn from_the_link(note: Note) -> AnyView {
    let star = note.starred.then(|| aside(words::STARRED_IN_THIS_LINK));
    let text = (!note.text.is_empty()).then(|| {
        view! {
            {aside(words::IN_THIS_LINK)}
            <p dir="auto">{note.text}</p>
        }
    });
    view! {
        <div class="note brought">
            {star}
            {text}
        </div>
    }
    .into_any()
}

/// The way back from a note that was deleted.
pub fn undo() -> AnyView {
    let explorer = use_explorer();
    let own = explorer.own;
    part(move || {
        let Some((passage, text)) = own.deleted.get() else { return ().into_any() };
        let close = move || {
            own.deleted.set(None);
            scroll::after_render(move || {
                focus::unless_somewhere(&passage_element(passage));
                focus::unless_somewhere(CONTENT);
            });
        };
        let undo = move |_| {
            own.write(passage, text.clone());
            close();
        };
        view! {
            <div class="toast">
                <div class="said" role="alert">
                    <p>{words::DELETED}</p>
                    <button id=UNDO on:click=undo>
                        {words::UNDO}
                    </button>
                    <button on:click=move |_| close()>{common::CLOSE}</button>
                </div>
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// Above every view: that the link brings notes, and what can be done with them.
pub fn brought() -> AnyView {
    let explorer = use_explorer();
    let actions = use_actions();
    let count = Memo::new(move || explorer.brought.with(|brought| brought.len()));
    let to = Signal::derive(move || explorer.at(View::Notes));
    let keep = move |_| {
        let done = explorer.own.keep(explorer.brought.get_untracked());
        tell(explorer, actions, done, words::BROUGHT_KEPT);
        if done != Done::Full {
            explorer.dismiss_brought();
        }
        scroll::after_render(|| focus::unless_somewhere(CONTENT));
    };
    let dismiss = move |_| {
        explorer.dismiss_brought();
        scroll::after_render(|| focus::unless_somewhere(CONTENT));
    };
    part(move || {
        if count.get() == 0 {
            return ().into_any();
        }
        view! {
            <div class="notices" role="group" aria-label=words::ALL_IN_THIS_LINK>
                <p>{words::brought(count.get())}</p>
                <Link to arrival=Arrival::Top>
                    {words::SHOW_BROUGHT}
                </Link>
                <button on:click=keep>{words::KEEP_BROUGHT}</button>
                <button class="quiet" on:click=dismiss>
                    {words::DISMISS_BROUGHT}
                </button>
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// The view of all notes.
pub fn view() -> AnyView {
    let explorer = use_explorer();
    let own = explorer.own;
    let corpus = &explorer.library.corpus;
    let drawn: Drawn = Memo::new(move || {
        let (mine, theirs) = (explorer.notes.get(), explorer.brought.get());
        grouped(&mine, &theirs, own.editing.get(), corpus).unwrap_or_default()
    });
    let all = RwSignal::new(false);
    let total = Memo::new(move || drawn.with(Vec::len));
    let articles = Signal::derive(move || {
        let most = if all.get() { usize::MAX } else { SHOWN };
        drawn.with(|drawn| drawn.iter().take(most).map(|(article, _)| article.0).collect())
    });
    let noted = flag(move || !explorer.notes.with(|notes| notes.is_empty()));
    let extent = text(move || {
        let mine = explorer.notes.get();
        let groups = grouped(&mine, &Arc::default(), None, corpus).unwrap_or_default();
        words::extent(mine.len(), groups.len())
    });
    let place = part(move || {
        if own.denied.get() {
            view! { <p class="unkept">{words::GONE_WHEN_CLOSED}</p> }.into_any()
        } else {
            aside(words::WHERE)
        }
    });
    view! {
        <section class="notes">
            {title(words::TITLE)}
            <When holds=noted>
                <p>{extent}</p>
            </When>
            <When holds=flag(move || own.notebook().is_empty())>
                {paragraph(words::NONE)}
                {paragraph(words::HOW)}
            </When>
            {place}
            {tools(explorer, noted)}
            <Rows
                each=articles
                row=Arc::new(move |article| {
                    view! { <Group article=ArticleId(article) drawn /> }.into_any()
                })
            />
            {show_all(total, words::show_all, all)}
            {part(move || lost(explorer))}
        </section>
    }
    .into_any()
}

/// What can be done with all notes.
fn tools(explorer: Explorer, any: Signal<bool>) -> AnyView {
    let own = explorer.own;
    let library = explorer.library;
    let told = Telling::lasting();
    let sure = RwSignal::new(false);
    let something = flag(move || !own.notebook().is_empty());
    let said = text(move || match told.said() {
        Some(Said::Briefly(said)) => said.to_owned(),
        _ => String::new(),
    });
    let copy = move |_| {
        let mine = explorer.notes.with_untracked(|notes| notes.as_ref().clone());
        let location = Location { view: View::Notes, notes: mine, ..Location::default() };
        let link = fragment::encode(&location, &library.corpus, &library.catalogue);
        match link.unwrap_or_default() {
            link if link.len() > fragment::LONGEST => told.tell(Said::Briefly(words::TOO_LONG)),
            link => copy_link(library, &link, told),
        }
    };
    let saved = RwSignal::new(String::new());
    let save = move |file: File| {
        saved.set(match file.save_notes(explorer) {
            Ok(name) => exports::saved(&name),
            Err(damage) => damage.to_string(),
        });
    };
    let ask = move |_| {
        sure.set(true);
        scroll::after_render(|| focus::to(LEAVE));
    };
    let answer = move |yes: bool| {
        if yes {
            own.clear();
            own.deleted.set(None);
        }
        sure.set(false);
        scroll::after_render(|| focus::unless_somewhere(CONTENT));
    };
    view! {
        <div class="note-tools">
            <When holds=any>
                <button on:click=copy>{words::COPY_LINK}</button>
            </When>
            <When holds=something>
                <button on:click=move |_| save(File::Markdown)>{words::MARKDOWN}</button>
                <button on:click=move |_| save(File::Csv)>{words::CSV}</button>
            </When>
            <When holds=flag(move || something.get() && !sure.get())>
                <button class="quiet" on:click=ask>
                    {words::DELETE_ALL}
                </button>
            </When>
        </div>
        <When holds=sure>
            <div class="note-tools" role="group" aria-label=words::DELETE_ALL>
                <p>{words::SURE}</p>
                <button id=LEAVE on:click=move |_| answer(false)>
                    {words::LEAVE_THEM}
                </button>
                <button on:click=move |_| answer(true)>{words::DELETE_THEM}</button>
            </div>
        </When>
        <p role="status">{said}</p>
        <p role="status">{saved}</p>
        {by_hand(move || told.said(), told)}
    }
    .into_any()
}

/// The notes that are on no passage of this edition, and what could not be read.
fn lost(explorer: Explorer) -> AnyView {
    let notebook = explorer.own.notebook();
    let items: Vec<AnyView> =
        notebook.lost().into_iter().map(|entry| lost_item(explorer, entry)).collect();
    let lost = (!items.is_empty()).then(|| {
        view! {
            {heading(words::LOST)}
            {aside(words::LOST_EXPLAINED)}
            <ul class="lost">{items}</ul>
        }
    });
    let unread = notebook.unread();
    let unread = (unread > 0).then(|| view! { <p class="aside">{words::unread(unread)}</p> });
    view! {
        {lost}
        {unread}
    }
    .into_any()
}

fn lost_item(explorer: Explorer, lost: &Entry) -> AnyView {
    let star = lost.note.starred.then(|| aside(words::ONLY_STAR));
    let near = match lost.place {
        Place::Changed(near) => explorer.library.corpus.passage(near).ok(),
        _ => None,
    };
    let near = near.map(|near| {
        let to = Signal::derive(move || explorer.at_passage(near.article, near.id));
        view! {
            <Link to arrival=Arrival::Place>
                {words::WHAT_IS_THERE}
            </Link>
        }
    });
    let name = words::began(&lost.words);
    let delete = [words::DELETE, &name].join(": ");
    let gone = lost.words.clone();
    view! {
        <li>
            <blockquote dir="auto">{name}</blockquote>
            <div class="note">
                {star}
                <p dir="auto">{lost.note.text.clone()}</p>
            </div>
            {near}
            <button
                class="quiet"
                aria-label=delete
                on:click=move |_| {
                    explorer.own.forget(gone.clone());
                    scroll::after_render(|| focus::unless_somewhere(CONTENT));
                }
            >
                {words::DELETE}
            </button>
        </li>
    }
    .into_any()
}
