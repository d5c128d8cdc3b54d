//! What of a link could not be used, in sentences.

use explore::Notice;

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
        Notice::Others(1) => "One more thing in the link does not apply.".to_owned(),
        Notice::Others(count) => format!("{count} more things in the link do not apply."),
    }
}
