//! What every format says of an article and of a passage, as plain data.

use corpus::{Article, ArticleId, Corpus, Damage, Outlet, Passage, PassageId, Span};
use explore::{Catalogue, Facet, Heading, Selection, digest, margin};

use crate::points::Points;

/// An article.
pub(crate) struct ArticleRecord<'a> {
    pub(crate) article: Article,
    pub(crate) heading: Heading,
    pub(crate) outlet: Option<&'a Outlet>,
    pub(crate) points: Points<'a>,
}

/// A passage.
pub(crate) struct PassageRecord<'a> {
    pub(crate) passage: Passage,
    pub(crate) number: u32,
    /// In code points.
    pub(crate) start: u32,
    /// In code points.
    pub(crate) end: u32,
    pub(crate) text: &'a str,
    pub(crate) topics: Vec<u32>,
    pub(crate) figures: Vec<u32>,
    pub(crate) sources: Vec<u32>,
}

impl<'a> ArticleRecord<'a> {
    pub(crate) fn read(
        corpus: &Corpus<'a>,
        catalogue: &'a Catalogue,
        id: ArticleId,
    ) -> Result<Self, Damage> {
        let digest = digest(corpus, id)?;
        Ok(Self {
            outlet: catalogue.outlets.get(digest.record.outlet.index()),
            article: digest.record,
            heading: digest.heading,
            points: Points::new(corpus.article_text(id)?),
        })
    }

    /// The outlet's name; empty where the collection has none.
    pub(crate) fn outlet_name(&self) -> &'a str {
        self.outlet.map_or("", |outlet| &outlet.name)
    }

    /// A stretch in code points.
    pub(crate) fn points(&mut self, span: Span) -> (u32, u32) {
        (self.points.before(span.start), self.points.before(span.end))
    }

    /// A passage of this article, with the figures and sources that count under a selection.
    pub(crate) fn passage(
        &mut self,
        corpus: &Corpus<'a>,
        passage: Passage,
        selection: &Selection,
    ) -> Result<PassageRecord<'a>, Damage> {
        let (start, end) = self.points(passage.span);
        let margin = margin(corpus, passage.id, selection)?;
        // A passage that can be no hit has no topics either.
        let counts = passage.kind.counts();
        let topics = margin.topics.into_iter().filter(|_| counts);
        Ok(PassageRecord {
            number: corpus.number_of(&passage)?,
            start,
            end,
            text: corpus.text(passage.article, passage.span)?,
            topics: topics.map(|topic| topic.0).collect(),
            figures: margin.figures.into_iter().map(|figure| figure.0).collect(),
            sources: margin.sources.into_iter().map(|source| source.0).collect(),
            passage,
        })
    }
}

impl PassageRecord<'_> {
    /// The values of a facet that it has; none of outlets.
    pub(crate) fn values(&self, facet: Facet) -> &[u32] {
        match facet {
            Facet::Outlet => &[],
            Facet::Topic => &self.topics,
            Facet::Figure => &self.figures,
            Facet::Source => &self.sources,
        }
    }

    /// The names of the values of a facet.
    pub(crate) fn names<'c>(&self, catalogue: &'c Catalogue, facet: Facet) -> Vec<&'c str> {
        self.values(facet).iter().map(|value| catalogue.name(facet, *value)).collect()
    }

    /// The slugs of the values of a facet.
    pub(crate) fn slugs<'c>(&self, catalogue: &'c Catalogue, facet: Facet) -> Vec<&'c str> {
        self.values(facet).iter().map(|value| catalogue.slug(facet, *value)).collect()
    }
}

/// Passages in the order given, those of one article that follow each other together.
pub(crate) fn grouped(
    corpus: &Corpus<'_>,
    passages: &[PassageId],
) -> Result<Vec<(ArticleId, Vec<Passage>)>, Damage> {
    let mut groups: Vec<(ArticleId, Vec<Passage>)> = Vec::new();
    for &passage in passages {
        let passage = corpus.passage(passage)?;
        match groups.last_mut().filter(|(article, _)| *article == passage.article) {
            Some((_, group)) => group.push(passage),
            None => groups.push((passage.article, vec![passage])),
        }
    }
    Ok(groups)
}
