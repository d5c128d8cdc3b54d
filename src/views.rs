//! What is on the screen: one file a view or a shared part. Views render what the state derives and
//! call its intents; they decide nothing and touch no browser.

#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

pub mod about;
pub mod actions;
pub mod article;
pub mod brief;
pub mod changing;
pub mod chips;
pub mod compare;
pub mod context;
pub mod copying;
pub mod coverage;
pub mod dialog;
pub mod exports;
pub mod facets;
pub mod figure;
pub mod header;
pub mod help;
pub mod hint;
pub mod link;
pub mod masthead;
pub mod more;
pub mod nearby;
pub mod notes;
pub mod outlet_head;
pub mod overview;
pub mod passage;
pub mod passages;
pub mod quotes;
pub mod reading;
pub mod said;
pub mod search;
pub mod strip;
pub mod switch;
pub mod text;
pub mod timeline;
pub mod tools;
pub mod vocabulary;
