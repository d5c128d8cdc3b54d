//! `sources.toml`: the news outlets, agencies and think-tanks that articles credit. May be left out.
//!
//! No two sources may share a name (with or without 'The'), an abbreviation or a domain, since
//! nothing could tell them apart. A domain is bare: an address with a scheme or a path names a page.

use corpus::text::tokens;

use super::{
    SOURCES_FILE,
    claims::Claims,
    collection::Ids,
    table::{Document, Located, Table},
};
use crate::{phrase::folded_words, problem::Problem};

/// A source as listed.
#[derive(Clone, Debug)]
pub(crate) struct SourceEntry {
    pub(crate) id: String,
    pub(crate) name: Located<String>,
    /// Other spellings of the name.
    pub(crate) aliases: Vec<Located<String>>,
    /// Found only as written here, capitals and all.
    pub(crate) abbreviations: Vec<Located<String>>,
    /// In lower case, without a scheme or a path.
    pub(crate) domains: Vec<Located<String>>,
    pub(crate) line: u32,
}

impl SourceEntry {
    /// The name and its other spellings, the abbreviations not among them.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Located<String>> {
        core::iter::once(&self.name).chain(&self.aliases)
    }
}

/// Reads the file.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<SourceEntry> {
    let mut sources = Vec::new();
    Document::read(SOURCES_FILE, text, problems, |document, mut table| {
        let entries = table.tables(document, "source");
        table.finish(document);
        let mut ids = Ids::new("source");
        sources =
            entries.into_iter().filter_map(|table| source(document, table, &mut ids)).collect();
        check_spellings(document, &sources);
    });
    sources
}

fn source(document: &mut Document<'_>, mut table: Table<'_>, ids: &mut Ids) -> Option<SourceEntry> {
    let line = table.line;
    let id = table.required(document, "id", "\"a-slug\"");
    let name = table.required(document, "name", "\"The name as shown\"");
    let aliases = table.strings(document, "aliases");
    let abbreviations = table.strings(document, "abbreviations");
    let domains = table.strings(document, "domains");
    table.finish(document);
    if let Some(id) = &id {
        ids.check(document, id);
    }
    for spelling in aliases.iter().chain(&abbreviations).chain(&name) {
        if tokens(&spelling.value).is_empty() {
            document.error(
                spelling.line,
                format!("\"{}\" has no word in it", spelling.value),
                "write a name, or remove it",
            );
        }
    }
    for domain in domains.iter().filter(|domain| !is_domain(&domain.value)) {
        document.error(
            domain.line,
            format!("\"{}\" is no bare domain", domain.value),
            "write it as example.org: lower case, without https:// and without a path",
        );
    }
    Some(SourceEntry { id: id?.value, name: name?, aliases, abbreviations, domains, line })
}

/// Two labels or more of lower-case ASCII letters, digits and inner hyphens, joined by full stops,
/// the last of them without a digit.
fn is_domain(text: &str) -> bool {
    let Some((labels, ending)) = text.rsplit_once('.') else { return false };
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    labels.split('.').all(is_label)
        && ending.len() > 1
        && is_label(ending)
        && !ending.bytes().any(|byte| byte.is_ascii_digit())
}

fn check_spellings(document: &mut Document<'_>, sources: &[SourceEntry]) {
    let mut names = Claims::new("source");
    for source in sources {
        for name in source.names() {
            names.claim(document, words_without_the(&name.value), &source.id, name);
        }
    }
    let mut abbreviations = Claims::new("source");
    let mut domains = Claims::new("source");
    for source in sources {
        for short in &source.abbreviations {
            let words = folded_words(&short.value);
            if names.is_free(document, &words, &source.id, short) {
                let exact = vec![short.value.trim().to_owned()];
                abbreviations.claim(document, exact, &source.id, short);
            }
        }
        for domain in &source.domains {
            domains.claim(document, vec![domain.value.clone()], &source.id, domain);
        }
    }
}

/// The folded words of a name, without the article it may begin with.
pub(crate) fn words_without_the(name: &str) -> Vec<String> {
    let mut words = folded_words(name);
    if words.len() > 1 && words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    words
}
