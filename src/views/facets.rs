//! The filters: every facet's values with their counts under everything else selected.

use std::sync::Arc;

use corpus::{FigureId, text::fold};
use explore::{Facet, Mode, Uses, View, direction::isolated, order::greatest_first};
use leptos::prelude::*;

use super::{
    changing::{Rows, When, flag, text},
    chips::{count_in_words, has_modes, passages_in_words},
    hint::Hint,
    link::Link,
    said::title,
    switch::choice,
};
use crate::{
    memo::{Memo, keep},
    platform::{focus, scroll},
    state::{Arrival, Explorer, use_explorer},
    words::{self, filters::Counted},
};

/// How many values a facet shows before 'Show all'.
const SHOWN: usize = 8;

/// What the sheet of filters covers on a narrow screen.
const COVERED: [&str; 4] = ["skip", "masthead", "content", "sheet-button"];

/// The element that holds the filters.
pub const FILTERS: &str = "filters";

/// All facets: a column beside the passages, or a sheet on a narrow screen.
#[component]
pub fn Filters() -> impl IntoView {
    let explorer = use_explorer();
    keep(Box::new(move || focus::set_inert(&COVERED, explorer.sheet_open.get())));
    // A collection without topics, figures or sources has no such facet.
    let facets = Facet::ALL
        .into_iter()
        .filter(|&facet| explorer.library.catalogue.values(facet).next().is_some())
        .map(|facet| view! { <FacetValues facet /> })
        .collect_view();
    view! {
        <aside
            id=FILTERS
            class="filters"
            class:open=explorer.sheet_open
            aria-label=words::filters::FILTERS
            tabindex="-1"
        >
            <div class="sheet-head">
                {title(words::filters::FILTERS)}
                <button on:click=move |_| close_sheet(explorer)>{words::CLOSE}</button>
            </div>
            {facets}
            <div class="sheet-foot">
                <button class="primary" on:click=move |_| close_sheet(explorer)>
                    {text(move || words::filters::show(&count_in_words(explorer)))}
                </button>
            </div>
        </aside>
    }
}

/// The button that opens the sheet, on a narrow screen.
#[component]
pub fn SheetButton() -> impl IntoView {
    let explorer = use_explorer();
    let label = text(move || {
        let chosen = explorer.selection.with(explore::Selection::filters);
        words::filters::open(chosen, &passages_in_words(explorer))
    });
    view! {
        <button
            class="primary sheet-button"
            id="sheet-button"
            aria-expanded=text(move || explorer.sheet_open.get().to_string())
            aria-controls=FILTERS
            on:click=move |_| {
                explorer.sheet_open.set(true);
                // What is not displayed yet cannot have the focus.
                scroll::after_render(|| focus::to(FILTERS));
            }
        >
            {label}
        </button>
    }
}

/// Puts the sheet away; the keyboard goes back to the button that opened it.
pub fn close_sheet(explorer: Explorer) {
    if explorer.sheet_open.get_untracked() {
        explorer.sheet_open.set(false);
        // What is inert until the next frame cannot have the focus.
        scroll::after_render(|| focus::to("sheet-button"));
    }
}

