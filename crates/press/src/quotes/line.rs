//! A passage as a line of parts: words, names, punctuation, and each outermost quotation as one
//! part, so that a rule sees the sentence around a quote without what is said in it.
//!
//! A sentence ends where one ends outside the quotations, or with a quotation that ends one, unless
//! a word in lower case goes on. A source in brackets behind a full stop belongs to the sentence
//! before it.

use core::{cmp::Reverse, ops::Range};

use corpus::{
    Citation, Mention, MentionKind, PassageKind, SourceId, Span, Speaker, text::is_apostrophe,
};

use crate::{
    figures::is_title,
    phrase::{FUNCTION_WORDS, is_capitalised, is_one_of},
    quotation::Quotation,
    reading::{PassageReading, Reading},
};

/// How many parts a pair of brackets may hold.
const LONGEST_BRACKET: usize = 30;

/// A part of a passage.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) kind: PartKind,
    /// Bytes of the article.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a mark of possession follows.
    pub(super) possessive: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    /// A word of the passage, by number.
    Word(usize),
    Name(Name),
    /// An outermost quotation, by number.
    Quote(usize),
    /// A punctuation mark.
    Mark(char),
    /// What stands in brackets: the sources in it, and whether there is nothing else.
    Bracket(Vec<SourceId>, bool),
}

/// A name that can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// `None` where nothing decides who bears it.
    pub(super) who: Option<Speaker>,
    pub(super) person: bool,
    /// Its first word, by number.
    word: usize,
}

/// The names in a passage, of every kind.
pub(super) struct Named<'n> {
    pub(super) figures: &'n [Mention],
    pub(super) organisations: &'n [Mention],
    pub(super) sources: &'n [Citation],
}

/// A passage as its parts.
pub(super) struct Line<'l> {
    reading: &'l Reading,
    passage: &'l PassageReading,
    pub(super) parts: Vec<Part>,
    /// As ranges of parts, in order, covering all of them; none is empty.
    pub(super) sentences: Vec<Range<usize>>,
    /// The outermost quotations.
    pub(super) outer: Vec<Quotation>,
    /// Where the quotations that stand inside names start.
    nicknamed: Vec<usize>,
}

impl<'l> Line<'l> {
    pub(super) fn new(
        reading: &'l Reading,
        passage: &'l PassageReading,
        outer: Vec<Quotation>,
        named: &Named<'_>,
    ) -> Self {
        let parts = parts(reading, passage, &outer, named);
        let nicknamed = outer
            .iter()
            .filter(|quote| {
                let reached =
                    named.figures.partition_point(|name| name.span.start <= quote.outside.start);
                reached
                    .checked_sub(1)
                    .and_then(|last| named.figures.get(last))
                    .is_some_and(|name| name.span.contains(quote.outside))
            })
            .map(|quote| quote.outside.start as usize)
            .collect();
        let mut line = Self { reading, passage, parts, sentences: Vec::new(), outer, nicknamed };
        line.sentences = line.cut();
        line
    }

    /// A part's word, folded; nothing where it is none.
    pub(super) fn word(&self, place: usize) -> &str {
        match self.parts.get(place).map(|part| &part.kind) {
            Some(PartKind::Word(word)) => {
                self.passage.words.get(*word).map_or("", |word| word.folded.as_str())
            }
            _ => "",
        }
    }

