//! Collections of any size, made up: what the page is measured with.
//!
//! In go a number of articles and a seed, out comes a folder laid out as `seeds/` is. The same two
//! numbers give the same bytes on every machine, so that two measurements speak of one collection;
//! the first articles of a larger one are others than those of a smaller one.
//!
//! What is made up has the shape of news text where a filter, an index or a search can tell:
//!
//! - the vocabulary grows as that of real text does, by Heaps' law ([`vocabulary`]);
//! - articles are as long as log-normal draws, 0.5 to 30 kB and 4 kB in the mean ([`article`]), in
//!   paragraphs of 40 to 120 words, with headings, quotes, and bylines;
//! - 500 figures are named by Zipf's law, in full first and by surname later ([`people`]);
//! - 20 topics show in passages by their terms: in some one, in some several, in some none
//!   ([`subjects`]).
//!
//! All chance comes from one generator ([`random`]); nothing asks a clock or a platform's
//! mathematics.

mod article;
mod people;
pub(crate) mod random;
mod seeds;
mod subjects;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;

use std::{fs, path::Path};

use press::SourceFile;

use crate::{Error, Result};
use article::Writer;
use people::People;
use random::Random;
use subjects::Subjects;
use vocabulary::Vocabulary;
use words::Coiner;

/// The seed where none is given.
pub const SEED: u64 = 20_310_515;

/// The files of a collection of `count` articles.
pub fn files(count: usize, seed: u64) -> Vec<SourceFile> {
    let mut random = Random::new(seed ^ (count as u64).rotate_left(32));
    let mut coiner = Coiner::default();
    let people = People::new(&mut random, &mut coiner);
    let subjects = Subjects::new(&mut random, &mut coiner);
    let mut files = seeds::files(&mut random, count, &people, &subjects);
    let mut vocabulary = Vocabulary::new(coiner);
    for number in 0..count {
        let mut writer = Writer::new(&mut random, &mut vocabulary, &people, &subjects);
        let name = format!("articles/{}", seeds::file_name(number));
        files.push(SourceFile { name, bytes: writer.article().into_bytes() });
    }
    files
}

/// Writes a collection of `count` articles into a folder, which is made where missing.
pub fn write(folder: &Path, count: usize, seed: u64) -> Result<()> {
    let articles = folder.join("articles");
    if articles.exists() {
        return Err(Error::Source {
            path: articles,
            what: "there are articles already; name a new folder, or delete this one".to_owned(),
        });
    }
    fs::create_dir_all(&articles).map_err(Error::file(&articles, "make the folder"))?;
    for file in files(count, seed) {
        let path = folder.join(&file.name);
        fs::write(&path, &file.bytes).map_err(Error::file(&path, "write"))?;
    }
    Ok(())
}
