//! What the views that read across outlets show.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod compare;
#[allow(dead_code, reason = "shared with the tests of explore")]
#[path = "../../../explore/tests/suite/corpora.rs"]
mod corpora;
mod coverage;
mod damage;
mod diff;
mod distinctive;
mod picture;
mod profile;
mod quoted;
mod timeline;
