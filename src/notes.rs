//! The reader's own notes, kept in this browser: [`Notebook`] as one string under the collection's
//! title, so that they go with the reader from one edition to the next.
//!
//! Another tab may keep notes at the same time. Every change is made to what is kept at that moment,
//! and only the change; what the other tab keeps is taken over when it says so. What could not be kept
//! stays here, and is tried again with the next change.

use std::sync::Arc;

use corpus::PassageId;
use explore::{Note, Notebook, Notes, evidence::Selector};
use leptos::prelude::*;

use crate::{embedded::Library, memo::Memo, platform::storage};

/// A change; it says how many notes there was no room for.
type Change = Box<dyn Fn(&mut Notebook) -> usize + Send + Sync>;

/// What came of a change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is kept.
    Kept,
    /// It holds until the page is closed: the browser keeps nothing, or has no more room.
    Here,
    /// There is no room for it.
    Full,
}

/// What is known of the browser's copy.
#[derive(Default)]
struct Stored {
    /// The string as it was last read or written.
    kept: Option<String>,
    /// Changes that are not in it.
    unkept: Vec<Change>,
    /// Whether the reader has been told that.
    told: bool,
}

/// The notes, and what is being done with them.
#[derive(Clone, Copy)]
pub struct OwnNotes {
    library: &'static Library,
    notebook: RwSignal<Arc<Notebook>>,
    stored: StoredValue<Stored>,
    /// Whether the browser does not keep them.
    pub denied: RwSignal<bool>,
    /// The passage whose note is being written.
    pub editing: RwSignal<Option<PassageId>>,
    /// The text just taken away, with its passage.
    pub deleted: RwSignal<Option<(PassageId, String)>>,
}

fn key(library: &Library) -> String {
    ["notes.", &library.catalogue.collection.title].concat()
}

impl OwnNotes {
    /// What this browser has kept.
    pub fn kept(library: &'static Library) -> Self {
        let own = Self {
            library,
            notebook: RwSignal::new(Arc::default()),
            stored: StoredValue::new(Stored::default()),
            denied: RwSignal::new(!storage::is_allowed()),
            editing: RwSignal::new(None),
            deleted: RwSignal::new(None),
        };
        own.follow();
        own
    }

    /// Follows what another tab keeps.
    pub fn listen(self) {
        storage::on_change(move || self.follow());
    }

    fn follow(self) {
        if let Some(notebook) = self.read_again() {
            self.notebook.set(Arc::new(notebook));
        }
    }

    /// What is kept, with the changes that are not; `None` where nothing has changed.
    fn read_again(self) -> Option<Notebook> {
        let kept = storage::load(&key(self.library));
        if self.stored.with_value(|stored| stored.kept == kept) {
            return None;
        }
        let text = kept.as_deref().unwrap_or_default();
        let edition = self.library.catalogue.collection.edition();
        let mut notebook = Notebook::read(text, &self.library.corpus, edition);
        self.stored.update_value(|stored| {
            for change in &stored.unkept {
                change(&mut notebook);
            }
            stored.kept = kept;
        });
        Some(notebook)
    }

    fn change(self, change: Change) -> Done {
        let now = self.read_again();
        let mut notebook = now.unwrap_or_else(|| Notebook::clone(&self.notebook.get_untracked()));
        let left = change(&mut notebook);
        let written = Some(notebook.write()).filter(|written| !written.is_empty());
        let kept = storage::save(&key(self.library), written.as_deref());
        self.stored.update_value(|stored| {
            if kept {
                stored.kept = written;
                stored.unkept.clear();
            } else {
                stored.unkept.push(change);
            }
        });
        self.denied.set(!kept);
        self.notebook.set(Arc::new(notebook));
        match (left, kept) {
            (0, true) => Done::Kept,
            (0, false) => Done::Here,
            _ => Done::Full,
        }
    }

    /// Whether the reader has still to be told that nothing is kept; only once.
    pub fn must_tell(self) -> bool {
        let told = self.stored.with_value(|stored| stored.told);
        self.stored.update_value(|stored| stored.told = true);
        !told
    }

    /// The notes on passages of this edition.
    pub fn notes(self) -> Memo<Arc<Notes>> {
        Memo::new(move || Arc::new(self.notebook.with(|notebook| notebook.notes())))
    }

    /// All that is kept.
    pub fn notebook(self) -> Arc<Notebook> {
        self.notebook.get()
    }

    /// The same, for a handler.
    pub fn notebook_untracked(self) -> Arc<Notebook> {
        self.notebook.get_untracked()
    }

    /// The note on a passage as it is now.
    pub fn note(self, passage: PassageId) -> Note {
        self.notebook.with_untracked(|notebook| notebook.note(passage))
    }

    /// Changes the note on a passage.
    fn set(self, passage: PassageId, set: Box<dyn Fn(&mut Note) + Send + Sync>) -> Done {
        let library = self.library;
        self.change(Box::new(move |notebook| {
            let mut note = notebook.note(passage);
            set(&mut note);
            let edition = library.catalogue.collection.edition();
            usize::from(!notebook.set(passage, note, &library.corpus, edition))
        }))
    }

    /// Stars a passage, or takes the star away.
    pub fn star(self, passage: PassageId, starred: bool) -> Done {
        self.set(passage, Box::new(move |note| note.starred = starred))
    }

    /// Writes the text of a note.
    pub fn write(self, passage: PassageId, text: String) -> Done {
        self.set(passage, Box::new(move |note| note.text.clone_from(&text)))
    }

    /// Takes the text of a note away; `text`, as it was, can be put back.
    pub fn delete(self, passage: PassageId, text: String) {
        self.write(passage, String::new());
        self.deleted.set(Some((passage, text)));
    }

    /// Keeps notes that a link brought.
    pub fn keep(self, notes: Arc<Notes>) -> Done {
        let library = self.library;
        self.change(Box::new(move |notebook| {
            notebook.keep(&notes, &library.corpus, library.catalogue.collection.edition())
        }))
    }

    /// Takes a note away that is on no passage of this edition.
    pub fn forget(self, words: Selector) {
        self.change(Box::new(move |notebook| {
            notebook.forget(&words);
            0
        }));
    }

    /// Takes everything away.
    pub fn clear(self) {
        self.change(Box::new(|notebook| {
            notebook.clear();
            0
        }));
    }
}
