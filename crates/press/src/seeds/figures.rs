//! `figures.toml`: who is named, and under which spellings.
//!
//! A spelling that two figures claim in full is an error, since nothing could tell them apart; a
//! bare surname may be shared, at most one of its bearers being the default.

use std::collections::BTreeMap;

use corpus::text::{is_cjk, tokens};

use super::{
    FIGURES_FILE,
    claims::Claims,
    collection::Ids,
    table::{Document, Located, Table},
};
use crate::problem::Problem;

/// A figure as listed.
#[derive(Clone, Debug)]
pub(crate) struct FigureEntry {
    pub(crate) id: String,
    pub(crate) name: Located<String>,
    /// Other spellings, each with its line.
    pub(crate) aliases: Vec<Located<String>>,
    /// As written, with its article (`al-`); `None` when the figure goes by no surname alone.
    pub(crate) surname: Option<String>,
    pub(crate) titles: Vec<String>,
    pub(crate) roles: Vec<String>,
    /// Bears the surname where an article does not decide.
    pub(crate) default: bool,
    pub(crate) organisation: bool,
    pub(crate) line: u32,
}

/// Reads the file.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<FigureEntry> {
    let mut figures = Vec::new();
    Document::read(FIGURES_FILE, text, problems, |document, mut table| {
        let entries = table.tables(document, "figure");
        table.finish(document);
        let mut ids = Ids::new("figure");
        figures =
            entries.into_iter().filter_map(|table| figure(document, table, &mut ids)).collect();
        check_spellings(document, &figures);
        check_defaults(document, &figures);
    });
    figures
}

fn figure(document: &mut Document<'_>, mut table: Table<'_>, ids: &mut Ids) -> Option<FigureEntry> {
    let line = table.line;
    let id = table.required(document, "id", "\"a-slug\"");
    let name = table.required(document, "name", "\"Given Surname\"");
    let aliases = table.strings(document, "aliases");
    let surname = table.string(document, "surname");
    let titles = table.strings(document, "titles");
    let roles = table.strings(document, "roles");
    let default = table.flag(document, "default");
    let organisation = table.flag(document, "organisation");
    table.finish(document);
    if let Some(id) = &id {
        ids.check(document, id);
    }
    for spelling in aliases.iter().chain(&name).chain(&surname) {
        if tokens(&spelling.value).is_empty() && !spelling.value.is_empty() {
            document.error(
                spelling.line,
                format!("\"{}\" has no word in it", spelling.value),
                "write a name, or remove it",
            );
        }
    }
    let name = name?;
    let surname = match surname {
        Some(surname) => Some(surname.value).filter(|surname| !surname.trim().is_empty()),
        None if organisation => None,
        None => last_word(&name.value),
    };
    let values =
        |located: Vec<Located<String>>| located.into_iter().map(|text| text.value).collect();
    Some(FigureEntry {
        id: id?.value,
        name,
        aliases,
        surname,
        titles: values(titles),
        roles: values(roles),
        default,
        organisation,
        line,
    })
}

/// The last word of a name of several words, with its article. None in Chinese, Japanese and Korean,
/// where the surname stands first and a word is a single character.
fn last_word(name: &str) -> Option<String> {
    let words = tokens(name);
    let last = words.last().filter(|_| words.len() > 1)?;
    if last.folded.starts_with(is_cjk) {
        return None;
    }
    name.get(last.span.clone()).map(str::to_owned)
}

/// The words of a spelling, which two figures may not share.
fn words(spelling: &str) -> Vec<String> {
    tokens(spelling).into_iter().map(|token| token.folded).collect()
}

fn check_spellings(document: &mut Document<'_>, figures: &[FigureEntry]) {
    let mut claims = Claims::new("figure");
    for figure in figures {
        let surname = figure.surname.as_deref().map(words);
        for spelling in figure.aliases.iter().chain([&figure.name]) {
            let words = words(&spelling.value);
            if Some(&words) != surname.as_ref() {
                claims.claim(document, words, &figure.id, spelling);
            }
        }
    }
}

fn check_defaults(document: &mut Document<'_>, figures: &[FigureEntry]) {
    let mut defaults: BTreeMap<Vec<String>, &FigureEntry> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| figure.default) {
        let Some(surname) = &figure.surname else {
            document.error(
                figure.line,
                format!("\"{}\" is a default but has no surname", figure.id),
                "give it a surname, or remove default = true",
            );
            continue;
        };
        if let Some(first) = defaults.insert(words(surname), figure) {
            document.error(
                figure.line,
                format!(
                    "\"{}\" and \"{}\" are both the default for {surname}",
                    first.id, figure.id
                ),
                "keep default = true with one of them",
            );
        }
    }
}
