//! Whether two quotes render the same words.
//!
//! Compared are windows: sentences, pairs of sentences, and of a sentence that shares less, clauses.
//! Two windows are as alike as the weight of the words they share is to that of the lighter one (the
//! overlap coefficient of Szymkiewicz and Simpson). Statements that differ by a negation or by their
//! numbers are different statements, whatever else they share.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use super::{
    rendering::{ContentWord, Rendering, shared, stems},
    words::Stem,
};

/// Thousandths of the lighter sentence that two sentences share.
const ALIKE: u32 = 500;

/// Thousandths that must be shared where only two words are.
const ALIKE_BY_TWO: u32 = 800;

/// Thousandths of the lighter sentence that are shared where a clause of it is.
const ALIKE_IN_PART: u32 = 250;

/// Thousandths of that clause.
const CLAUSE_ALIKE: u32 = 800;

/// Thousandths of weight: the least two windows share.
const LEAST: u32 = 900;

/// Thousandths of weight: the least two clauses share.
const LEAST_IN_PART: u32 = 1200;

/// Thousandths of weight from which a word tells where a statement stands.
const TELLING: u32 = 300;

/// Windows of a kind that are looked at in a quote.
const MOST_WINDOWS: usize = 24;

/// Words around the shared ones in which a negation or number belongs to them.
const AROUND: usize = 3;

/// How two quotes are linked.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Thousandths of the lighter window that are shared.
    pub(super) alike: u32,
    /// Thousandths of weight shared.
    pub(super) weight: u32,
    /// The words shared.
    pub(super) shared: Vec<Stem>,
}

/// The strongest link between two quotes, if they render the same words.
pub(super) fn compare(one: &Rendering, other: &Rendering) -> Option<Link> {
    let at_most: u32 = shared(&one.stems, &other.stems).iter().map(|(_, weight)| weight).sum();
    if at_most < LEAST {
        return None;
    }
    let whole =
        strongest(one, &windows(&one.sentences), other, &windows(&other.sentences), |link| {
            let alike = if link.shared.len() > 2 { ALIKE } else { ALIKE_BY_TWO };
            link.shared.len() > 1 && link.alike >= alike && link.weight >= LEAST
        });
    whole.or_else(|| in_part(one, other).or_else(|| in_part(other, one)))
}

/// The link between a clause of one quote and a sentence of another.
fn in_part(one: &Rendering, other: &Rendering) -> Option<Link> {
    let clauses = windows(&one.clauses);
    let link = strongest(one, &clauses, other, &windows(&other.sentences), |link| {
        link.shared.len() > 2 && link.alike >= CLAUSE_ALIKE && link.weight >= LEAST_IN_PART
    })?;
    // How much the sentences themselves share decides, and is what is said.
    let sentences = strongest(one, &one.sentences, other, &other.sentences, |found| {
        found.alike >= ALIKE_IN_PART && found.weight >= link.weight
    })?;
    Some(Link { alike: sentences.alike.min(link.alike), ..link })
}

/// Stretches of words, and every two that follow one another.
fn windows(stretches: &[Range<usize>]) -> Vec<Range<usize>> {
    let single = stretches.iter().take(MOST_WINDOWS).cloned();
    let pairs = stretches.windows(2).take(MOST_WINDOWS).filter_map(|pair| match pair {
        [first, second] => Some(first.start..second.end),
        _ => None,
    });
    single.chain(pairs).collect()
}

/// The link of the most weight among windows, of those that are enough.
fn strongest(
    one: &Rendering,
    windows: &[Range<usize>],
    other: &Rendering,
    others: &[Range<usize>],
    is_enough: impl Fn(&Link) -> bool,
) -> Option<Link> {
    let others: Vec<Window<'_>> =
        others.iter().filter_map(|range| Window::new(other, range)).collect();
    let mut best: Option<Link> = None;
    for window in windows.iter().filter_map(|range| Window::new(one, range)) {
        for other in &others {
            let Some(link) = window.link(other).filter(&is_enough) else { continue };
            let key = |link: &Link| u64::from(link.alike) * u64::from(link.weight);
            if best.as_ref().is_none_or(|best| key(&link) > key(best)) {
                best = Some(link);
            }
        }
    }
    best
}