/// One facet.
#[component]
fn FacetValues(facet: Facet) -> impl IntoView {
    let explorer = use_explorer();
    let order = in_order(explorer, facet);
    let total = order.len();
    let wanted = RwSignal::new(String::new());
    let expanded = RwSignal::new(false);
    let shown = Memo::new(move || {
        let wanted = wanted.with(|text| fold(text.trim()));
        let choice = explorer.selection.with(|now| now.choice(facet).clone());
        let kept = |value: &u32| choice.chosen.contains(value) || choice.excluded.contains(value);
        let all = expanded.get() || total <= SHOWN;
        order
            .iter()
            .enumerate()
            .filter(|(place, value)| {
                let listed = if wanted.is_empty() {
                    all || *place < SHOWN
                } else {
                    spellings(explorer, facet, **value)
                        .iter()
                        .any(|name| fold(name).contains(&wanted))
                };
                listed || kept(value)
            })
            .map(|(_, value)| *value)
            .collect::<Vec<_>>()
    });
    let heading = words::facet_heading(facet);
    let heading_id = format!("facet-{}", facet.as_str());
    let labelled_by = heading_id.clone();
    let all_selected = flag(move || explorer.selection.with(|now| now.choice(facet).is_empty()));
    view! {
        <section class="facet" aria-labelledby=labelled_by>
            <header>
                <h2 id=heading_id>{heading}</h2>
                <When holds=all_selected>
                    <span class="all">{words::filters::ALL}</span>
                </When>
                <Hint
                    question=words::filters::what_is(facet)
                    answer=words::filters::explained(facet)
                />
                {has_modes(facet).then(|| view! { <ModeSwitch facet /> })}
            </header>
            {(total > SHOWN)
                .then(|| {
                    view! {
                        <input
                            type="search"
                            class="find"
                            placeholder=words::filters::find(facet)
                            aria-label=words::filters::find(facet)
                            prop:value=wanted
                            on:input=move |event| wanted.set(event_target_value(&event))
                        />
                    }
                })}
            <ul>
                <Rows
                    each=shown
                    row=Arc::new(move |value| view! { <Value facet value /> }.into_any())
                />
            </ul>
            <When holds=flag(move || shown.with(Vec::is_empty))>
                <p class="none-listed">{words::filters::none_listed(facet)}</p>
            </When>
            <When holds=flag(move || total > SHOWN && wanted.with(String::is_empty))>
                <button
                    class="quiet more"
                    aria-expanded=text(move || expanded.get().to_string())
                    on:click=move |_| expanded.update(|now| *now = !*now)
                >
                    {text(move || {
                        if expanded.get() {
                            words::filters::SHOW_FEWER.to_owned()
                        } else {
                            words::filters::show_all(total)
                        }
                    })}
                </button>
            </When>
            {(facet == Facet::Figure).then(|| view! { <UseSwitches /> })}
        </section>
    }
}

/// A facet's values, those in most passages first. The order never changes: a value stays where the
/// reader has found it.
fn in_order(explorer: Explorer, facet: Facet) -> Vec<u32> {
    let library = explorer.library;
    let counts = &library.everything.counts;
    let values = library.catalogue.values(facet).collect();
    match facet {
        // As the collection lists them.
        Facet::Outlet => values,
        _ => greatest_first(values, |&value| counts.of(facet, value)),
    }
}

/// Everything a value can be found by.
fn spellings(explorer: Explorer, facet: Facet, value: u32) -> Vec<String> {
    let catalogue = &explorer.library.catalogue;
    let mut names = catalogue.aliases(facet, value);
    names.push(catalogue.name(facet, value).to_owned());
    names
}

/// A value: chosen by its box, left out by the button beside its number.
#[component]
fn Value(facet: Facet, value: u32) -> impl IntoView {
    let explorer = use_explorer();
    let catalogue = &explorer.library.catalogue;
    let (name, named) = (catalogue.name(facet, value), catalogue.named(facet, value));
    let count = Signal::derive(move || explorer.outcome_or_nothing().counts.of(facet, value));
    let chosen = flag(move || explorer.is_chosen(facet, value));
    let excluded =
        flag(move || explorer.selection.with(|now| now.choice(facet).excluded.contains(&value)));
    let counted = text(move || {
        let all = explorer.selection.with(|now| now.choice(facet).mode == Mode::All);
        let counted = if excluded.get() {
            Counted::TakenAway
        } else if all && has_modes(facet) {
            Counted::WithItAdded
        } else {
            Counted::Having
        };
        words::filters::number_explained(counted, count.get() as usize)
    });
    let number = text(move || {
        let sign = if excluded.get() && count.get() > 0 { "−" } else { "" };
        format!("{sign}{}", count.get())
    });
    view! {
        <li
            class:chosen=chosen
            class:excluded=excluded
            class:zero=flag(move || count.get() == 0)
        >
            <label>
                <input
                    type="checkbox"
                    prop:checked=chosen
                    on:change=move |_| explorer.toggle(facet, value)
                />
                <span class="name" dir="auto" title=note(explorer, facet, value)>{name}</span>
                <span class="value-count" title=counted>
                    {number}
                    <span class="visually-hidden">{words::filters::PASSAGES}</span>
                </span>
            </label>
            <button
                class="leave-out"
                aria-pressed=text(move || excluded.get().to_string())
                aria-label=words::filters::not(&named)
                title=words::filters::leave_out(&named)
                on:click=move |_| explorer.toggle_exclusion(facet, value)
            >
                {words::filters::NOT}
            </button>
            <When holds=flag(move || chosen.get() || excluded.get())>
                <p class="explained">
                    {note(explorer, facet, value)}
                    {(facet == Facet::Figure).then(|| profile(value))}
                </p>
            </When>
        </li>
    }
}

