//! A module whose panics say nothing.
//!
//! Goes in: the module as Trunk leaves it, with the names of its functions. Comes out: the same module,
//! in which the standard library's functions that only panic trap at once. Nobody is told less: the
//! message of a panic goes to a standard error that browsers do not have, and then the page traps as
//! well. But putting messages together with the places in the source takes room at every check;
//! wasm-opt drops what is not called any more. The places themselves are overwritten with zeros.

use std::collections::BTreeSet;

use crate::wasm::{CODE, HEADER, byte, chunk, number, put_chunk, put_number};

/// Sections of a module.
const NAMES: u8 = 0;
const IMPORTS: u8 = 2;
const DATA: u8 = 11;
/// The part of the name section that names the functions.
const FUNCTIONS: u8 = 1;
/// How the body of a function ends that never returns: `unreachable`, `end`.
const TRAP: [u8; 2] = [0x00, 0x0b];

/// The module whose panics trap at once; `None` when it is no module as expected.
pub fn silent(module: &[u8]) -> Option<Vec<u8>> {
    let (header, mut rest) = module.split_at_checked(HEADER)?;
    let mut sections = Vec::new();
    while let Some(kind) = byte(&mut rest) {
        sections.push((kind, chunk(&mut rest)?));
    }
    let of = |wanted| sections.iter().filter(move |(kind, _)| *kind == wanted);
    let imported = of(IMPORTS).next().map_or(Some(0), |(_, imports)| functions_in(imports))?;
    let panics = of(NAMES).find_map(|(_, custom)| panics(custom))?;
    let mut silent = header.to_vec();
    for (kind, content) in sections {
        silent.push(kind);
        match kind {
            CODE => put_chunk(&mut silent, &code(content, imported, &panics)?),
            DATA => put_chunk(&mut silent, &data(content)?),
            _ => put_chunk(&mut silent, content),
        }
    }
    Some(silent)
}

/// The code section with the functions of these numbers cut short.
fn code(mut content: &[u8], imported: usize, panics: &BTreeSet<usize>) -> Option<Vec<u8>> {
    let count = number(&mut content)?;
    let mut code = Vec::with_capacity(content.len());
    put_number(&mut code, count);
    for function in imported..imported + count {
        let body = chunk(&mut content)?;
        let cut = panics.contains(&function) && body.ends_with(&TRAP);
        // A body without local variables.
        put_chunk(&mut code, if cut { &[0, TRAP[0], TRAP[1]] } else { body });
    }
    Some(code)
}

/// The data section without places in the source.
fn data(mut content: &[u8]) -> Option<Vec<u8>> {
    let count = number(&mut content)?;
    let mut data = Vec::with_capacity(content.len());
    put_number(&mut data, count);
    for _ in 0..count {
        // A segment of the only memory, at a constant (i32.const, end).
        let (kind, constant) = (byte(&mut content)?, byte(&mut content)?);
        let address = number(&mut content)?;
        let end = byte(&mut content)?;
        if (kind, constant, end) != (0, 0x41, 0x0b) {
            return None;
        }
        data.extend([kind, constant]);
        // As a signed number: its last byte must leave the sign clear.
        put_signed(&mut data, address);
        data.push(end);
        let mut segment = chunk(&mut content)?.to_vec();
        blank(&mut segment, address);
        put_chunk(&mut data, &segment);
    }
    Some(data)
}

fn put_signed(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x40 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Overwrites the places in the source, `core::panic::Location`: where the file's name lies and its
/// length, line and column, each a u32; and the names.
fn blank(segment: &mut [u8], address: usize) {
    let mut found = Vec::new();
    for at in (0..segment.len()).step_by(4) {
        let word = |number: usize| -> Option<usize> {
            let bytes = segment.get(at + 4 * number..)?.first_chunk()?;
            Some(u32::from_le_bytes(*bytes) as usize)
        };
        let words = [word(0), word(1), word(2), word(3)];
        let [Some(name), Some(length), Some(line), Some(column)] = words else { continue };
        let Some(name) = name.checked_sub(address) else { continue };
        let Some(text) = segment.get(name..name.saturating_add(length)) else { continue };
        let source = text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic);
        if source && (1..1 << 20).contains(&line) && (1..1 << 12).contains(&column) {
            found.extend([at..at + 16, name..name + length]);
        }
    }
    for place in found {
        if let Some(place) = segment.get_mut(place) {
            place.fill(0);
        }
    }
}

