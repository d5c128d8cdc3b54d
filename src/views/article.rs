//! One article, whole: typeset, with a map beside it of where the selection occurs.

use corpus::{ArticleId, Damage, PassageId};
use explore::{
    Facet, View,
    digest::{Digest, Heading},
};
use leptos::prelude::*;

use super::{
    changing::{When, flag, text},
    chips::{Summary, count_in_words},
    link::Link,
    masthead::{Masthead, Setting},
    passage::PassageItem,
    strip::{Run, Strip},
};
use crate::{
    memo::Memo,
    state::{Arrival, Explorer, use_explorer},
    words::article as words,
};

/// The view of one article.
#[component]
pub fn ArticleView(article: ArticleId) -> impl IntoView {
    let explorer = use_explorer();
    let hits = Memo::new(move || hits_in(explorer, article));
    let digest = explorer.digest(article)?;
    let corpus = &explorer.library.corpus;
    let title = title_passage(explorer, &digest);
    let passages: Vec<_> =
        corpus.passages_of(article)?.filter(|passage| Some(*passage) != title).collect();
    let outlet = explorer.library.catalogue.name(Facet::Outlet, digest.record.outlet.0);
    let map_passages = digest.passages.clone();
    let all_terms = RwSignal::new(false);
    Ok::<_, Damage>(view! {
        <Summary />
        <Switcher article />
        <div class="article-view">
            <nav class="map" aria-label=words::MAP>
                <Strip article passages=map_passages hits run=Run::Down />
            </nav>
            <article class="card whole" class:all-terms=all_terms aria-label=outlet>
                <Masthead digest hits setting=Setting::Article { title } />
                <Stepper hits />
                <label class="terms-switch">
                    <input
                        type="checkbox"
                        prop:checked=all_terms
                        on:change=move |_| all_terms.update(|now| *now = !*now)
                    />
                    {words::ALL_TERMS}
                </label>
                {passages
                    .into_iter()
                    .map(|id| {
                        let hit = flag(move || hits.with(|hits| hits.binary_search(&id).is_ok()));
                        view! { <PassageItem id hit /> }
                    })
                    .collect_view()}
            </article>
        </div>
    })
}

/// The article's passages that the selection selects; none while nothing is selected.
fn hits_in(explorer: Explorer, article: ArticleId) -> Vec<PassageId> {
    if explorer.selection.with(explore::Selection::is_empty) {
        return Vec::new();
    }
    explorer.outcome_or_nothing().hits_of(article).to_vec()
}

/// Articles shown on either side of the one that is open.
const NEIGHBOURS: usize = 12;

/// The articles around this one with their hits, to go from one to another.
#[component]
fn Switcher(article: ArticleId) -> impl IntoView {
    let explorer = use_explorer();
    let items = explorer
        .library
        .corpus
        .article_ids()
        .skip(article.index().saturating_sub(NEIGHBOURS))
        .take(2 * NEIGHBOURS + 1)
        .filter_map(|other| {
            let digest = explorer.digest(other).ok()?;
            let to = Signal::derive(move || explorer.at(View::Article(other)));
            let count = text(move || match hits_in(explorer, other).len() {
                0 => String::new(),
                count => count.to_string(),
            });
            let outlet = explorer.library.catalogue.name(Facet::Outlet, digest.record.outlet.0);
            Some(view! {
                <li>
                    <Link to arrival=Arrival::Top current=other == article>
                        {outlet}
                    </Link>
                    <span class="value-count">{count}</span>
                </li>
            })
        })
        .collect_view();
    view! { <ul class="switcher" aria-label=words::OTHERS>{items}</ul> }
}

/// How many passages match, and the way from one to the next.
#[component]
fn Stepper(hits: Memo<Vec<PassageId>>) -> impl IntoView {
    let explorer = use_explorer();
    let step = move |forward: bool| {
        if let Some(place) = explorer.neighbour(forward) {
            explorer.step_to(place);
        }
    };
    let reached = text(move || {
        let total = hits.with(Vec::len);
        let place = explorer.place.get();
        let at = place.and_then(|place| hits.with(|hits| hits.binary_search(&place).ok()));
        words::reached(at.map(|at| at + 1), total)
    });
    let elsewhere = Signal::derive(move || explorer.at(View::Passages));
    let something_selected = flag(move || !explorer.selection.with(explore::Selection::is_empty));
    view! {
        <When holds=something_selected>
            <div class="stepper" role="group" aria-label=words::MATCHING>
                <span>{reached}</span>
                <When holds=flag(move || {
                    hits.with(Vec::is_empty) && !explorer.outcome_or_nothing().hits.is_empty()
                })>
                    <Link to=elsewhere arrival=Arrival::Top>
                        {text(move || words::see(&count_in_words(explorer)))}
                    </Link>
                </When>
                <When holds=flag(move || !hits.with(Vec::is_empty))>
                    <button on:click=move |_| step(false)>{words::PREVIOUS}</button>
                    <button on:click=move |_| step(true)>{words::NEXT}</button>
                </When>
            </div>
        </When>
    }
}

/// The passage that is the title: the head shows it in place of the text.
fn title_passage(explorer: Explorer, digest: &Digest) -> Option<PassageId> {
    let Heading::Title(title) = &digest.heading else { return None };
    let corpus = &explorer.library.corpus;
    let passage = corpus.passage(*digest.passages.first()?).ok()?;
    let text = corpus.text(passage.article, passage.span).ok()?;
    (text == title).then_some(passage.id)
}
