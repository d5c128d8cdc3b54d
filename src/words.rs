//! The longer explanations a reader can ask for, in one place.

use explore::{
    Facet,
    settings::{Across, Measure},
};

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

/// What a facet is.
pub fn facet_explained(facet: Facet) -> &'static str {
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
pub const COUNTS: &str = "The number beside a value is how many passages you would see if you \
    chose only that value here and kept everything else. With ‘all’, it is what would remain after \
    adding it. Beside a value that is left out: how many passages that takes away.";

/// What the scope decides.
pub const SCOPE: &str = "A passage is a paragraph, a heading, a pull quote or a reference. Normally \
    everything you chose must come together in one passage. ‘The same article’ is wider: an article \
    counts when its passages together satisfy everything, and each passage shown satisfies at least \
    one part.";

/// What the standing of a fact means.
pub const STANDINGS: &str = "Stated: the text itself says so. Confirmed: a public copy says so. \
    Inferred: only signs such as house style point to it. Unknown: nothing shows it.";

/// What the strip shows.
pub const STRIP: &str = "The article from beginning to end; marked where your selection occurs.";

/// Said where nothing is found and nothing comes near.
pub const NOTHING_NEAR: &str = "No passage comes near the chosen topic either.";

/// What near misses are.
pub const NEAR_MISSES: &str = "These passages hold terms of a chosen topic, but too few to count as \
    being about it. They are not in the numbers.";

/// The head of the coverage table's rows.
pub fn row_heading(across: Across) -> &'static str {
    match across {
        Across::Topics => "Topic",
        Across::Figures => "Figure",
        Across::Sources => "Source",
    }
}

/// What the coverage table shows, in a line.
pub fn caption(across: Across, measure: Measure) -> &'static str {
    match (across, measure) {
        (Across::Topics, Measure::Share) => {
            "Share of the outlet’s words in passages on the topic; below it, how many passages"
        }
        (Across::Topics, Measure::Count) => {
            "Passages on the topic; below them, their share of the outlet’s words"
        }
        (Across::Figures, Measure::Share) => {
            "Mentions per 1,000 words of the outlet; below them, how many mentions"
        }
        (Across::Figures, Measure::Count) => {
            "Mentions of the figure; below them, how many per 1,000 words"
        }
        (Across::Sources, Measure::Share) => {
            "Passages that credit the source, per 1,000 words of the outlet; below, how many they are"
        }
        (Across::Sources, Measure::Count) => {
            "Times the source is credited; below them, how many per 1,000 words"
        }
    }
}

/// What a number of the coverage table counts, said after it.
pub fn unit(across: Across, measure: Measure) -> &'static str {
    match (across, measure) {
        (Across::Topics, Measure::Share) => " of its words",
        (Across::Topics | Across::Sources, Measure::Count) => " passages",
        (_, Measure::Share) => " per 1,000 words",
        (Across::Figures, Measure::Count) => " mentions",
    }
}

/// How the coverage table is measured.
pub fn measured(across: Across) -> &'static str {
    match across {
        Across::Topics => {
            "A cell says what share of the outlet’s words stands in passages on the topic; a passage \
             on two topics counts for both. References, boilerplate, bylines and pull quotes count \
             neither there nor among the outlet’s words. The number of passages is that of the \
             passages the cell opens."
        }
        Across::Figures => {
            "A cell says how often the outlet names the figure, for every 1,000 words it wrote: as \
             the person, in running text, quotes and captions. References, photo credits, \
             boilerplate and pull quotes count neither there nor among the outlet’s words."
        }
        Across::Sources => {
            "A cell says in how many passages the outlet credits the source, for every 1,000 words it \
             wrote, in its text or in a reference list. The words are those of running text: without \
             references, boilerplate and pull quotes."
        }
    }
}

/// Said of the coverage table where something is selected.
pub const MEASURED_WITHIN: &str = "Only passages of your selection are counted, in proportion to all \
    that the outlet wrote. Chosen outlets narrow the columns, chosen values the rows.";

/// What an empty cell of the coverage table means.
pub const NONE_FOUND: &str = "‘None found’ is not ‘not covered’: it says only that no passage here \
    counts. On a topic, the cell opens the passages that come nearest to it.";

/// What unevenness is.
pub const UNEVEN: &str = "‘Most uneven’ goes by the coefficient of variation: how far the outlets’ \
    shares lie apart (their standard deviation), divided by their mean.";

/// Said before what no outlet has.
pub const NOWHERE: &str = "None found in any of these outlets: ";

/// How many topics, figures or sources only one outlet has.
pub fn only_one_outlet(across: Across, count: usize) -> String {
    let thing = row_heading(across).to_lowercase();
    match count {
        0 => format!("In what you selected no {thing} is found in one outlet alone."),
        1 => format!("In what you selected 1 {thing} is found in only one outlet."),
        _ => format!("In what you selected {count} {thing}s are found in only one outlet each."),
    }
}

/// Said in place of a coverage table without rows or columns.
pub fn no_rows(across: Across) -> &'static str {
    match across {
        Across::Topics => "There is no topic or no outlet left to show.",
        Across::Figures => "There is no figure or no outlet left to show.",
        Across::Sources => "There is no source or no outlet left to show.",
    }
}

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

/// What the page does not do, for the panel about the collection.
pub const LIMITS: [&str; 5] = [
    "It sends nothing anywhere and fetches nothing: all is computed in this page.",
    "Topics are decided by terms, not by understanding: a passage can be about a topic in other \
     words. Near misses are shown so that you can judge.",
    "Only names are resolved to figures: not ‘he’, not ‘the president’. A surname that several bear \
     and nothing decides belongs to nobody.",
    "‘None found’ is not ‘not covered’: it says only that no passage here reaches the threshold.",
    "What is inferred (an outlet, a date) is marked as inferred everywhere.",
];

/// A number of things: '1 passage', '2 passages'.
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// A weight or score as a decimal number: 60 is '0.6'.
pub fn hundredths(score: i16) -> String {
    let (sign, size) = (if score < 0 { "−" } else { "" }, score.unsigned_abs());
    match size % 100 {
        part if part % 10 == 0 => format!("{sign}{}.{}", size / 100, part / 10),
        part => format!("{sign}{}.{part:02}", size / 100),
    }
}

/// Said when a page that was opened as a file has no address to link to.
pub const SEND_THE_FILE: &str = "This page was opened as a file and has no address on the web: send \
    the file itself along. Whoever opens it sees this screen when this is added to the end of its \
    address:";

/// Said when the browser denies the clipboard.
pub const COPY_BY_HAND: &str = "The browser does not let this page copy. This is the link:";

/// The head of what of others is inside the page.
pub const MADE_WITH: &str = "Made with";

/// Said before the licences and what comes under each.
pub const MADE_WITH_LICENCES: &str = "The work of others that is compiled into this page, under its \
    licences (in the notation of SPDX):";
