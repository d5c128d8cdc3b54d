//! Figures: every name of a listed person, resolved to the right one.
//!
//! In go the listed figures and the articles as read, out come mentions in text order that never
//! overlap, each with the rule that made it. Steps:
//!
//! 1. [`names`]: the spellings of every figure: name, aliases, bare surname, initial and surname,
//!    and `Surname, Given` in reference lists.
//! 2. [`find`]: leftmost-longest over the words of a passage, never inside a web address.
//! 3. [`strangers`]: a bare surname behind an unknown given name is somebody else's.
//! 4. [`resolve`]: a surname that several bear goes to one of them, or to none.
//! 5. [`attributive`]: 'the Smith government' is no act of Smith's.
//!
//! Organisations are found like persons, so that their words are nobody else's, and kept apart: they
//! can be speakers, and are no figures of the filter.

mod attributive;
pub(crate) mod find;
mod joined;
mod names;
mod resolve;
mod strangers;
mod words;

use core::ops::Range;

use corpus::{FigureId, Mention, MentionKind, PassageKind, Span, Zone};

use crate::{
    reading::{PassageReading, Reading},
    seeds::FigureEntry,
};
use find::Match;
pub(crate) use names::{Names, Spelling};
pub(crate) use strangers::Usage;
pub(crate) use words::is_title;

/// What was found in an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// The mentions of each passage.
    pub(crate) mentions: Vec<Vec<Mention>>,
    /// The organisations named in each passage, in text order.
    pub(crate) organisations: Vec<Vec<Mention>>,
    /// The words of each passage that names took, organisations' too.
    pub(crate) taken: Vec<Vec<Range<usize>>>,
    /// The spellings that occurred, by [`Names`].
    pub(crate) spellings: Vec<usize>,
}

impl Found {
    /// By word of a passage: whether a name took it.
    pub(crate) fn taken_words(&self, number: usize, passage: &PassageReading) -> Vec<bool> {
        let mut taken = vec![false; passage.words.len()];
        for words in self.taken.get(number).into_iter().flatten() {
            for slot in taken.iter_mut().take(words.end).skip(words.start) {
                *slot = true;
            }
        }
        taken
    }
}

/// Finds and resolves the mentions of an article.
pub(crate) fn mentions(
    reading: &Reading,
    figures: &[FigureEntry],
    names: &Names,
    usage: &Usage,
) -> Found {
    let matches = find::find(reading, names, |_, _, _| true);
    let bearers = resolve::named_in_full(reading, names, &matches, figures.len());
    let first = resolve::first_in_full(names, &matches, figures.len());
    let count = reading.passages.len();
    let mut found = Found {
        mentions: vec![Vec::new(); count],
        organisations: vec![Vec::new(); count],
        taken: vec![Vec::new(); count],
        spellings: Vec::new(),
    };
    let context =
        Context { reading, figures, names, usage, named_in_full: &bearers, first_in_full: &first };
    for (number, matched) in matches.iter().enumerate() {
        let Some(passage) = reading.passages.get(matched.passage) else { continue };
        let before = number.checked_sub(1).and_then(|number| matches.get(number));
        let near = Near { passage, matched, before };
        if context.is_stranger(&near) {
            continue;
        }
        if let Some(taken) = found.taken.get_mut(matched.passage) {
            taken.push(matched.words.clone());
        }
        found.spellings.push(matched.spelling);
        let Some(spelling) = names.spelling(matched.spelling) else { continue };
        let (figure, rule) = context.resolve(&near, spelling);
        let entry = figure.and_then(|figure| figures.get(figure));
        let list = if entry.is_some_and(|figure| figure.organisation) {
            &mut found.organisations
        } else {
            &mut found.mentions
        };
        let kind = if context.is_attributive(&near, spelling) {
            MentionKind::Attributive
        } else {
            MentionKind::Person
        };
        if let Some(mentions) = list.get_mut(matched.passage) {
            mentions.push(Mention {
                span: matched.span,
                figure: figure.map(|figure| FigureId(figure as u32)),
                kind,
                zone: zone(reading, passage, matched.span),
                rule,
            });
        }
    }
    found
}

/// What the rules look at besides the match itself.
struct Context<'c> {
    reading: &'c Reading,
    figures: &'c [FigureEntry],
    names: &'c Names,
    usage: &'c Usage,
    /// How often the article names each figure in full.
    named_in_full: &'c [usize],
    /// Where the article first names each in full, by passage and word.
    first_in_full: &'c [Option<(usize, usize)>],
}

/// A match and what stands beside it.
struct Near<'n> {
    passage: &'n PassageReading,
    matched: &'n Match,
    /// The match before it in the article.
    before: Option<&'n Match>,
}

impl Near<'_> {
    /// The match that ends right before this one's first word.
    fn ends_before(&self) -> bool {
        self.before.is_some_and(|before| {
            before.passage == self.matched.passage && before.words.end == self.matched.words.start
        })
    }
}

impl Context<'_> {
    /// The place of a word right before the match, white space between them and nothing else; but
    /// a title may be abbreviated ('Mr.').
    fn word_before(&self, near: &Near<'_>) -> Option<usize> {
        let place = near.matched.words.start.checked_sub(1)?;
        let word = near.passage.words.get(place)?;
        let between = self.reading.slice(word.span.end, near.matched.span.start as usize);
        let between =
            between.strip_prefix('.').filter(|_| is_title(&word.folded)).unwrap_or(between);
        (!between.is_empty() && between.chars().all(char::is_whitespace)).then_some(place)
    }

    /// The place of a word right behind the match, white space between them and nothing else.
    fn word_behind(&self, near: &Near<'_>) -> Option<usize> {
        let place = near.matched.words.end;
        let word = near.passage.words.get(place)?;
        let between = self.reading.slice(near.matched.span.end as usize, word.span.start);
        (!between.is_empty() && between.chars().all(char::is_whitespace)).then_some(place)
    }

    /// Whether a mark of possession stands right behind the match.
    fn is_possessive(&self, matched: &Match) -> bool {
        let end = matched.span.end as usize;
        let rest = self.reading.text.get(end..).unwrap_or_default();
        let mut characters = rest.chars();
        if !characters.next().is_some_and(corpus::text::is_apostrophe) {
            return false;
        }
        match characters.next() {
            Some('s' | 'S') => !characters.next().is_some_and(char::is_alphanumeric),
            // The plural or a name in s: James’ house.
            other => {
                self.reading.slice(0, end).ends_with(['s', 'S', 'x', 'z'])
                    && other.is_none_or(|character| !character.is_alphanumeric())
                    && !self.reading.ends_quotation(matched.span.end)
            }
        }
    }
}

/// Where a mention stands; the first that fits.
pub(crate) fn zone(reading: &Reading, passage: &PassageReading, span: Span) -> Zone {
    match passage.kind {
        PassageKind::Reference | PassageKind::ReferencesHeading => return Zone::References,
        PassageKind::Caption if passage.credit.is_some_and(|credit| credit.contains(span)) => {
            return Zone::Credit;
        }
        PassageKind::Boilerplate | PassageKind::Byline => return Zone::Boilerplate,
        _ => {}
    }
    let quoted = reading.is_quoted(span);
    if quoted { Zone::Quote } else { Zone::Body }
}

/// Whether a word is a title, or part of one that the list gives.
fn is_listed_title(figures: &[FigureEntry], word: &str) -> bool {
    is_title(word)
        || figures
            .iter()
            .flat_map(|figure| &figure.titles)
            .any(|title| crate::phrase::folded_words(title).iter().any(|part| part == word))
}
