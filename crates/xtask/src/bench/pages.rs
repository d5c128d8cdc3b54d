//! The contenders' pages of one collection, and what each weighs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{
    collections::Collection,
    contest::{Contender, OURS},
    passages::Passages,
    peers::PEERS,
};
use crate::{
    Error, Result, build,
    bundle::{self, Carrier, Weight},
    places::Places,
    terminal::step,
};

/// The page of each contender, ours first.
pub(super) fn pages(
    places: &Places,
    collection: &Collection,
    passages: &Passages,
) -> Result<Vec<Contender>> {
    let ours = collection.folder.join("crossread.html");
    step(&format!("Making our page of {} articles", collection.articles), || {
        let page = build::around(places, &collection.corpus, Carrier::Page)?;
        fs::write(&ours, page.html).map_err(Error::file(&ours, "write"))
    })?;
    let mut pages = vec![(OURS, ours)];
    for peer in &PEERS {
        pages.push((peer.name, peer.page(places, collection, passages)?));
    }
    let contender = |(name, page): (&'static str, PathBuf)| {
        let weight = step(&format!("Weighing {}", page.display()), || weigh(&page))?;
        Ok(Contender::new(name, page, weight))
    };
    pages.into_iter().map(contender).collect()
}

/// A file's weight; large ones take long, so it is kept beside the file as long as that is the same.
fn weigh(page: &Path) -> Result<Weight> {
    let bytes = fs::read(page).map_err(Error::file(page, "read"))?;
    let record = page.with_extension("weight");
    let digest = bundle::base64(&Sha256::digest(&bytes));
    let known = fs::read_to_string(&record).unwrap_or_default();
    let known: Vec<&str> = known.split(' ').collect();
    if let [of, gzip, brotli] = known.as_slice()
        && *of == digest
        && let (Ok(gzip), Ok(brotli)) = (gzip.parse(), brotli.parse())
    {
        return Ok(Weight { raw: bytes.len(), gzip, brotli });
    }
    let weight = Weight::of(&bytes);
    let line = format!("{digest} {} {}", weight.gzip, weight.brotli);
    fs::write(&record, line).map_err(Error::file(&record, "write"))?;
    Ok(weight)
}
