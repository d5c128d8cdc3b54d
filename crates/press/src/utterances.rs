//! Utterances: quotes of one speaker in different articles that render the same words.

use corpus::{DraftArticle, Utterance};

/// The utterances of a collection, in the order of their first quotes.
pub(crate) fn utterances(_articles: &[DraftArticle]) -> Vec<Utterance> {
    Vec::new()
}
