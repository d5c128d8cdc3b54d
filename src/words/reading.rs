//! How a query was read, as a sentence, and what may have been meant.

use explore::{
    direction::isolated,
    query::{Part, Phrase, Query},
};

use super::counts::counted;

/// A query as a sentence.
pub fn sentence(query: &Query) -> String {
    if query.is_empty() {
        return "There is no word in this to search for".to_owned();
    }
    let mut sentence = String::from("Passages");
    let together = query.wanted.len() > 1;
    let wanted: Vec<_> = query.wanted.iter().map(|part| part_in_words(part, together)).collect();
    if !wanted.is_empty() {
        sentence.push_str(" with ");
        sentence.push_str(&wanted.join(" and "));
    }
    let unwanted: Vec<_> = query.unwanted.iter().map(|part| part_in_words(part, false)).collect();
    if !unwanted.is_empty() {
        sentence.push_str(if wanted.is_empty() { " without " } else { ", without " });
        sentence.push_str(&unwanted.join(" and without "));
    }
    if query.left_out > 0 {
        let parts = counted(query.left_out, "part");
        sentence.push_str(&[". ", &parts, " more than a search can have are left out"].concat());
    }
    sentence
}

/// `together`: it stands beside others, so that 'or' must not be taken for all of them.
fn part_in_words(part: &Part, together: bool) -> String {
    let phrase = |phrase: &Phrase| {
        let written = isolated(&phrase.written);
        let several = phrase.words.len() > 1;
        match (phrase.prefix, several) {
            (true, false) => format!("a word beginning with ‘{written}’"),
            (true, true) => format!("‘{written}…’"),
            (false, _) => format!("‘{written}’"),
        }
    };
    let mut alternatives: Vec<String> = Vec::new();
    let mut spellings: Vec<String> = Vec::new();
    for one in &part.phrases {
        if one.variant {
            spellings.push(isolated(&one.written));
        } else {
            alternatives.push(phrase(one));
        }
    }
    let mut words = alternatives.join(" or ");
    if !spellings.is_empty() {
        words = format!("{words} (also spelt {})", spellings.join(", "));
    }
    if together && alternatives.len() > 1 { format!("({words})") } else { words }
}

/// Where the collection has no such word.
pub fn missing(word: &str) -> String {
    format!("No passage has ‘{}’. ", isolated(word))
}

/// Before the name of a value that may have been meant.
pub const CHOOSE: &str = "Choose ";

/// Before a spelling that may have been meant.
pub const SEARCH: &str = "Search ";

/// Before the same word with a star.
pub const OTHER_ENDINGS: &str = "Also with other endings: ";
