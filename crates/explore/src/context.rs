//! The words of a query in context: a line for each place, with what stands left and right of it
//! (a concordance, KWIC: Luhn 1960).

use core::ops::Range;

use corpus::{Corpus, Damage, PassageId, Span, text::tokens};

use crate::{cut, find::find_among, location::Side, order::by_text, query::Query};

/// The most lines that are sorted: sorting reads the text of every hit. The rest follows unsorted.
pub const SORTED: usize = 2_000;

/// Words on either side that the lines are sorted by.
const COMPARED: usize = 4;

/// Bytes on either side that a line shows at most.
const SHOWN: usize = 160;

/// A place where a phrase stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The passage.
    pub passage: PassageId,
    /// What stands left of it, in bytes of the article's text; from the beginning of a word.
    pub left: Span,
    /// The phrase.
    pub found: Span,
    /// What stands right of it; to the end of a word.
    pub right: Span,
    /// Whether the passage goes on to the left of `left`, and to the right of `right`.
    pub cut: (bool, bool),
}

/// A line with the words it is sorted by, the nearest first.
type Sortable = (String, Line);

/// The first lines of some passages, at most `limit`, sorted; and whether there are more.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn lines(
    corpus: &Corpus<'_>,
    hits: &[PassageId],
    query: &Query,
    side: Side,
    limit: usize,
) -> Result<(Vec<Line>, bool), Damage> {
    // One more than asked for shows whether there are more.
    let enough = if side == Side::None { limit + 1 } else { SORTED.max(limit + 1) };
    let mut found: Vec<Sortable> = Vec::new();
    for &hit in hits {
        if found.len() >= enough {
            break;
        }
        add(corpus, hit, query, side, &mut found)?;
    }
    if side != Side::None {
        let rest = found.split_off(found.len().min(SORTED));
        found = by_text(found, |(beside, _)| beside);
        found.extend(rest);
    }
    let more = found.len() > limit;
    Ok((found.into_iter().take(limit).map(|(_, line)| line).collect(), more))
}

/// Adds the lines of a passage.
fn add(
    corpus: &Corpus<'_>,
    hit: PassageId,
    query: &Query,
    side: Side,
    lines: &mut Vec<Sortable>,
) -> Result<(), Damage> {
    let passage = corpus.passage(hit)?;
    let text = corpus.text(passage.article, passage.span)?;
    let words = tokens(text);
    for place in find_among(&words, query) {
        let found = place.start.span.start..place.end.span.end;
        let left = shown_before(text, found.start, SHOWN);
        let right = shown_after(text, found.end, SHOWN);
        let beside: Vec<&str> = match side {
            Side::None => Vec::new(),
            Side::Left => {
                let before = words.get(..place.first).unwrap_or_default();
                before.iter().rev().take(COMPARED).map(|word| &*word.folded).collect()
            }
            Side::Right => {
                let after = words.get(place.after..).unwrap_or_default();
                after.iter().take(COMPARED).map(|word| &*word.folded).collect()
            }
        };
        let span = |range: &Range<usize>| {
            let base = passage.span.start as usize;
            Span::new(base + range.start, base + range.end)
        };
        let line = Line {
            passage: hit,
            left: span(&left),
            found: span(&found),
            right: span(&right),
            cut: (left.start > 0, right.end < text.len()),
        };
        lines.push((beside.join(" "), line));
    }
    Ok(())
}

/// What is shown before a place: from the beginning of a word, of so many bytes at most.
pub fn shown_before(text: &str, place: usize, most: usize) -> Range<usize> {
    match place.saturating_sub(most) {
        0 => 0..place,
        earliest => cut::first(text, earliest, place)..place,
    }
}

/// What is shown after a place: to the end of a word, of so many bytes at most.
pub fn shown_after(text: &str, place: usize, most: usize) -> Range<usize> {
    if place + most >= text.len() {
        return place..text.len();
    }
    place..cut::last(text, place, place + most)
}
