//! The content words of quotes, and how much each tells.

use std::collections::{BTreeMap, HashMap};

use corpus::{
    DraftArticle,
    text::{Token, tokens},
};

use super::{stem::stem, variants::VARIANTS};
use crate::phrase::{FUNCTION_WORDS, REPORTING_VERBS, is_one_of};

/// Words that say little of what is said, beside the function words.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "able", "bring", "bringing", "brings", "brought", "came", "come", "comes", "coming", "gave",
    "get", "gets", "getting", "give", "gives", "giving", "go", "goes", "going", "gone", "got",
    "keep", "keeps", "kept", "made", "make", "makes", "making", "need", "needs", "put", "puts",
    "re", "really", "take", "taken", "takes", "taking", "thing", "things", "think", "took", "tried",
    "tries", "try", "trying", "want", "wanted", "wants", "way", "ways", "well", "went",
];

/// Words that turn a statement round. Folded, so without apostrophes.
#[rustfmt::skip]
pub(super) const NEGATIONS: &[&str] = &[
    "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent",
    "isnt", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "refuse", "refused",
    "refuses", "shouldnt", "wasnt", "werent", "without", "wont", "wouldnt",
];

/// Numbers in words, from one.
#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Passages and quotes that a smaller collection is taken to have: in a few paragraphs, no count says
/// which words are rare.
const FEWEST_COUNTED: u32 = 100;

/// A word as a number of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Stem(u32);

/// The stems of a collection.
pub(super) struct Vocabulary {
    /// Under a folded word, its stem; none for words without content.
    stems: HashMap<String, Option<Stem>>,
    numbers: BTreeMap<String, Stem>,
    variants: BTreeMap<String, String>,
    /// By stem: how many passages and quotes hold it.
    holders: Vec<u32>,
    /// Passages and quotes.
    all: u32,
}

impl Vocabulary {
    /// Reads the passages and quotes of a collection.
    pub(super) fn new(articles: &[DraftArticle]) -> Self {
        let mut variants = BTreeMap::new();
        for group in VARIANTS {
            let Some(first) = group.first() else { continue };
            variants.extend(group.iter().map(|word| (stem(word), stem(first))));
        }
        let mut vocabulary = Self {
            stems: HashMap::new(),
            numbers: BTreeMap::new(),
            variants,
            holders: Vec::new(),
            all: 0,
        };
        for article in articles {
            for passage in article.passages.iter().filter(|passage| passage.kind.counts()) {
                let text = article.text.get(passage.span.range()).unwrap_or_default();
                let words = tokens(text);
                vocabulary.count(&words);
                for quote in &passage.quotes {
                    let place = |end: u32| {
                        let end = end.saturating_sub(passage.span.start) as usize;
                        words.partition_point(|word| word.span.start < end)
                    };
                    let inside = place(quote.span.start)..place(quote.span.end);
                    vocabulary.count(words.get(inside).unwrap_or_default());
                }
            }
        }
        vocabulary
    }

    fn count(&mut self, words: &[Token]) {
        let mut stems: Vec<Stem> =
            words.iter().filter_map(|word| self.learn(&word.folded)).collect();
        stems.sort_unstable();
        stems.dedup();
        self.all += 1;
        for Stem(number) in stems {
            if let Some(holders) = self.holders.get_mut(number as usize) {
                *holders += 1;
            }
        }
    }

    fn learn(&mut self, folded: &str) -> Option<Stem> {
        if let Some(known) = self.stems.get(folded) {
            return *known;
        }
        let light = is_one_of(FUNCTION_WORDS, folded)
            || is_one_of(LIGHT, folded)
            || is_one_of(NEGATIONS, folded)
            || is_one_of(REPORTING_VERBS, folded);
        let learnt = (!light).then(|| {
            let own = stem(folded);
            let own = self.variants.get(&own).cloned().unwrap_or(own);
            let next = Stem(self.holders.len() as u32);
            let number = *self.numbers.entry(own).or_insert(next);
            if number == next {
                self.holders.push(0);
            }
            number
        });
        self.stems.insert(folded.to_owned(), learnt);
        learnt
    }

    /// The stem of a folded word that a passage or quote holds.
    pub(super) fn stem(&self, folded: &str) -> Option<Stem> {
        self.stems.get(folded).copied().flatten()
    }

    /// Thousandths: how much a word tells, its inverse document frequency (Spärck Jones 1972) as a
    /// share of that of a word that occurs once.
    #[expect(clippy::cast_sign_loss, reason = "clamped to 0 and above")]
    pub(super) fn weight(&self, stem: Stem) -> u32 {
        let holders = self.holders.get(stem.0 as usize).copied().unwrap_or(1).max(1);
        let all = f64::from(self.all.max(FEWEST_COUNTED));
        let share = (all / f64::from(holders)).ln_1p() / all.ln_1p();
        // Rounded, so that the last bit of a logarithm decides nothing.
        (share * 1000.0).round().clamp(0.0, 1000.0) as u32
    }
}

/// A number as digits, from digits or from a word.
pub(super) fn number(folded: &str) -> Option<String> {
    if folded.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(folded.to_owned());
    }
    let place = NUMBERS.iter().position(|word| *word == folded)?;
    Some((place + 1).to_string())
}
