//! Articles or outlets side by side, aligned by topic.

use std::sync::Arc;

use collate::compare::{Comparison, Only, Row, Shared, columns, compare, shared};
use corpus::{ArticleId, Damage, OutletId, PassageId};
use explore::{
    Facet,
    direction::isolated,
    settings::{COMPARED, Column},
};
use leptos::prelude::*;

use super::{
    changing::{Rows, When, flag, reading, text},
    chips::Summary,
    link::Link,
    said::{aside, paragraph, title},
    text::Words,
};
use crate::{
    memo::Memo,
    state::{Arrival, Explorer, use_explorer},
    words::{compare as words, counts::and_more, passage_number, passages::in_its_article},
};

/// Columns where the reader chose none.
const USUAL: usize = 2;
/// Passages of a cell drawn at first, and added at a click.
const FIRST: usize = 3;
const MORE: usize = 24;
/// Things listed of those that only one column has.
const LISTED: usize = 8;
/// Articles offered as columns: the first that are selected.
const OFFERED: usize = 300;

/// The columns that are shown.
type Columns = Memo<Result<Vec<Column>, Damage>>;

/// The view.
#[component]
pub fn Compare() -> impl IntoView {
    let explorer = use_explorer();
    let corpus = explorer.library.corpus;
    if corpus.article_count() < 2 {
        let [nothing, why] = words::ALONE;
        let said = view! { <section class="nothing">{title(nothing)} {paragraph(why)}</section> };
        return view! { <Summary /> {said} }.into_any();
    }
    let shown: Columns = Memo::new(move || {
        let chosen = explorer.settings.with(|settings| settings.compared.clone());
        columns(&corpus, &explorer.outcome_or_nothing(), &chosen, USUAL)
    });
    let found = Memo::new(move || {
        let uses = explorer.selection.with(|now| now.uses);
        compare(&corpus, &explorer.outcome_or_nothing(), &shown.get()?, uses).map(Arc::new)
    });
    let count = Memo::new(move || shown.get().map_or(0, |columns| columns.len()));
    let numbers = Signal::derive(move || (0..count.get() as u32).collect::<Vec<_>>());
    view! {
        <Summary />
        <section class=text(move || format!("compare columns-{}", count.get()))>
            {title(words::TITLE)}
            {aside(words::EXPLAINED)}
            <div class="heads side-by-side">
                <Rows each=numbers row=Arc::new(move |number| head(explorer, number as usize, shown)) />
            </div>
            <When holds=flag(move || count.get() < COMPARED)>
                <button class="quiet" on:click=move |_| add(explorer, shown)>
                    {words::ADD}
                </button>
            </When>
            {reading(move || {
                let found = found.get()?;
                if found.rows.is_empty() {
                    return Ok(nothing(explorer));
                }
                let mut rows = vec![only(explorer, &found)?];
                for row in &found.rows {
                    rows.push(topic_row(explorer, &found, row)?);
                }
                Ok(rows.into_any())
            })}
        </section>
    }
    .into_any()
}

/// Says why there is nothing side by side, and the way out.
fn nothing(explorer: Explorer) -> AnyView {
    let [why, way] = if explorer.outcome_or_nothing().hits.is_empty() {
        words::NOTHING_SELECTED
    } else {
        words::NEITHER
    };
    view! {
        <div class="nothing">
            {title(why)} {paragraph(words::CHOOSE_OTHERS)}
            <p>
                <button on:click=move |_| explorer.clear()>{way}</button>
            </p>
        </div>
    }
    .into_any()
}

/// What a column is called.
fn name(explorer: Explorer, column: Column) -> Result<String, Damage> {
    let outlet = |outlet: OutletId| explorer.library.catalogue.named(Facet::Outlet, outlet.0);
    Ok(match column {
        Column::Outlet(id) => outlet(id),
        Column::Article(id) => {
            let digest = explorer.digest(id)?;
            words::article(&outlet(digest.record.outlet), &isolated(digest.heading.text()))
        }
    })
}

/// A column as the value of an option, and back.
fn code(column: Column) -> String {
    match column {
        Column::Outlet(outlet) => format!("o{}", outlet.0),
        Column::Article(article) => format!("a{}", article.0),
    }
}

fn column(code: &str) -> Option<Column> {
    let (kind, number) = code.split_at_checked(1)?;
    let number = number.parse().ok()?;
    Some(if kind == "o" {
        Column::Outlet(OutletId(number))
    } else {
        Column::Article(ArticleId(number))
    })
}

/// Shows other columns.
fn set(explorer: Explorer, columns: Vec<Column>) {
    explorer.set(|settings| settings.compared = columns);
}

fn add(explorer: Explorer, shown: Columns) {
    let corpus = &explorer.library.corpus;
    let outcome = explorer.outcome_or_nothing();
    if let Ok(now) = shown.get_untracked()
        && let Ok(more) = columns(corpus, &outcome, &now, now.len() + 1)
    {
        set(explorer, more);
    }
}

