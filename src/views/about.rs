//! What this collection is: its articles with their standing, how topics and figures were decided,
//! and what the page does not do.

use std::sync::Arc;

use corpus::{ArticleId, Damage, Figure, Topic};
use explore::{Facet, edtf};
use leptos::prelude::*;

use super::{
    changing::{Rows, When, flag, text},
    dialog::{Dialog, Opener},
    masthead::{Title, standing_in_words},
};
use crate::{
    platform::page,
    state::use_explorer,
    words::{self, counted, hundredths},
};

/// Articles listed at once.
const LISTED: usize = 100;

/// The panel about the collection.
#[component]
pub fn About(opener: Opener) -> impl IntoView {
    view! {
        <Dialog opener heading="About this collection" id="about">
            <Facts />
        </Dialog>
    }
}

#[component]
fn Facts() -> impl IntoView {
    let explorer = use_explorer();
    let catalogue = &explorer.library.catalogue;
    let description = catalogue.collection.description.clone();
    let topics = catalogue.topics.iter().map(topic_terms).collect_view();
    let figures = catalogue
        .figures
        .iter()
        .filter(|figure| !figure.organisation)
        .map(figure_spellings)
        .collect_view();
    view! {
        <p>{description}</p>
            <h3>"The articles, and how well their origin is known"</h3>
            <Articles />
            <p class="aside">{words::STANDINGS}</p>
            <h3>"How topics were decided"</h3>
            <p>
                "Each topic has terms with weights. A passage has the topic when the terms of one of its sentences together reach the threshold, 1.0 unless it is given; a * stands for any ending."
            </p>
            <div class="topics">{topics}</div>
            <h3>"How figures were decided"</h3>
            <p>
                "Spellings of one name are merged, whatever their case, accents, hyphens and al-. A bare surname that several bear goes to the one the article names in full, else to the one the collection gives; where neither decides, to nobody."
            </p>
            <ul class="figures">{figures}</ul>
            <h3>"What this page does not do"</h3>
            <ul>{words::LIMITS.map(|limit| view! { <li>{limit}</li> })}</ul>
            {made_with()}
            <p class="aside">
                {format!("Crossread {}. The articles belong to their publishers.", env!("CARGO_PKG_VERSION"))}
            </p>
    }
}

/// What of others is inside the page, where the page says so: one under development does not.
fn made_with() -> Option<AnyView> {
    let licences = page::carried_text("licences")?;
    let items: Vec<_> = licences.lines().map(|line| view! { <li>{line.to_owned()}</li> }).collect();
    let list = view! {
        <h3>{words::MADE_WITH}</h3>
        <p class="aside">{words::MADE_WITH_LICENCES}</p>
        <ul class="aside licences">{items}</ul>
    };
    Some(list.into_any())
}

#[component]
fn Articles() -> impl IntoView {
    let total = use_explorer().library.corpus.article_count();
    let end = RwSignal::new(LISTED);
    let shown = Signal::derive(move || (0..end.get().min(total) as u32).collect::<Vec<_>>());
    view! {
        <ul class="articles">
            <Rows each=shown row=Arc::new(|article| {
                view! { <ArticleFacts article=ArticleId(article) /> }.into_any()
            }) />
        </ul>
        <When holds=flag(move || end.get() < total)>
            <button on:click=move |_| end.update(|end| *end += LISTED)>
                {text(move || format!("Show more ({} left)", counted(total - end.get(), "article")))}
            </button>
        </When>
    }
}

#[component]
fn ArticleFacts(article: ArticleId) -> impl IntoView {
    let explorer = use_explorer();
    let digest = explorer.digest(article)?;
    let record = digest.record;
    let outlet = explorer.library.catalogue.name(Facet::Outlet, record.outlet.0);
    let date =
        record.published.value.as_deref().map_or_else(|| "date unknown".into(), edtf::in_words);
    Ok::<_, Damage>(view! {
        <li>
            <p>
                <b>{outlet}</b>
                {format!(" ({}): {} ", standing_in_words(record.outlet_standing), record.outlet_evidence)}
            </p>
            <p>
                <cite>
                    <Title heading=digest.heading />
                </cite>
                {format!(
                    ". {date} ({}): {}",
                    standing_in_words(record.published.standing),
                    record.published.evidence,
                )}
            </p>
        </li>
    })
}

fn topic_terms(topic: &Topic) -> impl IntoView + use<> {
    let terms: Vec<_> = topic
        .terms
        .iter()
        .map(|term| format!("{} {}", term.text, hundredths(term.weight)))
        .collect();
    let threshold = hundredths(topic.threshold);
    view! {
        <details>
            <summary>{topic.label.clone()}</summary>
            <p>{topic.about.clone()}</p>
            <p class="aside">{format!("Threshold {threshold}. {}", terms.join(" · "))}</p>
        </details>
    }
}

fn figure_spellings(figure: &Figure) -> impl IntoView + use<> {
    let written = match &figure.spellings[..] {
        [] => ", who does not occur".to_owned(),
        spellings => format!(", written {}", spellings.join(", ")),
    };
    let also = match &figure.aliases[..] {
        [] => String::new(),
        aliases => format!("; also recognised: {}", aliases.join(", ")),
    };
    let roles = if figure.roles.is_empty() {
        String::new()
    } else {
        format!(" ({})", figure.roles.join("; "))
    };
    view! {
        <li>
            <b>{figure.name.clone()}</b>
            {roles}
            {written}
            {also}
        </li>
    }
}
