//! The collections that are measured: `seeds/`, and made-up ones of any size.
//!
//! A made-up folder and its pressed form are kept in the work folder under the sources that made
//! them, so that a second run makes neither again and none is ever stale.

use std::{
    fs,
    path::{Path, PathBuf},
};

use corpus::layout::{SECTIONS, Section};
use sha2::{Digest, Sha256};

use super::{
    numbers::short,
    pressing::{self, Pressing},
};
use crate::{Error, Result, generate, places::Places, terminal::step};

/// Up to this many articles, `seeds/` is the collection.
const OWN: usize = 5;

/// A pressed collection.
pub(super) struct Collection {
    /// How many articles it has.
    pub(super) articles: usize,
    /// Where files that are made of it go.
    pub(super) folder: PathBuf,
    pub(super) corpus: Vec<u8>,
    pub(super) pressing: Pressing,
}

/// The collection of this size, made and pressed where that is not done yet.
pub(super) fn collection(places: &Places, size: usize) -> Result<Collection> {
    let bench = places.work.join("bench");
    let own = size <= OWN;
    let (name, source) = if own {
        ("seeds".to_owned(), places.seeds())
    } else {
        let made = fingerprint(places, &["crates/xtask/src/generate"])?;
        let name = format!("{size}-{}-{made}", generate::SEED);
        let source = bench.join(&name).join("articles-and-seeds");
        (name, source)
    };
    let folder = bench.join(&name);
    fs::create_dir_all(&folder).map_err(Error::file(&folder, "make the folder"))?;
    if !own && !source.exists() {
        step(&format!("Making {size} articles up in {}", source.display()), || {
            // Made beside its place, so that an interrupted one is not taken for whole.
            let partial = folder.join("partial");
            if partial.exists() {
                fs::remove_dir_all(&partial).map_err(Error::file(&partial, "delete"))?;
            }
            generate::write(&partial, size, generate::SEED)?;
            fs::rename(&partial, &source).map_err(Error::file(&source, "move into place"))
        })?;
    }
    let pressed = fingerprint(places, &["crates/corpus", "crates/press", "seeds"])?;
    let path = folder.join(format!("{pressed}.corpus"));
    let record = folder.join(format!("{pressed}.json"));
    let known = fs::read_to_string(&record).ok().and_then(|said| pressing::read(&said));
    let pressing = match known.filter(|_| path.exists()) {
        Some(pressing) => pressing,
        None => step(&format!("Pressing {}", source.display()), || {
            let pressing = pressing::press(&source, &path)?;
            let said = serde_json::json!({ "seconds": pressing.seconds, "peak": pressing.peak });
            fs::write(&record, said.to_string()).map_err(Error::file(&record, "write"))?;
            Ok(pressing)
        })?,
    };
    let corpus = fs::read(&path).map_err(Error::file(&path, "read"))?;
    let articles = corpus::Corpus::open(&corpus).map_or(0, |corpus| corpus.article_count());
    Ok(Collection { articles, folder, corpus, pressing })
}

/// A few letters that stand for the content of these folders of the checkout.
fn fingerprint(places: &Places, folders: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for folder in folders {
        add(&places.root.join(folder), &mut hash)?;
    }
    Ok(short(hash))
}

fn add(folder: &Path, hash: &mut Sha256) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder, "read"))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add(&path, hash)?;
        } else {
            hash.update(path.file_name().unwrap_or_default().as_encoded_bytes());
            hash.update(fs::read(&path).map_err(Error::file(&path, "read"))?);
        }
    }
    Ok(())
}

/// What a pressed collection is made of, in bytes.
pub(super) struct Sections {
    pub(super) text: usize,
    /// What the full-text search has of its own; none in a corpus without one.
    pub(super) index: usize,
}

/// Reads the table of sections; those behind the last that a corpus without an index has are the
/// index's.
pub(super) fn sections(corpus: &[u8]) -> Sections {
    let number = |row: usize| {
        let bytes = corpus.get(row * 4..).and_then(|rest| rest.first_chunk::<4>());
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
    };
    let size = |section: usize| number(3 + section * 2).saturating_sub(number(2 + section * 2));
    let first = Section::ScoreValue as usize + 1;
    Sections { text: size(Section::Text as usize), index: (first..SECTIONS).map(size).sum() }
}
