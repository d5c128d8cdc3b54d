//! What a figure's profile holds, each part under a heading of its own.

use std::sync::Arc;

use collate::profile::{Naming, Profile, Table};
use corpus::{FigureId, OutletId};
use explore::{Facet, Location, Mode, Scope, Selection, View};
use leptos::prelude::*;

use super::super::{
    link::Link,
    outlet_head::letters_and_name,
    said::{aside, column_heads, heading},
    tools::ChartTools,
};
use crate::{
    state::{Arrival, use_explorer},
    words::{
        charts::NONE_FOUND,
        counts::{and_more, passages},
        figure as words,
    },
};

/// Rows of a table and items of a list that are drawn.
const DRAWN: usize = 12;

/// The parts that follow from the passages that name the figure.
pub fn sections(figure: FigureId, found: &Profile) -> AnyView {
    let roles = if found.roles.rows.is_empty() {
        aside(words::NOT_CALLED)
    } else {
        table(words::CALLED, figure, found, &found.roles, false)
    };
    view! {
        <section class="quote-list">
            {heading(words::CALLED)}
            {aside(words::CALLED_EXPLAINED)}
            {roles}
        </section>
        <section class="quote-list">
            {heading(words::SPELT)}
            {aside(words::SPELT_EXPLAINED)}
            {table(words::SPELT, figure, found, &found.spellings, true)}
        </section>
        {attributive(figure, found)}
        <section class="quote-list">
            {heading(words::TOGETHER)}
            {together(figure, found)}
        </section>
        <section class="quote-list">
            {heading(words::TOPICS)}
            {topics(figure, found)}
        </section>
    }
    .into_any()
}

/// The passages of the selection that name some figures.
fn naming(figures: &[u32]) -> Location {
    let mut location = use_explorer().at(View::Passages);
    let Selection { figures: choice, scope, .. } = &mut location.selection;
    if choice.mode == Mode::Any {
        choice.chosen.clear();
    }
    for &figure in figures {
        choice.chosen.retain(|other| *other != figure);
        choice.excluded.retain(|other| *other != figure);
        choice.chosen.push(figure);
    }
    if choice.chosen.len() > 1 {
        choice.mode = Mode::All;
        *scope = Scope::Passage;
    }
    location
}

/// The passages that name the figure, of an outlet or all. Where its name describes something else
/// among the mentions counted, such names count there too.
fn at_mentions(figure: FigureId, outlet: Option<OutletId>, attributive: bool) -> Signal<Location> {
    Signal::derive(move || {
        let mut location = naming(&[figure.0]);
        location.selection.uses.attributive |= attributive;
        if let Some(outlet) = outlet {
            location.selection.outlets.chosen.clear();
            location.selection.choose(Facet::Outlet, outlet.0);
        }
        location
    })
}

/// The way to an outlet's passages that name the figure.
fn of_outlet(figure: FigureId, naming: Naming, content: AnyView) -> AnyView {
    let to = at_mentions(figure, Some(naming.outlet), naming.attributive > 0);
    let name = use_explorer().library.catalogue.name(Facet::Outlet, naming.outlet.0);
    view! {
        <Link to arrival=Arrival::Top title=words::see_of(name)>
            {content}
        </Link>
    }
    .into_any()
}

/// All of a table, for another program.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let catalogue = &use_explorer().library.catalogue;
    let mut head = words::CELLS.map(str::to_owned).to_vec();
    for outlet in &table.outlets {
        head.push(catalogue.name(Facet::Outlet, outlet.0).to_owned());
    }
    let mut cells = vec![head];
    for row in &table.rows {
        let mut line = vec![row.text.clone(), row.total.to_string()];
        line.extend(row.counts.iter().map(ToString::to_string));
        cells.push(line);
    }
    cells
}

