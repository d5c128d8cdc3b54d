//! Storing a collection. The same draft gives the same bytes.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    facts::{self, Collector},
    index::{Builder, Built},
    layout::{MAGIC, SECTIONS, Section},
    model::{Draft, DraftPassage, Reuse, Span, Speaker},
    read::{BY_SOURCE, DECIDED, NOBODY},
    text::tokens,
};

/// Encodes a collection in the form that [`crate::layout`] draws.
///
/// # Errors
/// When a record cannot be encoded, an annotation reaches out of its passage or over 64 kB, or the
/// whole is over 4 GiB; the message says which.
pub fn write(draft: &Draft) -> Result<Vec<u8>, String> {
    let values = draft.topics.len().max(draft.figures.len()).max(draft.sources.len());
    if values >= facts::MOST_VALUES {
        return Err(format!("more than {} topics, figures or sources", facts::MOST_VALUES));
    }
    let mut sections = Sections::default();
    sections.records(Section::Collection, core::slice::from_ref(&draft.collection))?;
    sections.records(Section::Outlets, &draft.outlets)?;
    sections.records(Section::Topics, &draft.topics)?;
    sections.records(Section::Figures, &draft.figures)?;
    sections.records(Section::Sources, &draft.sources)?;
    let records: Vec<_> = draft.articles.iter().map(|article| &article.record).collect();
    sections.records(Section::Articles, &records)?;
    sections.records(Section::Spellings, &draft.spellings)?;
    let mut by_slug: Vec<(&str, u32)> =
        records.iter().map(|record| record.id.as_str()).zip(0..).collect();
    by_slug.sort_unstable();
    for (_, article) in by_slug {
        sections.u32(Section::ArticleBySlug, article);
    }

    let names = Names::of(draft);
    sections.records(Section::Rules, &names.rules.keys().collect::<Vec<_>>())?;
    sections.records(Section::DateValues, &names.dates.keys().collect::<Vec<_>>())?;
    sections.records(Section::Utterances, &draft.utterances)?;
    let mut utterances = BTreeMap::new();
    for (utterance, number) in draft.utterances.iter().zip(0..) {
        utterances.extend(utterance.quotes.iter().map(|quote| (quote.0, number)));
    }

    let mut passages = 0;
    let mut totals = Totals::default();
    sections.u32(Section::ArticleText, 0);
    sections.u32(Section::ArticlePassages, 0);
    for section in [
        Section::PassageMentions,
        Section::PassageHits,
        Section::PassageScores,
        Section::PassageCitations,
        Section::PassageQuotes,
        Section::QuoteVias,
        Section::PassageDates,
        Section::PassageReuse,
        Section::PassageFacts,
    ] {
        sections.u32(section, 0);
    }
    let mut index = Builder::default();
    let mut values = Collector::new(draft);
    for (number, article) in draft.articles.iter().enumerate() {
        sections.u32(Section::ArticleOutlet, article.record.outlet.0);
        sections.u32(Section::ArticleDay, day(article.record.published.value.as_deref()));
        sections.bytes(Section::Text).extend_from_slice(article.text.as_bytes());
        let text_end = sections.bytes(Section::Text).len() as u32;
        sections.u32(Section::ArticleText, text_end);
        for passage in &article.passages {
            sections.u32(Section::PassageArticle, number as u32);
            let facts = facts::numbers(passage);
            sections.passage(passage, &facts, &names, &mut totals)?;
            sections.quotes(passage, &names, &utterances, &mut totals)?;
            let mut words = Vec::new();
            if passage.kind.counts() {
                values.add(passages, article.record.outlet, &facts);
                words = tokens(article.text.get(passage.span.range()).unwrap_or_default());
                index.add(passages, &words);
            }
            sections.u16(Section::PassageWords, words.len().try_into().unwrap_or(u16::MAX));
            passages += 1;
        }
        sections.u32(Section::ArticlePassages, passages);
    }
    sections.reuse(draft)?;
    sections.index(index.finish());
    let (counts, lists, list_bytes) = values.finish();
    sections.bytes(Section::ValuePassages).extend(list_bytes);
    for (section, numbers) in [(Section::ValueCounts, counts), (Section::ValueLists, lists)] {
        for number in numbers {
            sections.u32(section, number);
        }
    }
    sections.join()
}

