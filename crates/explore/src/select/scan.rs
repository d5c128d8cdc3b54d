//! One pass over the passages of a corpus.
//!
//! Passages come together in groups: by the reader's scope a group is an article's remaining
//! passages or a single one. Each facet keeps its own [`Tally`]; here they meet: a group that
//! satisfies two of the three facets is counted for the third.

use corpus::{ArticleId, Corpus, Damage, Named, PassageId, layout::Section};

use super::{Counts, facet::Tally};
use crate::selection::{Facet, Scope, Selection, Uses};

/// How many values each facet has.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    outlets: usize,
    topics: usize,
    figures: usize,
}

impl Sizes {
    pub(super) fn read(corpus: &Corpus<'_>) -> Result<Self, Damage> {
        Ok(Self {
            outlets: corpus.outlets()?.len(),
            topics: corpus.topics()?.len(),
            figures: corpus.figures()?.len(),
        })
    }
}

/// A group that satisfies the selection.
pub(super) struct Group<'a> {
    pub(super) article: ArticleId,
    /// The passages that no exclusion takes away; at least one.
    pub(super) remaining: &'a [PassageId],
    /// Those of them that are hits; at least one.
    pub(super) hits: &'a [PassageId],
}

/// A selection, ready to be applied to a corpus.
pub(super) struct Scan<'a, 'b> {
    corpus: &'a Corpus<'b>,
    scope: Scope,
    uses: Uses,
    outlets: Tally,
    topics: Tally,
    figures: Tally,
    counting: bool,
    countable: Vec<u32>,
    remaining: Vec<PassageId>,
    hits: Vec<PassageId>,
}

impl<'a, 'b> Scan<'a, 'b> {
    pub(super) fn new(corpus: &'a Corpus<'b>, selection: &Selection, sizes: Sizes) -> Self {
        let tally = |facet, size| Tally::new(facet, selection.choice(facet), size);
        Self {
            corpus,
            scope: selection.scope,
            uses: selection.uses,
            outlets: tally(Facet::Outlet, sizes.outlets),
            topics: tally(Facet::Topic, sizes.topics),
            figures: tally(Facet::Figure, sizes.figures),
            counting: false,
            countable: Vec::new(),
            remaining: Vec::new(),
            hits: Vec::new(),
        }
    }

    /// With the counts of all values that are not excluded.
    pub(super) fn counting(mut self) -> Self {
        self.counting = true;
        self
    }

    /// How many passages of an article can be hits at all.
    pub(super) fn countable(&self, article: ArticleId) -> u32 {
        self.countable.get(article.index()).copied().unwrap_or_default()
    }

    /// The number of hits.
    pub(super) fn count(mut self) -> Result<usize, Damage> {
        let mut hits = 0;
        self.run(|group| {
            hits += group.hits.len();
            Ok(())
        })?;
        Ok(hits)
    }

    pub(super) fn into_counts(self) -> Counts {
        Counts {
            outlets: self.outlets.into_counts(),
            topics: self.topics.into_counts(),
            figures: self.figures.into_counts(),
        }
    }

    /// Goes through the corpus in reading order, giving each group that satisfies the selection.
    pub(super) fn run(
        &mut self,
        mut satisfied: impl FnMut(Group<'_>) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        // A copy, which no write through `self` can change, so that its bounds stay in registers.
        let corpus = *self.corpus;
        for article in corpus.article_ids() {
            let outlet = corpus.outlet_of(article)?.0;
            let wanted = self.outlets.admits(outlet);
            let read = !self.outlets.excludes(outlet) && (wanted || self.counting);
            let mut countable = 0;
            self.topics.next_article();
            self.figures.next_article();
            self.remaining.clear();
            self.hits.clear();
            for id in corpus.passages_of(article)? {
                let passage = corpus.passage(id)?;
                if passage.article != article {
                    // Without this check, damaged offsets could give every passage to every article.
                    return Err(Damage::Row { section: Section::PassageArticle, row: id.index() });
                }
                if !passage.kind.counts() {
                    continue;
                }
                countable += 1;
                if !read || !self.read(&corpus, id)? {
                    continue;
                }
                match self.scope {
                    Scope::Article => self.add_to_article(id),
                    Scope::Passage => {
                        if self.count_passage(outlet, wanted) {
                            let one = core::slice::from_ref(&id);
                            satisfied(Group { article, remaining: one, hits: one })?;
                        }
                    }
                }
            }
            // In the scope of passages nothing was added, so nothing remains.
            if !self.remaining.is_empty() && self.count_article(outlet, wanted) {
                satisfied(Group { article, remaining: &self.remaining, hits: &self.hits })?;
            }
            self.countable.push(countable);
        }
        Ok(())
    }

    /// Takes a passage in hand. False when an exclusion takes it away.
    #[inline]
    fn read(&mut self, corpus: &Corpus<'_>, id: PassageId) -> Result<bool, Damage> {
        self.topics.next_passage();
        for score in corpus.topic_scores(id)? {
            let score = score?;
            if score.decided && !self.topics.add(score.topic.0) {
                return Ok(false);
            }
        }
        self.figures.next_passage();
        for mention in corpus.figures_in(id)? {
            let Named { figure, kind, zone } = mention?;
            if let Some(figure) = figure
                && self.uses.admit(kind, zone)
                && !self.figures.add(figure.0)
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Counts the passage in hand. Whether it satisfies the selection.
    fn count_passage(&mut self, outlet: u32, wanted: bool) -> bool {
        let (topics, figures) = (self.topics.passage_satisfies(), self.figures.passage_satisfies());
        if self.counting {
            if wanted && figures {
                self.topics.count_passage();
            }
            if wanted && topics {
                self.figures.count_passage();
            }
            if topics && figures {
                self.outlets.count(outlet, 1);
            }
        }
        wanted && topics && figures
    }

    /// Adds the passage in hand to the article in hand.
    fn add_to_article(&mut self, id: PassageId) {
        let (topic, figure) = (self.topics.hit(), self.figures.hit());
        self.topics.add_to_article(figure || (self.topics.all() && topic));
        self.figures.add_to_article(topic || (self.figures.all() && figure));
        self.remaining.push(id);
        if topic || figure || !(self.topics.has_clause() || self.figures.has_clause()) {
            self.hits.push(id);
        }
    }

    /// Counts the article in hand. Whether it satisfies the selection.
    fn count_article(&mut self, outlet: u32, wanted: bool) -> bool {
        let (topics, figures) = (self.topics.article_satisfies(), self.figures.article_satisfies());
        if self.counting {
            if wanted && figures {
                self.topics.count_article();
            }
            if wanted && topics {
                self.figures.count_article();
            }
            if topics && figures {
                self.outlets.count(outlet, self.hits.len());
            }
        }
        wanted && topics && figures
    }
}