/// Names that each keep their own direction, one after another.
fn all_isolated(names: &[String]) -> Vec<String> {
    names.iter().map(|name| isolated(name)).collect()
}

/// The way to what is known of a figure.
fn profile(figure: u32) -> AnyView {
    let explorer = use_explorer();
    let to = Signal::derive(move || explorer.at(View::Figure(FigureId(figure))));
    view! {
        " "
        <Link to arrival=Arrival::Top>
            {words::filters::PROFILE}
        </Link>
    }
    .into_any()
}

/// What a reader who chose a value may want to know of it.
fn note(explorer: Explorer, facet: Facet, value: u32) -> Option<String> {
    let catalogue = &explorer.library.catalogue;
    match facet {
        Facet::Outlet => None,
        Facet::Topic => catalogue.topics.get(value as usize).map(|topic| topic.about.clone()),
        Facet::Figure => {
            let figure = catalogue.figures.get(value as usize)?;
            let mut parts: Vec<String> = figure.roles.iter().map(|role| isolated(role)).collect();
            if !figure.spellings.is_empty() {
                parts.push(words::filters::written(&all_isolated(&figure.spellings)));
            }
            (!parts.is_empty()).then(|| parts.join("; "))
        }
        Facet::Source => {
            let source = catalogue.sources.get(value as usize)?;
            let written = all_isolated(&source.spellings);
            (!written.is_empty()).then(|| words::filters::written(&written))
        }
    }
}

#[component]
fn ModeSwitch(facet: Facet) -> impl IntoView {
    let explorer = use_explorer();
    let option = move |mode: Mode, label: &'static str, title: String| {
        let pressed = flag(move || explorer.selection.with(|now| now.choice(facet).mode == mode));
        choice(label, Some(title), pressed, Box::new(move || explorer.set_mode(facet, mode)))
    };
    view! {
        <span class="switch" role="group" aria-label=words::filters::how_joined(facet)>
            {option(Mode::Any, words::filters::ANY_OF_THEM, words::filters::with_any(facet))}
            {option(Mode::All, words::filters::ALL_OF_THEM, words::filters::with_all(facet))}
        </span>
    }
}

/// Which names count beside the usual ones.
#[component]
fn UseSwitches() -> impl IntoView {
    let explorer = use_explorer();
    let option = move |label: &'static str, read: fn(&mut Uses) -> &mut bool| {
        let on = flag(move || explorer.selection.with(|now| *read(&mut now.uses.clone())));
        let flip = move |_| {
            let mut uses = explorer.selection.with_untracked(|now| now.uses);
            let switch = read(&mut uses);
            *switch = !*switch;
            explorer.set_uses(uses);
        };
        view! {
            <label>
                <input type="checkbox" prop:checked=on on:change=flip />
                {label}
            </label>
        }
    };
    let has_sources = !explorer.library.catalogue.sources.is_empty();
    let credits = if has_sources {
        words::filters::IN_CREDITS_WITH_SOURCES
    } else {
        words::filters::IN_CREDITS
    };
    view! {
        <fieldset class="uses">
            <legend>{words::filters::ALSO_COUNT}</legend>
            {option(words::filters::ATTRIBUTIVE, |uses| &mut uses.attributive)}
            {option(credits, |uses| &mut uses.credits)}
            {option(words::filters::IN_REFERENCES, |uses| &mut uses.references)}
        </fieldset>
    }
}
