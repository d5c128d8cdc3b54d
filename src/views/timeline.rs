//! The dates that the articles mention, on one axis and as a list.

use std::sync::Arc;

use collate::{
    picture::Picture,
    timeline::{Disagreement, Entry, Place, Timeline as Dates, axis, disagreements, timeline},
};
use corpus::{Damage, OutletId, Span};
use explore::{Facet, direction::isolated};
use leptos::prelude::*;

use super::{
    changing::{When, flag, reading, text},
    chips::Summary,
    link::Link,
    said::{aside, heading, paragraph, summary, title},
    tools::{ChartTools, Table, drawing},
};
use crate::{
    memo::Memo,
    platform::{
        focus, mouse,
        scroll::{self, Motion},
    },
    state::{Arrival, Explorer, use_explorer},
    words::{
        counts::{dates as date_count, sentences as sentence_count, show_more},
        passage_number, timeline as words,
    },
};

/// Dates drawn at once.
const FIRST: usize = 60;
/// Dates of reference lists, and dates that nothing resolves, that are listed.
const LISTED: usize = 200;
/// Outlets shown of a date, and sentences of each, before the reader asks for more.
const OUTLETS: usize = 8;
const SENTENCES: usize = 3;
/// Pairs of sentences that may disagree that are shown.
const CARDS: usize = 12;

/// The dates with the pairs of them that may disagree.
type Found = Memo<Result<Arc<(Dates, Vec<Disagreement>)>, Damage>>;

/// The view.
#[component]
pub fn Timeline() -> impl IntoView {
    let explorer = use_explorer();
    let found: Found = Memo::new(move || {
        let corpus = explorer.library.corpus;
        let dates = timeline(&corpus, &explorer.outcome_or_nothing().hits)?;
        let pairs = disagreements(&corpus, &dates.entries)?;
        Ok(Arc::new((dates, pairs)))
    });
    let shown = RwSignal::new(FIRST);
    let left = Memo::new(move || {
        let all = found.get().map_or(0, |found| found.0.entries.len());
        all.saturating_sub(shown.get())
    });
    view! {
        <Summary />
        <section class="timeline">
            {reading(move || {
                let found = found.get()?;
                let (dates, pairs) = &*found;
                Ok(match dates.entries.len() {
                    0 => nothing(explorer, dates),
                    count => {
                        view! {
                            <h2>{words::title(count)}</h2>
                            {chart(explorer, Arc::clone(&found), shown)}
                            {may_disagree(explorer, dates, pairs)?}
                        }
                            .into_any()
                    }
                })
            })}
            {reading(move || {
                let found = found.get()?;
                Ok(list(explorer, &found.0.entries, shown.get()))
            })}
            <When holds=flag(move || left.get() > 0)>
                <p>
                    <button on:click=move |_| shown.update(|shown| *shown += FIRST)>
                        {text(move || show_more(&date_count(left.get())))}
                    </button>
                </p>
            </When>
            {reading(move || rest(explorer, &found.get()?.0))}
        </section>
    }
}

/// Says that there is no date, and the way out.
fn nothing(explorer: Explorer, dates: &Dates) -> AnyView {
    let reason =
        if dates.references.is_empty() { words::NO_DATE_EXPLAINED } else { words::ONLY_REFERENCES };
    let narrowed = flag(move || explorer.selection.with(|now| !now.is_empty()));
    view! {
        <div class="nothing">
            {title(words::NO_DATE)} {paragraph(reason)}
            <When holds=narrowed>
                <p>
                    <button on:click=move |_| explorer.clear()>{words::CLEAR}</button>
                </p>
            </When>
        </div>
    }
    .into_any()
}

fn outlet_name(explorer: Explorer, outlet: OutletId) -> String {
    explorer.library.catalogue.name(Facet::Outlet, outlet.0).to_owned()
}

