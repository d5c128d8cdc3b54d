//! Which outlet quotes whom most: the speakers quoted most, by outlet.

use corpus::{OutletId, Speaker};

use crate::{
    counter::Counter,
    picture::{Anchor, Ink, Picture},
};
use explore::{
    catalogue::Catalogue,
    order::{greatest_first, least_first},
    selection::Facet,
};

/// Speakers that have a row.
const SPEAKERS: usize = 8;

/// Outlets that have a column.
const OUTLETS: usize = 12;

/// How often outlets quote speakers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// The columns: outlets in the order of the collection; of many, those that quote most.
    pub outlets: Vec<OutletId>,
    /// The rows: the speakers quoted most, each with a count for every column.
    pub rows: Vec<(Speaker, Vec<u32>)>,
    /// Outlets and speakers left out.
    pub left_out: (usize, usize),
}

impl Chart {
    /// `speakers` are numbers with counts, most first; `spoken` has a pair for every quote.
    pub(super) fn new(
        speakers: &[(u32, u32)],
        outlets: &[OutletId],
        spoken: &[(u32, OutletId)],
        named: impl Fn(u32) -> Speaker,
    ) -> Self {
        let mut totals = Counter::new(outlets.last().map_or(0, |last| last.index() + 1));
        for (_, outlet) in spoken {
            totals.add(outlet.0);
        }
        let mut shown = greatest_first(outlets.to_vec(), |outlet| totals.get(outlet.0));
        shown.truncate(OUTLETS);
        let shown = least_first(shown, |outlet| outlet.0);
        let mut rows = Vec::new();
        for (speaker, _) in speakers.iter().take(SPEAKERS) {
            let mut counts = vec![0; shown.len()];
            for (_, outlet) in spoken.iter().filter(|(other, _)| other == speaker) {
                if let Ok(place) = shown.binary_search(outlet)
                    && let Some(count) = counts.get_mut(place)
                {
                    *count += 1;
                }
            }
            rows.push((named(*speaker), counts));
        }
        Self {
            rows,
            left_out: (outlets.len() - shown.len(), speakers.len().saturating_sub(SPEAKERS)),
            outlets: shown,
        }
    }
}

/// The name of a speaker; empty for one that does not exist.
pub fn name(speaker: Speaker, catalogue: &Catalogue) -> &str {
    match speaker {
        Speaker::Figure(figure) => catalogue.name(Facet::Figure, figure.0),
        Speaker::Source(source) => catalogue.name(Facet::Source, source.0),
    }
}

/// Sizes of the drawing, in pixels.
const NAMES: u32 = 220;
const COLUMN: u32 = 90;
const ROW: u32 = 28;
const HEAD: u32 = 60;

/// The chart as a picture: a row a speaker, a column an outlet, shaded by the count.
pub fn chart(chart: &Chart, catalogue: &Catalogue, title: &str) -> Picture {
    let width = NAMES + COLUMN * chart.outlets.len() as u32;
    let height = HEAD + ROW * chart.rows.len() as u32 + 8;
    let mut picture = Picture::new(width, height, title);
    let most = chart.rows.iter().flat_map(|(_, counts)| counts).copied().max().unwrap_or(1).max(1);
    for (x, outlet) in (NAMES..).step_by(COLUMN as usize).zip(&chart.outlets) {
        let at = ((x + COLUMN / 2).cast_signed(), HEAD.cast_signed() - 10);
        picture.head(at, 13, catalogue.name(Facet::Outlet, outlet.0));
    }
    for (y, (speaker, counts)) in (HEAD..).step_by(ROW as usize).zip(&chart.rows) {
        let line = (y + ROW - 9).cast_signed();
        picture.words((8, line), Anchor::Start, Ink::Text, name(*speaker, catalogue));
        for (x, count) in (NAMES..).step_by(COLUMN as usize).zip(counts) {
            let at = (x.cast_signed() + 1, y.cast_signed() + 1);
            picture.rectangle(at, (COLUMN - 2, ROW - 2), Ink::Wash, count * 100 / most);
            let at = ((x + COLUMN / 2).cast_signed(), line);
            picture.words(at, Anchor::Middle, Ink::Text, &count.to_string());
        }
    }
    picture
}
