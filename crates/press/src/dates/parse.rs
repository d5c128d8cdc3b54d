//! The grammar of date expressions.
//!
//! An expression begins at a word and takes the longest form that fits there: a part of a period
//! (`late`), a date, and a second date where the two are ends of one stretch. Every form has a
//! bounded number of words, so the cost is linear in the text.

use core::ops::Range;

use crate::phrase::is_all_capitals;

use super::{
    calendar::{Day, When},
    expression::{Found, Point, Unit},
    fraction::fraction,
    line::{Gap, Line},
    numeric::numeric,
    period::{century, decade, margin},
    relative::relative,
    spelled::spelled,
    words::{
        self, BEFORE_MONTHS, DETERMINERS, EVENTS, HABITUAL, MOVING, NAMED_DAYS, PAPERS, PARTS,
        PARTS_OF, SEASONS,
    },
    year::{is_counted, plain_year, year},
};

/// An expression's ends, and the word behind it.
type Read = ((Point, Point), usize);

/// The expression that begins at a word.
pub(super) fn expression(line: &Line<'_>, sentence: &Range<usize>, at: usize) -> Option<Found> {
    if line.folded(at).is_empty() && line.number(at).is_none() {
        return None;
    }
    let (ends, end) = qualified(line, at)?;
    let (ends, end) = if ends.0 == ends.1 {
        ranged(line, at, end, ends.0).unwrap_or((ends, end))
    } else {
        (ends, end)
    };
    let names_event = matches!(ends.0, Point::Partial { day: Some(_), .. })
        && [end, end + 1]
            .iter()
            .any(|word| *word < sentence.end && EVENTS.contains(&line.after_space(*word)));
    Some(Found { words: at..end, ends, margin: margin(line, at), names_event })
}

/// A date, with the part of it that is meant: `late 2024`, `mid-July`, `end of 2031`,
/// `earlier this year`, `first half of 2031`.
fn qualified(line: &Line<'_>, at: usize) -> Option<Read> {
    if let Some(read) = fraction(line, at) {
        return Some(read);
    }
    let word = line.folded(at);
    if let Some(inner) = part_of(line, at) {
        return date(line, inner, true).filter(|(ends, _)| ends.0.rank() < 2);
    }
    let part = PARTS.contains(&word) && matches!(line.gap(at + 1), Gap::Space | Gap::Hyphen);
    let relation = matches!(word, "earlier" | "later") && line.follows(at + 1);
    if part || relation {
        let (ends, end) = date(line, at + 1, true)?;
        let fits = if part {
            ends.0.rank() < 2
        } else {
            matches!(ends.0, Point::Shift(Unit::Week | Unit::Month | Unit::Year | Unit::Decade, _))
        };
        return fits.then_some((ends, end));
    }
    if SEASONS.contains(&word) {
        let of = usize::from(line.after_space(at + 1) == "of");
        let year = if line.follows(at + 1 + of) { plain_year(line, at + 1 + of) } else { None }?;
        return Some(one(Point::Known(When::Year(year)), at + 2 + of));
    }
    date(line, at, false)
}

/// The word behind `end of`, which narrows the date there.
fn part_of(line: &Line<'_>, at: usize) -> Option<usize> {
    let narrows = PARTS_OF.contains(&line.folded(at))
        && line.after_space(at + 1) == "of"
        && line.follows(at + 2);
    narrows.then_some(at + 2)
}

/// One date. `joined`: something before shows that it is one, be it written to it with a hyphen.
fn date(line: &Line<'_>, at: usize, joined: bool) -> Option<Read> {
    if !joined && matches!(line.gap(at), Gap::Hyphen | Gap::Slash) {
        return None;
    }
    let first = line.written(at).chars().next()?;
    if first.is_ascii_digit() {
        return numeric(line, at)
            .map(|(point, end)| one(point, end))
            .or_else(|| day_first(line, at))
            .or_else(|| century(line, at))
            .or_else(|| decade(line, at).map(|(point, end)| one(point, end)))
            .or_else(|| relative(line, at).map(|(point, end)| one(point, end)))
            .or_else(|| {
                let year = if joined { plain_year(line, at) } else { year(line, at) }?;
                Some(one(Point::Known(When::Year(year)), split_year_end(line, at, year)))
            })
            .map(|(ends, end)| (with_split_year(line, at, ends, end), end));
    }
    weekday(line, at).or_else(|| month_first(line, at)).or_else(|| century(line, at)).or_else(
        || {
            let narrow = joined && PARTS.contains(&line.folded(at.saturating_sub(1)));
            if let Some((point, end)) = spelled(line, at, narrow) {
                return Some(one(point, end));
            }
            let (point, end) = relative(line, at)?;
            narrowed(line, point, end).or_else(|| Some(one(point, end)))
        },
    )
}

