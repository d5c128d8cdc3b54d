//! Foreign text in Markdown stays text.

use export::{
    line,
    markdown::{escaped, link},
};
use proptest::prelude::*;

use crate::valley::HOSTILE;

/// Takes the backslashes away; what stood unescaped is given apart.
fn read(markdown: &str) -> (String, String) {
    let (mut text, mut bare) = (String::new(), String::new());
    let mut characters = markdown.chars();
    while let Some(character) = characters.next() {
        if character == '\\' {
            let next = characters.next().unwrap();
            assert!(next.is_ascii_punctuation(), "only a mark can be escaped: {next:?}");
            text.push(next);
            bare.push('x');
        } else {
            text.push(character);
            bare.push(character);
        }
    }
    (text, bare)
}

fn check(text: &str) {
    let (read, bare) = read(&escaped(text));
    assert_eq!(read, line::one(text));
    let marks = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|', '#', '!', '$', '@'];
    assert!(!bare.contains(marks), "{bare}");
    assert!(!bare.starts_with(['+', '-', '=']), "{bare}");
    assert!(!bare.contains("://") && !bare.to_lowercase().contains("www."), "{bare}");
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    assert!(!digits.starts_with(['.', ')']), "a list begins: {bare}");
    assert!(!bare.contains('\n'));
}

#[test]
fn hostile_text_is_no_markup() {
    for text in HOSTILE {
        check(text);
    }
    check("1. a");
    check("12) a");
    check("<!-- -->");
}

#[test]
fn plain_text_stays_readable() {
    let text = "Hay was cut (10 tonnes), said the mill: “no” – not 3.5.";
    assert_eq!(escaped(text), text);
}

#[test]
fn only_addresses_are_links() {
    assert_eq!(
        link("a]b", "https://example.org/<x> y)"),
        "[a\\]b](<https://example.org/%3Cx%3E%20y)>)"
    );
    assert_eq!(link("a", "javascript:alert(1)"), "javascript:alert(1)");
    assert_eq!(link("a", "#at=1"), "\\#at=1");
    assert!(!link("a", "file:///page.html#at=1").contains("]("));
}

proptest! {
    #[test]
    fn no_text_is_markup(text in "[-a-c1 \\\\`*_\\[\\]<>&~|#!$@+=.):/w\n\u{202e}]{0,60}") {
        check(&text);
    }
}
