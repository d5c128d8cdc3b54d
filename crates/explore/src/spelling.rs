//! Words as the collection spells them.

use corpus::{
    Corpus, Damage,
    index::{Entry, Terms},
    text::tokens,
};

use crate::order::least_first;

/// A word of the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// As the first passage that holds it writes it.
    pub written: String,
    /// How many passages hold it, of all.
    pub passages: u32,
}

/// The words of the collection that are spelt nearest to one that it does not hold, nearest first,
/// of equally near ones the more frequent; at most `limit`. Near is a word that as many changes turn
/// into it as a third of its letters, at most three.
///
/// Method: the edit distance of Damerau (1964), in the form that changes no letter twice, given up as
/// soon as it is too large.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn nearest(corpus: &Corpus<'_>, word: &str, limit: usize) -> Result<Vec<Spelling>, Damage> {
    let letters: Vec<char> = word.chars().collect();
    let most = (letters.len() / 3).min(3);
    let mut near = Vec::new();
    let mut walk = Terms::new(corpus).from("")?;
    while let Some(entry) = walk.next()? {
        let Ok(known) = core::str::from_utf8(walk.word()) else { continue };
        if let Some(changes) = distance(&letters, known, most) {
            near.push((changes, entry, known.to_owned()));
        }
    }
    // Few words are near, so that a count above a million can stand for a million.
    let rank = |(changes, entry, _): &(usize, Entry, String)| {
        (*changes as u32) << 24 | ((1 << 20) - entry.count.min(1 << 20))
    };
    let near = least_first(near, rank);
    near.into_iter().take(limit).map(|(_, entry, word)| spelling(corpus, entry, &word)).collect()
}

/// How a word of the collection is written.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn spelling(corpus: &Corpus<'_>, entry: Entry, word: &str) -> Result<Spelling, Damage> {
    let mut spelling = Spelling { written: word.to_owned(), passages: entry.count };
    if let Some(posting) = Terms::new(corpus).postings(entry)?.next()? {
        let passage = corpus.passage(posting.passage)?;
        let text = corpus.text(passage.article, passage.span)?;
        let position = posting.positions().next().unwrap_or_default();
        let token = tokens(text).into_iter().nth(position as usize);
        if let Some(written) = token.and_then(|token| text.get(token.span)) {
            written.clone_into(&mut spelling.written);
        }
    }
    Ok(spelling)
}

/// Letters to add, remove, replace or swap with their neighbour to make one word of the other; `None`
/// when more than `most`.
fn distance(word: &[char], other: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    if most == 0 || other.len().abs_diff(word.len()) > most {
        return None;
    }
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    let (mut earlier, mut above): (Vec<usize>, Vec<usize>) =
        (Vec::new(), (0..=word.len()).collect());
    for (number, letter) in other.iter().enumerate() {
        let mut row = vec![number + 1];
        for (place, known) in word.iter().enumerate() {
            let replaced = at(&above, place) + usize::from(letter != known);
            let mut least = replaced.min(at(&above, place + 1) + 1).min(at(&row, place) + 1);
            let swapped = place > 0
                && number > 0
                && word.get(place - 1) == Some(letter)
                && other.get(number - 1) == Some(known);
            if swapped {
                least = least.min(at(&earlier, place - 1) + 1);
            }
            row.push(least);
        }
        if row.iter().all(|changes| *changes > most) {
            return None;
        }
        earlier = core::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|changes| *changes <= most)
}
