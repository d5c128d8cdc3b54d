//! What the reader selected, as [`export`] takes it.

use std::collections::BTreeMap;

use corpus::{Damage, PassageId};
use explore::{Evidence, Selection, fragment};
use export::{Note, Selected};

use crate::{
    platform::history,
    state::{CONTENT, Explorer},
};

/// The program's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Calls `make` with the selection; nothing selected is everything.
pub fn with_selected<T>(
    explorer: Explorer,
    make: impl FnOnce(&Selected<'_>) -> Result<T, Damage>,
) -> Result<T, Damage> {
    let library = explorer.library;
    let selection: Selection = explorer.selection.get_untracked();
    let mut passages: Vec<PassageId> = explorer.groups.with_untracked(|groups| {
        groups.iter().flat_map(|group| group.hits.iter().copied()).collect()
    });
    if selection.is_empty() {
        passages.clone_from(&explorer.outcome.get_untracked()?.hits);
    }
    let link_to = |passage| {
        let evidence = Evidence::of_passage(&library.corpus, passage).ok().flatten();
        let fragment = evidence.and_then(|evidence| {
            fragment::encode(&evidence.location(), &library.corpus, &library.catalogue).ok()
        });
        fragment.and_then(|fragment| link(explorer, &fragment)).unwrap_or_default()
    };
    make(&Selected {
        corpus: &library.corpus,
        catalogue: &library.catalogue,
        selection: &selection,
        passages: &passages,
        version: VERSION,
        link: &link(explorer, &explorer.fragment()).unwrap_or_default(),
        link_to: &link_to,
        notes: &BTreeMap::<PassageId, Note>::new(),
    })
}

/// A fragment's address: on the web, or where a mailed copy is published; `None` where there is none.
pub fn link(explorer: Explorer, fragment: &str) -> Option<String> {
    let published = || explorer.library.catalogue.collection.address.clone();
    let hash = if fragment.is_empty() { "" } else { "#" };
    Some([&history::web_address().or_else(published)?, hash, fragment].concat())
}

/// What a file with something of the collection is called: its title in the letters of every file
/// system, then `ending`.
pub fn file_name(explorer: Explorer, ending: &str) -> String {
    let title = &explorer.library.catalogue.collection.title;
    let mut name = String::new();
    for word in
        title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
    {
        if name.len() + word.len() > 60 {
            break;
        }
        name.extend(word.chars().flat_map(char::to_lowercase));
        name.push('-');
    }
    if name.is_empty() {
        name.push_str(CONTENT);
        name.push('-');
    }
    name + ending
}
