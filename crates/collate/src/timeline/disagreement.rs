//! One event under two dates, as far as shared words show it.
//!
//! Goes in: the entries of a timeline. Comes out: pairs of sentences of different articles that seem
//! to date one thing differently. It is a guess from words, and conservative. A pair is found when
//!
//! - a rare name, in at least two and at most [`RARE`] passages of the collection, stands within [`NEAR`] words of
//!   both dates, with no other date between. Names of figures and of sources are none: people act and
//!   sources report on many days;
//! - the sentences share another content word besides;
//! - of the words within [`NEAR`] words of the dates they share at least [`LEAST`] hundredths, by the
//!   weighted overlap coefficient (Szymkiewicz–Simpson; a word weighs its inverse document frequency);
//! - and wherever the name stands near a date in the two articles, the dates have no day in common: a
//!   year and a month of it do not contradict each other, and articles that agree once do not
//!   disagree.
//!
//! Cost: linear in the sentences that mention dates, since a rare name has few places.

use corpus::{
    ArticleId, Corpus, Damage, PassageId, PassageKind, Span,
    index::Terms,
    text::{Token, tokens},
};

use super::{Entry, Place};
use crate::counter::Numbering;
use explore::order::{greatest_first, least_first};

/// A name in at most so many passages is rare.
pub const RARE: u32 = 3;
/// Words on either side of a date that say what it dates.
pub const NEAR: usize = 8;
/// Hundredths of the weight of the words near both dates that must be shared.
pub const LEAST: u32 = 15;
/// A word that more than one passage in so many holds says nothing.
const COMMON: u32 = 8;

/// Two sentences that may date one thing differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The earlier date: the number of its entry, and of the place there.
    pub earlier: (usize, usize),
    /// The later date.
    pub later: (usize, usize),
    /// The names that both give beside the date, as the first writes them.
    pub names: Vec<String>,
    /// Hundredths of the words near the dates that they share.
    pub score: u32,
}

/// A date with the words around it.
struct Dated<'a> {
    at: (usize, usize),
    entry: &'a Entry,
    place: &'a Place,
    /// The stems of all content words of the sentence.
    stems: Numbering,
    /// By the numbers of the stems, those near the date: their weight, and where a rare name is
    /// written.
    near: Vec<Option<(u32, Option<Span>)>>,
}

impl Dated<'_> {
    /// The stems near the date, in the order of letters.
    fn near(&self) -> impl Iterator<Item = (&str, u32, Option<Span>)> {
        self.stems.in_order().filter_map(|(stem, number)| {
            let (weight, name) = (*self.near.get(number)?)?;
            Some((stem, weight, name))
        })
    }

    fn find(&self, stem: &str) -> Option<(u32, Option<Span>)> {
        *self.near.get(self.stems.get(stem)?)?
    }
}

/// The pairs that may disagree, those that share most first.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn disagreements(corpus: &Corpus<'_>, entries: &[Entry]) -> Result<Vec<Disagreement>, Damage> {
    let mut dated = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        for (within, place) in entry.places.iter().enumerate() {
            let prose = matches!(
                place.kind,
                PassageKind::Paragraph | PassageKind::Standfirst | PassageKind::Caption
            );
            if prose {
                dated.extend(read(corpus, (number, within), entry, place)?);
            }
        }
    }
    let mut names = Numbering::default();
    let mut by_name: Vec<Vec<&Dated<'_>>> = Vec::new();
    for one in &dated {
        for (stem, _, _) in one.near().filter(|(_, _, name)| name.is_some()) {
            let number = names.number(stem.to_owned());
            by_name.resize(names.len(), Vec::new());
            by_name.iter_mut().skip(number).take(1).for_each(|places| places.push(one));
        }
    }
    let mut found: Vec<Disagreement> = Vec::new();
    // By the first passage of a pair.
    let mut seen: Vec<Vec<PassageId>> = vec![Vec::new(); corpus.passage_count()];
    for (name, number) in names.in_order() {
        let places = by_name.get(number).map(Vec::as_slice).unwrap_or_default();
        for (one, other) in pairs(name, places) {
            let Some(seen) = seen.get_mut(one.place.passage.index()) else { continue };
            if seen.contains(&other.place.passage) {
                continue;
            }
            seen.push(other.place.passage);
            let mut names = Vec::new();
            for (stem, _, written) in one.near() {
                if let (Some(written), Some((_, Some(_)))) = (written, other.find(stem)) {
                    names.push(corpus.text(one.place.article, written)?.to_owned());
                }
            }
            let score = overlap(one, other);
            found.push(Disagreement { earlier: one.at, later: other.at, names, score });
        }
    }
    Ok(greatest_first(found, |pair| pair.score))
}

/// Two places where a name stands near a date.
type Pair<'b, 'a> = (&'b Dated<'a>, &'b Dated<'a>);

/// Of two articles the pair of places that shares most so far; none where they agree somewhere.
struct Best<'b, 'a> {
    articles: (ArticleId, ArticleId),
    score: u32,
    pair: Option<Pair<'b, 'a>>,
}

