//! A passage's words with the reason of every hit visible: figures underlined, topic terms
//! underlined with dots, what is selected marked as well.

use corpus::{Damage, Mention, Passage, Span};
use explore::{
    Facet,
    compare::pieces,
    find,
    runs::{Mark, MarkKind, Run, marks, runs},
};
use leptos::prelude::*;

use super::{
    changing::{When, flag, reading},
    link::Link,
};
use crate::{
    memo::Memo,
    state::{Arrival, Explorer, use_explorer},
};

/// The words of a passage.
#[component]
pub fn Words(
    passage: Passage,
    /// Whether a long passage is shown by a part of it that holds the words searched for.
    #[prop(optional)]
    short: bool,
    /// Stretches that stand elsewhere too, and are marked so.
    #[prop(optional)]
    shared: Vec<Span>,
) -> impl IntoView {
    let explorer = use_explorer();
    let corpus = explorer.library.corpus;
    let found = Memo::new(move || explorer.selection.with(|now| marks(&corpus, passage.id, now)));
    let whole = RwSignal::new(!short);
    let within = Memo::new(move || {
        let text = plain(explorer, &passage)?;
        if whole.get() {
            return Ok(passage.span);
        }
        let shown = explorer.query.with(|query| find::snippet(text, &find::find(text, query)));
        let base = passage.span.start as usize;
        Ok(Span::new(base + shown.start, base + shown.end))
    });
    let cut = flag(move || within.get() != Ok(passage.span));
    let words = reading(move || {
        let (found, within) = (found.get()?, within.get()?);
        let mentions = corpus.mentions(passage.id)?;
        let mut words = Vec::new();
        for (piece, copied) in pieces(within, &shared) {
            let mut inside = Vec::new();
            for run in runs(piece, &found) {
                inside.push(drawn(explorer, &passage, run, &found, &mentions)?);
            }
            if copied {
                inside = vec![view! { <span class="shared">{inside}</span> }.into_any()];
            }
            words.append(&mut inside);
        }
        let before = (within.start > passage.span.start).then_some("… ");
        let after = (within.end < passage.span.end).then_some(" …");
        Ok(view! { {before}{words}{after} }.into_any())
    });
    view! {
        <span data-words="">{words}</span>
        <When holds=cut>
            " "
            <button class="quiet" on:click=move |_| whole.set(true)>
                "Show the whole passage"
            </button>
        </When>
    }
}

/// The words of a passage without any marks.
pub fn plain(explorer: Explorer, passage: &Passage) -> Result<&'static str, Damage> {
    explorer.library.corpus.text(passage.article, passage.span)
}

fn drawn(
    explorer: Explorer,
    passage: &Passage,
    run: Run,
    marks: &[Mark],
    mentions: &[Mention],
) -> Result<AnyView, Damage> {
    let catalogue = &explorer.library.catalogue;
    let text = explorer.library.corpus.text(passage.article, run.span)?;
    let mark = |place: Option<usize>| {
        place.and_then(|place| marks.get(place)).map(|mark| (mark.kind, mark.span))
    };

    let term = match mark(run.topic) {
        Some((MarkKind::Topic { topic, selected }, _)) => {
            let title = catalogue.name(Facet::Topic, topic.0).to_owned();
            Some((title, selected))
        }
        _ => None,
    };
    let inner = match term {
        None => text.into_any(),
        Some((title, false)) => view! { <span class="term" title=title>{text}</span> }.into_any(),
        Some((title, true)) => view! { <mark class="term" title=title>{text}</mark> }.into_any(),
    };

    let Some((MarkKind::Figure { figure, attributive, selected }, span)) = mark(run.figure) else {
        return Ok(inner);
    };
    let mention = mentions.iter().find(|mention| mention.span == span);
    let rule = mention.map(|mention| mention.rule.clone()).unwrap_or_default();
    let uses = explorer.selection.with_untracked(|now| now.uses);
    let counts = mention.is_some_and(|mention| uses.admit(mention.kind, mention.zone));
    let Some(figure) = figure else {
        return Ok(view! { <span class="figure unresolved" title=rule>{inner}</span> }.into_any());
    };
    let name = catalogue.name(Facet::Figure, figure.0);
    let usage = if attributive { ", used attributively" } else { "" };
    if !counts {
        let title = format!("{name} ({rule}{usage}; not counted)");
        return Ok(view! { <span class="figure uncounted" title=title>{inner}</span> }.into_any());
    }
    let to = Signal::derive(move || explorer.at_toggled(Facet::Figure, figure.0));
    let inner = if selected { view! { <mark>{inner}</mark> }.into_any() } else { inner };
    let link = view! {
        <Link
            to
            arrival=Arrival::Stay
            class="figure"
            title=format!("{name} ({rule}{usage})")
            untabbed=true
        >
            {inner}
        </Link>
    };
    Ok(link.into_any())
}
