//! What an article calls a person, from the words beside the name.
//!
//! Goes in: the text before a name, the name, and the text after it. Comes out: a title or a phrase
//! that ends in, or is built on, one of a list of nouns that say what somebody is ('Finnish
//! president', 'the former mayor of Bath'). Made to be right rather than complete: what it is not sure
//! of it leaves out.
//!
//! - Right before the name: a courtesy title ('Mr'), or up to [`LONGEST`] words, the last of them such
//!   a noun, those before it capitalised or of a list that qualify ('former', 'deputy');
//!   with 'of' and a word after it where it is written as a title is ('Secretary of State'). A word that
//!   begins a sentence is capitalised anyway, so it counts only where it is no function word and has
//!   no ending of a verb or adverb. 'The ally Low left behind' is a clause: a noun after an article
//!   wants a full name.
//! - Before the name and a comma ('The Kenyan president, A,'): such a phrase from its article or
//!   possessive on, where a comma or the end of the sentence follows the name.
//! - After the name, between commas: such a phrase after an article or a possessive; without one, of
//!   the words that stand right before a name. It may go on with 'of' or the like. 'A, the minister
//!   said,' has no such form, and neither has a list ('A, the minister, and B').

mod words;

use corpus::text::is_apostrophe;

use words::{
    AMBIGUOUS, CHOOSING, FUNCTION, LINKS, NOUNS, OPENING, PLACING, QUALIFIERS, TIMES, TITLES,
};

/// Words of a role at most; after a name it may go on for as many again.
pub const LONGEST: usize = 7;

/// Bytes beside a name that are looked at.
const NEAR: usize = 160;

/// Marks that open a quotation or an aside.
const OPENERS: [char; 5] = ['“', '‘', '"', '(', '«'];

fn listed(list: &[&str], word: &str) -> bool {
    let folded = word.to_ascii_lowercase();
    list.binary_search(&&*folded).is_ok()
}

/// Whether a word, or the first or last part of one with hyphens ('secretary-general', 'ex-mayor'),
/// says what somebody is.
fn is_noun(word: &str) -> bool {
    let hyphen = ['-', '‐', '‑'];
    let last = word.rsplit(hyphen).next().unwrap_or_default();
    let first = word.split(hyphen).next().unwrap_or_default();
    [word, last, first].iter().any(|part| listed(&NOUNS, part))
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Capital letters with a full stop each ('U.S.').
fn is_initials(word: &str) -> bool {
    let letters = word.split_terminator('.');
    word.ends_with('.')
        && letters.clone().count() > 1
        && letters.into_iter().all(|part| part.len() == 1 && is_capitalised(part))
}

fn is_word(word: &str) -> bool {
    let inside = |character: char| character.is_alphabetic() || "-‐‑'’".contains(character);
    !word.is_empty() && word.chars().all(inside) || is_initials(word)
}

fn is_possessive(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|owner| owner.ends_with(is_apostrophe))
}

/// Whether a word ends as the names of peoples do.
fn is_of_a_people(word: &str) -> bool {
    let people = ["ian", "ean", "can", "ish", "ese", "aeli", "aqi", "emeni", "audi", "stani"];
    is_capitalised(word) && people.iter().any(|ending| word.ends_with(ending))
}

/// Whether a word is of a role by itself, whatever stands before it.
fn is_sure(word: &str) -> bool {
    is_noun(word) || listed(&QUALIFIERS, word) || is_of_a_people(word)
}

/// Whether a word may be of a noun phrase, as far as its form shows.
fn is_ordinary(word: &str) -> bool {
    let verbal = ["ed", "ing", "ly"].iter().any(|ending| word.ends_with(ending));
    !listed(&FUNCTION, word) && !listed(&TIMES, word) && (!verbal || word == "turned")
}

/// Whether a capitalised word may be of a role. One that begins a sentence is capitalised anyway.
fn is_name(word: &str, begins: bool) -> bool {
    let abbreviation = word.len() > 1 && !word.contains(char::is_lowercase);
    let plain = !abbreviation && (listed(&FUNCTION, word) || listed(&TIMES, word));
    is_capitalised(word) && !plain && (!begins || abbreviation || is_ordinary(word))
}

/// The place of the last word, and the word without a mark that opens something; whether it has one.
fn last_word(text: &str) -> (usize, &str, bool) {
    let text = text.trim_end();
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let bare = word.trim_start_matches(OPENERS);
    (text.len() - bare.len(), bare, bare.len() < word.len())
}