/// The head of a column: what stands in it, to be chosen.
fn head(explorer: Explorer, number: usize, shown: Columns) -> AnyView {
    let own = Memo::new(move || shown.get().ok().and_then(|columns| columns.get(number).copied()));
    let option = move |column: Column| {
        let chosen = flag(move || own.get() == Some(column));
        name(explorer, column).map(|name| {
            view! { <option value=code(column) prop:selected=chosen>{name}</option> }.into_any()
        })
    };
    let options = reading(move || {
        let outlets = 0..explorer.library.catalogue.outlets.len() as u32;
        let outlets = outlets.map(|outlet| option(Column::Outlet(OutletId(outlet))));
        let outlets = outlets.collect::<Result<Vec<_>, _>>()?;
        let mut offered: Vec<ArticleId> = explorer
            .outcome_or_nothing()
            .articles
            .iter()
            .map(|group| group.article)
            .take(OFFERED)
            .collect();
        if let Some(Column::Article(own)) = own.get()
            && !offered.contains(&own)
        {
            offered.push(own);
        }
        let articles = offered.into_iter().map(|article| option(Column::Article(article)));
        let articles = articles.collect::<Result<Vec<_>, _>>()?;
        Ok(view! {
            <optgroup label=words::OUTLETS>{outlets}</optgroup>
            <optgroup label=words::ARTICLES>{articles}</optgroup>
        }
        .into_any())
    });
    let choose = move |event| {
        let (Some(other), Ok(mut columns)) =
            (column(&event_target_value(&event)), shown.get_untracked())
        else {
            return;
        };
        // Another column that has it already takes what stood here.
        let before = columns.get(number).copied();
        for column in &mut columns {
            if *column == other
                && let Some(before) = before
            {
                *column = before;
            }
        }
        columns.iter_mut().skip(number).take(1).for_each(|column| *column = other);
        set(explorer, columns);
    };
    let remove = move |_| {
        if let Ok(mut columns) = shown.get_untracked() {
            columns.truncate(number);
            set(explorer, columns);
        }
    };
    let label = words::column(number + 1);
    view! {
        <div class="column-head">
            <select aria-label=label on:change=choose>
                {options}
            </select>
            <When holds=flag(move || number >= USUAL)>
                <button class="quiet" on:click=remove>{words::REMOVE}</button>
            </When>
        </div>
    }
    .into_any()
}

/// What only one of the columns has.
fn only(explorer: Explorer, found: &Comparison) -> Result<AnyView, Damage> {
    let catalogue = &explorer.library.catalogue;
    let columns: Vec<Column> = found.columns.iter().map(|side| side.column).collect();
    let value = |facet: Facet, value: u32| {
        let columns = columns.clone();
        // What is compared stays, whatever the selection leaves of it.
        let to = Signal::derive(move || {
            let mut location = explorer.at_toggled(facet, value);
            location.settings.compared.clone_from(&columns);
            location
        });
        view! { <li><Link to arrival=Arrival::Stay>{catalogue.name(facet, value)}</Link></li> }
            .into_any()
    };
    let list = |label: &'static str, mut items: Vec<AnyView>| {
        let more = items.len().saturating_sub(LISTED);
        items.truncate(LISTED);
        (!items.is_empty()).then(|| {
            let more = (more > 0).then(|| view! { <li class="aside">{and_more(more)}</li> });
            view! {
                <p>{label}</p>
                <ul aria-label=label>{items}{more}</ul>
            }
            .into_any()
        })
    };
    if let Some(empty) = found.columns.iter().find(|side| side.passages == 0) {
        let name = name(explorer, empty.column)?;
        let said = words::nothing_of(&name);
        return Ok(view! { <p class="aside">{said}</p> }.into_any());
    }
    let mut cells = Vec::new();
    for (number, side) in found.columns.iter().enumerate() {
        let mut others = Vec::new();
        for (other, side) in found.columns.iter().enumerate() {
            if other != number {
                others.push(name(explorer, side.column)?);
            }
        }
        let Only { topics, figures, sources } = &side.only;
        let topics = topics.iter().map(|topic| value(Facet::Topic, topic.0)).collect();
        let figures = figures.iter().map(|figure| value(Facet::Figure, figure.0)).collect();
        let sources = sources.iter().map(|source| value(Facet::Source, source.0)).collect();
        let lists = [
            list(words::TOPICS, topics),
            list(words::FIGURES, figures),
            list(words::SOURCES, sources),
        ];
        let lists: Vec<_> = lists.into_iter().flatten().collect();
        let lists = if lists.is_empty() { aside(words::NOTHING_ALONE) } else { lists.into_any() };
        let cell = view! {
            <div class="cell only">
                <h3>{words::only(&name(explorer, side.column)?, &others)}</h3>
                <p class="aside">{words::compared(side.passages)}</p>
                {lists}
            </div>
        };
        cells.push(cell.into_any());
    }
    Ok(view! { <div class="side-by-side">{cells}</div> }.into_any())
}

