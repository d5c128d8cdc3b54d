//! A quote as the words that can be compared.

use core::ops::Range;

use corpus::{QuoteId, Speaker, text::tokens};

use super::words::{NEGATIONS, Stem, Vocabulary, number};
use crate::{phrase::is_one_of, sentences::sentences};

/// Words of a quote that are compared; speech that runs longer is compared up to here.
const MOST_WORDS: usize = 400;

/// A quote with its content words.
pub(super) struct Rendering {
    pub(super) quote: QuoteId,
    pub(super) speaker: Speaker,
    /// The number of the article.
    pub(super) article: usize,
    pub(super) words: Vec<ContentWord>,
    /// The sentences as ranges of `words`; none is empty.
    pub(super) sentences: Vec<Range<usize>>,
    /// The clauses, cut at commas and the like, as ranges of `words`; none is empty.
    pub(super) clauses: Vec<Range<usize>>,
    /// Places of negations, as numbers of words of the quote.
    pub(super) negations: Vec<usize>,
    /// Places of numbers, likewise, with the numbers in digits.
    pub(super) numbers: Vec<(usize, String)>,
    /// The different stems with their weights, in order.
    pub(super) stems: Vec<(Stem, u32)>,
    /// Thousandths: the weight of `stems`.
    pub(super) weight: u32,
}

/// A word that says something.
#[derive(Clone)]
pub(super) struct ContentWord {
    pub(super) stem: Stem,
    /// Thousandths, as [`Vocabulary::weight`].
    pub(super) weight: u32,
    /// The number of the word among all words of the quote.
    pub(super) place: usize,
    pub(super) folded: String,
}

impl Rendering {
    /// Reads a quote; none if it has no content words.
    pub(super) fn new(
        (quote, speaker, article): (QuoteId, Speaker, usize),
        text: &str,
        vocabulary: &Vocabulary,
    ) -> Option<Self> {
        let mut rendering = Self {
            quote,
            speaker,
            article,
            words: Vec::new(),
            sentences: Vec::new(),
            clauses: Vec::new(),
            negations: Vec::new(),
            numbers: Vec::new(),
            stems: Vec::new(),
            weight: 0,
        };
        let mut cuts = sentences(text).into_iter().map(|sentence| sentence.end).peekable();
        let (mut sentence, mut clause) = (0, 0);
        let mut end = 0;
        for (place, word) in tokens(text).into_iter().take(MOST_WORDS).enumerate() {
            let between = text.get(end..word.span.start).unwrap_or_default();
            let so_far = rendering.words.len();
            let mut cut = between.contains([',', ';', ':', '—', '–', '…', '(', ')']);
            while cuts.next_if(|cut| *cut <= word.span.start).is_some() {
                close(&mut rendering.sentences, &mut sentence, so_far);
                cut = true;
            }
            if cut {
                close(&mut rendering.clauses, &mut clause, so_far);
            }
            end = word.span.end;
            if is_one_of(NEGATIONS, &word.folded) {
                rendering.negations.push(place);
            }
            rendering.numbers.extend(number(&word.folded).map(|number| (place, number)));
            if let Some(stem) = vocabulary.stem(&word.folded) {
                let weight = vocabulary.weight(stem);
                rendering.words.push(ContentWord { stem, weight, place, folded: word.folded });
            }
        }
        let all = rendering.words.len();
        close(&mut rendering.sentences, &mut sentence, all);
        close(&mut rendering.clauses, &mut clause, all);
        rendering.stems = stems(&rendering.words);
        rendering.weight = rendering.stems.iter().map(|(_, weight)| weight).sum();
        (all > 0).then_some(rendering)
    }
}

/// The different stems of words with their weights, in order.
pub(super) fn stems(words: &[ContentWord]) -> Vec<(Stem, u32)> {
    let mut stems: Vec<_> = words.iter().map(|word| (word.stem, word.weight)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The stems two ordered rows share.
pub(super) fn shared(one: &[(Stem, u32)], other: &[(Stem, u32)]) -> Vec<(Stem, u32)> {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.iter().filter(|stem| long.binary_search(stem).is_ok()).copied().collect()
}

/// Ends a stretch of words that began at `from`.
fn close(stretches: &mut Vec<Range<usize>>, from: &mut usize, to: usize) {
    if to > *from {
        stretches.push(*from..to);
        *from = to;
    }
}
