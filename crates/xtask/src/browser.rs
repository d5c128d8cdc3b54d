//! Three browsers, driven over WebDriver (W3C WebDriver 2), one session at a time and blocking.
//!
//! A [`Browser`] owns its driver, its browser and, for WebKit, its screen; dropping it ends exactly
//! these. A test or a measurement therefore reads from top to bottom without a runtime, and two of
//! them on two threads share nothing.
//!
//! - [`Launch`]: which engine, and what is different from its defaults.
//! - [`Browser`]: opening, asking, acting, waiting; [`Element`]: one thing on the page.

#![expect(clippy::indexing_slicing, reason = "a JSON value gives null for a key it lacks")]

mod driver;
mod element;
mod launch;
mod session;
mod wire;

pub use element::Element;
pub use launch::{Engine, Launch};
pub use session::Browser;
