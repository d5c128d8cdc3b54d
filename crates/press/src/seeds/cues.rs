//! `cues.toml`: words that show who spoke, added to press's own. May be left out.

use corpus::text::tokens;

use super::{
    CUES_FILE,
    table::{Document, Located},
};
use crate::problem::Problem;

/// The words of `cues.toml`.
#[derive(Clone, Debug, Default)]
pub(crate) struct CueEntries {
    /// Forms of verbs that report words.
    pub(crate) verbs: Vec<String>,
    /// Forms of verbs that report words only right beside a quote.
    pub(crate) weak_verbs: Vec<String>,
    /// Phrases that stand before a speaker as 'according to' does.
    pub(crate) according: Vec<String>,
}

/// Reads the file.
pub(crate) fn read(text: &str, problems: &mut Vec<Problem>) -> CueEntries {
    let mut entries = CueEntries::default();
    Document::read(CUES_FILE, text, problems, |document, mut table| {
        let verbs = table.strings(document, "verbs");
        let weak_verbs = table.strings(document, "weak_verbs");
        let according = table.strings(document, "according");
        table.finish(document);
        for verb in &weak_verbs {
            if let Some(strong) = verbs.iter().find(|strong| strong.value == verb.value) {
                document.error(
                    verb.line,
                    format!("\"{}\" is listed as a verb in line {}, too", verb.value, strong.line),
                    "remove one of the two",
                );
            }
        }
        entries.verbs = checked(document, verbs, Some(1));
        entries.weak_verbs = checked(document, weak_verbs, Some(1));
        entries.according = checked(document, according, None);
    });
    entries
}

/// The phrases that have words, and as many as they should.
fn checked(
    document: &mut Document<'_>,
    listed: Vec<Located<String>>,
    wanted: Option<usize>,
) -> Vec<String> {
    let mut phrases = Vec::new();
    for phrase in listed {
        let count = tokens(&phrase.value).len();
        if count == 0 {
            document.error(
                phrase.line,
                format!("\"{}\" has no word in it", phrase.value),
                "write a word, or remove it",
            );
        } else if wanted.is_some_and(|wanted| count != wanted) {
            document.error(
                phrase.line,
                format!("the verb \"{}\" has {count} words", phrase.value),
                "list each form of a verb as one word, such as \"quipped\"",
            );
        } else {
            phrases.push(phrase.value);
        }
    }
    phrases
}
