//! Words that Arabic and Hebrew write as one with the name behind them.
//!
//! A conjunction and a preposition of one letter are joined to what follows: `وسلمى` is 'and Salma',
//! `לדנה` is 'to Dana'. In go a folded word, out come the readings of it as such letters and the rest
//! that may be a name. Between `ل` and the article its alef is dropped (`للنجار` for ل + النجار), and
//! put back here. Whether the rest is a name the list says, not the grammar; a rest of fewer than
//! [`SHORTEST`] letters says nothing.
//!
//! The letters are the proclitics that the Penn Arabic Treebank cuts off (Maamouri and others,
//! 2004), and for Hebrew the prefixes that can stand before a person's name.

/// Letters that must be left of a name of one word.
pub(super) const SHORTEST: usize = 3;

const ARABIC: (&[&str], &[&str]) = (&["", "و", "ف"], &["", "ب", "ل", "ك"]);
const HEBREW: (&[&str], &[&str]) = (&["", "ו", "ש", "וש"], &["", "ב", "ל", "כ", "מ"]);

/// A word as something joined and the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Joined {
    /// How many letters of the folded word stand before the rest.
    pub(super) letters: usize,
    /// The rest, folded.
    pub(super) rest: String,
}

/// The readings of a folded word as one with something joined to its front, the shortest first; none
/// in other scripts.
pub(super) fn readings(folded: &str) -> Vec<Joined> {
    let (conjunctions, prepositions) = match folded.chars().next() {
        Some('\u{621}'..='\u{64a}') => ARABIC,
        Some('\u{5d0}'..='\u{5ea}') => HEBREW,
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    for preposition in prepositions {
        for conjunction in conjunctions {
            let letters = conjunction.chars().count() + preposition.chars().count();
            let rest = folded
                .strip_prefix(conjunction)
                .and_then(|rest| rest.strip_prefix(preposition))
                .filter(|rest| letters > 0 && rest.chars().count() > 1);
            let Some(rest) = rest else { continue };
            found.push(Joined { letters, rest: rest.to_owned() });
            if *preposition == "ل"
                && let Some(noun) = rest.strip_prefix('ل')
            {
                found.push(Joined { letters, rest: format!("ال{noun}") });
            }
        }
    }
    found
}

/// How many bytes of a word as written its first letters take, counted folded: marks that folding
/// drops belong to the letter before them.
pub(super) fn bytes_of(written: &str, letters: usize) -> usize {
    let mut left = letters;
    for (place, character) in written.char_indices() {
        let folded = corpus::text::fold(character.encode_utf8(&mut [0; 4])).chars().count();
        if left == 0 && folded > 0 {
            return place;
        }
        left = left.saturating_sub(folded);
    }
    written.len()
}
