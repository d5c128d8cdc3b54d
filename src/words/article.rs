//! One article: its head, its map, and the way through its matching passages.

use super::{counts::passages, standing};
use corpus::Standing;

/// The map beside the article.
pub const MAP: &str = "Where the selection occurs";

/// What a strip shows.
pub const STRIP: &str = "The article from beginning to end; marked where your selection occurs.";

/// The switch for the marks of all topics.
pub const ALL_TERMS: &str = "Underline the terms of every topic";

/// The articles to go to.
pub const OTHERS: &str = "Articles";

/// The way from one matching passage to another.
pub const MATCHING: &str = "Matching passages";

/// To the matching passage before.
pub const PREVIOUS: &str = "Previous";

/// To the next matching passage.
pub const NEXT: &str = "Next";

/// Beside the first words of an article without a title.
pub const UNTITLED: &str = "first words; the text has no title";

/// What an article's outlet is called as a fact.
pub const OUTLET: &str = "outlet";

/// What an article's date is called as a fact.
pub const DATE: &str = "date";

/// What the standing of a fact means.
pub const STANDINGS: &str = "Stated: the text itself says so. Confirmed: a public copy says so. \
    Inferred: only signs such as house style point to it. Unknown: nothing shows it.";

/// A fact and how well it is known.
pub fn fact_known(fact: &str, how: Standing) -> String {
    format!("{fact} {}", standing(how))
}

/// How long an article is.
pub fn length(total: usize) -> String {
    passages(total)
}

/// After the number of passages that are selected, of how many.
pub fn of_length(total: usize) -> String {
    format!(" of {}", passages(total))
}

/// Which of the matching passages is reached, or how many there are.
pub fn reached(place: Option<usize>, total: usize) -> String {
    match (place, total) {
        (Some(place), _) => format!("{place} of {total} matching"),
        (None, 0) => "No passage of this article matches".to_owned(),
        (None, 1) => "1 matching passage".to_owned(),
        (None, _) => format!("{total} matching passages"),
    }
}

/// The way to what is selected elsewhere.
pub fn see(extent: &str) -> String {
    format!("See {extent}")
}

/// A passage of a strip.
pub fn go_to_passage(number: u32) -> String {
    format!("Go to passage {number}")
}
