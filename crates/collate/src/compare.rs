//! Articles or outlets side by side, aligned by topic.
//!
//! Goes in: what the selection selects, and two or three columns. Comes out: a [`Comparison`] with a
//! [`Row`] for every topic, the one with most passages first, and for what has none. A passage stands
//! in one row only, that of its strongest topic, so that reading down a column reads everything once.
//! Entries of reference lists are left out: they are no statements to compare.

use corpus::{Corpus, Damage, FigureId, OutletId, PassageId, PassageKind, SourceId, Span, TopicId};

use explore::{
    digest::{Margin, margin},
    order::greatest_first,
    select::Outcome,
    selection::{Selection, Uses},
    settings::{COMPARED, Column},
};

use crate::counter::Counter;

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
#[derive(Clone)]
struct Content {
    passages: usize,
    topics: Counter,
    figures: Counter,
    sources: Counter,
}

/// The passages of each column, by topic; the first of them those without one.
type Rows = Vec<Vec<Vec<PassageId>>>;

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
    let nothing = Content {
        passages: 0,
        topics: Counter::new(corpus.topic_count()?),
        figures: Counter::new(corpus.figure_count()?),
        sources: Counter::new(corpus.source_count()?),
    };
    let mut contents = vec![nothing; columns.len()];
    let mut rows: Rows = vec![Vec::new(); corpus.topic_count()? + 1];
    for &hit in &outcome.hits {
        if corpus.passage(hit)?.kind == PassageKind::Reference {
            continue;
        }
        let strongest = strongest(corpus, hit)?.map_or(0, |topic| topic.index() + 1);
        for (number, (column, content)) in columns.iter().zip(&mut contents).enumerate() {
            if !holds(corpus, *column, hit)? {
                continue;
            }
            if let Some(row) = rows.get_mut(strongest) {
                row.resize(columns.len(), Vec::new());
                row.iter_mut().skip(number).take(1).for_each(|cell| cell.push(hit));
            }
            content.passages += 1;
            for score in corpus.topic_scores(hit)? {
                let score = score?;
                if score.decided {
                    content.topics.add(score.topic.0);
                }
            }
            let Margin { figures, sources, .. } = margin(corpus, hit, &counted)?;
            for figure in figures {
                content.figures.add(figure.0);
            }
            for source in sources {
                content.sources.add(source.0);
            }
        }
    }
    let sides = columns.iter().zip(&contents).enumerate().map(|(number, (column, content))| {
        let only = |of: fn(&Content) -> &Counter| -> Vec<u32> {
            let mut found = Vec::new();
            for (value, _) in of(content).most_first() {
                let mut others = contents.iter().enumerate().filter(|(other, _)| *other != number);
                if others.all(|(_, other)| of(other).get(value) == 0) {
                    found.push(value);
                }
            }
            found
        };
        let topics = only(|content| &content.topics).into_iter().map(TopicId).collect();
        let figures = only(|content| &content.figures).into_iter().map(FigureId).collect();
        let sources = only(|content| &content.sources).into_iter().map(SourceId).collect();
        let only = Only { topics, figures, sources };
        Side { column: *column, passages: content.passages, only }
    });
    Ok(Comparison { columns: sides.collect(), rows: in_order(rows, &contents) })
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

fn in_order(rows: Rows, contents: &[Content]) -> Vec<Row> {
    let topics = core::iter::once(None).chain((0..).map(TopicId).map(Some));
    let rows = topics.zip(rows).filter(|(_, cells)| !cells.is_empty());
    let rows = rows.map(|(topic, cells)| {
        let all = |(content, cell): (&Content, &Vec<PassageId>)| match topic {
            Some(topic) => content.topics.get(topic.0) as usize,
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
