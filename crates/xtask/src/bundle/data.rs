//! Bytes as data blocks: compressed, as text, in pieces.
//!
//! Small parts, as the module is, travel as LZMA in base 91, and the start script unpacks both in
//! loops of its own, in some tens of milliseconds: LZMA makes the module a fifth smaller than gzip
//! does, and base 91 takes 23 hundredths more than the bytes where base64 takes a third. Large parts
//! travel as gzip in base64, which the browser reads itself.
//!
//! ```text
//! base 91   13 bits, the lowest first, are a number n below 8192: two characters, n % 91 and n / 91
//! digit d   the character 35 + d, or 36 + d from 25 on: printable ASCII without '<' and '"'
//! ```

use std::io::{self, Write as _};

use flate2::{Compression, GzBuilder};
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

use super::streams::{STREAMS, split};

/// Characters in one element; a multiple of four, so that each piece of base64 decodes alone.
const PIECE: usize = 256 * 1024;

/// Bytes up to which LZMA and base 91 are worth their loops.
const SMALL: usize = 1_500_000;

/// What elements with gzip begin with.
const GZIP: &str = "<script type=\"application/gzip+base64\"";

/// Whether elements carry their part in gzip.
pub(super) fn is_gzip(blocks: &str) -> bool {
    blocks.starts_with(GZIP)
}

/// The elements that carry `bytes` under the name `part`.
pub(super) fn blocks(part: &str, bytes: &[u8]) -> String {
    with_attributes(part, bytes, "")
}

/// The elements that carry a module under the name `part`: its [streams](super::streams), where they
/// are worth it.
pub(super) fn module(part: &str, module: &[u8]) -> String {
    match split(module).filter(|streams| streams.len() <= SMALL) {
        Some(streams) => with_attributes(part, &streams, &format!("\" data-streams=\"{STREAMS}")),
        None => blocks(part, module),
    }
}

fn with_attributes(part: &str, bytes: &[u8], attributes: &str) -> String {
    let (kind, encoded) = if bytes.len() <= SMALL {
        let packed = lzma(bytes);
        let kind = format!(
            "lzma+base91{attributes}\" data-packed=\"{}\" data-bytes=\"{}\" data-sum=\"{}",
            packed.len(),
            bytes.len(),
            adler2::adler32_slice(bytes),
        );
        (kind, base91(&packed))
    } else {
        ("gzip+base64".to_owned(), super::base64(&gzip(bytes)))
    };
    let mut html = String::with_capacity(encoded.len() + encoded.len() / 1024 + 128);
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        // All is ASCII, so any place is a character boundary.
        let (piece, more) = rest.split_at_checked(PIECE).unwrap_or((rest, ""));
        html.push_str("<script type=\"application/");
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

/// A raw LZMA stream without an end mark, as unpack.js reads it.
fn lzma(bytes: &[u8]) -> Vec<u8> {
    let options = LzmaOptions {
        dict_size: SMALL as u32,
        lc: 3,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: 273,
        mf: MfType::Bt4,
        depth_limit: 1000,
        preset_dict: None,
    };
    in_memory(|packed| {
        let mut writer = LzmaWriter::new_no_header(packed, &options, false)?;
        writer.write_all(bytes)?;
        writer.finish().map(drop)
    })
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

/// What a host would send: zlib's best level. Without a time or a file name: the same bytes every
/// time.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
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

    use lzma_rust2::LzmaReader;

    use super::{base91, blocks};

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

    fn joined(html: &str) -> String {
        let pieces = html.split("data-part=\"app\">").skip(1);
        pieces.map(|rest| rest.split("</script>").next().unwrap()).collect()
    }

    #[test]
    fn pieces_of_a_small_part_join_to_the_bytes() {
        let bytes = noise(300_000);
        let html = blocks("app", &bytes);
        assert_eq!(html, blocks("app", &bytes), "the same every time");
        assert!(html.matches("<script type=\"application/lzma+base91\"").count() > 1);
        let packed = from_base91(&joined(&html));
        let mut read = vec![0; bytes.len()];
        let size = bytes.len() as u64;
        LzmaReader::new(&packed[..], size, 3, 0, 0, super::SMALL as u32, None)
            .unwrap()
            .read_exact(&mut read)
            .unwrap();
        assert_eq!(read, bytes);
    }

    #[test]
    fn pieces_of_a_large_part_join_to_the_bytes() {
        let bytes = noise(1_600_000);
        let html = blocks("app", &bytes);
        assert!(super::is_gzip(&html));
        let compressed = STANDARD.decode(joined(&html)).unwrap();
        let mut read = Vec::new();
        flate2::read::GzDecoder::new(&compressed[..]).read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
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
