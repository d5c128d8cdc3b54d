//! What can be done with a passage, a quote, or with words that are selected.

use crate::exporting::Form;

/// The button beside a passage.
pub fn of_passage(number: u32) -> String {
    format!("What can be done with passage {number}")
}

/// The button beside a quote.
pub const OF_QUOTE: &str = "What can be done with this quote";

/// Above the forms of a citation.
pub const CITE: &str = "Copy as citation";

/// A form of citation.
pub fn citation_form(form: Form) -> &'static str {
    match form {
        Form::Plain => "Plain text",
        Form::Markdown => "Markdown",
        Form::Bibtex => "BibTeX",
        Form::Csl => "CSL-JSON",
    }
}

/// Where a citation is copied.
pub const CITATION_COPIED: &str = "Citation copied";

/// Beside words that are selected.
pub const OF_SELECTED: &str = "What can be done with the selected words";

/// Copies the link to the passage or the words.
pub const COPY_LINK_TO_THIS: &str = "Copy link to this";

/// Copies the link to the same words where the outlet published them.
pub const COPY_OUTLETS_LINK: &str = "Copy link into the outlet’s page";

/// Where words of several articles are selected.
pub const SEVERAL_ARTICLES: &str = "These are words of several articles. Select words of one to link \
    to them.";

/// Where the selected words do not stand together in their article.
pub const APART: &str = "Between these words are others that are not shown. Select words that stand \
    together to link to them.";

/// Where nothing is selected and no passage is reached.
pub const NO_PASSAGE: &str =
    "Select words, or go to a passage with j and k, to copy the link to it.";

/// What marks words show.
pub const LINKED: &str = "The words that the link points at";

/// Said when the page has come to those words.
pub fn arrived(words: &str) -> String {
    format!("The link points at: ‘{words}’")
}