/// Strings that many annotations share, by themselves and so that no order of arrival reaches the
/// bytes.
struct Names<'d> {
    rules: BTreeMap<&'d str, u32>,
    dates: BTreeMap<&'d str, u32>,
}

impl<'d> Names<'d> {
    fn of(draft: &'d Draft) -> Self {
        let mut names = Self { rules: BTreeMap::new(), dates: BTreeMap::new() };
        for passage in draft.articles.iter().flat_map(|article| &article.passages) {
            names.rules.extend(passage.mentions.iter().map(|mention| (mention.rule.as_str(), 0)));
            names.rules.extend(passage.quotes.iter().map(|quote| (quote.rule.as_str(), 0)));
            names.rules.extend(passage.dates.iter().map(|date| (date.basis.as_str(), 0)));
            names
                .dates
                .extend(passage.dates.iter().filter_map(|date| Some((date.value.as_deref()?, 0))));
        }
        for strings in [&mut names.rules, &mut names.dates] {
            for (number, value) in strings.values_mut().zip(0..) {
                *number = value;
            }
        }
        names
    }

    fn rule(&self, rule: &str) -> u32 {
        self.rules.get(rule).copied().unwrap_or_default()
    }
}

/// The first day of an EDTF date or interval as the number yyyymmdd; what is not known of it is 0.
fn day(published: Option<&str>) -> u32 {
    let first = published.and_then(|text| text.split('/').next()).unwrap_or_default();
    let mut parts = first.split('-').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut part = |most| parts.next().filter(|part| *part <= most).unwrap_or_default();
    match (part(9_999), part(12), part(31)) {
        (0, ..) => 0,
        (year, 0, _) => year * 10_000,
        (year, month, day) => year * 10_000 + month * 100 + day,
    }
}

/// A stretch relative to its passage: first byte, bytes.
fn inside(passage: Span, inner: Span) -> Result<(u32, u16), String> {
    let length = inner.end.checked_sub(inner.start).and_then(|length| length.try_into().ok());
    match (inner.start.checked_sub(passage.start), length) {
        (Some(start), Some(length)) if passage.contains(inner) => Ok((start, length)),
        _ => Err(format!("an annotation at {inner:?} does not fit its passage at {passage:?}")),
    }
}

/// A stretch relative to its passage that may be longer than 64 kB.
fn inside_long(passage: Span, inner: Span) -> Result<(u32, u32), String> {
    if passage.contains(inner) && inner.start <= inner.end {
        return Ok((inner.start - passage.start, inner.end - inner.start));
    }
    Err(format!("an annotation at {inner:?} does not fit its passage at {passage:?}"))
}

/// Rows written so far of the columns that belong to passages.
#[derive(Default)]
struct Totals {
    mentions: usize,
    hits: usize,
    scores: usize,
    facts: usize,
    citations: usize,
    quotes: usize,
    vias: usize,
    dates: usize,
}

struct Sections([Vec<u8>; SECTIONS]);

impl Default for Sections {
    fn default() -> Self {
        Self(core::array::from_fn(|_| Vec::new()))
    }
}

impl Sections {
    #[expect(clippy::indexing_slicing, reason = "the array has one place for each variant")]
    fn bytes(&mut self, section: Section) -> &mut Vec<u8> {
        &mut self.0[section as usize]
    }

    fn u32(&mut self, section: Section, value: u32) {
        self.bytes(section).extend_from_slice(&value.to_le_bytes());
    }

    fn u16(&mut self, section: Section, value: u16) {
        self.bytes(section).extend_from_slice(&value.to_le_bytes());
    }

