//! Paragraphs that the source cut in two.
//!
//! Two lines are one passage when the first does not end as a sentence does and something shows
//! that it goes on:
//!
//! - adjacent lines: the first ends with a comma or a function word, or leaves a double quotation
//!   mark open, or the second begins in lower case;
//! - across a blank line: only the comma or the function word, and only behind a line of more
//!   than [`LONG`] words, which no heading has.
//!
//! A text whose every line is broken at one width, as mail is, is unwrapped: see [`width`].
//! Furniture, bylines, captions, references, list items and declared lines stand alone.

use corpus::Span;

use super::{Line, byline, caption, furniture, references};
use crate::{
    phrase::{ends_sentence, is_one_of, written},
    quotation::leaves_quotation_open,
};

/// Words that cannot end a sentence.
#[rustfmt::skip]
const ALWAYS_OPEN: &[&str] = &[
    "a", "an", "and", "as", "because", "between", "by", "from", "his", "including", "into", "its",
    "my", "nor", "of", "or", "our", "than", "that", "the", "their", "to", "via", "whose", "with",
    "your",
];
/// Words that can end a heading ('What He Stands For') but rarely a long line.
#[rustfmt::skip]
const MOSTLY_OPEN: &[&str] = &[
    "after", "against", "at", "be", "before", "but", "during", "for", "had", "has", "have", "if",
    "in", "is", "on", "over", "under", "was", "were", "when", "where", "which", "while", "who",
    "will",
];
/// A line with more words than this is no heading.
const LONG: usize = 12;
/// With fewer words, a line before one in lower case may be an item of a list.
const SHORTEST: usize = 5;

/// Puts lines together that are one passage.
pub(super) fn join<'t>(text: &'t str, lines: Vec<Line<'t>>) -> Vec<Line<'t>> {
    let width = width(&lines);
    // The lines of each passage; the evidence that it goes on is in the last of them.
    let mut passages: Vec<Vec<Line<'t>>> = Vec::with_capacity(lines.len());
    let mut in_references = false;
    for line in lines {
        in_references |= references::is_heading(&line);
        let passage = passages.last_mut().filter(|passage| {
            let Some(last) = passage.last() else { return false };
            let wrapped = width.is_some_and(|width| wraps(last, &line, width));
            // A wrapped entry goes on until the next; the lines of other lists are entries.
            let entry = in_references && wrapped && !references::is_heading(last);
            let text = !in_references && stands_in_text(last, true);
            (text && (wrapped || goes_on(last, &line)) || entry) && stands_in_text(&line, false)
        });
        match passage {
            Some(passage) => passage.push(line),
            None => passages.push(vec![line]),
        }
    }
    passages.into_iter().filter_map(|passage| whole(text, passage)).collect()
}

/// The lines of a passage as one.
fn whole<'t>(text: &'t str, mut lines: Vec<Line<'t>>) -> Option<Line<'t>> {
    if lines.len() < 2 {
        return lines.pop();
    }
    let (first, last) = (lines.first()?, lines.last()?);
    let span = Span { start: first.span.start, end: last.span.end };
    let line = Line::new(text, span, first.after_blank);
    Some(Line { declared: first.declared, ..line })
}

/// Whether a line can be part of a paragraph. A declared line begins a passage and may go on.
fn stands_in_text(line: &Line<'_>, first: bool) -> bool {
    (first || line.declared.is_none())
        && !furniture::is_furniture(line)
        && !byline::is_byline(line)
        && !caption::is_caption(line.text)
        && !references::is_numbered(line)
        && (first || !is_item(line.text))
}

/// Whether a line begins as an item of a list does.
pub(super) fn is_item(text: &str) -> bool {
    if text.starts_with(['•', '·', '‣', '◦', '▪', '●', '■', '►', '*', '✓', '→'])
    {
        return true;
    }
    let mut characters = text.chars();
    if characters.next().is_some_and(|mark| matches!(mark, '-' | '–' | '—')) {
        return characters.next().is_some_and(char::is_whitespace);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && text.get(digits..).is_some_and(|rest| {
            rest.starts_with(['.', ')']) && rest.chars().nth(1).is_some_and(char::is_whitespace)
        })
}

fn goes_on(first: &Line<'_>, second: &Line<'_>) -> bool {
    if ends_sentence(first.text) {
        return false;
    }
    let long = first.length() > LONG;
    let last = first.words.last().map_or("", |word| word.folded.as_str());
    let written = first.words.last().map_or("", |word| written(first.text, word));
    let ends_with_last = first.words.last().is_some_and(|word| word.span.end == first.text.len());
    let open_word = ends_with_last
        && !written.starts_with(char::is_uppercase)
        && (is_one_of(ALWAYS_OPEN, last) || (long && is_one_of(MOSTLY_OPEN, last)));
    let comma = first.text.ends_with(',');
    if second.after_blank {
        return long && (comma || open_word);
    }
    let lower = first.length() >= SHORTEST && begins_in_lower_case(second.text);
    comma || open_word || lower || leaves_quotation_open(first.text)
}

fn begins_in_lower_case(text: &str) -> bool {
    text.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// The width at which a text is broken, in characters, if it is: at least five adjacent lines, none
/// over 100 characters; of nine in ten the next word would not have fitted, and fewer than half end
/// as sentences do.
fn width(lines: &[Line<'_>]) -> Option<usize> {
    let widest = lines.iter().map(|line| line.text.chars().count()).max()?;
    let pairs = || {
        lines.windows(2).filter_map(|pair| match pair {
            [first, second] if !second.after_blank => Some((first, second)),
            _ => None,
        })
    };
    let all = pairs().count();
    let full = pairs().filter(|(first, second)| wraps(first, second, widest)).count();
    let ended = pairs().filter(|(first, _)| ends_sentence(first.text)).count();
    let broken = full * 10 >= all * 9 && ended * 2 < all;
    (all >= 5 && (40..=100).contains(&widest) && broken).then_some(widest)
}

fn wraps(first: &Line<'_>, second: &Line<'_>, width: usize) -> bool {
    let word = second.text.split_whitespace().next().unwrap_or_default();
    !second.after_blank && first.text.chars().count() + 1 + word.chars().count() > width
}
