//! One figure in the selected passages: how the outlets name it, as what, where, and beside whom.
//!
//! Goes in: a corpus, what is selected, and which mentions count. Comes out: a [`Profile`]. One pass
//! over the selected passages; the text is read only of those that name the figure.
//!
//! A mention counts as the filter counts it; attributive use ('the Smith government') counts here in
//! any case, apart. What the articles call the figure is read from the words beside its name, see
//! [`roles`].

pub mod roles;
mod tally;

use corpus::{
    ArticleId, Corpus, Damage, FigureId, Mention, MentionKind, OutletId, PassageId, PassageKind,
    TopicId,
    facts::{Fact, FactTable, Facts, Use},
};

use crate::counter::Counter;
use explore::{
    order::{greatest_first, least_first},
    select::Outcome,
    selection::Uses,
};

use tally::Tally;
pub use tally::{Row, Table};

/// How an outlet names a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The outlet.
    pub outlet: OutletId,
    /// Its mentions, attributive ones included.
    pub mentions: u32,
    /// Those that are attributive.
    pub attributive: u32,
}

/// A figure in the selected passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// By outlet, in the order of the collection; those among whose selected passages none names the
    /// figure stand here with 0.
    pub outlets: Vec<Naming>,
    /// How many passages name it in a way that the filter counts.
    pub filtered: usize,
    /// The articles that name it, with the passages that do, in reading order.
    pub articles: Vec<(ArticleId, Vec<PassageId>)>,
    /// How the name is spelt. Case and the kind of hyphen make no difference.
    pub spellings: Table,
    /// What the articles call it, before the name or after it: a mention can have both.
    pub roles: Table,
    /// What its name describes, where it is attributive.
    pub described: Table,
    /// Who is named in the same passages, with their number, most first. Only mentions that the
    /// filter counts.
    pub together: Vec<(FigureId, u32)>,
    /// The topics of these passages, with their number, most first.
    pub topics: Vec<(TopicId, u32)>,
}

impl Profile {
    /// How many mentions there are, and how many of them are attributive.
    pub fn mentions(&self) -> (u32, u32) {
        self.outlets.iter().fold((0, 0), |(mentions, attributive), naming| {
            (mentions + naming.mentions, attributive + naming.attributive)
        })
    }

    /// How many passages name it.
    pub fn passages(&self) -> usize {
        self.articles.iter().map(|(_, passages)| passages.len()).sum()
    }
}

/// Reads a figure's profile. Of the figures named beside it, organisations are left out.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn profile(
    corpus: &Corpus<'_>,
    outcome: &Outcome,
    uses: Uses,
    figure: FigureId,
) -> Result<Profile, Damage> {
    let usual = uses.admitted();
    let uses = Uses { attributive: true, ..uses };
    let admitted = uses.admitted();
    let facts = FactTable::new(corpus);
    let every_outlet = corpus.outlet_count()?;
    let figures = corpus.figures()?;
    let mut outlets: Vec<Option<Naming>> = vec![None; every_outlet];
    let mut articles: Vec<(ArticleId, Vec<PassageId>)> = Vec::new();
    let mut together = Counter::new(figures.len());
    let mut topics = Counter::new(corpus.topic_count()?);
    let mut filtered = 0;
    let [mut spellings, mut roles, mut described] = [(); 3].map(|()| Tally::new(every_outlet));
    for group in &outcome.articles {
        let outlet = corpus.outlet_of(group.article)?;
        let Some(slot) = outlets.get_mut(outlet.index()) else { continue };
        let naming = slot.get_or_insert(Naming { outlet, mentions: 0, attributive: 0 });
        for &passage in outcome.hits.get(group.range()).unwrap_or_default() {
            let of = facts.of(passage)?;
            let counts = |usage: usize| admitted.get(usage) == Some(&true);
            let named = |fact| matches!(fact, Fact::Figure(who, usage) if who == figure && counts(usage.index()));
            if !of.iter().any(named) {
                continue;
            }
            match articles.last_mut().filter(|(article, _)| *article == group.article) {
                Some((_, passages)) => passages.push(passage),
                None => articles.push((group.article, vec![passage])),
            }
            filtered += usize::from(beside(of, figure, usual, &mut together, &mut topics));
            let place = corpus.passage(passage)?;
            let within = place.span;
            let text = corpus.text(group.article, within)?;
            let titled = place.kind == PassageKind::Heading && capitals(text);
            for mention in corpus.mentions(passage)? {
                if mention.figure != Some(figure) || !uses.admit(mention.kind, mention.zone) {
                    continue;
                }
                let [before, name, after] = around(text, within.start, &mention);
                naming.mentions += 1;
                spellings.add(name, outlet);
                if mention.kind == MentionKind::Attributive {
                    naming.attributive += 1;
                    if let Some(rest) = roles::described(after) {
                        let prefix = roles::prefix(before);
                        described.add(&format!("{prefix}{name}{rest}"), outlet);
                    }
                } else if !titled {
                    for role in roles::beside(before, name, after).into_iter().flatten() {
                        roles.add(role, outlet);
                    }
                }
            }
        }
    }
    let outlets: Vec<Naming> = outlets.into_iter().flatten().collect();
    let mut columns: Vec<OutletId> =
        outlets.iter().filter(|naming| naming.mentions > 0).map(|naming| naming.outlet).collect();
    if columns.len() > tally::COLUMNS {
        let most = greatest_first(outlets.clone(), |naming| naming.mentions);
        columns = most.iter().take(tally::COLUMNS).map(|naming| naming.outlet).collect();
        columns = least_first(columns, |outlet| outlet.0);
    }
    // An organisation can be no choice beside a figure.
    for (number, other) in (0..).zip(&figures) {
        if other.organisation {
            together.clear(number);
        }
    }
    let (together, topics) = (together.most_first(), topics.most_first());
    Ok(Profile {
        spellings: spellings.table(&columns),
        roles: roles.table(&columns),
        described: described.table(&columns),
        outlets,
        filtered,
        articles,
        together: together.into_iter().map(|(other, count)| (FigureId(other), count)).collect(),
        topics: topics.into_iter().map(|(topic, count)| (TopicId(topic), count)).collect(),
    })
}

