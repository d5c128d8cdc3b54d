//! What a reader chose, what that selects, and how it stands in a link.
//!
//! Goes in: a [`corpus::Corpus`] and a [`Selection`]. Comes out: an [`Outcome`] with the passages
//! that satisfy it, grouped by article, and the count of every value of every facet. A
//! [`Location`] is everything a link holds; [`fragment`] writes and reads it.
//!
//! - [`selection`]: what can be chosen.
//! - [`select`](mod@select): the passages that satisfy it, the counts, and what to do when there are none.
//! - [`catalogue`]: names and slugs of the values.
//! - [`location`] and [`fragment`]: where the reader is, and the link to it.
//! - [`digest`](mod@digest): what a card, a margin and the keys for next and previous show.
//! - [`runs`](mod@runs): overlapping marks cut into the pieces a view draws; [`strip`]: an article as a row of
//!   cells; [`edtf`]: dates in words; [`order`]: one way to sort.
//!
//! Architecture invariant: pure. No web, no I/O, no clock. Views only read what this crate derives.

pub mod catalogue;
pub mod digest;
pub mod edtf;
pub mod fragment;
pub mod location;
pub mod order;
pub mod runs;
pub mod select;
pub mod selection;
pub mod strip;

pub use catalogue::Catalogue;
pub use digest::{Digest, Heading, Margin, digest, margin, neighbours};
pub use fragment::Notice;
pub use location::{Location, View};
pub use runs::{Mark, MarkKind, Run, marks, runs};
pub use select::{ArticleHits, Counts, NearMiss, Outcome, near_misses, relaxations, select};
pub use selection::{Choice, Criterion, Facet, Mode, Scope, Selection, Uses};
