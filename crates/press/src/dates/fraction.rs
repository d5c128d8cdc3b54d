//! Halves and quarters of a year: `first half of 2031`, `Q2 2030`.

use super::{
    calendar::When,
    expression::Point,
    line::{Gap, Line},
    year::plain_year,
};

/// The first and the last month of the half or quarter that begins at a word, and the word behind.
pub(super) fn fraction(line: &Line<'_>, at: usize) -> Option<((Point, Point), usize)> {
    let ((first, last), end) = worded(line, at).or_else(|| lettered(line, at))?;
    let of = usize::from(line.after_space(end) == "of");
    if of == 0 && line.written(at).len() > 2 {
        return None;
    }
    let year = end + of;
    if !line.follows(year) {
        return None;
    }
    if let Some(number) = plain_year(line, year) {
        let month = |month| Point::Known(When::Month(number, month));
        return Some(((month(first), month(last)), year + 1));
    }
    let years = match line.folded(year) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    let month = |month| Point::OfYear { month, day: None, years };
    (line.after_space(year + 1) == "year").then(|| ((month(first), month(last)), year + 2))
}

/// The months of `second half`, `third quarter`.
fn worded(line: &Line<'_>, at: usize) -> Option<((u8, u8), usize)> {
    if !matches!(line.gap(at + 1), Gap::Space | Gap::Hyphen) {
        return None;
    }
    let months = match (line.folded(at), line.folded(at + 1)) {
        ("first", "half") => (1, 6),
        ("second" | "last" | "latter", "half") => (7, 12),
        ("first", "quarter") => (1, 3),
        ("second", "quarter") => (4, 6),
        ("third", "quarter") => (7, 9),
        ("fourth" | "last" | "final", "quarter") => (10, 12),
        _ => return None,
    };
    Some((months, at + 2))
}

/// The months of `H2`, `Q3`.
fn lettered(line: &Line<'_>, at: usize) -> Option<((u8, u8), usize)> {
    let months = match line.written(at) {
        "H1" => (1, 6),
        "H2" => (7, 12),
        "Q1" => (1, 3),
        "Q2" => (4, 6),
        "Q3" => (7, 9),
        "Q4" => (10, 12),
        _ => return None,
    };
    Some((months, at + 1))
}
