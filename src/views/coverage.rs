//! Which outlet writes how much on what: a table of outlets by topics, figures or sources, with what
//! only one of them reports above it.

mod alone;
mod table;

use std::sync::Arc;

use collate::coverage::{self, Coverage as Found, cells_in_words, coverage, facet_of, picture};
use corpus::Damage;
use explore::{
    Location, Selection, Settings, View,
    settings::{Across, Measure, Sorting},
};
use leptos::prelude::*;

use self::{alone::Alone, table::Table};
use super::{
    changing::{When, flag, part, reading, text},
    chips::Summary,
    link::Link,
    outlet_head::outlet_link,
    switch::choice,
    tools::ChartTools,
};
use crate::{
    memo::Memo,
    state::{Arrival, Explorer, use_explorer},
    words::coverage as words,
};

/// How many rows and columns are shown of many.
pub(super) const SHOWN: usize = 24;

/// The table, or what keeps it from being read.
type Coverages = Memo<Result<Arc<Found>, Damage>>;

/// The view.
#[component]
pub fn Coverage() -> impl IntoView {
    let explorer = use_explorer();
    let library = explorer.library;
    let found: Coverages = Memo::new(move || {
        let settings = explorer.settings.get();
        explorer
            .selection
            .with(|now| coverage(&library.corpus, &library.catalogue, now, &settings).map(Arc::new))
    });
    let now = move || found.get().unwrap_or_default();
    let empty = Memo::new(move || now().rows.is_empty() || now().columns.is_empty());
    let whole = Memo::new(move || explorer.selection.with(Selection::is_empty));
    let uneven = Memo::new(move || {
        explorer.settings.with(|now| [now.rows, now.columns].contains(&Sorting::Uneven))
    });
    view! {
        <Summary />
        <section class="coverage">
            <h2>{text(move || words::title(across(explorer)).into())}</h2>
            <Controls empty />
            // What is damaged is said in place of all this.
            {reading(move || found.get().map(|_| ().into_any()))}
            <When holds=flag(move || !empty.get())>
                <Alone found />
                <Table found />
            </When>
            <When holds=empty>
                <p class="aside">{text(move || none(explorer).into())}</p>
            </When>
            <When holds=flag(move || !empty.get())>
                <div class="measured aside">
                    <p>{text(move || words::measured(across(explorer)).into())}</p>
                    <When holds=flag(move || !whole.get())>
                        <p>{words::MEASURED_WITHIN}</p>
                    </When>
                    <p>{words::NONE_FOUND}</p>
                    <When holds=flag(move || uneven.get())>
                        <p>{words::UNEVEN}</p>
                    </When>
                </div>
                <ChartTools
                    name="coverage"
                    table=Arc::new(move || {
                        cells_in_words(&found.get_untracked().unwrap_or_default(), &library.catalogue)
                    })
                    picture=Arc::new(move || {
                        let found = found.get_untracked().unwrap_or_default();
                        picture(&found, &library.catalogue, words::title(found.across), SHOWN)
                    })
                />
            </When>
        </section>
    }
}

/// Why there is no table.
fn none(explorer: Explorer) -> &'static str {
    let across = across(explorer);
    let listed = explorer.library.catalogue.values(facet_of(across)).next().is_some();
    if listed { words::no_rows(across) } else { words::none_listed(across) }
}

/// What has a row.
fn across(explorer: Explorer) -> Across {
    explorer.settings.with(|settings| settings.across)
}

/// What the table shows and in what order.
#[component]
fn Controls(empty: Memo<bool>) -> impl IntoView {
    let explorer = use_explorer();
    let sources = !explorer.library.catalogue.sources.is_empty();
    let across = |across: Across| {
        let holds = move |now: &Settings| now.across == across;
        option(words::rows(across), holds, move |now| now.across = across)
    };
    let measure = |measure: Measure| {
        let holds = move |now: &Settings| now.measure == measure;
        option(words::measure(measure), holds, move |now| now.measure = measure)
    };
    let sorting = |rows: bool, sorting: Sorting| {
        let holds = move |now: &Settings| {
            let set = if rows { now.rows } else { now.columns };
            set == sorting
        };
        let label = if rows { words::row_order(sorting) } else { words::column_order(sorting) };
        option(label, holds, move |now| {
            *if rows { &mut now.rows } else { &mut now.columns } = sorting;
        })
    };
    view! {
        <div class="controls">
            {group(
                words::ROWS,
                vec![
                    across(Across::Topics),
                    across(Across::Figures),
                    if sources { across(Across::Sources) } else { ().into_any() },
                ],
            )}
            <When holds=flag(move || !empty.get())>
            {group(
                words::CELLS,
                vec![
                    measure(Measure::Share),
                    measure(Measure::Count),
                ],
            )}
            {group(
                words::SORT_ROWS,
                vec![
                    sorting(true, Sorting::Usual),
                    sorting(true, Sorting::Uneven),
                    sorting(true, Sorting::Name),
                ],
            )}
            {group(
                words::SORT_OUTLETS,
                vec![
                    sorting(false, Sorting::Usual),
                    sorting(false, Sorting::Uneven),
                    sorting(false, Sorting::Name),
                ],
            )}
            </When>
        </div>
    }
}

/// Choices with a word before them.
fn group(label: &'static str, options: Vec<AnyView>) -> AnyView {
    view! {
        <div class="scope" role="group" aria-label=label.trim_end_matches(':')>
            <span aria-hidden="true">{label}</span>
            <span class="switch">{options}</span>
        </div>
    }
    .into_any()
}

/// A choice that sets something.
fn option(
    label: &'static str,
    holds: impl Fn(&Settings) -> bool + Send + Sync + 'static,
    set: impl Fn(&mut Settings) + 'static,
) -> AnyView {
    let explorer = use_explorer();
    let pressed = flag(move || explorer.settings.with(&holds));
    choice(label, None, pressed, Box::new(move || explorer.set(&set)))
}

/// The passages of a cell.
fn passages_of(across: Across, value: u32, outlet: corpus::OutletId) -> Signal<Location> {
    let explorer = use_explorer();
    Signal::derive(move || Location {
        selection: explorer.selection.with(|now| coverage::cell(now, across, value, outlet)),
        ..explorer.at(View::Passages)
    })
}

/// The name of what has a row, to be chosen.
fn row_link(across: Across, value: u32) -> AnyView {
    let explorer = use_explorer();
    let facet = facet_of(across);
    let name = explorer.library.catalogue.name(facet, value);
    let to = Signal::derive(move || explorer.at_toggled(facet, value));
    let current = flag(move || explorer.is_chosen(facet, value));
    view! {
        <Link to arrival=Arrival::Stay current>
            {name}
        </Link>
    }
    .into_any()
}

/// A button that shows the rest of a long list; `words`: what it says, given how long the list is.
pub(super) fn show_all(
    total: Memo<usize>,
    words: fn(usize) -> String,
    all: RwSignal<bool>,
) -> AnyView {
    part(move || {
        if all.get() || total.get() <= SHOWN {
            return ().into_any();
        }
        view! {
            <button on:click=move |_| all.set(true)>
                {words(total.get())}
            </button>
        }
        .into_any()
    })
    .into_any()
}