/// Counts the topics of a passage and who else is named in it, where it names the figure in a way that
/// the filter counts: choosing both gives as many passages. Whether it does.
fn beside(
    of: Facts<'_>,
    figure: FigureId,
    admitted: [bool; Use::COUNT],
    together: &mut Counter,
    topics: &mut Counter,
) -> bool {
    let mut seen: Vec<FigureId> = Vec::new();
    for fact in of.iter() {
        if let Fact::Figure(other, usage) = fact
            && admitted.get(usage.index()) == Some(&true)
            && !seen.contains(&other)
        {
            seen.push(other);
        }
    }
    if !seen.contains(&figure) {
        return false;
    }
    for other in seen.into_iter().filter(|other| *other != figure) {
        together.add(other.0);
    }
    for fact in of.iter() {
        if let Fact::Topic(topic) = fact {
            topics.add(topic.0);
        }
    }
    true
}

/// The figures that the selected passages name in a way that the filter counts, with the number of
/// passages, most first; organisations are left out.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn named(
    corpus: &Corpus<'_>,
    outcome: &Outcome,
    uses: Uses,
) -> Result<Vec<(FigureId, u32)>, Damage> {
    let (facts, admitted) = (FactTable::new(corpus), uses.admitted());
    let figures = corpus.figures()?;
    let mut counts = Counter::new(figures.len());
    let mut seen: Vec<FigureId> = Vec::new();
    for &passage in &outcome.hits {
        seen.clear();
        for fact in facts.of(passage)?.iter() {
            if let Fact::Figure(figure, usage) = fact
                && admitted.get(usage.index()) == Some(&true)
                && !seen.contains(&figure)
            {
                seen.push(figure);
                counts.add(figure.0);
            }
        }
    }
    for (number, figure) in (0..).zip(&figures) {
        if figure.organisation {
            counts.clear(number);
        }
    }
    let counts = counts.most_first().into_iter();
    Ok(counts.map(|(figure, count)| (FigureId(figure), count)).collect())
}

/// Whether all words of a heading that are not short are capitalised: there capitals show nothing.
fn capitals(text: &str) -> bool {
    let long = |word: &&str| word.chars().nth(4).is_some();
    let mut words = text.split(|character: char| !character.is_alphanumeric()).filter(long);
    words.all(|word| !word.starts_with(char::is_lowercase))
}

/// What stands before a mention in its passage, the name, and what stands after it.
fn around<'a>(text: &'a str, base: u32, mention: &Mention) -> [&'a str; 3] {
    let start = mention.span.start.saturating_sub(base) as usize;
    let end = mention.span.end.saturating_sub(base) as usize;
    [text.get(..start), text.get(start..end), text.get(end..)].map(Option::unwrap_or_default)
}
