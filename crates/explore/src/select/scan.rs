//! One pass over the passages that can matter: those that satisfy a query, or those that [`visit`]
//! names.
//!
//! Passages come together in groups: by the reader's scope a group is an article's remaining
//! passages or a single one. Each facet keeps its own [`Tally`]; here they meet: a group that
//! satisfies three of the four facets is counted for the fourth.

use corpus::{
    ArticleId, Corpus, Damage, FigureId, OutletId, PassageId, SourceId, TopicId,
    facts::{Fact, FactTable, Facts, Use, Values},
};

use super::{Counts, facet::Tally, visit};
use crate::{
    query::Query,
    search::{self, Parts, Score},
    selection::{Facet, Scope, Selection},
};

/// A group that satisfies the selection.
pub(super) struct Group<'a> {
    pub(super) article: ArticleId,
    /// The passages that no exclusion takes away; at least one.
    pub(super) remaining: &'a [PassageId],
    /// Those of them that are hits, with their scores; at least one.
    pub(super) hits: &'a [(PassageId, Score)],
}

/// A selection, ready to be applied to a corpus.
pub(super) struct Scan<'a> {
    corpus: &'a Corpus<'a>,
    table: FactTable<'a>,
    selection: &'a Selection,
    /// By [`Use::index`]: whether a name counts.
    admitted: [bool; Use::COUNT],
    outlets: Tally,
    topics: Tally,
    figures: Tally,
    sources: Tally,
    counting: bool,
}

/// What the article in hand has, in the scope of articles.
#[derive(Default)]
struct InHand {
    remaining: Vec<PassageId>,
    hits: Vec<(PassageId, Score)>,
    /// The parts of the query that its passages hold.
    held: u32,
}

/// What the words find, in the scope of articles.
struct Words {
    parts: Option<Parts>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(corpus: &'a Corpus<'_>, selection: &'a Selection) -> Result<Self, Damage> {
        let tally = |facet, size| Tally::new(facet, selection.choice(facet), size);
        Ok(Self {
            corpus,
            table: FactTable::new(corpus),
            selection,
            admitted: selection.uses.admitted(),
            outlets: tally(Facet::Outlet, corpus.outlet_count()?),
            topics: tally(Facet::Topic, corpus.topic_count()?),
            figures: tally(Facet::Figure, corpus.figure_count()?),
            sources: tally(Facet::Source, corpus.source_count()?),
            counting: false,
        })
    }

    /// With the counts of all values that are not excluded.
    pub(super) fn counting(mut self) -> Self {
        self.counting = true;
        self
    }

    pub(super) fn into_counts(self) -> Counts {
        Counts {
            outlets: self.outlets.into_counts(),
            topics: self.topics.into_counts(),
            figures: self.figures.into_counts(),
            sources: self.sources.into_counts(),
        }
    }

    /// Goes through what the query leaves in reading order, giving each group that satisfies the
    /// selection.
    pub(super) fn run(
        &mut self,
        query: &Query,
        satisfied: impl FnMut(Group<'_>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        match self.selection.scope {
            Scope::Article => self.articles(query, satisfied),
            Scope::Passage if query.is_empty() => {
                let visit = visit::of(self.corpus, self.selection)?;
                let counting = self.counting;
                self.counting &= visit.known.len() < Facet::ALL.len();
                self.passages(visit.passages.iter().map(|id| (id, 0.0)), satisfied)?;
                let known = visit.known.iter().filter(|_| counting);
                known.copied().try_for_each(|facet| self.set_known(facet))
            }
            Scope::Passage => {
                let found = search::passages(self.corpus, query)?;
                self.passages(found.into_iter(), satisfied)
            }
        }
    }

