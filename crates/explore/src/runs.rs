//! Overlapping marks, cut into the pieces a view draws.
//!
//! A passage's marks are the names of figures and sources and the terms of its topics. They overlap: a
//! name can stand inside a term. [`marks`] collects them, [`runs`] cuts the passage so that within a piece
//! nothing changes; a view draws one element for each piece.

use std::collections::BTreeSet;

use corpus::{Corpus, Damage, FigureId, PassageId, SourceId, Span, TopicId};

use crate::{order::sort, selection::Selection};

/// A stretch of text to be shown as more than text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words, in bytes of the article's text.
    pub span: Span,
    /// What they are.
    pub kind: MarkKind,
}

/// What marked words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A figure's name.
    Figure {
        /// Who is meant; `None` when several bear the name and nothing decides.
        figure: Option<FigureId>,
        /// Whether the name describes something else ('the Smith government').
        attributive: bool,
        /// Whether the reader chose the figure and this use of the name counts.
        selected: bool,
    },
    /// The name of a source that is credited.
    Source {
        /// Who is credited.
        source: SourceId,
        /// Whether the reader chose the source and it counts here.
        selected: bool,
    },
    /// A term that shows a topic.
    Topic {
        /// The topic.
        topic: TopicId,
        /// Whether the reader chose it.
        selected: bool,
    },
}

impl MarkKind {
    fn selected(self) -> bool {
        match self {
            Self::Figure { selected, .. }
            | Self::Source { selected, .. }
            | Self::Topic { selected, .. } => selected,
        }
    }
}

/// A piece of text in which no mark begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The piece, never empty, in bytes of the article's text.
    pub span: Span,
    /// The figure's or source's mark that covers it, as a place in the marks given. One, since what
    /// leads somewhere cannot lead to two places.
    pub name: Option<usize>,
    /// The topic's mark that covers it, as a place in the marks given.
    pub topic: Option<usize>,
}

/// The marks of a passage: every name outside boilerplate, and the terms that speak for the topics
/// the passage has. Figures before sources before terms, each in text order.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn marks(
    corpus: &Corpus<'_>,
    passage: PassageId,
    selection: &Selection,
) -> Result<Vec<Mark>, Damage> {
    let mut marks = Vec::new();
    for mention in corpus.mentions(passage)? {
        if mention.zone == corpus::Zone::Boilerplate {
            continue;
        }
        let chosen =
            mention.figure.is_some_and(|figure| selection.figures.chosen.contains(&figure.0));
        marks.push(Mark {
            span: mention.span,
            kind: MarkKind::Figure {
                figure: mention.figure,
                attributive: mention.kind == corpus::MentionKind::Attributive,
                selected: chosen && selection.uses.admit(mention.kind, mention.zone),
            },
        });
    }
    for citation in corpus.citations(passage)? {
        if citation.zone == corpus::Zone::Boilerplate {
            continue;
        }
        let chosen = selection.sources.chosen.contains(&citation.source.0);
        marks.push(Mark {
            span: citation.span,
            kind: MarkKind::Source {
                source: citation.source,
                selected: chosen && selection.uses.admit_citation(citation.zone),
            },
        });
    }
    let mut decided = BTreeSet::new();
    for score in corpus.topic_scores(passage)? {
        let score = score?;
        if score.decided {
            decided.insert(score.topic.0);
        }
    }
    for hit in corpus.topic_hits(passage)? {
        if hit.weight > 0 && decided.contains(&hit.topic.0) {
            let selected = selection.topics.chosen.contains(&hit.topic.0);
            marks.push(Mark {
                span: hit.span,
                kind: MarkKind::Topic { topic: hit.topic, selected },
            });
        }
    }
    Ok(marks)
}

/// Set in an event where a mark begins.
const BEGINS: u64 = 1 << 31;

/// A mark beginning or ending at a place, as a number that sorts by place.
fn event(place: u32, begins: bool, mark: usize) -> u64 {
    u64::from(place) << 32 | if begins { BEGINS } else { 0 } | mark as u64 & (BEGINS - 1)
}

/// Cuts `within` at the ends of the marks. The runs cover it exactly and in order; marks that reach
/// outside are clipped. Where several marks of a layer (names, terms) overlap, a selected one wins,
/// then the first given. Takes n log n steps for n marks.
pub fn runs(within: Span, marks: &[Mark]) -> Vec<Run> {
    // Ends before beginnings at a place do no harm: both are applied before the next run is cut.
    let mut events = Vec::with_capacity(marks.len() * 2);
    for (number, mark) in marks.iter().enumerate() {
        let (start, end) = (mark.span.start.max(within.start), mark.span.end.min(within.end));
        if start < end {
            events.push(event(start, true, number));
            events.push(event(end, false, number));
        }
    }
    sort(&mut events);

    let mut runs: Vec<Run> = Vec::new();
    let mut names = BTreeSet::new();
    let mut topics = BTreeSet::new();
    let mut start = within.start;
    for event in events {
        let (place, begins) = ((event >> 32) as u32, event & BEGINS != 0);
        let number = (event & (BEGINS - 1)) as usize;
        cut(&mut runs, Span { start, end: place }, &names, &topics);
        start = place;
        let Some(mark) = marks.get(number) else { continue };
        let layer = match mark.kind {
            MarkKind::Figure { .. } | MarkKind::Source { .. } => &mut names,
            MarkKind::Topic { .. } => &mut topics,
        };
        // Sorted so that the winner comes first.
        let rank = number as u32 | if mark.kind.selected() { 0 } else { LOSES };
        if begins {
            layer.insert(rank);
        } else {
            layer.remove(&rank);
        }
    }
    cut(&mut runs, Span { start, end: within.end }, &names, &topics);
    runs
}

/// The marks that cover a place, the winner first.
type Layer = BTreeSet<u32>;

/// Set in the rank of a mark that is not selected.
const LOSES: u32 = 1 << 31;

/// Adds a run, or lengthens the last one where nothing changed: a mark that loses cuts nothing.
fn cut(runs: &mut Vec<Run>, span: Span, names: &Layer, topics: &Layer) {
    if span.start >= span.end {
        return;
    }
    let winner = |layer: &Layer| layer.first().map(|rank| (rank & !LOSES) as usize);
    let run = Run { span, name: winner(names), topic: winner(topics) };
    match runs.last_mut() {
        Some(last) if last.name == run.name && last.topic == run.topic => {
            last.span.end = span.end;
        }
        _ => runs.push(run),
    }
}
