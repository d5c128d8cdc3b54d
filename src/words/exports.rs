//! The panel from which what is on the screen goes elsewhere, and the brief that is printed.

use super::counts::{articles, passages};

/// Opens the panel.
pub const EXPORT: &str = "Export";

/// Above the panel.
pub const HEADING: &str = "Export what is selected";

/// What goes out.
pub fn extent(passage_count: usize, article_count: usize, whole: bool) -> String {
    let extent = format!("{} in {}", passages(passage_count), articles(article_count));
    if whole { format!("Nothing is selected: {extent}, all there are.") } else { extent }
}

/// Where links in exports lead when the page has no address.
pub const NO_LINKS: &str = "This page was opened as a file and has no address on the web: what you \
    export names passages by article and number, without links.";

/// A brief on paper.
pub const PRINT: &str = "Print a brief";

/// What that is.
pub const PRINT_ABOUT: &str = "What was selected and its passages under their outlets, with how well \
    each fact is known. The browser’s print window also saves it as a PDF.";

/// A brief as Markdown.
pub const MARKDOWN: &str = "Save the brief as Markdown";

/// What that is.
pub const MARKDOWN_ABOUT: &str = "The same, for notes and editors.";

/// The selection as CSV.
pub const CSV: &str = "Save as a table (CSV)";

/// What that is.
pub const CSV_ABOUT: &str = "A row a passage, for spreadsheets. A text that a spreadsheet would take \
    for a formula gets an apostrophe before it.";

/// The selection as JSON.
pub const JSON: &str = "Save as data (JSON)";

/// What that is.
pub const JSON_ABOUT: &str = "The selection with what was asked for, for programs.";

/// The selected passages for a reference manager.
pub const BIBTEX: &str = "Save references (BibTeX)";

/// The same in another form.
pub const CSL: &str = "Save references (CSL-JSON)";

/// What these are.
pub const REFERENCES_ABOUT: &str = "One entry a passage, for Zotero, LaTeX or Pandoc.";

/// The collection as JSON Lines.
pub const DOCUMENTS: &str = "Save the whole collection (JSON Lines)";

/// What that is.
pub const DOCUMENTS_ABOUT: &str = "Every passage with outlet, topics, figures and article, for a \
    search engine or a database.";

/// That a file went to the reader's downloads.
pub fn saved(name: &str) -> String {
    format!("Saved as {name}")
}

/// How much a brief holds.
pub fn brief_of(passage_count: usize, article_count: usize) -> String {
    format!("{} in {}", passages(passage_count), articles(article_count))
}

/// The link to what a brief shows.
pub const BRIEF_LINK: &str = "On the screen: ";

/// The edition of the collection that a brief is made from.
pub fn edition(edition: &str) -> String {
    format!("Edition {edition} of the collection")
}

/// Where an outlet has an article.
pub const OUTLETS_COPY: &str = "The outlet’s own copy: ";

/// A starred passage in a brief.
pub const STAR: &str = "★ ";
