//! Bytes as data blocks: gzip, as text, in pieces.
//!
//! Two ways of writing bytes as text. Base64 is read by the browser itself, in no time, and takes a
//! third more than the bytes. Base 91 takes 23 hundredths more and is read by a loop in the start
//! script, some ten milliseconds a megabyte; so it carries what is small, as the module is.
//!
//! ```text
//! base 91   13 bits, the lowest first, are a number n below 8192: two characters, n % 91 and n / 91
//! digit d   the character 35 + d, or 36 + d from 25 on: printable ASCII without '<' and '"'
//! ```

use std::{
    io::{self, Write as _},
    num::NonZeroU64,
};

use flate2::{Compression, GzBuilder};

/// Characters in one element; a multiple of four, so that each piece of base64 decodes alone.
const PIECE: usize = 256 * 1024;

/// Compressed bytes up to which base 91 is worth its loop.
const SMALL: usize = 1_000_000;

/// Up to this many bytes the search for the smallest gzip takes seconds, and saves a twentieth.
const SEARCHED: usize = 4_000_000;

/// Rounds of that search; more gain nothing to speak of.
const ROUNDS: u64 = 5;

/// The elements that carry `bytes` under the name `part`.
pub(super) fn blocks(part: &str, bytes: &[u8]) -> String {
    let compressed = gzip(bytes);
    let (kind, encoded) = if compressed.len() <= SMALL {
        // Where its last characters hold more bits than the bytes have, only the number tells.
        (format!("base91\" data-bytes=\"{}", compressed.len()), base91(&compressed))
    } else {
        ("base64".to_owned(), super::base64(&compressed))
    };
    let mut html = String::with_capacity(encoded.len() + encoded.len() / 1024 + 128);
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        // All is ASCII, so any place is a character boundary.
        let (piece, more) = rest.split_at_checked(PIECE).unwrap_or((rest, ""));
        html.push_str("<script type=\"application/gzip+");
        html.push_str(&kind);
        html.push_str("\" data-part=\"");
        html.push_str(part);
        html.push_str("\">");
        html.push_str(piece);
        html.push_str("</script>\n");
        rest = more;
    }
    html
}

/// Bytes in base 91, see [the module](self). The bits that fill the last two characters are zero.
fn base91(bytes: &[u8]) -> String {
    let digit = |digit: u32| char::from((35 + digit + u32::from(digit >= 25)) as u8);
    let mut text = String::with_capacity(bytes.len() * 5 / 4 + 2);
    let (mut bits, mut held) = (0_u32, 0);
    for &byte in bytes {
        bits |= u32::from(byte) << held;
        held += 8;
        if held >= 13 {
            let number = bits & 8191;
            text.extend([digit(number % 91), digit(number / 91)]);
            bits >>= 13;
            held -= 13;
        }
    }
    if held > 0 {
        text.extend([digit(bits % 91), digit(bits / 91)]);
    }
    text
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

    use super::{PIECE, base91, blocks};

    /// Numbers that no compression makes short.
    fn noise(count: usize) -> Vec<u8> {
        let mut number = 1_u32;
        std::iter::repeat_with(|| {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (number >> 24) as u8
        })
        .take(count)
        .collect()
    }

    /// As the start script reads it.
    fn from_base91(text: &str) -> Vec<u8> {
        let digit = |c: u8| u32::from(c) - 35 - u32::from(c > 60);
        let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
        for pair in text.as_bytes().chunks(2) {
            bits |= (digit(pair[0]) + digit(pair[1]) * 91) << held;
            held += 13;
            while held >= 8 {
                bytes.push(bits as u8);
                bits >>= 8;
                held -= 8;
            }
        }
        bytes
    }

    #[test]
    fn pieces_join_to_the_bytes_and_are_the_same_every_time() {
        for (count, kind) in [(300_000, "base91"), (1_100_000, "base64")] {
            let bytes = noise(count);
            let html = blocks("app", &bytes);
            assert_eq!(html, blocks("app", &bytes));
            assert!(html.contains(&format!("<script type=\"application/gzip+{kind}\"")));
            let pieces: Vec<&str> = html
                .split("data-part=\"app\">")
                .skip(1)
                .map(|rest| rest.split("</script>").next().unwrap())
                .collect();
            assert!(pieces.len() > 1);
            assert_eq!(pieces[0].len(), PIECE);
            let mut compressed = match kind {
                "base91" => from_base91(&pieces.concat()),
                _ => pieces.iter().flat_map(|piece| STANDARD.decode(piece).unwrap()).collect(),
            };
            // Base 91 may end in a byte that is only filling.
            compressed.truncate(super::gzip(&bytes).len());
            let mut read = Vec::new();
            flate2::read::GzDecoder::new(&compressed[..]).read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
    }

    #[test]
    fn base91_stays_inside_its_element() {
        let text = base91(&noise(100_000));
        assert!(text.bytes().all(|c| (35..=126).contains(&c) && c != b'<'), "{text}");
        for length in 0..20 {
            let bytes = noise(length);
            let read = from_base91(&base91(&bytes));
            assert_eq!(read.get(..length), Some(&bytes[..]));
            assert!(read[length..].iter().all(|filling| *filling == 0));
        }
    }
}
