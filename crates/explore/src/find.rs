//! The words of a query in a text: what is highlighted, and what is shown of a long passage.

use core::ops::Range;

use corpus::text::{Token, tokens};

use crate::{
    cut,
    query::{Phrase, Query},
};

/// A passage of more bytes is shown by a part of it.
const LONG: usize = 900;

/// Bytes of a long passage that are shown, or somewhat more: no word is cut.
const SHOWN: usize = 420;

/// The stretches of a text that a query's wanted phrases cover, in bytes, in order, without overlap.
/// Where several begin at a word, the longest counts.
pub fn find(text: &str, query: &Query) -> Vec<Range<usize>> {
    if query.wanted.is_empty() {
        return Vec::new();
    }
    find_among(&tokens(text), query)
        .into_iter()
        .map(|found| found.start.span.start..found.end.span.end)
        .collect()
}

/// A phrase at a place in a text.
pub(crate) struct Found<'a> {
    /// Its first word.
    pub(crate) start: &'a Token,
    /// Its last word.
    pub(crate) end: &'a Token,
    /// The number of the first word.
    pub(crate) first: usize,
    /// The number of the word after the last.
    pub(crate) after: usize,
}

/// The wanted phrases among words.
pub(crate) fn find_among<'a>(words: &'a [Token], query: &Query) -> Vec<Found<'a>> {
    let phrases: Vec<&Phrase> = query.wanted.iter().flat_map(|part| &part.phrases).collect();
    let mut found = Vec::new();
    let mut first = 0;
    while let Some(rest) = words.get(first..).filter(|rest| !rest.is_empty()) {
        let longest = phrases.iter().filter(|phrase| begins_with(rest, phrase));
        let Some(length) = longest.map(|phrase| phrase.words.len()).max() else {
            first += 1;
            continue;
        };
        let after = first + length;
        if let (Some(start), Some(end)) = (words.get(first), words.get(after - 1)) {
            found.push(Found { start, end, first, after });
        }
        first = after;
    }
    found
}

fn begins_with(words: &[Token], phrase: &Phrase) -> bool {
    let last = phrase.words.len() - 1;
    words.len() > last
        && words
            .iter()
            .zip(&phrase.words)
            .enumerate()
            .all(|(place, (word, wanted))| phrase.means(place, &word.folded, wanted))
}

/// The stretch of a text to show: all of one that is short or in which nothing was found, else
/// some 420 bytes around the place where most was found, from the beginning of a word to the end of
/// one (see `cut`).
pub fn snippet(text: &str, found: &[Range<usize>]) -> Range<usize> {
    let Some(first) = found.first().filter(|_| text.len() > LONG) else { return 0..text.len() };
    let within = |start: usize| {
        let seen = |place: &&Range<usize>| place.start >= start && place.end <= start + SHOWN;
        found.iter().filter(seen).count()
    };
    let mut best = (first, 0);
    for place in found {
        let seen = within(place.start);
        if seen > best.1 {
            best = (place, seen);
        }
    }
    let (place, _) = best;
    let last = found
        .iter()
        .filter(|other| other.end <= place.start + SHOWN)
        .map(|other| other.end)
        .fold(place.end, usize::max);
    // What was found stands in the middle of what is shown.
    let room = SHOWN.saturating_sub(last - place.start) / 2;
    let start = place.start.saturating_sub(room);
    let end = (last + room).min(text.len());
    let start = if start == 0 { 0 } else { cut::first(text, start, place.start) };
    let end = if end == text.len() { end } else { cut::last(text, last, end) };
    let shown = text.get(..end).unwrap_or_default();
    start..shown.trim_end().len().max(last)
}
