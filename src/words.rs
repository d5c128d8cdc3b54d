//! The longer explanations a reader can ask for, in one place.

use explore::Facet;

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

/// What near misses are.
pub const NEAR_MISSES: &str = "These passages hold terms of a chosen topic, but too few to count as \
    being about it. They are not in the numbers.";

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
