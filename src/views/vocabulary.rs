//! The words that tell the outlets apart, a card for each outlet.

use std::sync::Arc;

use collate::distinctive::{Voice, Word, distinctive, passages_with};
use corpus::{Damage, OutletId};
use explore::{Facet, Location, View};
use leptos::prelude::*;

use super::{
    changing::{When, flag, reading},
    chips::Summary,
    coverage::{SHOWN, show_all},
    link::Link,
    said::{aside, column_heads, paragraph, title},
    tools::ChartTools,
};
use crate::{
    memo::Memo,
    state::{Arrival, Explorer, use_explorer},
    words::{coverage::show_all_outlets, vocabulary as words},
};

/// The view.
#[component]
pub fn WordsView() -> impl IntoView {
    let explorer = use_explorer();
    let found: Memo<Result<Arc<Vec<Voice>>, Damage>> = Memo::new(move || {
        let outcome = explorer.outcome.get()?;
        distinctive(&explorer.library.corpus, &outcome).map(Arc::new)
    });
    let total = Memo::new(move || found.with(|found| found.as_ref().map_or(0, |all| all.len())));
    let all = RwSignal::new(false);
    view! {
        <Summary />
        <section class="vocabulary">
            {title(words::TITLE)}
            <When holds=flag(move || total.get() < 2)>
                {paragraph(words::ONE_VOICE)}
            </When>
            <When holds=flag(move || total.get() > 1)>
                {aside(words::DISTINCTIVE)}
                <div class="voices">
                    {reading(move || {
                        let most = if all.get() { usize::MAX } else { SHOWN };
                        let voices = found.get()?;
                        Ok(voices.iter().take(most).map(card).collect_view().into_any())
                    })}
                </div>
                {show_all(total, show_all_outlets, all)}
                <ChartTools
                    name="words"
                    title=words::TITLE
                    table=Arc::new(move || cells(explorer, &found.get_untracked().unwrap_or_default()))
                />
            </When>
        </section>
    }
}

/// All words with their counts, for another program.
fn cells(explorer: Explorer, voices: &[Voice]) -> Vec<Vec<String>> {
    let catalogue = &explorer.library.catalogue;
    let mut cells = vec![words::CELLS.map(str::to_owned).to_vec()];
    for voice in voices {
        let outlet = catalogue.name(Facet::Outlet, voice.outlet.0);
        for word in &voice.words {
            let counts = [word.here.to_string(), word.elsewhere.to_string()];
            cells.push([vec![outlet.to_owned(), word.written.clone()], counts.to_vec()].concat());
        }
    }
    cells
}

/// An outlet with its words.
fn card(voice: &Voice) -> AnyView {
    let explorer = use_explorer();
    let outlet = voice.outlet;
    let to = Signal::derive(move || explorer.at_toggled(Facet::Outlet, outlet.0));
    let current = flag(move || explorer.is_chosen(Facet::Outlet, outlet.0));
    let content = match (voice.enough, voice.words.as_slice()) {
        (false, _) => aside(words::TOO_LITTLE),
        (true, []) => aside(words::NONE),
        (true, found) => {
            let rows = found.iter().cloned().map(|word| row(outlet, word)).collect_view();
            view! {
                <table>
                    <thead>
                        <tr>
                            {column_heads(&words::HEADS)}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            }
            .into_any()
        }
    };
    view! {
        <section>
            <h3>
                <Link to arrival=Arrival::Stay current>
                    {explorer.library.catalogue.name(Facet::Outlet, outlet.0)}
                </Link>
            </h3>
            <p class="aside">{words::selected(voice.total as usize)}</p>
            {content}
        </section>
    }
    .into_any()
}

/// A word, which opens the outlet's passages that have it.
fn row(outlet: OutletId, word: Word) -> AnyView {
    let explorer = use_explorer();
    let Word { written, here, elsewhere, .. } = word;
    let shown = written.clone();
    let to = Signal::derive(move || Location {
        selection: explorer.selection.with(|now| passages_with(now, outlet, &written)),
        ..explorer.at(View::Passages)
    });
    view! {
        <tr>
            <th scope="row">
                <Link to arrival=Arrival::Top>
                    <span dir="auto">{shown}</span>
                </Link>
            </th>
            <td>{here}</td>
            <td>{elsewhere}</td>
        </tr>
    }
    .into_any()
}
