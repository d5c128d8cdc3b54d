//! The dictionary: every word of the collection, sorted.

use super::{BLOCK, postings::Postings, varint};
use crate::{
    column::Column,
    layout::Section,
    read::{Corpus, Damage},
};

/// Where a word's posting list lies, and how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How many passages hold the word.
    pub count: u32,
    start: usize,
    end: usize,
}

/// The words of a collection.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    words: &'a [u8],
    blocks: Column<'a>,
    postings: &'a [u8],
    passages: u32,
}

impl<'a> Terms<'a> {
    /// The dictionary of a collection.
    pub fn new(corpus: &Corpus<'a>) -> Self {
        Self {
            words: corpus.section(Section::Terms),
            blocks: corpus.column(Section::TermBlocks),
            postings: corpus.section(Section::Postings),
            passages: corpus.passage_count() as u32,
        }
    }

    /// A word's place; `None` when no passage holds it.
    pub fn find(&self, word: &str) -> Result<Option<Entry>, Damage> {
        let mut walk = self.from(word)?;
        let entry = walk.next()?;
        Ok(entry.filter(|_| walk.word() == word.as_bytes()))
    }

    /// The words from the first that is not before `word`.
    pub fn from(&self, word: &str) -> Result<Walk<'a>, Damage> {
        let (mut low, mut high) = (0, self.blocks.len_u32() / 2);
        // The last block whose first word is before `word` or is it.
        while low < high {
            let middle = usize::midpoint(low, high);
            let mut walk = self.block(middle)?;
            walk.next()?;
            if walk.word() <= word.as_bytes() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut walk = self.block(low.saturating_sub(1))?;
        while let Some(entry) = walk.next()? {
            if walk.word() >= word.as_bytes() {
                walk.kept = Some(entry);
                break;
            }
        }
        Ok(walk)
    }

    /// Hands out every word that begins so, in UTF-8, with its place.
    pub fn beginning(
        &self,
        beginning: &str,
        mut found: impl FnMut(&[u8], Entry),
    ) -> Result<(), Damage> {
        let mut walk = self.from(beginning)?;
        while let Some(entry) = walk.next()? {
            if !walk.word().starts_with(beginning.as_bytes()) {
                break;
            }
            found(walk.word(), entry);
        }
        Ok(())
    }

    /// A word's posting list.
    pub fn postings(&self, entry: Entry) -> Result<Postings<'a>, Damage> {
        let bytes = self.postings.get(entry.start..entry.end);
        let bytes = bytes.ok_or(Damage::Section { section: Section::Postings })?;
        Postings::new(bytes, entry.count, self.passages)
    }

    fn block(&self, number: usize) -> Result<Walk<'a>, Damage> {
        let mut walk = Walk { terms: self.words, ..Walk::default() };
        // A collection without words has no block.
        if self.blocks.len_u32() > 0 {
            walk.at = self.blocks.u32(number * 2)? as usize;
            walk.list = self.blocks.u32(number * 2 + 1)? as usize;
        }
        Ok(walk)
    }
}

/// The dictionary while it is read, word after word.
#[derive(Clone, Debug, Default)]
pub struct Walk<'a> {
    terms: &'a [u8],
    /// The next byte of `terms`.
    at: usize,
    /// Where the next word's posting list starts.
    list: usize,
    /// Words read, to know where a block begins.
    number: usize,
    word: Vec<u8>,
    /// The entry to be given once more, for the word in hand.
    kept: Option<Entry>,
}

impl Walk<'_> {
    /// The next word's entry; `None` after the last. [`Self::word`] then gives the word.
    #[expect(clippy::should_implement_trait, reason = "damaged bytes end it with an error")]
    pub fn next(&mut self) -> Result<Option<Entry>, Damage> {
        if let Some(entry) = self.kept.take() {
            return Ok(Some(entry));
        }
        if self.at >= self.terms.len() {
            return Ok(None);
        }
        self.read().map(Some).ok_or(Damage::Section { section: Section::Terms })
    }

    /// The word whose entry was given last, in UTF-8.
    pub fn word(&self) -> &[u8] {
        &self.word
    }

    fn read(&mut self) -> Option<Entry> {
        let shared = varint::read(self.terms, &mut self.at)? as usize;
        let length = varint::read(self.terms, &mut self.at)? as usize;
        let rest = self.terms.get(self.at..self.at.checked_add(length)?)?;
        let starts = self.number.is_multiple_of(BLOCK);
        if shared > self.word.len() || (starts && shared > 0) {
            return None;
        }
        self.word.truncate(shared);
        self.word.extend_from_slice(rest);
        self.at += length;
        self.number += 1;
        let count = varint::read(self.terms, &mut self.at)?;
        let bytes = varint::read(self.terms, &mut self.at)? as usize;
        let start = self.list;
        self.list = start.checked_add(bytes)?;
        Some(Entry { count, start, end: self.list })
    }
}