/// Whether a sentence, or something of that kind, begins after a text.
fn begins_after(earlier: &str) -> bool {
    let earlier = earlier.trim_end();
    let within = |character: char| character.is_alphanumeric() || character == ',';
    !earlier.ends_with(within) && !is_initials(last_word(earlier).1)
}

/// Where the noun ends of a role that goes on with 'of' or 'for' and one word ('Secretary of State'),
/// at the end of a text. Right before a name it must be written as a title is.
fn office(text: &str, strictly: bool) -> Option<usize> {
    let (from, last, opened) = last_word(text);
    let (before_last, link, _) = last_word(text.get(..from)?);
    let noun_end = text.get(..before_last)?.trim_end().len();
    let noun = last_word(text.get(..noun_end)?).1;
    let of_a_kind = ["state", "staff"].iter().any(|other| last.eq_ignore_ascii_case(other));
    let title = of_a_kind || is_capitalised(noun) && is_name(last, false);
    let fits = is_word(last) && !opened && !is_noun(last) && (link == "of" || link == "for");
    let written = title || !strictly && (is_name(last, false) || is_ordinary(last));
    (fits && is_noun(noun) && written).then_some(noun_end)
}

/// What an article calls somebody before the name and after it.
pub fn beside<'a>(before: &'a str, name: &str, after: &'a str) -> [Option<&'a str>; 2] {
    let from = before.len().saturating_sub(NEAR);
    let from = (from..=before.len()).find(|place| before.is_char_boundary(*place));
    let near = from.and_then(|from| before.get(from..)).unwrap_or_default();
    let until = (0..=after.len().min(NEAR)).rev().find(|place| after.is_char_boundary(*place));
    let rest = until.and_then(|until| after.get(..until)).unwrap_or_default();
    [right_before(near, name).or_else(|| before_comma(near, rest)), after_comma(rest)]
}

/// The title or role that stands right before a name, in the text that ends there.
fn right_before<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    if !text.ends_with(char::is_whitespace) {
        return None;
    }
    let text = text.trim_end();
    let title = last_word(text).1.trim_end_matches('.');
    if is_capitalised(title) && listed(&TITLES, title) {
        return Some(title);
    }
    let mut start = office(text, true).unwrap_or(text.len());
    let mut sure = start;
    for count in 0..=LONGEST {
        let head = text.get(..start)?;
        let (from, word, opened) = last_word(head);
        let begins = opened || begins_after(head.get(..from)?);
        let belongs = count < LONGEST
            && is_word(word)
            && match count {
                0 => is_noun(word),
                _ => is_sure(word) || is_name(word, begins),
            };
        if !belongs {
            // 'In New York Mayor A': the place is not of the role.
            if listed(&PLACING, word) {
                start = sure;
            }
            // 'The ally A left behind'.
            let chosen = listed(&CHOOSING, word) && !is_capitalised(last_word(text).1);
            if chosen && !name.contains(char::is_whitespace) {
                return None;
            }
            break;
        }
        if sure == start && is_sure(word) {
            sure = from;
        }
        start = from;
        if begins {
            break;
        }
    }
    let role = text.get(start..).filter(|role| !role.is_empty())?;
    (is_capitalised(role) || !listed(&AMBIGUOUS, role)).then_some(role)
}

/// The role that stands before a comma and a name, without its article.
fn before_comma<'a>(text: &'a str, after: &str) -> Option<&'a str> {
    if !text.ends_with(char::is_whitespace) || goes_on_as_list(after) {
        return None;
    }
    let text = text.trim_end().strip_suffix(',')?;
    let next = after.trim_start_matches([',', ' ']).split(' ').next().unwrap_or_default();
    if after.starts_with(',') && listed(&OPENING, next) {
        return None;
    }
    if !(after.is_empty() || after.starts_with([',', '.', ';', ')'])) {
        return None;
    }
    let mut start = office(text, false).unwrap_or(text.len());
    for count in 0..=LONGEST {
        let head = text.get(..start)?;
        let (from, word, opened) = last_word(head);
        if count > 0 && listed(&OPENING, word) {
            let apart = opened || stands_alone(head.get(..from)?);
            return text.get(start..).filter(|_| apart).map(str::trim_start);
        }
        let belongs = match count {
            0 => is_noun(word),
            _ => is_sure(word) || is_ordinary(word) || is_name(word, false),
        };
        if count == LONGEST || !is_word(word) || !belongs {
            return None;
        }
        start = from;
        if count > 0 && is_possessive(word) && is_capitalised(word) {
            return if opened { text.get(start..) } else { whose(text, start) };
        }
        if opened {
            return None;
        }
    }
    None
}

