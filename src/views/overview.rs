//! Nothing selected: a card for each article with its opening and, for each of its main topics,
//! where in the article it occurs.

use std::sync::Arc;

use corpus::{ArticleId, Damage, PassageId, TopicId};
use explore::{
    Facet, View,
    digest::Digest,
    strip::{Cell, cells},
};
use leptos::prelude::*;

use super::{
    changing::{Rows, When, flag, text},
    link::Link,
    masthead::{Masthead, Setting},
    more::More,
    strip::{Run, path},
    text::plain,
};
use crate::{
    memo::Memo,
    state::{Arrival, use_explorer},
    words::{
        counts::{articles, passages, show_more},
        passages as words,
    },
};

/// How many of an article's topics a card shows.
const TOPICS_SHOWN: usize = 6;

/// Every article of the collection, as a card.
#[component]
pub fn Overview() -> impl IntoView {
    let explorer = use_explorer();
    let total = explorer.library.corpus.article_count();
    let end = Memo::new(move || explorer.window.get().end.min(total));
    let drawn = Signal::derive(move || (0..end.get() as u32).collect::<Vec<_>>());
    view! {
        <Rows each=drawn row=Arc::new(|article| {
            view! { <Card article=ArticleId(article) /> }.into_any()
        }) />
        <When holds=flag(move || end.get() < total)>
            <More label=text(move || {
                show_more(&articles(total - end.get()))
            }) />
        </When>
    }
}

#[component]
fn Card(article: ArticleId) -> impl IntoView {
    let explorer = use_explorer();
    let digest = explorer.digest(article)?;
    let corpus = &explorer.library.corpus;
    let opening =
        digest.opening.map(|opening| plain(explorer, &corpus.passage(opening)?)).transpose()?;
    let all = cells(corpus, &digest.passages)?;
    let mut rows = Vec::new();
    for &(topic, count) in digest.topics.iter().take(TOPICS_SHOWN) {
        rows.push((topic, count, on_topic(&digest, topic)?));
    }
    let rows = rows
        .into_iter()
        .map(|(topic, count, on)| view! { <TopicRow topic count on all=all.clone() /> })
        .collect_view();
    let table = (!digest.topics.is_empty()).then(|| {
        view! {
            <table class="topic-rows">
                <caption>{words::ABOUT_AND_WHERE}</caption>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    let more = digest.topics.len().saturating_sub(TOPICS_SHOWN);
    let read = Signal::derive(move || explorer.at(View::Article(article)));
    let outlet = explorer.library.catalogue.name(Facet::Outlet, digest.record.outlet.0);
    Ok::<_, Damage>(view! {
        <article class="card overview" aria-label=outlet>
            <Masthead digest hits=Vec::new() setting=Setting::List />
            <p class="opening" dir="auto" data-words="">
                {opening}
            </p>
            {table}
            <p class="onward">
                <Link to=read arrival=Arrival::Top>
                    {words::READ}
                </Link>
                {(more > 0).then(|| view! { <span>{words::more_topics(more)}</span> })}
            </p>
        </article>
    })
}

/// The passages of an article that have a topic.
fn on_topic(digest: &Digest, topic: TopicId) -> Result<Vec<PassageId>, Damage> {
    let corpus = &use_explorer().library.corpus;
    let mut on = Vec::new();
    for &passage in &digest.passages {
        for score in corpus.topic_scores(passage)? {
            let score = score?;
            if score.topic == topic && score.decided {
                on.push(passage);
            }
        }
    }
    Ok(on)
}

#[component]
fn TopicRow(topic: TopicId, count: u32, on: Vec<PassageId>, all: Vec<Cell>) -> impl IntoView {
    let explorer = use_explorer();
    let to = Signal::derive(move || explorer.at_toggled(Facet::Topic, topic.0));
    view! {
        <tr>
            <th scope="row">
                <Link to arrival=Arrival::Top>
                    {explorer.library.catalogue.name(Facet::Topic, topic.0)}
                </Link>
            </th>
            <td class="count" title=passages(count as usize)>
                {count}
                <span class="visually-hidden">{words::unit(count)}</span>
            </td>
            <td class="where">
                <svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
                    <path class="base" d=path(&all, Run::Across, |_| true) />
                    <path
                        class="on"
                        d=path(&all, Run::Across, |cell| on.contains(&cell.passage))
                    />
                </svg>
            </td>
        </tr>
    }
}
