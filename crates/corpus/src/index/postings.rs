//! One word's passages and positions, read in place.

use super::{SKIP, varint};
use crate::{ids::PassageId, layout::Section, read::Damage};

/// A passage that holds the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting<'a> {
    /// The passage.
    pub passage: PassageId,
    positions: &'a [u8],
}

impl<'a> Posting<'a> {
    /// How often the passage holds the word.
    #[inline(always)]
    pub fn frequency(&self) -> u32 {
        self.positions.iter().filter(|byte| **byte < 0x80).count() as u32
    }

    /// Where it does, in ascending order.
    pub fn positions(&self) -> impl Iterator<Item = u32> + use<'a> {
        let (bytes, mut at, mut position) = (self.positions, 0, 0_u32);
        core::iter::from_fn(move || {
            position = position.checked_add(varint::read(bytes, &mut at)?)?;
            Some(position)
        })
    }
}

/// A posting list while it is read, in ascending order of the passages.
#[derive(Clone, Debug)]
pub struct Postings<'a> {
    skips: &'a [u8],
    list: &'a [u8],
    /// The next byte of `list`.
    at: usize,
    count: u32,
    /// Postings read.
    read: u32,
    last: Option<Posting<'a>>,
    /// Passages in the collection.
    passages: u32,
}

const DAMAGE: Damage = Damage::Section { section: Section::Postings };

impl<'a> Postings<'a> {
    pub(super) fn new(bytes: &'a [u8], count: u32, passages: u32) -> Result<Self, Damage> {
        let skips = (count as usize).saturating_sub(1) / SKIP;
        let (skips, list) = bytes.split_at_checked(skips.saturating_mul(8)).ok_or(DAMAGE)?;
        Ok(Self { skips, list, at: 0, count, read: 0, last: None, passages })
    }

    /// How many passages hold the word.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// The next posting; `None` after the last.
    #[expect(clippy::should_implement_trait, reason = "damaged bytes end it with an error")]
    #[inline(always)]
    pub fn next(&mut self) -> Result<Option<Posting<'a>>, Damage> {
        if self.read >= self.count {
            return Ok(None);
        }
        let head = varint::read(self.list, &mut self.at).ok_or(DAMAGE)?;
        let before = self.last.map(|last| last.passage.0);
        let passage = before.unwrap_or_default().checked_add(head >> 1).ok_or(DAMAGE)?;
        if passage >= self.passages || before == Some(passage) {
            return Err(DAMAGE);
        }
        let start = if head & 1 == 1 {
            let start = self.at;
            varint::read(self.list, &mut self.at).ok_or(DAMAGE)?;
            start
        } else {
            let length = varint::read(self.list, &mut self.at).ok_or(DAMAGE)? as usize;
            let start = self.at;
            self.at = start.checked_add(length).ok_or(DAMAGE)?;
            start
        };
        let positions = self.list.get(start..self.at).ok_or(DAMAGE)?;
        let posting = Posting { passage: PassageId(passage), positions };
        self.read += 1;
        self.last = Some(posting);
        Ok(Some(posting))
    }

    /// The posting of a passage; `None` where it does not hold the word. Passages must be asked for
    /// in ascending order; what lies between is skipped, not read.
    pub fn seek(&mut self, passage: PassageId) -> Result<Option<Posting<'a>>, Damage> {
        if let Some(last) = self.last
            && last.passage >= passage
        {
            return Ok((last.passage == passage).then_some(last));
        }
        self.skip_to(passage)?;
        while let Some(posting) = self.next()? {
            if posting.passage >= passage {
                return Ok((posting.passage == passage).then_some(posting));
            }
        }
        Ok(None)
    }

    /// Moves to the last block that begins before a passage, when it lies ahead.
    fn skip_to(&mut self, passage: PassageId) -> Result<(), Damage> {
        let (mut low, mut high) = (self.read as usize / SKIP, self.skips.len() / 8);
        let here = low;
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.skip(middle).ok_or(DAMAGE)?.0 < passage.0 {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low > here {
            let (before, at) = self.skip(low - 1).ok_or(DAMAGE)?;
            if before >= self.passages || self.last.is_some_and(|last| before < last.passage.0) {
                return Err(DAMAGE);
            }
            self.at = at as usize;
            self.read = (low * SKIP) as u32;
            self.last = Some(Posting { passage: PassageId(before), positions: &[] });
        }
        Ok(())
    }

    /// A skip: the passage before the block it leads to, and where that block starts.
    fn skip(&self, number: usize) -> Option<(u32, u32)> {
        let bytes: &[u8; 8] = self.skips.get(number * 8..number * 8 + 8)?.try_into().ok()?;
        let both = u64::from_le_bytes(*bytes);
        Some((both as u32, (both >> 32) as u32))
    }
}
