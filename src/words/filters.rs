//! The filters: facets, their values and the numbers beside them.

use explore::Facet;

use super::{counts::passages, facet_noun};

/// Above the filters.
pub const FILTERS: &str = "Filters";

/// The button that opens the filters on a narrow screen.
pub fn open(chosen: usize, selected: &str) -> String {
    match chosen {
        0 => format!("Filters · {selected}"),
        _ => format!("Filters ({chosen}) · {selected}"),
    }
}

/// The button that closes them and shows what is selected.
pub fn show(extent: &str) -> String {
    format!("Show {extent}")
}

/// Where no value of a facet is chosen.
pub const ALL: &str = "All";

/// What is asked about a facet.
pub fn what_is(facet: Facet) -> String {
    format!("What is the {} filter, and what do its numbers count?", facet_noun(facet))
}

/// What a facet is and what its numbers count.
pub fn explained(facet: Facet) -> String {
    [facet_explained(facet), COUNTS].join(" ")
}

fn facet_explained(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => {
            "Who published the article. A filled monogram: the text itself or a public copy says so. \
             Outlined: inferred from house style. Dashed: unknown. Several choices widen the \
             result."
        }
        Facet::Topic => {
            "What a passage is about. A passage has a topic when one of its sentences holds enough \
             of the topic’s terms; the terms are underlined with dots."
        }
        Facet::Figure => {
            "A person named in a passage, under any spelling. What counts is the name in running \
             text, quotes and captions. ‘He’ and ‘the president’ are not resolved."
        }
        Facet::Source => {
            "A news outlet, agency or think-tank that a passage credits by name, abbreviation or \
             web address, in running text, quotes, captions and reference lists; in photo credits \
             where names in them count. Not who published the article: that is the outlet."
        }
    }
}

/// How the numbers beside the values are counted.
const COUNTS: &str = "The number beside a value is how many passages you would see if you \
    chose only that value here and kept everything else. With ‘all’, it is what would remain after \
    adding it. Beside a value that is left out: how many passages that takes away.";

/// In the box that finds a value.
pub fn find(facet: Facet) -> String {
    let article = if facet == Facet::Outlet { "an" } else { "a" };
    format!("Find {article} {}", facet_noun(facet))
}

/// Where no value is spelt as what was typed.
pub fn none_listed(facet: Facet) -> String {
    format!("No {} is spelt so.", facet_noun(facet))
}

/// Shows all values.
pub fn show_all(total: usize) -> String {
    format!("Show all {total}")
}

/// Shows the first values only.
pub const SHOW_FEWER: &str = "Show fewer";

/// What the number beside a value counts.
pub enum Counted {
    /// Passages that the value, being left out, takes away.
    TakenAway,
    /// Passages that would be shown with the value added.
    WithItAdded,
    /// Passages that have it.
    Having,
}

/// What the number beside a value counts.
pub fn number_explained(counted: Counted, count: usize) -> String {
    let number = passages(count);
    match (counted, count) {
        (Counted::TakenAway, _) => format!("Leaving it out takes away {number}"),
        (Counted::WithItAdded, _) => format!("{number} would be shown with it added"),
        (Counted::Having, 1) => format!("{number} has it, under everything else selected"),
        (Counted::Having, _) => format!("{number} have it, under everything else selected"),
    }
}

/// After a number, for a screen reader.
pub const PASSAGES: &str = " passages";

/// Leaves a value out.
pub const NOT: &str = "not";

/// Leaves this value out, for a screen reader.
pub fn not(name: &str) -> String {
    format!("not {name}")
}

/// Leaves this value out, in more words.
pub fn leave_out(name: &str) -> String {
    format!("Leave out passages with {name}")
}

/// To what is known of a figure.
pub const PROFILE: &str = "Profile";

/// How the articles write a name.
pub fn written(spellings: &[String]) -> String {
    format!("written {}", spellings.join(", "))
}

/// How several values are joined, for a screen reader.
pub fn how_joined(facet: Facet) -> String {
    format!("How several {}s are joined", facet_noun(facet))
}

/// Any of the chosen values.
pub const ANY_OF_THEM: &str = "any";

/// All of the chosen values.
pub const ALL_OF_THEM: &str = "all";

/// Any of the chosen values, in more words.
pub fn with_any(facet: Facet) -> String {
    format!("Passages with any of the chosen {}s", facet_noun(facet))
}

/// All of the chosen values, in more words.
pub fn with_all(facet: Facet) -> String {
    format!("Passages with all of the chosen {}s", facet_noun(facet))
}

/// Above the switches for names that do not usually count.
pub const ALSO_COUNT: &str = "Also count names";

/// Names that describe something else.
pub const ATTRIBUTIVE: &str = "used attributively (‘the Smith government’)";

/// Names in photo credits.
pub const IN_CREDITS: &str = "in photo credits";

/// Names in photo credits, where the collection has sources.
pub const IN_CREDITS_WITH_SOURCES: &str = "in photo credits, sources’ too";

/// Names in reference lists.
pub const IN_REFERENCES: &str = "in reference lists";
