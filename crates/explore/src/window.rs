//! Which part of a long result is drawn: its beginning, and more as the reader goes on.

use corpus::{ArticleId, PassageId};

use crate::rank::Group;

/// Passages drawn at once.
const FIRST: usize = 12;

/// Passages added as the reader comes near the end.
const MORE: usize = 24;

/// A stretch of the hits, counted in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first that is drawn.
    pub first: usize,
    /// The one after the last.
    pub end: usize,
}

impl Default for Window {
    fn default() -> Self {
        Self { first: 0, end: FIRST }
    }
}

impl Window {
    /// The beginning, or where a place is far from it, what surrounds the place.
    pub fn around(groups: &[Group], place: Option<PassageId>) -> Self {
        let mut window = Self::default();
        if let Some(place) = place {
            window.reach(groups, place);
        }
        window
    }

    /// Draws a place, and some behind it. From a place far away it begins anew.
    pub fn reach(&mut self, groups: &[Group], place: PassageId) {
        let mut before = 0;
        for group in groups {
            if let Some(within) = group.hits.iter().position(|hit| *hit == place) {
                let at = before + within;
                if at < self.first || at > self.end + 10 * MORE {
                    // From the beginning of its article, so that the place has its heading.
                    self.first = if within < MORE { before } else { at - MORE };
                }
                self.end = self.end.max(at + FIRST);
                return;
            }
            before += group.hits.len();
        }
    }

    /// Draws more.
    pub fn grow(&mut self) {
        self.end += MORE;
    }

    /// Draws some that come before.
    pub fn grow_backwards(&mut self) {
        self.first = self.first.saturating_sub(MORE);
    }

    /// The articles with those of their hits that are drawn, in order.
    pub fn of(&self, groups: &[Group]) -> Vec<(ArticleId, Vec<PassageId>)> {
        let mut drawn = Vec::new();
        let mut before = 0;
        for group in groups {
            if before >= self.end {
                break;
            }
            let first = self.first.saturating_sub(before);
            let end = (self.end - before).min(group.hits.len());
            before += group.hits.len();
            if let Some(hits) = group.hits.get(first..end).filter(|hits| !hits.is_empty()) {
                drawn.push((group.article, hits.to_vec()));
            }
        }
        drawn
    }
}
