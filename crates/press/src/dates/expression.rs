//! Date expressions as they are written, before anything is counted.

use core::ops::Range;

use super::calendar::When;

/// A stretch of time that expressions count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Year,
    Decade,
    Century,
}

/// Which of several days or months of one name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing says.
    Open,
    Last,
    This,
    Next,
}

/// One end of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    /// Written in full.
    Known(When),
    /// A month, or a day of one, without its year.
    Partial { month: u8, day: Option<u8> },
    /// A day of a month with its day of the week, days after Monday: `Friday, June 30`.
    Named { weekday: u8, month: u8, day: u8 },
    /// A month, or a day of one, in a year so many after the article's: `November last year`.
    OfYear { month: u8, day: Option<u8>, years: i32 },
    /// A year so many after the one named last before, or a month or a day of it: `March that year`.
    OfNamed { month: Option<u8>, day: Option<u8>, years: i32 },
    /// `last July`.
    Month(u8, Which),
    /// Days after Monday: `Wednesday`, `next Friday`.
    Weekday(u8, Which),
    /// Saturday and Sunday: `at the weekend`, `this weekend`.
    Weekend(Which),
    /// `Monday last week`.
    OfWeek(u8, i32),
    /// So many units after the article's date: `last year`, `two months ago`.
    Shift(Unit, i32),
    /// Numbers of which either may be the month.
    Ambiguous,
    /// A date whose year or century is not told: `the twenties`, `May the year before the flood`.
    Untold,
    /// A date, but not to be counted: `last summer`, `about a year ago`.
    Vague,
}

impl Point {
    /// How exact: years, months, days.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::Known(When::Year(_) | When::Decade(_) | When::Century(_))
            | Self::Shift(Unit::Year | Unit::Decade | Unit::Century, _)
            | Self::OfNamed { month: None, .. }
            | Self::Untold
            | Self::Vague => 0,
            Self::Known(When::Month(..))
            | Self::Partial { day: None, .. }
            | Self::OfYear { day: None, .. }
            | Self::OfNamed { day: None, .. }
            | Self::Month(..)
            | Self::Shift(Unit::Month, _) => 1,
            _ => 2,
        }
    }

    /// Whether it counts from the article's date.
    pub(super) fn is_relative(self) -> bool {
        !matches!(
            self,
            Self::Known(_)
                | Self::Partial { .. }
                | Self::Named { .. }
                | Self::OfNamed { .. }
                | Self::Ambiguous
                | Self::Untold
        )
    }
}

/// An expression at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The words it is written in.
    pub(super) words: Range<usize>,
    /// Its beginning and its end, the same where it is one date.
    pub(super) ends: (Point, Point),
    /// The bytes before the first word that belong to it: the apostrophe of `’90s`.
    pub(super) margin: usize,
    /// Whether the day names an event (`the 5 June attacks`), which may lie any number of years back.
    pub(super) names_event: bool,
}

impl Found {
    pub(super) fn is_range(&self) -> bool {
        self.ends.0 != self.ends.1
    }
}
