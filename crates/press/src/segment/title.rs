//! The title, the standfirst under it, and headings.
//!
//! A heading is short and does not end as a sentence does; something follows it. The title is the
//! first passage that is neither furniture nor byline, when it has the shape of a heading (it may be
//! longer than those); a label of a word or two may stand above it. A standfirst stands right under the title, a byline between them allowed,
//! and something shows it: a byline or the dateline of an agency behind it, one of its sentences
//! found again in the text, or the lack of an end, as the title lacks it.

use corpus::PassageKind;

use super::{
    Line, Place,
    byline::{is_byline, is_dateline, is_signature},
    furniture::is_furniture,
    join::is_item,
    recurrence::sentence_words,
};
use crate::{
    phrase::{ends_sentence, folded_words, is_all_capitals, is_title_case, last_mark},
    web::addresses,
};

/// The most words of a heading.
const LONGEST_HEADING: usize = 15;
/// The most words of a label above the title: 'Analysis', 'Middle distance'.
pub(crate) const LONGEST_LABEL: usize = 2;
/// The most words of a title.
const LONGEST_TITLE: usize = 30;
/// The most words of a standfirst.
const LONGEST_STANDFIRST: usize = 70;
/// The fewest words of a sentence whose return shows a standfirst.
const SHORTEST_SENTENCE: usize = 5;
/// A question with more words than this is a sentence of its own, not a heading.
const LONGEST_QUESTION: usize = 10;
/// As many lines without an end in a row are a list.
const LIST: usize = 3;

/// Whether the block is the article's title.
pub(super) fn is_title(place: &Place<'_, '_>) -> bool {
    // A label may stand above the title: a heading of a word or two, right before it.
    let labelled = place.before.last() == Some(&PassageKind::Heading)
        && place.previous().is_some_and(|label| label.length() <= LONGEST_LABEL);
    let above = place.before.len() - usize::from(labelled);
    let first = place.before.iter().take(above).all(|kind| {
        matches!(kind, PassageKind::Boilerplate | PassageKind::Byline | PassageKind::Caption)
    });
    if !first {
        return false;
    }
    let given =
        place.title.is_some_and(|title| folded_words(title) == folded_words(place.block.text));
    let words = place.block.length();
    given
        || ((1..=LONGEST_TITLE).contains(&words)
            && place.next().is_some()
            && has_no_end(place.block)
            && !is_item(place.block.text))
}

/// Whether the block is the standfirst.
pub(super) fn is_standfirst(place: &Place<'_, '_>) -> bool {
    let above = place.before.iter().rev().find(|kind| **kind != PassageKind::Byline);
    let head = [PassageKind::Heading, PassageKind::Byline, PassageKind::Boilerplate];
    let under_title = above == Some(&PassageKind::Heading)
        && place.before.iter().all(|kind| head.contains(kind))
        && place.before.iter().filter(|kind| **kind == PassageKind::Heading).count()
            <= 1 + usize::from(under_label(place));
    let words = place.block.length();
    if !under_title || words > LONGEST_STANDFIRST {
        return false;
    }
    let directly = place.before.last() == Some(&PassageKind::Heading);
    let ended = ends_sentence(place.block.text);
    // Under a word or two ('Analysis') a line without an end is the title itself.
    let entitled = place.previous().is_some_and(|title| title.length() > LONGEST_LABEL);
    let endless = words > 5 && !ended && !is_title_case(place.block.text);
    (directly && (entitled || ended) && (endless || byline_follows(place))) || returns(place)
}

/// Whether the first heading of the article is a label above the title.
fn under_label(place: &Place<'_, '_>) -> bool {
    let first = place.before.iter().position(|kind| *kind == PassageKind::Heading);
    first
        .and_then(|number| place.blocks.get(number))
        .is_some_and(|label| label.length() <= LONGEST_LABEL)
}

/// Whether a byline or a dateline stands right behind the block, and text behind that.
fn byline_follows(place: &Place<'_, '_>) -> bool {
    let Some(next) = place.next() else { return false };
    if begins_with_dateline(next) {
        return true;
    }
    let at = |block| Place { number: place.number + 1, block, ..*place };
    let signed = is_byline(next) || is_dateline(&at(next)) || is_signature(&at(next));
    signed
        && place
            .blocks
            .iter()
            .skip(place.number + 2)
            .any(|block| ends_sentence(block.text) && !is_byline(block) && !is_furniture(block))
}

