//! The table of characters that fold to something else.
//!
//! The tables of a normalization library take 130 kB of the page, most of it for what folding never
//! asks. So the build script asks the library for every character once, and keeps the answers:
//!
//! ```text
//! (LEB128 distance from the character before, u8 length, UTF-8 bytes of what it folds to) ...
//! ```

use std::sync::OnceLock;

static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/folding.bin"));

/// Characters in ascending order, with what each folds to.
type Folds = Vec<(u32, &'static str)>;

/// What a character beyond ASCII folds to; `None` when it stays as it is.
pub fn of(character: char) -> Option<&'static str> {
    static READ: OnceLock<Folds> = OnceLock::new();
    let folds = READ.get_or_init(|| read(TABLE).unwrap_or_default());
    let place = folds.binary_search_by_key(&u32::from(character), |(from, _)| *from).ok()?;
    folds.get(place).map(|(_, spelt)| *spelt)
}

fn read(mut table: &'static [u8]) -> Option<Folds> {
    let mut folds = Folds::new();
    let mut character = 0;
    while !table.is_empty() {
        let mut shift = 0;
        loop {
            let (&byte, rest) = table.split_first()?;
            table = rest;
            character += u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        let (&length, rest) = table.split_first()?;
        let (spelt, rest) = rest.split_at_checked(usize::from(length))?;
        folds.push((character, core::str::from_utf8(spelt).ok()?));
        table = rest;
    }
    Some(folds)
}
