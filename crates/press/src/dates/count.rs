//! Counting from the article's date: which year, week or day is meant.

use super::{
    calendar::{Day, Value, When},
    expression::{Point, Unit, Which},
    tense::Tense,
};

/// How many days after the article's date a date may lie that nothing says is to come.
const NEAR_DAYS: i32 = 31;

/// Days after Monday.
const SATURDAY: u8 = 5;

/// The month or day in a year, if that has it.
pub(super) fn in_year(year: i32, month: u8, day: Option<u8>) -> Option<Value> {
    let when = match day {
        Some(day) => When::Day(Day::new(year, month, day)?),
        None => When::Month(year, month),
    };
    Some(Value::one(when))
}

/// The year of a month or day beside the article's date.
pub(super) fn year_beside(reference: Day, month: u8, day: Option<u8>, tense: Tense) -> i32 {
    let given = (month, day.unwrap_or(reference.of_month));
    let own = (reference.month, reference.of_month);
    match tense {
        Tense::Coming | Tense::Later => reference.year + i32::from(given < own),
        Tense::Unsaid => {
            let near = reference.plus(NEAR_DAYS);
            let soon =
                given > own && near.year == reference.year && given <= (near.month, near.of_month)
                    || near.year > reference.year && given > own;
            if soon {
                reference.year
            } else if near.year > reference.year && given <= (near.month, near.of_month) {
                near.year
            } else {
                reference.year - i32::from(given > own)
            }
        }
        Tense::Bygone => reference.year - i32::from(given > own),
    }
}

/// The year nearest to the article's date in which a day of a month falls on that day of the week.
pub(super) fn year_by_weekday(reference: Day, weekday: u8, month: u8, day: u8) -> Option<i32> {
    [0, -1, 1, -2, 2]
        .into_iter()
        .map(|years| reference.year + years)
        .find(|year| Day::new(*year, month, day).is_some_and(|day| day.weekday() == weekday))
}

/// What counts from the article's date.
pub(super) fn counted(point: Point, reference: Day, tense: Tense) -> Option<Value> {
    match point {
        Point::OfYear { month, day, years } => in_year(reference.year + years, month, day),
        Point::Month(month, which) => {
            let year = match which {
                Which::Last => reference.year - i32::from(month >= reference.month),
                Which::Next => reference.year + i32::from(month <= reference.month),
                Which::This | Which::Open => reference.year,
            };
            in_year(year, month, None)
        }
        Point::Weekday(days, which) => {
            let monday = reference.plus(-i32::from(reference.weekday()));
            let day = monday.plus(i32::from(days));
            let ahead = days > reference.weekday();
            let same = days == reference.weekday();
            let weeks = match (which, tense) {
                (Which::Last, _) => -i32::from(ahead || same),
                // 'Next Friday', said on a Thursday, is not tomorrow.
                (Which::Next, _) => 1,
                (Which::This | Which::Open, Tense::Coming | Tense::Later) => {
                    i32::from(!(ahead || same))
                }
                // 'This Friday' lies in the week of the article, or is the next one.
                (Which::This, Tense::Bygone) => 0,
                (Which::This, Tense::Unsaid) => i32::from(!(ahead || same)),
                (Which::Open, _) => -i32::from(ahead),
            };
            Some(Value::one(When::Day(day.plus(7 * weeks))))
        }
        Point::Weekend(which) => weekend(reference, which, tense),
        Point::OfWeek(days, weeks) => {
            let day = i32::from(days) - i32::from(reference.weekday()) + 7 * weeks;
            Some(Value::one(When::Day(reference.plus(day))))
        }
        Point::Shift(unit, number) => shifted(reference, unit, number),
        Point::Known(_)
        | Point::Partial { .. }
        | Point::Named { .. }
        | Point::OfNamed { .. }
        | Point::Ambiguous
        | Point::Untold
        | Point::Vague => None,
    }
}

/// The weekend nearest to the article's date on the side that the tense says.
fn weekend(reference: Day, which: Which, tense: Tense) -> Option<Value> {
    let begun = reference.weekday() >= SATURDAY;
    let weeks = match (which, tense) {
        // Nothing tells a habit from a date.
        (Which::Open, Tense::Unsaid) => return None,
        (_, Tense::Bygone) => i32::from(begun) - 1,
        _ => 0,
    };
    shifted(reference, Unit::Weekend, weeks)
}

fn shifted(reference: Day, unit: Unit, number: i32) -> Option<Value> {
    let year = reference.year;
    let when = match unit {
        Unit::Day => When::Day(reference.plus(number)),
        Unit::Week | Unit::Weekend => {
            let monday = reference.plus(7 * number - i32::from(reference.weekday()));
            let first = if unit == Unit::Week { monday } else { monday.plus(5) };
            return Some(Value { first: When::Day(first), last: When::Day(monday.plus(6)) });
        }
        Unit::Month => {
            let months = year * 12 + i32::from(reference.month) - 1 + number;
            When::Month(months.div_euclid(12), u8::try_from(months.rem_euclid(12)).ok()? + 1)
        }
        Unit::Year => When::Year(year + number),
        Unit::Decade => When::Decade(year.div_euclid(10) + number),
        Unit::Century => When::Century(year.div_euclid(100) + number),
    };
    Some(Value::one(when))
}