/// How many functions the imports bring, if they bring nothing else.
fn functions_in(mut imports: &[u8]) -> Option<usize> {
    let count = number(&mut imports)?;
    for _ in 0..count {
        let (_module, _name) = (chunk(&mut imports)?, chunk(&mut imports)?);
        let kind = byte(&mut imports)?;
        let _signature = number(&mut imports).filter(|_| kind == 0)?;
    }
    Some(count)
}

/// The numbers of the functions that only panic, from the section of names; `None` when it is another.
fn panics(mut custom: &[u8]) -> Option<BTreeSet<usize>> {
    if chunk(&mut custom)? != b"name" {
        return None;
    }
    let mut panics = BTreeSet::new();
    while let Some(part) = byte(&mut custom) {
        let mut content = chunk(&mut custom)?;
        if part != FUNCTIONS {
            continue;
        }
        for _ in 0..number(&mut content)? {
            let function = number(&mut content)?;
            if only_panics(&String::from_utf8_lossy(chunk(&mut content)?)) {
                panics.insert(function);
            }
        }
    }
    Some(panics)
}

/// Whether a function of the standard library is there to panic, such as
/// `core[c5930c85a12de822]::slice::index::slice_index_fail`.
fn only_panics(name: &str) -> bool {
    let name = name.trim_start_matches('<');
    let ours = ["core::", "core[", "alloc::", "alloc["].iter().any(|from| name.starts_with(from));
    let panics = [
        "]::panicking::",
        "core::panicking::",
        "_fail",
        "raw_vec::handle_error",
        "raw_vec::capacity_overflow",
    ];
    ours && panics.iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::{blank, data, silent};
    use crate::wasm::put_chunk;

    /// A module of two functions and one import, each body a call and then a trap.
    fn module(name: &str) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        let imports = [1, 1, b'm', 1, b'f', 0, 0];
        let body = [6, 0, 0x10, 0, 0x1a, 0x00, 0x0b];
        let code = [&[2][..], &body, &body].concat();
        let mut names = vec![4, b'n', b'a', b'm', b'e'];
        let mut functions = vec![2, 1];
        put_chunk(&mut functions, b"core::cell::get");
        functions.push(2);
        put_chunk(&mut functions, name.as_bytes());
        names.push(1);
        put_chunk(&mut names, &functions);
        for (kind, content) in [(2, &imports[..]), (10, &code), (0, &names)] {
            module.push(kind);
            put_chunk(&mut module, content);
        }
        module
    }

    #[test]
    fn what_only_panics_traps_at_once() {
        let before = module("core[1f]::panicking::panic_fmt");
        let after = silent(&before).unwrap();
        // The second body is three bytes, its length with it four, in place of seven.
        assert_eq!(after.len(), before.len() - 3);
        assert!(after.windows(4).any(|bytes| bytes == [3, 0, 0x00, 0x0b]));
        assert_eq!(silent(&after).unwrap(), after);
    }

    #[test]
    fn what_may_return_stays() {
        let before = module("collate::fail");
        assert_eq!(silent(&before).unwrap(), before);
    }

    #[test]
    fn places_in_the_source_are_overwritten_and_nothing_else() {
        let words = |words: [u32; 4]| words.map(u32::to_le_bytes).concat();
        let place = words([100, 8, 12, 5]);
        let other = words([101, 8, 12, 5]);
        let mut segment = [b"src/a.rs".as_slice(), &place, &other].concat();
        blank(&mut segment, 100);
        assert_eq!(segment, [&[0; 24], &other[..]].concat());
    }

    #[test]
    fn data_without_places_stays() {
        let section = [1, 0, 0x41, 0x80, 0x80, 0xc0, 0, 0x0b, 3, b'a', b'b', b'c'];
        assert_eq!(data(&section).unwrap(), section);
    }

    #[test]
    fn what_is_no_module_is_none() {
        assert_eq!(silent(b"page"), None);
        assert_eq!(silent(&module("name")[..40]), None);
    }
}
