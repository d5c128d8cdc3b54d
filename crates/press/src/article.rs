//! An article's record and its passages, from its file and what the seeds say of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use corpus::{Article, Fact, OutletId, PassageKind, Standing};
use sha2::{Digest, Sha256};

use crate::{
    edition::hexadecimal,
    phrase::with_single_spaces,
    press::SourceFile,
    problem::Problem,
    reading::Reading,
    seeds::{ArticleEntry, Seeds, slug_of},
    segment::{LONGEST_LABEL, is_blank, segment},
};

/// The folder of the articles inside the seeds.
pub(crate) const FOLDER: &str = "articles/";

/// A file of an article together with its entry in corpus.toml, if it has one.
pub(crate) struct Source<'s> {
    pub(crate) file: &'s SourceFile,
    /// The file's name without the folder.
    pub(crate) name: &'s str,
    pub(crate) entry: Option<&'s ArticleEntry>,
}

/// What an article's file is called inside the folder of the articles; `None` for any other file.
pub(crate) fn article_name(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "txt"))
}

/// The articles in the order of the collection: the listed ones as listed, then the others by name.
pub(crate) fn sources<'s>(
    files: &'s [SourceFile],
    seeds: &'s Seeds,
    problems: &mut Vec<Problem>,
) -> Vec<Source<'s>> {
    let mut unlisted: BTreeMap<&str, &SourceFile> =
        files.iter().filter_map(|file| Some((article_name(&file.name)?, file))).collect();
    let mut listed = BTreeSet::new();
    let mut sources = Vec::new();
    for entry in &seeds.articles {
        if let Some((name, file)) = unlisted.remove_entry(entry.file.value.as_str()) {
            listed.insert(name);
            sources.push(Source { file, name, entry: Some(entry) });
        } else if !listed.contains(entry.file.value.as_str()) {
            let near: Vec<&str> = unlisted.keys().copied().collect();
            problems.push(Problem::error(
                crate::seeds::COLLECTION_FILE,
                Some(entry.file.line),
                format!("there is no file {FOLDER}{}", entry.file.value),
                if near.is_empty() {
                    "add the file, or remove the entry".to_owned()
                } else {
                    format!("add the file, or name one that has no entry yet: {}", near.join(", "))
                },
            ));
        }
    }
    for (name, file) in unlisted {
        problems.push(Problem::warning(
            &file.name,
            None,
            "the article has no entry in corpus.toml, so its outlet is `Unattributed`",
            format!("add [[article]] with file = \"{name}\" to corpus.toml"),
        ));
        sources.push(Source { file, name, entry: None });
    }
    sources
}

/// An article's record with its text cut into passages. The outlet of an article without one is
/// `unattributed`.
pub(crate) fn read(
    source: &Source<'_>,
    unattributed: OutletId,
    problems: &mut Vec<Problem>,
) -> Option<(Article, Reading)> {
    let text = text(source.file, problems)?;
    let entry = source.entry;
    let given = entry.and_then(|entry| entry.title.clone());
    let segments = segment(
        &text,
        &source.file.name,
        given.as_ref().and_then(|title| title.value.as_deref()),
        entry.map_or(&[], |entry| entry.declarations.as_slice()),
        problems,
    );
    let reading = Reading::new(text, &segments);
    let outlet = entry.and_then(|entry| entry.outlet.clone());
    let (outlet, outlet_standing, outlet_evidence) = outlet.map_or_else(
        || (unattributed, Standing::Unknown, String::new()),
        |(outlet, standing, evidence)| (OutletId(outlet as u32), standing, evidence),
    );
    let record = Article {
        id: entry.map_or_else(|| own_id(source.name), |entry| entry.id.clone()),
        file: source.name.to_owned(),
        sha256: hexadecimal(&Sha256::digest(&source.file.bytes)),
        outlet,
        outlet_standing,
        outlet_evidence,
        title: given.unwrap_or_else(|| title(&reading)),
        published: entry.map(|entry| entry.published.clone()).unwrap_or_default(),
        reference_date: entry.map(|entry| entry.reference_date.clone()).unwrap_or_default(),
        address: entry.and_then(|entry| entry.address.clone()),
    };
    Some((record, reading))
}

/// The id of an article without an entry.
fn own_id(name: &str) -> String {
    let slug = slug_of(name.trim_end_matches(".txt"));
    if !slug.is_empty() {
        return slug;
    }
    let digest = hexadecimal(&Sha256::digest(name));
    format!("article-{}", digest.get(..8).unwrap_or_default())
}

/// The text of a file, if it is one.
fn text(file: &SourceFile, problems: &mut Vec<Problem>) -> Option<String> {
    let mut refuse = |message: String, remedy: &str| {
        problems.push(Problem::error(&file.name, None, message, remedy));
    };
    if u32::try_from(file.bytes.len()).is_err() {
        refuse(format!("is {} bytes long, over 4 GiB", file.bytes.len()), "split the file");
        return None;
    }
    let text = match core::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(error) => {
            refuse(
                format!("is not UTF-8 at byte {}", error.valid_up_to()),
                "save the file as UTF-8 text",
            );
            return None;
        }
    };
    if let Some(place) = text.find('\0') {
        refuse(
            format!("holds a NUL character at byte {place}, so it is no plain text"),
            "save the file as UTF-8 text, not as UTF-16 or a word processor's document",
        );
        return None;
    }
    if text.chars().all(is_blank) {
        refuse("is empty".into(), "put the article's text into the file, or remove it");
        return None;
    }
    Some(text.to_owned())
}

/// The title: the first heading, where no text stands before it. A label above it ('Analysis') is
/// not the title.
fn title(reading: &Reading) -> Fact {
    let mut head = reading
        .passages
        .iter()
        .enumerate()
        .filter(|(_, passage)| {
            !matches!(
                passage.kind,
                PassageKind::Boilerplate | PassageKind::Byline | PassageKind::Caption
            )
        })
        .map_while(|(number, passage)| {
            (passage.kind == PassageKind::Heading).then_some((number, passage))
        });
    let first = head.next();
    let is_label = first.is_some_and(|(_, passage)| passage.words.len() <= LONGEST_LABEL);
    let Some((number, passage)) = head.next().filter(|_| is_label).or(first) else {
        return Fact {
            value: None,
            standing: Standing::Unknown,
            evidence: "none in the text".into(),
        };
    };
    let text = reading.text.get(passage.span.range()).unwrap_or_default();
    let line = if number == 0 { "first line" } else { "first heading" };
    Fact {
        // Without the marks of Markdown.
        value: Some(with_single_spaces(text.trim_matches(['#', '*', ' ']))),
        standing: Standing::Stated,
        evidence: format!("{line} of the text"),
    }
}