/// Words of a quote that are compared together.
struct Window<'r> {
    rendering: &'r Rendering,
    words: &'r [ContentWord],
    stems: Vec<(Stem, u32)>,
    weight: u32,
}

impl<'r> Window<'r> {
    fn new(rendering: &'r Rendering, range: &Range<usize>) -> Option<Self> {
        let words = rendering.words.get(range.clone())?;
        let stems = stems(words);
        let weight = stems.iter().map(|(_, weight)| weight).sum();
        Some(Self { rendering, words, stems, weight })
    }

    /// What two windows share; none if it is nothing or they contradict one another.
    fn link(&self, other: &Self) -> Option<Link> {
        let shared = shared(&self.stems, &other.stems);
        let weight: u32 = shared.iter().map(|(_, weight)| weight).sum();
        let lighter = self.weight.min(other.weight);
        let alike = (weight * 1000).checked_div(lighter)?;
        let telling: Vec<Stem> =
            shared.iter().filter(|(_, weight)| *weight >= TELLING).map(|(stem, _)| *stem).collect();
        let shared: Vec<Stem> = shared.into_iter().map(|(stem, _)| stem).collect();
        let looked_for = if telling.len() > 1 { &telling } else { &shared };
        let (here, there) = (self.reach(looked_for)?, other.reach(looked_for)?);
        let near = is_near(&here.words, &shared) && is_near(&there.words, &shared);
        (near && here.agrees_with(&there)).then_some(Link { alike, weight, shared })
    }

    /// The shortest stretch with all of some words.
    fn reach(&self, stems: &[Stem]) -> Option<Reach<'_>> {
        let words = closest(self.words, stems)?;
        let from = self.words.get(words.start)?.place.saturating_sub(AROUND);
        let to = self.words.get(words.end.checked_sub(1)?)?.place + AROUND;
        let within = |place: usize| (from..=to).contains(&place);
        let Rendering { negations, numbers, .. } = self.rendering;
        let numbers = numbers.iter().filter(|(place, _)| within(*place));
        Some(Reach {
            words,
            negations: negations.iter().filter(|place| within(**place)).count(),
            numbers: numbers.map(|(_, number)| number.as_str()).collect(),
        })
    }
}

/// A stretch of content words with what stands in it and right beside it.
struct Reach<'r> {
    words: Range<usize>,
    negations: usize,
    numbers: BTreeSet<&'r str>,
}

impl Reach<'_> {
    /// Whether two stretches do not contradict one another.
    fn agrees_with(&self, other: &Self) -> bool {
        self.negations.is_multiple_of(2) == other.negations.is_multiple_of(2)
            && (self.numbers.is_empty()
                || other.numbers.is_empty()
                || !self.numbers.is_disjoint(&other.numbers))
    }
}

/// The shortest stretch of words that has all of some stems; the first of several.
fn closest(words: &[ContentWord], stems: &[Stem]) -> Option<Range<usize>> {
    let places = words.iter().enumerate().filter_map(|(place, word)| {
        stems.binary_search(&word.stem).is_ok().then_some((place, word.stem))
    });
    // Under a stem: where it stood last.
    let mut last: BTreeMap<Stem, usize> = BTreeMap::new();
    let mut best: Option<Range<usize>> = None;
    for (place, stem) in places {
        last.insert(stem, place);
        if last.len() < stems.len() {
            continue;
        }
        let start = last.values().copied().min()?;
        if best.as_ref().is_none_or(|best| place + 1 - start < best.len()) {
            best = Some(start..place + 1);
        }
    }
    best
}

/// Whether shared words stand close enough together to be one statement.
fn is_near(reach: &Range<usize>, shared: &[Stem]) -> bool {
    reach.len() <= if shared.len() > 2 { 2 * shared.len() + 2 } else { 4 }
}
