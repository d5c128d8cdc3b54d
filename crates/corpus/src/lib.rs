//! A collection of articles with all that is known of them, as bytes.
//!
//! This crate is the meeting place of the compiler and the viewer: `press` fills a [`Draft`] and
//! writes it with [`write`](write()); the page opens the bytes as a [`Corpus`] and reads them in place. Neither
//! needs the other. The crate knows nothing of files, of the web, or of how an annotation was
//! found.
//!
//! - [`model`]: what a collection consists of: outlets, topics, figures, articles, passages.
//! - [`layout`]: the binary form, drawn.
//! - [`write()`] and [`Corpus`]: the encoder and the reader. Opening costs the same for any size;
//!   each access checks itself, so damaged bytes give a [`Damage`], never a panic.
//! - [`facts`]: what a filter asks of a passage. [`index`]: which passages hold a word, and where.
//! - [`text`]: the one folding and the one tokenizer, used when indexing and when querying.
//!
//! Architecture invariant: no web dependency, no I/O, no clock, no randomness. The same draft gives
//! the same bytes.

#![allow(
    clippy::inline_always,
    reason = "the page is compiled for size, which inlines nothing; where a query spends its time it must"
)]

mod column;
pub mod facts;
pub mod ids;
pub mod index;
pub mod layout;
pub mod model;
mod read;
pub mod text;
mod write;

pub use ids::{ArticleId, FigureId, OutletId, PassageId, QuoteId, SourceId, TopicId};
pub use model::{
    Article, Citation, Collection, DateKind, DateMention, Draft, DraftArticle, DraftPassage, Fact,
    Figure, Mention, MentionKind, Outlet, PassageKind, Quote, QuoteKind, Reuse, Source, Span,
    Speaker, Standing, Term, Topic, TopicHit, TopicScore, Utterance, Zone,
};
pub use read::{Corpus, Damage, Passage};
pub use write::write;
