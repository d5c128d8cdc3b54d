//! The names and slugs of what can be filtered by.
//!
//! Read once from a corpus, since every view shows names. Knows nothing of passages.

use corpus::{Collection, Corpus, Damage, Figure, Outlet, Source, Topic};

use crate::{direction::isolated, selection::Facet};

/// The collection's own record and the values of every facet, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The collection as a whole.
    pub collection: Collection,
    /// By [`corpus::OutletId`].
    pub outlets: Vec<Outlet>,
    /// By [`corpus::TopicId`].
    pub topics: Vec<Topic>,
    /// By [`corpus::FigureId`]; organisations too, which are no values of the facet.
    pub figures: Vec<Figure>,
    /// By [`corpus::SourceId`].
    pub sources: Vec<Source>,
}

impl Catalogue {
    /// Reads the records of a corpus.
    ///
    /// # Errors
    /// When one of them is damaged.
    pub fn read(corpus: &Corpus<'_>) -> Result<Self, Damage> {
        Ok(Self {
            collection: corpus.collection()?,
            outlets: corpus.outlets()?,
            topics: corpus.topics()?,
            figures: corpus.figures()?,
            sources: corpus.sources()?,
        })
    }

    /// The name of a value as shown; empty for one that does not exist.
    pub fn name(&self, facet: Facet, value: u32) -> &str {
        let value = value as usize;
        match facet {
            Facet::Outlet => self.outlets.get(value).map(|outlet| &outlet.name),
            Facet::Topic => self.topics.get(value).map(|topic| &topic.label),
            Facet::Figure => self.figures.get(value).map(|figure| &figure.name),
            Facet::Source => self.sources.get(value).map(|source| &source.name),
        }
        .map_or("", String::as_str)
    }

    /// The name of a value as it stands inside a sentence, see [`isolated`].
    pub fn named(&self, facet: Facet, value: u32) -> String {
        isolated(self.name(facet, value))
    }

    /// Other names of a value: a figure's, listed or as the articles write them; a source's, as they
    /// write them.
    pub fn aliases(&self, facet: Facet, value: u32) -> Vec<String> {
        let value = value as usize;
        let names = match facet {
            Facet::Outlet | Facet::Topic => None,
            Facet::Figure => {
                let figure = self.figures.get(value);
                figure.map(|figure| [&figure.aliases[..], &figure.spellings].concat())
            }
            Facet::Source => self.sources.get(value).map(|source| source.spellings.clone()),
        };
        names.unwrap_or_default()
    }

    /// The slug of a value, as links and the page's interface write it; empty for one that does not
    /// exist.
    pub fn slug(&self, facet: Facet, value: u32) -> &str {
        let value = value as usize;
        match facet {
            Facet::Outlet => self.outlets.get(value).map(|outlet| &outlet.id),
            Facet::Topic => self.topics.get(value).map(|topic| &topic.id),
            Facet::Figure => self.figures.get(value).map(|figure| &figure.id),
            Facet::Source => self.sources.get(value).map(|source| &source.id),
        }
        .map_or("", String::as_str)
    }

    /// The value with this slug. An organisation is none.
    pub fn value_of(&self, facet: Facet, slug: &str) -> Option<u32> {
        self.values(facet).find(|&value| self.slug(facet, value) == slug)
    }

    /// The values a reader can choose, by id: all outlets, topics and sources, and the figures that
    /// are persons.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = u32> {
        let count = match facet {
            Facet::Outlet => self.outlets.len(),
            Facet::Topic => self.topics.len(),
            Facet::Figure => self.figures.len(),
            Facet::Source => self.sources.len(),
        };
        (0..count as u32).filter(move |&value| {
            facet != Facet::Figure
                || self.figures.get(value as usize).is_some_and(|figure| !figure.organisation)
        })
    }
}
