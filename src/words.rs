//! What the page says, in one place: a translation of this module and of what it names is a
//! translation of the page.
//!
//! Each part of the page has a file here with its words: constants, and functions that make sentences
//! with names and numbers in them, so that a language orders and inflects them in one place. A
//! constant that ends in a space stands before something that is drawn apart from it. Dates are put in
//! words by `explore::edtf`, what stands inside drawings and copied tables by `collate::words`.

pub mod about;
pub mod actions;
pub mod article;
pub mod charts;
pub mod compare;
pub mod context;
pub mod counts;
pub mod coverage;
pub mod exports;
pub mod figure;
pub mod filters;
pub mod header;
pub mod help;
pub mod notes;
pub mod notices;
pub mod page;
pub mod passages;
pub mod quotes;
pub mod reading;
pub mod search;
pub mod summary;
pub mod timeline;
pub mod vocabulary;

use corpus::Standing;
use explore::Facet;

/// Closes a panel or a message.
pub const CLOSE: &str = "Close";

/// Takes everything out of the selection.
pub const CLEAR_ALL: &str = "Clear all";

/// Between names in a list.
pub const COMMA: &str = ", ";

/// A facet's name above its values.
pub fn facet_heading(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => "Outlet",
        Facet::Topic => "Topic",
        Facet::Figure => "Figure",
        Facet::Source => "Sources credited",
    }
}

/// A facet's value, in running text.
pub fn facet_noun(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => "outlet",
        Facet::Topic => "topic",
        Facet::Figure => "figure",
        Facet::Source => "source",
    }
}

/// A passage's values of a facet, as a list is called.
pub fn facet_list(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => "Outlets",
        Facet::Topic => "Topics",
        Facet::Figure => "Figures",
        Facet::Source => "Sources credited",
    }
}

/// How well a fact is known, in one word.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Stated => "stated",
        Standing::Confirmed => "confirmed",
        Standing::Inferred => "inferred",
        Standing::Unknown => "unknown",
    }
}

/// A passage's number.
pub fn passage_number(number: u32) -> String {
    format!("¶\u{a0}{number}")
}
