//! A passage: its number, its words, and in the margin what it is about, who is named in it and whom
//! it credits. Everything in the margin is a way to select it.

use collate::compare::shared;
use corpus::{Damage, PassageId, PassageKind};
use explore::{
    Facet,
    digest::{Margin, margin},
};
use leptos::prelude::*;

use super::{
    actions::opener,
    changing::{flag, reading},
    compare::same_words,
    link::Link,
    notes::{marks, noted},
    text::{Words, direction, plain},
};
use crate::{
    memo::Memo,
    state::{Arrival, PASSAGE_CLASS, passage_element, use_explorer},
    words::{self, passages},
};

/// A passage wherever it is shown.
#[component]
pub fn PassageItem(
    id: PassageId,
    /// Whether the selection selects it; only where passages that are no hits stand beside it.
    #[prop(optional, into)]
    hit: Signal<bool>,
    /// Whether a long passage is shown by a part of it that holds the words searched for.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let explorer = use_explorer();
    let corpus = explorer.library.corpus;
    let drawn = move || -> Result<_, Damage> {
        let passage = corpus.passage(id)?;
        let number = corpus.number_of(&passage)?;
        let to = Signal::derive(move || explorer.at_passage(passage.article, id));
        let aside = passage.kind.counts().then(|| view! { <MarginNotes id /> });
        let note = passages::kind(passage.kind);
        Ok(view! {
            <div
                class=format!("{PASSAGE_CLASS} {}", passage.kind.as_str().replace('_', "-"))
                id=passage_element(id)
                tabindex="-1"
                class:hit=hit
                class:current=flag(move || explorer.place.get() == Some(id))
                role="group"
                aria-label=passages::passage(number)
            >
                <div class="handle">
                    <Link
                        to
                        arrival=Arrival::Place
                        class="number"
                        label=passages::in_its_article(number)
                    >
                        {words::passage_number(number)}
                    </Link>
                    {opener(id, number)}
                    {marks(id)}
                </div>
                <div class="words" dir=direction(plain(explorer, &passage)?)>
                    {note.map(|note| view! { <span class="kind">{note}</span> })}
                    <Framed kind=passage.kind>
                        <Words passage short />
                    </Framed>
                    {noted(id, number)}
                </div>
                {aside}
            </div>
        })
    };
    drawn()
}

/// The element a kind of passage is read as.
#[component]
fn Framed(kind: PassageKind, children: Children) -> impl IntoView {
    match kind {
        PassageKind::Heading | PassageKind::ReferencesHeading => {
            view! { <h3>{children()}</h3> }.into_any()
        }
        PassageKind::PullQuote => view! { <blockquote>{children()}</blockquote> }.into_any(),
        _ => view! { <p>{children()}</p> }.into_any(),
    }
}

/// What a passage is about, who is named in it and whom it credits.
#[component]
fn MarginNotes(id: PassageId) -> impl IntoView {
    let explorer = use_explorer();
    let corpus = explorer.library.corpus;
    // Which names count is a choice; who is in the margin follows it.
    let uses = Memo::new(move || explorer.selection.with(|now| now.uses));
    let notes = Memo::new(move || {
        let selection = explore::Selection { uses: uses.get(), ..Default::default() };
        margin(&corpus, id, &selection)
    });
    reading(move || {
        let Margin { topics, figures, sources, .. } = notes.get()?;
        let topics: Vec<_> = topics.into_iter().map(|topic| topic.0).collect();
        let figures: Vec<_> = figures.into_iter().map(|figure| figure.0).collect();
        let sources: Vec<_> = sources.into_iter().map(|source| source.0).collect();
        let margin = view! {
            <div class="margin">
                <Values facet=Facet::Topic values=topics />
                <Values facet=Facet::Figure values=figures />
                <Values facet=Facet::Source values=sources />
                {same_words(explorer, &shared(&corpus, id, &[])?)?}
            </div>
        };
        Ok(margin.into_any())
    })
}

#[component]
fn Values(facet: Facet, values: Vec<u32>) -> impl IntoView {
    let explorer = use_explorer();
    let items = values
        .into_iter()
        .map(|value| {
            let to = Signal::derive(move || explorer.at_toggled(facet, value));
            let chosen = Signal::derive(move || explorer.is_chosen(facet, value));
            let name = explorer.library.catalogue.name(facet, value);
            view! {
                <li>
                    <Link to arrival=Arrival::Stay current=chosen>
                        {name}
                    </Link>
                </li>
            }
        })
        .collect_view();
    view! { <ul aria-label=words::facet_list(facet) class=facet.as_str()>{items}</ul> }
}