/// Phrases by outlet; with a last row of all mentions, if asked for.
fn table(
    title: &'static str,
    figure: FigureId,
    found: &Profile,
    table: &Table,
    sums: bool,
) -> AnyView {
    let columns = table
        .outlets
        .iter()
        .filter_map(|outlet| found.outlets.iter().find(|naming| naming.outlet == *outlet).copied());
    let columns: Vec<Naming> = columns.collect();
    let heads: Vec<AnyView> = columns
        .iter()
        .map(|naming| {
            let content = letters_and_name(naming.outlet);
            view! { <th scope="col">{of_outlet(figure, *naming, content)}</th> }.into_any()
        })
        .collect();
    let mut rows: Vec<AnyView> = table
        .rows
        .iter()
        .take(DRAWN)
        .map(|row| {
            let all = row.total.into_any();
            line(row.text.clone(), all, row.counts.iter().map(|count| cell(*count)).collect())
        })
        .collect();
    if sums {
        let (mentions, attributive) = found.mentions();
        let to = at_mentions(figure, None, attributive > 0);
        let all = view! {
            <Link to arrival=Arrival::Top title=words::SEE>
                {mentions}
            </Link>
        };
        let cells = columns.iter().map(|naming| {
            let content = naming.mentions.into_any();
            view! { <td>{of_outlet(figure, *naming, content)}</td> }.into_any()
        });
        rows.push(line(words::ALL_MENTIONS.to_owned(), all.into_any(), cells.collect()));
    }
    let more = table.rows.len().saturating_sub(DRAWN);
    let more = (more > 0).then(|| view! { <p class="aside">{and_more(more)}</p> });
    let cells = Arc::new(cells(table));
    view! {
        <div class="wide-table region" role="region" aria-label=title tabindex="0">
            <table>
                <thead>
                    <tr>
                        {column_heads(&words::HEADS)}
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
        <ChartTools name="figure" title table=Arc::new(move || cells.to_vec()) />
    }
    .into_any()
}

/// A row of a table.
fn line(head: String, all: AnyView, cells: Vec<AnyView>) -> AnyView {
    view! {
        <tr>
            <th scope="row" dir="auto">
                {head}
            </th>
            <td>{all}</td>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(count: u32) -> AnyView {
    match count {
        0 => view! {
            <td class="none">
                <span aria-hidden="true">"–"</span>
                <span class="visually-hidden">{NONE_FOUND}</span>
            </td>
        }
        .into_any(),
        count => view! { <td>{count}</td> }.into_any(),
    }
}

/// How often the name describes something else, and what.
fn attributive(figure: FigureId, found: &Profile) -> AnyView {
    let (mentions, attributive) = found.mentions();
    if attributive == 0 {
        return ().into_any();
    }
    let items: Vec<AnyView> = found
        .outlets
        .iter()
        .filter(|naming| naming.mentions > 0)
        .map(|naming| {
            let share = words::share(naming.attributive, naming.mentions);
            let name = use_explorer().library.catalogue.name(Facet::Outlet, naming.outlet.0);
            view! { <li>{of_outlet(figure, *naming, name.into_any())} {share}</li> }.into_any()
        })
        .collect();
    let described = (!found.described.rows.is_empty())
        .then(|| table(words::DESCRIBED, figure, found, &found.described, false));
    view! {
        <section class="quote-list">
            {heading(words::DESCRIBING)}
            <p class="aside">{words::describing(attributive, mentions)}</p>
            <ul>{items}</ul>
            {described}
        </section>
    }
    .into_any()
}

/// Who is named beside the figure.
fn together(figure: FigureId, found: &Profile) -> AnyView {
    let explorer = use_explorer();
    let named = found.together.iter().map(|(other, count)| {
        let other = *other;
        let to = Signal::derive(move || naming(&[figure.0, other.0]));
        (explorer.library.catalogue.name(Facet::Figure, other.0), *count, to)
    });
    ranked(named.collect(), words::NOBODY_ELSE)
}

/// What the passages are about.
fn topics(figure: FigureId, found: &Profile) -> AnyView {
    let explorer = use_explorer();
    let topics = found.topics.iter().map(|(topic, count)| {
        let topic = topic.0;
        let to = Signal::derive(move || {
            let mut location = naming(&[figure.0]);
            let choice = &mut location.selection.topics;
            choice.excluded.retain(|other| *other != topic);
            if choice.mode == Mode::Any {
                choice.chosen.clear();
            }
            choice.chosen.retain(|other| *other != topic);
            choice.chosen.push(topic);
            location
        });
        (explorer.library.catalogue.name(Facet::Topic, topic), *count, to)
    });
    ranked(topics.collect(), words::NO_TOPICS)
}

/// Names with a number of passages, each the way to them.
fn ranked(all: Vec<(&'static str, u32, Signal<Location>)>, none: &'static str) -> AnyView {
    if all.is_empty() {
        return aside(none);
    }
    let more = all.len().saturating_sub(DRAWN);
    let items = all.into_iter().take(DRAWN).map(|(name, count, to)| {
        view! {
            <li>
                <Link to arrival=Arrival::Top>
                    <span dir="auto">{name}</span>
                </Link>
                " "
                <span class="aside">{passages(count as usize)}</span>
            </li>
        }
        .into_any()
    });
    let items: Vec<AnyView> = items.collect();
    let more = (more > 0).then(|| view! { <li class="aside">{and_more(more)}</li> });
    view! { <ol class="ranked">{items} {more}</ol> }.into_any()
}
