//! Passages that come close to a chosen topic, below its threshold, for the reader to judge.

use corpus::Damage;
use explore::{
    Facet,
    select::{NearMiss, near_misses},
};
use leptos::prelude::*;

use super::{changing::reading, link::Link, text};
use crate::{
    memo::Memo,
    state::{Arrival, use_explorer},
    words::{counts::hundredths, passages as words},
};

/// How many near misses are shown, best first.
const SHOWN: usize = 12;

/// The near misses of the selection, folded away beside hits.
#[component]
pub fn Nearby() -> impl IntoView {
    let explorer = use_explorer();
    let misses = Memo::new(move || {
        let corpus = explorer.library.corpus;
        explorer.selection.with(|now| near_misses(&corpus, now, SHOWN))
    });
    reading(move || {
        let misses = misses.get()?;
        if misses.is_empty() {
            let asked = explorer.selection.with(|now| !now.topics.chosen.is_empty());
            let said = asked && explorer.outcome_or_nothing().hits.is_empty();
            let said = said.then(|| view! { <p class="aside">{words::NOTHING_NEAR}</p> });
            return Ok(said.into_any());
        }
        let heading = words::near_misses(misses.len(), SHOWN);
        let items = misses.into_iter().map(|miss| view! { <Miss miss /> }).collect_view();
        // Where nothing is found, they are all there is to see.
        let open = explorer.outcome_or_nothing().hits.is_empty();
        let details = view! {
            <details class="nearby" open=open>
                <summary>{heading}</summary>
                <p class="aside">{words::NEAR_MISSES}</p>
                <ul>{items}</ul>
            </details>
        };
        Ok(details.into_any())
    })
}

#[component]
fn Miss(miss: NearMiss) -> impl IntoView {
    let explorer = use_explorer();
    let corpus = &explorer.library.corpus;
    let catalogue = &explorer.library.catalogue;
    let passage = corpus.passage(miss.passage)?;
    let article = passage.article;
    let number = corpus.number_of(&passage)?;
    let outlet = catalogue.named(Facet::Outlet, corpus.outlet_of(article)?.0);
    let mut terms = Vec::new();
    for hit in corpus.topic_hits(miss.passage)? {
        if hit.topic == miss.topic {
            terms.push(corpus.text(article, hit.span)?);
        }
    }
    let threshold = catalogue.topics.get(miss.topic.index()).map_or(100, |topic| topic.threshold);
    let to = Signal::derive(move || explorer.at_passage(article, miss.passage));
    Ok::<_, Damage>(view! {
        <li>
            <p>
                <Link to arrival=Arrival::Place>
                    {words::number_of(&outlet, number)}
                </Link>
                {words::miss(
                    &catalogue.named(Facet::Topic, miss.topic.0),
                    &hundredths(miss.score),
                    &hundredths(threshold),
                )}
                <q>{terms.join("”, “")}</q>
            </p>
            <blockquote dir="auto" data-words="">{text::plain(explorer, &passage)?}</blockquote>
        </li>
    })
}
