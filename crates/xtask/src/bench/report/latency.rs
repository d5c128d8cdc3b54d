//! How long queries take: of all, without and with filters, by kind, and of phrases.

use std::fmt::Write as _;

use super::table::{heading, row, spreads};
use crate::bench::{
    contest::{Round, Size},
    numbers::{Spread, milliseconds, percentile},
    queries::Query,
};

/// Whether a query is of a group.
type Belongs = fn(&Query) -> bool;

pub(super) fn latencies(page: &mut String, sizes: &[Size]) {
    let _ = write!(
        page,
        "## Latency\n\nMilliseconds a query, ids of all found passages and all counts included.\n\n"
    );
    let groups: [(&str, Belongs); 3] = [
        ("All queries", |_| true),
        ("Without filters", |query| !query.filtered),
        ("With filters", |query| query.filtered),
    ];
    for (title, belongs) in groups {
        if !sizes.iter().any(|size| size.queries.iter().any(belongs)) {
            continue;
        }
        let _ = write!(page, "### {title}\n\n");
        heading(page, sizes);
        for (name, hundredths) in [("p50", 50), ("p99", 99), ("max", 100)] {
            for size in sizes {
                let cells = spreads(size, &|size: &Size, round: &Round| {
                    of_group(size, round, &belongs, hundredths)
                });
                let label = format!("{}, {name}", size.collection.articles);
                row(page, &label, &cells, &milliseconds);
            }
        }
        page.push('\n');
    }
    let mut kinds: Vec<&str> =
        sizes.iter().flat_map(|size| size.queries.iter().map(|query| query.kind)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    page.push_str("### By kind, p50\n\n");
    heading(page, sizes);
    for kind in kinds {
        for size in sizes {
            let cells = spreads(size, &|size: &Size, round: &Round| {
                of_group(size, round, &|query: &Query| query.kind == kind, 50)
            });
            row(page, &format!("{}, {kind}", size.collection.articles), &cells, &milliseconds);
        }
    }
    page.push('\n');
    phrases(page, sizes);
}

fn of_group(
    size: &Size,
    round: &Round,
    belongs: &dyn Fn(&Query) -> bool,
    hundredths: usize,
) -> Option<f64> {
    let times: Vec<f64> = size
        .queries
        .iter()
        .zip(&round.times)
        .filter(|(query, _)| belongs(query))
        .map(|(_, time)| *time)
        .collect();
    (!times.is_empty()).then(|| percentile(&times, hundredths))
}

fn phrases(page: &mut String, sizes: &[Size]) {
    if sizes.iter().all(|size| size.phrases.is_empty()) {
        return;
    }
    page.push_str(
        "### Exact phrases\n\nOf our page alone: the peers' indexes do not know where a word \
         stands.\n\n| articles | p50 | p99 | max |\n| ---: | ---: | ---: | ---: |\n",
    );
    for size in sizes.iter().filter(|size| !size.phrases.is_empty()) {
        let cells: Vec<String> = [50, 99, 100]
            .iter()
            .map(|hundredths| {
                let rounds = size.contenders.first().map_or(&[][..], |ours| ours.rounds.as_slice());
                let times: Vec<f64> =
                    rounds.iter().map(|round| percentile(&round.phrases, *hundredths)).collect();
                Spread::of(&times).show(milliseconds)
            })
            .collect();
        let _ = writeln!(page, "| {} | {} |", size.collection.articles, cells.join(" | "));
    }
    page.push('\n');
}
