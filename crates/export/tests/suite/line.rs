//! Foreign text as one line.

use export::line::one;
use proptest::prelude::*;

#[test]
fn white_space_and_control_characters_go() {
    assert_eq!(one("  a\r\n\tb\u{a0}\u{2028}c \0\u{1b}d "), "a b c d");
    assert_eq!(one(" \n"), "");
}

#[test]
fn what_turns_the_text_around_ends_with_it() {
    assert_eq!(one("\u{202e}abc"), "\u{202e}abc\u{202c}");
    assert_eq!(one("\u{2067}a\u{202b}b"), "\u{2067}a\u{202b}b\u{202c}\u{2069}");
    // The end of an isolate ends what was opened in it.
    assert_eq!(one("\u{2067}a\u{202b}b\u{2069}c"), "\u{2067}a\u{202b}b\u{2069}c");
    // An end without a beginning would close what stands around the text.
    assert_eq!(one("a\u{202c}b\u{2069}c"), "abc");
    assert_eq!(one("\u{2067}a\u{202c}"), "\u{2067}a\u{2069}");
    // A mark that reaches no further than its neighbours stays.
    assert_eq!(one("\u{200f}a"), "\u{200f}a");
}

proptest! {
    #[test]
    fn every_beginning_has_its_end(text in "[a \u{202a}-\u{202e}\u{2066}-\u{2069}\u{0}\n]{0,400}") {
        let line = one(&text);
        let count = |marks: &[char]| line.chars().filter(|c| marks.contains(c)).count();
        let isolates = count(&['\u{2066}', '\u{2067}', '\u{2068}']);
        prop_assert_eq!(isolates, count(&['\u{2069}']));
        prop_assert_eq!(&one(&line), &line, "a line stays as it is");
        prop_assert!(!line.contains(char::is_control));
    }
}
