//! What a selection selects, how it stands in a link, and what the views read besides.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod corpora;
mod damage;
mod digest;
mod evidence;
mod fragment;
mod nearly;
mod notes;
mod oracle;
mod runs;
mod search;
mod select;
mod window;
