//! Site furniture and appeals: text on the page that is not the article.
//!
//! Seven rules, the words of which are in [`super::furniture_words`]: a line that is a button or a
//! marker; a short line that points elsewhere; small print; a line of web addresses alone; a short
//! line with the address of a service that collects money; a paragraph that addresses the reader
//! and shows two signs of an appeal; and the tags at the end of a page.

use corpus::{PassageKind, text::fold};

use super::{
    Line, Place,
    furniture_words::{
        APPEAL_SIGNS, COLLECTING_SERVICES, FRAGMENTS, HEADS, LABELS, LINES, OPENINGS, SMALL_PRINT,
    },
};
use crate::{phrase::ends_sentence, web::is_only_addresses};

/// The most words of a line that points elsewhere.
const SHORT: usize = 14;
/// The most words of a line with the address of a collecting service.
const LONGEST_WITH_ADDRESS: usize = 25;
/// The most words of small print.
const LONGEST_SMALL_PRINT: usize = 30;

/// Whether a line is not the article.
pub(super) fn is_furniture(line: &Line<'_>) -> bool {
    is_mark(line)
        || is_pointer(line)
        || is_small_print(line)
        || is_only_addresses(line.text)
        || asks_for_money(line)
        || is_appeal(line)
}

/// A line without a word ('* * *'), or one that a button or marker consists of, counts left out.
fn is_mark(line: &Line<'_>) -> bool {
    if line.words.is_empty() {
        return true;
    }
    let words: Vec<&str> = line
        .words
        .iter()
        .map(|word| word.folded.as_str())
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let counted = words.len() < line.words.len();
    // 'Top' or 'Next' with a number could be an item of a list.
    (!words.is_empty() && words.len() <= 6 && !(counted && words.len() > 2))
        && LINES.contains(&words.join(" ").as_str())
}

/// Whether a block is one of the tags or links that end a page: from the furniture that heads them
/// to the last line nothing ends as a sentence does.
pub(super) fn is_tag(place: &Place<'_, '_>) -> bool {
    place.before.last() == Some(&PassageKind::Boilerplate)
        && place
            .blocks
            .iter()
            .skip(place.number)
            .all(|block| block.words.len() <= SHORT && !ends_sentence(block.text))
        && place
            .blocks
            .iter()
            .take(place.number)
            .rev()
            .find(|block| !is_tag_like(block))
            .is_some_and(|heading| {
                let words: Vec<&str> =
                    heading.words.iter().map(|word| word.folded.as_str()).collect();
                HEADS.contains(&words.join(" ").as_str())
            })
}

/// Whether a block could be a tag and heads none.
fn is_tag_like(block: &Line<'_>) -> bool {
    !is_furniture(block) && block.words.len() <= SHORT && !ends_sentence(block.text)
}

fn is_pointer(line: &Line<'_>) -> bool {
    if line.words.len() > SHORT {
        return false;
    }
    let numbered = |number: usize| line.word(number).bytes().all(|byte| byte.is_ascii_digit());
    if line.word(0) == "list" && numbered(1) && line.word(2) == "of" && numbered(3) {
        return true;
    }
    let first_end = line.words.first().map_or(0, |word| word.span.end);
    let label = LABELS.contains(&line.word(0))
        && line.text.get(first_end..).is_some_and(|rest| rest.starts_with(':'));
    if label {
        return true;
    }
    let folded = fold(line.text);
    let begins = |opening: &&str| {
        folded
            .strip_prefix(opening)
            .is_some_and(|rest| *opening == "©" || !rest.starts_with(char::is_alphanumeric))
    };
    OPENINGS.iter().any(begins) || (!ends_sentence(line.text) && FRAGMENTS.iter().any(begins))
}

fn is_small_print(line: &Line<'_>) -> bool {
    let folded = fold(line.text);
    line.words.len() <= LONGEST_SMALL_PRINT
        && SMALL_PRINT.iter().any(|words| folded.contains(words))
}

fn asks_for_money(line: &Line<'_>) -> bool {
    let folded = fold(line.text);
    line.words.len() <= LONGEST_WITH_ADDRESS
        && COLLECTING_SERVICES.iter().any(|service| folded.contains(service))
}

fn is_appeal(line: &Line<'_>) -> bool {
    let addressed = line.has_word(&["you", "your", "youre", "youd"]);
    let quoted = line.text.starts_with(['“', '"', '«', '„']);
    let signs = || APPEAL_SIGNS.iter().filter(|sign| shows(line, sign)).count();
    addressed && !quoted && signs() >= 2
}

fn shows(line: &Line<'_>, sign: &[&str]) -> bool {
    line.words.windows(sign.len()).any(|words| {
        words.iter().zip(sign).all(|(word, wanted)| match wanted.strip_suffix('*') {
            Some(start) => word.folded.starts_with(start),
            None => word.folded == *wanted,
        })
    })
}
