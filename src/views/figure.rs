//! One figure: spellings, roles, who is named beside them, what they are quoted as saying.

mod sections;

use std::sync::Arc;

use collate::{
    profile::{Profile, named, profile},
    quoted::{Group, by_and_about},
};
use corpus::{Damage, FigureId, PassageId};
use explore::{Facet, Selection, View};
use leptos::prelude::*;

use super::{
    changing::{When, flag, part, reading, text},
    chips::Summary,
    link::Link,
    more::More,
    quotes::{Hidden, group},
    said::{aside, heading, paragraph, title},
    strip::{Run, Strip},
};
use crate::{
    memo::Memo,
    platform::{focus, scroll},
    state::{Arrival, Explorer, use_explorer},
    words::{
        counts::{and_more, articles as article_count, show_more},
        figure as words,
    },
};

/// What was found of the figure.
type Found = Memo<Result<Arc<Profile>, Damage>>;

/// Figures that the list offers at most.
const OFFERED: usize = 300;

/// Quotes of either kind shown here; all are in the view of quotes.
const QUOTES: usize = 3;

/// Passages of an article that are named below its strip.
const NAMED: usize = 24;

/// The list of figures; the focus stays there when another is chosen.
const PICKER: &str = "figure-picker";

/// The view.
#[component]
pub fn FigureView(figure: FigureId) -> impl IntoView {
    let explorer = use_explorer();
    let catalogue = &explorer.library.catalogue;
    if !catalogue.values(Facet::Figure).any(|value| value == figure.0) {
        return view! {
            <Summary />
            <section class="nothing">
                {title(words::NOBODY)} {paragraph(words::NOBODY_EXPLAINED)}
                <p>{picker(explorer, None)}</p>
            </section>
        }
        .into_any();
    }
    let found: Found = Memo::new(move || {
        let outcome = explorer.outcome.get()?;
        let uses = explorer.selection.with(|now| now.uses);
        profile(&explorer.library.corpus, &outcome, uses, figure).map(Arc::new)
    });
    let listed = catalogue.figures.get(figure.index()).map(|known| known.roles.clone());
    let listed: Vec<AnyView> = listed
        .into_iter()
        .flatten()
        .map(|role| view! { <li dir="auto">{role}</li> }.into_any())
        .collect();
    let named =
        flag(move || found.with(|found| found.as_ref().is_ok_and(|now| now.passages() > 0)));
    view! {
        <Summary />
        <div class="profile">
            <header>
                <h2>
                    <span dir="auto">{catalogue.name(Facet::Figure, figure.0)}</span>
                    {words::TITLE}
                </h2>
                {picker(explorer, Some(figure))}
                <ul class="roles" aria-label=words::ROLES>
                    {listed}
                </ul>
                <p>{text(move || extent(explorer, found))}</p>
            </header>
            <When holds=flag(move || !named.get())>
                <Unnamed />
            </When>
            {reading(move || {
                let found = found.get()?;
                if found.passages() == 0 {
                    return Ok(().into_any());
                }
                Ok(sections::sections(figure, &found))
            })}
            {quotes(explorer, figure)}
            <When holds=named>{articles(found)}</When>
        </div>
    }
    .into_any()
}

/// How much there is of the figure, and of what.
fn extent(explorer: Explorer, found: Found) -> String {
    let Ok(found) = found.get() else { return String::new() };
    let everything = explorer.selection.with(Selection::is_empty);
    let (mentions, _) = found.mentions();
    words::extent(
        everything,
        mentions as usize,
        (found.passages(), found.articles.len()),
        found.passages().saturating_sub(found.filtered),
        found.filtered,
    )
}

/// Says why nothing is shown, and the way out.
#[component]
fn Unnamed() -> impl IntoView {
    let explorer = use_explorer();
    part(move || {
        if explorer.selection.with(Selection::is_empty) {
            return aside(words::NEVER_NAMED);
        }
        view! {
            <p class="aside">
                {words::NOT_NAMED_HERE}
                <button class="quiet" on:click=move |_| explorer.clear()>
                    {words::CLEAR}
                </button>
            </p>
        }
        .into_any()
    })
}

