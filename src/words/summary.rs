//! How much is selected, what was chosen, and in what order it comes.

use explore::{Facet, Order};

use super::{
    counts::{articles, passages},
    facet_noun,
};

/// How many passages are selected.
pub fn selected(count: usize) -> String {
    match count {
        0 => "No passage".to_owned(),
        count => passages(count),
    }
}

/// How many passages are selected, in how many articles.
pub fn extent(hits: usize, in_articles: usize) -> String {
    match in_articles {
        0 => selected(hits),
        count => format!("{} in {}", selected(hits), articles(count)),
    }
}

/// The chips.
pub const CHOSEN: &str = "What you chose";

/// A value that is left out.
pub fn left_out(name: &str) -> String {
    format!("not {name}")
}

/// What a chip does: it chooses a value of the facet.
pub fn remove_value(words: &str, facet: Facet) -> String {
    format!("{words}: remove this {}", facet_noun(facet))
}

/// What a chip does: it leaves a value out.
pub fn allow_again(words: &str, name: &str) -> String {
    format!("{words}: allow {name} again")
}

/// What a chip does: it searches for words.
pub fn remove_words(words: &str) -> String {
    format!("{words}: remove this from the search")
}

/// Before the orders.
pub const ORDERED_BY: &str = "ordered by ";

/// An order of the passages.
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Relevance => "relevance",
        Order::Article => "article",
        Order::Date => "date, newest first",
        Order::Outlet => "outlet",
    }
}

/// The scopes, for a screen reader.
pub const SCOPES: &str = "Where everything must come together";

/// Before the scopes.
pub const TOGETHER_IN: &str = "together in";

/// Everything in one passage.
pub const SAME_PASSAGE: &str = "the same passage";

/// Everything in one article.
pub const SAME_ARTICLE: &str = "the same article";

/// What is asked about the scope.
pub const WHAT_IS_SCOPE: &str = "What is a passage, and what does this choice do?";

/// What the scope decides.
pub const SCOPE: &str = "A passage is a paragraph, a heading, a pull quote or a reference. Normally \
    everything you chose must come together in one passage. ‘The same article’ is wider: an article \
    counts when its passages together satisfy everything, and each passage shown satisfies at least \
    one part.";
