//! What a filter can ask of a passage, in one row a passage.
//!
//! A selection goes through many passages and needs of each only its topics and who is named in it,
//! so these stand together and apart from the annotations that say where and why:
//!
//! ```text
//! u32   value << 8 | 0xff       the passage has the topic `value`
//!       value << 8 | use        it names the figure `value` in such a use
//!       value << 8 | 0x80 | use it credits the source `value` in such a use
//! ```
//!
//! Topics come first, by number; then figures in the order of their first mention, then sources in
//! the order of their first citation, each use once. A reference list is where a source is credited:
//! there the use is the usual one, unlike a figure's.
//! Passages of kinds that count for no filter have no facts, and neither has boilerplate.
//!
//! The same the other way round: each topic, figure and source has a list of its passages, so that a filter
//! need not go through the others, and every value the number of them.

use std::collections::BTreeMap;

use crate::{
    DraftPassage, MentionKind, Zone,
    column::Column,
    ids::{ArticleId, FigureId, OutletId, PassageId, SourceId, TopicId},
    index::varint,
    layout::Section,
    model::{Draft, PassageKind},
    read::{Corpus, Damage},
};

/// Stands in a fact's lowest byte where its value is a topic.
const TOPIC: u8 = 0xff;

/// Marks, beside the use, a fact whose value is a source.
const SOURCE: u8 = 0x80;

/// The most figures, topics or sources a collection can have.
pub(crate) const MOST_VALUES: usize = 1 << 24;

/// How a figure is named: as what, and where, as far as a filter tells it apart. Running text, quotes
/// and captions are one to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use(u8);

impl Use {
    /// How many there can be.
    pub const COUNT: usize = 8;

    /// The person, in running text: what counts as long as the reader asks for no other use.
    pub const USUAL: Self = Self(0);

    /// The use of a kind in a zone; `None` for boilerplate, which is never counted.
    pub fn new(kind: MentionKind, zone: Zone) -> Option<Self> {
        let place = match zone {
            Zone::Body | Zone::Quote => 0,
            Zone::Credit => 1,
            Zone::References => 2,
            Zone::Boilerplate => return None,
        };
        Some(Self(place << 1 | u8::from(kind == MentionKind::Attributive)))
    }

    /// The number that stands for it, below [`Self::COUNT`].
    pub fn index(self) -> usize {
        usize::from(self.0 & 0x7)
    }
}

/// Something a filter can ask of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It has the topic.
    Topic(TopicId),
    /// It names the figure.
    Figure(FigureId, Use),
    /// It credits the source.
    Source(SourceId, Use),
}

impl Fact {
    #[inline(always)]
    fn from_number(number: u32) -> Self {
        match (number >> 8, number as u8) {
            (topic, TOPIC) => Self::Topic(TopicId(topic)),
            (source, usage) if usage & SOURCE != 0 => {
                Self::Source(SourceId(source), Use(usage & !SOURCE))
            }
            (figure, usage) => Self::Figure(FigureId(figure), Use(usage)),
        }
    }

    fn number(self) -> u32 {
        match self {
            Self::Topic(topic) => topic.0 << 8 | u32::from(TOPIC),
            Self::Figure(figure, usage) => figure.0 << 8 | u32::from(usage.0),
            Self::Source(source, usage) => source.0 << 8 | u32::from(SOURCE | usage.0),
        }
    }
}

/// The facts of every passage, to go through many.
#[derive(Clone, Copy)]
pub struct FactTable<'a> {
    kinds: Column<'a>,
    articles: Column<'a>,
    outlets: Column<'a>,
    words: Column<'a>,
    offsets: Column<'a>,
    facts: &'a [u8],
}

impl<'a> FactTable<'a> {
    /// The table of a collection.
    pub fn new(corpus: &Corpus<'a>) -> Self {
        Self {
            kinds: corpus.column(Section::PassageKind),
            articles: corpus.column(Section::PassageArticle),
            outlets: corpus.column(Section::ArticleOutlet),
            words: corpus.column(Section::PassageWords),
            offsets: corpus.column(Section::PassageFacts),
            facts: corpus.section(Section::Facts),
        }
    }

