//! Makes the table of foldings from the tables of the normalization library.

use std::{env, error::Error, fs, path::PathBuf};

use unicode_normalization::UnicodeNormalization;

#[path = "src/text/marks.rs"]
mod marks;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/text/marks.rs");
    let mut table = Vec::new();
    let mut last = 0;
    for character in '\u{80}'..=char::MAX {
        let folded = folded(character);
        if stays(character) || folded == character.to_string() {
            continue;
        }
        let mut distance = u32::from(character) - last;
        last = u32::from(character);
        while distance >= 0x80 {
            table.push((distance & 0x7f) as u8 | 0x80);
            distance >>= 7;
        }
        table.push(distance as u8);
        table.push(u8::try_from(folded.len())?);
        table.extend(folded.as_bytes());
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("folding.bin"), table)?;
    Ok(())
}

/// What a character folds to, by the library. Lower case can bring a decomposable letter back, hence
/// the second decomposition.
fn folded(character: char) -> String {
    let mut folded = String::new();
    for part in [character]
        .into_iter()
        .nfkd()
        .filter(|&part| !is_dropped(part))
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|&part| !is_dropped(part))
    {
        match part {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            // As Lucene's ArabicNormalizer and PersianNormalizer do; alef with hamza or madda has
            // lost its mark by now.
            'ى' | 'ی' | 'ے' => folded.push('ي'),
            'ة' | 'ہ' => folded.push('ه'),
            'ک' => folded.push('ك'),
            '٠'..='٩' => folded.push(ascii_digit(part, '٠')),
            '۰'..='۹' => folded.push(ascii_digit(part, '۰')),
            _ if marks::is_hyphen(part) => folded.push('-'),
            _ => folded.push(part),
        }
    }
    folded
}

/// The digit that stands as far from 0 as this one from its own zero.
fn ascii_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// What is no spelling of a word that anybody types, and would be two thirds of the table: Hangul
/// syllables (which fold to nothing shorter), squared words, radicals, compatibility ideographs,
/// Arabic ligatures of whole words, mathematical letters, historic scripts.
fn stays(character: char) -> bool {
    matches!(
        character,
        '\u{2f00}'..='\u{2fff}'
            | '\u{3100}'..='\u{33ff}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fc00}'..='\u{fdff}'
            | '\u{10000}'..='\u{1e8ff}'
            | '\u{1ea00}'..
    )
}

/// What folding leaves out: diacritics, apostrophes, and characters that are not seen.
fn is_dropped(character: char) -> bool {
    marks::is_apostrophe(character)
        || matches!(
            character,
            '\u{300}'..='\u{36f}'
                | '\u{483}'..='\u{489}'
                | '\u{591}'..='\u{5bd}'
                | '\u{5bf}'..='\u{5c7}'
                | '\u{5f3}'
                | '\u{5f4}'
                | '\u{610}'..='\u{61a}'
                | '\u{640}'
                | '\u{64b}'..='\u{65f}'
                | '\u{670}'
                | '\u{6d6}'..='\u{6dc}'
                | '\u{6df}'..='\u{6e8}'
                | '\u{6ea}'..='\u{6ed}'
                | '\u{1ab0}'..='\u{1aff}'
                | '\u{1dc0}'..='\u{1dff}'
                | '\u{20d0}'..='\u{20ff}'
                | '\u{fe20}'..='\u{fe2f}'
                | '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}'
        )
}
