//! The page as a whole: its name, and what is said where it cannot show what was asked for.

/// The program's name.
pub const NAME: &str = "Crossread";

/// Above what of a link could not be used.
pub const LINK_IN_PART: &str = "Part of this link could not be used; the rest applies.";

/// Above what is damaged.
pub const DAMAGED: &str = "This file is damaged";

/// Where a view that stands alone is taken from.
pub fn from_collection(title: &str) -> String {
    format!("From {title}, {NAME}")
}
