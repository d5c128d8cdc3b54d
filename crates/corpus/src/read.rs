//! Opening a corpus and reading it in place.

use core::{cmp::Ordering, ops::Range};

use serde::Deserialize;

use crate::{
    column::{Column, Records},
    facts::Use,
    ids::{ArticleId, FigureId, OutletId, PassageId, QuoteId, SourceId, TopicId},
    layout::{MAGIC, SECTIONS, Section},
    model::{
        Article, Citation, Collection, DateKind, DateMention, Figure, Mention, MentionKind, Outlet,
        PassageKind, Quote, QuoteKind, Reuse, Source, Span, Speaker, Topic, TopicHit, TopicScore,
        Utterance, Zone,
    },
};

/// What is wrong with the bytes of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The first bytes are not those of a corpus.
    #[error("this is no Crossread collection: its first bytes are others; build the page again")]
    Foreign,
    /// A corpus of another version of the format.
    #[error(
        "the collection is in format {found:?} and this page reads {known:?}: build both with one version of Crossread",
        known = core::str::from_utf8(&MAGIC).unwrap_or_default(),
        found = char::from(*found)
    )]
    Version {
        /// The version's character.
        found: u8,
    },
    /// The bytes end before the sections do.
    #[error("the collection is cut short in its section {section:?}: get the file again")]
    Section {
        /// The first section that does not lie inside the bytes.
        section: Section,
    },
    /// A row that is not there, or whose value makes no sense.
    #[error("the collection is damaged in its section {section:?}, row {row}: get the file again")]
    Row {
        /// The section.
        section: Section,
        /// The row, counted from zero.
        row: usize,
    },
}

/// A collection, read in place from its bytes.
///
/// Opening checks the header and the bounds of the sections, nothing else; its cost does not depend
/// on the size.
#[derive(Clone, Copy)]
pub struct Corpus<'a> {
    bytes: &'a [u8],
    sections: [(u32, u32); SECTIONS],
}

/// A passage's place and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its number in the collection.
    pub id: PassageId,
    /// Its article.
    pub article: ArticleId,
    /// Its place within the article.
    pub span: Span,
    /// What it is.
    pub kind: PassageKind,
}

