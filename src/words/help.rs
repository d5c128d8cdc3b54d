//! The panel of help.

/// Above the panel.
pub const HEADING: &str = "Help";

/// How to filter.
pub const FILTERING: &str = "Choose outlets, topics, figures and sources on the left, in a passage’s \
    margin, or by a name in its words. Choices in one list widen the result, choices in different \
    lists narrow it. Everything stands in the address: reload, go back, or send the link.";

/// How to search.
pub const SEARCHING: &str = "Search for words that stand together in a passage; “an exact phrase”; \
    word* for every word that begins so; -word to leave out; one OR other. Case, accents and hyphens \
    make no difference.";

/// Keys with what they do.
pub const KEYS: [(&[&str], &str); 7] = [
    (&["/"], "search"),
    (&["j", "k"], "next and previous matching passage"),
    (&["y"], "copy the link to the selected words, or to the passage reached"),
    (&["s"], "star the passage reached, or take its star away"),
    (&["n"], "write a note on the passage reached"),
    (&["?"], "this help"),
    (&["Esc"], "close what is open"),
];

/// The switch for single keys.
pub const SHORTCUTS: &str = "Single-key shortcuts";