    fn i16(&mut self, section: Section, value: i16) {
        self.bytes(section).extend_from_slice(&value.to_le_bytes());
    }

    fn records<T: Serialize>(&mut self, section: Section, records: &[T]) -> Result<(), String> {
        let mut data = Vec::new();
        self.u32(section, records.len() as u32);
        self.u32(section, 0);
        for record in records {
            let bytes = postcard::to_allocvec(record)
                .map_err(|error| format!("section {section:?} cannot be encoded: {error}"))?;
            data.extend(bytes);
            self.u32(section, data.len() as u32);
        }
        self.bytes(section).extend(data);
        Ok(())
    }

    fn passage(
        &mut self,
        passage: &DraftPassage,
        facts: &[u32],
        names: &Names<'_>,
        totals: &mut Totals,
    ) -> Result<(), String> {
        self.u32(Section::PassageStart, passage.span.start);
        self.u32(Section::PassageLength, passage.span.end - passage.span.start);
        self.bytes(Section::PassageKind).push(passage.kind.code());
        for mention in &passage.mentions {
            let (start, length) = inside(passage.span, mention.span)?;
            self.u32(Section::MentionStart, start);
            self.u16(Section::MentionLength, length);
            self.u32(Section::MentionFigure, mention.figure.map_or(NOBODY, |figure| figure.0));
            self.bytes(Section::MentionUse).push(mention.kind.code() | (mention.zone.code() << 4));
            self.u32(Section::MentionRule, names.rule(&mention.rule));
        }
        for hit in &passage.hits {
            let (start, length) = inside(passage.span, hit.span)?;
            self.u32(Section::HitStart, start);
            self.u16(Section::HitLength, length);
            self.u32(Section::HitTopic, hit.topic.0);
            self.i16(Section::HitWeight, hit.weight);
        }
        for score in &passage.scores {
            let decided = if score.decided { DECIDED } else { 0 };
            self.u32(Section::ScoreTopic, score.topic.0 | decided);
            self.i16(Section::ScoreValue, score.score);
        }
        totals.facts += facts.len();
        for fact in facts {
            self.u32(Section::Facts, *fact);
        }
        self.u32(Section::PassageFacts, totals.facts as u32);
        totals.mentions += passage.mentions.len();
        totals.hits += passage.hits.len();
        totals.scores += passage.scores.len();
        self.u32(Section::PassageMentions, totals.mentions as u32);
        self.u32(Section::PassageHits, totals.hits as u32);
        self.u32(Section::PassageScores, totals.scores as u32);
        Ok(())
    }

    /// Citations, quotes and dates of a passage. `utterances`: under a quote's number, the utterance
    /// it renders.
    fn quotes(
        &mut self,
        passage: &DraftPassage,
        names: &Names<'_>,
        utterances: &BTreeMap<u32, u32>,
        totals: &mut Totals,
    ) -> Result<(), String> {
        for citation in &passage.citations {
            let (start, length) = inside(passage.span, citation.span)?;
            self.u32(Section::CitationStart, start);
            self.u16(Section::CitationLength, length);
            self.u32(Section::CitationSource, citation.source.0);
            self.bytes(Section::CitationZone).push(citation.zone.code());
        }
        for (quote, number) in passage.quotes.iter().zip(totals.quotes as u32..) {
            let (start, length) = inside_long(passage.span, quote.span)?;
            self.u32(Section::QuoteStart, start);
            self.u32(Section::QuoteLength, length);
            self.bytes(Section::QuoteKind).push(quote.kind.code());
            let speaker = match quote.speaker {
                None => NOBODY,
                Some(Speaker::Figure(figure)) => figure.0,
                Some(Speaker::Source(source)) => source.0 | BY_SOURCE,
            };
            self.u32(Section::QuoteSpeaker, speaker);
            self.u32(Section::QuoteRule, names.rule(&quote.rule));
            let utterance = utterances.get(&number).copied().unwrap_or(NOBODY);
            self.u32(Section::QuoteUtterance, utterance);
            for source in &quote.via {
                self.u32(Section::Vias, source.0);
            }
            totals.vias += quote.via.len();
            self.u32(Section::QuoteVias, totals.vias as u32);
        }
        for date in &passage.dates {
            let (start, length) = inside(passage.span, date.span)?;
            self.u32(Section::DateStart, start);
            self.u16(Section::DateLength, length);
            self.bytes(Section::DateKind).push(date.kind.code());
            let value = date.value.as_deref().and_then(|value| names.dates.get(value));
            self.u32(Section::DateValue, value.copied().unwrap_or(NOBODY));
            self.u32(Section::DateBasis, names.rule(&date.basis));
        }
        totals.citations += passage.citations.len();
        totals.quotes += passage.quotes.len();
        totals.dates += passage.dates.len();
        self.u32(Section::PassageCitations, totals.citations as u32);
        self.u32(Section::PassageQuotes, totals.quotes as u32);
        self.u32(Section::PassageDates, totals.dates as u32);
        Ok(())
    }

