//! Words of the language, and questions about how a stretch of text is written.
//!
//! The lists are closed classes of English (determiners, auxiliaries, pronouns) or customs of the
//! press (verbs of reporting); none holds a word of a subject. Everything is compared folded.

pub(crate) use corpus::text::FUNCTION_WORDS;
use corpus::text::{Token, is_cjk, tokens};

/// Months and days of the week: capitalised in English, and no part of a person's name.
#[rustfmt::skip]
pub(crate) const CALENDAR: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
];

/// Verbs that report words, in the forms that follow or precede a quotation.
#[rustfmt::skip]
pub(crate) const REPORTING_VERBS: &[&str] = &[
    "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "asked", "asks",
    "replied", "replies", "declared", "declares", "stated", "states", "announced", "explained",
    "explains", "insisted", "insists", "argued", "argues", "noted", "notes", "warned", "warns",
    "stressed", "recalled", "remarked", "admitted", "continued", "concluded", "commented",
    "tweeted", "posted", "reported", "quoted",
];

/// Whether a sorted or unsorted list holds a folded word.
pub(crate) fn is_one_of(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}

/// Whether a word begins with a capital, or in a script that has none. The article of an Arabic
/// name is looked through: `al-Masri` begins with its M.
pub(crate) fn is_capitalised(written: &str) -> bool {
    let own = after_article(written);
    own.chars().next().is_some_and(|first| {
        first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase())
    })
}

/// Whether a word begins with a capital, as [`is_capitalised`] asks, in a script that has them: only
/// there does a capital show a name.
pub(crate) fn shows_capital(written: &str) -> bool {
    after_article(written).chars().next().is_some_and(char::is_uppercase)
}

/// The word itself, without `al-` or `el-`.
fn after_article(written: &str) -> &str {
    let Some((article, rest)) = written.split_once(corpus::text::is_hyphen) else { return written };
    let is_article = article.eq_ignore_ascii_case("al") || article.eq_ignore_ascii_case("el");
    if is_article && !rest.is_empty() { rest } else { written }
}

/// Whether a word has letters and all of them are capitals.
pub(crate) fn is_all_capitals(written: &str) -> bool {
    let mut letters = written.chars().filter(|character| character.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Whether most words of a text that could be in lower case are not: a headline in title case.
pub(crate) fn is_title_case(text: &str) -> bool {
    let (mut capitalised, mut all) = (0_usize, 0_usize);
    for word in tokens(text).iter().skip(1) {
        let Some(written) = text.get(word.span.clone()) else { continue };
        if is_one_of(FUNCTION_WORDS, &word.folded) || !written.chars().any(char::is_alphabetic) {
            continue;
        }
        all += 1;
        capitalised += usize::from(shows_capital(written));
    }
    all > 0 && capitalised * 4 >= all * 3
}

/// How long a row of words is, in words; of Chinese, Japanese and Korean, where a word is a single
/// character, two characters make one.
pub(crate) fn length(words: &[Token]) -> usize {
    let characters = words.iter().filter(|word| word.folded.starts_with(is_cjk)).count();
    words.len() - characters + characters.div_ceil(2)
}

/// Whether a text ends as a sentence does, closing quotation marks, brackets and note numbers
/// looked through.
pub(crate) fn ends_sentence(text: &str) -> bool {
    last_mark(text).is_some_and(|mark| {
        matches!(mark, '.' | '!' | '?' | '…' | ':' | ';' | '。' | '！' | '？' | '؟' | '।')
    })
}

/// How far back [`last_mark`] looks, in bytes: farther than what stands in brackets reaches, and short
/// enough to keep the cost linear where it is asked of every name.
const FARTHEST: usize = 4_000;

/// The last character that is no closing mark; what stands in closing brackets is skipped unless
/// nothing else is there.
pub(crate) fn last_mark(text: &str) -> Option<char> {
    let far = text.len().saturating_sub(FARTHEST);
    let start = (far..text.len()).find(|&place| text.is_char_boundary(place)).unwrap_or(far);
    let mut rest = text.get(start..).unwrap_or_default();
    loop {
        rest = rest.trim_end_matches(|character: char| {
            character.is_whitespace()
                || matches!(character, '”' | '"' | '’' | '\'' | '»' | '“' | '|' | '*' | '_')
        });
        let opening = match rest.chars().next_back()? {
            ')' => '(',
            ']' => '[',
            last => return Some(last),
        };
        let before = rest.rfind(opening).and_then(|start| rest.get(..start)).unwrap_or_default();
        if before.trim().is_empty() {
            let inside = rest.trim_end_matches([')', ']', '.']);
            return if inside.is_empty() { None } else { last_mark_plain(rest) };
        }
        rest = before;
    }
}

/// The last character inside a text that is all brackets.
fn last_mark_plain(text: &str) -> Option<char> {
    text.trim_end_matches([')', ']', ' ']).chars().next_back()
}

/// A text with every run of white space as one space, trimmed.
pub(crate) fn with_single_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The folded words of a text.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

/// Whether one row of words stands inside another, unbroken.
pub(crate) fn contains_words(all: &[String], part: &[String]) -> bool {
    !part.is_empty() && all.windows(part.len()).any(|window| window == part)
}

/// The word as written, from the text the token was cut from.
pub(crate) fn written<'t>(text: &'t str, token: &Token) -> &'t str {
    text.get(token.span.clone()).unwrap_or_default()
}