    /// Sets the counts of a facet beside which nothing is asked for: those of the whole collection.
    fn set_known(&mut self, facet: Facet) -> Result<(), Damage> {
        let values = Values::new(self.corpus)?;
        let tally = match facet {
            Facet::Outlet => &mut self.outlets,
            Facet::Topic => &mut self.topics,
            Facet::Figure => &mut self.figures,
            Facet::Source => &mut self.sources,
        };
        for value in 0..tally.len() {
            let id = value as u32;
            let count = match facet {
                Facet::Outlet => values.count_by(OutletId(id))?,
                Facet::Topic => values.count_on(TopicId(id))?,
                Facet::Figure => values.count_naming(FigureId(id))?,
                Facet::Source => values.count_crediting(SourceId(id))?,
            };
            tally.set(value, count);
        }
        Ok(())
    }

    /// Every passage on its own, with its sum of BM25.
    fn passages(
        &mut self,
        passages: impl Iterator<Item = (PassageId, f32)>,
        mut satisfied: impl FnMut(Group<'_>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        let table = self.table;
        let mut article = None;
        let (mut outlet, mut wanted, mut read) = (0, false, false);
        for (id, sum) in passages {
            let belongs = table.article(id)?;
            if article != Some(belongs) {
                article = Some(belongs);
                outlet = table.outlet(belongs)?.0;
                wanted = self.outlets.admits(outlet);
                read = !self.outlets.excludes(outlet) && (wanted || self.counting);
            }
            if !read {
                continue;
            }
            let kind = table.kind(id)?;
            if !kind.counts() {
                continue;
            }
            let facts = table.of(id)?;
            if self.read(facts) && self.count_passage(facts, outlet, wanted) {
                let (remaining, hits) = (&[id], &[(id, search::score(kind, sum))]);
                satisfied(Group { article: belongs, remaining, hits })?;
            }
        }
        Ok(())
    }

    /// The passages of each article together.
    fn articles(
        &mut self,
        query: &Query,
        mut satisfied: impl FnMut(Group<'_>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        let table = self.table;
        let parts = if query.is_empty() { None } else { Some(search::parts(self.corpus, query)?) };
        let words = Words { parts };
        let mut in_hand = InHand::default();
        for article in self.corpus.article_ids() {
            let outlet = self.corpus.outlet_of(article)?.0;
            let wanted = self.outlets.admits(outlet);
            if self.outlets.excludes(outlet) || !(wanted || self.counting) {
                continue;
            }
            self.topics.next_article();
            self.figures.next_article();
            self.sources.next_article();
            in_hand.remaining.clear();
            in_hand.hits.clear();
            in_hand.held = 0;
            for id in self.corpus.passages_of(article)? {
                if !table.kind(id)?.counts() || words.unwanted(id) {
                    continue;
                }
                let facts = table.of(id)?;
                if self.read(facts) {
                    self.add_to_article(id, facts, &words, &mut in_hand);
                }
            }
            // Nothing can remain of an article whose words are not there.
            if in_hand.remaining.is_empty() || in_hand.held != words.all() {
                continue;
            }
            if self.count_article(outlet, wanted, in_hand.hits.len()) {
                let InHand { remaining, hits, .. } = &in_hand;
                satisfied(Group { article, remaining, hits })?;
            }
        }
        Ok(())
    }

    /// Takes a passage in hand. False when an exclusion takes it away.
    #[inline(always)]
    fn read(&mut self, facts: Facts<'_>) -> bool {
        self.topics.next_passage();
        self.figures.next_passage();
        self.sources.next_passage();
        if !(self.topics.asks() || self.figures.asks() || self.sources.asks()) {
            return true;
        }
        for fact in facts.iter() {
            let stays = match fact {
                Fact::Topic(topic) => self.topics.meet(topic.0),
                Fact::Figure(figure, usage) => !self.admits(usage) || self.figures.meet(figure.0),
                Fact::Source(source, usage) => !self.admits(usage) || self.sources.meet(source.0),
            };
            if !stays {
                return false;
            }
        }
        true
    }

    #[inline(always)]
    fn admits(&self, usage: Use) -> bool {
        self.admitted.get(usage.index()).copied().unwrap_or_default()
    }

    /// Counts the passage in hand. Whether it satisfies the selection.
    #[inline(always)]
    fn count_passage(&mut self, facts: Facts<'_>, outlet: u32, wanted: bool) -> bool {
        let (topics, figures) = (self.topics.passage_satisfies(), self.figures.passage_satisfies());
        let sources = self.sources.passage_satisfies();
        if self.counting {
            let of_topics = wanted && figures && sources && self.topics.passage_counts();
            let of_figures = wanted && topics && sources && self.figures.passage_counts();
            let of_sources = wanted && topics && figures && self.sources.passage_counts();
            for fact in facts.iter() {
                match fact {
                    Fact::Topic(topic) if of_topics => self.topics.count_here(topic.0),
                    Fact::Figure(figure, usage) if of_figures && self.admits(usage) => {
                        self.figures.count_here(figure.0);
                    }
                    Fact::Source(source, usage) if of_sources && self.admits(usage) => {
                        self.sources.count_here(source.0);
                    }
                    _ => {}
                }
            }
            if topics && figures && sources {
                self.outlets.count(outlet, 1);
            }
        }
        wanted && topics && figures && sources
    }

    /// Adds the passage in hand to the article in hand.
    fn add_to_article(
        &mut self,
        id: PassageId,
        facts: Facts<'_>,
        words: &Words,
        article: &mut InHand,
    ) {
        let (topic, figure, source) = (self.topics.hit(), self.figures.hit(), self.sources.hit());
        let (held, score) = words.of(id);
        let word = held != 0;
        let of_topics = word || figure || source || (self.topics.all() && topic);
        let of_figures = word || topic || source || (self.figures.all() && figure);
        let of_sources = word || topic || figure || (self.sources.all() && source);
        self.topics.add_to_article(of_topics);
        self.figures.add_to_article(of_figures);
        self.sources.add_to_article(of_sources);
        for fact in facts.iter() {
            match fact {
                Fact::Topic(topic) => self.topics.add_value(topic.0, of_topics),
                Fact::Figure(figure, usage) if self.admits(usage) => {
                    self.figures.add_value(figure.0, of_figures);
                }
                Fact::Source(source, usage) if self.admits(usage) => {
                    self.sources.add_value(source.0, of_sources);
                }
                Fact::Figure(..) | Fact::Source(..) => {}
            }
        }
        article.remaining.push(id);
        article.held |= held;
        let about = [&self.topics, &self.figures, &self.sources];
        let asked = about.into_iter().any(Tally::has_clause) || words.all() != 0;
        if word || topic || figure || source || !asked {
            article.hits.push((id, score));
        }
    }

    /// Counts the article in hand. Whether it satisfies the selection.
    fn count_article(&mut self, outlet: u32, wanted: bool, hits: usize) -> bool {
        let (topics, figures) = (self.topics.article_satisfies(), self.figures.article_satisfies());
        let sources = self.sources.article_satisfies();
        if self.counting {
            if wanted && figures && sources {
                self.topics.count_article();
            }
            if wanted && topics && sources {
                self.figures.count_article();
            }
            if wanted && topics && figures {
                self.sources.count_article();
            }
            if topics && figures && sources {
                self.outlets.count(outlet, hits);
            }
        }
        wanted && topics && figures && sources
    }
}

impl Words {
    /// The bits of all parts.
    fn all(&self) -> u32 {
        self.parts.as_ref().map_or(0, |parts| parts.all)
    }

    /// Whether a passage holds what must not be there.
    fn unwanted(&self, id: PassageId) -> bool {
        let parts = self.parts.as_ref();
        parts.is_some_and(|parts| parts.unwanted.get(id.index()) == Some(&true))
    }

    /// The parts that a passage holds, and its score.
    fn of(&self, id: PassageId) -> (u32, Score) {
        let Some(parts) = &self.parts else { return (0, 0) };
        let held = parts.held.get(id.index()).copied().unwrap_or_default();
        (held, parts.scores.get(id.index()).copied().unwrap_or_default())
    }
}
