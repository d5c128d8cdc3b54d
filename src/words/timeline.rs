//! The view of dates.

use super::counts::{counted, dates};

/// Above the view.
pub fn title(count: usize) -> String {
    format!("{} in what you selected", dates(count))
}

/// Where there is no date.
pub const NO_DATE: &str = "No date is mentioned";

/// Why there is none.
pub const NO_DATE_EXPLAINED: &str = "No passage that you selected says when something happened.";

/// Why there is none, where reference lists have some.
pub const ONLY_REFERENCES: &str = "The only dates in what you selected stand in reference lists: they \
    say when a source was published.";

/// The way out.
pub const CLEAR: &str = "Show the dates of all passages";

/// What the axis shows.
pub const AXIS: &str = "The dates that the passages mention";

/// How to read the axis.
pub const AXIS_EXPLAINED: &str = "Not to scale: every date has the same room, and gaps are cut. A \
    larger dot: more passages.";

/// The heads of the table for another program.
pub const CELLS: [&str; 5] = ["Date", "As written", "Outlet", "Passage", "Sentence"];

/// Years that the list leaps over.
pub fn gap(years: usize) -> String {
    format!("… {} …", counted(years, "year"))
}

/// How a date is known.
pub const WORKED_OUT: &str = "How the date was worked out";

/// The way to a sentence's passage.
pub fn passage_of(outlet: &str, number: u32) -> String {
    format!("{outlet}, passage {number}")
}

/// After a date: who gives it.
pub fn in_outlet(outlet: &str) -> String {
    format!(" in {outlet}")
}

/// Above sentences that may date one thing differently.
pub const MAY_DISAGREE: &str = "Outlets may disagree";

/// What those are.
pub const MAY_DISAGREE_EXPLAINED: &str = "These sentences share a rare name and other words, but not \
    the date. They may speak of one event or of two: read both.";

/// Which dates are given, for what.
pub fn this_or_that(names: &[String], one: &str, other: &str) -> String {
    format!("{}: {one} or {other}?", names.join(", "))
}

/// Above dates of reference lists.
pub fn references(count: usize) -> String {
    format!("Dates in reference lists ({count})")
}

/// What those are.
pub const REFERENCES_EXPLAINED: &str =
    "They say when a source was published, not when something happened.";

/// Above dates that nothing resolves.
pub fn unresolved(count: usize) -> String {
    format!("Dates that nothing resolves ({count})")
}