fn one(point: Point, end: usize) -> Read {
    ((point, point), end)
}

/// The month at a word, and whether it is abbreviated. Months are capitalised.
pub(super) fn month(line: &Line<'_>, at: usize) -> Option<(u8, bool)> {
    words::month(line.folded(at)).filter(|_| line.is_capitalised(at))
}

/// The day of a month in digits or as an ordinal.
fn day(line: &Line<'_>, at: usize) -> Option<u8> {
    let number = match line.number(at) {
        Some((number, 1..=2)) => number,
        Some(_) => return None,
        None => words::numeric_ordinal(line.folded(at))?,
    };
    let mut rest = line.rest(at).chars();
    let fused = match rest.next() {
        Some('%' | '°' | '/' | '+' | '€' | '$' | '£') => true,
        Some(':' | '.' | ',') => rest.next().is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    };
    let fits = (1..=31).contains(&number) && !fused && !is_counted(line, at + 1);
    if fits { u8::try_from(number).ok() } else { None }
}

/// What says the year behind a month or a day of one.
#[derive(Clone, Copy)]
enum Tail {
    Year(i32),
    Shift(i32),
    /// So many years after the one named last.
    Named(i32),
    /// Beside something whose year is not told.
    Untold,
    Nothing,
}

/// The year behind a date, and the word behind it.
fn tail(line: &Line<'_>, at: usize, hyphens: bool) -> (Tail, usize) {
    let gap = line.gap(at);
    let joins =
        matches!(gap, Gap::Space | Gap::Comma | Gap::Stop) || (hyphens && gap == Gap::Hyphen);
    if joins && let Some(year) = plain_year(line, at) {
        return (Tail::Year(year), at + 1);
    }
    let of = usize::from(line.after_space(at) == "of");
    if of == 1
        && line.follows(at + 1)
        && let Some(year) = plain_year(line, at + 1)
    {
        return (Tail::Year(year), at + 2);
    }
    let years = match line.after_space(at + of) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        // It counts from what the text tells, and is no part of the expression.
        _ => return (of_named(line, at + of), at),
    };
    if line.after_space(at + of + 1) == "year" {
        return (Tail::Shift(years), at + of + 2);
    }
    (Tail::Nothing, at)
}

/// How many years after the one named last: `that year`, `the next year`, `the year before`.
fn of_named(line: &Line<'_>, at: usize) -> Tail {
    let words = [at, at + 1, at + 2].map(|word| line.after_space(word));
    match words {
        ["that", "year", _] | ["the", "same", "year"] => Tail::Named(0),
        ["the", "year", "before" | "after"] if line.follows(at + 3) => Tail::Untold,
        ["the", "next" | "following", "year"] | ["the", "year", "after"] => Tail::Named(1),
        ["the", "previous" | "preceding", "year"] | ["the", "year", "before"] => Tail::Named(-1),
        _ => Tail::Nothing,
    }
}

/// A month, or a day of it, with what says its year. `None`: the month has no such day.
fn dated(month: u8, day: Option<u8>, tail: Tail) -> Option<Point> {
    Some(match (tail, day) {
        (Tail::Year(year), None) => Point::Known(When::Month(year, month)),
        (Tail::Year(year), Some(day)) => Point::Known(When::Day(Day::new(year, month, day)?)),
        (Tail::Shift(years), day) => Point::OfYear { month, day, years },
        (Tail::Untold, _) => Point::Untold,
        (Tail::Named(years), day) => Point::OfNamed { month: Some(month), day, years },
        // 2000 was a leap year: 29 February can be a day of some year.
        (Tail::Nothing, Some(day)) => {
            Point::Partial { month, day: Some(Day::new(2000, month, day)?.of_month) }
        }
        (Tail::Nothing, None) => Point::Partial { month, day: None },
    })
}

/// `October 15, 2025`, `Oct. 15`, `October 15-17`, `October 2025`, `October`.
fn month_first(line: &Line<'_>, at: usize) -> Option<Read> {
    let (month, short) = month(line, at)?;
    let gap = line.gap(at + 1);
    if (gap == Gap::Space || (short && gap == Gap::Stop))
        && let Some(read) = day_of(line, month, at)
    {
        return Some(read);
    }
    let (tail, end) = tail(line, at + 1, false);
    let is_bare = matches!(tail, Tail::Nothing);
    if is_bare && (short || !is_bare_month(line, at, month)) {
        return None;
    }
    Some(one(dated(month, None, tail)?, end))
}

