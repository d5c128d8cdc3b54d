//! Dates as the seeds write them.
//!
//! Method: EDTF (ISO 8601-2), level 0 and open intervals of level 1: `2031`, `2031-05`,
//! `2031-05-15`, `2031-05-15/2031-05-16`, `2031-05-18/..`, `../2031-05-18`.

use crate::dates::days;

/// Whether a text is a calendar day, `YYYY-MM-DD`.
pub(crate) fn is_day(text: &str) -> bool {
    text.len() == 10 && is_date(text)
}

/// Whether a text is an EDTF date or interval, the end of which does not lie before its start.
pub(crate) fn is_date_or_interval(text: &str) -> bool {
    match text.split_once('/') {
        None => is_date(text),
        Some(("..", end)) => is_date(end),
        Some((start, "..")) => is_date(start),
        Some((start, end)) => {
            let shorter = start.len().min(end.len());
            is_date(start) && is_date(end) && start.get(..shorter) <= end.get(..shorter)
        }
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let valid = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        valid.then(|| part.parse::<u32>().ok()).flatten()
    };
    match *parts.as_slice() {
        [year] => number(year, 4).is_some(),
        [year, month] => number(year, 4).is_some() && is_month(number(month, 2)),
        [year, month, day] => {
            let (Some(year), Some(month), Some(day)) =
                (number(year, 4), number(month, 2), number(day, 2))
            else {
                return false;
            };
            is_month(Some(month))
                && (1..=u32::from(days(year.cast_signed(), month as u8))).contains(&day)
        }
        _ => false,
    }
}

fn is_month(month: Option<u32>) -> bool {
    month.is_some_and(|month| (1..=12).contains(&month))
}
