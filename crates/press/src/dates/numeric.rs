//! Days in numbers alone: `2031-05-15`, `15/10/2031`, `15.10.2031`.
//!
//! Where the numbers allow both 5 June and 6 May, it is a date without a value.

use super::{
    calendar::{Day, When},
    expression::Point,
    line::{Gap, Line},
};

/// The day that begins at a word, and the word behind it.
pub(super) fn numeric(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    if let Some(point) = dotted(line.written(at)) {
        return Some((point, at + 1));
    }
    let gap = line.gap(at + 1);
    if !matches!(gap, Gap::Hyphen | Gap::Slash) || line.gap(at + 2) != gap {
        return None;
    }
    if matches!(line.gap(at + 3), Gap::Hyphen | Gap::Slash) {
        return None;
    }
    let [first, second, third] = [at, at + 1, at + 2].map(|word| line.number(word));
    let ((first, long), (second, middle), (third, short)) = (first?, second?, third?);
    if middle > 2 {
        return None;
    }
    let point = match (long, short) {
        (4, 1..=2) => known_day(first, second, third)?,
        (1..=2, 4) => day_and_month(first, second, third)?,
        _ => return None,
    };
    Some((point, at + 3))
}

/// `15.10.2031`, one word by Unicode's rules.
fn dotted(written: &str) -> Option<Point> {
    if written.len() > "15.10.2031".len() {
        return None;
    }
    let mut parts = written.split('.');
    let [day, month, year] = [parts.next()?, parts.next()?, parts.next()?];
    if parts.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    known_day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn known_day(year: u16, month: u16, day: u16) -> Option<Point> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Some(Point::Known(When::Day(Day::new(i32::from(year), month, day)?)))
}

/// Day and month in either order, as far as the numbers allow only one.
fn day_and_month(first: u16, second: u16, year: u16) -> Option<Point> {
    let (european, american) = (known_day(year, second, first), known_day(year, first, second));
    match (european, american) {
        (Some(european), Some(american)) if european != american => Some(Point::Ambiguous),
        (Some(day), _) | (None, Some(day)) => Some(day),
        (None, None) => None,
    }
}
