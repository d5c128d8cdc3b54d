//! The search box and what it offers.

use explore::Facet;

use super::{counts::counted, facet_noun};

/// The box, for a screen reader.
pub const LABEL: &str = "Search the passages";

/// In the empty box.
pub const PLACEHOLDER: &str = "Search words, people, topics, sources";

/// The list below it.
pub const SUGGESTIONS: &str = "Suggestions";

/// After a number, for a screen reader.
pub const PASSAGES: &str = " passages";

/// A word of the collection.
pub const WORD: &str = "word";

/// What a value is, and by which other name it was found.
pub fn value(facet: Facet, alias: Option<&str>) -> String {
    let noun = facet_noun(facet);
    alias.map_or_else(|| noun.to_owned(), |alias| format!("{noun}, also {alias}"))
}

/// Under what the numbers beside the suggestions are counted.
pub fn counted_under(other_words: bool, filters: usize) -> String {
    let number = counted(filters, "filter");
    match (other_words, filters) {
        (false, 0) => "Passages in the whole collection".to_owned(),
        (false, _) => format!("Passages under your {number}"),
        (true, 0) => "Passages beside the other words".to_owned(),
        (true, _) => format!("Passages beside the other words, under your {number}"),
    }
}
