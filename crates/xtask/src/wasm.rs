//! The binary form of a module, as far as the build rewrites it
//! ([specification](https://webassembly.github.io/spec/core/binary/)).

/// Bytes before the first section.
pub(crate) const HEADER: usize = 8;
/// The section of the functions' bodies.
pub(crate) const CODE: u8 = 10;

/// A LEB128 number.
pub(crate) fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let byte = byte(bytes)?;
        number |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

/// One byte.
pub(crate) fn byte(bytes: &mut &[u8]) -> Option<u8> {
    let (&byte, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(byte)
}

/// So many bytes.
pub(crate) fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}

/// What follows its length.
pub(crate) fn chunk<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(bytes)?;
    take(bytes, length)
}

/// Writes a LEB128 number.
pub(crate) fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes some bytes after their length.
pub(crate) fn put_chunk(bytes: &mut Vec<u8>, chunk: &[u8]) {
    put_number(bytes, chunk.len());
    bytes.extend_from_slice(chunk);
}
