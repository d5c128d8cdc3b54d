//! The front door of the project: sets up the tools, builds the page, serves it, tests it.
//!
//! `cargo xtask` is the command line over this library; the browser tests in `tests/` use the
//! library itself (the server, the page builder, the browsers).
//!
//! - [`places`]: where things lie: the checkout, the tools' cache, what is built.
//! - [`tools`]: installs what is needed, once a version.
//! - [`build`]: Trunk's module, optimised; [`bundle`]: the one HTML file made of it.
//! - [`licences`]: what of others is inside the page; [`sbom`]: the same for other programs.
//! - [`serve`]: a static server on 127.0.0.1 that remembers what was asked of it.
//! - [`browser`]: Chromium, Firefox and WebKit, driven over WebDriver.
//! - [`generate`]: collections of any size, to measure with.
//! - [`deny`]: what may be depended on; [`reproducible`]: the same page wherever it is built.
//! - [`check`]: the steps of `cargo xtask test`; [`mod@bench`]: sizes and start times; [`mod@fuzz`]:
//!   inputs that nobody thought of.
//!
//! Every error is one line that says what is wrong and what to do ([`Error`]).

#![allow(rustdoc::private_intra_doc_links, reason = "a program's parts are private")]

pub mod bench;
pub mod browser;
pub mod build;
pub mod bundle;
pub mod check;
pub mod collection;
mod command;
pub mod deny;
mod error;
pub mod fuzz;
pub mod generate;
pub mod licences;
mod lock;
pub mod places;
pub mod reproducible;
pub mod sbom;
pub mod serve;
mod silent;
mod terminal;
pub mod tools;
mod wasm;

pub use error::{Error, Result};
