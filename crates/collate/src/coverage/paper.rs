//! The table in words and as a picture.

use super::{Cell, Column, Coverage, facet_of};
use crate::{
    picture::{Anchor, Ink, Picture, shortened},
    words,
};
use explore::{
    catalogue::Catalogue,
    settings::{Across, Measure},
};

/// What a cell says, in words.
impl Coverage {
    /// A cell's value under a measure: '12%', '3.4%', '0.8', '<0.1', '17'; '0' for nothing.
    pub fn in_words(&self, cell: Cell, column: &Column, measure: Measure) -> String {
        let value = self.value(cell, column, measure);
        let percent = if self.across == Across::Topics { "%" } else { "" };
        match (measure, value) {
            (Measure::Count, _) => value.to_string(),
            (Measure::Share, 0) if cell.amount > 0 => format!("<0.1{percent}"),
            (Measure::Share, 0) => "0".into(),
            (Measure::Share, 1..100) => format!("{}.{}{percent}", value / 10, value % 10),
            (Measure::Share, _) => format!("{}{percent}", (value + 5) / 10),
        }
    }
}

/// The whole table for another program: a row of heads, then the outlets' words and articles, then
/// each row with both measures, outlet by outlet.
pub fn cells_in_words(coverage: &Coverage, catalogue: &Catalogue) -> Vec<Vec<String>> {
    let [thing, share, count] = words::coverage_heads(coverage.across);
    let mut head = vec![thing.to_owned()];
    let mut sizes = vec![words::ALL_WORDS.to_owned()];
    for column in &coverage.columns {
        let outlet = outlet(catalogue, column);
        head.push(format!("{outlet}, {share}"));
        head.push(format!("{outlet}, {count}"));
        sizes.push(column.words.to_string());
        sizes.push(column.articles.to_string());
    }
    let mut table = vec![head, sizes];
    for row in &coverage.rows {
        let mut line = vec![catalogue.name(facet_of(coverage.across), row.value).to_owned()];
        for (cell, column) in row.cells.iter().zip(&coverage.columns) {
            let tenths = coverage.value(*cell, column, Measure::Share);
            line.push(format!("{}.{}", tenths / 10, tenths % 10));
            line.push(coverage.value(*cell, column, Measure::Count).to_string());
        }
        table.push(line);
    }
    table
}

const CELL: (u32, u32) = (92, 34);
const NAMES: u32 = 260;
const HEAD: u32 = 56;

/// The first rows and columns as a picture: at most `most` of each.
pub fn picture(coverage: &Coverage, catalogue: &Catalogue, title: &str, most: usize) -> Picture {
    let columns: Vec<&Column> = coverage.columns.iter().take(most).collect();
    let rows = coverage.rows.iter().take(most);
    let width = NAMES + CELL.0 * columns.len() as u32 + 16;
    let height = HEAD + CELL.1 * rows.len() as u32 + 16;
    let mut picture = Picture::new(width, height, title);
    let left = |place: usize| (NAMES + CELL.0 * place as u32).cast_signed();
    for (place, column) in columns.iter().enumerate() {
        let middle = left(place) + CELL.0.cast_signed() / 2;
        picture.head((middle, HEAD.cast_signed() - 8), 13, outlet(catalogue, column));
    }
    let largest = coverage.largest();
    for (number, row) in rows.enumerate() {
        let top = (HEAD + CELL.1 * number as u32).cast_signed();
        let name = shortened(catalogue.name(facet_of(coverage.across), row.value), 36);
        picture.words((8, top + 21), Anchor::Start, Ink::Text, &name);
        for ((place, column), cell) in columns.iter().enumerate().zip(&row.cells) {
            let (at, size) = ((left(place) + 1, top + 1), (CELL.0 - 2, CELL.1 - 2));
            let middle = left(place) + CELL.0.cast_signed() / 2;
            if cell.passages == 0 {
                picture.words((middle, top + 21), Anchor::Middle, Ink::Soft, words::NONE_FOUND);
                continue;
            }
            // Faint enough at its darkest that the words on it are read.
            let opacity = coverage.shade(*cell, column, largest) * 11;
            picture.rectangle(at, size, Ink::Data, opacity);
            let value = coverage.in_words(*cell, column, coverage.measure);
            picture.words((middle, top + 21), Anchor::Middle, Ink::Text, &value);
        }
    }
    picture
}

fn outlet<'a>(catalogue: &'a Catalogue, column: &Column) -> &'a str {
    catalogue.outlets.get(column.outlet.index()).map_or("", |outlet| &outlet.name)
}
