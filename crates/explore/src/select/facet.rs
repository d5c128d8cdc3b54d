//! One facet's clauses and counts while a corpus is scanned.

use crate::selection::{Choice, Facet, Mode};

/// What is known of one value.
#[derive(Clone, Copy, Default)]
struct Slot {
    chosen: bool,
    excluded: bool,
    /// The last passage in which it met a clause, so that a name said twice counts once.
    met: u32,
    /// The last passage it was counted in.
    passage: u32,
    /// The last article it was seen in.
    article: u32,
    /// Passages of that article that would be hits only because of this value.
    own: u32,
    count: u32,
}

/// The state of a facet: what the selection asks of it, what the passage and the article in hand
/// have, and the counts so far.
pub(super) struct Tally {
    slots: Vec<Slot>,
    /// Whether each chosen value is a clause of its own.
    all: bool,
    /// How many chosen values must be there; 0 when the facet has no clause.
    required: usize,
    /// Whether any value is chosen or excluded.
    asks: bool,
    /// The number of the passage in hand, from 1.
    passage: u32,
    /// How many distinct chosen values it has.
    here: usize,
    /// The number of the article in hand, from 1.
    article: u32,
    /// The distinct values of its remaining passages.
    shown: Vec<u32>,
    /// How many of them are chosen.
    met: usize,
    /// Its passages that are hits whatever value of this facet is counted.
    base: u32,
}

impl Tally {
    /// For a facet with `size` values.
    pub(super) fn new(facet: Facet, choice: &Choice, size: usize) -> Self {
        let all = choice.mode == Mode::All && facet != Facet::Outlet;
        let mut slots = vec![Slot::default(); size];
        let mut required = 0;
        for &value in &choice.chosen {
            match slots.get_mut(value as usize) {
                Some(slot) if slot.chosen => {}
                Some(slot) => {
                    slot.chosen = true;
                    required += 1;
                }
                // A value that nothing has: required, and never there.
                None => required += 1,
            }
        }
        if !all {
            required = required.min(1);
        }
        for &value in &choice.excluded {
            if let Some(slot) = slots.get_mut(value as usize) {
                slot.excluded = true;
            }
        }
        Self {
            slots,
            all,
            required,
            asks: !choice.is_empty(),
            passage: 0,
            here: 0,
            article: 0,
            shown: Vec::new(),
            met: 0,
            base: 0,
        }
    }

    /// Whether any value is chosen or excluded, so that the values of passages must be looked at
    /// before they are counted.
    #[inline(always)]
    pub(super) fn asks(&self) -> bool {
        self.asks
    }

    /// Whether the selection asks anything of this facet.
    pub(super) fn has_clause(&self) -> bool {
        self.required > 0
    }

    /// Whether its own clauses stay while its values are counted.
    pub(super) fn all(&self) -> bool {
        self.all
    }

    /// Whether a value satisfies the clause of a facet joined by any.
    pub(super) fn admits(&self, value: u32) -> bool {
        self.required == 0 || self.slots.get(value as usize).is_some_and(|slot| slot.chosen)
    }

    /// Whether passages with the value are left out.
    pub(super) fn excludes(&self, value: u32) -> bool {
        self.slots.get(value as usize).is_some_and(|slot| slot.excluded)
    }

    /// Starts the next passage.
    #[inline(always)]
    pub(super) fn next_passage(&mut self) {
        self.passage = self.passage.wrapping_add(1);
        self.here = 0;
    }

    /// Looks at a value of the passage in hand. False when it is excluded.
    #[inline(always)]
    pub(super) fn meet(&mut self, value: u32) -> bool {
        let Some(slot) = self.slots.get_mut(value as usize) else { return true };
        if slot.chosen && slot.met != self.passage {
            slot.met = self.passage;
            self.here += 1;
        }
        !slot.excluded
    }

    /// Whether the passage in hand satisfies a clause.
    pub(super) fn hit(&self) -> bool {
        self.here > 0
    }

    /// Whether the passage in hand satisfies every clause.
    #[inline(always)]
    pub(super) fn passage_satisfies(&self) -> bool {
        self.here >= self.required
    }

    /// Whether the values of the passage in hand count, given that it satisfies the other facets:
    /// joined by all they do only beside the chosen ones.
    #[inline(always)]
    pub(super) fn passage_counts(&self) -> bool {
        !self.all || self.passage_satisfies()
    }

    /// Counts a value of the passage in hand.
    #[inline(always)]
    pub(super) fn count_here(&mut self, value: u32) {
        if let Some(slot) = self.slots.get_mut(value as usize)
            && slot.passage != self.passage
        {
            slot.passage = self.passage;
            slot.count += 1;
        }
    }

    /// Starts the next article.
    pub(super) fn next_article(&mut self) {
        self.article = self.article.wrapping_add(1);
        self.shown.clear();
        self.met = 0;
        self.base = 0;
    }

    /// Adds the passage in hand to the article. `base`: it satisfies a clause that stays while this
    /// facet's values are counted.
    pub(super) fn add_to_article(&mut self, base: bool) {
        self.base += u32::from(base);
    }

    /// Adds a value of the passage in hand to the article, with the same `base`.
    pub(super) fn add_value(&mut self, value: u32, base: bool) {
        let Some(slot) = self.slots.get_mut(value as usize) else { return };
        if slot.article != self.article {
            slot.article = self.article;
            slot.own = 0;
            self.shown.push(value);
            self.met += usize::from(slot.chosen);
        }
        if slot.passage != self.passage {
            slot.passage = self.passage;
            slot.own += u32::from(!base);
        }
    }

    /// Whether the article in hand satisfies every clause.
    pub(super) fn article_satisfies(&self) -> bool {
        self.met >= self.required
    }

    /// Counts the article in hand, which satisfies the other facets: for each value it shows, the
    /// hits it would have.
    pub(super) fn count_article(&mut self) {
        if self.all && !self.article_satisfies() {
            return;
        }
        for &value in &self.shown {
            if let Some(slot) = self.slots.get_mut(value as usize) {
                slot.count += self.base + slot.own;
            }
        }
    }

    /// Counts hits of a value that all of them have.
    #[inline(always)]
    pub(super) fn count(&mut self, value: u32, hits: usize) {
        if let Some(slot) = self.slots.get_mut(value as usize) {
            slot.count += hits as u32;
        }
    }

    /// Sets the count of a value that is known.
    pub(super) fn set(&mut self, value: usize, count: u32) {
        if let Some(slot) = self.slots.get_mut(value) {
            slot.count = count;
        }
    }

    /// How many values there are.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// The count of every value.
    pub(super) fn into_counts(self) -> Vec<u32> {
        self.slots.into_iter().map(|slot| slot.count).collect()
    }
}
