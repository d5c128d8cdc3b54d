//! A module taken apart, so that it compresses better.
//!
//! Goes in: a module after wasm-opt. Comes out: the same bytes, sorted into streams: what stands in one
//! of them is alike, and LZMA finds more of it again. `join.js` puts the module together, by the same
//! walk through the instructions.
//!
//! ```text
//! 11 x u32, little endian   how long each stream is
//! streams                   one after another
//! ```
//!
//! The first stream is the module itself, without what the others hold.

use crate::wasm::{CODE, HEADER, byte, number, take};

/// Everything else.
const REST: usize = 0;
/// How long functions are, and how many local variables of which kind they have.
const SHAPES: usize = 1;
/// What blocks give.
const BLOCKS: usize = 2;
/// Where jumps go.
const LABELS: usize = 3;
/// What is called, directly and through a table.
const CALLS: usize = 4;
const SIGNATURES: usize = 5;
/// Local variables.
const LOCALS: usize = 6;
/// Whole numbers of 32 bits and of 64.
const CONSTANTS: usize = 7;
const LONG_CONSTANTS: usize = 8;
/// Offsets of loads and of stores.
const LOADS: usize = 9;
const STORES: usize = 10;

/// How many streams there are.
pub(super) const STREAMS: usize = 11;

/// A module and what of it has been sorted.
struct Sorting<'a> {
    rest: &'a [u8],
    streams: [Vec<u8>; STREAMS],
}

/// The streams of a module; `None` when it has an instruction that is not known here.
pub(super) fn split(module: &[u8]) -> Option<Vec<u8>> {
    let mut sorting = Sorting { rest: module, streams: Default::default() };
    sorting.bytes(HEADER)?;
    while !sorting.rest.is_empty() {
        let kind = sorting.byte()?;
        let length = sorting.number(REST)?;
        if kind == CODE {
            for _ in 0..sorting.number(REST)? {
                sorting.function()?;
            }
        } else {
            sorting.bytes(length)?;
        }
    }
    let mut split = Vec::with_capacity(module.len() + 4 * STREAMS);
    for stream in &sorting.streams {
        split.extend(u32::try_from(stream.len()).ok()?.to_le_bytes());
    }
    Some(sorting.streams.into_iter().fold(split, |split, stream| [split, stream].concat()))
}

impl Sorting<'_> {
    /// The body of a function.
    fn function(&mut self) -> Option<()> {
        let length = self.number(SHAPES)?;
        let after = self.rest.len().checked_sub(length)?;
        for _ in 0..self.number(SHAPES)? {
            // How many, and their kind.
            self.number(SHAPES)?;
            self.number(SHAPES)?;
        }
        while self.rest.len() > after {
            self.instruction()?;
        }
        (self.rest.len() == after).then_some(())
    }

    fn instruction(&mut self) -> Option<()> {
        let code = self.byte()?;
        let numbers: &[usize] = match code {
            // local.get, local.set, local.tee
            0x20..=0x22 => &[LOCALS],
            // i32.const, i64.const
            0x41 => &[CONSTANTS],
            0x42 => &[LONG_CONSTANTS],
            // Loads and stores: alignment, offset.
            0x28..=0x35 => &[REST, LOADS],
            0x36..=0x3e => &[REST, STORES],
            // call; call_indirect: signature, table
            0x10 => &[CALLS],
            0x11 => &[SIGNATURES, SIGNATURES],
            // block, loop, if; br, br_if
            0x02..=0x04 => &[BLOCKS],
            0x0c | 0x0d => &[LABELS],
            // globals and tables; memory; references
            0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => &[REST],
            // br_table: labels and one more; select with types
            0x0e | 0x1c => {
                for _ in 0..self.number(LABELS)? + usize::from(code == 0x0e) {
                    self.number(LABELS)?;
                }
                &[]
            }
            // f32.const, f64.const
            0x43 => return self.bytes(4),
            0x44 => return self.bytes(8),
            // Conversions, and what works on much memory and on tables.
            0xfc => match self.number(REST)? {
                0..=7 => &[],
                8 | 10 | 12 | 14 => &[REST, REST],
                9 | 11 | 13 | 15..=17 => &[REST],
                _ => return None,
            },
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => &[],
            _ => return None,
        };
        for stream in numbers {
            self.number(*stream)?;
        }
        Some(())
    }

    /// Moves bytes as they are.
    fn bytes(&mut self, count: usize) -> Option<()> {
        let bytes = take(&mut self.rest, count)?;
        self.streams.first_mut()?.extend_from_slice(bytes);
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = byte(&mut self.rest)?;
        self.streams.first_mut()?.push(byte);
        Some(byte)
    }

    /// Moves a number, and tells it as far as it tells a length.
    fn number(&mut self, stream: usize) -> Option<usize> {
        let stream = self.streams.get_mut(stream)?;
        let before = self.rest;
        // An i64 has up to ten bytes.
        let length = before.iter().take(10).position(|byte| *byte < 0x80)? + 1;
        stream.extend_from_slice(take(&mut self.rest, length)?);
        Some(number(&mut { before }).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    /// A module of one function with these instructions.
    fn module(instructions: &[u8]) -> Vec<u8> {
        let length = instructions.len() as u8;
        let head = [10, length + 5, 1, length + 3, 1, 2, 0x7f];
        [b"\0asm\x01\0\0\0", &[0, 2, 1, b'x'][..], &head, instructions].concat()
    }

    #[test]
    fn each_kind_of_number_has_its_stream() {
        let instructions = [
            0x20, 1, // local.get 1
            0x28, 2, 0x90, 1, // i32.load align 4, offset 144
            0x41, 0x7f, // i32.const -1
            0x10, 3, // call 3
            0x11, 4, 0, // call_indirect
            0x0e, 1, 5, 6, // br_table
            0x44, 1, 2, 3, 4, 5, 6, 7, 8, // f64.const
            0xfc, 10, 0, 0,    // memory.copy
            0x0b, // end
        ];
        let before = module(&instructions);
        let after = split(&before).unwrap();
        assert_eq!(after.len(), before.len() + 44);
        let lengths: Vec<u32> = after[..44]
            .chunks(4)
            .map(|four| u32::from_le_bytes(four.try_into().unwrap()))
            .collect();
        assert_eq!(lengths[1..], [4, 0, 3, 1, 2, 1, 1, 0, 2, 0]);
        assert!(after.ends_with(&[1, 5, 6, 3, 4, 0, 1, 0x7f, 0x90, 1]));
    }

    #[test]
    fn what_is_not_known_is_left_as_it_is() {
        assert_eq!(split(&module(&[0xfd, 0, 0x0b])), None);
        assert_eq!(split(&module(&[0x20])), None, "the number is missing");
        assert_eq!(split(b"page"), None);
    }
}
