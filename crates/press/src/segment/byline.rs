//! Bylines: who wrote the article, and datelines: when it was published.
//!
//! A byline is a short line that begins with one of [`OPENINGS`] and goes on as a list of names
//! does, ends by crediting colleagues ([`CREDITS`]), or consists of an agency's name
//! ([`SIGNATURES`]). Under the title a line of names alone is one too, when an office of the press
//! or a dateline follows. A dateline is a line of nothing but the words and figures of a date,
//! before the first paragraph of the article.

use corpus::PassageKind;

use super::{Line, Place};
use crate::phrase::{CALENDAR, ends_sentence, is_capitalised, is_one_of};

/// The most words a byline has.
const LONGEST: usize = 30;

/// What a byline begins with, folded; 'by' alone is treated apart, since sentences begin so too.
const OPENINGS: &[&[&str]] = &[
    &["authored", "by"],
    &["written", "by"],
    &["words", "by"],
    &["text", "by"],
    &["story", "by"],
    &["report", "by"],
    &["reporting", "by"],
    &["reported", "by"],
    &["additional", "reporting", "by"],
    &["edited", "by"],
    &["editing", "by"],
    &["compiled", "by"],
    &["translated", "by"],
    &["translation", "by"],
    &["analysis", "by"],
    &["opinion", "by"],
    &["posted", "by"],
    &["published", "by"],
    &["contributed", "by"],
];

/// What a line ends with that credits colleagues, folded.
const CREDITS: &[&[&str]] = &[
    &["contributed", "to", "this", "report"],
    &["contributed", "to", "this", "article"],
    &["contributed", "to", "this", "story"],
    &["contributed", "reporting"],
];

/// Lines that sign an article without saying so, folded and without 'the'.
#[rustfmt::skip]
const SIGNATURES: &[&str] = &[
    "reuters", "ap", "afp", "dpa", "upi", "efe", "ani", "pti", "tass", "xinhua", "kyodo",
    "associated press", "agence france presse", "anadolu agency", "agencies", "news agencies",
    "staff", "staff reporter", "staff writer", "our correspondent", "web desk", "news desk",
    "editorial board", "reuters and ap", "afp and reuters", "ap and reuters",
];

/// What authors are, folded.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "correspondent", "correspondents", "editor", "reporter", "reporters", "writer", "columnist",
    "bureau", "staff", "contributor", "journalist", "analyst", "analysts", "fellow",
];
/// What stands between the names of authors, folded.
const BETWEEN_NAMES: &[&str] = &["and", "in", "for", "at", "of", "de", "van", "von", "bin", "al"];
/// The most words of a line that names authors without saying so.
const LONGEST_SIGNATURE: usize = 10;

/// Words of a dateline besides months, days of the week and figures.
#[rustfmt::skip]
const DATE_WORDS: &[&str] = &[
    "published", "updated", "posted", "last", "modified", "first", "date", "on", "at", "of", "am",
    "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "cet", "bst", "ist", "min", "mins", "minute",
    "minutes", "read", "st", "nd", "rd", "th", "time",
];

/// Whether a line says who wrote the article.
pub(super) fn is_byline(line: &Line<'_>) -> bool {
    if line.words.len() <= 4 && !ends_sentence(line.text) {
        let words: Vec<&str> = line.words.iter().map(|word| word.folded.as_str()).collect();
        let words = words.strip_prefix(&["the"]).unwrap_or(&words);
        if is_one_of(SIGNATURES, &words.join(" ")) {
            return true;
        }
    }
    if line.word(0) == "by" {
        return is_list_of_names(line);
    }
    if line.words.len() < 2 || line.words.len() > LONGEST {
        return false;
    }
    if line.words.len() <= 20 && CREDITS.iter().any(|credit| ends_with(line, credit)) {
        return true;
    }
    if line.word(0) == "author" || line.word(0) == "authors" {
        return line
            .text
            .get(line.words.first().map_or(0, |word| word.span.end)..)
            .is_some_and(|rest| rest.trim_start().starts_with(':'));
    }
    OPENINGS.iter().any(|opening| {
        opening.iter().enumerate().all(|(number, word)| line.word(number) == *word)
            && is_capitalised(line.written(opening.len()))
    })
}

fn ends_with(line: &Line<'_>, words: &[&str]) -> bool {
    let start = line.words.len().saturating_sub(words.len());
    words.iter().enumerate().all(|(number, word)| line.word(start + number) == *word)
}

/// 'By' and a name: no end of a sentence, no date or figure, and a capital on the next word, or on
/// the next two when nothing but a comma or 'and' may follow them.
fn is_list_of_names(line: &Line<'_>) -> bool {
    let second = line.word(1);
    let of_date =
        is_one_of(CALENDAR, second) || second.starts_with(|letter: char| letter.is_numeric());
    let of_name_or_date = |number: &usize| {
        let word = line.word(*number);
        is_capitalised(line.written(*number))
            || is_one_of(DATE_WORDS, word)
            || word.starts_with(char::is_numeric)
    };
    let capitals = (1..line.words.len()).filter(of_name_or_date).count();
    let rest = line.words.len().saturating_sub(1);
    !of_date
        && is_capitalised(line.written(1))
        && !ends_sentence(line.text)
        && (rest <= 2 || capitals * 2 > rest)
}

/// Whether a line under the title names the author without saying so: a line that ends with an
/// office of the press, or a line of names with such a line or a dateline behind it.
pub(super) fn is_signature(place: &Place<'_, '_>) -> bool {
    let line = place.block;
    let under_title = is_before_text(place) && place.before.contains(&PassageKind::Heading);
    if !under_title || ends_sentence(line.text) || line.words.len() > LONGEST_SIGNATURE {
        return false;
    }
    let is_office = |line: &Line<'_>| {
        line.words.len() <= LONGEST_SIGNATURE
            && line.words.last().is_some_and(|word| is_one_of(OFFICES, &word.folded))
    };
    if is_office(line) {
        return true;
    }
    let names = (0..line.words.len()).all(|word| {
        is_capitalised(line.written(word)) || is_one_of(BETWEEN_NAMES, line.word(word))
    });
    let follows = |number: usize| {
        place.blocks.get(number).is_some_and(|block| {
            is_office(block) || is_dateline(&Place { number, block, ..*place })
        })
    };
    names && line.words.len() >= 2 && (follows(place.number + 1) || follows(place.number + 2))
}

/// Whether no paragraph stands before a block.
fn is_before_text(place: &Place<'_, '_>) -> bool {
    !place.before.contains(&PassageKind::Paragraph)
}

/// Whether a line before the first paragraph says when the article was published.
pub(super) fn is_dateline(place: &Place<'_, '_>) -> bool {
    let line = place.block;
    let before_text = is_before_text(place);
    let of_date = |number: usize| {
        let word = line.word(number);
        is_one_of(CALENDAR, word)
            || is_one_of(DATE_WORDS, word)
            || word.starts_with(|letter: char| letter.is_numeric())
    };
    before_text
        && line.words.len() >= 2
        && line.words.iter().any(|word| word.folded.starts_with(|letter: char| letter.is_numeric()))
        && (line.has_word(CALENDAR) || line.words.len() >= 3)
        && (0..line.words.len()).all(of_date)
}
