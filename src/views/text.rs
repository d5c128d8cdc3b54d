//! A passage's words with the reason of every hit visible: figures underlined, sources underlined
//! with dashes, topic terms with dots, what is selected marked as well.

use collate::compare::pieces;
use corpus::{Citation, Damage, FigureId, Mention, Passage, PassageId, SourceId, Span};
use explore::{
    Facet, Uses,
    direction::is_right_to_left,
    evidence::{CUT_AFTER, CUT_BEFORE},
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
    state::{Arrival, Explorer, LINKED, use_explorer},
    words::{actions, passages as words},
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
    let uses = Memo::new(move || explorer.selection.with(|now| now.uses));
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
        let names = Names {
            mentions: corpus.mentions(passage.id)?,
            citations: corpus.citations(passage.id)?,
            uses: uses.get(),
        };
        let mut words = Vec::new();
        let linked = linked_in(explorer, &passage);
        for (piece, copied) in pieces(within, &shared) {
            let mut inside = Vec::new();
            for (piece, is_linked) in pieces(piece, &linked) {
                let mut words = Vec::new();
                for run in runs(piece, &found) {
                    words.push(drawn(explorer, &passage, run, &found, &names)?);
                }
                if is_linked {
                    words = vec![as_linked(explorer, piece, words.into_any())];
                }
                inside.append(&mut words);
            }
            if copied {
                inside = vec![view! { <span class="shared">{inside}</span> }.into_any()];
            }
            words.append(&mut inside);
        }
        let before = (within.start > passage.span.start).then_some(CUT_BEFORE);
        let after = (within.end < passage.span.end).then_some(CUT_AFTER);
        Ok(view! { {before}{words}{after} }.into_any())
    });
    view! {
        <span data-words="">{words}</span>
        <When holds=cut>
            " "
            <button class="quiet" on:click=move |_| whole.set(true)>
                {words::WHOLE}
            </button>
        </When>
    }
}

/// The words that the link points at, where they are a passage's.
fn linked_in(explorer: Explorer, passage: &Passage) -> Vec<Span> {
    let evidence = explorer.evidence.get();
    let here = evidence.filter(|evidence| evidence.article == passage.article);
    here.map(|evidence| evidence.span).into_iter().collect()
}

/// Words marked as those the link points at.
fn as_linked(explorer: Explorer, piece: Span, words: AnyView) -> AnyView {
    let evidence = explorer.evidence.get();
    let first = evidence.is_some_and(|evidence| evidence.span.start == piece.start);
    view! {
        <mark class="linked" id=first.then_some(LINKED) title=actions::LINKED>
            {words}
        </mark>
    }
    .into_any()
}

/// The words of a passage with no marks but that of the link.
pub fn plain_words(explorer: Explorer, passage: PassageId) -> Result<AnyView, Damage> {
    let corpus = &explorer.library.corpus;
    let passage = corpus.passage(passage)?;
    let mut words = Vec::new();
    for (piece, is_linked) in pieces(passage.span, &linked_in(explorer, &passage)) {
        let text = corpus.text(passage.article, piece)?.into_any();
        words.push(if is_linked { as_linked(explorer, piece, text) } else { text });
    }
    Ok(words.into_any())
}

/// The words of a passage without any marks.
pub fn plain(explorer: Explorer, passage: &Passage) -> Result<&'static str, Damage> {
    explorer.library.corpus.text(passage.article, passage.span)
}

/// Which way a passage runs, as an element's `dir` says it. The whole passage decides, whatever part
/// of it is shown.
pub fn direction(text: &str) -> &'static str {
    if is_right_to_left(text) { "rtl" } else { "ltr" }
}

/// The names of a passage, and which of them count.
struct Names {
    mentions: Vec<Mention>,
    citations: Vec<Citation>,
    uses: Uses,
}

fn drawn(
    explorer: Explorer,
    passage: &Passage,
    run: Run,
    marks: &[Mark],
    names: &Names,
) -> Result<AnyView, Damage> {
    let text = explorer.library.corpus.text(passage.article, run.span)?;
    let mark = |place: Option<usize>| place.and_then(|place| marks.get(place));
    let inner = match mark(run.topic).map(|mark| mark.kind) {
        Some(MarkKind::Topic { topic, selected }) => {
            let title = explorer.library.catalogue.name(Facet::Topic, topic.0);
            if selected {
                view! { <mark class="term" title=title>{text}</mark> }.into_any()
            } else {
                view! { <span class="term" title=title>{text}</span> }.into_any()
            }
        }
        _ => text.into_any(),
    };
    let Some(Mark { span, kind }) = mark(run.name) else { return Ok(inner) };
    Ok(match *kind {
        MarkKind::Figure { figure, attributive, selected } => {
            let mention = names.mentions.iter().find(|mention| mention.span == *span);
            let rule = mention.map(|mention| mention.rule.as_str()).unwrap_or_default();
            let Some(FigureId(figure)) = figure else {
                let rule = rule.to_owned();
                return Ok(view! {
                    <span class="figure unresolved" title=rule>
                        {inner}
                    </span>
                }
                .into_any());
            };
            let counts =
                mention.is_some_and(|mention| names.uses.admit(mention.kind, mention.zone));
            let about = words::mention(rule, attributive);
            name(explorer, (Facet::Figure, figure), &about, counts, selected, inner)
        }
        MarkKind::Source { source: SourceId(source), selected } => {
            let citation = names.citations.iter().find(|citation| citation.span == *span);
            let counts = citation.is_some_and(|citation| names.uses.admit_citation(citation.zone));
            let about = words::credited(citation.map(|citation| citation.zone));
            name(explorer, (Facet::Source, source), about, counts, selected, inner)
        }
        MarkKind::Topic { .. } => inner,
    })
}

/// A name that selects its figure or source where it counts; `about` says what it is.
fn name(
    explorer: Explorer,
    (facet, value): (Facet, u32),
    about: &str,
    counts: bool,
    selected: bool,
    inner: AnyView,
) -> AnyView {
    let class = facet.as_str();
    let name = explorer.library.catalogue.name(facet, value);
    if !counts {
        let title = words::name_not_counted(name, about);
        let class = format!("{class} uncounted");
        return view! { <span class=class title=title>{inner}</span> }.into_any();
    }
    let to = Signal::derive(move || explorer.at_toggled(facet, value));
    let inner = if selected { view! { <mark>{inner}</mark> }.into_any() } else { inner };
    view! {
        <Link
            to
            arrival=Arrival::Stay
            class=class
            title=words::name(name, about)
            untabbed=true
        >
            {inner}
        </Link>
    }
    .into_any()
}
