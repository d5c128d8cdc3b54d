//! What expressions mean: the year, week or day that they leave open, and from what it was taken.
//!
//! A date without a year takes it, the first that applies, from
//! 1. the date it is joined to (`July and August 2031`, `from May to June 2031`),
//! 2. a dated month shortly before, or a year that opened the sentence (`In 2011, ... by July`),
//! 3. the article's date: the last such date before it, or the next one where the sentence speaks
//!    of what is to come.
//!
//! What a verb of speaking dates (`said in May`) takes no year from another sentence. `That year` is
//! the one named last.
//!
//! What is relative counts from the article's date. Without one it keeps no value, and says why; so it
//! does in words within another's words, which were spoken on a day that is not told.

use core::ops::Range;

use corpus::{DateKind, DateMention, Span};

use crate::phrase::{REPORTING_VERBS, is_one_of};

use super::{
    calendar::{Day, Value, When},
    count::{counted, in_year, year_beside, year_by_weekday},
    expression::{Found, Point, Unit, Which},
    line::{Gap, Line},
    tense::{Tense, sign, tense, tense_before, tense_behind},
    words::{MOVING, PARTS, PARTS_OF},
};

/// How many months earlier in the year a month told after another belongs to the next year.
const TURN_OF_YEAR: u8 = 6;

/// How many words from 'today' its `I` may stand.
const FIRST_PERSON_REACH: usize = 10;

/// A date named before, which may lend its year.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    year: i32,
    month: Option<u8>,
    sentence: usize,
    passage: usize,
}

/// The date named last, and how far the reading has come.
#[derive(Debug, Default)]
pub(super) struct Near {
    anchor: Option<Anchor>,
    /// The year named last, and the passage it stands in.
    named: Option<(i32, usize)>,
    sentence: usize,
    passage: usize,
}

impl Near {
    pub(super) fn next_passage(&mut self) {
        self.passage += 1;
    }

    pub(super) fn next_sentence(&mut self) {
        self.sentence += 1;
    }

    /// The anchor in this sentence or the one before, within the passage.
    fn beside(&self) -> Option<Anchor> {
        self.anchor
            .filter(|anchor| anchor.passage == self.passage && self.sentence - anchor.sentence <= 1)
    }

    /// The year named last, in this passage or the one before.
    fn year_named(&self) -> Option<i32> {
        self.named.filter(|(_, passage)| self.passage - passage <= 1).map(|(year, _)| year)
    }

    /// The anchor in this passage or the one before.
    fn around(&self) -> Option<Anchor> {
        self.anchor.filter(|anchor| self.passage - anchor.passage <= 1)
    }
}

/// A value, or none, and why.
type Meaning = (Option<Value>, String);

/// How an expression is told.
#[derive(Clone, Copy)]
struct Told {
    tense: Tense,
    /// A verb of speaking stands before: `said in May`.
    reported: bool,
    /// In words within another's words.
    retold: bool,
}

/// What dates are counted from.
pub(super) struct Resolver {
    reference: Option<Day>,
    year_of_reference: String,
    counted_from_reference: String,
}

impl Resolver {
    pub(super) fn new(reference: Option<Day>) -> Self {
        let day = reference.map(|day| When::Day(day).to_string()).unwrap_or_default();
        Self {
            reference,
            year_of_reference: format!("year taken from the article’s date, {day}"),
            counted_from_reference: format!("counted from the article’s date, {day}"),
        }
    }

    /// Adds what the expressions of a sentence mean.
    pub(super) fn resolve(
        &self,
        line: &Line<'_>,
        sentence: &Range<usize>,
        found: &[Found],
        near: &mut Near,
        mentions: &mut Vec<DateMention>,
    ) {
        let lent = lent_years(line, found);
        for (expression, lent) in found.iter().zip(lent) {
            if is_of_these_days(line, sentence, expression) {
                continue;
            }
            let tense = if is_moved_away_from(line, expression.words.start) {
                Tense::Unsaid
            } else {
                tense(line, sentence, &expression.words)
            };
            let told = Told {
                tense,
                reported: is_reported(line, expression.words.start),
                retold: line.is_retold(expression.words.start),
            };
            let (value, basis) = self.meaning(expression, lent, told, near);
            remember(line, sentence, expression, value, near);
            let span = line.span(expression);
            mentions.push(DateMention {
                span: Span::new(span.start, span.end),
                value: value.and_then(Value::edtf),
                kind: if expression.ends.0.is_relative() || expression.ends.1.is_relative() {
                    DateKind::Relative
                } else {
                    DateKind::Explicit
                },
                basis,
            });
        }
    }

