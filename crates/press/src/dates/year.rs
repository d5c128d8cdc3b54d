//! Which numbers of four digits are years.
//!
//! Method: what stands around the number decides. A preposition of time, a determiner before and a
//! noun behind (`its 2015 campaign`), brackets, a list of years or a verb behind speak for a year; a
//! unit, a counted noun, a currency, a numbered thing (`Resolution 2254`) against it. With no sign
//! either way it is none.

use crate::phrase::FUNCTION_WORDS;

use super::{
    line::{Gap, Line},
    words::{
        BEFORE_NUMBERS, BEFORE_YEARS, CHANGING, COUNTED, DETERMINERS, NUMBERED, QUANTIFIERS,
        SINGULAR_VERBS, TITLED, UNITS,
    },
};

/// Years that an article may speak of.
const YEARS: core::ops::Range<u16> = 1000..2200;

/// Years that may stand without a preposition.
const MODERN: core::ops::Range<u16> = 1500..2200;

/// How many words before `2015 campaign` its determiner may stand.
const DETERMINER_REACH: usize = 4;

/// The number at a word, if it is written as a year is. What it counts speaks against it.
pub(super) fn plain_year(line: &Line<'_>, at: usize) -> Option<i32> {
    let (number, digits) = line.number(at)?;
    let counts = is_unit(line, at + 1) || is_counted(line, at + 1);
    let year = digits == 4 && YEARS.contains(&number) && is_clean(line, at) && !counts;
    year.then_some(i32::from(number))
}

/// The year at a word, by what stands around it.
pub(super) fn year(line: &Line<'_>, at: usize) -> Option<i32> {
    let (number, digits) = line.number(at)?;
    if digits != 4 || !YEARS.contains(&number) || !is_clean(line, at) || is_unit(line, at + 1) {
        return None;
    }
    is_year(line, at, number).then_some(i32::from(number))
}

fn is_year(line: &Line<'_>, at: usize, number: u16) -> bool {
    let round = number.is_multiple_of(100);
    let before = line.before(at);
    let counted = is_counted(line, at + 1);
    if is_of_clock(line, at) || is_title(line, at) || is_changed(line, at) {
        return false;
    }
    if BEFORE_YEARS.contains(&before) {
        return !(counted && round);
    }
    if counted || (line.follows(at + 1) && is_counted(line, at + 2)) || is_numbered(line, at) {
        return false;
    }
    let plural = is_plural(line, at + 1);
    if BEFORE_NUMBERS.contains(&before) {
        let figure =
            matches!(before, "for" | "to" | "around" | "into") && !MODERN.contains(&number);
        return !plural && !figure && !is_end_of_amounts(line, at);
    }
    if !MODERN.contains(&number) {
        return false;
    }
    if is_page_range(line, at) {
        return false;
    }
    if is_split_year(line, at) || is_range(line, at, number) || is_in_list(line, at) {
        return !(round && plural);
    }
    match line.gap(at) {
        Gap::Possessive => line.follows(at + 1) && !(round && plural),
        Gap::Comma => !line.follows(at + 1),
        Gap::Other if line.character_before(at).is_some_and(|c| matches!(c, '(' | '[')) => true,
        Gap::Space if !round && is_told(line, at) => true,
        Gap::Space if !QUANTIFIERS.contains(&before) => {
            is_attributive(line, at) && !(round && plural) || is_subject(line, at, round)
        }
        Gap::Other | Gap::Stop => is_subject(line, at, round),
        _ => false,
    }
}

/// Whether the number names the thing before it: `Resolution 2254`, `p. 2015`.
fn is_numbered(line: &Line<'_>, at: usize) -> bool {
    let joined = matches!(line.gap(at), Gap::Space | Gap::Stop);
    joined && at.checked_sub(1).is_some_and(|before| NUMBERED.contains(&line.folded(before)))
}

/// Whether nothing is written onto the number: no currency, per cent sign or decimal.
fn is_clean(line: &Line<'_>, at: usize) -> bool {
    let before = line.character_before(at).is_none_or(|character| {
        character.is_whitespace()
            || matches!(
                character,
                '(' | '[' | '“' | '‘' | '"' | '\'' | '—' | '–' | '-' | '\u{2011}' | '/'
            )
    });
    let rest = line.rest(at);
    let mut after = rest.chars();
    let fused = match after.next() {
        Some('%' | '°' | '+' | '_' | '@' | '=' | '€' | '$' | '£' | '#' | '\\' | '*') => true,
        Some('/') => !is_split_year(line, at),
        Some(':') => after.next().is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    };
    before && !fused
}

/// Whether `2024/25` stands here.
fn is_split_year(line: &Line<'_>, at: usize) -> bool {
    match (line.number(at), line.number(at + 1)) {
        (Some((year, 4)), Some((next, 2))) => next == (year + 1) % 100,
        _ => false,
    }
}

/// Whether the number is a time of the clock: `1900 local time`, `1900 to 2100 local time`.
fn is_of_clock(line: &Line<'_>, at: usize) -> bool {
    let local = |word| {
        line.after_space(word) == "local" && line.after_space(word + 1) == "time"
            || matches!(line.after_space(word), "gmt" | "hours" | "hrs" | "utc")
    };
    let other = match (line.gap(at + 1), line.after_space(at + 1)) {
        (Gap::Hyphen, _) => at + 1,
        (_, "to" | "and" | "until") => at + 2,
        _ => return local(at + 1),
    };
    line.number(other).is_some_and(|(_, digits)| digits == 4) && local(other + 1)
}

