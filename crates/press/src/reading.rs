//! An article as the later phases read it: its passages cut into words and sentences, its web
//! addresses and quotations found, once for all.

use core::ops::Range;

use corpus::{
    PassageKind, Span,
    text::{Token, tokens},
};

use crate::{
    quotation::{Quotation, outermost, quotations},
    segment::{Segment, credit},
    sentences::sentences,
    web::addresses,
};

/// A passage, its places counted in bytes of the article.
#[derive(Clone, Debug)]
pub(crate) struct PassageReading {
    pub(crate) span: Span,
    pub(crate) kind: PassageKind,
    /// The words, in order.
    pub(crate) words: Vec<Token>,
    /// The sentences as ranges of `words`, in order, covering all of them; none is empty.
    pub(crate) sentences: Vec<Range<usize>>,
    /// The credit of a caption that has one.
    pub(crate) credit: Option<Span>,
}

impl PassageReading {
    /// Whether a word is the first of its sentence.
    pub(crate) fn begins_sentence(&self, word: usize) -> bool {
        self.sentences.binary_search_by_key(&word, |sentence| sentence.start).is_ok()
    }

    /// Whether the passage is running text, where a capital means a name.
    pub(crate) fn is_running_text(&self) -> bool {
        matches!(self.kind, PassageKind::Paragraph | PassageKind::Standfirst | PassageKind::Caption)
    }
}

/// An article, read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) text: String,
    pub(crate) passages: Vec<PassageReading>,
    pub(crate) addresses: Vec<Span>,
    /// In the order of the passages they stand in.
    pub(crate) quotations: Vec<Quotation>,
    /// What stands inside those that lie in no other, in order.
    quoted: Vec<Span>,
    /// Where the insides of all of them end, in order.
    quotation_ends: Vec<u32>,
}

impl Reading {
    /// Reads an article cut into passages.
    pub(crate) fn new(text: String, segments: &[Segment]) -> Self {
        let spans: Vec<Span> = segments.iter().map(|segment| segment.span).collect();
        let passages = segments.iter().map(|segment| passage(&text, segment)).collect();
        let addresses = addresses(&text);
        let quotations = quotations(&text, &spans);
        let insides = || quotations.iter().map(|quotation| quotation.inside);
        let (quoted, _) = outermost(insides().collect());
        let mut quotation_ends: Vec<u32> = insides().map(|inside| inside.end).collect();
        quotation_ends.sort_unstable();
        Self { text, passages, addresses, quotations, quoted, quotation_ends }
    }

    /// A stretch of the text.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// A word as written.
    pub(crate) fn written(&self, word: &Token) -> &str {
        self.text.get(word.span.clone()).unwrap_or_default()
    }

    /// Whether a stretch stands inside quotation marks.
    pub(crate) fn is_quoted(&self, span: Span) -> bool {
        let next = self.quoted.partition_point(|quoted| quoted.end < span.end);
        self.quoted.get(next).is_some_and(|quoted| quoted.contains(span))
    }

    /// Whether what stands inside quotation marks ends at a place.
    pub(crate) fn ends_quotation(&self, place: u32) -> bool {
        self.quotation_ends.binary_search(&place).is_ok()
    }

    /// What stands inside the quotation marks of a passage, in no order.
    pub(crate) fn quotations_of(&self, passage: &PassageReading) -> Vec<Span> {
        // A quotation lies in one passage, and they come in the order of the passages.
        let first = self
            .quotations
            .partition_point(|quotation| quotation.outside.end <= passage.span.start);
        let end = passage.span.end;
        self.quotations
            .iter()
            .skip(first)
            .take_while(|quotation| quotation.outside.start < end)
            .map(|quotation| quotation.inside)
            .collect()
    }

    /// The web address that a stretch lies in or across.
    pub(crate) fn address_over(&self, span: Span) -> Option<Span> {
        let next = self.addresses.partition_point(|address| address.end <= span.start);
        self.addresses.get(next).copied().filter(|address| address.overlaps(span))
    }

    /// Whether a stretch lies in or across a web address.
    pub(crate) fn in_address(&self, span: Span) -> bool {
        self.address_over(span).is_some()
    }

    /// Whether a word of a passage and the next have white space between them and nothing else.
    pub(crate) fn adjoin(&self, passage: &PassageReading, first: usize) -> bool {
        match (passage.words.get(first), passage.words.get(first + 1)) {
            (Some(left), Some(right)) => {
                let between = self.slice(left.span.end, right.span.start);
                !between.is_empty() && between.chars().all(char::is_whitespace)
            }
            _ => false,
        }
    }
}

fn passage(text: &str, segment: &Segment) -> PassageReading {
    let slice = text.get(segment.span.range()).unwrap_or_default();
    let base = segment.span.start as usize;
    let mut words = tokens(slice);
    for word in &mut words {
        word.span = base + word.span.start..base + word.span.end;
    }
    let mut cut = Vec::new();
    let mut from = 0;
    for sentence in sentences(slice) {
        let end = base + sentence.end;
        let to = from
            + words.get(from..).unwrap_or_default().partition_point(|word| word.span.start < end);
        if to > from {
            cut.push(from..to);
        }
        from = to;
    }
    let credited = if segment.kind == PassageKind::Caption { credit(slice) } else { None };
    let credit = credited.map(|range| Span::new(base + range.start, base + range.end));
    PassageReading { span: segment.span, kind: segment.kind, words, sentences: cut, credit }
}
