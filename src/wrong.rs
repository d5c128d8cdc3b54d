//! The attributions a reader called wrong, kept in this browser for the next time.
//!
//! They stand in the link ([`explore::settings::Settings::wrong`]), so that a colleague sees the same.
//! A link that names some holds; one that names none is opened with those kept here. Kept is what this
//! reader called wrong, in whichever tab, under the collection's title and size, so that another
//! collection or another edition with other quotes is never judged by it.

use corpus::QuoteId;
use explore::{Location, Settings, fragment};

use crate::{
    embedded::Library,
    platform::{history, storage},
};

/// What stands before the quotes in a link.
const PART: &str = "wrong=";

fn key(library: &Library) -> String {
    let (corpus, title) = (&library.corpus, &library.catalogue.collection.title);
    format!("wrong.{}.{}.{title}", corpus.passage_count(), corpus.quote_count())
}

/// Keeps what a reader now calls wrong, or no longer does: a change to what is kept at this moment,
/// since another tab may have kept something meanwhile.
pub fn keep(library: &Library, change: &dyn Fn(&mut Vec<QuoteId>)) {
    let mut wrong = load(library).map(|kept| named(library, &kept)).unwrap_or_default();
    change(&mut wrong);
    let settings = Settings { wrong, ..Settings::default() };
    let location = Location { settings, ..Location::default() };
    let fragment = fragment::encode(&location, &library.corpus, &library.catalogue);
    let fragment = fragment.unwrap_or_default();
    let quotes = fragment.split_once(PART).map(|(_, quotes)| quotes);
    storage::save(&key(library), quotes);
}

/// What is kept, as a part of a fragment.
fn load(library: &Library) -> Option<String> {
    storage::load(&key(library)).map(|quotes| format!("{PART}{quotes}"))
}

/// The quotes that a fragment calls wrong.
fn named(library: &Library, fragment: &str) -> Vec<QuoteId> {
    fragment::parse(fragment, &library.corpus, &library.catalogue).0.settings.wrong
}

/// The fragment the page is opened at, with what was kept where it says nothing of that.
pub fn opened_at(library: &Library) -> String {
    let fragment = history::fragment();
    let Some(kept) = load(library) else { return fragment };
    if !named(library, &fragment).is_empty() || named(library, &kept).is_empty() {
        return fragment;
    }
    let joined =
        if fragment.is_empty() { format!("v=1&{kept}") } else { format!("{fragment}&{kept}") };
    history::restate(&joined);
    joined
}
