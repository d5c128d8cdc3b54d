//! Making the index, passage after passage.

use std::collections::HashMap;

use super::{BLOCK, SKIP, varint};
use crate::text::Token;

/// The index of the passages added so far.
#[derive(Default)]
pub(crate) struct Builder {
    lists: HashMap<String, List>,
    passages: u32,
    words: u32,
}

/// A word's posting list while it grows.
#[derive(Default)]
struct List {
    count: usize,
    /// The last passage that holds the word.
    last: u32,
    skips: Vec<u8>,
    postings: Vec<u8>,
}

/// The sections of a finished index.
pub(crate) struct Built {
    pub(crate) terms: Vec<u8>,
    pub(crate) blocks: Vec<u32>,
    pub(crate) postings: Vec<u8>,
    /// Passages and words in the index.
    pub(crate) totals: [u32; 2],
}

impl Builder {
    /// Adds the words of a passage; passages come in ascending order.
    pub(crate) fn add(&mut self, passage: u32, words: &[Token]) {
        let mut positions: HashMap<&str, Vec<u32>> = HashMap::new();
        for (word, position) in words.iter().zip(0..) {
            positions.entry(&word.folded).or_default().push(position);
        }
        for (word, positions) in positions {
            if let Some(list) = self.lists.get_mut(word) {
                list.push(passage, &positions);
            } else {
                let mut list = List::default();
                list.push(passage, &positions);
                self.lists.insert(word.to_owned(), list);
            }
        }
        self.passages += 1;
        self.words = self.words.saturating_add(words.len() as u32);
    }

    /// The index in bytes. The words are sorted here: no order of a table reaches the result.
    pub(crate) fn finish(self) -> Built {
        let mut lists: Vec<(String, List)> = self.lists.into_iter().collect();
        lists.sort_unstable_by(|one, two| one.0.cmp(&two.0));
        let (mut terms, mut blocks, mut postings) = (Vec::new(), Vec::new(), Vec::new());
        let mut before = String::new();
        for (number, (word, list)) in lists.into_iter().enumerate() {
            let starts = number % BLOCK == 0;
            if starts {
                blocks.extend([terms.len() as u32, postings.len() as u32]);
            }
            let same = before.bytes().zip(word.bytes()).take_while(|(one, two)| one == two);
            let shared = if starts { 0 } else { same.count() };
            let rest = word.as_bytes().get(shared..).unwrap_or_default();
            varint::write(&mut terms, shared as u32);
            varint::write(&mut terms, rest.len() as u32);
            terms.extend_from_slice(rest);
            varint::write(&mut terms, list.count as u32);
            varint::write(&mut terms, (list.skips.len() + list.postings.len()) as u32);
            postings.extend(list.skips);
            postings.extend(list.postings);
            before = word;
        }
        Built { terms, blocks, postings, totals: [self.passages, self.words] }
    }
}

impl List {
    fn push(&mut self, passage: u32, positions: &[u32]) {
        if self.count > 0 && self.count.is_multiple_of(SKIP) {
            self.skips.extend(self.last.to_le_bytes());
            self.skips.extend((self.postings.len() as u32).to_le_bytes());
        }
        let distance = passage - self.last;
        if let [position] = positions {
            varint::write(&mut self.postings, distance << 1 | 1);
            varint::write(&mut self.postings, *position);
        } else {
            let mut bytes = Vec::new();
            let mut before = 0;
            for position in positions {
                varint::write(&mut bytes, position - before);
                before = *position;
            }
            varint::write(&mut self.postings, distance << 1);
            varint::write(&mut self.postings, bytes.len() as u32);
            self.postings.extend(bytes);
        }
        self.last = passage;
        self.count += 1;
    }
}
