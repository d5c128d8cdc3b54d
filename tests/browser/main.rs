//! The finished page in real browsers.
//!
//! `cargo xtask test browser` installs what is needed, builds the page and runs everything. One test,
//! on the page that is built: `cargo test -p tests --test browser -- part_of_its_name`.
//!
//! # Writing a test
//! ```ignore
//! #[test]
//! fn a_chip_removes_itself() -> Outcome {
//!     let browser = open_file(Launch::new(Engine::Chromium))?;   // dist/index.html, mounted
//!     browser.click("checkbox", "Some outlet")?;                  // by role and accessible name
//!     browser.wait_for("location.hash.length > 1")?;              // a condition, never a time
//!     browser.press("Escape")?;
//!     assert_eq!(browser.texts(".chip")?, ["Some outlet"]);
//!     Ok(())
//! }
//! ```
//! - [`harness`] opens pages: from `file://`, from a server under a sub-path, of another collection.
//! - [`expected`] works out from the seeds, without a browser, what the page ought to show.
//! - [`xtask::browser::Browser`] is the hand at the browser: `open`, `address`, `back`, `forward`,
//!   `reload`, `resize`; `role`, `click`, `press`, `type_text`, `focused`; `element`, `elements`,
//!   `texts`, `value`, `script`; `wait_for`, `wait_until`; `screenshot`. In Chromium also `errors`,
//!   `requests`, `devtools`.
//! - Every test has its own browser with a fresh profile, so two of them are two readers: `open_file`
//!   twice, and paste the one's `address()` into the other's `open`.
//! - The rest goes by the engine: `Launch::new(Engine::Firefox).dark().window(390, 844)`;
//!   `without_scripts()`, `without_web_assembly()`.
//! - Click with `click` or [`xtask::browser::Element::click`], not with a script: WebKit's way back
//!   passes over history entries that no real click, tap or key has made.
//! - Everything that reads the page right after acting on it has to wait for what the action brings:
//!   `wait_for` takes any expression, `role` and `element` wait by themselves.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails by panicking"
)]

mod expected;
mod harness;

mod accessible;
mod across;
mod api;
mod broken;
mod carried;
mod comfort;
mod compare;
mod coverage;
mod embed;
mod evidence;
mod exports;
mod faults;
mod figure;
mod file;
mod filters;
mod hostile;
mod keyboard;
mod large;
mod licences;
mod links;
mod narrow;
mod notes;
mod odd;
mod plain;
mod quotes;
mod reading;
mod scripts;
mod search;
mod start;
mod ten_thousand;
mod timeline;
