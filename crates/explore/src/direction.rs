//! Which way a text runs, and names that stand in a sentence that runs the other way.
//!
//! Method: the first strong character decides (the Unicode Bidirectional Algorithm, UAX #9, rules P2
//! and P3), with letters for strong characters.

/// Whether a text runs from right to left.
#[inline]
pub fn is_right_to_left(text: &str) -> bool {
    text.chars().find(|character| character.is_alphabetic()).is_some_and(is_of_right_to_left)
}

/// A name as it stands in a sentence of the interface: between isolates (U+2068 and U+2069), so that
/// it keeps its own order and the words around it keep theirs. A name without letters of a script
/// that runs from right to left is left as it is.
#[inline]
pub fn isolated(name: &str) -> String {
    if name.chars().any(is_of_right_to_left) {
        ["\u{2068}", name, "\u{2069}"].concat()
    } else {
        name.to_owned()
    }
}

/// A letter of Hebrew, Arabic, or one of the scripts beside them in Unicode.
#[inline]
fn is_of_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{5be}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides() {
        for (text, right_to_left) in [
            ("مهرجان North Quay", true),
            ("North Quay مهرجان", false),
            ("12 — «שלום»", true),
            ("2031", false),
            ("", false),
        ] {
            assert_eq!(is_right_to_left(text), right_to_left, "{text}");
        }
    }

    #[test]
    fn only_names_that_run_the_other_way_are_isolated() {
        assert_eq!(isolated("Ada Quill"), "Ada Quill");
        assert_eq!(isolated("سلمى (Salma)"), "\u{2068}سلمى (Salma)\u{2069}");
    }
}
