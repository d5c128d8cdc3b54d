//! What this collection is: its articles with their standing, how topics and figures were decided,
//! and what the page does not do.

use std::sync::Arc;

use corpus::{ArticleId, Damage, Figure, Topic};
use explore::{Facet, edtf};
use leptos::prelude::*;

use super::{
    changing::{Rows, When, flag, text},
    dialog::{Dialog, Opener},
    masthead::Title,
    said::{aside, heading, paragraph},
};
use crate::{
    exporting::VERSION,
    platform::page,
    state::use_explorer,
    words::{
        about as words,
        article::STANDINGS,
        counts::{articles, hundredths, show_more},
    },
};

/// Articles listed at once.
const LISTED: usize = 100;

/// The panel about the collection.
#[component]
pub fn About(opener: Opener) -> impl IntoView {
    view! {
        <Dialog opener heading=words::HEADING id="about">
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
            {heading(words::ARTICLES)}
            <Articles />
            {aside(STANDINGS)}
            {heading(words::TOPICS)}
            {paragraph(words::TOPICS_DECIDED)}
            <div class="topics">{topics}</div>
            {heading(words::FIGURES)}
            {paragraph(words::FIGURES_DECIDED)}
            <ul class="figures">{figures}</ul>
            {heading(words::NOT_DONE)}
            <ul>{words::LIMITS.map(|limit| view! { <li>{limit}</li> })}</ul>
            {heading(words::EDITION)}
            <p>{words::version(VERSION)}</p>
            <p class="hash">{catalogue.collection.hash.clone()}</p>
            {aside(words::HASHED)}
            {aside(words::OWNERS)}
            {made_with()}
    }
}

/// What of others is inside the page, where the page says so: one under development does not.
fn made_with() -> Option<AnyView> {
    let licences = page::carried_text("licences")?;
    let items: Vec<_> = licences.lines().map(|line| view! { <li>{line.to_owned()}</li> }).collect();
    let list = view! {
        {heading(words::MADE_WITH)}
        {aside(words::MADE_WITH_LICENCES)}
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
                {text(move || show_more(&articles(total - end.get())))}
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
    let published = record.published;
    let date = published.value.as_deref().map_or_else(|| words::NO_DATE.to_owned(), edtf::in_words);
    Ok::<_, Damage>(view! {
        <li>
            <p>
                <b>{outlet}</b>
                {words::outlet_known(record.outlet_standing, &record.outlet_evidence)}
            </p>
            <p>
                <cite>
                    <Title heading=digest.heading />
                </cite>
                {words::date_known(&date, &published)}
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
            <p class="aside">{words::threshold_and_terms(&threshold, &terms)}</p>
        </details>
    }
}

fn figure_spellings(figure: &Figure) -> impl IntoView + use<> {
    view! {
        <li>
            <b>{figure.name.clone()}</b>
            {words::roles_and_spellings(figure)}
        </li>
    }
}
