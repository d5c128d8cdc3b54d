//! The words that tell the outlets apart.

use super::counts::words;

/// Above the view.
pub const TITLE: &str = "In which words the outlets differ";

/// How distinctive words are found.
pub const DISTINCTIVE: &str = "Words an outlet uses more than the other outlets do, in the running \
    text of what you selected, each with how often it has them and how often all others have. A word \
    that rests on few uses has to stand out more: the order is that of weighted log-odds with the \
    whole collection as prior (Monroe, Colaresi and Quinn, ‘Fightin’ Words’, 2008), of words with a \
    z-score above 1.96. Function words such as ‘of’ are left out. Some words get there by chance.";

/// Said where there is too little text for words to stand out.
pub const TOO_LITTLE: &str = "Too little text to say anything: at least 150 words are needed, here \
    and elsewhere.";

/// Said where only one outlet is left.
pub const ONE_VOICE: &str = "There is nothing to compare: words tell outlets apart, and fewer than two \
    have text in your selection. Take an outlet out of the filters, or clear all.";

/// Where no word of an outlet stands out.
pub const NONE: &str = "No word stands out.";

/// How much of an outlet is selected.
pub fn selected(count: usize) -> String {
    format!("{} in your selection", words(count))
}

/// The heads of a card's columns.
pub const HEADS: [&str; 3] = ["Word", "here", "elsewhere"];

/// The heads of the table for another program.
pub const CELLS: [&str; 4] = ["outlet", "word", "here", "elsewhere"];
