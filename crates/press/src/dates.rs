//! Dates of events: explicit, partial and relative expressions, resolved against the article's date.
//!
//! In goes an article, read, and the day it counts from, if that is known; out come the date
//! expressions of each passage with what they mean and from what that was taken. Steps, each a
//! module: `line` is a passage word by word with what stands between the words; `parse` recognises
//! expressions by a small grammar, with `numeric`, `period`, `spelled`, `fraction` and `relative` for forms of
//! their own and `year` for the numbers that are years; `resolve` gives them values, with `count` and, where a year
//! or a week is left open, `tense`; `calendar` knows the days.
//!
//! Method: the distinctions are those of `TimeML`'s TIMEX3 (dates, durations, sets; anchored and
//! unanchored), the values those of EDTF (ISO 8601-2). Only what dates an event is marked: no
//! durations ('over the past year'), no sets ('on Mondays'), no times of day. What an expression
//! leaves open and nothing near it or in the article's date settles stays without a value.

mod calendar;
mod count;
mod expression;
mod fraction;
mod line;
mod numeric;
mod parse;
mod period;
mod relative;
mod resolve;
mod spelled;
mod tense;
mod words;
mod year;

pub(crate) use calendar::days;
use corpus::{DateMention, PassageKind, Span};

use crate::reading::Reading;

use self::{
    calendar::Day,
    expression::Found,
    line::Line,
    resolve::{Near, Resolver},
};

/// The dates of each passage, in text order. `reference`: the day relative dates count from, ISO 8601.
pub(crate) fn dates(reading: &Reading, reference: Option<&str>) -> Vec<Vec<DateMention>> {
    let resolver = Resolver::new(reference.and_then(Day::from_iso));
    let mut near = Near::default();
    reading
        .passages
        .iter()
        .map(|passage| {
            let dated = !matches!(
                passage.kind,
                PassageKind::Boilerplate | PassageKind::Byline | PassageKind::ReferencesHeading
            );
            if !dated {
                return Vec::new();
            }
            let line = Line::new(reading, passage);
            near.next_passage();
            let mut mentions = Vec::new();
            for sentence in &passage.sentences {
                near.next_sentence();
                let found = expressions(reading, &line, sentence.clone());
                resolver.resolve(&line, sentence, &found, &mut near, &mut mentions);
            }
            mentions
        })
        .collect()
}

/// The date expressions of a sentence, in order, never overlapping.
fn expressions(
    reading: &Reading,
    line: &Line<'_>,
    sentence: core::ops::Range<usize>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let next = parse::expression(line, &sentence, at);
        match next
            .filter(|next| next.words.end <= sentence.end && next.words.start < next.words.end)
        {
            Some(next) => {
                at = next.words.end.max(at + 1);
                let span = line.span(&next);
                if !reading.in_address(Span::new(span.start, span.end)) {
                    found.push(next);
                }
            }
            None => at += 1,
        }
    }
    found
}
