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
    strip::{Run, Strip},
};
use crate::{
    memo::Memo,
    platform::{focus, scroll},
    state::{Arrival, Explorer, use_explorer},
    words::counted,
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
                <h2>"Nobody to show"</h2>
                <p>"This is no figure of the collection, or an organisation: those speak, but have no page."</p>
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
                    ": how the outlets name and quote them"
                </h2>
                {picker(explorer, Some(figure))}
                <ul class="roles" aria-label="Who this is">
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
    let within = if explorer.selection.with(Selection::is_empty) {
        "In the whole collection"
    } else {
        "Within your selection"
    };
    let (mentions, _) = found.mentions();
    let passages = counted(found.passages(), "passage");
    let articles = counted(found.articles.len(), "article");
    let named = counted(mentions as usize, "time");
    let said = format!("{within}: named {named} in {passages} of {articles}.");
    let described = found.passages().saturating_sub(found.filtered);
    if described == 0 {
        return said;
    }
    let filtered = found.filtered;
    format!(
        "{said} In {described} of these passages the name only describes something else, as in ‘the \
         Smith government’; filters and the list above leave them out and count {filtered}."
    )
}

/// Says why nothing is shown, and the way out.
#[component]
fn Unnamed() -> impl IntoView {
    let explorer = use_explorer();
    part(move || {
        if explorer.selection.with(Selection::is_empty) {
            let said = "No article names them in a way that counts: neither in running text nor in quotes and captions.";
            return view! { <p class="aside">{said}</p> }.into_any();
        }
        view! {
            <p class="aside">
                "None of the passages you selected names them. "
                <button class="quiet" on:click=move |_| explorer.clear()>
                    "Look in the whole collection"
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
                let words = format!("{name} ({})", counted(count as usize, "passage"));
                let chosen = figure == Some(value);
                view! {
                    <option value=value.0.to_string() prop:selected=chosen>
                        {words}
                    </option>
                }
                .into_any()
            })
            .collect();
        options.into_any()
    });
    let prompt = figure.is_none().then(|| view! { <option selected=true>"choose"</option> });
    let chosen = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            explorer.go(&explorer.at(View::Figure(FigureId(value))), Arrival::Top);
            scroll::after_render(|| focus::to(PICKER));
        }
    };
    view! {
        <label class="picker">
            "Another figure "
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
        let (heading, none) = if about {
            (
                "Quotes in whose words the name stands",
                "No quote in the passages looked at has the name in its words.",
            )
        } else {
            ("Quoted as saying", "No quote in the passages looked at.")
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
                <h3>{heading}</h3>
                {part(move || match count.get() {
                    0 => view! { <p class="aside">{none}</p> }.into_any(),
                    count => {
                        let label = match count {
                            1 => "See it in the view of quotes".to_owned(),
                            count => format!("See all {count} quotes in the view of quotes"),
                        };
                        view! {
                            <p>
                                <Link to arrival=Arrival::Top>
                                    {label}
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
            <h3>"Where each article names them"</h3>
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
                <More label=text(move || format!("Show more ({} left)", counted(left.get(), "article"))) />
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
                {links} {(more > 0).then(|| format!("and {more} more"))}
            </p>
        </li>
    }
    .into_any())
}
