//! The collection this page shows: the one the page carries in a data block of its own, else the
//! one the build embedded.

use corpus::{Corpus, Damage};
use explore::Catalogue;

use crate::platform;

/// The collection, opened, with its short tables decoded once.
pub struct Library {
    /// The collection, read in place.
    pub corpus: Corpus<'static>,
    /// Outlets, topics and figures by number.
    pub catalogue: Catalogue,
    /// How many passages can be hits.
    pub passages: usize,
}

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Opens the collection. It lives as long as the page.
pub fn library() -> Result<&'static Library, Damage> {
    let bytes = platform::page::carried_corpus().map_or(BUILT_IN, |bytes| bytes.leak());
    let corpus = Corpus::open(bytes)?;
    let mut passages = 0;
    for article in corpus.article_ids() {
        for passage in corpus.passages_of(article)? {
            passages += usize::from(corpus.passage(passage)?.kind.counts());
        }
    }
    let catalogue = Catalogue::read(&corpus)?;
    Ok(Box::leak(Box::new(Library { corpus, catalogue, passages })))
}
