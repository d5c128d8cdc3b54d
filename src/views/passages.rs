//! The selected passages, grouped under their articles; with nothing selected, the overview.

use std::sync::Arc;

use corpus::{ArticleId, PassageId};
use explore::{
    Facet, Scope, Selection,
    select::{relaxations, select},
};
use leptos::prelude::*;

use crate::memo::Memo;

use super::{
    changing::{Rows, When, flag, part, reading, text},
    chips::{COUNT, Summary, criterion_in_words},
    masthead::{Masthead, Setting},
    more::More,
    nearby::Nearby,
    overview::Overview,
    passage::PassageItem,
    said::title,
};
use crate::{
    platform::focus,
    state::use_explorer,
    words::{
        CLEAR_ALL,
        counts::{self, show_more},
        passages as words,
        summary::SAME_ARTICLE,
    },
};

/// The view that the page starts with.
#[component]
pub fn Passages() -> impl IntoView {
    let explorer = use_explorer();
    let nothing_selected = Memo::new(move || explorer.selection.with(Selection::is_empty));
    view! {
        <Summary />
        {part(move || {
            if nothing_selected.get() {
                view! { <Overview /> }.into_any()
            } else {
                view! { <Results /> }.into_any()
            }
        })}
    }
}

#[component]
fn Results() -> impl IntoView {
    let explorer = use_explorer();
    let drawn: Drawn =
        Memo::new(move || explorer.groups.with(|groups| explorer.window.get().of(groups)));
    let articles = Signal::derive(move || {
        drawn.with(|drawn| drawn.iter().map(|(article, _)| article.0).collect::<Vec<_>>())
    });
    let total = move || explorer.outcome_or_nothing().hits.len();
    let left = Memo::new(move || total().saturating_sub(explorer.window.get().end));
    let before = Memo::new(move || explorer.window.get().first.min(total()));
    view! {
        <When holds=flag(move || before.get() > 0)>
            <p class="onward">
                <button on:click=move |_| {
                    explorer.redraw(explore::window::Window::grow_backwards);
                }>
                    {text(move || words::show_before(before.get()))}
                </button>
            </p>
        </When>
        <Rows each=articles row=Arc::new(move |article| {
            view! { <Group article=ArticleId(article) drawn /> }.into_any()
        }) />
        <When holds=flag(move || left.get() > 0)>
            <More label=text(move || {
                show_more(&counts::passages(left.get()))
            }) />
        </When>
        <When holds=flag(move || total() == 0)>
            <NothingFound />
        </When>
        <Nearby />
    }
}

/// The articles with their passages that are drawn.
pub(super) type Drawn = Memo<Vec<(ArticleId, Vec<PassageId>)>>;

/// An article's card with its selected passages.
#[component]
pub(super) fn Group(article: ArticleId, drawn: Drawn) -> impl IntoView {
    let explorer = use_explorer();
    let hits = Memo::new(move || explorer.outcome_or_nothing().hits_of(article).to_vec());
    let rows = Memo::new(move || {
        drawn.with(|drawn| {
            let own = drawn.iter().find(|(other, _)| *other == article);
            own.map(|(_, hits)| hits.iter().map(|hit| hit.0).collect::<Vec<_>>())
                .unwrap_or_default()
        })
    });
    explorer.digest(article).map(|digest| {
        let outlet = explorer.library.catalogue.name(Facet::Outlet, digest.record.outlet.0);
        view! {
            <article class="card" aria-label=outlet>
                <Masthead digest hits setting=Setting::List />
                <Rows each=rows row=Arc::new(|hit| {
                    view! { <PassageItem id=PassageId(hit) short=true /> }.into_any()
                }) />
            </article>
        }
    })
}

/// Says what was asked and which single removal helps most.
#[component]
fn NothingFound() -> impl IntoView {
    let explorer = use_explorer();
    let ways = reading(move || {
        let corpus = explorer.library.corpus;
        let ways = explorer.selection.with(|now| relaxations(&corpus, now))?;
        Ok(ways
            .into_iter()
            .map(|(criterion, count)| {
                let removed = criterion_in_words(explorer, &criterion);
                view! {
                    <li>
                        <button
                            class="quiet"
                            on:click=move |_| {
                                explorer.remove(&criterion);
                                focus::to(COUNT);
                            }
                        >
                            {words::REMOVE}
                            <b>{removed}</b>
                        </button>
                        <span>{words::gain(count)}</span>
                    </li>
                }
            })
            .collect_view()
            .into_any())
    });
    // Wider than any removal: everything together in an article instead of in a passage.
    let wider = reading(move || {
        let corpus = explorer.library.corpus;
        let wide =
            explorer.selection.with(|now| Selection { scope: Scope::Article, ..now.clone() });
        let count = select(&corpus, &wide)?.hits.len();
        if count == 0 {
            return Ok(().into_any());
        }
        let way = view! {
            <li>
                <button class="quiet" on:click=move |_| explorer.set_scope(Scope::Article)>
                    {words::TOGETHER_IN}
                    <b>{SAME_ARTICLE}</b>
                </button>
                <span>{words::gain(count)}</span>
            </li>
        };
        Ok(way.into_any())
    });
    view! {
        <section class="nothing" aria-label=words::NOTHING>
            {title(words::NOTHING_FOUND)}
            <ul>
                {ways}
                {wider}
            </ul>
            <p>
                <button on:click=move |_| explorer.clear()>{CLEAR_ALL}</button>
            </p>
        </section>
    }
}