impl<'a> Corpus<'a> {
    /// Opens the bytes that [`crate::write()`] made.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Damage> {
        let (magic, rest) = bytes.split_first_chunk::<4>().ok_or(Damage::Foreign)?;
        match magic {
            found if *found == MAGIC => {}
            [b'X', b'R', b'D', found] => return Err(Damage::Version { found: *found }),
            _ => return Err(Damage::Foreign),
        }
        let cut = |section| Damage::Section { section };
        let (count, table) = rest.split_first_chunk::<4>().ok_or(cut(Section::Collection))?;
        if u32::from_le_bytes(*count) as usize != SECTIONS {
            return Err(cut(Section::Collection));
        }
        let table = Column { section: Section::Collection, bytes: table };
        let mut sections = [(0, 0); SECTIONS];
        for (row, slot) in sections.iter_mut().enumerate() {
            let (start, end) = (table.u32(row * 2)?, table.u32(row * 2 + 1)?);
            if start > end || end as usize > bytes.len() {
                return Err(Damage::Row { section: Section::Collection, row });
            }
            *slot = (start, end);
        }
        Ok(Self { bytes, sections })
    }

    /// The collection as a whole.
    pub fn collection(&self) -> Result<Collection, Damage> {
        self.records(Section::Collection)?.get(0)
    }

    /// Every outlet, by id.
    pub fn outlets(&self) -> Result<Vec<Outlet>, Damage> {
        self.all(Section::Outlets)
    }

    /// Every topic, by id.
    pub fn topics(&self) -> Result<Vec<Topic>, Damage> {
        self.all(Section::Topics)
    }

    /// Every figure, by id; organisations too.
    pub fn figures(&self) -> Result<Vec<Figure>, Damage> {
        self.all(Section::Figures)
    }

    /// Every source, by id.
    pub fn sources(&self) -> Result<Vec<Source>, Damage> {
        self.all(Section::Sources)
    }

    /// How many outlets there are.
    pub fn outlet_count(&self) -> Result<usize, Damage> {
        Ok(self.records::<Outlet>(Section::Outlets)?.len())
    }

    /// How many topics there are.
    pub fn topic_count(&self) -> Result<usize, Damage> {
        Ok(self.records::<Topic>(Section::Topics)?.len())
    }

    /// How many figures there are, organisations too.
    pub fn figure_count(&self) -> Result<usize, Damage> {
        Ok(self.records::<Figure>(Section::Figures)?.len())
    }

    /// How many sources there are.
    pub fn source_count(&self) -> Result<usize, Damage> {
        Ok(self.records::<Source>(Section::Sources)?.len())
    }

    /// Groups of spellings that are one word to a reader.
    pub fn spellings(&self) -> Result<Vec<Vec<String>>, Damage> {
        self.all(Section::Spellings)
    }

    /// How many articles there are.
    pub fn article_count(&self) -> usize {
        self.column(Section::ArticleText).len_u32().saturating_sub(1)
    }

    /// How many passages there are, of every kind.
    pub fn passage_count(&self) -> usize {
        self.column(Section::PassageStart).len_u32()
    }

    /// Every article's number, in the order of the collection.
    pub fn article_ids(&self) -> impl Iterator<Item = ArticleId> + use<> {
        (0..self.article_count() as u32).map(ArticleId)
    }

    /// An article's record.
    pub fn article(&self, id: ArticleId) -> Result<Article, Damage> {
        self.records(Section::Articles)?.get(id.index())
    }

    /// An article's slug, without decoding the rest of its record.
    pub fn slug_of(&self, id: ArticleId) -> Result<&'a str, Damage> {
        self.records::<Article>(Section::Articles)?.beginning(id.index())
    }

    /// The outlet of an article, without decoding its record.
    pub fn outlet_of(&self, id: ArticleId) -> Result<OutletId, Damage> {
        self.column(Section::ArticleOutlet).u32(id.index()).map(OutletId)
    }

    /// The article with a slug.
    pub fn article_named(&self, slug: &str) -> Result<Option<ArticleId>, Damage> {
        let order = self.column(Section::ArticleBySlug);
        let (mut low, mut high) = (0, order.len_u32());
        while low < high {
            let middle = usize::midpoint(low, high);
            let id = ArticleId(order.u32(middle)?);
            match self.slug_of(id)?.cmp(slug) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Ok(Some(id)),
                Ordering::Greater => high = middle,
            }
        }
        Ok(None)
    }

    /// An article's first day of publication as the decimal number yyyymmdd, with 00 for a month or
    /// day that is not known; `None` when the year is not.
    pub fn day_of(&self, id: ArticleId) -> Result<Option<u32>, Damage> {
        Ok(Some(self.column(Section::ArticleDay).u32(id.index())?).filter(|day| *day > 0))
    }

    /// An article's passages.
    pub fn passages_of(
        &self,
        id: ArticleId,
    ) -> Result<impl DoubleEndedIterator<Item = PassageId> + use<>, Damage> {
        let Range { start, end } = self.column(Section::ArticlePassages).children(id.index())?;
        if end > self.passage_count() {
            return Err(Damage::Row { section: Section::ArticlePassages, row: id.index() });
        }
        Ok((start as u32..end as u32).map(PassageId))
    }

    /// A passage's place and kind.
    pub fn passage(&self, id: PassageId) -> Result<Passage, Damage> {
        let row = id.index();
        let code = self.column(Section::PassageKind).u8(row)?;
        Ok(Passage {
            id,
            article: ArticleId(self.column(Section::PassageArticle).u32(row)?),
            span: self.passage_span(row)?,
            kind: PassageKind::from_code(code)
                .ok_or(Damage::Row { section: Section::PassageKind, row })?,
        })
    }

    /// The place of a passage within its article, counted from 1.
    pub fn number_of(&self, passage: &Passage) -> Result<u32, Damage> {
        let first = self.column(Section::ArticlePassages).u32(passage.article.index())?;
        Ok(passage.id.0.saturating_sub(first) + 1)
    }

    /// The passage of an article with this number, counted from 1; `None` when it has fewer.
    pub fn passage_numbered(
        &self,
        article: ArticleId,
        number: u32,
    ) -> Result<Option<PassageId>, Damage> {
        let Some(skip) = number.checked_sub(1) else { return Ok(None) };
        Ok(self.passages_of(article)?.nth(skip as usize))
    }

    /// A stretch of an article's text.
    pub fn text(&self, article: ArticleId, span: Span) -> Result<&'a str, Damage> {
        let row = article.index();
        let damage = Damage::Row { section: Section::ArticleText, row };
        let whole = self.column(Section::ArticleText).children(row)?;
        self.section(Section::Text)
            .get(whole)
            .and_then(|text| text.get(span.range()))
            .and_then(|bytes| core::str::from_utf8(bytes).ok())
            .ok_or(damage)
    }

    /// An article's whole text.
    pub fn article_text(&self, article: ArticleId) -> Result<&'a str, Damage> {
        let Range { start, end } = self.column(Section::ArticleText).children(article.index())?;
        self.text(article, Span::new(0, end - start))
    }

    /// The figures' names in a passage, in text order.
    pub fn mentions(&self, passage: PassageId) -> Result<Vec<Mention>, Damage> {
        let rules = self.records(Section::Rules)?;
        let within = self.passage_span(passage.index())?;
        self.column(Section::PassageMentions)
            .children(passage.index())?
            .map(|row| {
                let figure = self.column(Section::MentionFigure).u32(row)?;
                let code = self.column(Section::MentionUse).u8(row)?;
                let damage = Damage::Row { section: Section::MentionUse, row };
                let rule = self.column(Section::MentionRule).u32(row)?;
                let span =
                    self.inner_span(within, Section::MentionStart, Section::MentionLength, row)?;
                Ok(Mention {
                    span,
                    figure: (figure != NOBODY).then_some(FigureId(figure)),
                    kind: MentionKind::from_code(code & 0xf).ok_or(damage)?,
                    zone: Zone::from_code(code >> 4).ok_or(damage)?,
                    rule: rules.get(rule as usize)?,
                })
            })
            .collect()
    }

    /// Who is named in a passage and in what use, a mention each, in text order; without those that
    /// nobody is known for and those that never count.
    pub fn named_in(&self, passage: PassageId) -> Result<Vec<(FigureId, Use)>, Damage> {
        let mut named = Vec::new();
        for row in self.column(Section::PassageMentions).children(passage.index())? {
            let figure = self.column(Section::MentionFigure).u32(row)?;
            let code = self.column(Section::MentionUse).u8(row)?;
            let damage = Damage::Row { section: Section::MentionUse, row };
            let kind = MentionKind::from_code(code & 0xf).ok_or(damage)?;
            let usage = Use::new(kind, Zone::from_code(code >> 4).ok_or(damage)?);
            if let Some(usage) = usage.filter(|_| figure != NOBODY) {
                named.push((FigureId(figure), usage));
            }
        }
        Ok(named)
    }

    /// How many words of a passage are in the index: 65,535 for more, 0 for a passage that is not
    /// in it.
    pub fn words_in(&self, passage: PassageId) -> Result<u32, Damage> {
        self.column(Section::PassageWords).u16(passage.index()).map(u32::from)
    }

    /// How many passages are in the index, and how many words.
    pub fn index_totals(&self) -> Result<(u32, u32), Damage> {
        let totals = self.column(Section::IndexTotals);
        Ok((totals.u32(0)?, totals.u32(1)?))
    }

    /// The bytes of every section, to see what takes how much.
    pub fn section_sizes(&self) -> impl Iterator<Item = (Section, usize)> + use<'_, 'a> {
        Section::ALL.iter().map(|&section| (section, self.section(section).len()))
    }

    /// The terms of topics in a passage, in text order.
    pub fn topic_hits(&self, passage: PassageId) -> Result<Vec<TopicHit>, Damage> {
        let within = self.passage_span(passage.index())?;
        self.column(Section::PassageHits)
            .children(passage.index())?
            .map(|row| {
                Ok(TopicHit {
                    span: self.inner_span(within, Section::HitStart, Section::HitLength, row)?,
                    topic: TopicId(self.column(Section::HitTopic).u32(row)?),
                    weight: self.column(Section::HitWeight).i16(row)?,
                })
            })
            .collect()
    }

    /// The topics a passage shows at least a little, those it has and those it nearly has.
    pub fn topic_scores(
        &self,
        passage: PassageId,
    ) -> Result<impl Iterator<Item = Result<TopicScore, Damage>>, Damage> {
        Ok(self.column(Section::PassageScores).children(passage.index())?.map(|row| {
            let topic = self.column(Section::ScoreTopic).u32(row)?;
            Ok(TopicScore {
                topic: TopicId(topic & !DECIDED),
                score: self.column(Section::ScoreValue).i16(row)?,
                decided: topic & DECIDED != 0,
            })
        }))
    }

    /// The sources credited in a passage, in text order.
    pub fn citations(&self, passage: PassageId) -> Result<Vec<Citation>, Damage> {
        let within = self.passage_span(passage.index())?;
        self.column(Section::PassageCitations)
            .children(passage.index())?
            .map(|row| {
                let zone = Zone::from_code(self.column(Section::CitationZone).u8(row)?);
                let (start, length) = (Section::CitationStart, Section::CitationLength);
                Ok(Citation {
                    span: self.inner_span(within, start, length, row)?,
                    source: SourceId(self.column(Section::CitationSource).u32(row)?),
                    zone: zone.ok_or(Damage::Row { section: Section::CitationZone, row })?,
                })
            })
            .collect()
    }

    /// How many quotes there are.
    pub fn quote_count(&self) -> usize {
        self.column(Section::QuoteStart).len_u32()
    }

    /// The quotes of a passage, by start.
    pub fn quotes_of(
        &self,
        passage: PassageId,
    ) -> Result<impl Iterator<Item = QuoteId> + use<>, Damage> {
        let Range { start, end } = self.column(Section::PassageQuotes).children(passage.index())?;
        if end > self.quote_count() {
            return Err(Damage::Row { section: Section::PassageQuotes, row: passage.index() });
        }
        Ok((start as u32..end as u32).map(QuoteId))
    }

    /// The passage a quote stands in.
    pub fn passage_of(&self, quote: QuoteId) -> Result<PassageId, Damage> {
        let offsets = self.column(Section::PassageQuotes);
        let (mut low, mut high) = (0, offsets.len_u32());
        // The last passage whose first quote is not behind this one.
        while low < high {
            let middle = usize::midpoint(low, high);
            if offsets.u32(middle)? <= quote.0 {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let damage = Damage::Row { section: Section::PassageQuotes, row: quote.index() };
        Ok(PassageId(low.checked_sub(1).ok_or(damage)? as u32))
    }

    /// A quote.
    pub fn quote(&self, id: QuoteId) -> Result<Quote, Damage> {
        let row = id.index();
        let within = self.passage_span(self.passage_of(id)?.index())?;
        let kind = QuoteKind::from_code(self.column(Section::QuoteKind).u8(row)?);
        let speaker = match self.column(Section::QuoteSpeaker).u32(row)? {
            NOBODY => None,
            code if code & BY_SOURCE != 0 => Some(Speaker::Source(SourceId(code & !BY_SOURCE))),
            code => Some(Speaker::Figure(FigureId(code))),
        };
        let vias = self.column(Section::QuoteVias).children(row)?;
        let rule = self.column(Section::QuoteRule).u32(row)?;
        let (start, length) = (Section::QuoteStart, Section::QuoteLength);
        Ok(Quote {
            span: self.long_span(within, start, length, row)?,
            kind: kind.ok_or(Damage::Row { section: Section::QuoteKind, row })?,
            speaker,
            via: vias
                .map(|row| self.column(Section::Vias).u32(row).map(SourceId))
                .collect::<Result<_, _>>()?,
            rule: self.records(Section::Rules)?.get(rule as usize)?,
        })
    }

    /// The number of the utterance that a quote renders, if it is known to render one that other
    /// articles have too.
    pub fn utterance_of(&self, quote: QuoteId) -> Result<Option<u32>, Damage> {
        let number = self.column(Section::QuoteUtterance).u32(quote.index())?;
        Ok(Some(number).filter(|number| *number != NOBODY))
    }

    /// Every utterance, in the order of their first quotes.
    pub fn utterances(&self) -> Result<Vec<Utterance>, Damage> {
        self.all(Section::Utterances)
    }

    /// The dates of events in a passage, in text order.
    pub fn dates(&self, passage: PassageId) -> Result<Vec<DateMention>, Damage> {
        let within = self.passage_span(passage.index())?;
        let rules = self.records(Section::Rules)?;
        let values = self.records(Section::DateValues)?;
        self.column(Section::PassageDates)
            .children(passage.index())?
            .map(|row| {
                let kind = DateKind::from_code(self.column(Section::DateKind).u8(row)?);
                let value = self.column(Section::DateValue).u32(row)?;
                let basis = self.column(Section::DateBasis).u32(row)?;
                Ok(DateMention {
                    span: self.inner_span(within, Section::DateStart, Section::DateLength, row)?,
                    value: match value {
                        NOBODY => None,
                        value => Some(values.get(value as usize)?),
                    },
                    kind: kind.ok_or(Damage::Row { section: Section::DateKind, row })?,
                    basis: rules.get(basis as usize)?,
                })
            })
            .collect()
    }

    /// What of a passage other articles have too, the same or nearly; each with this passage first.
    pub fn reuse(&self, passage: PassageId) -> Result<Vec<Reuse>, Damage> {
        let within = self.passage_span(passage.index())?;
        self.column(Section::PassageReuse)
            .children(passage.index())?
            .map(|row| {
                let other = PassageId(self.column(Section::ReuseOther).u32(row)?);
                let there = self.passage_span(other.index())?;
                let (start, length) = (Section::ReuseStart, Section::ReuseLength);
                let (other_start, other_length) =
                    (Section::ReuseOtherStart, Section::ReuseOtherLength);
                Ok(Reuse {
                    passage,
                    span: self.long_span(within, start, length, row)?,
                    other,
                    other_span: self.long_span(there, other_start, other_length, row)?,
                    score: self.column(Section::ReuseScore).u8(row)?,
                })
            })
            .collect()
    }

    fn passage_span(&self, row: usize) -> Result<Span, Damage> {
        let start = self.column(Section::PassageStart).u32(row)?;
        let length = self.column(Section::PassageLength).u32(row)?;
        let damage = Damage::Row { section: Section::PassageLength, row };
        Ok(Span { start, end: start.checked_add(length).ok_or(damage)? })
    }

    /// A stretch that is stored relative to its passage.
    fn inner_span(
        &self,
        within: Span,
        start: Section,
        length: Section,
        row: usize,
    ) -> Result<Span, Damage> {
        let length = u32::from(self.column(length).u16(row)?);
        self.span_in(within, start, length, row)
    }

    /// A stretch that is stored relative to its passage and may be longer than 64 kB.
    fn long_span(
        &self,
        within: Span,
        start: Section,
        length: Section,
        row: usize,
    ) -> Result<Span, Damage> {
        let length = self.column(length).u32(row)?;
        self.span_in(within, start, length, row)
    }

    fn span_in(
        &self,
        within: Span,
        start: Section,
        length: u32,
        row: usize,
    ) -> Result<Span, Damage> {
        let damage = Damage::Row { section: start, row };
        let start = within.start.checked_add(self.column(start).u32(row)?).ok_or(damage)?;
        let span = Span { start, end: start.checked_add(length).ok_or(damage)? };
        if within.contains(span) { Ok(span) } else { Err(damage) }
    }

    pub(crate) fn section(&self, section: Section) -> &'a [u8] {
        let (start, end) = self.sections.get(section as usize).copied().unwrap_or_default();
        self.bytes.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(crate) fn column(&self, section: Section) -> Column<'a> {
        Column { section, bytes: self.section(section) }
    }

    fn records<T: Deserialize<'a>>(&self, section: Section) -> Result<Records<'a, T>, Damage> {
        Records::new(section, self.section(section))
    }

    fn all<T: Deserialize<'a>>(&self, section: Section) -> Result<Vec<T>, Damage> {
        let records = self.records(section)?;
        (0..records.len()).map(|row| records.get(row)).collect()
    }
}

/// Stands where there is none: no figure, no speaker, no value.
pub(crate) const NOBODY: u32 = u32::MAX;
/// Marks a score that reaches its topic's threshold.
pub(crate) const DECIDED: u32 = 1 << 31;
/// Marks a speaker that is a source.
pub(crate) const BY_SOURCE: u32 = 1 << 31;
