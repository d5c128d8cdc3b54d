//! What a view shows of one article or one passage besides its text.

use std::collections::BTreeSet;

use corpus::{
    Article, ArticleId, Corpus, Damage, FigureId, PassageId, PassageKind, SourceId, TopicId,
    TopicScore,
    facts::{Fact, FactTable},
};

use crate::{order::greatest_first, selection::Selection};

/// Characters of a text's beginning that stand in for a missing title.
const OPENING: usize = 70;

/// An article in short: what its card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The article.
    pub id: ArticleId,
    /// Its record.
    pub record: Article,
    /// What to head it with.
    pub heading: Heading,
    /// The passage to begin with: the first standfirst or paragraph, else the first that counts.
    pub opening: Option<PassageId>,
    /// The passages that can be hits, in reading order.
    pub passages: Vec<PassageId>,
    /// The topics with the number of these passages that have them, most first, then by id.
    pub topics: Vec<(TopicId, u32)>,
}

/// What an article is headed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Its title.
    Title(String),
    /// The first words of an article without one: at most 70 characters, cut at a word, then with
    /// an ellipsis. The name of the file where there are no words.
    Opening(String),
}

impl Heading {
    /// The words, whichever they are.
    pub fn text(&self) -> &str {
        let (Self::Title(text) | Self::Opening(text)) = self;
        text
    }
}

/// Reads an article in short.
///
/// # Errors
/// When the corpus has no such article or is damaged where it is read.
#[inline]
pub fn digest(corpus: &Corpus<'_>, id: ArticleId) -> Result<Digest, Damage> {
    let record = corpus.article(id)?;
    let mut passages = Vec::new();
    let mut opening = None;
    let mut counts = vec![0_u32; corpus.topic_count()?];
    for passage in corpus.passages_of(id)? {
        let place = corpus.passage(passage)?;
        if !place.kind.counts() {
            continue;
        }
        passages.push(passage);
        if opening.is_none()
            && matches!(place.kind, PassageKind::Standfirst | PassageKind::Paragraph)
        {
            opening = Some(passage);
        }
        for score in corpus.topic_scores(passage)? {
            let score = score?;
            if score.decided
                && let Some(count) = counts.get_mut(score.topic.index())
            {
                *count += 1;
            }
        }
    }
    let opening = opening.or_else(|| passages.first().copied());
    let heading = match (&record.title.value, opening) {
        (Some(title), _) => Heading::Title(title.clone()),
        (None, Some(opening)) => {
            let span = corpus.passage(opening)?.span;
            Heading::Opening(first_words(corpus.text(id, span)?))
        }
        (None, None) => Heading::Opening(record.file.clone()),
    };
    let counted = (0..).map(TopicId).zip(counts).filter(|(_, count)| *count > 0);
    let topics = greatest_first(counted.collect(), |&(_, count)| count);
    Ok(Digest { id, record, heading, opening, passages, topics })
}

/// The beginning of a text on one line. A first word longer than the whole line is cut inside.
#[inline]
fn first_words(text: &str) -> String {
    let mut line = String::new();
    let mut characters = 0;
    for word in text.split_whitespace() {
        let length = word.chars().take(OPENING + 1).count();
        let space = usize::from(characters > 0);
        if characters + space + length > OPENING {
            if characters == 0 {
                line.extend(word.chars().take(OPENING - 1));
            }
            line.push('…');
            break;
        }
        if space > 0 {
            line.push(' ');
        }
        line.push_str(word);
        characters += space + length;
    }
    line
}

/// What stands beside a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Margin {
    /// The topics it has, strongest first.
    pub topics: Vec<TopicId>,
    /// The topics it shows, but too little to have them, strongest first.
    pub near: Vec<TopicScore>,
    /// The figures it names in a way that counts, by the reader's switches, in the order of their
    /// first mention: choosing one of them keeps the passage.
    pub figures: Vec<FigureId>,
    /// The sources it credits in a way that counts, likewise, in the order of their first citation.
    pub sources: Vec<SourceId>,
}

/// Reads what stands beside a passage.
///
/// # Errors
/// When the corpus has no such passage or is damaged where it is read.
pub fn margin(
    corpus: &Corpus<'_>,
    passage: PassageId,
    selection: &Selection,
) -> Result<Margin, Damage> {
    let scores = corpus.topic_scores(passage)?.collect::<Result<Vec<_>, _>>()?;
    let scores = greatest_first(scores, |score| u32::from(score.score.unsigned_abs()));
    let (decided, near): (Vec<_>, Vec<_>) = scores.into_iter().partition(|score| score.decided);
    let mut margin = Margin {
        topics: decided.into_iter().map(|score| score.topic).collect(),
        near,
        figures: Vec::new(),
        sources: Vec::new(),
    };
    let (mut figures, mut sources) = (BTreeSet::new(), BTreeSet::new());
    let admitted = selection.uses.admitted();
    for fact in FactTable::new(corpus).of(passage)?.iter() {
        let (Fact::Figure(_, usage) | Fact::Source(_, usage)) = fact else { continue };
        if admitted.get(usage.index()) != Some(&true) {
            continue;
        }
        match fact {
            Fact::Figure(figure, _) if figures.insert(figure.0) => margin.figures.push(figure),
            Fact::Source(source, _) if sources.insert(source.0) => margin.sources.push(source),
            _ => {}
        }
    }
    Ok(margin)
}

/// The stops before and after a place, which need not be a stop itself. Stops in another order than
/// that of reading have neighbours only where the place is one of them. Without a place, or where
/// nothing tells, the first stop comes next.
pub fn neighbours(
    stops: &[PassageId],
    place: Option<PassageId>,
) -> (Option<PassageId>, Option<PassageId>) {
    let first = (None, stops.first().copied());
    let Some(place) = place else { return first };
    let (before, after) = match stops.iter().position(|stop| *stop == place) {
        Some(at) => (at, at + 1),
        None if stops.is_sorted() => {
            let between = stops.partition_point(|&stop| stop < place);
            (between, between)
        }
        None => return first,
    };
    let previous = before.checked_sub(1).and_then(|last| stops.get(last));
    (previous.copied(), stops.get(after).copied())
}
