//! Where every row of words stands.

use super::{MOST_ARTICLES, MOST_PLACES, Row, SHINGLE, Word};

/// A row of words at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    hash: u64,
    /// The number of the passage among those read.
    pub(super) row: u32,
    /// Its first word there.
    pub(super) start: u32,
}

/// The places of all rows of words that are no stock phrases, by hash.
pub(super) struct Index(Vec<Place>);

impl Index {
    pub(super) fn new(rows: &[Row]) -> Self {
        let mut places = Vec::with_capacity(rows.iter().map(|row| row.words.len()).sum());
        for (row, number) in rows.iter().zip(0..) {
            let starts = shingles(&row.words).zip(0..);
            places.extend(starts.map(|(hash, start)| Place { hash, row: number, start }));
        }
        places.sort_unstable();
        let mut kept = Vec::with_capacity(places.len());
        for same in places.chunk_by(|one, other| one.hash == other.hash) {
            let article = |place: &Place| rows.get(place.row as usize).map(|row| row.article);
            let articles = same.chunk_by(|one, other| article(one) == article(other)).count();
            if (2..=MOST_ARTICLES).contains(&articles) && same.len() <= MOST_PLACES {
                kept.extend_from_slice(same);
            }
        }
        Self(kept)
    }

    /// The places of a row of words, in order.
    pub(super) fn places(&self, hash: u64) -> impl Iterator<Item = &Place> {
        let from = self.0.partition_point(|place| place.hash < hash);
        self.0.iter().skip(from).take_while(move |place| place.hash == hash)
    }
}

/// The hash of every row of [`SHINGLE`] words, by its first word.
pub(super) fn shingles(words: &[Word]) -> impl Iterator<Item = u64> {
    words.windows(SHINGLE).map(|row| hash(row.iter().flat_map(|word| word.hash.to_le_bytes())))
}

/// FNV-1a of 64 bits (Fowler, Noll and Vo): short, and the same on every machine.
pub(super) fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}
