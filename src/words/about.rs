//! The panel about the collection.

use corpus::{Fact, Figure, Standing};

use super::standing;

/// Above the panel.
pub const HEADING: &str = "About this collection";

/// Above the articles.
pub const ARTICLES: &str = "The articles, and how well their origin is known";

/// Above the topics.
pub const TOPICS: &str = "How topics were decided";

/// How a passage comes to have a topic.
pub const TOPICS_DECIDED: &str = "Each topic has terms with weights. A passage has the topic when the \
    terms of one of its sentences together reach the threshold, 1.0 unless it is given; a * stands for \
    any ending.";

/// Above the figures.
pub const FIGURES: &str = "How figures were decided";

/// How a name comes to be a figure's.
pub const FIGURES_DECIDED: &str = "Spellings of one name are merged, whatever their case, accents, \
    hyphens and al-. A bare surname that several bear goes to the one the article names in full, else \
    to the one the collection gives; where neither decides, to nobody.";

/// Above what the page does not do.
pub const NOT_DONE: &str = "What this page does not do";

/// What the page does not do.
pub const LIMITS: [&str; 5] = [
    "It sends nothing anywhere and fetches nothing: all is computed in this page.",
    "Topics are decided by terms, not by understanding: a passage can be about a topic in other \
     words. Near misses are shown so that you can judge.",
    "Only names are resolved to figures: not ‘he’, not ‘the president’. A surname that several bear \
     and nothing decides belongs to nobody.",
    "‘None found’ is not ‘not covered’: it says only that no passage here reaches the threshold.",
    "What is inferred (an outlet, a date) is marked so at each article and in all that is exported; in \
     filters and column heads an outlet’s name stands alone.",
];

/// Which page this is: the program's version and the collection's hash.
pub const EDITION: &str = "Which edition this is";

/// Above the hash.
pub fn version(version: &str) -> String {
    format!("Crossread {version}. The hash (SHA-256) of this collection:")
}

/// How to compute the hash.
pub const HASHED: &str = "It is that of the list of all files of the collection with theirs: in its \
    folder, LC_ALL=C sha256sum articles/*.txt *.toml | sha256sum. Links to words name its first eight \
    digits.";

/// Whose the articles are.
pub const OWNERS: &str = "Crossread is licensed under MIT or Apache-2.0. The articles belong to their \
    publishers, also where these are not known.";

/// In place of a date that is not known.
pub const NO_DATE: &str = "date unknown";

/// After an outlet's name: how it is known to have published the article.
pub fn outlet_known(how: Standing, evidence: &str) -> String {
    format!(" ({}): {evidence} ", standing(how))
}

/// After an article's title: its date, and how that is known.
pub fn date_known(date: &str, published: &Fact) -> String {
    format!(". {date} ({}): {}", standing(published.standing), published.evidence)
}

/// A topic's threshold and its terms, each with its weight.
pub fn threshold_and_terms(threshold: &str, terms: &[String]) -> String {
    format!("Threshold {threshold}. {}", terms.join(" · "))
}

/// After a figure's name: the roles, and how the name is written.
pub fn roles_and_spellings(figure: &Figure) -> String {
    let mut said = match &figure.roles[..] {
        [] => String::new(),
        roles => format!(" ({})", roles.join("; ")),
    };
    match &figure.spellings[..] {
        [] => said.push_str(", who does not occur"),
        spellings => said = format!("{said}, written {}", spellings.join(", ")),
    }
    match &figure.aliases[..] {
        [] => said,
        aliases => format!("{said}; also recognised: {}", aliases.join(", ")),
    }
}

/// The head of what of others is inside the page.
pub const MADE_WITH: &str = "Made with";

/// Said before the licences and what comes under each.
pub const MADE_WITH_LICENCES: &str = "The work of others that is compiled into this page, under its \
    licences (in the notation of SPDX):";
