//! Counts of things that have numbers, and numbers for texts.
//!
//! One type for all of them: a map of each kind would bring its own code into the page.

use std::collections::BTreeMap;

use explore::order::greatest_first;

/// A count for every number below a bound; what lies beyond is not counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counter(Vec<u32>);

impl Counter {
    pub(crate) fn new(bound: usize) -> Self {
        Self(vec![0; bound])
    }

    pub(crate) fn add(&mut self, number: u32) {
        if let Some(count) = self.0.get_mut(number as usize) {
            *count += 1;
        }
    }

    pub(crate) fn get(&self, number: u32) -> u32 {
        self.0.get(number as usize).copied().unwrap_or_default()
    }

    pub(crate) fn clear(&mut self, number: u32) {
        if let Some(count) = self.0.get_mut(number as usize) {
            *count = 0;
        }
    }

    pub(crate) fn sum(&self) -> u32 {
        self.0.iter().sum()
    }

    /// What was counted at all with its count, most first, then by number.
    pub(crate) fn most_first(&self) -> Vec<(u32, u32)> {
        let counted = (0..).zip(self.0.iter().copied()).filter(|(_, count)| *count > 0);
        greatest_first(counted.collect(), |(_, count)| *count)
    }
}

/// Texts, each with a number: 0 for the first that came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering(BTreeMap<String, usize>);

impl Numbering {
    /// The number of a text, a new one where it is new.
    pub(crate) fn number(&mut self, text: String) -> usize {
        let next = self.0.len();
        *self.0.entry(text).or_insert(next)
    }

    /// The number of a text that came.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.0.get(text).copied()
    }

    /// How many texts came.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The texts in the order of their bytes.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(text, number)| (text.as_str(), *number))
    }
}