/// The day, or the days, behind the month at a word.
fn day_of(line: &Line<'_>, month: u8, at: usize) -> Option<Read> {
    let first = day(line, at + 1)?;
    let last = match (line.gap(at + 2), line.after_space(at + 2)) {
        (Gap::Hyphen | Gap::Dash, _) => day(line, at + 2).map(|last| (last, at + 3)),
        (_, "to" | "through" | "and" | "until") if line.follows(at + 3) => {
            day(line, at + 3).map(|last| (last, at + 4))
        }
        _ => None,
    };
    let joined = line.after_space(at + 2) == "and";
    if let Some((last, end)) = last
        && last > first
        && self::month(line, end).is_none()
        && (!joined || last == first + 1 || line.before(at) == "between")
    {
        let (tail, end) = tail(line, end, false);
        return Some(((dated(month, Some(first), tail)?, dated(month, Some(last), tail)?), end));
    }
    let (tail, end) = tail(line, at + 2, false);
    // 'In May 12 boats sank.'
    if matches!(tail, Tail::Nothing) && line.before(at) == "in" {
        return None;
    }
    Some(one(dated(month, Some(first), tail)?, end))
}

/// `15 October 2025`, `15th of October`, `15-17 October`, `15 and 16 October`, `15-Oct-2025`.
fn day_first(line: &Line<'_>, at: usize) -> Option<Read> {
    let first = day(line, at)?;
    if line
        .character_before(at)
        .is_some_and(|character| matches!(character, '$' | '€' | '£' | '.' | '#'))
    {
        return None;
    }
    if let Some((month, end, hyphens)) = month_behind(line, at + 1) {
        let (tail, end) = tail(line, end, hyphens);
        return Some(one(dated(month, Some(first), tail)?, end));
    }
    let second = match (line.gap(at + 1), line.after_space(at + 1)) {
        (Gap::Hyphen | Gap::Dash, _) => at + 1,
        (_, "to" | "through" | "and" | "until") => at + 2,
        _ => return None,
    };
    let last = day(line, second).filter(|last| *last > first)?;
    let (month, end, _) = month_behind(line, second + 1)?;
    let (tail, end) = tail(line, end, false);
    Some(((dated(month, Some(first), tail)?, dated(month, Some(last), tail)?), end))
}

/// The month behind a day, the word behind it, and whether a hyphen joins them.
fn month_behind(line: &Line<'_>, at: usize) -> Option<(u8, usize, bool)> {
    let of = usize::from(line.after_space(at) == "of");
    let gap = line.gap(at + of);
    let (month, _) = month(line, at + of).filter(|_| matches!(gap, Gap::Space | Gap::Hyphen))?;
    Some((month, at + of + 1, gap == Gap::Hyphen))
}

/// Whether a month's name alone means the month: `March` begins sentences, `May` and `April` are
/// names, and a capital behind makes another name (`October Revolution`).
fn is_bare_month(line: &Line<'_>, at: usize, month: u8) -> bool {
    let before = line.before(at);
    if HABITUAL.contains(&before) || is_superlative(line, at) {
        return false;
    }
    if BEFORE_MONTHS.contains(&before) || matches!(line.gap(at), Gap::Hyphen) {
        return true;
    }
    if line.follows(at + 1) && line.is_capitalised(at + 1) {
        return false;
    }
    let is_other_word = matches!(month, 3..=6 | 8);
    let described =
        DETERMINERS.contains(&before) && line.follows(at + 1) && line.is_lower_case(at + 1);
    let listed = matches!(before, "and" | "or") && at >= 2 && self::month(line, at - 2).is_some();
    if is_all_capitals(line.written(at)) && is_other_word {
        return false;
    }
    let joined = line.gap(at + 1) == Gap::Hyphen && self::month(line, at + 1).is_some();
    described || listed || joined || !is_other_word
}

/// Whether a month is one of many compared: `the hottest July`.
fn is_superlative(line: &Line<'_>, at: usize) -> bool {
    let before = line.before(at);
    let compares = before.ends_with("est") && !matches!(before, "earliest" | "latest" | "west");
    let most = at.checked_sub(1).is_some_and(|word| line.before(word) == "most");
    (compares && at > 0 && line.before(at - 1) == "the") || most
}

