//! The browser, and nothing else: address and history, clipboard, storage, files, focus,
//! scrolling, what is selected.
//!
//! Architecture invariant: no other part names `web-sys` or `gloo`. Whatever the browser denies
//! (storage, the clipboard, history on some files) is a value here, never a panic.

pub mod clipboard;
pub mod download;
pub mod events;
pub mod focus;
pub mod gather;
pub mod highlight;
pub mod history;
pub mod keyboard;
pub mod mouse;
pub mod page;
pub mod printing;
pub mod scroll;
pub mod selection;
pub mod storage;