    /// Every pair of stretches twice, under either passage.
    fn reuse(&mut self, draft: &Draft) -> Result<(), String> {
        let spans: Vec<Span> = draft
            .articles
            .iter()
            .flat_map(|article| article.passages.iter().map(|passage| passage.span))
            .collect();
        let mut stretches: Vec<Reuse> = Vec::with_capacity(draft.reuse.len() * 2);
        for reuse in &draft.reuse {
            let Reuse { passage, span, other, other_span, score } = *reuse;
            stretches.push(*reuse);
            let turned =
                Reuse { passage: other, span: other_span, other: passage, other_span: span, score };
            stretches.push(turned);
        }
        stretches.sort_unstable();
        let mut written = 0;
        for (number, within) in spans.iter().enumerate() {
            for stretch in stretches.iter().skip(written) {
                if stretch.passage.index() != number {
                    break;
                }
                let there = spans.get(stretch.other.index()).copied();
                let there = there.ok_or("a stretch is shared with no passage")?;
                let (start, length) = inside_long(*within, stretch.span)?;
                let (other_start, other_length) = inside_long(there, stretch.other_span)?;
                self.u32(Section::ReuseStart, start);
                self.u32(Section::ReuseLength, length);
                self.u32(Section::ReuseOther, stretch.other.0);
                self.u32(Section::ReuseOtherStart, other_start);
                self.u32(Section::ReuseOtherLength, other_length);
                self.bytes(Section::ReuseScore).push(stretch.score);
                written += 1;
            }
            self.u32(Section::PassageReuse, written as u32);
        }
        Ok(())
    }

    fn index(&mut self, built: Built) {
        self.bytes(Section::Terms).extend(built.terms);
        self.bytes(Section::Postings).extend(built.postings);
        for number in built.blocks {
            self.u32(Section::TermBlocks, number);
        }
        for total in built.totals {
            self.u32(Section::IndexTotals, total);
        }
    }

    fn join(self) -> Result<Vec<u8>, String> {
        let header = 8 + SECTIONS * 8;
        let total = self.0.iter().map(Vec::len).sum::<usize>() + header;
        if u32::try_from(total).is_err() {
            return Err(format!(
                "the collection takes {total} bytes, over the 4 GiB one corpus can hold: split it"
            ));
        }
        let mut bytes = Vec::with_capacity(total);
        bytes.extend(MAGIC);
        bytes.extend((SECTIONS as u32).to_le_bytes());
        let mut start = header;
        for section in &self.0 {
            bytes.extend((start as u32).to_le_bytes());
            start += section.len();
            bytes.extend((start as u32).to_le_bytes());
        }
        for section in &self.0 {
            bytes.extend(section);
        }
        Ok(bytes)
    }
}
