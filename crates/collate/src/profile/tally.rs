//! Phrases counted by outlet.

use corpus::{OutletId, text::is_hyphen};

use crate::counter::{Counter, Numbering};
use explore::order::greatest_first;

/// Outlets that have a column of their own.
pub(super) const COLUMNS: usize = 8;

/// A phrase with its counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The phrase as it is written most often; of several such, the first.
    pub text: String,
    /// How often each outlet of the table has it.
    pub counts: Vec<u32>,
    /// How often all outlets have it, those without a column too.
    pub total: u32,
}

/// Phrases by outlet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns, in the order of the collection: of many outlets those with most mentions.
    pub outlets: Vec<OutletId>,
    /// The rows, those with most first.
    pub rows: Vec<Row>,
}

/// Phrases while they are counted.
#[derive(Default)]
pub(super) struct Tally {
    places: Numbering,
    /// Each phrase in every way it is written, with how often, and its counts by outlet.
    rows: Vec<(Vec<(String, u32)>, Counter)>,
    outlets: usize,
}

impl Tally {
    /// For so many outlets.
    pub(super) fn new(outlets: usize) -> Self {
        Self { outlets, ..Self::default() }
    }

    /// Counts a phrase; line breaks, case and the kind of hyphen make no difference.
    pub(super) fn add(&mut self, phrase: &str, outlet: OutletId) {
        let mut text = String::with_capacity(phrase.len());
        for word in phrase.split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        let key = text.chars().map(|c| if is_hyphen(c) { '-' } else { c.to_ascii_lowercase() });
        let place = self.places.number(key.collect());
        if place == self.rows.len() {
            self.rows.push((Vec::new(), Counter::new(self.outlets)));
        }
        if let Some((forms, counts)) = self.rows.get_mut(place) {
            counts.add(outlet.0);
            match forms.iter_mut().find(|(form, _)| *form == text) {
                Some((_, count)) => *count += 1,
                None => forms.push((text, 1)),
            }
        }
    }

    pub(super) fn table(self, outlets: &[OutletId]) -> Table {
        let rows = self.rows.into_iter().map(|(forms, counts)| Row {
            text: most_frequent(forms),
            counts: outlets.iter().map(|outlet| counts.get(outlet.0)).collect(),
            total: counts.sum(),
        });
        let rows = greatest_first(rows.collect(), |row: &Row| row.total);
        Table { outlets: outlets.to_vec(), rows }
    }
}

/// The form that is written most often; of several such, the first.
fn most_frequent(forms: Vec<(String, u32)>) -> String {
    let mut best = (String::new(), 0);
    for form in forms {
        if form.1 > best.1 {
            best = form;
        }
    }
    best.0
}
