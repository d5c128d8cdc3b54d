//! Reuse: stretches that articles share, word for word or nearly.

use corpus::{DraftArticle, Reuse};

/// The stretches that two articles share, in order.
pub(crate) fn reuse(_articles: &[DraftArticle]) -> Vec<Reuse> {
    Vec::new()
}
