//! The hash that names an edition of a collection.
//!
//! SHA-256 of the list that `sha256sum` prints for the files press reads, in the order of their names,
//! so that anyone can compute it: `cd seeds && LC_ALL=C sha256sum articles/*.txt *.toml | sha256sum`.
//! It depends on the seeds alone: another version of press gives the same one.

use core::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::{
    article::article_name,
    press::SourceFile,
    seeds::{COLLECTION_FILE, CUES_FILE, FIGURES_FILE, SOURCES_FILE, SPELLINGS_FILE, TOPICS_FILE},
};

const KNOWN: [&str; 6] =
    [COLLECTION_FILE, CUES_FILE, FIGURES_FILE, SOURCES_FILE, SPELLINGS_FILE, TOPICS_FILE];

/// The hash, in 64 hexadecimal digits.
pub(crate) fn hash(files: &[SourceFile]) -> String {
    let is_read = |name: &str| KNOWN.contains(&name) || article_name(name).is_some();
    let mut read: Vec<_> = files.iter().filter(|file| is_read(&file.name)).collect();
    read.sort_by(|left, right| left.name.cmp(&right.name));
    let mut list = String::new();
    for file in read {
        // Writing into a string has no way to fail.
        let _ = writeln!(list, "{}  {}", hexadecimal(&Sha256::digest(&file.bytes)), file.name);
    }
    hexadecimal(&Sha256::digest(&list))
}

/// Bytes in lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
