//! The view that compares.

use super::counts::passages;

/// Above the view.
pub const TITLE: &str = "Side by side, topic by topic";

/// What stands where.
pub const EXPLAINED: &str = "Each passage stands under its strongest topic only. Entries of reference \
    lists are left out.";

/// Adds a column.
pub const ADD: &str = "Add a third";

/// Takes a column away.
pub const REMOVE: &str = "Remove";

/// A column, for a screen reader.
pub fn column(number: usize) -> String {
    format!("Column {number}")
}

/// The outlets that can stand in a column.
pub const OUTLETS: &str = "Outlets";

/// The articles that can.
pub const ARTICLES: &str = "Articles";

/// An article as a column.
pub fn article(outlet: &str, title: &str) -> String {
    format!("{outlet}: {title}")
}

/// In a collection of one article.
pub const ALONE: [&str; 2] = [
    "There is nothing to compare",
    "This collection has a single article, and comparing takes two.",
];

/// Where no passage is left, and the way out.
pub const NOTHING_SELECTED: [&str; 2] =
    ["No passage satisfies all of this", "Clear all and compare everything"];

/// Where the columns have none of what is selected, and the way out.
pub const NEITHER: [&str; 2] = [
    "Neither of these has a passage in what you selected",
    "Clear all and compare everything they have",
];

/// Before the way out.
pub const CHOOSE_OTHERS: &str = "Choose others above, or";

/// Where a column is empty.
pub fn nothing_of(name: &str) -> String {
    format!(
        "What you selected leaves nothing of {name}: there is nothing to hold the other against."
    )
}

/// Above what only one column has.
pub fn only(name: &str, others: &[String]) -> String {
    format!("In {name}, not in {}", others.join(" or "))
}

/// How much of a column is compared.
pub fn compared(count: usize) -> String {
    format!("{} compared", passages(count))
}

/// Where a column has nothing alone.
pub const NOTHING_ALONE: &str = "nothing that the others lack";

/// Topics that only one column has.
pub const TOPICS: &str = "Topics";

/// Figures that only one column has.
pub const FIGURES: &str = "Figures";

/// Sources that only one column has.
pub const SOURCES: &str = "Sources";

/// Above passages without a topic.
pub const NO_TOPIC: &str = "On no listed topic";

/// Beside a topic that only one column has.
pub fn only_here(name: &str) -> String {
    format!("of these only {name}")
}

/// How many passages of a column stand under a topic; `weaker`: those that are about it, but stand
/// under another.
pub fn under_topic(count: usize, weaker: usize) -> String {
    match (count, weaker) {
        (0, 0) => "none found".to_owned(),
        (0, weaker) => format!("{} on it, under a stronger topic", passages(weaker)),
        (count, 0) => passages(count),
        (count, weaker) => format!("{}, {weaker} more under a stronger topic", passages(count)),
    }
}

/// Draws more passages.
pub fn show_more(count: usize) -> String {
    format!("Show {count} more")
}

/// Which passage has words of this one too.
pub fn same_words(outlet: &str, number: u32) -> String {
    format!("same words as in {outlet}, ¶\u{a0}{number}")
}
