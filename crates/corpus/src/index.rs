//! The word index: which passages hold a word, and where.
//!
//! Words are the tokens of [`crate::text::tokens`], folded; a position is a token's number within
//! its passage, from 0. Passages of kinds that count for no filter are not in the index. Everything
//! is read in place: opening the index costs nothing, finding a word a binary search.
//!
//! ```text
//! Terms      the words in ascending order of their UTF-8, in blocks of 16
//!   block    entry, entry, ...
//!   entry    varint  bytes shared with the word before (0 for the first of a block)
//!            varint  bytes that follow; the bytes
//!            varint  postings;  varint  bytes of the posting list
//!
//! Postings   a posting list a word, in the same order
//!   list     skips, when it has more than 128 postings: for the 129th, the 257th ...
//!              u32   the passage of the posting before
//!              u32   where the posting starts, from the first byte after the skips
//!            posting, posting, ...
//!   posting  varint  distance from the passage before (from 0 for the first) * 2, + 1 when the
//!                    passage holds the word once
//!            varint  the position                             when it does; else
//!            varint  bytes of the positions; the first position, then distances, as varints
//! ```
//!
//! A varint is LEB128: seven bits a byte, the lowest first, the highest bit set in all but the last.
//! Distances and counts are small and take mostly one byte. The method is that of Zobel and Moffat,
//! 'Inverted files for text search engines' (ACM Computing Surveys 38, 2006), with the positions
//! beside each posting, so that one offset leads to both and what is not asked for is stepped over.

mod build;
mod postings;
mod terms;
pub(crate) mod varint;

pub(crate) use build::{Builder, Built};
pub use postings::{Posting, Postings};
pub use terms::{Entry, Terms, Walk};

/// Words in a block of the dictionary.
const BLOCK: usize = 16;

/// Postings between two skips.
const SKIP: usize = 128;
