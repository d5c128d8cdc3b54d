//! The order of rows and columns.

use corpus::text::fold;

use super::{Cell, Column, Coverage, Row, facet_of};
use explore::{
    catalogue::Catalogue,
    order::{by_text, greatest_first},
    settings::{Measure, Settings, Sorting},
};

/// Puts rows and columns into the order that is set. What nobody has stands last in every order.
pub(super) fn sort(coverage: &mut Coverage, catalogue: &Catalogue, settings: &Settings) {
    sort_rows(coverage, catalogue, settings);
    sort_columns(coverage, catalogue, settings.columns);
}

fn sort_rows(coverage: &mut Coverage, catalogue: &Catalogue, settings: &Settings) {
    let rows = core::mem::take(&mut coverage.rows);
    let (across, columns) = (coverage.across, coverage.columns.clone());
    let shares = |row: &Row| -> Vec<u64> {
        row.cells.iter().zip(&columns).map(|(cell, column)| share(*cell, column)).collect()
    };
    let total = |row: &Row| match settings.measure {
        Measure::Share => saturated(shares(row).into_iter().sum()),
        Measure::Count => {
            let cells = row.cells.iter().zip(&columns);
            let values = cells
                .map(|(cell, column)| u64::from(coverage.value(*cell, column, Measure::Count)));
            saturated(values.sum())
        }
    };
    let rows = greatest_first(rows, total);
    let rows = match settings.rows {
        Sorting::Usual => rows,
        Sorting::Uneven => greatest_first(rows, |row| variation(&shares(row))),
        Sorting::Name => named(rows, |row| fold(catalogue.name(facet_of(across), row.value))),
    };
    let covered = |row: &Row| u32::from(row.cells.iter().any(|cell| cell.passages > 0));
    coverage.rows = greatest_first(rows, covered);
    let nowhere = coverage.rows.iter().filter(|row| covered(row) == 0);
    coverage.nowhere = nowhere.map(|row| row.value).collect();
}

fn sort_columns(coverage: &mut Coverage, catalogue: &Catalogue, sorting: Sorting) {
    let places: Vec<usize> = (0..coverage.columns.len()).collect();
    let column = |place: usize| -> Vec<u64> {
        let Some(column) = coverage.columns.get(place) else { return Vec::new() };
        let cells = coverage.rows.iter().filter_map(|row| row.cells.get(place));
        cells.map(|cell| share(*cell, column)).collect()
    };
    let places = match sorting {
        Sorting::Usual => return,
        Sorting::Uneven => greatest_first(places, |place| variation(&column(*place))),
        Sorting::Name => named(places, |place| {
            let outlet = coverage.columns.get(*place);
            let outlet = outlet.and_then(|column| catalogue.outlets.get(column.outlet.index()));
            outlet.map_or_else(String::new, |outlet| fold(&outlet.name))
        }),
    };
    let alone = core::mem::take(&mut coverage.alone);
    coverage.columns =
        places.iter().filter_map(|place| coverage.columns.get(*place)).copied().collect();
    for row in &mut coverage.rows {
        row.cells = places.iter().filter_map(|place| row.cells.get(*place)).copied().collect();
    }
    let place = |outlet| coverage.columns.iter().position(|column| column.outlet == outlet);
    coverage.alone =
        explore::order::least_first(alone, |alone| place(alone.outlet).unwrap_or_default() as u32);
}

/// In the order of names.
fn named<T>(items: Vec<T>, name: impl Fn(&T) -> String) -> Vec<T> {
    let items: Vec<(String, T)> = items.into_iter().map(|item| (name(&item), item)).collect();
    by_text(items, |(name, _)| name).into_iter().map(|(_, item)| item).collect()
}

/// A cell's amount for a million of the outlet's words.
fn share(cell: Cell, column: &Column) -> u64 {
    u64::from(cell.amount) * 1_000_000 / u64::from(column.words.max(1))
}

fn saturated(sum: u64) -> u32 {
    sum.min(u64::from(u32::MAX)) as u32
}

/// The coefficient of variation of some values, in thousandths: their standard deviation (of a
/// population) divided by their mean. 0 where there is nothing.
#[expect(clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "only an order comes of it")]
pub fn variation(values: &[u64]) -> u32 {
    let count = values.len().max(1) as f64;
    let mean = values.iter().map(|value| *value as f64).sum::<f64>() / count;
    if mean <= 0.0 {
        return 0;
    }
    let squares = values.iter().map(|value| (*value as f64 - mean) * (*value as f64 - mean));
    let deviation = (squares.sum::<f64>() / count).sqrt();
    (deviation / mean * 1_000.0) as u32
}
