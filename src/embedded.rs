//! The collection this page shows: the one the page carries in a data block of its own, else the
//! one the build embedded.

use std::sync::Arc;

use corpus::{Corpus, Damage};
use explore::{Catalogue, Outcome, Selection, select};

use crate::platform;

/// The collection, opened, with its short tables decoded once.
pub struct Library {
    /// The collection, read in place.
    pub corpus: Corpus<'static>,
    /// Outlets, topics, figures and sources by number.
    pub catalogue: Catalogue,
    /// What is selected when nothing is chosen: every passage that can be a hit, and how many have
    /// each value.
    pub everything: Arc<Outcome>,
}

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Opens the collection. It lives as long as the page.
pub fn library() -> Result<&'static Library, Damage> {
    let bytes = platform::page::carried_corpus().map_or(BUILT_IN, |bytes| bytes.leak());
    let corpus = Corpus::open(bytes)?;
    let catalogue = Catalogue::read(&corpus)?;
    let everything = Arc::new(select(&corpus, &Selection::default())?);
    Ok(Box::leak(Box::new(Library { corpus, catalogue, everything })))
}
