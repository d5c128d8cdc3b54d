//! What of a text's words another text does not have.
//!
//! Method: the heaviest common subsequence of the folded words (Wagner and Fischer 1974), small words
//! weighing less than others, after what both begin and end with is set aside. Where more than [`LONGEST`] words of
//! either remain, a word counts as had when the other text has it anywhere, so that no pair of texts
//! costs more than the square of that.
//!
//! Small words that happen to stand in both amid words that differ say nothing: they are marked with
//! what stands around them (the 'semantic cleanup' of Fraser's diff-match-patch).

use core::ops::Range;
use corpus::text::{Token, tokens};

use crate::counter::Numbering;

/// Words of either text that are held against each other one by one.
pub const LONGEST: usize = 400;

/// A piece of a text: its own words, or words it shares, with what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The piece, never empty, in bytes of the text.
    pub range: Range<usize>,
    /// Whether only this text has the words.
    pub own: bool,
}

/// Texts with their words, made ready to be held against each other.
pub struct Renderings<'a> {
    texts: Vec<(&'a str, Vec<Token>)>,
    /// A number for each different word, by text.
    words: Vec<Vec<u32>>,
    /// By number, whether the word is a small one.
    small: Vec<bool>,
}

/// Letters of a small word at most ('of', 'the').
const SMALL: usize = 3;

/// How many small words weigh as much as another word.
const HEAVY: u16 = 4;

/// Small words that say nothing, next to each other.
const FEW: usize = 2;

impl<'a> Renderings<'a> {
    /// Reads the words of some texts.
    pub fn new(texts: &[&'a str]) -> Self {
        let texts: Vec<_> = texts.iter().map(|text| (*text, tokens(text))).collect();
        let mut numbers = Numbering::default();
        let mut words = Vec::with_capacity(texts.len());
        let mut small = Vec::new();
        for (_, tokens) in &texts {
            let mut of_text = Vec::with_capacity(tokens.len());
            for token in tokens {
                let next = numbers.len();
                let number = numbers.number(token.folded.clone());
                if number == next {
                    small.push(token.folded.len() <= SMALL && token.folded.is_ascii());
                }
                of_text.push(number as u32);
            }
            words.push(of_text);
        }
        Self { texts, words, small }
    }

    /// The number of the text with most words; of several the first.
    pub fn longest(&self) -> usize {
        let mut longest = 0;
        for (number, words) in self.words.iter().enumerate() {
            if words.len() > self.words.get(longest).map_or(0, Vec::len) {
                longest = number;
            }
        }
        longest
    }

    /// The pieces of every text. Each is held against the longest, and that against all others: its
    /// own are the words that none of them shares.
    pub fn pieces(&self) -> Vec<Vec<Piece>> {
        let base = self.longest();
        let Some(base_words) = self.words.get(base) else { return Vec::new() };
        let mut shared: Vec<Vec<bool>> =
            self.words.iter().map(|words| vec![false; words.len()]).collect();
        let mut of_base = vec![false; base_words.len()];
        for (number, words) in self.words.iter().enumerate().filter(|(number, _)| *number != base) {
            let (ours, theirs) = common(base_words, words, &self.small);
            for (known, now) in of_base.iter_mut().zip(ours) {
                *known |= now;
            }
            if let Some(slot) = shared.get_mut(number) {
                *slot = theirs;
            }
        }
        if let Some(slot) = shared.get_mut(base) {
            *slot = of_base;
        }
        let texts = self.texts.iter().zip(&shared);
        texts.map(|((text, tokens), shared)| cut(text, tokens, shared)).collect()
    }
}

/// Cuts a text where words that are shared and words that are not meet. What stands between two words
/// is their own where both are, else shared.
fn cut(text: &str, tokens: &[Token], shared: &[bool]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut end, mut before_own) = (0, false);
    for (token, shared) in tokens.iter().zip(shared) {
        let own = !shared;
        push(&mut pieces, end..token.span.start, own && before_own);
        push(&mut pieces, token.span.clone(), own);
        (end, before_own) = (token.span.end, own);
    }
    push(&mut pieces, end..text.len(), false);
    pieces
}

/// Adds a piece, or lengthens the last one.
fn push(pieces: &mut Vec<Piece>, range: Range<usize>, own: bool) {
    match pieces.last_mut() {
        _ if range.is_empty() => {}
        Some(last) if last.own == own => last.range.end = range.end,
        _ => pieces.push(Piece { range, own }),
    }
}

