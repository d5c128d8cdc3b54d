//! A link to words in the outlet's own page.

use core::fmt::Write as _;

use corpus::Span;

use super::letters::is_joined;

/// Words of at most so many bytes are named whole.
const SHORT: usize = 120;

/// Bytes of a longer stretch that are named of its beginning and of its end, or somewhat more.
const ENDS: usize = 40;

/// What stands before the directives in a fragment.
const DELIMITER: &str = ":~:";

/// A link to a stretch of a text in the page at an address, by a text directive (WICG, 'URL Fragment
/// Text Directives': `#:~:text=start,end`). `None` for what is no web address (`http:`, `https:`), and
/// for a stretch without words.
///
/// Browsers find whole words only, and words named whole only within one block of the page: so a
/// stretch is widened to whole words, and one that is long or goes over a line break is named by its
/// first and its last words. A fragment that the address has stays; a directive that it has does not.
#[inline]
pub fn text_fragment(address: &str, text: &str, span: Span) -> Option<String> {
    let scheme = address.split_once("://")?.0;
    let web = ["http", "https"].iter().any(|known| known.eq_ignore_ascii_case(scheme));
    let odd = |character: char| character.is_whitespace() || character.is_control();
    if !web || address.contains(odd) {
        return None;
    }
    let words = whole_words(text, span)?.trim();
    let (first_line, last_line) = (words.lines().next()?, words.lines().next_back()?);
    let several_lines = words.contains('\n');
    let mut named = if several_lines || words.len() > SHORT {
        let start = first_words(first_line);
        let end = last_words(last_line);
        if several_lines || start.len() + end.len() < words.len() {
            [encoded(start), encoded(end)].join(",")
        } else {
            encoded(words)
        }
    } else {
        encoded(words)
    };
    let address = address.split(DELIMITER).next().unwrap_or_default();
    let hash = if address.contains('#') { "" } else { "#" };
    named.insert_str(0, &[address, hash, DELIMITER, "text="].concat());
    Some(named)
}

/// A stretch widened to the ends of the words in which it begins and ends.
#[inline]
fn whole_words(text: &str, span: Span) -> Option<&str> {
    let words = text.get(span.range()).filter(|words| !words.trim().is_empty())?;
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    let mut first = words.chars().next();
    for (byte, character) in text.get(..start)?.char_indices().rev() {
        if !is_joined(Some(character), first) {
            break;
        }
        (start, first) = (byte, Some(character));
    }
    let mut last = words.chars().next_back();
    for character in text.get(end..)?.chars() {
        if !is_joined(last, Some(character)) {
            break;
        }
        (end, last) = (end + character.len_utf8(), Some(character));
    }
    text.get(start..end)
}

/// The first words of a line, [`ENDS`] bytes or somewhat more.
#[inline]
fn first_words(line: &str) -> &str {
    let line = line.trim();
    let spaces = line.char_indices().filter(|(_, character)| character.is_whitespace());
    let end = spaces.map(|(byte, _)| byte).find(|&byte| byte >= ENDS);
    line.get(..end.unwrap_or(line.len())).unwrap_or(line)
}

/// The last words of a line, [`ENDS`] bytes or somewhat more.
#[inline]
fn last_words(line: &str) -> &str {
    let line = line.trim();
    let spaces = line.char_indices().rev().filter(|(_, character)| character.is_whitespace());
    let start = spaces.map(|(byte, space)| byte + space.len_utf8());
    let start = start.into_iter().find(|start| line.len() - start >= ENDS);
    line.get(start.unwrap_or(0)..).unwrap_or(line)
}

/// Words percent-encoded, white space collapsed; `-`, `,` and `&`, which mean something in a directive,
/// too.
#[inline]
fn encoded(words: &str) -> String {
    let mut encoded = String::with_capacity(words.len());
    for (place, word) in words.split_whitespace().enumerate() {
        encoded.push_str(if place > 0 { "%20" } else { "" });
        for &byte in word.as_bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
                encoded.push(char::from(byte));
            } else {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}