/// `Wednesday`, `Wednesday, October 15`, `Monday last week`.
fn weekday(line: &Line<'_>, at: usize) -> Option<Read> {
    let (days, short) = words::weekday(line.folded(at)).filter(|_| line.is_capitalised(at))?;
    let gap = line.gap(at + 1);
    if matches!(gap, Gap::Space | Gap::Comma) || (short && gap == Gap::Stop) {
        let the = usize::from(line.folded(at + 1) == "the" && line.follows(at + 2));
        let full = month_first(line, at + 1 + the).or_else(|| day_first(line, at + 1 + the));
        if let Some((ends, end)) = full
            && ends.0 == ends.1
            && matches!(
                ends.0,
                Point::Known(When::Day(_))
                    | Point::Partial { day: Some(_), .. }
                    | Point::OfYear { day: Some(_), .. }
                    | Point::OfNamed { day: Some(_), .. }
            )
        {
            let point = match ends.0 {
                Point::Partial { month, day: Some(day) } => {
                    Point::Named { weekday: days, month, day }
                }
                point => point,
            };
            return Some(one(point, end));
        }
    }
    let named = NAMED_DAYS.contains(&line.before(at))
        || (line.is_capitalised(at + 1) && PAPERS.contains(&line.after_space(at + 1)));
    if short || named {
        return None;
    }
    let of = usize::from(line.after_space(at + 1) == "of");
    let weeks = match line.after_space(at + 1 + of) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if let Some(weeks) = weeks.filter(|_| line.after_space(at + 2 + of) == "week") {
        return Some(one(Point::OfWeek(days, weeks), at + 3 + of));
    }
    Some(one(Point::Weekday(days, super::expression::Which::Open), at + 1))
}

/// The word behind a year, or behind `2024/25`.
fn split_year_end(line: &Line<'_>, at: usize, year: i32) -> usize {
    let next = line.number(at + 1).filter(|(_, digits)| *digits == 2);
    let split = line.gap(at + 1) == Gap::Slash
        && next.is_some_and(|(next, _)| i32::from(next) == (year + 1) % 100);
    if split { at + 2 } else { at + 1 }
}

/// The two years of `2024/25`.
fn with_split_year(line: &Line<'_>, at: usize, ends: (Point, Point), end: usize) -> (Point, Point) {
    match ends.0 {
        Point::Known(When::Year(year)) if end == at + 2 && line.gap(at + 1) == Gap::Slash => {
            (ends.0, Point::Known(When::Year(year + 1)))
        }
        _ => ends,
    }
}

/// `last year from September until November`.
fn narrowed(line: &Line<'_>, point: Point, at: usize) -> Option<Read> {
    let Point::Shift(Unit::Year, years) = point else { return None };
    if !matches!(line.gap(at), Gap::Space | Gap::Comma)
        || !matches!(line.folded(at), "from" | "between")
    {
        return None;
    }
    let (first, end) = month_first(line, at + 1)?;
    if !matches!(line.after_space(end), "to" | "until" | "till" | "through" | "and") {
        return None;
    }
    let (last, end) = month_first(line, end + 1)?;
    let of_year = |point| match point {
        Point::Partial { month, day } => Some(Point::OfYear { month, day, years }),
        _ => None,
    };
    Some(((of_year(first.0)?, of_year(last.1)?), end))
}

/// The same expression with a second end: `2011-2015`, `from May to July`, `between 2011 and 2015`.
fn ranged(line: &Line<'_>, at: usize, end: usize, first: Point) -> Option<Read> {
    let opening = if line.before(at) == "the" { at - 1 } else { at };
    let before = line.before(opening);
    if line.gap(end) == Gap::Hyphen
        && let Point::Known(When::Year(year)) = first
        && let Some((number, 2)) = line.number(end)
    {
        let last = year - year % 100 + i32::from(number);
        return (last > year && line.gap(end + 1) != Gap::Hyphen)
            .then_some(((first, Point::Known(When::Year(last))), end + 1));
    }
    let next = match (line.gap(end), line.after_space(end)) {
        (Gap::Hyphen | Gap::Dash, _) => end,
        (_, "to" | "until" | "till" | "through") => end + 1,
        (_, "and") if before == "between" => end + 1,
        _ => return None,
    };
    let moved = before == "from" && opening > 1 && MOVING.contains(&line.before(opening - 1));
    let article = usize::from(line.folded(next) == "the" && line.follows(next + 1));
    let opens = next + article;
    let inner =
        part_of(line, opens).unwrap_or(opens + usize::from(PARTS.contains(&line.folded(opens))));
    let (second, behind) = date(line, inner, true)?;
    let alike = second.0 == second.1 && second.0.rank() == first.rank() && second.0 != first;
    (alike && !moved).then_some(((first, second.0), behind))
}