/// Which words of each of two texts the other has too, in the same order.
fn common(one: &[u32], other: &[u32], small: &[bool]) -> (Vec<bool>, Vec<bool>) {
    let mut ours = vec![false; one.len()];
    let mut theirs = vec![false; other.len()];
    let same = |(a, b): &(&u32, &u32)| a == b;
    let head = one.iter().zip(other).take_while(same).count();
    let rest = one.len().min(other.len()) - head;
    let tail = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(same).count();
    let (one_end, other_end) = (one.len() - tail, other.len() - tail);
    for (marks, end) in [(&mut ours, one_end), (&mut theirs, other_end)] {
        for (place, mark) in marks.iter_mut().enumerate() {
            *mark = place < head || place >= end;
        }
    }
    let a = one.get(head..one_end).unwrap_or_default();
    let b = other.get(head..other_end).unwrap_or_default();
    let (Some(ours_left), Some(theirs_left)) =
        (ours.get_mut(head..one_end), theirs.get_mut(head..other_end))
    else {
        return (ours, theirs);
    };
    if a.len() > LONGEST || b.len() > LONGEST {
        anywhere(a, b, ours_left);
        anywhere(b, a, theirs_left);
    } else {
        in_order(a, b, small, ours_left, theirs_left);
        leave_small(one, small, &mut ours, &mut theirs);
    }
    (ours, theirs)
}

/// Takes the marks from a few small words that are shared and in neither text stand beside others that
/// are. Where both texts begin or end with them they stay.
fn leave_small(one: &[u32], small: &[bool], ours: &mut [bool], theirs: &mut [bool]) {
    let places = |marks: &[bool]| -> Vec<usize> {
        marks.iter().enumerate().filter(|(_, mark)| **mark).map(|(place, _)| place).collect()
    };
    // The first marked word of one text is that of the other, and so on.
    let pairs: Vec<(usize, usize)> = places(ours).into_iter().zip(places(theirs)).collect();
    let is_small = |place: usize| {
        let word = one.get(place).and_then(|word| small.get(*word as usize));
        word.copied().unwrap_or_default()
    };
    let ends = (ours.len(), theirs.len());
    let runs: Vec<(&[(usize, usize)], bool)> = pairs
        .chunk_by(|(a, b), (c, d)| a + 1 == *c && b + 1 == *d)
        .map(|run| {
            let says_little = run.len() <= FEW && run.iter().all(|(place, _)| is_small(*place));
            let begins = run.first() == Some(&(0, 0));
            let closes = run.last().is_some_and(|last| (last.0 + 1, last.1 + 1) == ends);
            (run, !says_little || begins || closes)
        })
        .collect();
    let touch = |one: &[(usize, usize)], next: &[(usize, usize)]| {
        let (last, first) = (one.last(), next.first());
        last.zip(first).is_some_and(|(last, first)| last.0 + 1 == first.0 || last.1 + 1 == first.1)
    };
    // What stands beside a run that stays, stays too.
    let mut stays: Vec<bool> = runs.iter().map(|(_, stays)| *stays).collect();
    for backwards in [false, true] {
        for step in 1..runs.len() {
            let (known, asked) = if backwards {
                (runs.len() - step, runs.len() - step - 1)
            } else {
                (step - 1, step)
            };
            let (first, second) = (known.min(asked), known.max(asked));
            let (Some((one, _)), Some((next, _))) = (runs.get(first), runs.get(second)) else {
                continue;
            };
            let holds = stays.get(known) == Some(&true) && touch(one, next);
            if let Some(slot) = stays.get_mut(asked) {
                *slot |= holds;
            }
        }
    }
    for ((run, _), stays) in runs.iter().zip(stays) {
        for (our, their) in run.iter().filter(|_| !stays) {
            for (marks, place) in [(&mut *ours, our), (&mut *theirs, their)] {
                if let Some(mark) = marks.get_mut(*place) {
                    *mark = false;
                }
            }
        }
    }
}

/// Marks the words that the other text has, wherever they stand.
fn anywhere(words: &[u32], other: &[u32], marks: &mut [bool]) {
    let mut had = vec![false; other.iter().chain(words).max().map_or(0, |most| *most as usize + 1)];
    for word in other {
        if let Some(slot) = had.get_mut(*word as usize) {
            *slot = true;
        }
    }
    for (word, mark) in words.iter().zip(marks) {
        *mark = had.get(*word as usize).copied().unwrap_or_default();
    }
}

/// Marks a heaviest common subsequence.
fn in_order(a: &[u32], b: &[u32], small: &[bool], ours: &mut [bool], theirs: &mut [bool]) {
    let width = b.len() + 1;
    // How heavy it is from each pair of places on.
    let mut weights = vec![0_u16; (a.len() + 1) * width];
    let at = |weights: &[u16], row: usize, column: usize| {
        weights.get(row * width + column).copied().unwrap_or_default()
    };
    for (row, word) in a.iter().enumerate().rev() {
        for (column, other) in b.iter().enumerate().rev() {
            let weight = if word == other {
                let own = if small.get(*word as usize) == Some(&true) { 1 } else { HEAVY };
                at(&weights, row + 1, column + 1) + own
            } else {
                at(&weights, row + 1, column).max(at(&weights, row, column + 1))
            };
            if let Some(slot) = weights.get_mut(row * width + column) {
                *slot = weight;
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    while let (Some(word), Some(other)) = (a.get(row), b.get(column)) {
        if word == other {
            if let (Some(our), Some(their)) = (ours.get_mut(row), theirs.get_mut(column)) {
                (*our, *their) = (true, true);
            }
            (row, column) = (row + 1, column + 1);
        } else if at(&weights, row + 1, column) >= at(&weights, row, column + 1) {
            row += 1;
        } else {
            column += 1;
        }
    }
}
