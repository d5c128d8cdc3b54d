//! A word without its endings, so that `consolidate` and `consolidation` are one.
//!
//! Method: suffix stripping in the manner of Porter (1980, "An algorithm for suffix stripping"), cut
//! down to the endings that translations of one sentence differ by. `re-` is taken off where it
//! means 'again': one translator writes `redefine`, another `define in a new way`.

/// Endings of number and tense: how many letters must stand before each, and what takes its place.
/// The first that fits is taken off.
#[rustfmt::skip]
const INFLECTIONS: &[(&str, usize, &str)] = &[
    ("ies", 3, "y"), ("ied", 3, "y"), ("sses", 2, "ss"), ("ing", 4, ""), ("ed", 4, ""),
    ("ss", 0, "ss"), ("us", 0, "us"), ("is", 0, "is"), ("es", 4, "e"), ("s", 3, ""),
];

/// Endings that make one kind of word of another, likewise; up to three are taken off.
#[rustfmt::skip]
const DERIVATIONS: &[(&str, usize, &str)] = &[
    ("ization", 4, ""), ("isation", 4, ""), ("ification", 3, "if"), ("ation", 5, ""), ("ency", 4, ""),
    ("ancy", 4, ""), ("ence", 5, ""), ("ance", 5, ""), ("ical", 5, ""), ("ment", 5, ""),
    ("ship", 5, ""), ("ness", 4, ""), ("able", 4, ""), ("ible", 4, ""), ("ally", 4, ""),
    ("ity", 5, ""), ("ify", 3, "if"), ("ous", 5, ""), ("ful", 4, ""), ("ive", 5, ""), ("ize", 4, ""),
    ("ise", 5, ""), ("ate", 5, ""), ("ent", 6, ""), ("ant", 6, ""), ("ion", 5, ""), ("ian", 3, "ia"),
    ("ing", 5, ""), ("ial", 5, ""), ("al", 5, ""), ("ic", 5, ""), ("ed", 5, ""), ("ty", 6, ""),
    ("ly", 4, ""), ("at", 5, ""), ("y", 6, ""), ("i", 6, ""), ("e", 4, ""),
];

/// What `re-` stands before when it means 'again', by how the rest begins.
#[rustfmt::skip]
const AGAIN: &[&str] = &[
    "affirm", "align", "appear", "appoint", "arm", "arrang", "assert", "assess", "assign", "attach",
    "balanc", "build", "built", "calibrat", "claim", "conquer", "consider", "construct", "creat",
    "defin", "deploy", "design", "develop", "discover", "distribut", "draw", "elect", "emerg",
    "enter", "establish", "evaluat", "examin", "form", "fuel", "gain", "hous", "integrat", "invent",
    "invest", "join", "kindl", "launch", "load", "locat", "nam", "negotiat", "occup", "open",
    "organ", "paint", "pay", "plac", "plant", "populat", "position", "produc", "schedul", "settl",
    "shap", "start", "struct", "suppl", "think", "train", "unif", "unit", "us", "writ", "wrot",
];

/// Words that `re-` belongs to, though what follows looks like one of [`AGAIN`].
const NOT_AGAIN: &[&str] = &["reform", "reclaim", "research", "resettle"];

/// Words whose ending belongs to them: without it they would be taken for another word.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "apartment", "committee", "compartment", "department", "experience", "experiment", "general", "generation",
    "international", "ointment", "reference", "residence", "science", "statement", "universal",
];

/// The stem of a folded word. Words with other than the letters a to z stay as they are.
pub(super) fn stem(word: &str) -> String {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut stem = without(INFLECTIONS, word);
    for _ in 0..3 {
        if WHOLE.contains(&stem.as_str()) {
            break;
        }
        let shorter = without(DERIVATIONS, &stem);
        if shorter == stem {
            break;
        }
        stem = shorter;
    }
    let again = stem.strip_prefix("re").filter(|rest| {
        !NOT_AGAIN.iter().any(|whole| stem.starts_with(whole))
            && AGAIN.iter().any(|verb| rest.starts_with(verb) && rest.len() <= verb.len() + 3)
            && rest.len() > 2
    });
    let stem = again.map(str::to_owned).unwrap_or(stem);
    undoubled(stem)
}

/// The word without the first ending of a list that leaves enough of it.
fn without(endings: &[(&str, usize, &str)], word: &str) -> String {
    for (ending, fewest, instead) in endings {
        let rest = word.strip_suffix(ending).filter(|rest| rest.len() >= *fewest);
        if let Some(rest) = rest {
            return format!("{rest}{instead}");
        }
    }
    word.to_owned()
}

/// `stopp` from `stopped` is `stop`.
fn undoubled(mut stem: String) -> String {
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && before == last
        && !matches!(last, b'l' | b's' | b'z' | b'e' | b'o')
    {
        stem.pop();
    }
    stem
}