/// A passage in its article.
fn at_passage(explorer: Explorer, passage: PassageId) -> Result<Signal<explore::Location>, Damage> {
    let article = explorer.library.corpus.passage(passage)?.article;
    Ok(Signal::derive(move || explorer.at_passage(article, passage)))
}

/// A topic with the passages of every column.
fn topic_row(explorer: Explorer, found: &Comparison, row: &Row) -> Result<AnyView, Damage> {
    let title = match row.topic {
        None => words::NO_TOPIC.into_any(),
        Some(topic) => {
            let to = Signal::derive(move || explorer.at_toggled(Facet::Topic, topic.0));
            let name = explorer.library.catalogue.name(Facet::Topic, topic.0);
            view! { <Link to arrival=Arrival::Stay>{name}</Link> }.into_any()
        }
    };
    let columns: Vec<Column> = found.columns.iter().map(|side| side.column).collect();
    let mut only = None;
    let mut cells = Vec::new();
    for (number, (column, passages)) in columns.iter().zip(&row.cells).enumerate() {
        let others: Vec<Column> =
            columns.iter().filter(|other| *other != column).copied().collect();
        let name = name(explorer, *column)?;
        if row.only == Some(number) && found.columns.iter().all(|side| side.passages > 0) {
            only = Some(view! { <span class="only-here">{words::only_here(&name)}</span> });
        }
        let weaker = row.weaker.get(number).copied().unwrap_or_default();
        let count = words::under_topic(passages.len(), weaker);
        let cell = view! {
            <div class="cell">
                <h4>
                    <span class="side-name">{name}</span>
                    <span class="aside">{count}</span>
                </h4>
                {cell(explorer, passages.clone(), others)}
            </div>
        };
        cells.push(cell.into_any());
    }
    let row = view! {
        <section class="topic-row">
            <h3>{title}{only}</h3>
            <div class="side-by-side">{cells}</div>
        </section>
    };
    Ok(row.into_any())
}

/// The passages of a column on a topic: the first, and more at a click.
fn cell(explorer: Explorer, passages: Vec<PassageId>, others: Vec<Column>) -> AnyView {
    let drawn = RwSignal::new(FIRST);
    let total = passages.len();
    let left = flag(move || drawn.get() < total);
    let each = Signal::derive(move || {
        passages.iter().take(drawn.get()).map(|passage| passage.0).collect()
    });
    view! {
        <Rows each row=Arc::new(move |id| passage(explorer, PassageId(id), &others).into_any()) />
        <When holds=left>
            <button class="quiet" on:click=move |_| drawn.update(|drawn| *drawn += MORE)>
                {text(move || words::show_more((total - drawn.get().min(total)).min(MORE)))}
            </button>
        </When>
    }
    .into_any()
}

/// A passage among those compared, with what other columns have too.
fn passage(explorer: Explorer, id: PassageId, others: &[Column]) -> Result<AnyView, Damage> {
    let corpus = &explorer.library.corpus;
    let passage = corpus.passage(id)?;
    let number = corpus.number_of(&passage)?;
    let to = at_passage(explorer, id)?;
    let found = shared(corpus, id, others)?;
    let note = same_words(explorer, &found)?;
    let spans: Vec<_> = found.iter().map(|shared| shared.span).collect();
    let item = view! {
        <div class="compared">
            <Link
                to
                arrival=Arrival::Place
                class="number"
                label=in_its_article(number)
            >
                {passage_number(number)}
            </Link>
            <p dir="auto">
                <Words passage short=true shared=spans />
            </p>
            {note}
        </div>
    };
    Ok(item.into_any())
}

/// Which passages have words of a passage too, word for word or nearly; nothing where none has.
pub fn same_words(explorer: Explorer, shared: &[Shared]) -> Result<Option<AnyView>, Damage> {
    let corpus = &explorer.library.corpus;
    let mut items = Vec::new();
    let mut seen = Vec::new();
    for other in shared.iter().map(|shared| shared.other) {
        if seen.contains(&other) {
            continue;
        }
        seen.push(other);
        let passage = corpus.passage(other)?;
        let number = corpus.number_of(&passage)?;
        let outlet = corpus.outlet_of(passage.article)?;
        let outlet = explorer.library.catalogue.named(Facet::Outlet, outlet.0);
        let to = at_passage(explorer, other)?;
        let item = view! {
            <li>
                <Link to arrival=Arrival::Place>
                    {words::same_words(&outlet, number)}
                </Link>
            </li>
        };
        items.push(item.into_any());
    }
    Ok((!items.is_empty()).then(|| view! { <ul class="same-words">{items}</ul> }.into_any()))
}
