//! Slugs: the names of outlets, articles, figures and topics in links.
//!
//! A slug is one or more words of lower-case ASCII letters and digits, joined by single hyphens,
//! 64 characters at most.

use corpus::text::fold;

/// The longest slug, in characters.
const LONGEST: usize = 64;

/// Whether a text is a slug.
pub(crate) fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST
        && text.split('-').all(|word| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// The slug nearest to a text; empty when it holds no letter or digit of ASCII.
pub(crate) fn slug_of(text: &str) -> String {
    let mut slug = String::new();
    for character in fold(text).chars() {
        if slug.len() >= LONGEST {
            break;
        }
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