    /// What a passage is.
    #[inline(always)]
    pub fn kind(&self, passage: PassageId) -> Result<PassageKind, Damage> {
        let row = passage.index();
        PassageKind::from_code(self.kinds.u8(row)?)
            .ok_or(Damage::Row { section: Section::PassageKind, row })
    }

    /// The outlet of an article: [`Corpus::outlet_of`].
    #[inline(always)]
    pub fn outlet(&self, article: ArticleId) -> Result<OutletId, Damage> {
        self.outlets.inlined_u32(article.index()).map(OutletId)
    }

    /// How many words of a passage are in the index: [`Corpus::words_in`].
    #[inline(always)]
    pub fn words(&self, passage: PassageId) -> Result<u32, Damage> {
        self.words.inlined_u16(passage.index()).map(u32::from)
    }

    /// The article a passage belongs to.
    #[inline(always)]
    pub fn article(&self, passage: PassageId) -> Result<ArticleId, Damage> {
        self.articles.inlined_u32(passage.index()).map(ArticleId)
    }

    /// The facts of a passage.
    #[inline(always)]
    pub fn of(&self, passage: PassageId) -> Result<Facts<'a>, Damage> {
        let row = passage.index();
        let first = self.offsets.inlined_u32(row)? as usize;
        let end = self.offsets.inlined_u32(row + 1)? as usize;
        let bytes = first.checked_mul(4).and_then(|first| {
            let end = end.checked_mul(4)?;
            self.facts.get(first..end)
        });
        Ok(Facts(bytes.ok_or(Damage::Row { section: Section::PassageFacts, row })?))
    }
}

/// The facts of a passage, to be gone through, perhaps twice.
#[derive(Clone, Copy)]
pub struct Facts<'a>(&'a [u8]);

impl<'a> Facts<'a> {
    /// One after another.
    #[inline(always)]
    pub fn iter(self) -> impl Iterator<Item = Fact> + use<'a> {
        let mut left = self.0;
        core::iter::from_fn(move || {
            let (first, rest) = left.split_first_chunk::<4>()?;
            left = rest;
            Some(Fact::from_number(u32::from_le_bytes(*first)))
        })
    }
}

/// The passages and counts of values.
#[derive(Clone, Copy)]
pub struct Values<'a> {
    counts: Column<'a>,
    lists: Column<'a>,
    passages: &'a [u8],
    outlets: usize,
    topics: usize,
    figures: usize,
}

impl<'a> Values<'a> {
    /// Those of a collection.
    pub fn new(corpus: &Corpus<'a>) -> Result<Self, Damage> {
        Ok(Self {
            counts: corpus.column(Section::ValueCounts),
            lists: corpus.column(Section::ValueLists),
            passages: corpus.section(Section::ValuePassages),
            outlets: corpus.outlet_count()?,
            topics: corpus.topic_count()?,
            figures: corpus.figure_count()?,
        })
    }

    /// How many passages that count are by an outlet.
    pub fn count_by(&self, outlet: OutletId) -> Result<u32, Damage> {
        self.counts.u32(outlet.index())
    }

    /// How many passages have a topic.
    pub fn count_on(&self, topic: TopicId) -> Result<u32, Damage> {
        self.counts.u32(self.outlets + topic.index())
    }

    /// How many passages name a figure in the usual way.
    pub fn count_naming(&self, figure: FigureId) -> Result<u32, Damage> {
        self.counts.u32(self.outlets + self.topics + figure.index())
    }

    /// How many passages credit a source in the usual way.
    pub fn count_crediting(&self, source: SourceId) -> Result<u32, Damage> {
        let others = self.outlets + self.topics + self.figures;
        self.counts.u32(others + source.index())
    }

    /// The passages that have a topic, in reading order.
    pub fn on(&self, topic: TopicId) -> Result<Vec<PassageId>, Damage> {
        self.list(topic.index())
    }

