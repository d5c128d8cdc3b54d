//! The view of quotes.

use corpus::QuoteKind;

use super::counts::{articles, counted, outlets, quotes};

/// Above the view.
pub const TITLE: &str = "Who is quoted, and in whose words";

/// Above quotes of one speaker that give the same statement.
pub const ALIKE: &str = "Alike in several articles";

/// What those are.
pub const ALIKE_EXPLAINED: &str = "Quotes of one speaker that seem to give the same statement. \
    Underlined: words that only this one has. Each is held against the longest, which stands first.";

/// Above quotes without another like them.
pub const SINGLE: &str = "No match in another article";

/// What those are.
pub const SINGLE_EXPLAINED: &str = "No quote in the other selected articles was found to be alike.";

/// Above quotes of which it is not known who speaks.
pub const UNATTRIBUTED: &str = "Speaker not shown by any rule";

/// What those are.
pub const UNATTRIBUTED_EXPLAINED: &str =
    "Somebody is quoted, but nothing beside the words shows who.";

/// In place of a speaker.
pub const NO_SPEAKER: &str = "Speaker not shown";

/// Before the list of speakers.
pub const SPEAKER: &str = "Speaker ";

/// Any speaker.
pub const ANYONE: &str = "anyone";

/// Before the list of figures that the words name.
pub const NAMING: &str = "Naming ";

/// Any figure or none.
pub const ANYTHING: &str = "anyone or anything";

/// The kinds of quotes, for a screen reader.
pub const KINDS: &str = "What kind of words";

/// A kind of quotes; `None`: the usual kinds.
pub fn kind(kind: Option<QuoteKind>) -> &'static str {
    match kind {
        None => "Speech and framing",
        Some(QuoteKind::Speech) => "Speech",
        Some(QuoteKind::Scare) => "Framing",
        Some(QuoteKind::Title) => "Titles",
        Some(QuoteKind::PullQuote) => "Pull quotes",
    }
}

/// Above words that are nobody's, and what they are.
pub fn framing(kind: Option<QuoteKind>) -> [&'static str; 2] {
    match kind {
        Some(QuoteKind::Title) => ["Titles in quotation marks", "Works, programmes and the like."],
        Some(QuoteKind::PullQuote) => {
            ["Pull quotes", "Sentences that the article sets off on lines of their own."]
        }
        _ => [
            "Framing: words in quotation marks that nobody is quoted for",
            "What each outlet holds at a distance, or calls so-called.",
        ],
    }
}

/// At the end of a phrase's places that are cut.
pub fn and_more(count: usize) -> String {
    format!(" and {count} more")
}

/// Above the table of who quotes whom.
pub const CHART: &str = "Which outlet quotes whom most";

/// What the table counts.
pub const CHART_COUNTS: &str = "Quotes of speech in the selected passages. ";

/// The heads of the table, before the outlets.
pub const CHART_HEAD: [&str; 1] = ["Speaker"];

/// In a cell without quotes.
pub const CHART_NONE: &str = "none";

/// What the table leaves out; `rows`: the speakers it has.
pub fn chart_left_out(rows: usize, speakers: usize, outlet_count: usize) -> String {
    let mut parts = Vec::new();
    if speakers > 0 {
        parts.push(format!(
            "The {rows} most quoted; {speakers} more speakers are in the list above."
        ));
    }
    if outlet_count > 0 {
        parts.push(format!("{outlet_count} outlets that quote less have no column."));
    }
    parts.join(" ")
}

/// A cell of the table, for a screen reader.
pub fn chart_cell(count: u32, speaker: &str, outlet: &str) -> String {
    format!("{count}: {speaker}, quoted by {outlet}")
}

/// In how many outlets or articles quotes are alike, and how much; `perhaps`: little.
pub fn agreement(outlet_count: usize, article_count: usize, perhaps: bool, percent: u8) -> String {
    let extent = match outlet_count {
        1 => articles(article_count),
        count => outlets(count),
    };
    let perhaps = if perhaps { "perhaps the same words: " } else { "" };
    format!("{extent} · {perhaps}{percent} % of their telling words agree")
}

/// Where others are alike that are not shown.
pub fn elsewhere(count: usize) -> String {
    format!("{} in passages not shown here.", counted(count, "more rendering"))
}

/// Before the sources through which words came.
pub const VIA: &str = "via ";

/// What is asked about a quote whose speaker is known.
pub const HOW_WE_KNOW: &str = "how we know";

/// What is asked about a quote whose speaker is not.
pub const WHY_NOT: &str = "why not";

/// Calls an attribution wrong.
pub const WRONG: &str = "This is wrong";

/// What that does.
pub const WRONG_EXPLAINED: &str = "Hides who said this, here and in the link to this page";

/// Takes it back.
pub const UNDO: &str = "Undo";

/// In place of an attribution that was called wrong.
pub const HIDDEN: &str = "attribution hidden by you";

/// How many attributions were called wrong.
pub fn hidden(count: usize) -> String {
    format!("You hid who said {}; a link to this page hides it too. ", quotes(count))
}

/// Takes all of it back.
pub const SHOW_HIDDEN: &str = "Show all again";

/// Where the collection has no quotes.
pub const NO_QUOTES: &str = "No quotes";

/// What that means.
pub const NO_QUOTES_EXPLAINED: &str =
    "No article of this collection has words in quotation marks that were found.";

/// Where nothing is left.
pub const NOTHING_FOUND: &str = "No quote satisfies all of this";

/// What that means.
pub const NOTHING_EXPLAINED: &str =
    "The selected passages hold no quotes of this kind by this speaker about this figure.";

/// Widens the settings of the view.
pub const WIDEN: &str = "Any speaker, figure and kind";

/// Takes everything out of the selection.
pub const CLEAR: &str = "Clear all filters";
