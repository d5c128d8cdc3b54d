//! Expressions that count from the article's date: `yesterday`, `last week`, `two months ago`.

use super::{
    expression::{Point, Unit, Which},
    line::{Gap, Line},
    parse::month,
    words::{self, SEASONS},
};

/// The relative expression that begins at a word, and the word behind it.
pub(super) fn relative(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    match line.folded(at) {
        "yesterday" if is_plain(line, at) => Some((Point::Shift(Unit::Day, -1), at + 1)),
        "tomorrow" if is_plain(line, at) => Some((Point::Shift(Unit::Day, 1), at + 1)),
        "today" | "tonight" if is_plain(line, at) => Some((Point::Shift(Unit::Day, 0), at + 1)),
        "the" => beside_a_day(line, at),
        "that" => that_year(line, at),
        "weekend" => weekend(line, at),
        "last" => directed(line, at, Which::Last),
        "this" => directed(line, at, Which::This),
        "next" => directed(line, at, Which::Next),
        _ => ago(line, at),
    }
}

/// Whether an adverb is no part of a name: `Harbour Today`.
fn is_plain(line: &Line<'_>, at: usize) -> bool {
    line.is_lower_case(at) || line.passage.begins_sentence(at)
}

/// `the day before yesterday`, `the day after tomorrow`.
fn beside_a_day(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    let words = [at + 1, at + 2, at + 3].map(|word| line.after_space(word));
    match words {
        ["day", "before", "yesterday"] => Some((Point::Shift(Unit::Day, -2), at + 4)),
        ["day", "after", "tomorrow"] => Some((Point::Shift(Unit::Day, 2), at + 4)),
        _ => None,
    }
}

/// `that year`: the one named last. Behind a month or a day it says the year of that.
fn that_year(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    let bare = line.after_space(at + 1) == "year"
        && !matches!(line.gap(at + 2), Gap::Hyphen)
        && line.after_space(at + 2) != "after";
    let of = usize::from(line.before(at) == "of");
    let dated = at.checked_sub(1 + of).filter(|_| line.follows(at - of));
    if !bare || dated.is_some_and(|word| ends_date(line, word)) {
        return None;
    }
    Some((Point::OfNamed { month: None, day: None, years: 0 }, at + 2))
}

/// Whether a word is a month or a day of one.
fn ends_date(line: &Line<'_>, word: usize) -> bool {
    month(line, word).is_some()
        || line.number(word).is_some_and(|(_, digits)| digits <= 2)
        || words::numeric_ordinal(line.folded(word)).is_some()
}

/// `at the weekend`, without its article.
fn weekend(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    let placed = line.before(at) == "the"
        && matches!(line.before(at - 1), "at" | "during" | "on" | "over")
        && !matches!(line.gap(at + 1), Gap::Hyphen | Gap::Possessive)
        && !matches!(line.after_space(at + 1), "after" | "before" | "of" | "when");
    placed.then_some((Point::Weekend(Which::Open), at + 1))
}

/// `last week`, `this March`, `next Friday`.
fn directed(line: &Line<'_>, at: usize, which: Which) -> Option<(Point, usize)> {
    // 'The last week' is a stretch of time; 'the last Friday' one of several.
    let before = line.before(at);
    let measured = matches!(before, "the" | "his" | "her" | "its" | "their" | "our" | "my")
        || line.gap(at) == Gap::Possessive;
    if measured || !line.follows(at + 1) {
        return None;
    }
    let next = line.folded(at + 1);
    let shift = match which {
        Which::Last => -1,
        Which::Next => 1,
        Which::This | Which::Open => 0,
    };
    let point = if let Some((month, _)) = month(line, at + 1) {
        Point::Month(month, which)
    } else if let Some((day, false)) = words::weekday(next) {
        Point::Weekday(day, which)
    } else if SEASONS.contains(&next) {
        Point::Vague
    } else {
        match (which, next) {
            (Which::Last, "night") => Point::Shift(Unit::Day, -1),
            (Which::This, "morning" | "afternoon" | "evening") => Point::Shift(Unit::Day, 0),
            (Which::This, "weekend") => Point::Weekend(which),
            // 'This day', 'next day': of what is told.
            (_, "week" | "weekend" | "month" | "year" | "decade" | "century") => {
                Point::Shift(words::unit(next)?, shift)
            }
            _ => return None,
        }
    };
    Some((point, at + 2))
}

/// `a year ago`, `three days ago`.
fn ago(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    let number = match line.number(at) {
        Some((number, digits)) if digits <= 3 => number,
        Some(_) => return None,
        None => words::number(line.folded(at))?,
    };
    let unit = words::unit(line.after_space(at + 1))?;
    if line.after_space(at + 2) != "ago" || unit == Unit::Weekend {
        return None;
    }
    let roughly = matches!(
        line.before(at),
        "about" | "almost" | "around" | "half" | "nearly" | "over" | "roughly" | "some" | "than"
    );
    let number = -i32::from(number);
    let point = match unit {
        _ if roughly => Point::Vague,
        Unit::Decade => Point::Shift(Unit::Year, 10 * number),
        // Centuries are counted in round numbers.
        Unit::Century => Point::Vague,
        unit => Point::Shift(unit, number),
    };
    Some((point, at + 3))
}