    fn meaning(&self, found: &Found, lent: Option<i32>, told: Told, near: &Near) -> Meaning {
        if found.names_event {
            return (None, "the day of an event, whose year is not said".into());
        }
        if !found.is_range() {
            return self.point(found.ends.0, lent, told, near);
        }
        let (first, last) = found.ends;
        // The end that says its year lends it to the other.
        if let Point::Partial { month, .. } = first
            && !matches!(last, Point::Partial { .. })
        {
            let (end, basis) = self.point(last, None, told, near);
            let year = end.and_then(|end| {
                let turn = end.last.month().is_some_and(|last| last < month);
                Some(end.last.year()? - i32::from(turn))
            });
            let (start, _) = self.point(first, year, told, near);
            return (interval(start, end), basis);
        }
        let (start, basis) = self.point(first, lent, told, near);
        let year = match last {
            Point::Partial { month, .. } => start.and_then(|start| {
                let turn = start.first.month().is_some_and(|first| first > month);
                Some(start.first.year()? + i32::from(turn))
            }),
            _ => None,
        };
        let (end, other) = match (last, start.map(|start| start.first)) {
            (Point::Weekday(days, Which::Open), Some(When::Day(start))) if first.is_relative() => {
                let ahead = (7 + days - start.weekday()) % 7;
                (Some(Value::one(When::Day(start.plus(i32::from(ahead))))), basis.clone())
            }
            _ => self.point(last, year, told, near),
        };
        let second = start.is_some() && (end.is_none() || matches!(first, Point::Known(_)));
        (interval(start, end), if second { other } else { basis })
    }

    fn point(&self, point: Point, lent: Option<i32>, told: Told, near: &Near) -> Meaning {
        match point {
            Point::Known(when) => (Some(Value::one(when)), "written in full".into()),
            Point::Ambiguous => (None, "day and month cannot be told apart".into()),
            Point::Untold => (None, "the year or the century is not told".into()),
            Point::Vague => (None, "too vague to be counted".into()),
            Point::Partial { month, day } => self.partial(month, day, lent, told, near),
            Point::Named { weekday, month, day } => {
                let year = self.reference.and_then(|day_of_article| {
                    year_by_weekday(day_of_article, weekday, month, day)
                });
                match year {
                    Some(year) => (in_year(year, month, Some(day)), self.year_of_reference.clone()),
                    None => self.partial(month, Some(day), lent, told, near),
                }
            }
            Point::OfNamed { month, day, years } => {
                let Some(year) = near.year_named() else {
                    return (None, "the year it points back to is not named".into());
                };
                let year = year + years;
                let value = match month {
                    Some(month) => in_year(year, month, day),
                    None => Some(Value::one(When::Year(year))),
                };
                (value, "year taken from a date named before it".into())
            }
            _ => {
                let Some(reference) = self.reference else {
                    return (None, "the article’s date, from which it counts, is not known".into());
                };
                if told.retold {
                    return (None, "said within another’s words, on a day that is not told".into());
                }
                (counted(point, reference, told.tense), self.counted_from_reference.clone())
            }
        }
    }

    /// A month or a day without its year.
    fn partial(
        &self,
        month: u8,
        day: Option<u8>,
        lent: Option<i32>,
        told: Told,
        near: &Near,
    ) -> Meaning {
        let tense = told.tense;
        if let Some(year) = lent {
            return (in_year(year, month, day), "year taken from the date it is joined to".into());
        }
        let anchor = if self.reference.is_some() {
            // What was said in May was said of late, whatever the sentence before told.
            near.beside().filter(|anchor| !told.reported || anchor.sentence == near.sentence)
        } else {
            near.around()
        };
        if let Some(anchor) = anchor {
            let turn = anchor.month.is_some_and(|before| {
                before >= month + TURN_OF_YEAR || (tense == Tense::Later && before > month)
            });
            let year = anchor.year + i32::from(turn);
            let fits = self.reference.is_none_or(|reference| {
                let own = (reference.year, reference.month);
                match tense {
                    // What is still to come has not come by the article's date.
                    Tense::Coming => (year, month) >= own,
                    Tense::Later => true,
                    // What is told as past has come by then, unless all of it lies ahead.
                    Tense::Bygone | Tense::Unsaid => {
                        (year, month) <= own || (anchor.year, anchor.month.unwrap_or(1)) > own
                    }
                }
            });
            if fits {
                return (
                    in_year(year, month, day),
                    "year taken from a date named before it".into(),
                );
            }
        }
        let Some(reference) = self.reference else {
            return (None, "no year is named, and the article’s date is not known".into());
        };
        let year = year_beside(reference, month, day, tense);
        (in_year(year, month, day), self.year_of_reference.clone())
    }
}

fn interval(start: Option<Value>, end: Option<Value>) -> Option<Value> {
    let (first, last) = (start?.first, end?.last);
    // Ends the wrong way round are no interval.
    (first.to_string() <= last.to_string()).then_some(Value { first, last })
}

