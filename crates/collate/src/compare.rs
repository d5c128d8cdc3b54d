//! Articles or outlets side by side, aligned by topic.
//!
//! Goes in: what the selection selects, and two or three columns. Comes out: a [`Comparison`] with a
//! [`Row`] for every topic, the one with most passages first, and for what has none. A passage stands
//! in one row only, that of its strongest topic, so that reading down a column reads everything once.
//! Entries of reference lists are left out: they are no statements to compare.

use std::collections::BTreeMap;

use corpus::{Corpus, Damage, FigureId, OutletId, PassageId, PassageKind, SourceId, Span, TopicId};

use explore::{
    digest::{Margin, margin},
    order::greatest_first,
    select::Outcome,
    selection::{Selection, Uses},
    settings::{COMPARED, Column},
};

/// Columns side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The columns, in order.
    pub columns: Vec<Side>,
    /// The topics, those with most passages first; the last row may be that of no topic.
    pub rows: Vec<Row>,
}

/// A column as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Whose passages stand in it.
    pub column: Column,
    /// How many they are.
    pub passages: usize,
    /// What it alone has.
    pub only: Only,
}

/// What one column has and none of the others, what it has most often first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// Topics.
    pub topics: Vec<TopicId>,
    /// Figures, named in a way that counts.
    pub figures: Vec<FigureId>,
    /// Sources, credited in a way that counts.
    pub sources: Vec<SourceId>,
}

/// What the columns have on a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The topic; `None` for passages without one.
    pub topic: Option<TopicId>,
    /// The passages of each column, in reading order.
    pub cells: Vec<Vec<PassageId>>,
    /// How many more passages of each column have the topic, but stand under a stronger one.
    pub weaker: Vec<usize>,
    /// The column that alone has the topic at all.
    pub only: Option<usize>,
}

/// Those chosen, and up to `count` columns more: the outlets with most passages selected; where fewer
/// than two have some, the articles that do; then whatever else there is.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn columns(
    corpus: &Corpus<'_>,
    outcome: &Outcome,
    chosen: &[Column],
    count: usize,
) -> Result<Vec<Column>, Damage> {
    let mut columns: Vec<Column> = chosen.iter().take(COMPARED).copied().collect();
    if columns.len() >= count {
        return Ok(columns);
    }
    let mut hits = vec![0_u32; corpus.outlet_count()?];
    for group in &outcome.articles {
        if let Some(hits) = hits.get_mut(corpus.outlet_of(group.article)?.index()) {
            *hits += group.count;
        }
    }
    let outlets = greatest_first((0..).zip(hits).collect(), |&(_, hits): &(u32, u32)| hits);
    let (with, without): (Vec<_>, Vec<_>) = outlets.into_iter().partition(|(_, hits)| *hits > 0);
    let outlets = |outlets: Vec<(u32, u32)>| {
        outlets.into_iter().map(|(outlet, _)| Column::Outlet(OutletId(outlet)))
    };
    let several = with.len() > 1 || outcome.articles.len() < 2;
    let articles = outcome.articles.iter().map(|group| Column::Article(group.article));
    let first: Vec<Column> =
        if several { outlets(with).collect() } else { articles.clone().collect() };
    let all = first.into_iter().chain(outlets(without)).chain(articles);
    for column in all.chain(corpus.article_ids().map(Column::Article)) {
        if columns.len() >= count {
            break;
        }
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    Ok(columns)
}

/// Whether a passage of an article stands in a column.
fn holds(corpus: &Corpus<'_>, column: Column, passage: PassageId) -> Result<bool, Damage> {
    let article = corpus.passage(passage)?.article;
    Ok(match column {
        Column::Article(own) => own == article,
        Column::Outlet(own) => corpus.outlet_of(article)? == own,
    })
}

/// What a column has, with how often.
#[derive(Default)]
struct Content {
    passages: usize,
    topics: BTreeMap<TopicId, u32>,
    figures: BTreeMap<FigureId, u32>,
    sources: BTreeMap<SourceId, u32>,
}

/// Sets the columns side by side.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn compare(
    corpus: &Corpus<'_>,
    outcome: &Outcome,
    columns: &[Column],
    uses: Uses,
) -> Result<Comparison, Damage> {
    let counted = Selection { uses, ..Selection::default() };
    let mut contents: Vec<Content> = columns.iter().map(|_| Content::default()).collect();
    let mut rows: BTreeMap<Option<TopicId>, Vec<Vec<PassageId>>> = BTreeMap::new();
    for &hit in &outcome.hits {
        if corpus.passage(hit)?.kind == PassageKind::Reference {
            continue;
        }
        let strongest = strongest(corpus, hit)?;
        for (number, (column, content)) in columns.iter().zip(&mut contents).enumerate() {
            if !holds(corpus, *column, hit)? {
                continue;
            }
            let row = rows.entry(strongest).or_insert_with(|| vec![Vec::new(); columns.len()]);
            if let Some(cell) = row.get_mut(number) {
                cell.push(hit);
            }
            content.passages += 1;
            for score in corpus.topic_scores(hit)? {
                let score = score?;
                if score.decided {
                    *content.topics.entry(score.topic).or_default() += 1;
                }
            }
            let Margin { figures, sources, .. } = margin(corpus, hit, &counted)?;
            for figure in figures {
                *content.figures.entry(figure).or_default() += 1;
            }
            for source in sources {
                *content.sources.entry(source).or_default() += 1;
            }
        }
    }
    let columns =
        columns.iter().zip(&contents).enumerate().map(|(number, (column, content))| {
            let others = || contents.iter().enumerate().filter(move |(other, _)| *other != number);
            let topics = content
                .topics
                .iter()
                .filter(|(topic, _)| others().all(|(_, other)| !other.topics.contains_key(topic)));
            let figures = content.figures.iter().filter(|(figure, _)| {
                others().all(|(_, other)| !other.figures.contains_key(figure))
            });
            let sources = content.sources.iter().filter(|(source, _)| {
                others().all(|(_, other)| !other.sources.contains_key(source))
            });
            let topics = greatest_first(topics.collect(), |(_, count)| **count);
            let figures = greatest_first(figures.collect(), |(_, count)| **count);
            let sources = greatest_first(sources.collect(), |(_, count)| **count);
            Side {
                column: *column,
                passages: content.passages,
                only: Only {
                    topics: topics.into_iter().map(|(topic, _)| *topic).collect(),
                    figures: figures.into_iter().map(|(figure, _)| *figure).collect(),
                    sources: sources.into_iter().map(|(source, _)| *source).collect(),
                },
            }
        });
    Ok(Comparison { columns: columns.collect(), rows: in_order(rows, &contents) })
}

