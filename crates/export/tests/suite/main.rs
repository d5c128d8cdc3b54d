//! What leaves the page: each format as its readers take it, whatever the articles say.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod brief;
mod citation;
#[allow(dead_code, reason = "shared with the tests of explore")]
#[path = "../../../explore/tests/suite/corpora.rs"]
mod corpora;
mod csv;
mod damage;
mod date;
mod documents;
mod json;
mod line;
mod markdown;
mod outgrowing;
mod selected;
mod valley;
