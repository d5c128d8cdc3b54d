//! What must hold of the crates whatever the input, as functions that take any bytes and panic where
//! it does not.
//!
//! Each is the body of a fuzz target of the same name in `fuzz/`, where libFuzzer calls it with inputs
//! that reach new code, and `tests/replay.rs` calls it natively with the inputs kept in
//! `fuzz/seeds/`: those that once found something, and a few that begin well.
//!
//! - [`mod@decoder`]: every accessor of a corpus of damaged bytes.
//! - [`mod@views`]: what the views derive from one.
//! - [`mod@fragment`]: any link. [`mod@query`]: any words in the search box.
//! - [`mod@segmenter`]: any article. [`mod@quotes`]: any article, with figures and sources listed.
//! - [`mod@seeds`]: any files of a collection.
//! - [`mod@cost`]: any piece of text, repeated: the cost grows as the text does.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "all of this is tests, and a test fails by a panic"
)]

pub mod cost;
mod damage;
pub mod decoder;
mod fixture;
pub mod fragment;
pub mod query;
pub mod quotes;
pub mod seeds;
pub mod segmenter;
pub mod sound;
pub mod views;

/// A target by name.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 8] = [
    ("cost", cost::cost),
    ("decoder", decoder::decoder),
    ("fragment", fragment::fragment),
    ("query", query::query),
    ("quotes", quotes::quotes),
    ("seeds", seeds::seeds),
    ("segmenter", segmenter::segmenter),
    ("views", views::views),
];
