//! A note as a line of what is kept, and back.
//!
//! ```text
//! 1 ⇥ SLUG ⇥ 120-184 ⇥ 9f3a6c21.64 ⇥ EDITION ⇥ BEGINS ⇥ * ⇥ TEXT
//! ```
//!
//! Cells apart by tabs: the form's version; the article; the place in code points, the fingerprint
//! with the number of characters, the edition and the beginning of the words, see [`Selector`]; a star
//! or nothing; the reader's text or nothing. A backslash stands before `n`, `r`, `t` and itself for
//! what would break a line or a cell.

use super::{Entry, LONGEST, Note};
use crate::evidence::{BEGINNING, Selector};

/// The version of the form. A later one has lines that this page leaves alone.
const VERSION: &str = "1";

const STAR: &str = "*";

/// Writes a line, with its end.
#[inline]
pub(super) fn write(entry: &Entry, kept: &mut String) {
    let Entry { words, note, .. } = entry;
    let place = format!("{}-{}", words.start, words.end);
    let check = format!("{:08x}.{}", words.check, words.length);
    let star = if note.starred { STAR } else { "" };
    let cells = [&words.article, &place, &check, &words.edition, &words.begins, star, &note.text];
    kept.push_str(VERSION);
    for cell in cells {
        kept.push('\t');
        escape(cell, kept);
    }
    kept.push('\n');
}

/// Reads a line, without its end; `None` where it is none that [`write`] writes.
#[inline]
pub(super) fn read(line: &str) -> Option<(Selector, Note)> {
    let cells: Vec<&str> = line.splitn(9, '\t').collect();
    let [VERSION, article, place, check, edition, begins, star, text] = *cells.as_slice() else {
        return None;
    };
    let (start, end) = place.split_once('-')?;
    let (check, length) = check.split_once('.')?;
    let words = Selector {
        article: unescape(article)?,
        start: start.parse().ok()?,
        end: end.parse().ok()?,
        begins: unescape(begins).filter(|begins| begins.chars().count() <= BEGINNING)?,
        check: u32::from_str_radix(check, 16).ok()?,
        length: length.parse().ok()?,
        edition: unescape(edition)?,
    };
    let starred = star == STAR;
    if !starred && !star.is_empty() {
        return None;
    }
    let text = unescape(text).filter(|text| text.chars().count() <= LONGEST)?;
    let note = Note { starred, text };
    (!note.is_empty()).then_some((words, note))
}

#[inline]
fn escape(cell: &str, kept: &mut String) {
    for character in cell.chars() {
        match character {
            '\\' => kept.push_str("\\\\"),
            '\n' => kept.push_str("\\n"),
            '\r' => kept.push_str("\\r"),
            '\t' => kept.push_str("\\t"),
            _ => kept.push(character),
        }
    }
}

#[inline]
fn unescape(cell: &str) -> Option<String> {
    let mut text = String::with_capacity(cell.len());
    let mut characters = cell.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '\\' => '\\',
                _ => return None,
            },
            _ => character,
        });
    }
    Some(text)
}
