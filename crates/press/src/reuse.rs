//! Reuse: stretches that articles share, word for word or nearly.
//!
//! In go the passages of all articles, out come pairs of stretches of different articles. Method:
//! every row of [`SHINGLE`] words is hashed and indexed (shingling, Broder 1997, "On the resemblance
//! and containment of documents"); a row that two articles share is a seed, extended both ways over
//! small changes until what differs outweighs what agrees (the X-drop of BLAST, Altschul et al.
//! 1997). A row that many articles hold is a stock phrase and no seed. Boilerplate, bylines and the
//! headings of reference lists are left out; quotes are reused like any other words.
//!
//! Cost: linear in the text. A row of words meets at most [`MOST_PLACES`] others, and what a stretch
//! covers is not looked at again for the same two passages.

use std::collections::BTreeMap;

use corpus::{DraftArticle, PassageId, Reuse, Span, text::tokens};

use crate::phrase::{FUNCTION_WORDS, is_one_of};
use extend::{Bounds, Stretch, extend};
use index::{Index, Place};

mod extend;
mod index;
#[cfg(test)]
mod tests;

/// Words of a seed: enough to be found at random by few, few enough to stand between two changes.
const SHINGLE: usize = 5;

/// Articles that may hold a row of words before it is a stock phrase.
const MOST_ARTICLES: usize = 50;

/// Places where a row of words may stand before it is a stock phrase.
const MOST_PLACES: usize = 200;

/// Words that two stretches share at least.
const FEWEST_WORDS: usize = 8;

/// Of them, words that are no function words.
const FEWEST_CONTENT_WORDS: usize = 4;

/// Hundredths of the words of both that two stretches share at least.
const LOWEST_SCORE: usize = 65;

/// A passage as a row of words.
struct Row {
    passage: PassageId,
    article: usize,
    words: Vec<Word>,
}

/// A word at its place in the article.
struct Word {
    start: usize,
    end: usize,
    /// The folded word, hashed.
    hash: u64,
    is_content: bool,
}

/// The stretches that two articles share, in order.
pub(crate) fn reuse(articles: &[DraftArticle]) -> Vec<Reuse> {
    let rows = rows(articles);
    let index = Index::new(&rows);
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        // Under an earlier row: what it shares with this one.
        let mut shared: BTreeMap<u32, Vec<Stretch>> = BTreeMap::new();
        for (start, hash) in index::shingles(&row.words).enumerate() {
            for place in index.places(hash) {
                let Some(earlier) = rows.get(place.row as usize) else { continue };
                if place.row as usize >= number || earlier.article == row.article {
                    break;
                }
                let stretches = shared.entry(place.row).or_default();
                stretches.extend(stretch(earlier, row, (place, start), stretches));
            }
        }
        for (earlier, stretches) in shared {
            let Some(earlier) = rows.get(earlier as usize) else { continue };
            found.extend(stretches.iter().filter_map(|stretch| pair(earlier, row, stretch)));
        }
    }
    found.sort_unstable();
    found
}

/// The stretch around a seed, unless the seed lies in one that is known.
fn stretch(
    earlier: &Row,
    row: &Row,
    (place, start): (&Place, usize),
    known: &[Stretch],
) -> Option<Stretch> {
    let seed = (place.start as usize, start);
    let bounds = Bounds::around(seed, (earlier.words.len(), row.words.len()), known)?;
    Some(extend(&earlier.words, &row.words, seed, &bounds))
}

/// The two stretches as spans of their articles, if they share enough.
fn pair(earlier: &Row, row: &Row, stretch: &Stretch) -> Option<Reuse> {
    let words = stretch.one.len() + stretch.other.len();
    let score = (stretch.shared * 200).checked_div(words)?.min(100);
    let enough = stretch.shared >= FEWEST_WORDS
        && stretch.content >= FEWEST_CONTENT_WORDS
        && score >= LOWEST_SCORE;
    let span = |words: &[Word]| Some(Span::new(words.first()?.start, words.last()?.end));
    Some(Reuse {
        passage: earlier.passage,
        span: span(earlier.words.get(stretch.one.clone())?)?,
        other: row.passage,
        other_span: span(row.words.get(stretch.other.clone())?)?,
        score: score as u8,
    })
    .filter(|_| enough)
}

/// The passages that can share words, in order.
fn rows(articles: &[DraftArticle]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut number = 0;
    for (article, draft) in articles.iter().enumerate() {
        for passage in &draft.passages {
            let id = PassageId(number);
            number += 1;
            let Some(text) = draft.text.get(passage.span.range()) else { continue };
            if !passage.kind.counts() {
                continue;
            }
            let base = passage.span.start as usize;
            let words = tokens(text)
                .into_iter()
                .map(|word| Word {
                    start: base + word.span.start,
                    end: base + word.span.end,
                    hash: index::hash(word.folded.bytes()),
                    is_content: !is_one_of(FUNCTION_WORDS, &word.folded),
                })
                .collect();
            rows.push(Row { passage: id, article, words });
        }
    }
    rows
}
