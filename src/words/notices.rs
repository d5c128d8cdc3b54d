//! What of a link could not be used, in sentences.

use explore::{Notice, evidence::Fate};

use super::facet_noun;

/// What a notice says.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Newer(version) => format!(
            "The link was made by a newer Crossread (version {version}); what this page knows of it \
             applies."
        ),
        Notice::TooLong => "The link is too long; only its beginning applies.".to_owned(),
        Notice::Key(key) => format!("A part of the link is unknown here: ‘{key}’."),
        Notice::Value { facet, slug } => {
            format!("This collection has no {} ‘{slug}’.", facet_noun(*facet))
        }
        Notice::Setting { key, value } => {
            format!("The link sets ‘{key}’ to something unknown here: ‘{value}’.")
        }
        Notice::Repeated(value) => {
            format!("Given more than once in the link, applied once: ‘{value}’.")
        }
        Notice::Contradiction(value) => {
            format!("The link both asks for ‘{value}’ and leaves it out; it stays left out.")
        }
        Notice::Article(slug) => format!("This collection has no article ‘{slug}’."),
        Notice::Place(at) => format!("The place in the link is not here: ‘{at}’."),
        Notice::Evidence { fate, begins } => evidence(*fate, begins),
        Notice::Note(begins) => format!(
            "A note of this link is on a passage that is not in this edition, or is too long: \
             ‘{begins}’."
        ),
        Notice::Others(1) => "One more thing in the link does not apply.".to_owned(),
        Notice::Others(count) => format!("{count} more things in the link do not apply."),
    }
}

/// What became of the words that a link points at; how they begin is quoted.
fn evidence(fate: Fate, begins: &str) -> String {
    match fate {
        Fate::Shifted => "The words of this link stand at another place in the article now; they \
                          were found again."
            .to_owned(),
        Fate::Elsewhere => {
            "The words of this link stand in another article now; they were found again there."
                .to_owned()
        }
        Fate::Several(count) => format!(
            "The words of this link occur {count} times in the article; shown is the place nearest \
             to where they stood."
        ),
        Fate::SeveralElsewhere(count) => format!(
            "The words of this link are not in their article; they occur {count} times in others, \
             and the first place is shown."
        ),
        Fate::Changed => format!(
            "The words of this link were changed in this edition; they began ‘{begins}’, which \
             stands in the passage shown."
        ),
        Fate::Gone if begins.is_empty() => {
            "The words of this link are not in this edition.".to_owned()
        }
        Fate::Gone => format!(
            "The words of this link are not in this edition any more; they began ‘{begins}’."
        ),
        Fate::Incomplete => {
            "The link points at words but does not say which: a part of it is missing.".to_owned()
        }
    }
}
