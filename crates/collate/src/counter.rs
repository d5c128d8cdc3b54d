//! Counts of things that have numbers.
//!
//! One type for all of them: a map of each kind would bring its own code into the page.

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
