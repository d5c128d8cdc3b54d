//! Decades and centuries: `1950s`, `’90s`, `18th and 19th centuries`.

use super::{
    calendar::When,
    expression::Point,
    line::{Gap, Line},
    words::{self, PARTS},
};

/// `1950s`, `’90s`.
pub(super) fn decade(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    let written = line.written(at);
    let apart = line.gap(at + 1) == Gap::Apostrophe && line.folded(at + 1) == "s";
    let apart = apart && line.before(at) == "the";
    let digits = if apart { written } else { written.strip_suffix('s')? };
    let number: i32 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let when = match (digits.len(), number) {
        (4, 1000..=1999) if number % 100 == 0 => When::Century(number / 100),
        (4, 1000..=2199) if number % 10 == 0 => When::Decade(number / 10),
        (2, 20..=90) if number % 10 == 0 && apostrophe_before(line, at) > 0 => {
            When::Decade(190 + number / 10)
        }
        _ => return None,
    };
    Some((Point::Known(when), at + 1 + usize::from(apart)))
}

/// How many bytes of an apostrophe stand before a word.
fn apostrophe_before(line: &Line<'_>, at: usize) -> usize {
    line.character_before(at)
        .filter(|before| corpus::text::is_apostrophe(*before))
        .map_or(0, char::len_utf8)
}

/// The bytes before an expression that belong to it: the apostrophe of `’90s`.
pub(super) fn margin(line: &Line<'_>, at: usize) -> usize {
    let first = line.written(at);
    let shortened = first.len() == 3
        && first.ends_with('s')
        && first.starts_with(|first: char| first.is_ascii_digit());
    if shortened { apostrophe_before(line, at) } else { 0 }
}

/// `18th century`, `18th and 19th centuries`, `nineteenth-century`.
pub(super) fn century(line: &Line<'_>, at: usize) -> Option<((Point, Point), usize)> {
    let (first, next) = ordinal(line, at)?;
    if let Some(end) = century_behind(line, next) {
        return Some(((first, first), end));
    }
    let joined = match (line.gap(next), line.after_space(next)) {
        (Gap::Hyphen | Gap::Dash, _) => next,
        (_, "and" | "to" | "or") => next + 1,
        _ => return None,
    };
    let part = usize::from(PARTS.contains(&line.folded(joined)));
    let (second, next) = ordinal(line, joined + part)?;
    century_behind(line, next).map(|end| ((first, second), end))
}

/// The word behind `century` at a word, unless it was before Christ.
fn century_behind(line: &Line<'_>, at: usize) -> Option<usize> {
    let joined = matches!(line.gap(at), Gap::Space | Gap::Hyphen);
    let century = joined && matches!(line.folded(at), "century" | "centuries");
    let before_christ = matches!(line.after_space(at + 1), "bc" | "bce");
    (century && !before_christ).then_some(at + 1)
}

/// The century an ordinal counts, and the word behind it.
fn ordinal(line: &Line<'_>, at: usize) -> Option<(Point, usize)> {
    let word = line.folded(at);
    let hyphenated =
        word == "twenty" && line.gap(at + 1) == Gap::Hyphen && line.folded(at + 1) == "first";
    let (number, end) = if hyphenated { (21, at + 2) } else { (words::ordinal(word)?, at + 1) };
    let counts = (1..=22).contains(&number);
    counts.then(|| (Point::Known(When::Century(i32::from(number) - 1)), end))
}
