//! Sources: the news outlets, agencies and think-tanks that an article credits.

use corpus::{Citation, DraftArticle, Source};

use crate::{
    reading::Reading,
    seeds::{OutletEntry, SourceEntry},
};

/// The listed sources, ready to be found.
pub(crate) struct Sources<'s> {
    entries: &'s [SourceEntry],
}

impl<'s> Sources<'s> {
    /// `outlets`: those of the collection, whose own names in their own articles are no credit.
    pub(crate) fn new(entries: &'s [SourceEntry], _outlets: &[OutletEntry]) -> Self {
        Self { entries }
    }

    /// The sources' records, by [`corpus::SourceId`].
    pub(crate) fn records(&self, _articles: &[DraftArticle]) -> Vec<Source> {
        let record = |entry: &SourceEntry| Source {
            id: entry.id.clone(),
            name: entry.name.value.clone(),
            spellings: Vec::new(),
        };
        self.entries.iter().map(record).collect()
    }
}

/// The citations of each passage, in text order.
pub(crate) fn citations(reading: &Reading, _sources: &Sources<'_>) -> Vec<Vec<Citation>> {
    vec![Vec::new(); reading.passages.len()]
}
