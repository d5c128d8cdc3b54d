//! Marks that are written in many ways. The build script reads this file too.

/// Hyphens of every kind, the en dash among them since names are joined with it; not the em dash.
pub fn is_hyphen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' | '\u{5be}'
    )
}

/// Apostrophes of every kind, and the letters that stand for ayn and hamza in transcription.
pub fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bb}'
            ..='\u{2bf}' | '\u{ff07}' | '`' | '\u{b4}'
    )
}