/// Whether the number is a name: `class of 2031`, `the author of 1984`, `Orwell’s novel 1984`.
fn is_title(line: &Line<'_>, at: usize) -> bool {
    let before = line.before(at);
    let of = at.checked_sub(1).filter(|_| before == "of").map(|of| line.before(of));
    TITLED.contains(&before)
        || matches!(of, Some("author" | "class" | "copies" | "copy" | "pages"))
        || line.gap(at) == Gap::Possessive
            && line.follows(at + 1)
            && (FUNCTION_WORDS.contains(&line.folded(at + 1))
                || SINGULAR_VERBS.contains(&line.folded(at + 1)))
}

/// Whether the number is an amount that something came to: `grew to 2012`.
fn is_changed(line: &Line<'_>, at: usize) -> bool {
    let to = at.checked_sub(1).filter(|_| line.before(at) == "to");
    to.is_some_and(|to| CHANGING.contains(&line.before(to)))
}

/// Whether pages of a volume are counted: `45 (2019): 1945-1960`.
fn is_page_range(line: &Line<'_>, at: usize) -> bool {
    let ahead = line.ahead(at).trim_end();
    let counted =
        |before: &str| before.ends_with(|last: char| last == ')' || last.is_ascii_digit());
    ahead.strip_suffix(':').is_some_and(counted)
}

/// Whether a year is told as such: `It was 2019.`
fn is_told(line: &Line<'_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1) else { return false };
    let ends = !line.follows(at + 1) || FUNCTION_WORDS.contains(&line.folded(at + 1));
    ends && matches!(line.folded(verb), "is" | "was")
        && line.before(verb) == "it"
        && matches!(line.rest(at).chars().next(), None | Some(' ' | '.' | ',' | ';' | '!' | '\n'))
}

fn is_unit(line: &Line<'_>, word: usize) -> bool {
    matches!(line.gap(word), Gap::Space | Gap::Hyphen) && UNITS.contains(&line.folded(word))
}

pub(super) fn is_counted(line: &Line<'_>, word: usize) -> bool {
    COUNTED.contains(&line.after_space(word))
}

/// Whether a word in small letters looks like a noun in the plural.
fn is_plural(line: &Line<'_>, word: usize) -> bool {
    let noun = line.after_space(word);
    noun.len() > 3
        && line.is_lower_case(word)
        && noun.ends_with('s')
        && !["ss", "us", "is"].iter().any(|ending| noun.ends_with(ending))
        && !matches!(noun, "does" | "goes" | "perhaps" | "always" | "makes" | "marks" | "brings")
}

/// Whether `from 2000 to 2500` is one of amounts: the other end is no year.
fn is_end_of_amounts(line: &Line<'_>, at: usize) -> bool {
    let joined = matches!(line.after_space(at + 1), "to" | "and");
    let other = line.written(at + 2);
    let digit = other.starts_with(|character: char| character.is_ascii_digit());
    let day = line.number(at + 2).is_some_and(|(_, digits)| digits <= 2);
    joined && digit && !day && plain_year(line, at + 2).is_none()
}

/// Whether a later year is joined to this one.
fn is_range(line: &Line<'_>, at: usize, number: u16) -> bool {
    let later = plain_year(line, at + 1).is_some_and(|later| later > i32::from(number));
    line.gap(at) != Gap::Hyphen && line.gap(at + 1) == Gap::Hyphen && later
}

/// Whether a year stands before this one in a list.
fn is_in_list(line: &Line<'_>, at: usize) -> bool {
    let word = match line.gap(at) {
        Gap::Comma => at.checked_sub(1),
        Gap::Space if matches!(line.before(at), "and" | "or" | "to" | "through") => {
            at.checked_sub(2)
        }
        _ => None,
    };
    word.and_then(|word| line.number(word))
        .is_some_and(|(number, digits)| digits == 4 && MODERN.contains(&number))
}

/// Whether a determiner stands before and a word behind: `the disputed 2020 vote`.
fn is_attributive(line: &Line<'_>, at: usize) -> bool {
    let listed = matches!(line.folded(at + 1), "and" | "or") && plain_year(line, at + 2).is_some();
    // A hyphen makes a function word part of a longer one: `de-escalation`.
    let function = FUNCTION_WORDS.contains(&line.folded(at + 1)) && line.gap(at + 2) != Gap::Hyphen;
    if !line.follows(at + 1) || (function && !listed) {
        return false;
    }
    let mut word = at;
    for step in 0..DETERMINER_REACH {
        match line.gap(word) {
            Gap::Possessive => return true,
            Gap::Space => {}
            _ => return false,
        }
        let Some(previous) = word.checked_sub(1) else { return false };
        word = previous;
        if DETERMINERS.contains(&line.folded(word)) {
            return true;
        }
        // What is named before a number is numbered: `the Boeing 1900`.
        let numbered = step == 0 && line.is_capitalised(word);
        if numbered || FUNCTION_WORDS.contains(&line.folded(word)) {
            return false;
        }
    }
    false
}

/// Whether a verb makes the year its subject: `2015 was`.
fn is_subject(line: &Line<'_>, at: usize, round: bool) -> bool {
    // Unicode's rules begin no sentence with a number.
    let opens = line.passage.begins_sentence(at) || line.gap(at) == Gap::Stop;
    if !opens && (line.gap(at) != Gap::Space || line.is_capitalised(at.saturating_sub(1))) {
        return false;
    }
    let verb = line.after_space(at + 1);
    let past = verb.ends_with("ed") && line.is_lower_case(at + 1) && !round;
    SINGULAR_VERBS.contains(&verb) || past || (opens && line.rest(at).starts_with(':'))
}
