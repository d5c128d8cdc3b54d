//! The passages that are selected, what comes near them, and the overview where nothing is selected.

use corpus::{PassageKind, Zone};

use super::{counts::passages, passage_number};

/// In an article's card: its topics.
pub const ABOUT_AND_WHERE: &str = "What it is about, and where";

/// From an article's card to the article.
pub const READ: &str = "Read the article";

/// What a passage is, where it is not running text.
pub fn kind(kind: PassageKind) -> Option<&'static str> {
    Some(match kind {
        PassageKind::Standfirst => "Standfirst",
        PassageKind::Caption => "Caption",
        PassageKind::PullQuote => "Pull quote",
        PassageKind::Reference => "Reference",
        PassageKind::Boilerplate => "Not part of the article",
        PassageKind::Byline => "Byline",
        PassageKind::Paragraph | PassageKind::Heading | PassageKind::ReferencesHeading => {
            return None;
        }
    })
}

/// A passage, for a screen reader.
pub fn passage(number: u32) -> String {
    format!("Passage {number}")
}

/// A passage of an outlet.
pub fn number_of(outlet: &str, number: u32) -> String {
    format!("{outlet}, {}", passage_number(number))
}

/// The way to a passage in its article.
pub fn in_its_article(number: u32) -> String {
    format!("Passage {number}, in its article")
}

/// Shows the rest of a passage that is cut.
pub const WHOLE: &str = "Show the whole passage";

/// Shows what comes before what is drawn.
pub fn show_before(count: usize) -> String {
    format!("Show what comes before ({count})")
}

/// After a number of passages, for a screen reader.
pub fn unit(count: u32) -> &'static str {
    if count == 1 { "passage" } else { "passages" }
}

/// Where an article has more topics than its card shows.
pub fn more_topics(count: usize) -> String {
    format!("and {count} more topics")
}

/// What the name of a figure is where it stands: by which rule it is known, and whether it describes
/// something else.
pub fn mention(rule: &str, attributive: bool) -> String {
    let usage = if attributive { ", used attributively" } else { "" };
    format!("{rule}{usage}")
}

/// In what way a source is credited.
pub fn credited(zone: Option<Zone>) -> &'static str {
    match zone {
        Some(Zone::Credit) => "credited for a photo",
        Some(Zone::References) => "credited in the reference list",
        _ => "credited",
    }
}

/// A name that counts.
pub fn name(name: &str, about: &str) -> String {
    format!("{name} ({about})")
}

/// A name that does not count.
pub fn name_not_counted(name: &str, about: &str) -> String {
    format!("{name} ({about}; not counted)")
}

/// The way out of nothing, for a screen reader.
pub const NOTHING: &str = "Nothing found";

/// Where no passage is left.
pub const NOTHING_FOUND: &str = "No passage satisfies all of this";

/// Before what can be taken out of the selection.
pub const REMOVE: &str = "Remove ";

/// Before the wider scope, which stands apart.
pub const TOGETHER_IN: &str = "Look for it together in ";

/// What a way out of nothing gives.
pub fn gain(count: usize) -> String {
    match count {
        0 => "still nothing".to_owned(),
        count => format!("gives {}", passages(count)),
    }
}

/// Where nothing is found and nothing comes near.
pub const NOTHING_NEAR: &str = "No passage comes near the chosen topic either.";

/// What near misses are.
pub const NEAR_MISSES: &str = "These passages hold terms of a chosen topic, but too few to count as \
    being about it. They are not in the numbers.";

/// How many near misses there are; at `most` there may be others.
pub fn near_misses(count: usize, most: usize) -> String {
    match count {
        1 => "1 more passage comes near a chosen topic".to_owned(),
        count if count == most => format!("{most} or more passages come near a chosen topic"),
        count => format!("{count} more passages come near a chosen topic"),
    }
}

/// By how much a passage misses a topic, before the terms it has.
pub fn miss(topic: &str, score: &str, threshold: &str) -> String {
    format!(" {topic}: {score} of {threshold}, for ")
}