/// The topic that a passage shows most, of those it has.
fn strongest(corpus: &Corpus<'_>, passage: PassageId) -> Result<Option<TopicId>, Damage> {
    let mut strongest: Option<corpus::TopicScore> = None;
    for score in corpus.topic_scores(passage)? {
        let score = score?;
        if score.decided && strongest.is_none_or(|best| score.score > best.score) {
            strongest = Some(score);
        }
    }
    Ok(strongest.map(|score| score.topic))
}

fn in_order(
    rows: BTreeMap<Option<TopicId>, Vec<Vec<PassageId>>>,
    contents: &[Content],
) -> Vec<Row> {
    let rows = rows.into_iter().map(|(topic, cells)| {
        let all = |(content, cell): (&Content, &Vec<PassageId>)| match topic {
            Some(topic) => content.topics.get(&topic).copied().unwrap_or_default() as usize,
            None => cell.len(),
        };
        let all: Vec<usize> = contents.iter().zip(&cells).map(all).collect();
        let weaker =
            all.iter().zip(&cells).map(|(all, cell)| all.saturating_sub(cell.len())).collect();
        let mut having = all.iter().enumerate().filter(|(_, all)| **all > 0);
        let first = having.next().map(|(number, _)| number);
        let only = first.filter(|_| cells.len() > 1 && having.next().is_none());
        Row { topic, cells, weaker, only }
    });
    greatest_first(rows.collect(), |row| match row.topic {
        None => 0,
        Some(_) => row.cells.iter().map(Vec::len).sum::<usize>() as u32,
    })
}

/// A stretch of a passage that another passage has too, word for word or nearly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The stretch, in bytes of the article's text.
    pub span: Span,
    /// The passage that has it too.
    pub other: PassageId,
}

/// What of a passage the other columns have too; for no columns, what any other article has.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn shared(
    corpus: &Corpus<'_>,
    passage: PassageId,
    columns: &[Column],
) -> Result<Vec<Shared>, Damage> {
    let mut shared = Vec::new();
    for reuse in corpus.reuse(passage)? {
        let mut elsewhere = columns.is_empty();
        for column in columns {
            elsewhere |= holds(corpus, *column, reuse.other)?;
        }
        if elsewhere {
            shared.push(Shared { span: reuse.span, other: reuse.other });
        }
    }
    Ok(shared)
}

/// Cuts a stretch of text where what is shared begins and ends; with each piece, whether it is.
pub fn pieces(within: Span, shared: &[Span]) -> Vec<(Span, bool)> {
    let mut pieces = Vec::new();
    let mut start = within.start;
    let inside = |span: Span| span.start.max(within.start);
    for span in explore::order::least_first(shared.to_vec(), |span| inside(*span)) {
        let (first, end) = (inside(span).max(start), span.end.min(within.end));
        if first < end {
            if start < first {
                pieces.push((Span { start, end: first }, false));
            }
            pieces.push((Span { start: first, end }, true));
            start = end;
        }
    }
    if start < within.end {
        pieces.push((Span { start, end: within.end }, false));
    }
    pieces
}
