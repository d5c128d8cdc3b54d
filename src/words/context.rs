//! Words in context.

use explore::Side;

/// Where no word is searched for.
pub const NO_WORDS: &str = "No words to show in context";

/// What the view would show.
pub const SEARCH_FIRST: &str = "Search for a word: each place where it stands is shown here on a line \
    of its own, with what comes before and after it.";

/// The lines.
pub const LINES: &str = "The words in context";

/// Draws more lines.
pub const SHOW_MORE: &str = "Show more lines";

/// The sides, for a screen reader.
pub const SIDES: &str = "How the lines are sorted";

/// Before the sides.
pub const SORTED_BY: &str = "sorted by";

/// What the lines are sorted by.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::None => "passage",
        Side::Left => "words before",
        Side::Right => "words after",
    }
}

/// Where only the first lines are sorted.
pub fn first_sorted(count: usize) -> String {
    format!("the first {count} lines; the rest follows unsorted")
}

/// The way to a line's passage.
pub fn passage_of(monogram: &str, number: u32, outlet: &str) -> String {
    format!("{monogram} ¶\u{a0}{number}: {outlet}, in its article")
}
