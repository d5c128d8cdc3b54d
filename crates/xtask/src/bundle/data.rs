//! Bytes as data blocks: gzip, base64, in pieces.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};

/// Characters of base64 in one element; a multiple of four, so that each piece decodes alone.
const PIECE: usize = 256 * 1024;

/// The elements that carry `bytes` under the name `part`.
pub(super) fn blocks(part: &str, bytes: &[u8]) -> String {
    let encoded = super::base64(&gzip(bytes));
    let mut html = String::with_capacity(encoded.len() + encoded.len() / 1024 + 128);
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        // Base64 is ASCII, so any place is a character boundary.
        let (piece, more) = rest.split_at_checked(PIECE).unwrap_or((rest, ""));
        html.push_str("<script type=\"application/gzip+base64\" data-part=\"");
        html.push_str(part);
        html.push_str("\">");
        html.push_str(piece);
        html.push_str("</script>\n");
        rest = more;
    }
    html
}

/// With the best level, and without a time or a file name.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    // Writing into memory has no way to fail.
    written.unwrap_or_default()
}