    /// A word's number in its passage.
    pub(super) fn word_number(&self, place: usize) -> Option<usize> {
        match self.parts.get(place)?.kind {
            PartKind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// A part as written.
    pub(super) fn written(&self, place: usize) -> &str {
        self.parts.get(place).map_or("", |part| self.reading.slice(part.start, part.end))
    }

    pub(super) fn is_word(&self, place: usize) -> bool {
        matches!(self.parts.get(place), Some(Part { kind: PartKind::Word(_), .. }))
    }

    pub(super) fn is_one_of(&self, place: usize, list: &[&str]) -> bool {
        is_one_of(list, self.word(place))
    }

    pub(super) fn is_capitalised(&self, place: usize) -> bool {
        is_capitalised(self.written(place))
    }

    /// Whether a part is a word of a noun phrase: no function word.
    pub(super) fn is_content(&self, place: usize) -> bool {
        self.is_word(place)
            && (!self.is_one_of(place, FUNCTION_WORDS) || is_title(self.word(place)))
    }

    pub(super) fn name(&self, place: usize) -> Option<Name> {
        match self.parts.get(place)?.kind {
            PartKind::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn source(&self, place: usize) -> Option<SourceId> {
        match self.name(place)?.who? {
            Speaker::Source(source) => Some(source),
            Speaker::Figure(_) => None,
        }
    }

    pub(super) fn quote(&self, place: usize) -> Option<usize> {
        match self.parts.get(place)?.kind {
            PartKind::Quote(quote) => Some(quote),
            _ => None,
        }
    }

    pub(super) fn mark(&self, place: usize) -> Option<char> {
        match self.parts.get(place)?.kind {
            PartKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether a part is a comma or a dash, which set an apposition off.
    pub(super) fn is_comma(&self, place: usize) -> bool {
        matches!(self.mark(place), Some(',' | '—'))
    }

    pub(super) fn is_bracket(&self, place: usize) -> bool {
        matches!(self.parts.get(place), Some(Part { kind: PartKind::Bracket(..), .. }))
    }

    pub(super) fn is_possessive(&self, place: usize) -> bool {
        self.parts.get(place).is_some_and(|part| part.possessive)
    }

    /// Whether a part is the first of its sentence.
    pub(super) fn begins_sentence(&self, place: usize) -> bool {
        self.sentences.binary_search_by_key(&place, |sentence| sentence.start).is_ok()
    }

    /// Whether a quotation stands between the parts of one name.
    pub(super) fn is_inside_name(&self, place: usize) -> bool {
        let Some(part) = self.parts.get(place) else { return false };
        self.nicknamed.binary_search(&part.start).is_ok()
    }

    pub(super) fn is_heading(&self) -> bool {
        self.passage.kind == PassageKind::Heading
    }

    /// The last character of a quotation that is no closing mark.
    pub(super) fn last_of(&self, quote: usize) -> Option<char> {
        let inside = self.outer.get(quote)?.inside;
        let text = self.reading.text.get(inside.range())?;
        text.trim_end_matches(|mark: char| {
            mark.is_whitespace() || matches!(mark, '’' | '”' | '\'' | '"' | '»')
        })
        .chars()
        .next_back()
    }

    /// The sentences, as ranges of parts.
    fn cut(&self) -> Vec<Range<usize>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for next in 1..=self.parts.len() {
            if next == self.parts.len() || self.ends_before(next) {
                sentences.push(start..next);
                start = next;
            }
        }
        sentences
    }

    /// Whether a sentence ends between a part and the one before it.
    fn ends_before(&self, next: usize) -> bool {
        let Some(last) = next.checked_sub(1) else { return false };
        if let Some(PartKind::Bracket(_, only_sources)) =
            self.parts.get(next).map(|part| &part.kind)
        {
            return self.is_stop(last) && !only_sources;
        }
        // The bracket behind a full stop that was just taken in.
        if self.is_bracket(last) && last.checked_sub(1).is_some_and(|before| self.closes(before)) {
            return self.is_capitalised(next) || self.quote(next).is_some();
        }
        if self.is_stop(last) {
            return match self.parts.get(next).map(|part| &part.kind) {
                Some(PartKind::Word(word)) => self.passage.begins_sentence(*word),
                Some(PartKind::Name(name)) => self.passage.begins_sentence(name.word),
                Some(PartKind::Quote(_)) => {
                    !last.checked_sub(1).is_some_and(|before| is_title(self.word(before)))
                }
                _ => false,
            };
        }
        self.closes(last)
            && match self.parts.get(next).map(|part| &part.kind) {
                Some(PartKind::Quote(_)) => true,
                Some(PartKind::Word(_)) => self.is_capitalised(next),
                Some(PartKind::Name(_)) => {
                    self.quote(last).and_then(|quote| self.last_of(quote)) == Some('.')
                }
                _ => false,
            }
    }

    fn is_stop(&self, place: usize) -> bool {
        matches!(self.mark(place), Some('.' | '!' | '?' | '…'))
    }

    /// Whether a part ends a sentence: a full stop, or a quotation that ends with one.
    fn closes(&self, place: usize) -> bool {
        self.is_stop(place)
            || self
                .quote(place)
                .and_then(|quote| self.last_of(quote))
                .is_some_and(|mark| matches!(mark, '.' | '!' | '?' | '…'))
    }
}

fn parts(
    reading: &Reading,
    passage: &PassageReading,
    outer: &[Quotation],
    named: &Named<'_>,
) -> Vec<Part> {
    let first_word =
        |span: Span| passage.words.partition_point(|word| word.span.end <= span.start as usize);
    // Of a name with a nickname in marks the part is what stands behind the marks.
    let behind_nickname = |span: Span| {
        let first = outer.partition_point(|quote| quote.outside.start < span.start);
        let quote = outer.get(first).filter(|quote| span.contains(quote.outside));
        let start = quote.map_or(span.start, |quote| quote.outside.end) as usize;
        passage
            .words
            .get(passage.words.partition_point(|word| word.span.start < start))
            .filter(|_| quote.is_some())
            .map_or(span, |word| Span::new(word.span.start, span.end as usize))
    };
    let mention = |mention: &Mention, person: bool| {
        let who = mention.figure.map(Speaker::Figure);
        let span = behind_nickname(mention.span);
        (span, PartKind::Name(Name { who, person, word: first_word(span) }))
    };
    let persons = named.figures.iter().filter(|mention| mention.kind == MentionKind::Person);
    let quotes =
        outer.iter().zip(0..).map(|(quote, number)| (quote.outside, PartKind::Quote(number)));
    let sources = named.sources.iter().map(|citation| {
        let who = Some(Speaker::Source(citation.source));
        (
            citation.span,
            PartKind::Name(Name { who, person: false, word: first_word(citation.span) }),
        )
    });
    let words =
        passage.words.iter().zip(0..).map(|(word, number)| {
            (Span::new(word.span.start, word.span.end), PartKind::Word(number))
        });
    let mut found: Vec<(Span, PartKind)> = quotes
        .chain(persons.map(|found| mention(found, true)))
        .chain(named.organisations.iter().map(|found| mention(found, false)))
        .chain(sources)
        .chain(words)
        .collect();
    // Stable: of two as long, the kind named first above.
    found.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
    let mut parts = Vec::with_capacity(found.len());
    let mut reached = passage.span.start as usize;
    for (span, kind) in found {
        let (start, end) = (span.start as usize, span.end as usize);
        if start < reached {
            continue;
        }
        marks(reading, reached, start, &mut parts);
        let possessive = !matches!(kind, PartKind::Quote(_)) && is_possessive(reading, start, end);
        parts.push(Part { kind, start, end, possessive });
        reached = end;
    }
    marks(reading, reached, passage.span.end as usize, &mut parts);
    with_brackets(parts)
}

/// Whether a mark of possession stands behind a word.
fn is_possessive(reading: &Reading, start: usize, end: usize) -> bool {
    let mut rest = reading.text.get(end..).unwrap_or_default().chars();
    if !rest.next().is_some_and(is_apostrophe) {
        return false;
    }
    match rest.next() {
        Some('s' | 'S') => !rest.next().is_some_and(char::is_alphanumeric),
        other => {
            reading.slice(start, end).ends_with(['s', 'S', 'x', 'z'])
                && other.is_none_or(char::is_whitespace)
        }
    }
}

/// The punctuation of a stretch without words.
fn marks(reading: &Reading, start: usize, end: usize, parts: &mut Vec<Part>) {
    let text = reading.slice(start, end);
    for (place, mark) in text.char_indices() {
        let spaced =
            || text.get(..place).is_some_and(|before| before.ends_with(char::is_whitespace));
        let kind = match mark {
            ',' | ';' | ':' | '.' | '!' | '?' | '…' | '(' | ')' | '—' => mark,
            '–' | '-' if spaced() => '—',
            _ => continue,
        };
        let start = start + place;
        let end = start + mark.len_utf8();
        parts.push(Part { kind: PartKind::Mark(kind), start, end, possessive: false });
    }
}

/// The parts with each pair of brackets that holds no quotation as one.
fn with_brackets(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    let mut opened: Option<usize> = None;
    for part in parts {
        match part.kind {
            PartKind::Mark('(') => opened = Some(joined.len()),
            PartKind::Quote(_) => opened = None,
            PartKind::Mark(')') => {
                if let Some(start) = opened.take()
                    && joined.len() - start <= LONGEST_BRACKET
                {
                    let inside = joined.split_off(start);
                    joined.push(bracket(&inside, part.end));
                    continue;
                }
            }
            _ => {}
        }
        joined.push(part);
    }
    joined
}

fn bracket(inside: &[Part], end: usize) -> Part {
    let mut sources = Vec::new();
    let mut only_sources = true;
    for part in inside {
        match &part.kind {
            PartKind::Name(Name { who: Some(Speaker::Source(source)), .. }) => {
                sources.push(*source);
            }
            PartKind::Mark(_) => {}
            _ => only_sources = false,
        }
    }
    only_sources &= !sources.is_empty();
    let start = inside.first().map_or(end, |part| part.start);
    Part { kind: PartKind::Bracket(sources, only_sources), start, end, possessive: false }
}
