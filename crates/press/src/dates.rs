//! Dates of events: explicit, partial and relative expressions, resolved against the article's date.

use corpus::DateMention;

use crate::reading::Reading;

/// The dates of each passage, in text order. `reference`: the day relative dates count from, ISO 8601.
pub(crate) fn dates(reading: &Reading, _reference: Option<&str>) -> Vec<Vec<DateMention>> {
    vec![Vec::new(); reading.passages.len()]
}
