//! Captions: the words under a picture, and the credit in them.
//!
//! A caption ends with a credit, in one of four forms:
//!
//! - brackets that begin with a credit word (`(credit: ...)`, `[Photo by ...]`), or that name an
//!   agency behind a stroke or 'via' (`(NAME/AGENCY)`);
//! - brackets with an agency alone, behind words that do not end as a sentence does (a paragraph
//!   that credits an agency for its news ends first);
//! - a credit word and a colon without brackets (`Photograph: NAME`), short and at the end;
//! - an agency with a stroke or 'via' behind the last sentence (`... AGENCY/NAME`).
//!
//! A line that begins `File photo:` and the like is a caption without a credit, one that names an
//! agency and its pictures alone is a credit that lost its caption.

use core::ops::Range;

use corpus::text::{Token, fold, tokens};

use crate::phrase::{ends_sentence, is_all_capitals, is_one_of, written};

/// What a credit begins with.
#[rustfmt::skip]
const CREDIT_WORDS: &[&str] = &[
    "credit", "credits", "photo", "photos", "photograph", "photographs", "photographer", "image",
    "images", "picture", "pictures", "illustration", "courtesy", "screengrab", "screenshot",
    "graphic", "video", "foto", "handout",
];
/// Agencies that sell pictures.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "reuters", "getty", "afp", "ap", "epa", "efe", "tass", "sputnik", "xinhua", "anadolu",
    "shutterstock", "alamy", "zuma", "sipa", "nurphoto", "flash90", "pool", "handout", "upi",
    "magnum", "bloomberg", "dpa", "ansa", "pa", "wikimedia", "unsplash", "istock",
];
/// What a caption without a credit begins with, folded.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "photo:", "photograph:", "image:", "picture:", "file photo", "file picture", "file image",
    "caption:", "pictured:", "illustration:", "image caption", "media caption", "image source",
    "image credit", "photo credit",
];
/// What a credit without brackets begins with.
const BARE_CREDITS: &[&str] = &[
    "Photograph:",
    "Photo:",
    "Photo by",
    "Picture:",
    "Photo credit:",
    "Image credit:",
    "Image:",
    "Credit:",
    "Image source,",
];
/// The most words of a credit.
const LONGEST: usize = 14;
/// The most words of a caption whose credit is an agency's name alone.
const LONGEST_CAPTION: usize = 50;

/// Whether a line is a caption.
pub(super) fn is_caption(line: &str) -> bool {
    let start: String = line.chars().take(20).collect();
    let start = fold(&start);
    OPENINGS.iter().any(|opening| start.starts_with(opening))
        || credit(line).is_some()
        || is_lone_credit(line)
}

/// Whether a line is nothing but the credit of a picture that the text lost: 'AGENCY Images'.
fn is_lone_credit(line: &str) -> bool {
    const BESIDE: &[&str] = &["images", "via", "photo", "photos", "handout"];
    if line.len() > 60 {
        return false;
    }
    let words = tokens(line);
    let all = words
        .iter()
        .all(|word| is_one_of(AGENCIES, &word.folded) || is_one_of(BESIDE, &word.folded));
    all && names_agency(&words) && words.iter().any(|word| is_one_of(BESIDE, &word.folded))
}

/// Where the credit of a caption stands, in bytes of the line; in brackets, all between them.
pub(crate) fn credit(line: &str) -> Option<Range<usize>> {
    let trimmed = line.trim_end_matches(['.', ' ', '|', '\u{a0}']);
    for (opening, closing) in [('(', ')'), ('[', ']')] {
        let Some(body) = trimmed.strip_suffix(closing) else { continue };
        let Some(start) = body.rfind(opening) else { continue };
        let inside = start + opening.len_utf8()..body.len();
        let before = line.get(..start)?.trim_end();
        let words = tokens(line.get(inside.clone())?);
        let alone = trimmed == line
            && !before.is_empty()
            && !ends_sentence(before)
            && (1..=2).contains(&words.len())
            && words.iter().all(|word| is_one_of(AGENCIES, &word.folded))
            && tokens(before).len() <= LONGEST_CAPTION;
        return (alone || is_credit(line.get(inside.clone())?, &words)).then_some(inside);
    }
    marked_credit(line).or_else(|| trailing_credit(line))
}

/// Whether what stands in brackets at the end of a line credits a picture.
fn is_credit(inside: &str, words: &[Token]) -> bool {
    if words.is_empty() || words.len() > LONGEST {
        return false;
    }
    let first = words.first().map_or("", |word| word.folded.as_str());
    let second = words.get(1).map_or("", |word| word.folded.as_str());
    // A credit word alone could begin any bracket: '(photos of the day are below)'.
    let marked = inside.contains(':') || is_one_of(&["by", "via", "courtesy", "from"], second);
    (is_one_of(CREDIT_WORDS, first) && (marked || names_agency(words)))
        || (first == "file" && is_one_of(CREDIT_WORDS, second))
        || (first == "ap" && second == "photo")
        || is_agency_credit(inside, words)
}

fn names_agency(words: &[Token]) -> bool {
    words.iter().any(|word| is_one_of(AGENCIES, &word.folded))
}

/// An agency with a stroke beside it, or with 'via' before it.
fn is_agency_credit(text: &str, words: &[Token]) -> bool {
    names_agency(words) && (text.contains('/') || words.iter().any(|word| word.folded == "via"))
}

/// A credit word with a colon at the end of a line, or on a line of its own.
fn marked_credit(line: &str) -> Option<Range<usize>> {
    let start = BARE_CREDITS.iter().filter_map(|words| line.rfind(words)).max()?;
    let before = line.get(..start)?.trim_end();
    let short = tokens(line.get(start..)?).len() <= 8;
    let apart = before.is_empty() || before.ends_with(['.', '!', '?', '”', '"', '|', ')']);
    (short && apart && !line.ends_with(['.', '?', '!'])).then_some(start..line.len())
}

/// What stands behind the last sentence of a line, when it credits an agency in capitals.
fn trailing_credit(line: &str) -> Option<Range<usize>> {
    if ends_sentence(line) || !(line.contains('/') || line.contains("via")) {
        return None;
    }
    let start = line.rfind(". ").map_or(0, |place| place + 2);
    let tail = line.get(start..)?;
    let words = tokens(tail);
    let in_capitals = words
        .iter()
        .any(|word| is_one_of(AGENCIES, &word.folded) && is_all_capitals(written(tail, word)));
    (words.len() <= LONGEST && in_capitals && is_agency_credit(tail, &words))
        .then_some(start..line.len())
}
