//! What an article calls a person, from the words beside the name.
//!
//! Goes in: the text before or after a name. Comes out: a phrase that ends in, or is built on, one of
//! a few nouns that say what somebody is ('Finnish president', 'the former mayor of Bath'). Made to
//! be right rather than complete: what it is not sure of it leaves out.
//!
//! - Before a name: up to [`LONGEST`] words up to it, the last of them such a noun, those before it
//!   capitalised or one of a few that qualify ('former', 'deputy'). A word that begins a sentence is
//!   capitalised anyway, so it counts only where its ending is that of a people ('Finnish').
//! - After a name, between commas: such a noun after an article, a possessive or words of the same
//!   kind, with or without 'of' and what follows. 'A, the minister said,' has no such form, and
//!   neither has a list ('A, the minister, and B').

/// Words of a role at most.
pub const LONGEST: usize = 6;

/// Bytes beside a name that are looked at.
const NEAR: usize = 120;

/// Nouns that say what somebody is.
#[rustfmt::skip]
const NOUNS: [&str; 92] = [
    "activist", "actor", "actress", "adviser", "advisor", "ambassador", "analyst", "archbishop",
    "author", "banker", "bishop", "boss", "brother", "captain", "chair", "chairman", "chairperson",
    "chairwoman", "chancellor", "chief", "cleric", "coach", "colonel", "columnist", "commander",
    "commissioner", "correspondent", "cousin", "daughter", "deputy", "dictator", "diplomat",
    "director", "economist", "editor", "emir", "emperor", "envoy", "executive", "expert", "father",
    "fellow", "founder", "general", "governor", "head", "historian", "husband", "journalist",
    "judge", "king", "lawmaker", "lawyer", "leader", "lieutenant", "manager", "mayor", "minister",
    "monarch", "mother", "negotiator", "officer", "official", "photographer", "pope", "premier",
    "president", "prince", "princess", "professor", "prosecutor", "queen", "reporter",
    "representative", "researcher", "ruler", "scholar", "scientist", "secretary", "senator",
    "sheikh", "sister", "son", "speaker", "spokesman", "spokesperson", "spokeswoman", "strongman",
    "sultan", "widow", "wife", "writer",
];

/// Words that qualify such a noun and are written small.
#[rustfmt::skip]
const QUALIFIERS: [&str; 42] = [
    "acting", "army", "caretaker", "chief", "co-founder", "crown", "current", "defence", "defense",
    "deposed", "deputy", "economic", "economy", "elected", "energy", "ex", "exiled", "finance",
    "first", "foreign", "former", "health", "high", "incoming", "intelligence", "interim",
    "interior", "justice", "late", "long-time", "longtime", "military", "new", "opposition",
    "ousted", "outgoing", "party", "police", "prime", "rebel", "senior", "then",
];

/// Words that may stand before a role after a name.
#[rustfmt::skip]
const OPENING: [&str; 8] = ["a", "an", "her", "his", "its", "our", "the", "their"];

/// Words with which a role goes on after its noun.
#[rustfmt::skip]
const LINKS: [&str; 6] = ["at", "for", "from", "in", "of", "since"];

/// Words before the name of a place or a day, or between names: what follows is not of the role.
#[rustfmt::skip]
const PLACING: [&str; 12] = [
    "after", "and", "at", "before", "during", "in", "last", "near", "on", "since", "told", "until",
];

fn listed(list: &[&str], word: &str) -> bool {
    let folded = word.to_ascii_lowercase();
    list.binary_search(&&*folded).is_ok()
}

fn is_noun(word: &str) -> bool {
    listed(&NOUNS, word)
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_word(word: &str) -> bool {
    let inside = |character: char| character.is_alphabetic() || "-‐‑'’".contains(character);
    !word.is_empty() && word.chars().all(inside)
}

/// Whether a word ends as the names of peoples do, which are capitalised wherever they stand.
fn is_of_a_people(word: &str) -> bool {
    let people = ["ian", "ean", "can", "ish", "ese", "aeli", "aqi", "emeni", "audi", "stani"];
    is_capitalised(word) && people.iter().any(|ending| word.ends_with(ending))
}

fn qualifies(word: &str) -> bool {
    listed(&QUALIFIERS, word)
}

/// Whether a word is of a role by itself, whatever stands before it.
fn is_sure(word: &str) -> bool {
    is_noun(word) || qualifies(word) || is_of_a_people(word)
}

/// The role that stands right before a name, in the text that ends there.
pub fn before(text: &str) -> Option<&str> {
    if !text.ends_with(char::is_whitespace) {
        return None;
    }
    let text = text.trim_end();
    let mut start = text.len();
    let mut sure = start;
    for count in 0..=LONGEST {
        let head = text.get(..start)?.trim_end();
        let from = head.rfind(char::is_whitespace).map_or(0, |place| {
            place + head.get(place..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let word = head.get(from..)?;
        let bare = word.trim_start_matches(['“', '‘', '"', '(', '«']);
        let from = from + (word.len() - bare.len());
        let (opened, word) = (bare.len() < word.len(), bare);
        let earlier = head.get(..from)?.trim_end();
        let begins = opened || !earlier.ends_with(|c: char| c.is_alphanumeric() || c == ',');
        let belongs = count < LONGEST
            && is_word(word)
            && match count {
                0 => is_noun(word),
                _ if begins => is_sure(word),
                _ => is_sure(word) || is_capitalised(word) && !listed(&OPENING, word),
            };
        if !belongs {
            // 'On Monday President A': the day is not of the role.
            if listed(&PLACING, word) {
                start = sure;
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
    text.get(start..).filter(|role| !role.is_empty())
}

/// The role that stands between commas right after a name, in the text that begins there, without its
/// article.
pub fn after(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(", ")?;
    let near =
        rest.char_indices().map(|(place, _)| place).take_while(|place| *place <= NEAR).last()?;
    let rest = rest.get(..near)?;
    let end = rest.find([',', '.', ';', ':', ')', '(', '–', '—', '“', '"'])?;
    let phrase = rest.get(..end)?;
    if rest.get(end..)?.trim_start_matches([',', ' ']).starts_with("and ") {
        return None;
    }
    let role = match phrase.split_once(' ') {
        Some((first, role)) if listed(&OPENING, first) => role,
        _ => phrase,
    };
    let mut noun = false;
    for (count, word) in role.split(' ').enumerate() {
        if noun && listed(&LINKS, word) && count < LONGEST {
            return Some(role);
        }
        if noun && !is_noun(word) {
            return None;
        }
        noun = is_noun(word);
        let owner = word.ends_with("'s") || word.ends_with("’s");
        if !is_word(word) || !(noun || owner || qualifies(word) || is_capitalised(word)) {
            return None;
        }
    }
    noun.then_some(role)
}

/// The word that an attributive name describes, in the text that begins after the name.
pub fn described(text: &str) -> Option<&str> {
    let rest = text.strip_prefix([' ', '\u{a0}'])?;
    let word = rest
        .split(|character: char| character.is_whitespace() || ",.;:!?)”\"".contains(character))
        .next()?;
    Some(word).filter(|word| is_word(word))
}
