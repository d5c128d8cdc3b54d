//! `topics.toml`: the collection's subjects and the terms that show them.
//!
//! A term is data, not a rule: one to three words, so that none can quote an article.

use corpus::{Term, Topic, text::tokens};

use super::{
    TOPICS_FILE,
    collection::Ids,
    table::{Document, Table},
};
use crate::problem::Problem;

/// The most words a term may have.
const MOST_WORDS: usize = 3;

/// A topic as listed.
#[derive(Clone, Debug)]
pub(crate) struct TopicEntry {
    pub(crate) record: Topic,
    pub(crate) line: u32,
}

/// Reads the file.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<TopicEntry> {
    let mut topics = Vec::new();
    Document::read(TOPICS_FILE, text, problems, |document, mut table| {
        let entries = table.tables(document, "topic");
        table.finish(document);
        let mut ids = Ids::new("topic");
        topics = entries.into_iter().filter_map(|table| topic(document, table, &mut ids)).collect();
    });
    topics
}

fn topic(document: &mut Document<'_>, mut table: Table<'_>, ids: &mut Ids) -> Option<TopicEntry> {
    let line = table.line;
    let id = table.required(document, "id", "\"a-slug\"");
    let label = table.required(document, "label", "\"The label as shown\"");
    let about = table.required(document, "about", "\"what counts as being about it\"");
    let threshold = table.hundredths(document, "threshold");
    let groups = table.tables(document, "terms");
    table.finish(document);
    if let Some(id) = &id {
        ids.check(document, id);
    }
    if let Some(threshold) = &threshold
        && threshold.value <= 0
    {
        document.error(
            threshold.line,
            "the threshold is not above zero",
            "choose a number above 0; 1.0 when left out",
        );
    }
    let mut terms: Vec<Term> = Vec::new();
    for group in groups {
        collect(document, group, &mut terms);
    }
    Some(TopicEntry {
        record: Topic {
            id: id?.value,
            label: label?.value,
            about: about?.value,
            threshold: threshold.map_or(100, |threshold| threshold.value),
            terms,
        },
        line,
    })
}

/// Adds the terms of a group, all of one weight.
fn collect(document: &mut Document<'_>, mut group: Table<'_>, terms: &mut Vec<Term>) {
    let line = group.line;
    let weight = group.hundredths(document, "weight");
    if !group.has("weight") {
        group.missing(document, "weight", "1.0");
    }
    let any = group.strings(document, "any");
    if any.is_empty() && !group.has("any") {
        group.missing(document, "any", "[\"a term\", \"another\"]");
    }
    group.finish(document);
    let Some(weight) = weight else { return };
    if weight.value == 0 {
        document.error(line, "the weight is 0, so its terms do nothing", "choose another number");
    }
    for term in any {
        let words = tokens(&term.value).len();
        if !(1..=MOST_WORDS).contains(&words) {
            document.error(
                term.line,
                format!("the term \"{}\" has {words} words", term.value),
                format!("use one to {MOST_WORDS}; a hyphen counts as a space"),
            );
            continue;
        }
        if terms.iter().any(|other| other.text == term.value) {
            document.error(
                term.line,
                format!("the term \"{}\" stands twice in its topic", term.value),
                "keep one of the two",
            );
            continue;
        }
        terms.push(Term { text: term.value, weight: weight.value });
    }
}