    /// The passages that name a figure, in whatever use, in reading order.
    pub fn naming(&self, figure: FigureId) -> Result<Vec<PassageId>, Damage> {
        self.list(self.topics + figure.index())
    }

    /// The passages that credit a source, in whatever use, in reading order.
    pub fn crediting(&self, source: SourceId) -> Result<Vec<PassageId>, Damage> {
        self.list(self.topics + self.figures + source.index())
    }

    fn list(&self, row: usize) -> Result<Vec<PassageId>, Damage> {
        let damage = Damage::Row { section: Section::ValueLists, row };
        let bytes = self.passages.get(self.lists.children(row)?).ok_or(damage)?;
        let (mut at, mut passage, mut list) = (0, 0_u32, Vec::new());
        while at < bytes.len() {
            let distance = varint::read(bytes, &mut at).ok_or(damage)?;
            passage = passage.checked_add(distance).ok_or(damage)?;
            list.push(PassageId(passage));
        }
        Ok(list)
    }
}

/// The lists and counts of values, while passages are added.
pub(crate) struct Collector {
    /// By topic, then figure, then source.
    lists: Vec<Vec<u8>>,
    last: Vec<u32>,
    topics: usize,
    figures: usize,
    outlets: Vec<u32>,
    /// By topic, then figure, then source.
    counts: Vec<u32>,
}

impl Collector {
    pub(crate) fn new(draft: &Draft) -> Self {
        let (topics, figures) = (draft.topics.len(), draft.figures.len());
        let values = topics + figures + draft.sources.len();
        Self {
            lists: vec![Vec::new(); values],
            last: vec![0; values],
            topics,
            figures,
            outlets: vec![0; draft.outlets.len()],
            counts: vec![0; values],
        }
    }

    /// Adds a passage that counts, with its facts.
    pub(crate) fn add(&mut self, passage: u32, outlet: OutletId, numbers: &[u32]) {
        if let Some(count) = self.outlets.get_mut(outlet.index()) {
            *count += 1;
        }
        // A figure may be named in several uses, and stands in its list once.
        let mut values: BTreeMap<usize, bool> = BTreeMap::new();
        for number in numbers {
            let (row, counts) = match Fact::from_number(*number) {
                Fact::Topic(topic) => (topic.index(), true),
                Fact::Figure(figure, usage) => (self.topics + figure.index(), usage == Use::USUAL),
                Fact::Source(source, usage) => {
                    (self.topics + self.figures + source.index(), usage == Use::USUAL)
                }
            };
            *values.entry(row).or_default() |= counts;
        }
        for (row, counts) in values {
            let rows = (self.lists.get_mut(row), self.last.get_mut(row), self.counts.get_mut(row));
            if let (Some(list), Some(last), Some(count)) = rows {
                varint::write(list, passage - *last);
                *last = passage;
                *count += u32::from(counts);
            }
        }
    }

    /// The counts, the places of the lists, and the lists.
    pub(crate) fn finish(self) -> (Vec<u32>, Vec<u32>, Vec<u8>) {
        let counts = [self.outlets, self.counts].concat();
        let mut places = vec![0];
        let mut passages = Vec::new();
        for list in self.lists {
            passages.extend(list);
            places.push(passages.len() as u32);
        }
        (counts, places, passages)
    }
}

/// The facts of a passage, as numbers in the order they are stored in.
pub(crate) fn numbers(passage: &DraftPassage) -> Vec<u32> {
    let mut numbers = Vec::new();
    if !passage.kind.counts() {
        return numbers;
    }
    for score in passage.scores.iter().filter(|score| score.decided) {
        numbers.push(Fact::Topic(score.topic).number());
    }
    for mention in &passage.mentions {
        let (Some(figure), Some(usage)) = (mention.figure, Use::new(mention.kind, mention.zone))
        else {
            continue;
        };
        let number = Fact::Figure(figure, usage).number();
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    for citation in &passage.citations {
        let zone = match citation.zone {
            Zone::References => Zone::Body,
            zone => zone,
        };
        let Some(usage) = Use::new(MentionKind::Person, zone) else { continue };
        let number = Fact::Source(citation.source, usage).number();
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}