/// The years that expressions without one take from the expression they are joined to.
fn lent_years(line: &Line<'_>, found: &[Found]) -> Vec<Option<i32>> {
    let mut lent = vec![None; found.len()];
    let mut behind: Option<(usize, i32)> = None;
    for (expression, lent) in found.iter().zip(&mut lent).rev() {
        let joined = behind.filter(|(next, _)| are_joined(line, expression.words.end, *next));
        let year = match expression.ends.1 {
            Point::Known(when @ (When::Month(..) | When::Day(_))) => when.year(),
            Point::Partial { .. } => joined.map(|(_, year)| year),
            _ => None,
        };
        if matches!(expression.ends, (Point::Partial { .. }, Point::Partial { .. })) {
            *lent = year;
        }
        behind = year.map(|year| (expression.words.start, year));
    }
    lent
}

/// Whether only `and`, `or` or a comma stands between the words before `end` and those from `start`.
fn are_joined(line: &Line<'_>, end: usize, start: usize) -> bool {
    let close = |gap| matches!(gap, Gap::Space | Gap::Comma);
    match start.saturating_sub(end) {
        0 => line.gap(start) == Gap::Comma,
        1 => {
            close(line.gap(end))
                && line.follows(start)
                && matches!(line.folded(end), "and" | "or" | "to")
        }
        _ => false,
    }
}

/// Keeps a date that may lend its year to those behind it.
fn remember(
    line: &Line<'_>,
    sentence: &Range<usize>,
    found: &Found,
    value: Option<Value>,
    near: &mut Near,
) {
    let point = found.ends.1;
    let names = matches!(
        point,
        Point::Known(_)
            | Point::OfYear { .. }
            | Point::OfNamed { .. }
            | Point::Shift(Unit::Year, _)
    );
    if names && let Some(value) = value {
        let one = value.first.year() == value.last.year();
        near.named = value.last.year().filter(|_| one).map(|year| (year, near.passage));
    }
    let before = line.before(found.words.start);
    let narrowed = PARTS_OF.contains(&line.folded(found.words.start));
    let opens = found.words.start <= sentence.start + 1 + usize::from(narrowed)
        && (narrowed
            || PARTS.contains(&line.folded(found.words.start))
            || matches!(before, "in" | "by" | "during" | "throughout" | "late" | "early" | "mid"));
    let lends = match point {
        Point::Known(When::Month(..) | When::Day(_)) => before != "since",
        Point::Known(When::Year(_)) => opens,
        Point::OfYear { .. }
        | Point::OfNamed { .. }
        | Point::Month(..)
        | Point::Shift(Unit::Year | Unit::Month, _) => true,
        _ => false,
    };
    if let Some(when) = value.map(|value| value.last)
        && let Some(year) = when.year().filter(|_| lends)
    {
        near.anchor = Some(Anchor {
            year,
            month: when.month(),
            sentence: near.sentence,
            passage: near.passage,
        });
    }
}

/// Whether a word is the date an event had before: `postponed from May`.
fn is_moved_away_from(line: &Line<'_>, word: usize) -> bool {
    line.before(word) == "from" && MOVING.contains(&line.before(word.saturating_sub(1)))
}

/// Whether a verb of speaking stands before an expression or its preposition, with at most a word
/// between them: `said in May`, `told reporters in May`.
fn is_reported(line: &Line<'_>, word: usize) -> bool {
    let verb = if matches!(line.before(word), "in" | "on") { word - 1 } else { word };
    let between = verb.saturating_sub(1);
    is_one_of(REPORTING_VERBS, line.before(verb))
        || (line.follows(verb) && is_one_of(REPORTING_VERBS, line.before(between)))
}

/// Whether 'today' means these days rather than the day: where the sentence tells of nothing that
/// happened or will.
fn is_of_these_days(line: &Line<'_>, sentence: &Range<usize>, found: &Found) -> bool {
    let word = found.words.start;
    if line.folded(word) != "today" {
        return false;
    }
    if matches!(line.before(word), "even" | "of" | "still" | "than" | "to" | "until") {
        return true;
    }
    // Who speaks of 'I' speaks of the day of speaking.
    let from = sentence.start.max(word.saturating_sub(FIRST_PERSON_REACH));
    if line.is_quoted(word)
        && (from..sentence.end.min(word + FIRST_PERSON_REACH))
            .any(|word| line.is_quoted(word) && matches!(line.folded(word), "i" | "im" | "ive"))
    {
        return false;
    }
    if line.gap(word + 1) == Gap::Possessive {
        return line.is_capitalised(word + 1) || line.folded(word + 1) == "world";
    }
    let told = if word == sentence.start {
        tense_behind(line, sentence, word + 1)
    } else {
        tense_before(line, sentence, word)
    };
    let told =
        told != Tense::Unsaid || (line.follows(word + 1) && sign(line, word + 1) != Tense::Unsaid);
    !told
}
