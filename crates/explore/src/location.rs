//! Everything a link holds.

use corpus::{ArticleId, PassageId};

use crate::selection::Selection;

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The selected passages, grouped by article.
    #[default]
    Passages,
    /// One article, whole.
    Article(ArticleId),
}

/// Where the reader is: what they chose, what they look at, and how far they have read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Location {
    /// What they chose.
    pub selection: Selection,
    /// What they look at.
    pub view: View,
    /// The passage they have reached; in the article view one of that article.
    pub place: Option<PassageId>,
}
