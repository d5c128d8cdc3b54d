//! What the reader selected, as [`export`] takes it, and the files made of it.

use corpus::{Damage, PassageId, QuoteId};
use explore::{Evidence, Selection, fragment, notes::Entry};
use export::{
    Selected, brief,
    citation::{Cited, bibtex, csl_json},
    csv::{BYTE_ORDER_MARK, comma_separated},
    documents::Documents,
    markdown::escaped,
    selected, table,
};

use crate::{
    embedded::Library,
    platform::{download, history},
    state::Explorer,
    words::{exports::STAR, notes as words},
};

/// The program's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Calls `make` with the selection; nothing selected is everything.
pub fn with_selected<T>(
    explorer: Explorer,
    make: impl FnOnce(&Selected<'_>) -> Result<T, Damage>,
) -> Result<T, Damage> {
    let selection: Selection = explorer.selection.get_untracked();
    let mut passages: Vec<PassageId> = explorer.groups.with_untracked(|groups| {
        groups.iter().flat_map(|group| group.hits.iter().copied()).collect()
    });
    if selection.is_empty() {
        passages.clone_from(&explorer.outcome.get_untracked()?.hits);
    }
    let here = link(explorer.library, &explorer.fragment()).unwrap_or_default();
    with_passages(explorer, &selection, &passages, &here, make)
}

/// Calls `make` with some passages; `here` is the link to all of them.
fn with_passages<T>(
    explorer: Explorer,
    selection: &Selection,
    passages: &[PassageId],
    here: &str,
    make: impl FnOnce(&Selected<'_>) -> Result<T, Damage>,
) -> Result<T, Damage> {
    let library = explorer.library;
    let link_to = |passage| match Evidence::of_passage(&library.corpus, passage) {
        Ok(Some(evidence)) => link_to(library, evidence),
        _ => String::new(),
    };
    make(&Selected {
        corpus: &library.corpus,
        catalogue: &library.catalogue,
        selection,
        passages,
        version: VERSION,
        link: here,
        link_to: &link_to,
        notes: &explorer.notes.get_untracked(),
    })
}

/// The link to words; empty where there is none.
fn link_to(library: &Library, evidence: Evidence) -> String {
    let fragment = fragment::encode(&evidence.location(), &library.corpus, &library.catalogue);
    fragment.ok().and_then(|fragment| link(library, &fragment)).unwrap_or_default()
}

/// A fragment's address: on the web, or where a mailed copy is published; `None` where there is none.
pub fn link(library: &Library, fragment: &str) -> Option<String> {
    // The compiler takes no other; bytes from elsewhere might have `javascript:`.
    let is_web =
        |address: &String| ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
    let published = || library.catalogue.collection.address.clone().filter(is_web);
    let hash = if fragment.is_empty() { "" } else { "#" };
    Some([&history::web_address().or_else(published)?, hash, fragment].concat())
}

/// Bytes of a file's name that come from the title, about.
const LONGEST_NAME: usize = 60;

/// What stands for a title without letters.
const UNNAMED: &str = "collection";

/// What a file with something of the collection is called: its title in the letters of every file
/// system, then `ending`.
fn file_name(explorer: Explorer, ending: &str) -> String {
    let title = &explorer.library.catalogue.collection.title;
    let mut name = String::new();
    for letter in title.chars() {
        if name.len() >= LONGEST_NAME {
            break;
        }
        if letter.is_alphanumeric() {
            name.extend(letter.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    if name.is_empty() {
        name.push_str(UNNAMED);
    }
    if !name.ends_with('-') {
        name.push('-');
    }
    name + ending
}

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A brief.
    Markdown,
    /// A row a passage.
    Csv,
    /// The selection with what was asked for.
    Json,
    /// An entry a passage.
    Bibtex,
    /// The same, in another form.
    Csl,
    /// Every passage of the collection, a line each.
    Documents,
}

impl File {
    /// The end of its name, and what it is.
    fn form(self) -> (&'static str, &'static str) {
        match self {
            Self::Markdown => ("brief.md", "text/markdown"),
            Self::Csv => ("selection.csv", CSV),
            Self::Json => ("selection.json", "application/json"),
            Self::Bibtex => ("references.bib", "application/x-bibtex"),
            Self::Csl => ("references.json", "application/vnd.citationstyles.csl+json"),
            Self::Documents => ("collection.jsonl", "application/jsonl"),
        }
    }

    /// Saves it and gives its name.
    pub fn save(self, explorer: Explorer) -> Result<String, Damage> {
        let (ending, kind) = self.form();
        let name = file_name(explorer, ending);
        let content = with_selected(explorer, |chosen| self.content(chosen))?;
        download::save_text(&content, &name, kind);
        Ok(name)
    }

    /// Saves the passages that the reader noted, whatever is selected, and gives its name. As a brief
    /// or a table it holds the notes too whose passages this edition does not have.
    pub fn save_notes(self, explorer: Explorer) -> Result<String, Damage> {
        let (ending, kind) = self.form();
        let name = file_name(explorer, &["notes-", ending].concat());
        let noted: Vec<PassageId> =
            explorer.notes.with_untracked(|notes| notes.keys().copied().collect());
        let notebook = explorer.own.notebook_untracked();
        let lost = notebook.lost();
        let make = |chosen: &Selected<'_>| match self {
            Self::Markdown => Ok([brief::markdown(chosen)?, lost_in_markdown(&lost)].concat()),
            Self::Csv => {
                let mut rows = table::selection(chosen)?;
                rows.extend(lost.iter().map(|entry| lost_row(entry)));
                Ok(for_spreadsheets(&rows))
            }
            _ => self.content(chosen),
        };
        let content = with_passages(explorer, &Selection::default(), &noted, "", make)?;
        download::save_text(&content, &name, kind);
        Ok(name)
    }

    fn content(self, chosen: &Selected<'_>) -> Result<String, Damage> {
        match self {
            Self::Markdown => brief::markdown(chosen),
            Self::Csv => Ok(for_spreadsheets(&table::selection(chosen)?)),
            Self::Json => selected::json(chosen),
            Self::Bibtex => Ok(bibtex(&cited(chosen)?)),
            Self::Csl => Ok(csl_json(&cited(chosen)?)),
            Self::Documents => Documents::new(chosen.corpus, chosen.catalogue, VERSION).collect(),
        }
    }
}

/// Notes on passages that are not there.
fn lost_in_markdown(lost: &[&Entry]) -> String {
    let mut text = String::new();
    for (place, Entry { words: gone, note, .. }) in lost.iter().enumerate() {
        if place == 0 {
            text = ["\n## ", &escaped(words::LOST), "\n"].concat();
        }
        let began = escaped(&words::began(gone));
        let star = if note.starred { STAR } else { "" };
        text.extend(["\n> ", &began, "\n\nNote: ", star, &escaped(&note.text), "\n"]);
    }
    text
}

/// A note on a passage that is not there, as a row: of the passage its beginning.
fn lost_row(Entry { words: gone, note, .. }: &Entry) -> Vec<String> {
    let cell = |column: &&str| match *column {
        "collection" => gone.edition.clone(),
        "article" => gone.article.clone(),
        "text" => words::beginning(gone),
        "starred" if note.starred => "yes".into(),
        "note" => note.text.clone(),
        _ => String::new(),
    };
    table::COLUMNS.iter().map(cell).collect()
}

/// The selected passages as citations.
fn cited(chosen: &Selected<'_>) -> Result<Vec<Cited>, Damage> {
    let cite = |&id| Cited::passage(chosen.corpus, chosen.catalogue, id, (chosen.link_to)(id));
    chosen.passages.iter().map(cite).collect()
}

/// A form of citation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A sentence.
    Plain,
    /// A sentence with a link.
    Markdown,
    /// For `LaTeX` and reference managers.
    Bibtex,
    /// For reference managers and Pandoc.
    Csl,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Plain, Self::Markdown, Self::Bibtex, Self::Csl];
}

/// Words of an article as a citation, with the link to them; of a quote, with whose words they are.
pub fn citation(
    library: &Library,
    evidence: Evidence,
    quote: Option<QuoteId>,
    form: Form,
) -> Result<String, Damage> {
    let (corpus, catalogue) = (&library.corpus, &library.catalogue);
    let link = link_to(library, evidence);
    let cited = match quote {
        Some(quote) => Cited::quote(corpus, catalogue, quote, link)?,
        None => Cited::stretch(corpus, catalogue, evidence.article, evidence.span, link)?,
    };
    Ok(match form {
        Form::Plain => cited.plain(),
        Form::Markdown => cited.markdown(),
        Form::Bibtex => bibtex(&[cited]),
        Form::Csl => csl_json(&[cited]),
    })
}

/// Saves a table as CSV.
pub fn save_table(table: &[Vec<String>], name: &str) {
    download::save_text(&for_spreadsheets(table), &format!("{name}.csv"), CSV);
}

fn for_spreadsheets(table: &[Vec<String>]) -> String {
    format!("{BYTE_ORDER_MARK}{}", comma_separated(table))
}

/// The media type of CSV.
const CSV: &str = "text/csv";
