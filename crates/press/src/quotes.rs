//! Quotes: what stands between quotation marks, what kind of words they are, and whose.
//!
//! In go the quotations of an article, the names in it and the sources it credits; out comes every
//! quotation with its kind and, where a rule shows one, its speaker. The method is that of sieves
//! (Muzny, Fang, Chang and Jurafsky 2017, 'A Two-stage Sieve Approach for Quote Attribution'):
//! rules one after the other, the strictest first, each leaving alone what an earlier one decided.
//! What no rule shows has no speaker, and where two compete neither is taken: a quote without a
//! speaker is a small loss, a quote with the wrong one is a false report. Steps:
//!
//! 1. [`mod@line`]: a passage as its parts, each outermost quotation as one.
//! 2. [`kind`]: titles of works and mere names for things are nobody's words.
//! 3. [`sieves`]: a verb of reporting ([`verbs`]) beside or before the quote, and its subject
//!    ([`subject`]); 'according to X'; 'X's promise to'.
//! 4. [`reader`]: what one sentence or paragraph leaves to the next: he and she ([`focus`]), quotes
//!    that go on, 'the report said', 'the minister said' ([`roles`]). What no cue governs is speech if it looks like it, else scare.
//! 5. [`via`]: the sources that the quote came through.

mod focus;
mod kind;
mod line;
mod reader;
mod roles;
mod rules;
mod sieves;
mod subject;
mod verbs;
mod via;
mod words;

use corpus::{Citation, Quote};

use crate::{figures::Found, reading::Reading, seeds::FigureEntry};
use focus::Genders;
use reader::Reader;
pub(crate) use verbs::Cues;

/// An article with what is known of it before its quotes are.
pub(crate) struct Said<'s> {
    pub(crate) reading: &'s Reading,
    pub(crate) figures: &'s [FigureEntry],
    /// The names of figures and organisations in it.
    pub(crate) found: &'s Found,
    /// The citations of each passage.
    pub(crate) credited: &'s [Vec<Citation>],
    pub(crate) cues: &'s Cues,
}

/// The quotes of each passage, by start.
pub(crate) fn quotes(said: &Said<'_>) -> Vec<Vec<Quote>> {
    // Once to learn who is she and who is he, and once in earnest.
    let genders = Genders::new(said.reading, said.figures, said.found);
    let mut reader = Reader::new(said, genders);
    read(said, &mut reader);
    let (mut genders, votes) = reader.learnt();
    genders.learn(&votes);
    read(said, &mut Reader::new(said, genders))
}

/// The quotes of each passage, by one reader.
fn read(said: &Said<'_>, reader: &mut Reader<'_>) -> Vec<Vec<Quote>> {
    let mut first = 0;
    let all = said.reading.quotations.as_slice();
    let mut found = Vec::with_capacity(said.reading.passages.len());
    for (number, passage) in said.reading.passages.iter().enumerate() {
        let rest = all.get(first..).unwrap_or_default();
        let count = rest.partition_point(|quotation| quotation.outside.start < passage.span.end);
        first += count;
        let own = rest.get(..count).unwrap_or_default();
        found.push(reader.passage(number, passage, own));
    }
    found
}
