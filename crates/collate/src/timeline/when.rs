//! What a date means: the days it can be.

use explore::edtf;

/// A date with the days it can be. Two dates contradict each other when they have no day in common:
/// a year and a month of it do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// As the corpus has it: `2024`, `2024-12`, `2024-12-08`, `195X`, `17XX`, or two joined by `/`.
    pub value: String,
    /// Its first day, as a number of days.
    pub first: u32,
    /// Its last day.
    pub last: u32,
}

impl When {
    /// Reads a date; `None` for what is none.
    pub fn read(value: &str) -> Option<Self> {
        let (first, last) = match value.split_once('/') {
            Some((from, to)) => (days(from)?.0, days(to)?.1),
            None => days(value)?,
        };
        (first <= last).then(|| Self { value: value.to_owned(), first, last })
    }

    /// Whether both can mean the same day.
    pub fn agrees(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// As a reader reads it.
    pub fn in_words(&self) -> String {
        edtf::in_words(&self.value)
    }
}

/// The first and the last day of a date without `/`.
fn days(date: &str) -> Option<(u32, u32)> {
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let known = year.trim_end_matches('X');
    let open = year.len() - known.len();
    if open > 2 || open > 0 && month.is_some() || !known.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let span = 10_u32.pow(open as u32);
    let year = known.parse::<u32>().ok()? * span;
    let (Some(month), day) = (month, day) else {
        return Some((number(year, 1, 1), number(year + span, 1, 1) - 1));
    };
    let month: u32 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let Some(day) = day else {
        let (after, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        return Some((number(year, month, 1), number(after, next, 1) - 1));
    };
    let day: u32 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let number = number(year, month, day);
    Some((number, number))
}

/// A day of the Gregorian calendar as a number of days; years count from March, so that the day that
/// comes only in some of them is the last.
fn number(year: u32, month: u32, day: u32) -> u32 {
    let year = year + 400 - u32::from(month <= 2);
    let before = ((month + 9) % 12 * 306 + 5) / 10;
    365 * year + year / 4 - year / 100 + year / 400 + before + day - 1
}
