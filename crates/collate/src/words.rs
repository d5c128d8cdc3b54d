//! What stands in drawings and in tables for another program: all words for a reader that this crate
//! writes. Dates are put in words by `explore::edtf`.

use explore::{edtf, settings::Across};

/// A lane of the axis that several outlets share.
pub fn other_outlets(count: usize) -> String {
    format!("{count} other outlets")
}

/// What is said of a date of the axis.
pub fn mentions(date: &str, count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{date}: {count} mention{plural}")
}

/// Years that the axis leaps over.
pub fn years(count: u32) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} yr{plural}")
}

/// A year, decade or century below the axis, where there is little room.
pub fn year_in_short(date: &str) -> String {
    edtf::in_words(date).replace(" century", " c.")
}

/// A month below the axis, where there is little room.
pub fn month_in_short(date: &str) -> String {
    edtf::in_words(date).chars().take(3).collect()
}

/// In a cell of the coverage table without anything.
pub const NONE_FOUND: &str = "none found";

/// Before what each outlet wrote altogether.
pub const ALL_WORDS: &str = "(all words, all articles)";

/// What a row of the coverage table is, and what its two columns for each outlet count.
pub fn coverage_heads(across: Across) -> [&'static str; 3] {
    match across {
        Across::Topics => ["topic", "% of words", "passages"],
        Across::Figures => ["figure", "mentions per 1,000 words", "mentions"],
        Across::Sources => ["source", "crediting passages per 1,000 words", "crediting passages"],
    }
}
