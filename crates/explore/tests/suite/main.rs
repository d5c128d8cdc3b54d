//! What a selection selects, how it stands in a link, and what the views read besides.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod compare;
mod corpora;
mod coverage;
mod damage;
mod diff;
mod digest;
mod distinctive;
mod fragment;
mod nearly;
mod oracle;
mod profile;
mod quoted;
mod runs;
mod search;
mod select;
mod timeline;
mod window;
