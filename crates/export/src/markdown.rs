//! Foreign text in Markdown (`CommonMark` 0.31, and GitHub's extensions), so that it stays text.

use crate::{address, line};

/// Text as one line that Markdown shows as it is: no emphasis, no link, no picture, no HTML, no list
/// or heading where it begins a line. A backslash stands before every mark that could be one.
pub fn escaped(text: &str) -> String {
    let text = line::one(text);
    let mut escaped = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        let (before, rest) = text.split_at_checked(place).unwrap_or_default();
        let mark = match character {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#'
            | '!' | '$' | '^' | '@' => true,
            // A bare address would become a link.
            ':' => rest.starts_with("://"),
            '.' => ends_in_www(before) || before.bytes().all(|byte| byte.is_ascii_digit()),
            ')' => before.bytes().all(|byte| byte.is_ascii_digit()),
            '+' | '-' | '=' => before.is_empty(),
            _ => false,
        };
        if mark {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A link with words of ours; the address alone, as text, where it cannot be a link.
pub fn link(words: &str, address: &str) -> String {
    match address::safe(address) {
        Some(address) => format!("[{}](<{address}>)", escaped(words)),
        None => escaped(address),
    }
}

fn ends_in_www(text: &str) -> bool {
    text.len()
        .checked_sub(3)
        .and_then(|start| text.get(start..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
