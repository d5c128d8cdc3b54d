//! The compiler: a folder of seeds becomes an annotated collection.
//!
//! In goes a list of named byte strings ([`SourceFile`]), out comes a [`corpus::Draft`] that
//! [`corpus::write()`] turns into the bytes the page opens. Phases, each a module:
//!
//! ```text
//! seeds      corpus.toml, figures.toml and the others    -> checked records, with their lines
//! segment    an article's text                           -> passages, each with its kind
//! quotation  passages                                    -> the stretches inside quotation marks
//! figures    passages, quotations, the listed figures    -> mentions, each with rule and zone
//! topics     passages, the listed topics                 -> scores, and the terms behind them
//! sources    passages, the listed sources                -> citations
//! quotes     quotations, mentions, citations             -> kinds, speakers, each with its rule
//! dates      passages, the article's date                -> dates, each with what it counts from
//! utterances quotes of all articles                      -> renderings of the same words
//! reuse      passages of all articles                    -> stretches that two of them share
//! check      all of it                                   -> warnings for the author
//! ```
//!
//! What no rule can know is declared in the seeds; what is wrong with them is a [`Problem`] with
//! file, line and remedy. Every rule is general: words of a language (titles, function words, site
//! furniture) are data of this crate, names and subjects are data of the seeds.
//!
//! Architecture invariant: no I/O outside the features `folder` and `cli`, no clock, no randomness,
//! no `regex`. The same files give the same draft.

#[cfg(feature = "cli")]
pub mod annotate;
mod article;
mod check;
mod dates;
mod edition;
mod figures;
#[cfg(test)]
mod fixture;
#[cfg(feature = "folder")]
mod folder;
mod phrase;
mod press;
mod problem;
mod quotation;
mod quotes;
mod reading;
mod reuse;
mod seeds;
mod segment;
mod sentences;
mod sources;
mod topics;
mod utterances;
mod web;
mod written;

#[cfg(feature = "folder")]
pub use folder::read_folder;
pub use press::{Pressed, SourceFile, press};
pub use problem::{Problem, Problems, Severity};
