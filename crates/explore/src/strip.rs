//! An article as a strip of cells, each as long as its passage's share of the text.

use corpus::{Corpus, Damage, PassageId};

/// A passage's stretch of the strip, in thousandths of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The passage.
    pub passage: PassageId,
    /// Its number in its article, counted from 1.
    pub number: u32,
    /// Where the cell starts, 0 to 1,000.
    pub start: u32,
    /// How long it is; the cells of a strip add up to 1,000.
    pub length: u32,
}

/// The shortest share a passage is given, in bytes: a heading must be seen beside a long paragraph.
const LEAST: u64 = 120;

/// The cells of an article's passages, in their order. Lengths are by bytes of text.
pub fn cells(corpus: &Corpus, passages: &[PassageId]) -> Result<Vec<Cell>, Damage> {
    let mut measured = Vec::with_capacity(passages.len());
    let mut total = 0_u64;
    for &id in passages {
        let passage = corpus.passage(id)?;
        let number = corpus.number_of(&passage)?;
        measured.push((id, number, total));
        total += u64::from(passage.span.end - passage.span.start).max(LEAST);
    }
    let thousandth = |before: u64| (before * 1_000 / total.max(1)) as u32;
    let ends = measured.iter().skip(1).map(|(_, _, before)| *before).chain([total]);
    Ok(measured
        .iter()
        .zip(ends)
        .map(|(&(passage, number, before), end)| {
            let start = thousandth(before);
            Cell { passage, number, start, length: thousandth(end) - start }
        })
        .collect())
}