/// The role whose possessive begins at a place, with the rest of the owner's name ('South Africa's').
fn whose(text: &str, mut start: usize) -> Option<&str> {
    for _ in 0..LONGEST {
        let head = text.get(..start)?;
        let (from, word, opened) = last_word(head);
        let begins = opened || begins_after(head.get(..from)?);
        if !is_word(word) || !is_name(word, begins) {
            break;
        }
        start = from;
        if begins {
            return text.get(start..);
        }
    }
    let start = start + text.get(start..)?.find(|character: char| !character.is_whitespace())?;
    text.get(start..).filter(|_| text.get(..start).is_some_and(stands_alone))
}

/// Whether what follows a text can be somebody's description: it does not say whose words follow, and
/// goes on no list ('the judge, the mayor, A') and no name ('B, the mayor, A').
fn stands_alone(earlier: &str) -> bool {
    let earlier = earlier.trim_end();
    if earlier.ends_with("ccording to") {
        return false;
    }
    let Some(mut head) = earlier.strip_suffix(',') else { return true };
    if is_noun(last_word(head).1) {
        return false;
    }
    let mut name = false;
    for _ in 0..LONGEST {
        let (from, word, opened) = last_word(head);
        if !is_capitalised(word) || !is_word(word) {
            // 'In Nairobi, the mayor, A,'.
            return !name || listed(&PLACING, word);
        }
        // 'Yesterday, the mayor, A,'.
        if !is_name(word, opened || begins_after(head.get(..from).unwrap_or_default())) {
            return true;
        }
        name = true;
        let Some(rest) = head.get(..from).filter(|_| !opened) else { return false };
        head = rest;
    }
    false
}

/// Whether a text goes on ', and' or ', or'.
fn goes_on_as_list(text: &str) -> bool {
    let rest = text.strip_prefix(',').map(str::trim_start).unwrap_or_default();
    ["and ", "or "].iter().any(|joint| rest.starts_with(joint))
}

/// The role that stands between commas right after a name, in the text that begins there, without its
/// article.
fn after_comma(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(", ")?;
    let end = rest.find([',', '.', ';', ':', ')', '(', '–', '—', '“', '"'])?;
    let (phrase, following) = rest.split_at_checked(end)?;
    let next = following.trim_start_matches([',', ' ']).split(' ').next().unwrap_or_default();
    if goes_on_as_list(following) || following.starts_with(',') && listed(&OPENING, next) {
        return None;
    }
    let (opened, role) = match phrase.split_once(' ') {
        Some((first, role)) if listed(&OPENING, first) => (true, role),
        _ => (false, phrase),
    };
    let (mut noun, mut read) = (false, 0);
    for (count, word) in role.split(' ').enumerate() {
        if noun && listed(&LINKS, word) && count < LONGEST {
            // Too long to be read as one.
            let short = role.split(' ').nth(2 * LONGEST).is_none();
            return if short { Some(role) } else { role.get(..read).map(str::trim_end) };
        }
        let known = is_sure(word) || is_name(word, false);
        let belongs = if opened {
            known || is_ordinary(word)
        } else {
            known && (is_noun(word) || !noun) || is_possessive(word) && !noun
        };
        if count == LONGEST || !is_word(word) || !belongs {
            return None;
        }
        noun = is_noun(word);
        read += word.len() + 1;
    }
    noun.then_some(role)
}

/// The prefix that a hyphen joins to a name ('post-'), in the text that ends there.
pub fn prefix(before: &str) -> &str {
    let (_, word, _) = last_word(before);
    let joined = word.trim_end_matches(['-', '‐', '‑']);
    if before.ends_with(word) && joined.len() < word.len() && is_word(joined) { word } else { "" }
}

/// What an attributive name describes, with what a hyphen joins to the name ('-era prisons'), in the
/// text that begins after the name.
pub fn described(text: &str) -> Option<&str> {
    let ends = |character: char| character.is_whitespace() || ",.;:!?)”\"".contains(character);
    let joined = if text.starts_with(['-', '‐', '‑']) { text.find(ends)? } else { 0 };
    let rest = text.get(joined..)?.strip_prefix([' ', '\u{a0}', '\n'])?;
    let word = rest.split(ends).next()?;
    let end = text.len() - rest.len() + word.len();
    text.get(..end).filter(|_| {
        is_word(word) && text.get(..joined).is_some_and(|part| joined == 0 || is_word(part))
    })
}
