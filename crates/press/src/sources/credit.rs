//! Whether a source's name at a place credits the source.
//!
//! - A name inside quotation marks in a reference is part of a title; in quotation marks elsewhere it
//!   counts only where a verb of reporting, 'according to' or brackets show a credit.
//! - A name before a noun of buildings or bodies ('the Courier building', 'Courier Prize') is
//!   something else's.
//! - A name of one word behind 'The' ('The Courier') may be a word like any other. It is none where
//!   the name goes on ('The Courier Council', 'the Courier of Kelmouth'), and without its capital
//!   article it must stand behind 'the', in brackets, in a photo credit or in a reference.

use corpus::Zone;

use super::{Form, Near};
use crate::phrase::{CALENDAR, FUNCTION_WORDS, REPORTING_VERBS, is_capitalised, is_one_of};

/// Nouns that a source's name before them describes, and that publish nothing.
#[rustfmt::skip]
const OTHER_THINGS: &[&str] = &[
    "avenue", "award", "awards", "bridge", "building", "buildings", "compound", "council",
    "foundation", "hall", "headquarters", "hotel", "house", "institute", "museum", "office",
    "offices", "park", "plaza", "prize", "prizes", "rule", "rules", "school", "square",
    "station", "street", "tower", "towers", "university",
];
/// What stands right before a source that is credited.
#[rustfmt::skip]
const CREDITING: &[&str] = &[
    "by", "cites", "cited", "citing", "per", "quoted", "quotes", "quoting", "tell", "telling",
    "tells", "told", "via",
];
/// How many words may stand between 'according' and a source.
const ACCORDING: usize = 5;
/// How far before a source its brackets may open, in characters.
const BRACKETS: usize = 60;

/// Whether the candidate is a credit.
pub(super) fn is_credit(near: &Near<'_>) -> bool {
    if near.candidate.form == Form::Domain {
        return near.zone != Zone::References || !near.is_quoted();
    }
    if near.behind().is_some_and(|place| is_one_of(OTHER_THINGS, near.folded(place))) {
        return false;
    }
    let single = matches!(near.candidate.form, Form::Word | Form::Article);
    if single && near.goes_on() {
        return false;
    }
    if near.candidate.form == Form::Word && !near.is_marked_as_name() {
        return false;
    }
    match near.zone {
        Zone::References => !near.is_quoted(),
        Zone::Quote => near.is_clearly_credited(),
        _ => true,
    }
}

impl Near<'_> {
    fn folded(&self, place: usize) -> &str {
        self.passage.words.get(place).map_or("", |word| word.folded.as_str())
    }

    fn is_quoted(&self) -> bool {
        self.reading.is_quoted(self.candidate.span)
    }

    /// The place of the word right behind, white space between them and nothing else.
    fn behind(&self) -> Option<usize> {
        let last = self.candidate.words.end.checked_sub(1)?;
        self.reading.adjoin(self.passage, last).then_some(last + 1)
    }

    /// The place of the word right before, white space between them and nothing else.
    fn before(&self) -> Option<usize> {
        let before = self.candidate.words.start.checked_sub(1)?;
        self.reading.adjoin(self.passage, before).then_some(before)
    }

    /// Whether the words behind make the name a part of a longer one.
    fn goes_on(&self) -> bool {
        let Some(word) = self.behind().and_then(|place| self.passage.words.get(place)) else {
            return false;
        };
        let folded = word.folded.as_str();
        let is_plain =
            [CALENDAR, FUNCTION_WORDS, REPORTING_VERBS].iter().any(|list| is_one_of(list, folded));
        folded == "of" || (is_capitalised(self.reading.written(word)) && !is_plain)
    }

    /// Whether a single word stands where only a name would.
    fn is_marked_as_name(&self) -> bool {
        matches!(self.zone, Zone::References | Zone::Credit)
            || self.before().is_some_and(|place| self.folded(place) == "the")
            || self.is_bracketed()
    }

    /// Whether brackets open not far before and close behind, nothing but names between.
    fn is_bracketed(&self) -> bool {
        let (start, end) = (self.candidate.span.start as usize, self.candidate.span.end as usize);
        let opens = self.reading.text.get(..start).unwrap_or_default().chars().rev().take(BRACKETS);
        let closes = self.reading.text.get(end..).unwrap_or_default().chars().take(BRACKETS);
        let is_open = |mark: char| matches!(mark, '(' | '[');
        let is_close = |mark: char| matches!(mark, ')' | ']');
        let is_border = |mark: &char| {
            !(mark.is_alphanumeric() || mark.is_whitespace() || matches!(mark, '/' | ',' | '&'))
        };
        let (mut opens, mut closes) = (opens, closes);
        opens.find(is_border).is_some_and(is_open) && closes.find(is_border).is_some_and(is_close)
    }

    /// Whether the words beside the name say that it is credited.
    fn is_clearly_credited(&self) -> bool {
        if self.is_bracketed() {
            return true;
        }
        let start = self.candidate.words.start;
        let mut before = self.before();
        if before.is_some_and(|place| self.folded(place) == "the") {
            before = before.and_then(|place| place.checked_sub(1));
        }
        let credited = before.is_some_and(|place| is_one_of(CREDITING, self.folded(place)));
        let according = (start.saturating_sub(ACCORDING + 1)..start).rev();
        let according = according.take_while(|place| !self.passage.begins_sentence(place + 1));
        let reports =
            self.behind().is_some_and(|place| is_one_of(REPORTING_VERBS, self.folded(place)));
        credited || reports || according.into_iter().any(|place| self.folded(place) == "according")
    }
}
