//! Tables of one shape: a row a size, and in it our page, each peer, and how many times ours is the
//! peer.

use std::fmt::Write as _;

use crate::bench::{
    contest::{Round, Size},
    numbers::Spread,
};

/// A section with one table: a row a size, a number a round.
pub(super) fn table(
    page: &mut String,
    sizes: &[Size],
    title: &str,
    about: &str,
    show: &dyn Fn(f64) -> String,
    measured: impl Fn(&Size, &Round) -> Option<f64>,
) {
    let _ = write!(page, "## {title}\n\n{about}\n\n");
    heading(page, sizes);
    for size in sizes {
        row(page, &size.collection.articles.to_string(), &spreads(size, &measured), show);
    }
    page.push('\n');
}

pub(super) fn heading(page: &mut String, sizes: &[Size]) {
    let names: Vec<&str> = sizes
        .first()
        .map(|size| size.contenders.iter().map(|contender| contender.name).collect())
        .unwrap_or_default();
    let ratios: Vec<String> = names.iter().skip(1).map(|name| format!("to {name}")).collect();
    let columns = names.len() + ratios.len();
    let _ = writeln!(page, "| articles | {} | {} |", names.join(" | "), ratios.join(" | "));
    let _ = writeln!(page, "| ---: |{}", " ---: |".repeat(columns));
}

pub(super) fn spreads(
    size: &Size,
    measured: &impl Fn(&Size, &Round) -> Option<f64>,
) -> Vec<Option<Spread>> {
    size.contenders
        .iter()
        .map(|contender| {
            let numbers: Option<Vec<f64>> =
                contender.rounds.iter().map(|round| measured(size, round)).collect();
            numbers.filter(|numbers| !numbers.is_empty()).map(|numbers| Spread::of(&numbers))
        })
        .collect()
}

/// A row: our number, the peers', and how many times ours is each peer's.
pub(super) fn row(
    page: &mut String,
    label: &str,
    cells: &[Option<Spread>],
    show: &dyn Fn(f64) -> String,
) {
    let shown: Vec<String> =
        cells.iter().map(|cell| cell.map_or("–".to_owned(), |cell| cell.show(show))).collect();
    let ours = cells.first().copied().flatten();
    let ratios: Vec<String> = cells
        .iter()
        .skip(1)
        .map(|cell| match (ours, cell) {
            (Some(ours), Some(peer)) if peer.median > 0.0 => {
                format!("{:.2}", ours.median / peer.median)
            }
            _ => "–".to_owned(),
        })
        .collect();
    let _ = writeln!(page, "| {label} | {} | {} |", shown.join(" | "), ratios.join(" | "));
}
