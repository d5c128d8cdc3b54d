//! What a filter can ask of a passage, in one row a passage.
//!
//! A selection goes through many passages and needs of each only its topics and who is named in it,
//! so these stand together and apart from the annotations that say where and why:
//!
//! ```text
//! u32   value << 8 | 0xff                   the passage has the topic `value`
//!       value << 8 | zone << 4 | kind       it names the figure `value` so, in such a zone
//! ```
//!
//! Topics come first, by number; then figures in the order of their first mention, each use once.
//! Passages of kinds that count for no filter have no facts, and neither has boilerplate.

use crate::{
    DraftPassage, MentionKind, Zone,
    column::Column,
    ids::{ArticleId, FigureId, PassageId, TopicId},
    layout::Section,
    model::PassageKind,
    read::{Corpus, Damage},
};

/// Stands in a fact's lowest byte where its value is a topic.
const TOPIC: u8 = 0xff;

/// The most figures or topics a collection can have.
pub(crate) const MOST_VALUES: usize = 1 << 24;

/// How a figure is named: a number below 128 that stands for the kind of mention and its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use(u8);

impl Use {
    /// How many there can be.
    pub const COUNT: usize = 128;

    /// The use of a kind in a zone.
    pub fn new(kind: MentionKind, zone: Zone) -> Self {
        Self(zone.code() << 4 | kind.code())
    }

    /// The number that stands for it, below [`Self::COUNT`].
    pub fn index(self) -> usize {
        usize::from(self.0 & 0x7f)
    }
}

/// Something a filter can ask of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It has the topic.
    Topic(TopicId),
    /// It names the figure.
    Figure(FigureId, Use),
}

impl Fact {
    fn from_number(number: u32) -> Self {
        match (number >> 8, number as u8) {
            (topic, TOPIC) => Self::Topic(TopicId(topic)),
            (figure, usage) => Self::Figure(FigureId(figure), Use(usage)),
        }
    }

    fn number(self) -> u32 {
        match self {
            Self::Topic(topic) => topic.0 << 8 | u32::from(TOPIC),
            Self::Figure(figure, usage) => figure.0 << 8 | u32::from(usage.0),
        }
    }
}

/// The facts of every passage, to go through many.
#[derive(Clone, Copy)]
pub struct FactTable<'a> {
    kinds: Column<'a>,
    articles: Column<'a>,
    offsets: Column<'a>,
    facts: &'a [u8],
}

impl<'a> FactTable<'a> {
    /// The table of a collection.
    pub fn new(corpus: &Corpus<'a>) -> Self {
        Self {
            kinds: corpus.column(Section::PassageKind),
            articles: corpus.column(Section::PassageArticle),
            offsets: corpus.column(Section::PassageFacts),
            facts: corpus.section(Section::Facts),
        }
    }

    /// What a passage is.
    #[inline]
    pub fn kind(&self, passage: PassageId) -> Result<PassageKind, Damage> {
        let row = passage.index();
        PassageKind::from_code(self.kinds.u8(row)?)
            .ok_or(Damage::Row { section: Section::PassageKind, row })
    }

    /// The article a passage belongs to.
    #[inline]
    pub fn article(&self, passage: PassageId) -> Result<ArticleId, Damage> {
        self.articles.u32(passage.index()).map(ArticleId)
    }

    /// The facts of a passage.
    #[inline]
    pub fn of(&self, passage: PassageId) -> Result<impl Iterator<Item = Fact> + use<'a>, Damage> {
        let row = passage.index();
        let range = self.offsets.children(row)?;
        let bytes = range
            .start
            .checked_mul(4)
            .and_then(|start| self.facts.get(start..range.end.checked_mul(4)?))
            .ok_or(Damage::Row { section: Section::PassageFacts, row })?;
        let numbers = bytes.chunks_exact(4).map(|bytes| bytes.try_into().unwrap_or_default());
        Ok(numbers.map(|bytes| Fact::from_number(u32::from_le_bytes(bytes))))
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
        let Some(figure) = mention.figure.filter(|_| mention.zone != Zone::Boilerplate) else {
            continue;
        };
        let number = Fact::Figure(figure, Use::new(mention.kind, mention.zone)).number();
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}
