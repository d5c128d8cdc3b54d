//! The one folding and the one tokenizer, for names, terms, and later for words and queries.
//!
//! [`fold`] takes away what writers of one thing disagree on: case, diacritics, ligatures, full-width
//! forms, apostrophes inside words, invisible characters. [`tokens`] cuts a text into words by
//! Unicode's rules (UAX #29), leaves off the possessive, cuts at hyphens of every kind, and takes
//! the article of Arabic names (`al-`, `el-`) into the word it belongs to, so that `al-Masri`,
//! `Al‑Masri` and `Masri` are one word that knows how far it reaches.
//!
//! Chinese, Japanese and Korean text is cut into single characters: what a reader types finds its
//! place inside any run of them as a phrase does, characters one after another. That is Lucene's
//! `StandardTokenizer` for ideographs and hiragana, extended to katakana and Hangul, which Lucene's
//! `CJKBigramFilter` cuts too; a run of letters without spaces would else be found whole or not at
//! all. In Arabic script [`light`] looks through the article and conjunction joined to a word.

use core::ops::Range;

pub mod folding;
mod letters;
mod light;
mod marks;

pub use letters::{is_cjk, is_hebrew, is_sound_mark};
pub use light::{ARABIC_PREFIXES, light};
pub use marks::{is_apostrophe, is_hyphen};
use unicode_segmentation::UnicodeSegmentation;

/// A word at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text the word covers, with `al-` and without the possessive.
    pub span: Range<usize>,
    /// The word, folded, without `al-`.
    pub folded: String,
}

/// A text without the differences that spelling the same word allows. Folding twice changes nothing.
///
/// Method: each character's Unicode compatibility decomposition (NFKD), lower-cased, without the
/// diacritics of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts; letters that carry their
/// stroke inside (ø, ł, ß) spelt out; final sigma as sigma; hyphens made one; apostrophes, tatweel and
/// invisible characters dropped. In Arabic script, with Lucene's `ArabicNormalizer` and
/// `PersianNormalizer`, alef has one form, alef maqsura and the Persian yeh are yeh, teh marbuta is
/// heh, the Persian kaf is kaf, and digits are those of ASCII.
/// The table is made when this crate is built, see [`mod@folding`]; its build script says what stays
/// as it is (Hangul syllables, squared words, compatibility ideographs, mathematical letters).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'A'..='Z' => folded.push(character.to_ascii_lowercase()),
            _ if is_apostrophe(character) => {}
            '\0'..='\x7f' => folded.push(character),
            _ => match folding::of(character) {
                Some(spelt) => folded.push_str(spelt),
                None => folded.push(character),
            },
        }
    }
    folded
}

/// The words of a text, in order, never overlapping.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut words: Vec<Token> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        for part in parts(word).into_iter().flat_map(|part| characters(word, part)) {
            let Some(slice) = word.get(part.clone()) else { continue };
            let folded: String =
                fold(slice).chars().filter(|mark| !matches!(mark, '.' | '"')).collect();
            if !folded.is_empty() {
                push(text, &mut words, start + part.start..start + part.end, folded);
            }
        }
    }
    words
}

/// Adds a word, taking in an article that stands before it (`al-`).
fn push(text: &str, words: &mut Vec<Token>, span: Range<usize>, folded: String) {
    if let Some(last) = words.last_mut()
        && matches!(last.folded.as_str(), "al" | "el")
        && text.get(last.span.end..span.start).is_some_and(is_one_hyphen)
    {
        last.span.end = span.end;
        last.folded = folded;
        return;
    }
    words.push(Token { span, folded });
}

fn is_one_hyphen(between: &str) -> bool {
    let mut characters = between.chars();
    characters.next().is_some_and(is_hyphen) && characters.next().is_none()
}

/// The parts of one UAX #29 word that are words here: without the possessive, cut at full stops and
/// colons (`csis.org`) except in abbreviations (`U.S.`) and numbers.
fn parts(word: &str) -> Vec<Range<usize>> {
    let word = without_possessive(word);
    let dotted = word.contains(['.', ':']);
    let number = word.starts_with(|character: char| character.is_ascii_digit());
    let abbreviation = word.split('.').all(|part| part.chars().count() <= 1);
    if !dotted || number || abbreviation {
        return core::iter::once(0..word.len()).collect();
    }
    let mut start = 0;
    let mut parts = Vec::new();
    for part in word.split(['.', ':']) {
        if !part.is_empty() {
            parts.push(start..start + part.len());
        }
        start += part.len() + 1;
    }
    parts
}

/// A part of a word, cut so that each letter of [`is_cjk`] stands alone.
fn characters(word: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let slice = word.get(part.clone()).unwrap_or_default();
    let mut cut = vec![part.clone()];
    let mut alone = false;
    for (place, character) in slice.char_indices() {
        let joined = is_sound_mark(character) || !character.is_alphanumeric();
        let begins = place > 0 && !joined && (alone || is_cjk(character));
        if begins && let Some(before) = cut.last_mut() {
            before.end = part.start + place;
            cut.push(part.start + place..part.end);
        }
        alone = if joined { alone } else { is_cjk(character) };
    }
    cut
}

/// The word without a closing `'s`.
pub fn without_possessive(word: &str) -> &str {
    word.strip_suffix(['s', 'S'])
        .and_then(|rest| rest.strip_suffix(is_apostrophe))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(word)
}

/// English function words, folded and sorted: words that can open a sentence or stand inside one
/// without being part of a name, and that say nothing of its subject: determiners,
/// pronouns, conjunctions, prepositions, auxiliaries, adverbs of time and degree.
#[rustfmt::skip]
pub const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "against", "all", "almost", "along",
    "already", "also", "although", "am", "amid", "among", "amongst", "an", "and", "another", "any",
    "are", "around", "as", "asked", "at", "back", "be", "because", "been", "before", "behind",
    "being", "below", "beside", "besides", "between", "beyond", "both", "but", "by", "can",
    "cannot", "could", "de", "despite", "did", "do", "does", "doing", "down", "during", "each",
    "earlier", "either", "else", "even", "ever", "every", "except", "few", "finally", "first",
    "following", "for", "former", "from", "further", "given", "had", "has", "have", "he", "hence",
    "her", "here", "hers", "him", "his", "how", "however", "i", "if", "in", "indeed", "instead",
    "into", "is", "it", "its", "just", "last", "late", "later", "least", "less", "let", "like",
    "many", "may", "maybe", "me", "meanwhile", "might", "more", "moreover", "most", "much", "must",
    "my", "near", "neither", "never", "nevertheless", "next", "no", "none", "nor", "not",
    "nothing", "now", "of", "off", "often", "on", "once", "one", "only", "or", "other", "others",
    "our", "out", "outside", "over", "own", "per", "perhaps", "rather", "second", "several",
    "shall", "she", "should", "since", "so", "some", "soon", "still", "such", "than", "that",
    "the", "their", "them", "then", "there", "therefore", "these", "they", "third", "this",
    "those", "though", "three", "through", "throughout", "thus", "till", "to", "today", "together",
    "tomorrow", "too", "toward", "towards", "two", "under", "unless", "unlike", "until", "up",
    "upon", "us", "very", "via", "was", "we", "were", "what", "whatever", "when", "whenever",
    "where", "whereas", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with",
    "within", "without", "would", "yes", "yesterday", "yet", "you", "your",
];
