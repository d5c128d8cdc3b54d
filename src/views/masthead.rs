//! The head of an article's card: who published it and how well that is known, its title, its date,
//! how much of it is selected.

use corpus::{PassageId, Standing};
use explore::{
    Facet, View,
    digest::{Digest, Heading},
    edtf,
};
use leptos::prelude::*;

use super::{
    changing::{When, flag, part, reading},
    link::Link,
    notes::noted,
    strip::{Run, Strip},
    text::{direction, plain_words},
};
use crate::{
    state::{Arrival, PASSAGE_CLASS, passage_element, use_explorer},
    words::article as words,
};

/// The letters that stand for an outlet: filled when the outlet is known, outlined when inferred,
/// dashed when unknown.
#[component]
pub fn Monogram(letters: String, standing: Standing) -> impl IntoView {
    view! {
        <span class=format!("monogram {}", standing.as_str()) aria-hidden="true">
            {letters}
        </span>
    }
}

/// A fact's standing, with what shows it one click away.
#[component]
pub fn Evidence(
    /// What the fact is: 'outlet', 'date'.
    fact: &'static str,
    standing: Standing,
    evidence: String,
) -> impl IntoView {
    view! {
        <details class="evidence" name="hint">
            <summary>{words::fact_known(fact, standing)}</summary>
            <div>
                <p>{evidence}</p>
                <p class="aside">{words::STANDINGS}</p>
            </div>
        </details>
    }
}

/// The title, or the first words of an article that has none, marked as such.
#[component]
pub fn Title(heading: Heading) -> impl IntoView {
    match heading {
        Heading::Title(title) => view! { <span dir="auto">{title}</span> }.into_any(),
        Heading::Opening(words) => view! {
            <span dir="auto" class="opening-words">{words}</span>
            <span class="untitled" dir="ltr">{words::UNTITLED}</span>
        }
        .into_any(),
    }
}

/// Where the head of an article stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Among others: the title leads to the article.
    List,
    /// Above the article itself.
    Article {
        /// The passage that is its title, if one is: it is shown here and not in the text.
        title: Option<PassageId>,
    },
}

/// The head of an article's card.
#[component]
pub fn Masthead(
    digest: Digest,
    /// The article's passages that the selection selects.
    #[prop(into)]
    hits: Signal<Vec<PassageId>>,
    setting: Setting,
) -> impl IntoView {
    let explorer = use_explorer();
    let article = digest.id;
    let passages = digest.passages.clone();
    let direction = direction(digest.heading.text());
    let title_words = match setting {
        Setting::Article { title: Some(title) } => {
            let words = reading(move || plain_words(explorer, title));
            view! { <span dir="auto">{words}</span> }.into_any()
        }
        _ => view! { <Title heading=digest.heading.clone() /> }.into_any(),
    };
    let words = view! { <span data-words="">{title_words}</span> };
    let title = match setting {
        Setting::Article { title } => {
            let id = title.map_or_else(|| "article-title".into(), passage_element);
            let hit =
                flag(move || title.is_some_and(|title| hits.with(|hits| hits.contains(&title))));
            view! { <h2 id=id dir=direction class=PASSAGE_CLASS class:hit=hit tabindex="-1">{words}</h2> }
                .into_any()
        }
        Setting::List => {
            let to = Signal::derive(move || explorer.at(View::Article(article)));
            view! { <h2 dir=direction><Link to arrival=Arrival::Top>{words}</Link></h2> }.into_any()
        }
    };
    let title_note = match setting {
        Setting::Article { title: Some(title) } => noted(title, 1),
        _ => ().into_any(),
    };
    view! {
        <header class="article-head">
            <OutletMonogram digest=digest.clone() />
            {title}
            {title_note}
            <Facts digest=digest.clone() hits />
            <When holds=flag(move || {
                setting == Setting::List && !explorer.selection.with(explore::Selection::is_empty)
            })>
                <Strip article passages=passages.clone() hits run=Run::Across />
            </When>
        </header>
    }
}

#[component]
fn OutletMonogram(digest: Digest) -> impl IntoView {
    let explorer = use_explorer();
    let outlet = explorer.library.catalogue.outlets.get(digest.record.outlet.index());
    outlet.map(|outlet| {
        let letters = outlet.monogram.clone();
        view! { <Monogram letters standing=digest.record.outlet_standing /> }
    })
}

#[component]
fn Facts(digest: Digest, hits: Signal<Vec<PassageId>>) -> impl IntoView {
    let explorer = use_explorer();
    let outlet = digest.record.outlet.0;
    let to = Signal::derive(move || explorer.at_toggled(Facet::Outlet, outlet));
    let chosen = Signal::derive(move || explorer.is_chosen(Facet::Outlet, outlet));
    let total = digest.passages.len();
    let record = digest.record;
    let date = record.published.value.as_deref().map(edtf::in_words);
    let selected = part(move || {
        if explorer.selection.with(explore::Selection::is_empty) {
            return view! { <span>{words::length(total)}</span> }.into_any();
        }
        let count = hits.with(Vec::len);
        view! { <span><b>{count}</b>{words::of_length(total)}</span> }.into_any()
    });
    view! {
        <div class="facts">
            <Link to arrival=Arrival::Stay current=chosen>
                {explorer.library.catalogue.name(Facet::Outlet, outlet)}
            </Link>
            <Evidence
                fact=words::OUTLET
                standing=record.outlet_standing
                evidence=record.outlet_evidence
            />
            {date.map(|date| view! { <span class="date">{date}</span> })}
            <Evidence
                fact=words::DATE
                standing=record.published.standing
                evidence=record.published.evidence
            />
            {selected}
        </div>
    }
}
