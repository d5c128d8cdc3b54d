//! What a reader chose, what that selects, and how it stands in a link.
//!
//! Goes in: a [`corpus::Corpus`] and a [`Selection`]. Comes out: an [`Outcome`] with the passages
//! that satisfy it, grouped by article, and the count of every value of every facet. A
//! [`Location`] is everything a link holds; [`fragment`] writes and reads it.
//!
//! - [`selection`]: what can be chosen.
//! - [`select`](mod@select): the passages that satisfy it, the counts, and what to do when there are none.
//! - [`query`]: what a reader asks for in words; [`search`]: the passages that hold it, and how well;
//!   [`rank`]: the order of the hits; [`find`]: the words in a text; [`context`]: a line for each;
//!   [`mod@suggest`] and [`spelling`]: what a reader may have meant.
//! - [`catalogue`]: names and slugs of the values.
//! - [`location`], [`settings`] and [`fragment`]: where the reader is, and the link to it.
//! - [`evidence`]: words that a link points at, and finding them in another edition.
//! - [`notes`]: what a reader keeps of passages, in a browser or in a link.
//! - [`digest`](mod@digest): what a card, a margin and the keys for next and previous show.
//! - [`window`]: which part of a long result is drawn.
//! - [`runs`](mod@runs): overlapping marks cut into the pieces a view draws; [`strip`]: an article as a row of
//!   cells; [`edtf`]: dates in words; [`order`]: one way to sort.
//!
//! This crate is compiled for speed. What is read once a link or once a card, and not once a passage,
//! is marked `#[inline]`: then it is compiled with the app, for size.
//!
//! Architecture invariant: pure. No web, no I/O, no clock. Views only read what this crate derives.

#![allow(
    clippy::inline_always,
    reason = "the page is compiled for size, which inlines nothing; where a query spends its time it must"
)]

pub mod catalogue;
pub mod context;
mod cut;
pub mod digest;
pub mod direction;
pub mod edtf;
pub mod evidence;
pub mod find;
pub mod fragment;
pub mod location;
pub mod notes;
pub mod order;
pub mod query;
pub mod rank;
pub mod runs;
pub mod search;
pub mod select;
pub mod selection;
pub mod settings;
pub mod spelling;
pub mod strip;
pub mod suggest;
pub mod window;

pub use catalogue::Catalogue;
pub use digest::{Digest, Heading, Margin, digest, margin, neighbours};
pub use evidence::Evidence;
pub use fragment::Notice;
pub use location::{Location, Order, Side, View};
pub use notes::{Note, Notebook, Notes};
pub use query::Query;
pub use runs::{Mark, MarkKind, Run, marks, runs};
pub use select::{ArticleHits, Counts, NearMiss, Outcome, near_misses, relaxations, select};
pub use selection::{Choice, Criterion, Facet, Mode, Scope, Selection, Uses};
pub use settings::Settings;
