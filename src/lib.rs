//! The page: a pure function from a collection and a selection to what is on the screen.
//!
//! Everything that can be decided without a browser is decided in `corpus` (what the collection
//! holds) and `explore` (what the reader chose and what that selects). What remains here:
//!
//! - [`embedded`]: the collection's bytes, those of the build or those the page carries.
//! - [`state`]: [`state::Explorer`], the one source of truth (the fragment), the memos below it,
//!   and the reader's intents as methods.
//! - [`exporting`]: what is selected, as it leaves the page. [`app`]: the layout. [`views`]: one file a view or a shared part; they render what the state
//!   derives and call intents.
//! - [`api`]: `window.crossread`, for other programs.
//! - [`platform`]: the only user of `web-sys` and `gloo`.
//! - [`mod@memo`]: computed values. [`words`]: all that the page says. [`wrong`] and [`notes`]: what a
//!   reader called wrong, and what they noted, kept.
//!
//! Architecture invariant: nothing is written into the page as HTML, and nothing is fetched.

#![allow(rustdoc::private_intra_doc_links, reason = "a program's parts are private")]

mod api;
mod app;
mod embedded;
mod exporting;
mod memo;
mod notes;
mod platform;
mod state;
mod views;
mod words;
mod wrong;

use leptos::prelude::*;

/// Opens the collection and mounts the page; a collection that cannot be opened is said plainly and
/// leaves the plain articles below it.
pub fn start() {
    let library = match embedded::library() {
        Ok(library) => library,
        Err(damage) => {
            platform::page::fail(&damage.to_string());
            return;
        }
    };
    let Some(root) = platform::page::root() else { return };
    mount_to(root, move || view! { <app::App library /> }).forget();
    platform::page::mounted();
}
