//! The seeds: what the author of a collection declares.
//!
//! One module a file, on top of a reader of TOML tables that knows the line of everything it hands
//! out. In go the files, out comes [`Seeds`], complete even where files are missing (defaults, with
//! a warning) and even where they are wrong (the problems say so, and pressing stops after all of
//! them are known).

mod claims;
mod collection;
mod cues;
mod date;
mod figures;
mod slug;
mod sources;
mod spellings;
mod table;
mod topics;

use corpus::{Collection, Topic};

use crate::{press::SourceFile, problem::Problem};

pub(crate) use collection::{ArticleEntry, Declaration, OutletEntry};
pub(crate) use cues::CueEntries;
pub(crate) use figures::FigureEntry;
pub(crate) use slug::slug_of;
pub(crate) use sources::{SourceEntry, words_without_the};
pub(crate) use spellings::{SpellingEntry, words};
pub(crate) use topics::TopicEntry;

/// The file that lists the articles.
pub(crate) const COLLECTION_FILE: &str = "corpus.toml";
/// The file that lists the figures.
pub(crate) const FIGURES_FILE: &str = "figures.toml";
/// The file that lists words that show who spoke, beside press's own; it may be missing.
pub(crate) const CUES_FILE: &str = "cues.toml";
/// The file that lists the sources; it may be missing.
pub(crate) const SOURCES_FILE: &str = "sources.toml";
/// The file that lists equal spellings; it may be missing.
pub(crate) const SPELLINGS_FILE: &str = "spellings.toml";
/// The file that lists the topics.
pub(crate) const TOPICS_FILE: &str = "topics.toml";

/// All that the seeds declare.
#[derive(Debug, Default)]
pub(crate) struct Seeds {
    pub(crate) collection: Collection,
    pub(crate) outlets: Vec<OutletEntry>,
    pub(crate) articles: Vec<ArticleEntry>,
    pub(crate) figures: Vec<FigureEntry>,
    pub(crate) topics: Vec<TopicEntry>,
    pub(crate) spellings: Vec<SpellingEntry>,
    pub(crate) sources: Vec<SourceEntry>,
    pub(crate) cues: CueEntries,
}

impl Seeds {
    /// Reads the files of a folder.
    pub(crate) fn read(files: &[SourceFile], problems: &mut Vec<Problem>) -> Self {
        let mut seeds = Self {
            collection: Collection { title: "Untitled collection".into(), ..Collection::default() },
            ..Self::default()
        };
        if let Some(text) = text_of(files, COLLECTION_FILE, "title and outlets", problems) {
            collection::read(text, &mut seeds, problems);
        }
        if let Some(text) = text_of(files, FIGURES_FILE, "figures", problems) {
            seeds.figures = figures::read(text, problems);
        }
        if let Some(text) = text_of(files, TOPICS_FILE, "topics", problems) {
            seeds.topics = topics::read(text, problems);
        }
        if let Some(text) = optional(files, SPELLINGS_FILE, problems) {
            seeds.spellings = spellings::read(text, problems);
        }
        if let Some(text) = optional(files, SOURCES_FILE, problems) {
            seeds.sources = sources::read(text, problems);
        }
        if let Some(text) = optional(files, CUES_FILE, problems) {
            seeds.cues = cues::read(text, problems);
        }
        seeds
    }

    /// The topics' records, by id.
    pub(crate) fn topic_records(&self) -> Vec<Topic> {
        self.topics.iter().map(|topic| topic.record.clone()).collect()
    }
}

/// A seed file's text; a warning where there is none.
fn text_of<'a>(
    files: &'a [SourceFile],
    name: &str,
    holds: &str,
    problems: &mut Vec<Problem>,
) -> Option<&'a str> {
    let Some(file) = files.iter().find(|file| file.name == name) else {
        problems.push(Problem::warning(
            name,
            None,
            format!("there is no such file, so the collection has no {holds}"),
            format!("add a {name} to the folder"),
        ));
        return None;
    };
    utf8(file, problems)
}

/// The text of a seed file that may be missing.
fn optional<'a>(
    files: &'a [SourceFile],
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<&'a str> {
    utf8(files.iter().find(|file| file.name == name)?, problems)
}

/// A file's text; an error where it is not UTF-8.
fn utf8<'a>(file: &'a SourceFile, problems: &mut Vec<Problem>) -> Option<&'a str> {
    match core::str::from_utf8(&file.bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            problems.push(Problem::error(
                &file.name,
                None,
                format!("is not UTF-8 at byte {}", error.valid_up_to()),
                "save the file as UTF-8",
            ));
            None
        }
    }
}
