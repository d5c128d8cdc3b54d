//! Which outlet quotes whom most, as a table of which every number leads to the quotes.

use std::sync::Arc;

use collate::{
    picture::Picture,
    quoted::{Chart, chart as drawn, name},
};
use corpus::{OutletId, QuoteKind, Speaker};
use explore::{Facet, Location};
use leptos::prelude::*;

use super::{
    super::{
        changing::{When, flag, part, text},
        chips::COUNT,
        link::Link,
        outlet_head::outlet_head,
        said::{column_heads, heading},
        tools::{ChartTools, Table},
    },
    Found,
    group::at_speaker,
};
use crate::{
    memo::Memo,
    platform::{focus, scroll},
    state::{Arrival, Explorer, use_explorer},
    words::quotes as words,
};

/// The table with its tools.
pub fn chart(found: Found) -> AnyView {
    let explorer = use_explorer();
    let chart = Memo::new(move || {
        found.with(|found| found.as_ref().map(|found| found.chart.clone()).unwrap_or_default())
    });
    let shown = flag(move || {
        let speech =
            explorer.settings.with(|now| matches!(now.kind, None | Some(QuoteKind::Speech)));
        speech && chart.with(|chart| !chart.rows.is_empty())
    });
    let cells: Arc<dyn Fn() -> Table + Send + Sync> =
        Arc::new(move || chart.with_untracked(|chart| cells(explorer, chart)));
    let picture: Arc<dyn Fn() -> Picture + Send + Sync> = Arc::new(move || {
        chart.with_untracked(|chart| drawn(chart, &explorer.library.catalogue, words::CHART))
    });
    view! {
        <When holds=shown>
            <section class="quoters">
                {heading(words::CHART)}
                <p class="aside">
                    {words::CHART_COUNTS}
                    {text(move || chart.with(left_out))}
                </p>
                <div
                    class="wide-table region"
                    role="region"
                    aria-label=words::CHART
                    tabindex="0"
                    on:click=|_| {
                        // A link in it may have taken itself away.
                        scroll::after_render(|| focus::unless_somewhere(COUNT));
                    }
                >
                    {part(move || chart.with(|chart| table(explorer, chart)))}
                </div>
                <ChartTools name="quotes" table=cells.clone() picture=picture.clone() />
            </section>
        </When>
    }
    .into_any()
}

fn left_out(chart: &Chart) -> String {
    let (outlets, speakers) = chart.left_out;
    words::chart_left_out(chart.rows.len(), speakers, outlets)
}

fn table(explorer: Explorer, chart: &Chart) -> AnyView {
    let heads: Vec<AnyView> = chart.outlets.iter().map(|outlet| outlet_head(*outlet)).collect();
    let rows: Vec<AnyView> = chart
        .rows
        .iter()
        .map(|(speaker, counts)| {
            let speaker = *speaker;
            let to = Signal::derive(move || at_speaker(Some(speaker)));
            let cells: Vec<AnyView> = chart
                .outlets
                .iter()
                .zip(counts)
                .map(|(outlet, count)| cell(explorer, speaker, *outlet, *count))
                .collect();
            view! {
                <tr>
                    <th scope="row">
                        <Link to arrival=Arrival::Stay>
                            <span dir="auto">{name(speaker, &explorer.library.catalogue)}</span>
                        </Link>
                    </th>
                    {cells}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table>
            <thead>
                <tr>
                    {column_heads(&words::CHART_HEAD)}
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn cell(explorer: Explorer, speaker: Speaker, outlet: OutletId, count: u32) -> AnyView {
    if count == 0 {
        return view! { <td class="none">{words::CHART_NONE}</td> }.into_any();
    }
    let to = Signal::derive(move || -> Location {
        let mut location = at_speaker(Some(speaker));
        location.selection.outlets.chosen.clear();
        location.selection.choose(Facet::Outlet, outlet.0);
        location
    });
    let catalogue = &explorer.library.catalogue;
    let outlet_name = catalogue.name(Facet::Outlet, outlet.0);
    let label = words::chart_cell(count, name(speaker, catalogue), outlet_name);
    view! {
        <td>
            <Link to arrival=Arrival::Stay label=label>
                {count}
            </Link>
        </td>
    }
    .into_any()
}

/// The table for another program.
fn cells(explorer: Explorer, chart: &Chart) -> Table {
    let catalogue = &explorer.library.catalogue;
    let outlets = chart.outlets.iter().map(|outlet| catalogue.name(Facet::Outlet, outlet.0));
    let head = words::CHART_HEAD.into_iter().chain(outlets).map(str::to_owned).collect();
    let rows = chart.rows.iter().map(|(speaker, counts)| {
        let name = name(*speaker, catalogue).to_owned();
        [name].into_iter().chain(counts.iter().map(ToString::to_string)).collect()
    });
    [head].into_iter().chain(rows).collect()
}
