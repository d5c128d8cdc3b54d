//! The outlets' texts held against each other.
//!
//! Goes in: a [`corpus::Corpus`] and what [`explore`] selected of it. Comes out: what a view of the
//! whole selection shows, as plain data.
//!
//! - [`mod@coverage`]: which outlet writes how much on what; [`mod@distinctive`]: in which words.
//! - [`mod@quoted`]: who is quoted, in whose rendering; [`diff`]: where renderings differ.
//! - [`mod@profile`]: one figure.
//! - [`mod@timeline`]: the dates the articles mention; [`mod@compare`]: articles or outlets side by side.
//! - [`picture`]: a drawing, for the page and as a file; [`sentence`]: a text cut into sentences.
//!
//! Apart from [`explore`] because it is compiled for size and that for speed: a view is derived once
//! a click, a query at every key.
//!
//! Architecture invariant: pure. No web, no I/O, no clock.

pub mod compare;
mod counter;
pub mod coverage;
pub mod diff;
pub mod distinctive;
pub mod picture;
pub mod profile;
pub mod quoted;
pub mod sentence;
pub mod timeline;
mod words;
