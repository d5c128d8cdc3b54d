//! Reference lists.
//!
//! A list begins behind a heading of its own ('References') and goes on while its lines look like
//! entries: with a web address or a year, or numbered, where the first is. Headings that ordinary articles have too
//! ('Sources', 'Notes') open a list only before an entry. At the end of an article two or more
//! numbered lines with an address or a year are entries without a heading.

use corpus::PassageKind;

use super::{Line, furniture, join::is_item};
use crate::{
    phrase::ends_sentence,
    web::{addresses, is_only_addresses},
};

/// Headings that always open a list, folded.
const CERTAIN: &[&str] = &[
    "references",
    "reference list",
    "bibliography",
    "works cited",
    "endnotes",
    "footnotes",
    "literature cited",
    "list of references",
    "select bibliography",
];
/// Headings that open a list before an entry.
const POSSIBLE: &[&str] = &[
    "sources",
    "notes",
    "further reading",
    "citations",
    "notes and references",
    "literature",
    "source list",
    "links",
    "sources and further reading",
    "notes and sources",
];
/// An entry has at most this many words.
const LONGEST: usize = 90;

/// Whether a line is the heading of a reference list, certain or possible.
pub(super) fn is_heading(line: &Line<'_>) -> bool {
    is_one(line, CERTAIN)
}

fn is_one(line: &Line<'_>, headings: &[&str]) -> bool {
    let words: Vec<&str> = line
        .words
        .iter()
        .map(|word| word.folded.as_str())
        .skip_while(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    words.len() <= 5 && !line.text.ends_with('.') && headings.contains(&words.join(" ").as_str())
}

/// Whether a line begins with the number of an entry or note: `[1]`, `(1)`, `^1]`.
pub(super) fn is_numbered(line: &Line<'_>) -> bool {
    let text = line.text;
    let bracketed = text.starts_with(['[', '(', '^']);
    let inner = text.trim_start_matches(['[', '(', '^']);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let rest = inner.get(digits..).unwrap_or_default();
    (1..=3).contains(&digits)
        && !rest.trim_start_matches([']', ')', '.', ' ']).is_empty()
        && (rest.starts_with("] ")
            || rest.starts_with("]\u{a0}")
            || (bracketed && rest.starts_with(')')))
}

/// Whether a line looks like an entry.
fn is_entry(line: &Line<'_>) -> bool {
    line.words.len() <= LONGEST
        && (is_numbered(line)
            || !addresses(line.text).is_empty()
            || (is_ordered(line) && line.words.len() >= 3)
            || line.words.iter().any(|word| is_year(&word.folded)))
}

/// Whether a line has a number or a bullet.
fn is_ordered(line: &Line<'_>) -> bool {
    is_numbered(line) || is_item(line.text)
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20") || word.starts_with("18"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The kind of every line that belongs to a reference list.
pub(super) fn kinds(lines: &[Line<'_>]) -> Vec<Option<PassageKind>> {
    let mut kinds = vec![None; lines.len()];
    let mut inside = false;
    let mut numbered = false;
    for (number, line) in lines.iter().enumerate() {
        let next_is_entry = lines.get(number + 1).is_some_and(is_entry);
        // Where the first entry has a number, what has none is no entry, but a bare address.
        let misses_number = numbered && !is_ordered(line) && !is_only_addresses(line.text);
        let heading = is_one(line, CERTAIN) || (is_one(line, POSSIBLE) && next_is_entry);
        let kind = if heading {
            inside = true;
            numbered = lines.get(number + 1).is_some_and(is_ordered);
            Some(PassageKind::ReferencesHeading)
        } else if inside
            && line.declared.is_none()
            && !misses_number
            && !is_other(line)
            // An entry may lack a year among those that have one.
            && (is_entry(line) || (next_is_entry && is_short_entry(line)))
        {
            Some(PassageKind::Reference)
        } else {
            inside = false;
            None
        };
        if let Some(slot) = kinds.get_mut(number) {
            *slot = kind;
        }
    }
    without_heading(lines, &mut kinds);
    kinds
}

/// Furniture that carries a year or an address of its own; a bare address is an entry here.
fn is_other(line: &Line<'_>) -> bool {
    furniture::is_furniture(line) && !is_only_addresses(line.text)
}

fn is_short_entry(line: &Line<'_>) -> bool {
    line.words.len() <= LONGEST && ends_sentence(line.text)
}

/// Numbered lines at the end of an article, two or more, each with an address or a year.
fn without_heading(lines: &[Line<'_>], kinds: &mut [Option<PassageKind>]) {
    let is_cited = |line: &Line<'_>| {
        is_numbered(line)
            && (!addresses(line.text).is_empty()
                || line.words.iter().any(|word| is_year(&word.folded)))
    };
    let last = lines.iter().rposition(|line| !furniture::is_furniture(line) || is_numbered(line));
    let Some(last) = last else { return };
    let entries = lines
        .get(..=last)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(|line| is_cited(line) && line.declared.is_none())
        .count();
    if entries < 2 {
        return;
    }
    for slot in kinds.iter_mut().take(last + 1).skip(last + 1 - entries) {
        *slot = slot.or(Some(PassageKind::Reference));
    }
}