/// The axis. The list below it says the same, so that a screen reader passes it over.
fn chart(
    explorer: Explorer,
    found: Arc<(Dates, Vec<Disagreement>)>,
    shown: RwSignal<usize>,
) -> AnyView {
    let draw = {
        let found = Arc::clone(&found);
        move || -> Picture {
            let name = |outlet| outlet_name(explorer, outlet);
            axis::draw(&found.0.entries, &name, words::AXIS)
        }
    };
    let axis = drawing(&draw());
    let follow = move |click| {
        if let Some(number) = mouse::number_under(&click) {
            shown.update(|shown| *shown = (*shown).max(number + 1));
            scroll::after_render(move || {
                let id = entry_element(number);
                scroll::to(&id, Motion::Smooth);
                focus::to(&id);
            });
        }
    };
    view! {
        <figure class="axis">
            <div aria-hidden="true" on:click=follow>{axis}</div>
            <figcaption class="aside">
                {words::AXIS_EXPLAINED}
            </figcaption>
        </figure>
        <ChartTools
            name="dates"
            table=Arc::new(move || table(explorer, &found.0).unwrap_or_default())
            picture=Arc::new(draw)
        />
    }
    .into_any()
}

/// The dates as a table: a row for every sentence that mentions one.
fn table(explorer: Explorer, dates: &Dates) -> Result<Table, Damage> {
    let corpus = &explorer.library.corpus;
    let mut table = vec![words::CELLS.map(str::to_owned).to_vec()];
    for entry in &dates.entries {
        for place in &entry.places {
            let written = place.written.first().copied().unwrap_or(place.sentence);
            table.push(vec![
                entry.when.value.clone(),
                corpus.text(place.article, written)?.to_owned(),
                outlet_name(explorer, place.outlet),
                corpus.number_of(&corpus.passage(place.passage)?)?.to_string(),
                corpus.text(place.article, place.sentence)?.to_owned(),
            ]);
        }
    }
    Ok(table)
}

/// The id of an entry's element.
fn entry_element(number: usize) -> String {
    format!("date-{number}")
}

/// The first entries with the places that mention them.
fn list(explorer: Explorer, entries: &[Entry], shown: usize) -> AnyView {
    let columns = axis::columns(entries);
    let mut items = Vec::new();
    for (number, entry) in entries.iter().enumerate().take(shown) {
        let gap =
            columns.iter().find(|column| column.first == number).and_then(|column| column.cut);
        let gap = gap.map(|years| {
            view! { <p class="gap aside">{words::gap(years as usize)}</p> }
        });
        let item = view! {
            <li id=entry_element(number) tabindex="-1">
                {gap}
                <h3>{entry.when.in_words()}</h3>
                {outlets(explorer, entry)}
            </li>
        };
        items.push(item.into_any());
    }
    view! { <ol class="dates">{items}</ol> }.into_any()
}

/// What each outlet writes on a date: the first sentences, and more at a click.
fn outlets(explorer: Explorer, entry: &Entry) -> AnyView {
    let entry = entry.clone();
    let clicks = RwSignal::new(0);
    reading(move || {
        let (most, sentences) = (OUTLETS * (1 + clicks.get()), SENTENCES * (1 + 9 * clicks.get()));
        let mut left = entry.places.len();
        let mut outlets = Vec::new();
        for (outlet, places) in entry.by_outlet().into_iter().take(most) {
            let places = places.get(..sentences.min(places.len())).unwrap_or_default();
            left -= places.len();
            let to = Signal::derive(move || explorer.at_toggled(Facet::Outlet, outlet.0));
            let outlet = view! {
                <div class="by-outlet">
                    <p class="outlet">
                        <Link to arrival=Arrival::Stay>
                            {outlet_name(explorer, outlet)}
                        </Link>
                    </p>
                    {mentions(explorer, places)?}
                </div>
            };
            outlets.push(outlet.into_any());
        }
        let more = (left > 0).then(|| {
            view! {
                <button class="quiet" on:click=move |_| clicks.update(|clicks| *clicks += 1)>
                    {show_more(&sentence_count(left))}
                </button>
            }
        });
        Ok(view! { {outlets}{more} }.into_any())
    })
    .into_any()
}

/// Sentences that mention a date.
fn mentions(explorer: Explorer, places: &[Place]) -> Result<AnyView, Damage> {
    let items = places.iter().map(|place| {
        let why = place.inferred.then(|| {
            view! {
                <details class="why">
                    {summary(words::WORKED_OUT)}
                    {place.basis.clone()}
                </details>
            }
        });
        let item = view! { <li>{sentence(explorer, place)?}{why}</li> };
        Ok(item.into_any())
    });
    let items = items.collect::<Result<Vec<_>, Damage>>()?;
    Ok(view! { <ul>{items}</ul> }.into_any())
}

