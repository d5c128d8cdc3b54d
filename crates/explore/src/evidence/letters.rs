//! The characters of a text with white space collapsed, and fingerprints of stretches of them.
//!
//! A fingerprint is the characters as the digits of a number in a large base, modulo a prime (Karp
//! and Rabin 1987). Two texts that differ in a single character never have the same; any other two do
//! with a chance of one in four thousand million.

/// A prime just below 2³²: fingerprints have 32 bits.
const PRIME: u64 = 4_294_967_291;

/// The base, larger than any character.
const BASE: u64 = 2_654_435_761;

/// A character at its place.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    /// Its first byte in the text.
    pub(super) byte: usize,
    /// How many code points stand before it in the text.
    pub(super) point: usize,
    /// The character; a space for any run of white space.
    pub(super) character: char,
}

/// The characters of a text, any run of white space as one space.
#[inline]
pub(super) fn letters(text: &str) -> impl Iterator<Item = Letter> + Clone {
    let mut after_space = false;
    text.char_indices().enumerate().filter_map(move |(point, (byte, character))| {
        let space = character.is_whitespace();
        let again = space && after_space;
        after_space = space;
        let character = if space { ' ' } else { character };
        (!again).then_some(Letter { byte, point, character })
    })
}

/// A fingerprint with one more character behind.
#[inline]
pub(super) fn push(value: u64, character: char) -> u64 {
    (value * BASE + u64::from(u32::from(character)) + 1) % PRIME
}

/// A fingerprint without its first character; `high` is that of its place, see [`high`].
#[inline]
pub(super) fn shift(value: u64, first: char, high: u64) -> u64 {
    let digit = u64::from(u32::from(first)) + 1;
    (value + PRIME - digit * high % PRIME) % PRIME
}

/// What the first of so many characters is multiplied by.
#[inline]
pub(super) fn high(length: usize) -> u64 {
    let (mut high, mut square, mut left) = (1, BASE, length.saturating_sub(1));
    while left > 0 {
        if left % 2 == 1 {
            high = high * square % PRIME;
        }
        square = square * square % PRIME;
        left /= 2;
    }
    high
}

/// The fingerprint of words, and how many characters they have.
#[inline]
pub(super) fn fingerprint(words: &str) -> (u64, usize) {
    letters(words)
        .fold((0, 0), |(value, length), letter| (push(value, letter.character), length + 1))
}

/// The fingerprint of words with whether their ends lie inside a word: 'cat' is none of 'category'.
#[inline]
pub(super) fn seal(value: u64, starts_inside: bool, ends_inside: bool) -> u32 {
    let ends = u64::from(starts_inside) * 2 + u64::from(ends_inside);
    ((value * BASE + ends) % PRIME) as u32
}

/// Whether two neighbouring characters are of one word. In a script that sets no spaces nobody can
/// tell, and none are.
#[inline]
pub(super) fn is_joined(one: Option<char>, other: Option<char>) -> bool {
    let of_word = |character: Option<char>| {
        character.is_some_and(|character| character.is_alphanumeric() && !is_unspaced(character))
    };
    of_word(one) && of_word(other)
}

/// Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese.
#[inline]
fn is_unspaced(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{fff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}'
    )
}
