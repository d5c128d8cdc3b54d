//! Letters of scripts that are cut or marked in ways of their own.

/// Letters of the Hebrew alphabet; a straight double mark between two of them (`מנכ"ל`) is the mark of
/// an abbreviation, gershayim, as keyboards have it.
pub fn is_hebrew(character: char) -> bool {
    matches!(character, '\u{5d0}'..='\u{5ea}')
}

/// Letters of which each is a word here: ideographs, kana, and Hangul syllables.
pub fn is_cjk(character: char) -> bool {
    matches!(
        character,
        '\u{2e80}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}'
    ) && character.is_alphanumeric()
}

/// Marks of kana that belong to the letter before them, with those of half width.
pub fn is_sound_mark(character: char) -> bool {
    matches!(character, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}
