//! The view of a figure.

use super::counts::{articles, counted, passages};

/// Where there is no such figure.
pub const NOBODY: &str = "Nobody to show";

/// What that means.
pub const NOBODY_EXPLAINED: &str = "This is no figure of the collection, or an organisation: those \
    speak, but have no page.";

/// After the figure's name, above the view.
pub const TITLE: &str = ": how the outlets name and quote them";

/// What the collection says of the figure.
pub const ROLES: &str = "Who this is";

/// Before the list of figures.
pub const ANOTHER: &str = "Another figure ";

/// In the list, before one is chosen.
pub const CHOOSE: &str = "choose";

/// A figure of the list.
pub fn offered(name: &str, count: usize) -> String {
    format!("{name} ({})", passages(count))
}

/// How often the figure is named. `everything`: nothing is selected. `described`: passages in which
/// the name only describes something else; `filtered`: the others.
pub fn extent(
    everything: bool,
    mentions: usize,
    found: (usize, usize),
    described: usize,
    filtered: usize,
) -> String {
    let within = if everything { "In the whole collection" } else { "Within your selection" };
    let named = counted(mentions, "time");
    let said =
        format!("{within}: named {named} in {} of {}.", passages(found.0), articles(found.1));
    if described == 0 {
        return said;
    }
    format!(
        "{said} In {described} of these passages the name only describes something else, as in ‘the \
         Smith government’; filters and the list above leave them out and count {filtered}."
    )
}

/// Where no article names the figure.
pub const NEVER_NAMED: &str = "No article names them in a way that counts: neither in running text \
    nor in quotes and captions.";

/// Where the selection does not.
pub const NOT_NAMED_HERE: &str = "None of the passages you selected names them. ";

/// The way out.
pub const CLEAR: &str = "Look in the whole collection";

/// Above what the figure is quoted as saying.
pub const QUOTED: &str = "Quoted as saying";

/// Where that is nothing.
pub const NOT_QUOTED: &str = "No quote in the passages looked at.";

/// Above quotes that name the figure.
pub const QUOTED_ABOUT: &str = "Quotes in whose words the name stands";

/// Where there are none.
pub const NOT_QUOTED_ABOUT: &str = "No quote in the passages looked at has the name in its words.";

/// To the quotes in their own view.
pub fn see_quotes(count: usize) -> String {
    match count {
        1 => "See it in the view of quotes".to_owned(),
        count => format!("See all {count} quotes in the view of quotes"),
    }
}

/// Above the strips.
pub const WHERE: &str = "Where each article names them";

/// Above titles and descriptions.
pub const CALLED: &str = "What the articles call them";

/// What those are.
pub const CALLED_EXPLAINED: &str = "Titles and descriptions directly before or after the name, as \
    written; others are not found. The numbers count mentions; one can have a title and a \
    description.";

/// Where there are none.
pub const NOT_CALLED: &str = "No title or description right beside the name was recognised.";

/// Above spellings.
pub const SPELT: &str = "How the name is spelt";

/// What the numbers there are.
pub const SPELT_EXPLAINED: &str =
    "The numbers count mentions; the last row leads to the passages they stand in.";

/// Above names that describe something else.
pub const DESCRIBING: &str = "The name as a description";

/// How many those are.
pub fn describing(attributive: u32, mentions: u32) -> String {
    format!(
        "{attributive} of {mentions} mentions describe something else, as in ‘the Smith government’."
    )
}

/// After an outlet: how many of its mentions describe something else.
pub fn share(attributive: u32, mentions: u32) -> String {
    format!(": {attributive} of {mentions} mentions")
}

/// Above what the name describes.
pub const DESCRIBED: &str = "What the name describes";

/// Above those named beside the figure.
pub const TOGETHER: &str = "Named in the same passages";

/// Where there are none.
pub const NOBODY_ELSE: &str = "Nobody else is named with them.";

/// Above the topics.
pub const TOPICS: &str = "Topics of these passages";

/// Where there are none.
pub const NO_TOPICS: &str = "These passages have none of the topics.";

/// The heads of a table, before the outlets.
pub const HEADS: [&str; 2] = ["As written", "All"];

/// The heads of a table for another program, before the outlets.
pub const CELLS: [&str; 2] = ["as written", "all"];

/// The last row.
pub const ALL_MENTIONS: &str = "All mentions";

/// The way to passages.
pub const SEE: &str = "See the passages";

/// The way to an outlet's passages.
pub fn see_of(outlet: &str) -> String {
    format!("{outlet}: see the passages")
}
