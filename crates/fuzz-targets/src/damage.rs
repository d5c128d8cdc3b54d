//! Bytes that are nearly a corpus.
//!
//! An input that begins as a corpus does is taken as it is. Any other is a list of changes to the
//! fixture, eight bytes each up to the first whose section is [`END`], so that a small input reaches every
//! section: the section, what to do, the row (`u16`), the value (`u32`). What is left is text.

use corpus::layout::SECTIONS;

use crate::fixture;

/// In place of a section: no more changes follow.
const END: u8 = 0xff;

/// Changes that are made at most.
const MOST: usize = 24;

/// Bytes before the first section.
const HEADER: usize = 8 + 8 * SECTIONS;

/// The bytes that an input stands for, and what of the input is left.
pub(crate) fn apply(input: &[u8]) -> (Vec<u8>, &[u8]) {
    if input.starts_with(b"XRD") {
        return (input.to_vec(), &[]);
    }
    let mut bytes = fixture::collection().to_vec();
    let mut rest = input;
    for _ in 0..MOST {
        let Some((change, after)) = rest.split_first_chunk::<8>() else { break };
        if change[0] == END {
            break;
        }
        rest = after;
        one(&mut bytes, *change);
    }
    (bytes, rest.strip_prefix(&[END]).unwrap_or(rest))
}

fn one(bytes: &mut Vec<u8>, change: [u8; 8]) {
    let [section, what, row @ ..] = change;
    let [low, high, value @ ..] = row;
    let (section, row) = (section as usize % (SECTIONS + 1), u16::from_le_bytes([low, high]));
    let (start, end) = bounds(section);
    let number = u32::from_le_bytes(value);
    let (width, added) = match what % 8 {
        0 => (1, false),
        1 => (2, false),
        2 => (4, false),
        3 => (1, true),
        4 => (2, true),
        5 => (4, true),
        6 => return bytes.truncate(start + row as usize),
        // Moves the section's end.
        _ => {
            let place = 8 + 8 * section.min(SECTIONS - 1) + 4;
            return add(bytes, place, 4, signed(number));
        }
    };
    let rows = ((end - start) / width).max(1);
    let place = start + row as usize % rows * width;
    if added {
        add(bytes, place, width, signed(number));
    } else {
        set(bytes, place, width, number);
    }
}

/// The lowest byte with its sign, as a number to be added.
fn signed(number: u32) -> u32 {
    i32::from(number as i8).cast_unsigned()
}

/// The place of a section of the fixture; of the one behind the last, the header.
fn bounds(section: usize) -> (usize, usize) {
    let bytes = fixture::collection();
    let number = |place| u32::from_le_bytes(bytes[place..place + 4].try_into().expect("four"));
    if section < SECTIONS {
        (number(8 + 8 * section) as usize, number(12 + 8 * section) as usize)
    } else {
        (0, HEADER)
    }
}

fn set(bytes: &mut [u8], place: usize, width: usize, number: u32) {
    if let Some(here) = bytes.get_mut(place..place + width) {
        here.copy_from_slice(&number.to_le_bytes()[..width]);
    }
}

fn add(bytes: &mut [u8], place: usize, width: usize, number: u32) {
    if let Some(here) = bytes.get(place..place + width) {
        let mut whole = [0; 4];
        whole[..width].copy_from_slice(here);
        set(bytes, place, width, u32::from_le_bytes(whole).wrapping_add(number));
    }
}