/// A list of the figures that the selected passages name, to go to another.
fn picker(explorer: Explorer, figure: Option<FigureId>) -> AnyView {
    let library = explorer.library;
    let counts = Memo::new(move || {
        let outcome = explorer.outcome_or_nothing();
        let uses = explorer.selection.with(|now| now.uses);
        let mut counts = named(&library.corpus, &outcome, uses).unwrap_or_default();
        counts.truncate(OFFERED);
        if let Some(figure) =
            figure.filter(|figure| counts.iter().all(|(other, _)| other != figure))
        {
            counts.push((figure, 0));
        }
        counts
    });
    let options = part(move || {
        let options: Vec<AnyView> = counts
            .get()
            .into_iter()
            .map(|(value, count)| {
                let name = library.catalogue.named(Facet::Figure, value.0);
                let offered = words::offered(&name, count as usize);
                let chosen = figure == Some(value);
                view! {
                    <option value=value.0.to_string() prop:selected=chosen>
                        {offered}
                    </option>
                }
                .into_any()
            })
            .collect();
        options.into_any()
    });
    let prompt = figure.is_none().then(|| view! { <option selected=true>{words::CHOOSE}</option> });
    let chosen = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            explorer.go(&explorer.at(View::Figure(FigureId(value))), Arrival::Top);
            scroll::after_render(|| focus::to(PICKER));
        }
    };
    view! {
        <label class="picker">
            {words::ANOTHER}
            <select id=PICKER on:change=chosen>
                {prompt}
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// What the figure is quoted as saying, and the quotes whose words have the name.
fn quotes(explorer: Explorer, figure: FigureId) -> AnyView {
    let both = Memo::new(move || {
        let outcome = explorer.outcome.get()?;
        let uses = explorer.selection.with(|now| now.uses);
        explorer.settings.with(|settings| {
            by_and_about(&explorer.library.corpus, &outcome, uses, settings, figure)
        })
    });
    let list = move |about: bool| {
        let all = move || -> Vec<Group> {
            let [by, other] = both.get().unwrap_or_default();
            if about { other } else { by }
        };
        let drawn = Memo::new(move || all().into_iter().take(QUOTES).collect::<Vec<_>>());
        let count =
            Memo::new(move || all().iter().map(|group| group.renderings.len()).sum::<usize>());
        let (above, none) = if about {
            (words::QUOTED_ABOUT, words::NOT_QUOTED_ABOUT)
        } else {
            (words::QUOTED, words::NOT_QUOTED)
        };
        let to = Signal::derive(move || {
            let mut location = group::at_speaker(None);
            let settings = &mut location.settings;
            settings.kind = Some(corpus::QuoteKind::Speech);
            settings.about = Some(figure).filter(|_| about);
            settings.speaker = Some(corpus::Speaker::Figure(figure)).filter(|_| !about);
            location
        });
        view! {
            <section class="quote-list">
                {heading(above)}
                {part(move || match count.get() {
                    0 => aside(none),
                    count => {
                        view! {
                            <p>
                                <Link to arrival=Arrival::Top>
                                    {words::see_quotes(count)}
                                </Link>
                            </p>
                        }
                        .into_any()
                    }
                })}
                {group::groups(drawn)}
            </section>
        }
        .into_any()
    };
    view! {
        <Hidden />
        {list(false)}
        {list(true)}
    }
    .into_any()
}

/// Where in each article the figure is named.
fn articles(found: Found) -> AnyView {
    let explorer = use_explorer();
    let total = move || found.with(|found| found.as_ref().map_or(0, |found| found.articles.len()));
    let left = Memo::new(move || total().saturating_sub(explorer.window.get().end));
    view! {
        <section class="quote-list">
            {heading(words::WHERE)}
            <ul class="strips">
                {reading(move || {
                    let found = found.get()?;
                    let drawn = found.articles.iter().take(explorer.window.get().end);
                    let items: Vec<AnyView> = drawn
                        .map(|(article, passages)| strip(*article, passages))
                        .collect::<Result<_, Damage>>()?;
                    Ok(items.into_any())
                })}
            </ul>
            <When holds=flag(move || left.get() > 0)>
                <More label=text(move || show_more(&article_count(left.get()))) />
            </When>
        </section>
    }
    .into_any()
}

fn strip(article: corpus::ArticleId, named: &[PassageId]) -> Result<AnyView, Damage> {
    let explorer = use_explorer();
    let digest = explorer.digest(article)?;
    let outlet = explorer.library.catalogue.name(Facet::Outlet, digest.record.outlet.0);
    let to = Signal::derive(move || explorer.at(View::Article(article)));
    let links: Vec<AnyView> = named
        .iter()
        .take(NAMED)
        .map(|passage| group::place(article, *passage))
        .collect::<Result<_, Damage>>()?;
    let more = named.len().saturating_sub(NAMED);
    Ok(view! {
        <li>
            <p>
                <b>{outlet}</b>
                " "
                <Link to arrival=Arrival::Top>
                    <span dir="auto">{digest.heading.text().to_owned()}</span>
                </Link>
            </p>
            <Strip article passages=digest.passages hits=named.to_vec() run=Run::Across />
            <p class="named-at">
                {links} {(more > 0).then(|| and_more(more))}
            </p>
        </li>
    }
    .into_any())
}
