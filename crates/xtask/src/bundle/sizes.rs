//! How large the page is, and what makes it so.

use std::io::Write as _;

use super::{Page, data};
use crate::terminal::kilobytes;

/// Above this many bytes brotli's best level takes too long to wait for.
const BEST_BROTLI: usize = 4_000_000;
/// Above this many its second best does.
const GOOD_BROTLI: usize = 20_000_000;

/// What a part takes of the file.
#[derive(Clone, Debug)]
pub struct Size {
    /// The part.
    pub part: &'static str,
    /// Its bytes in the file.
    pub bytes: usize,
}

/// A file's bytes as they are, and as a host would send them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// As they are.
    pub raw: usize,
    /// With zlib's best level.
    pub gzip: usize,
    /// With brotli's best level that ends in time.
    pub brotli: usize,
}

impl Weight {
    /// Weighs a file.
    pub fn of(bytes: &[u8]) -> Self {
        let quality = match bytes.len() {
            GOOD_BROTLI.. => 5,
            BEST_BROTLI.. => 9,
            _ => 11,
        };
        let gzip = data::gzip(bytes).len();
        Self { raw: bytes.len(), gzip, brotli: brotli(bytes, quality) }
    }
}

impl Page {
    /// The size as it is, and as a host would send it.
    pub fn summary(&self) -> String {
        let Weight { raw, gzip, brotli } = Weight::of(self.html.as_bytes());
        format!("{} raw, {} gzip, {} brotli", kilobytes(raw), kilobytes(gzip), kilobytes(brotli))
    }

    /// A line a part.
    pub fn parts(&self) -> impl Iterator<Item = String> {
        self.sizes
            .iter()
            .filter(|size| size.bytes > 0)
            .map(|size| format!("{:<20} {:>10}", size.part, kilobytes(size.bytes)))
    }
}

fn brotli(bytes: &[u8], quality: u32) -> usize {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 64 * 1024, quality, 22);
    // Writing into memory has no way to fail; dropping the writer ends the stream.
    let written = writer.write_all(bytes);
    drop(writer);
    written.map_or(0, |()| compressed.len())
}