/// Whether a sentence of the block stands again in a later one.
fn returns(place: &Place<'_, '_>) -> bool {
    sentence_words(place.block).filter(|words| words.len() >= SHORTEST_SENTENCE).any(|words| {
        place.recurrence.places(&words).iter().any(|number| {
            let longer = |block: &Line<'_>| block.words.len() > words.len();
            *number > place.number && place.blocks.get(*number).is_some_and(longer)
        })
    })
}

/// Whether a passage begins as reports of agencies do: the place in capitals, then a dash, a date
/// or the agency in brackets.
fn begins_with_dateline(block: &Line<'_>) -> bool {
    let capitals = block
        .text
        .split([' ', '\u{a0}'])
        .take_while(|word| is_all_capitals(word) && word.chars().count() > 2)
        .count();
    let rest: String =
        block.text.split([' ', '\u{a0}']).skip(capitals).take(5).collect::<Vec<_>>().join(" ");
    let first = block.text.split([' ', '\u{a0}']).take(capitals).last().unwrap_or_default();
    capitals > 0
        && (rest.starts_with(['—', '–', '-', '('])
            || first.ends_with([',', ':'])
            || rest.contains('—'))
}

/// Whether the block is a heading.
pub(super) fn is_heading(place: &Place<'_, '_>) -> bool {
    let block = place.block;
    let marked = block.text.starts_with('#') && block.text.trim_start_matches('#').starts_with(' ');
    if marked {
        return true;
    }
    has_heading_shape(block) && leads_to_text(place) && !is_in_list(place)
}

fn has_heading_shape(block: &Line<'_>) -> bool {
    let question = block.text.ends_with(['?', '؟', '？']);
    let longest = if question { LONGEST_QUESTION } else { LONGEST_HEADING };
    (1..=longest).contains(&block.length())
        && has_no_end(block)
        && !is_bullet(block.text)
        && !block.text.starts_with(|first: char| first.is_lowercase())
        && addresses(block.text).is_empty()
}

/// An item of a list, a numbered one not counted: headings are numbered too.
fn is_bullet(text: &str) -> bool {
    is_item(text) && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// No end of a sentence but a question or an exclamation, and no comma or colon.
fn has_no_end(block: &Line<'_>) -> bool {
    let asks = block.text.ends_with(['?', '!', '؟', '？', '！']);
    let comma = last_mark(block.text).is_some_and(|mark| matches!(mark, ',' | '،' | '—' | '–'));
    (!ends_sentence(block.text) || asks) && !comma && !block.text.ends_with(':')
}

/// Whether running text comes before the article or the run of headings ends.
fn leads_to_text(place: &Place<'_, '_>) -> bool {
    place
        .blocks
        .get(place.number + 1..)
        .unwrap_or_default()
        .iter()
        .take(LIST)
        .any(|block| ends_sentence(block.text) || block.length() > LONGEST_HEADING)
}

/// Whether the block stands among lines without an end that make a list: behind a colon, or in a
/// run of [`LIST`] or more.
fn is_in_list(place: &Place<'_, '_>) -> bool {
    // A heading above a list of items is none of them.
    let item = is_item(place.block.text);
    let shaped =
        |block: &&Line<'_>| is_item(block.text) == item && (item || has_heading_shape(block));
    let before: Vec<&Line<'_>> = place
        .blocks
        .get(..place.number)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(shaped)
        .take(LIST)
        .collect();
    // The title is no item.
    let reaches_title = before.len() == place.number;
    let above = before.len() - usize::from(reaches_title && !before.is_empty());
    let after = place
        .blocks
        .get(place.number + 1..)
        .unwrap_or_default()
        .iter()
        .take_while(shaped)
        .take(LIST)
        .count();
    let introduced = place
        .number
        .checked_sub(before.len() + 1)
        .and_then(|number| place.blocks.get(number))
        .is_some_and(|block| block.text.ends_with(':'));
    introduced || above + 1 + after >= LIST
}
