//! Numbers to compare before and after a change, and with others.
//!
//! Two parts. The page of this project's articles: its size by part and its start in each browser
//! ([`start`]). And the contest: for collections of several sizes, our page beside pages that do the
//! same with a search library ([`peers`]), measured in turns in Chromium.
//!
//! ```text
//! collections   seeds/ and made-up ones, pressed in a process of their own
//! passages      what a reader can find, read from the pressed collection
//! queries       drawn from the passages; the same for every contender
//! pages         ours, and those of the peers: index built in Node, everything in one file
//! contest       rounds in turns; probe measures one page, interact types, filters and scrolls
//! agree         whether queries that mean the same give the same passages
//! lighthouse    the page of seeds/ as Lighthouse scores it
//! report        docs/benchmarks.md
//! ```
//!
//! Nothing here fails because of a time. A contender that cannot do a size is reported as such.

mod agree;
mod collections;
mod contest;
mod interact;
mod lighthouse;
mod numbers;
mod pages;
mod passages;
mod peers;
mod pressing;
mod probe;
mod process;
mod queries;
mod report;
mod start;

use std::{fs, path::Path};

use crate::{Error, Result, places::Places, tools::Tools};

pub use pressing::once as press_once;

/// What to measure.
pub struct Plan {
    /// How many articles; up to five are those of seeds/.
    pub sizes: Vec<usize>,
    /// How often each contender is measured at each size.
    pub rounds: usize,
    /// How many queries each answers in a round.
    pub queries: usize,
    /// How often Lighthouse runs.
    pub lighthouse: usize,
}

/// Measures, prints and writes `docs/benchmarks.md`.
pub fn run(places: &Places, plan: &Plan) -> Result<()> {
    Tools::for_tests(places)?;
    let start = start::measure(places)?;
    let mut sizes = Vec::new();
    for &size in &plan.sizes {
        sizes.push(contest::run(places, plan, size)?);
    }
    let lighthouse = lighthouse::section(&lighthouse::measure(places, plan.lighthouse)?);
    let page = lighthouse::put(&report::page(plan, &start, &sizes), &lighthouse);
    println!("\n{page}");
    write(&places.root.join("docs/benchmarks.md"), &page)
}

/// Runs Lighthouse this often, and writes its section of `docs/benchmarks.md` anew.
pub fn lighthouse(places: &Places, runs: usize) -> Result<()> {
    let section = lighthouse::section(&lighthouse::measure(places, runs)?);
    println!("\n{section}");
    let path = places.root.join("docs/benchmarks.md");
    let page = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
    write(&path, &lighthouse::put(&page, &section))
}

fn write(path: &Path, page: &str) -> Result<()> {
    fs::write(path, page).map_err(Error::file(path, "write"))?;
    println!("==> Written to {}", path.display());
    Ok(())
}
