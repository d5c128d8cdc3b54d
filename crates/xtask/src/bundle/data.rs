//! Bytes as data blocks: gzip, base64, in pieces.

use std::{
    io::{self, Write as _},
    num::NonZeroU64,
};

use flate2::{Compression, GzBuilder};

/// Characters of base64 in one element; a multiple of four, so that each piece decodes alone.
const PIECE: usize = 256 * 1024;

/// Up to this many bytes the search for the smallest gzip takes seconds, and saves a twentieth.
const SEARCHED: usize = 4_000_000;

/// Rounds of that search; more gain nothing to speak of.
const ROUNDS: u64 = 5;

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

/// The smallest gzip within reason. Without a time or a file name: the same bytes every time.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    if bytes.len() > SEARCHED {
        return usual_gzip(bytes);
    }
    in_memory(|compressed| {
        let options = zopfli::Options {
            iteration_count: NonZeroU64::new(ROUNDS).unwrap_or(NonZeroU64::MIN),
            ..zopfli::Options::default()
        };
        zopfli::compress(options, zopfli::Format::Gzip, bytes, compressed)
    })
}

/// What a host would send: zlib's best level.
pub(super) fn usual_gzip(bytes: &[u8]) -> Vec<u8> {
    in_memory(|compressed| {
        let mut encoder = GzBuilder::new().mtime(0).write(compressed, Compression::best());
        encoder.write_all(bytes)?;
        encoder.finish().map(drop)
    })
}

/// Writing into memory has no way to fail.
fn in_memory(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut written = Vec::new();
    write(&mut written).map_or_else(|_| Vec::new(), |()| written)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::{PIECE, blocks};

    #[test]
    fn pieces_join_to_the_bytes_and_are_the_same_every_time() {
        // Numbers that no compression makes short.
        let mut number = 1_u32;
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (number >> 24) as u8
        })
        .take(300_000)
        .collect();
        let html = blocks("app", &bytes);
        assert_eq!(html, blocks("app", &bytes));
        let pieces: Vec<&str> = html
            .split("data-part=\"app\">")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap())
            .collect();
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[0].len(), PIECE);
        let compressed: Vec<u8> =
            pieces.iter().flat_map(|piece| STANDARD.decode(piece).unwrap()).collect();
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(&compressed[..]).read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
    }
}
