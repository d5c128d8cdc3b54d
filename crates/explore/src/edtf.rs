//! Dates as a reader reads them.
//!
//! The seeds give dates in the Extended Date/Time Format (EDTF, ISO 8601-2): a year, a month or a
//! day, or an interval whose end may be open (`2025-10-18/..`). Dates of events may also be a decade
//! (`195X`) or a century (`17XX`).

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date or interval in words: `15–16 Oct 2025`, `not before 18 Oct 2025`. What is no date is given
/// back as it came.
#[inline]
pub fn in_words(edtf: &str) -> String {
    match edtf.split_once('/') {
        None => day_in_words(edtf),
        Some((from, "..")) => format!("not before {}", day_in_words(from)),
        Some(("..", to)) => format!("not after {}", day_in_words(to)),
        Some((from, to)) => {
            let (from, to) = (day_in_words(from), day_in_words(to));
            // '15 Oct 2025' and '16 Oct 2025' share all but their first word.
            match (from.split_once(' '), to.split_once(' ')) {
                (Some((first, month)), Some((last, same))) if month == same => {
                    format!("{first}–{last} {month}")
                }
                _ => format!("{from} – {to}"),
            }
        }
    }
}

#[inline]
fn day_in_words(date: &str) -> String {
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let month = month
        .and_then(|month| month.parse::<usize>().ok())
        .and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match (month, day.and_then(|day| day.parse::<u8>().ok())) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => years_in_words(date).unwrap_or_else(|| date.to_owned()),
    }
}

/// A decade or a century: `1950s`, `18th century`.
#[inline]
fn years_in_words(date: &str) -> Option<String> {
    let known = date.trim_end_matches('X');
    let number: u32 = known.parse().ok()?;
    match (known.len(), date.len()) {
        (3, 4) => Some(format!("{known}0s")),
        (2, 4) => {
            let century = number + 1;
            let ending = match (century % 10, century / 10) {
                (1..=3, 1) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            Some(format!("{century}{ending} century"))
        }
        _ => None,
    }
}