/// A sentence with its date marked, and the way to its passage.
fn sentence(explorer: Explorer, place: &Place) -> Result<AnyView, Damage> {
    let corpus = &explorer.library.corpus;
    let (article, passage) = (place.article, place.passage);
    let number = corpus.number_of(&corpus.passage(passage)?)?;
    let to = Signal::derive(move || explorer.at_passage(article, passage));
    let label = words::passage_of(&isolated(&outlet_name(explorer, place.outlet)), number);
    let mut pieces = Vec::new();
    let mut start = place.sentence.start;
    for date in &place.written {
        pieces.push(corpus.text(article, Span { start, end: date.start })?.into_any());
        let date_words = corpus.text(article, *date)?;
        pieces.push(view! { <b title=place.basis.clone()>{date_words}</b> }.into_any());
        start = date.end;
    }
    pieces.push(corpus.text(article, Span { start, end: place.sentence.end })?.into_any());
    let sentence = view! {
        <Link to arrival=Arrival::Place class="number" label>
            {passage_number(number)}
        </Link>
        <q dir="auto" data-words="">
            {pieces}
        </q>
    };
    Ok(sentence.into_any())
}

/// Pairs of sentences that may date one thing differently, side by side.
fn may_disagree(
    explorer: Explorer,
    dates: &Dates,
    pairs: &[Disagreement],
) -> Result<AnyView, Damage> {
    let side = |(entry, place): (usize, usize)| -> Result<_, Damage> {
        let Some(entry) = dates.entries.get(entry) else { return Ok(None) };
        let Some(place) = entry.places.get(place) else { return Ok(None) };
        let when = entry.when.in_words();
        let outlet = isolated(&outlet_name(explorer, place.outlet));
        let sentence = sentence(explorer, place)?;
        let side = view! {
            <div>
                <p class="outlet">
                    <b>{when.clone()}</b>
                    {words::in_outlet(&outlet)}
                </p>
                {sentence}
            </div>
        };
        Ok(Some((when, side.into_any())))
    };
    let mut cards = Vec::new();
    for pair in pairs.iter().take(CARDS) {
        let (Some((one, left)), Some((other, right))) = (side(pair.earlier)?, side(pair.later)?)
        else {
            continue;
        };
        let card = view! {
            <li>
                <h4>{words::this_or_that(&pair.names, &one, &other)}</h4>
                <div class="sides">{left}{right}</div>
            </li>
        };
        cards.push(card.into_any());
    }
    if cards.is_empty() {
        return Ok(().into_any());
    }
    let section = view! {
        <section class="may-disagree">
            {heading(words::MAY_DISAGREE)}
            {aside(words::MAY_DISAGREE_EXPLAINED)}
            <ul>{cards}</ul>
        </section>
    };
    Ok(section.into_any())
}

/// What does not stand on the axis, folded away.
fn rest(explorer: Explorer, dates: &Dates) -> Result<AnyView, Damage> {
    let mut references = Vec::new();
    for entry in dates.references.iter().take(LISTED) {
        let item = view! {
            <li>
                <h4>{entry.when.in_words()}</h4>
                {outlets(explorer, entry)}
            </li>
        };
        references.push(item.into_any());
    }
    let references = (!references.is_empty()).then(|| {
        view! {
            <details class="more-dates references">
                <summary>{words::references(dates.references.len())}</summary>
                {aside(words::REFERENCES_EXPLAINED)}
                <ol class="dates">{references}</ol>
            </details>
        }
    });
    let listed = dates.unresolved.get(..LISTED.min(dates.unresolved.len())).unwrap_or_default();
    let listed = (!listed.is_empty()).then(|| mentions(explorer, listed)).transpose()?;
    let unresolved = listed.map(|listed| {
        view! {
            <details class="more-dates unresolved">
                <summary>{words::unresolved(dates.unresolved.len())}</summary>
                {listed}
            </details>
        }
    });
    Ok(view! { {references}{unresolved} }.into_any())
}
