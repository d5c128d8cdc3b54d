//! What leaves the page, as text for other programs and other readers.
//!
//! Goes in: a [`corpus::Corpus`], what a reader selected of it, and what the caller alone knows: the
//! links, the program's version, the reader's notes. Comes out: a `String` to copy or to save.
//!
//! | what | for | function |
//! | --- | --- | --- |
//! | a citation in plain words | a text, a mail | [`Cited::plain`](citation::Cited::plain) |
//! | a citation in Markdown | notes, an issue | [`Cited::markdown`](citation::Cited::markdown) |
//! | citations in BibTeX | `LaTeX`, Zotero | [`citation::bibtex`] |
//! | citations in CSL-JSON | Zotero, Pandoc | [`citation::csl_json`] |
//! | the selection as CSV | a spreadsheet | [`table::selection_csv`] |
//! | the coverage table as CSV | a spreadsheet | [`table::coverage_csv`] |
//! | any table, apart by tabs | pasting into a spreadsheet | [`csv::tab_separated`] |
//! | the selection as JSON | a program | [`selected::json`] |
//! | the selection as a brief in Markdown | a person | [`brief::markdown`] |
//! | the whole collection as JSON Lines | a search engine, a database | [`documents::Documents`] |
//! | what was selected, in words | a head line, print | [`criteria::in_words`] |
//! | a fact's standing, in words | beside the fact | [`standing`] |
//! | an EDTF date, its months in full | beside the standing | [`date::Published::in_words`] |
//!
//! A citation is made with [`Cited::passage`](citation::Cited::passage),
//! [`Cited::stretch`](citation::Cited::stretch) or [`Cited::quote`](citation::Cited::quote). All that
//! is made of a selection takes a [`Selected`].
//!
//! What is inferred leaves the page as inferred, what is unknown as unknown: see [`standing`].
//! All of a collection's text is foreign: each format escapes what it would read as its own marks,
//! and [`line`](mod@line) makes one line of it that does not change the direction of what follows.
//!
//! Architecture invariant: pure. No web, no I/O, no clock: a citation has no date of access that the
//! caller did not give.

pub mod address;
pub mod brief;
pub mod citation;
pub mod criteria;
pub mod csv;
pub mod date;
pub mod documents;
mod fields;
pub mod json;
pub mod line;
pub mod markdown;
mod points;
mod record;
pub mod selected;
pub mod standing;
pub mod table;

pub use explore::Note;
pub use selected::Selected;
