//! Quotes: what stands between quotation marks, what kind of words they are, and whose.

use corpus::{Citation, Quote};

use crate::{
    figures::Found,
    reading::Reading,
    seeds::{CueEntries, FigureEntry},
    sources::Sources,
};

/// The words that show who spoke.
pub(crate) struct Cues {}

impl Cues {
    pub(crate) fn new(_added: &CueEntries) -> Self {
        Self {}
    }
}

/// An article with what is known of it before its quotes are.
pub(crate) struct Said<'s> {
    pub(crate) reading: &'s Reading,
    pub(crate) figures: &'s [FigureEntry],
    /// The names of figures and organisations in it.
    pub(crate) found: &'s Found,
    pub(crate) sources: &'s Sources<'s>,
    /// The citations of each passage.
    pub(crate) credited: &'s [Vec<Citation>],
    pub(crate) cues: &'s Cues,
}

/// The quotes of each passage, by start.
pub(crate) fn quotes(said: &Said<'_>) -> Vec<Vec<Quote>> {
    vec![Vec::new(); said.reading.passages.len()]
}
