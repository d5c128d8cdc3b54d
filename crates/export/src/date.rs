//! Days of publication: from EDTF (ISO 8601-2) to what other programs and readers take.

/// A year, a month of it, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, of four digits.
    pub year: u16,
    /// The month, 1 to 12; `None` where only the year is known.
    pub month: Option<u8>,
    /// The day of the month; `None` where only the month is known.
    pub day: Option<u8>,
}

/// When an article was published, as far as that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// On this day, or in this month or year.
    On(Day),
    /// From the first to the second, both included.
    Between(Day, Day),
    /// Then or later.
    NotBefore(Day),
    /// Then or earlier.
    NotAfter(Day),
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Day {
    /// Reads `2025`, `2025-10` or `2025-10-15`; `None` for anything else, days that do not exist
    /// included.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let mut two = || match parts.next() {
            None => Some(None),
            Some(part) => number(part, 2).map(|number| Some(number as u8)),
        };
        let (month, day) = (two()?, two()?);
        let found = Self { year, month, day };
        let month = month.is_none_or(|month| (1..=12).contains(&month));
        let day = day.is_none_or(|day| (1..=found.days()).contains(&day));
        (month && day && parts.next().is_none()).then_some(found)
    }

    /// Its first day, ISO 8601.
    pub fn first(self) -> String {
        self.iso(self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Its last day, ISO 8601.
    pub fn last(self) -> String {
        self.iso(self.month.unwrap_or(12), self.day.unwrap_or_else(|| self.days()))
    }

    /// `15 October 2025`, `October 2025` or `2025`.
    pub fn in_words(self) -> String {
        let day = self.day.map_or(String::new(), |day| format!("{day} "));
        let month = self.month_in_words().map_or(String::new(), |month| format!("{month} "));
        format!("{day}{month}{}", self.year)
    }

    /// The name of the month.
    pub fn month_in_words(self) -> Option<&'static str> {
        MONTHS.get(usize::from(self.month?).checked_sub(1)?).copied()
    }

    fn iso(self, month: u8, day: u8) -> String {
        format!("{:04}-{month:02}-{day:02}", self.year)
    }

    /// How many days the month has; December's where there is none.
    fn days(self) -> u8 {
        let year = self.year;
        match self.month {
            Some(2)
                if year.is_multiple_of(4)
                    && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
            {
                29
            }
            Some(2) => 28,
            Some(4 | 6 | 9 | 11) => 30,
            _ => 31,
        }
    }
}

impl Published {
    /// Reads a date or an interval; `None` for what is neither.
    pub fn read(edtf: &str) -> Option<Self> {
        match edtf.split_once('/') {
            None => Day::read(edtf).map(Self::On),
            Some((from, "..")) => Day::read(from).map(Self::NotBefore),
            Some(("..", to)) => Day::read(to).map(Self::NotAfter),
            Some((from, to)) => Some(Self::Between(Day::read(from)?, Day::read(to)?)),
        }
    }

    /// The first day it can be, ISO 8601; `None` where that is open.
    pub fn earliest(self) -> Option<String> {
        match self {
            Self::On(day) | Self::Between(day, _) | Self::NotBefore(day) => Some(day.first()),
            Self::NotAfter(_) => None,
        }
    }

    /// The last day it can be, ISO 8601; `None` where that is open.
    pub fn latest(self) -> Option<String> {
        match self {
            Self::On(day) | Self::Between(_, day) | Self::NotAfter(day) => Some(day.last()),
            Self::NotBefore(_) => None,
        }
    }

    /// `15–16 October 2025`, `not before 18 October 2025`.
    pub fn in_words(self) -> String {
        match self {
            Self::On(day) => day.in_words(),
            Self::NotBefore(day) => format!("not before {}", day.in_words()),
            Self::NotAfter(day) => format!("not after {}", day.in_words()),
            Self::Between(from, to) => {
                let month = (from.year, from.month) == (to.year, to.month);
                match (from.day, to.day) {
                    (Some(first), Some(last)) if month && first != last => {
                        let month = Day { day: None, ..to };
                        format!("{first}–{last} {}", month.in_words())
                    }
                    _ if from == to => from.in_words(),
                    _ => format!("{} – {}", from.in_words(), to.in_words()),
                }
            }
        }
    }
}

/// A number of exactly so many digits.
fn number(digits: &str, length: usize) -> Option<u16> {
    let whole = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| whole)
}
