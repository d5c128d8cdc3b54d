//! Which word comes next: a vocabulary that grows without end, as real ones do.
//!
//! Method: the Chinese restaurant process of Pitman and Yor ('The two-parameter Poisson–Dirichlet
//! distribution derived from a stable subordinator', Annals of Probability 25, 1997) with discount d
//! and strength s. After n words, V of them distinct, the next is a new one with the probability
//! (s + d V) / (s + n), and else the word k, seen n(k) times, with a weight of n(k) - d. The number
//! of distinct words then grows as K n^d, which is Heaps' law, and their frequencies fall as Zipf's
//! law has it; Goldwater, Griffiths and Johnson ('Producing power-law distributions and damping word
//! frequencies with two-stage language models', JMLR 12, 2011) show how well this fits text. The
//! discount is the exponent; measured exponents of English lie between 0.4 and 0.6.
//!
//! The weights n(k) - d need no table: a word of all that were drawn before, each as likely, is k
//! with a weight of n(k); the first occurrence of each is thrown back with the probability d.
//!
//! Two things stand beside the process and leave its growth alone, since neither coins a word: two
//! fifths of the text are function words, drawn by Zipf's law from a short list; and a fifth of the
//! rest repeats a word of its own article (the cache of Kuhn and De Mori, 1990), because words of
//! real text come in bursts.

use super::{
    random::{Random, Zipf},
    words::{Coiner, FUNCTION_WORDS},
};

/// The exponent of Heaps' law.
pub(super) const DISCOUNT: f64 = 0.55;
/// Makes the factor of Heaps' law about 16: some 90,000 distinct words in 40 MB.
const STRENGTH: f64 = 120.0;
/// How much of the text is function words.
const FUNCTIONAL: f64 = 0.4;
/// How much of the rest repeats a word of the article.
const REPEATED: f64 = 0.2;
/// How many words are formed from another.
const FORMED: f64 = 0.4;
/// Marks the first occurrence of a word.
const FIRST: u32 = 1 << 31;

/// The words so far and how they were drawn.
pub(super) struct Vocabulary {
    coiner: Coiner,
    functional: Zipf,
    words: Vec<String>,
    /// Those that are not formed from another, as places in `words`.
    roots: Vec<u32>,
    /// Every draw of the process, as a place in `words`.
    drawn: Vec<u32>,
}

impl Vocabulary {
    pub(super) fn new(coiner: Coiner) -> Self {
        let functional = Zipf::new(FUNCTION_WORDS.len() as u32);
        Self { coiner, functional, words: Vec::new(), roots: Vec::new(), drawn: Vec::new() }
    }

    /// The next word of an article; `own` are the content words it has so far.
    pub(super) fn next(&mut self, random: &mut Random, own: &mut Vec<u32>) -> &str {
        if random.chance(FUNCTIONAL) {
            let rank = self.functional.draw(random);
            return FUNCTION_WORDS.get(rank).copied().unwrap_or_default();
        }
        self.content(random, own)
    }

    /// The same, but no function word: what a heading or a sentence ends with.
    pub(super) fn content(&mut self, random: &mut Random, own: &mut Vec<u32>) -> &str {
        let repeated = random.chance(REPEATED).then(|| own.get(random.below(own.len()))).flatten();
        let number = match repeated {
            Some(number) => *number,
            None => self.draw(random),
        };
        own.push(number);
        self.words.get(number as usize).map_or("", String::as_str)
    }

    /// A draw of the process.
    pub(super) fn draw(&mut self, random: &mut Random) -> u32 {
        let (drawn, distinct) = (self.drawn.len() as u32, self.words.len() as u32);
        let new = (STRENGTH + DISCOUNT * f64::from(distinct)) / (STRENGTH + f64::from(drawn));
        if random.chance(new) {
            let word = self.coin(random);
            self.words.push(word);
            self.drawn.push(distinct | FIRST);
            return distinct;
        }
        loop {
            let Some(&before) = self.drawn.get(random.below(self.drawn.len())) else { return 0 };
            if before & FIRST == 0 || !random.chance(DISCOUNT) {
                let number = before & !FIRST;
                self.drawn.push(number);
                return number;
            }
        }
    }

    fn coin(&mut self, random: &mut Random) -> String {
        if random.chance(FORMED)
            && let Some(&root) = self.roots.get(random.below(self.roots.len()))
            && let Some(word) = self.words.get(root as usize)
            && let Some(formed) = self.coiner.form(random, word)
        {
            return formed;
        }
        let syllables = match self.words.len() {
            0..300 => random.between(1, 2),
            300..3000 => 2,
            3000..30_000 => random.between(2, 3),
            _ => random.between(3, 4),
        };
        self.roots.push(self.words.len() as u32);
        self.coiner.word(random, syllables)
    }

    /// How many distinct words there are.
    #[cfg(test)]
    pub(super) fn distinct(&self) -> usize {
        self.words.len()
    }
}
