//! How large the page is, and what makes it so.

use std::io::Write as _;

use super::{Page, data};
use crate::terminal::kilobytes;

/// Above this many bytes brotli's best level takes too long to wait for.
const BEST_BROTLI: usize = 4_000_000;

/// What a part takes of the file.
#[derive(Clone, Debug)]
pub struct Size {
    /// The part.
    pub part: &'static str,
    /// Its bytes in the file.
    pub bytes: usize,
}

impl Page {
    /// The size as it is, and as a host would send it.
    pub fn summary(&self) -> String {
        let bytes = self.html.as_bytes();
        let quality = if bytes.len() > BEST_BROTLI { 9 } else { 11 };
        format!(
            "{} raw, {} gzip, {} brotli",
            kilobytes(bytes.len()),
            kilobytes(data::usual_gzip(bytes).len()),
            kilobytes(brotli(bytes, quality))
        )
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
