//! Days and what dates mean: counting in the proleptic Gregorian calendar, and EDTF's notation.
//!
//! Method: Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms' (2014).

use core::fmt::{Display, Formatter, Result};

/// A day of the calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) of_month: u8,
}

impl Day {
    /// The day, if the month has it.
    pub(super) fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
        exists.then_some(Self { year, month, of_month: day })
    }

    /// Reads `YYYY-MM-DD`.
    pub(super) fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next()?.parse().ok().filter(|year| (0..=9999).contains(year))?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        if parts.next().is_some() { None } else { Self::new(year, month, day) }
    }

    /// Days since 1 March of the year 0.
    fn number(self) -> i32 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i32::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i32::from(self.of_month) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
    }

    fn from_number(number: i32) -> Self {
        let era = number.div_euclid(146_097);
        let of_era = number.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year + era * 400 + i32::from(month <= 2);
        Self { year, month: small(month), of_month: small(day) }
    }

    /// The day so many days later; earlier, if negative.
    pub(super) fn plus(self, days: i32) -> Self {
        Self::from_number(self.number() + days)
    }

    /// How many days after Monday the day falls.
    pub(super) fn weekday(self) -> u8 {
        // 1 March of the year 0 is a Wednesday.
        small((self.number() + 2).rem_euclid(7))
    }
}

/// A number of a month or day, which counting keeps below 32.
fn small(number: i32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// How many days a month has.
pub(crate) fn days(year: i32, month: u8) -> u8 {
    let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// A date as exact as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// The first two digits of its years.
    Century(i32),
    /// The first three digits of its years.
    Decade(i32),
    Year(i32),
    Month(i32, u8),
    Day(Day),
}

impl When {
    /// The year, if it lies in one.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Century(_) | Self::Decade(_) => None,
            Self::Year(year) | Self::Month(year, _) | Self::Day(Day { year, .. }) => Some(year),
        }
    }

    /// The month of the year, if it lies in one.
    pub(super) fn month(self) -> Option<u8> {
        match self {
            Self::Month(_, month) | Self::Day(Day { month, .. }) => Some(month),
            _ => None,
        }
    }

    /// Whether EDTF can write it in four digits.
    fn is_writable(self) -> bool {
        match self {
            Self::Century(century) => (0..=99).contains(&century),
            Self::Decade(decade) => (0..=999).contains(&decade),
            _ => self.year().is_some_and(|year| (0..=9999).contains(&year)),
        }
    }
}

impl Display for When {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        match *self {
            Self::Century(century) => write!(out, "{century:02}XX"),
            Self::Decade(decade) => write!(out, "{decade:03}X"),
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(Day { year, month, of_month: day }) => {
                write!(out, "{year:04}-{month:02}-{day:02}")
            }
        }
    }
}

/// A date or an interval, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) first: When,
    pub(super) last: When,
}

impl Value {
    /// One date.
    pub(super) fn one(when: When) -> Self {
        Self { first: when, last: when }
    }

    /// In EDTF, if it can be written so.
    pub(super) fn edtf(self) -> Option<String> {
        if !self.first.is_writable() || !self.last.is_writable() {
            return None;
        }
        let first = self.first.to_string();
        if self.first == self.last {
            return Some(first);
        }
        Some(format!("{first}/{}", self.last))
    }
}
