//! Spellings that only one entry of a list may have, since nothing could tell the entries apart.

use std::collections::BTreeMap;

use super::table::{Document, Located};

/// Who has which spelling. A spelling is a row of words, in whatever form makes two of them equal.
pub(super) struct Claims {
    kind: &'static str,
    /// The id and the line of the first that has it.
    claimed: BTreeMap<Vec<String>, (String, u32)>,
}

impl Claims {
    /// `kind` says in a message what the entries are.
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, claimed: BTreeMap::new() }
    }

    /// Gives a spelling to an entry; reports it where another has it. A blank one is nobody's.
    pub(super) fn claim(
        &mut self,
        document: &mut Document<'_>,
        words: Vec<String>,
        id: &str,
        spelling: &Located<String>,
    ) {
        if !words.is_empty() && self.is_free(document, &words, id, spelling) {
            self.claimed.entry(words).or_insert_with(|| (id.to_owned(), spelling.line));
        }
    }

    /// Whether no other entry has a spelling; reports it otherwise.
    pub(super) fn is_free(
        &self,
        document: &mut Document<'_>,
        words: &[String],
        id: &str,
        spelling: &Located<String>,
    ) -> bool {
        let Some((other, line)) = self.claimed.get(words).filter(|(other, _)| other != id) else {
            return true;
        };
        document.error(
            spelling.line,
            format!("\"{}\" already stands for \"{other}\" in line {line}", spelling.value),
            format!("keep the spelling with one {}, or merge the two", self.kind),
        );
        false
    }
}
