//! The table itself.

use std::sync::Arc;

use collate::coverage::{Column, Coverage, Row, facet_of};
use corpus::Damage;
use explore::settings::{Measure, Sorting};
use leptos::prelude::*;

use super::{Coverages, SHOWN, across, passages_of, row_link, show_all};
use crate::{
    memo::Memo,
    state::{Arrival, use_explorer},
    views::{
        changing::{part, reading, text},
        link::Link,
        outlet_head::outlet_head,
    },
    words::{COMMA, charts::NONE_FOUND, counts, coverage as words},
};

/// Outlets by topics, figures or sources.
#[component]
pub(super) fn Table(found: Coverages) -> impl IntoView {
    let explorer = use_explorer();
    let (all_rows, all_columns) = (RwSignal::new(false), RwSignal::new(false));
    let now = move || found.get().unwrap_or_default();
    let most = |all: RwSignal<bool>| if all.get() { usize::MAX } else { SHOWN };
    // Apart from the rows: these change with every choice, and the heads keep the focus.
    let heads = Memo::new(move || {
        now().columns.iter().take(most(all_columns)).copied().collect::<Vec<Column>>()
    });
    let asked = move || {
        let facet = facet_of(across(explorer));
        explorer.selection.with(|now| !now.choice(facet).chosen.is_empty())
    };
    let rows = Memo::new(move || now().shown(asked()).len());
    let columns = Memo::new(move || now().columns.len());
    let sorted = text(move || {
        let by_name = explorer.settings.with(|settings| settings.rows == Sorting::Name);
        if by_name { "ascending" } else { "other" }.into()
    });
    let by_name = Signal::derive(move || {
        explorer.at_setting(|settings| {
            settings.rows = match settings.rows {
                Sorting::Name => Sorting::Usual,
                _ => Sorting::Name,
            };
        })
    });
    view! {
        <div class="region" role="region" aria-label=words::TABLE tabindex="0">
            <table class="grid">
                <caption>
                    <span>
                        {text(move || {
                            let measure = explorer.settings.with(|settings| settings.measure);
                            words::caption(across(explorer), measure).into()
                        })}
                    </span>
                </caption>
                <thead>
                    <tr>
                        <th scope="col" aria-sort=sorted>
                            <Link to=by_name arrival=Arrival::Stay title=words::SORT_BY_NAME>
                                {text(move || words::row_heading(across(explorer)).into())}
                            </Link>
                        </th>
                        {part(move || {
                            let heads = heads.get().into_iter().map(|column| outlet_head(column.outlet));
                            heads.collect_view().into_any()
                        })}
                    </tr>
                    <tr class="sizes">
                        <th scope="row">{words::WROTE}</th>
                        {part(move || heads.get().iter().map(size).collect_view().into_any())}
                    </tr>
                </thead>
                <tbody>
                    {reading(move || {
                        let found = found.get()?;
                        let largest = found.largest();
                        let shown = found.shown(asked()).into_iter().take(most(all_rows));
                        let rows = shown.map(|row| line(&found, row, largest, most(all_columns)));
                        Ok::<_, Damage>(rows.collect_view().into_any())
                    })}
                </tbody>
            </table>
        </div>
        <p class="rest">
            {show_all(rows, words::show_all_rows, all_rows)} {show_all(columns, words::show_all_outlets, all_columns)}
        </p>
    }
}

/// What an outlet wrote altogether.
fn size(column: &Column) -> AnyView {
    view! {
        <td>
            {counts::words(column.words as usize)} <br />
            {counts::articles(column.articles as usize)}
        </td>
    }
    .into_any()
}

/// A row.
fn line(found: &Arc<Coverage>, row: &Row, largest: u32, most: usize) -> AnyView {
    let across = found.across;
    let other = match found.measure {
        Measure::Share => Measure::Count,
        Measure::Count => Measure::Share,
    };
    let cells = row.cells.iter().zip(&found.columns).take(most);
    let cells = cells.map(|(cell, column)| {
        let to = passages_of(across, row.value, column.outlet);
        let none = cell.passages == 0;
        let class = match found.shade(*cell, column, largest) {
            _ if none => "none",
            0 => "",
            1 => "shade-1",
            2 => "shade-2",
            3 => "shade-3",
            4 => "shade-4",
            _ => "shade-5",
        };
        let content = if none {
            view! { <span>{NONE_FOUND}</span> }.into_any()
        } else {
            let value = found.in_words(*cell, column, found.measure);
            let beside = found.in_words(*cell, column, other);
            let unit = words::unit(across, other, beside == "1");
            view! {
                <b>{value}</b>
                <span class="beside">
                    <span class="visually-hidden">{COMMA}</span>
                    {beside}
                    <span class="visually-hidden">{unit}</span>
                </span>
            }
            .into_any()
        };
        view! {
            <td class=class>
                <Link to arrival=Arrival::Top>
                    {content}
                </Link>
            </td>
        }
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">{row_link(across, row.value)}</th>
            {cells}
        </tr>
    }
    .into_any()
}
