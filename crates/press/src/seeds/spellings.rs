//! `spellings.toml`: spellings of one word or name that a search treats as equal. May be left out.

use std::collections::BTreeMap;

use corpus::text::tokens;

use super::{
    SPELLINGS_FILE,
    table::{Document, Table},
};
use crate::problem::Problem;

/// The most words a spelling may have.
const MOST_WORDS: usize = 3;

/// Equal spellings as listed.
#[derive(Clone, Debug)]
pub(crate) struct SpellingEntry {
    pub(crate) any: Vec<String>,
    pub(crate) line: u32,
}

/// A spelling as a search sees it.
pub(crate) fn words(spelling: &str) -> Vec<String> {
    tokens(spelling).into_iter().map(|token| token.folded).collect()
}

/// Reads the file.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<SpellingEntry> {
    let mut entries = Vec::new();
    Document::read(SPELLINGS_FILE, text, problems, |document, mut table| {
        let groups = table.tables(document, "spelling");
        table.finish(document);
        let mut known: BTreeMap<Vec<String>, u32> = BTreeMap::new();
        entries = groups.into_iter().map(|group| entry(document, group, &mut known)).collect();
    });
    entries
}

fn entry(
    document: &mut Document<'_>,
    mut group: Table<'_>,
    known: &mut BTreeMap<Vec<String>, u32>,
) -> SpellingEntry {
    let line = group.line;
    let any = group.strings(document, "any");
    if any.len() < 2 {
        document.error(
            line,
            "a group of spellings has fewer than two",
            "write any = [\"one spelling\", \"another\"]",
        );
    }
    group.finish(document);
    let mut spellings = Vec::new();
    for spelling in any {
        let words = words(&spelling.value);
        if !(1..=MOST_WORDS).contains(&words.len()) {
            document.error(
                spelling.line,
                format!("the spelling \"{}\" has {} words", spelling.value, words.len()),
                format!("use one to {MOST_WORDS}; a hyphen counts as a space"),
            );
        } else if let Some(first) = known.insert(words, spelling.line) {
            document.error(
                spelling.line,
                format!("a search already takes \"{}\" for one in line {first}", spelling.value),
                "remove one of the two; case, accents and al- make no difference",
            );
        } else {
            spellings.push(spelling.value);
        }
    }
    SpellingEntry { any: spellings, line }
}