/// Of the places where a name stands near a date, for every two articles that nowhere agree the pair
/// that shares most.
fn pairs<'b, 'a>(name: &str, places: &[&'b Dated<'a>]) -> Vec<Pair<'b, 'a>> {
    // A rare name is in few articles.
    let mut all: Vec<Best<'b, 'a>> = Vec::new();
    for (number, &one) in places.iter().enumerate() {
        for &other in places.iter().skip(number + 1) {
            let (here, there) = (one.place.article, other.place.article);
            if here == there {
                continue;
            }
            let articles = (here.min(there), here.max(there));
            if !all.iter().any(|best| best.articles == articles) {
                all.push(Best { articles, score: 0, pair: None });
            }
            let Some(best) = all.iter_mut().find(|best| best.articles == articles) else {
                continue;
            };
            if one.entry.when.agrees(&other.entry.when) {
                *best = Best { articles, score: u32::MAX, pair: None };
                continue;
            }
            let score = overlap(one, other);
            let mut besides = one.stems.in_order().filter(|(stem, _)| *stem != name);
            if score >= LEAST
                && score > best.score
                && besides.any(|(stem, _)| other.stems.get(stem).is_some())
            {
                *best = Best { articles, score, pair: Some((one, other)) };
            }
        }
    }
    let all = least_first(all, |best| best.articles.1.0);
    let all = least_first(all, |best| best.articles.0.0);
    all.into_iter().filter_map(|best| best.pair).collect()
}

/// Hundredths of the weight of the words near one date that the other has too, of the one with less.
fn overlap(one: &Dated<'_>, other: &Dated<'_>) -> u32 {
    let total = |dated: &Dated<'_>| dated.near.iter().flatten().map(|near| near.0).sum::<u32>();
    let mut shared = 0;
    for (stem, weight, _) in one.near() {
        shared += other.find(stem).map_or(0, |(there, _)| weight.min(there));
    }
    shared * 100 / total(one).min(total(other)).max(1)
}

/// Reads the words around a date; `None` where no rare name is among them.
fn read<'a>(
    corpus: &Corpus<'_>,
    at: (usize, usize),
    entry: &'a Entry,
    place: &'a Place,
) -> Result<Option<Dated<'a>>, Damage> {
    let sentence = place.sentence;
    let text = corpus.text(place.article, sentence)?;
    let base = sentence.start as usize;
    let words = tokens(text);
    let dates: Vec<Span> = corpus.dates(place.passage)?.into_iter().map(|date| date.span).collect();
    let mut actors: Vec<Span> =
        corpus.mentions(place.passage)?.into_iter().map(|mention| mention.span).collect();
    actors.extend(corpus.citations(place.passage)?.into_iter().map(|citation| citation.span));

    let spans: Vec<Span> =
        words.iter().map(|word| Span::new(base + word.span.start, base + word.span.end)).collect();
    let is_date = |span: &Span| dates.iter().any(|date| date.overlaps(*span));
    let mut close = vec![false; words.len()];
    for written in &place.written {
        let first = spans.partition_point(|span| span.end <= written.start);
        let after = spans.partition_point(|span| span.start < written.end);
        let before = (0..first).rev().take(NEAR);
        for number in before.take_while(|number| spans.get(*number).is_some_and(|s| !is_date(s))) {
            close.iter_mut().skip(number).take(1).for_each(|close| *close = true);
        }
        let behind = (after..spans.len()).take(NEAR);
        for number in behind.take_while(|number| spans.get(*number).is_some_and(|s| !is_date(s))) {
            close.iter_mut().skip(number).take(1).for_each(|close| *close = true);
        }
    }

    let counts = |word: &Token, span: &Span| {
        let numeric = word.folded.bytes().any(|byte| byte.is_ascii_digit());
        !numeric && !is_date(span) && !actors.iter().any(|actor| actor.overlaps(*span))
    };
    let terms = Terms::new(corpus);
    let holding = |word: &Token| -> Result<u32, Damage> {
        Ok(terms.find(&word.folded)?.map_or(1, |entry| entry.count))
    };
    // Few sentences have a rare name beside their date: the others are done with here.
    let mut names = Vec::new();
    for ((word, span), close) in words.iter().zip(&spans).zip(&close).skip(1) {
        let written = text.get(word.span.clone()).unwrap_or_default();
        let capital = written.starts_with(char::is_uppercase);
        // What one passage alone has, no other can share.
        if *close && capital && counts(word, span) && (2..=RARE).contains(&holding(word)?) {
            names.push(span.start);
        }
    }
    if names.is_empty() {
        return Ok(None);
    }

    let (passages, _) = corpus.index_totals()?;
    let mut around = Dated { at, entry, place, stems: Numbering::default(), near: Vec::new() };
    for ((word, span), close) in words.iter().zip(&spans).zip(&close) {
        if !counts(word, span) {
            continue;
        }
        let holding = holding(word)?;
        // A word of every eighth passage says nothing, except in a collection of a handful.
        if holding.saturating_mul(COMMON) > passages && holding > RARE {
            continue;
        }
        let number = around.stems.number(stem(&word.folded));
        around.near.resize(around.stems.len(), None);
        if let Some(near) = around.near.get_mut(number)
            && *close
        {
            let name = names.contains(&span.start).then_some(*span);
            *near = Some((rarity(holding, passages), name));
        }
    }
    Ok(Some(around))
}

/// Eighths of a bit that a word in some of all passages tells: its inverse document frequency, with
/// the logarithm drawn straight between the powers of two.
fn rarity(holding: u32, passages: u32) -> u32 {
    let times = (u64::from(passages) << 8) / u64::from(holding.max(1));
    let whole = times.max(256).ilog2();
    8 * (whole - 8) + (times.max(256) << 3 >> whole & 7) as u32
}

/// A word without the ending of the plural, so that 'processes' is 'process'.
fn stem(folded: &str) -> String {
    let hissing = ["sses", "shes", "ches", "xes"].iter().any(|ending| folded.ends_with(ending));
    let plural = folded.ends_with('s') && !folded.ends_with("ss");
    let cut = if hissing { 2 } else { usize::from(plural) };
    folded.get(..folded.len() - cut).unwrap_or(folded).to_owned()
}
