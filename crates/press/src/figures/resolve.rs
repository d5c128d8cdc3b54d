//! Which of several bearers a name stands for.
//!
//! A spelling that one figure has stands for that figure. Of several bearers it is
//!
//! 1. the only one whose listed title stands right before the name, the longest title winning;
//! 2. the only one the article has named in full before it;
//! 3. the one the article names in full most often, if no other comes up to it;
//! 4. the default that figures.toml gives;
//! 5. nobody, and the rule names the candidates.

use super::{
    Context, Near,
    find::Match,
    names::{Names, Origin, Spelling},
};
use crate::{
    phrase::folded_words,
    reading::{PassageReading, Reading},
};
use corpus::PassageKind;

/// How often an article names each figure in full, reference lists and boilerplate left out.
pub(super) fn named_in_full(
    reading: &Reading,
    names: &Names,
    matches: &[Match],
    figures: usize,
) -> Vec<usize> {
    let mut counts = vec![0; figures];
    for matched in matches {
        let counted = reading
            .passages
            .get(matched.passage)
            .is_some_and(|passage| passage.kind.counts() && passage.kind != PassageKind::Reference);
        let Some(spelling) = names.spelling(matched.spelling).filter(|_| counted) else { continue };
        if let ([figure], true) = (spelling.figures.as_slice(), is_full(spelling))
            && let Some(count) = counts.get_mut(*figure)
        {
            *count += 1;
        }
    }
    counts
}

/// Where an article first names each figure in full: passage and word.
pub(super) fn first_in_full(
    names: &Names,
    matches: &[Match],
    figures: usize,
) -> Vec<Option<(usize, usize)>> {
    let mut first = vec![None; figures];
    for matched in matches {
        if let Some(spelling) = names.spelling(matched.spelling)
            && let ([figure], true) = (spelling.figures.as_slice(), is_full(spelling))
            && let Some(place @ None) = first.get_mut(*figure)
        {
            *place = Some((matched.passage, matched.words.start));
        }
    }
    first
}

fn is_full(spelling: &Spelling) -> bool {
    spelling.words.len() > 1 && matches!(spelling.origin, Origin::Name | Origin::Alias)
}

impl Context<'_> {
    /// The figure a match stands for, and the rule that says so.
    pub(super) fn resolve(&self, near: &Near<'_>, spelling: &Spelling) -> (Option<usize>, String) {
        if let [figure] = spelling.figures.as_slice() {
            let rule = match spelling.origin {
                Origin::Name | Origin::Inverted => "full name",
                Origin::Alias => "alias",
                Origin::Initial => "initial and surname",
                Origin::Surname => "surname, only bearer",
            };
            return (Some(*figure), rule.into());
        }
        let bearers = &spelling.figures;
        if let Some(figure) = self.titled(near, bearers) {
            return (Some(figure), "surname, title".into());
        }
        let full = |figure: &usize| self.named_in_full.get(*figure).copied().unwrap_or_default();
        let most = unique_most(bearers, full);
        let default = || {
            Self::only(bearers, |figure| {
                self.figures.get(figure).is_some_and(|figure| figure.default)
            })
        };
        let usual = most.or_else(default);
        let before = Self::only(bearers, |figure| self.is_named_before(near, figure));
        if let Some(figure) = before.filter(|figure| usual != Some(*figure)) {
            return (Some(figure), "surname, named in full before".into());
        }
        if let Some(figure) = usual {
            let rule = if most.is_some() {
                "surname, named in full in this article"
            } else {
                "surname, default of the collection"
            };
            return (Some(figure), rule.into());
        }
        let candidates: Vec<&str> = bearers
            .iter()
            .filter_map(|figure| self.figures.get(*figure))
            .map(|figure| figure.name.value.as_str())
            .collect();
        (None, format!("ambiguous: {}", candidates.join(" or ")))
    }

    /// The only bearer of whom something is true.
    fn only(bearers: &[usize], is: impl Fn(usize) -> bool) -> Option<usize> {
        let mut found = bearers.iter().copied().filter(|figure| is(*figure));
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether the article names a figure in full before a match.
    fn is_named_before(&self, near: &Near<'_>, figure: usize) -> bool {
        self.first_in_full
            .get(figure)
            .copied()
            .flatten()
            .is_some_and(|first| first < (near.matched.passage, near.matched.words.start))
    }

    /// The only bearer, or the one with the longest title, whose title stands before the name.
    fn titled(&self, near: &Near<'_>, bearers: &[usize]) -> Option<usize> {
        let before = self.word_before(near)?;
        unique_most(bearers, |figure| {
            let titles = self.figures.get(*figure).map(|figure| figure.titles.as_slice());
            titles
                .unwrap_or_default()
                .iter()
                .map(|title| folded_words(title))
                .filter(|title| self.stands(near.passage, before, title))
                .map(|title| title.len())
                .max()
                .unwrap_or_default()
        })
    }

    /// Whether the words of a title end at a word; its last may stand in the plural.
    fn stands(&self, passage: &PassageReading, last: usize, title: &[String]) -> bool {
        let Some(start) = (last + 1).checked_sub(title.len()) else { return false };
        let words = passage.words.get(start..=last).unwrap_or_default();
        let together = (start..last).all(|word| self.reading.adjoin(passage, word));
        !title.is_empty()
            && together
            && words.iter().zip(title).enumerate().all(|(number, (word, wanted))| {
                let is_last = number + 1 == title.len();
                word.folded == *wanted
                    || (is_last && word.folded.strip_suffix('s') == Some(wanted.as_str()))
            })
    }
}

/// The one figure with the highest number above zero.
fn unique_most(figures: &[usize], number: impl Fn(&usize) -> usize) -> Option<usize> {
    let most = figures.iter().map(&number).max().filter(|most| *most > 0)?;
    let mut with_most = figures.iter().filter(|figure| number(figure) == most);
    match (with_most.next(), with_most.next()) {
        (Some(figure), None) => Some(*figure),
        _ => None,
    }
}
