//! The page of this project's own articles: its size by part, and its start in each browser.

use std::{fmt::Write as _, fs, path::Path};

use serde_json::json;

use super::numbers::Spread;
use crate::{
    Error, Result,
    browser::{Engine, Launch},
    build,
    bundle::Carrier,
    places::Places,
};

/// Starts measured in each browser; the median is what counts.
const STARTS: usize = 5;

/// What was measured.
pub(super) struct Start {
    /// Lines for a person.
    pub(super) sizes: String,
    pub(super) times: Vec<(Engine, Spread)>,
}

/// Prints and gives the size of the page by part, and how long it takes in each browser from the
/// beginning of the navigation to the mounted app, from `file://`.
pub(super) fn measure(places: &Places) -> Result<Start> {
    let page = build::assemble(places, &places.seeds(), Carrier::Module)?;
    let mut sizes = format!("size: {}\n", page.summary());
    for part in page.parts() {
        let _ = writeln!(sizes, "    {part}");
    }
    print!("{sizes}");
    let path = places.work.join("bench.html");
    fs::write(&path, &page.html).map_err(Error::file(&path, "write"))?;
    println!("start, median of {STARTS} (all):");
    let mut times = Vec::new();
    for engine in Engine::ALL {
        let mut starts = starts(engine, &path)?;
        starts.sort_by(f64::total_cmp);
        let all: Vec<String> = starts.iter().map(|time| format!("{time:.0}")).collect();
        let spread = Spread::of(&starts);
        println!("    {:<10} {:>6.0} ms   ({})", engine.name(), spread.median, all.join(" "));
        times.push((engine, spread));
    }
    Ok(Start { sizes, times })
}

/// The times of the start script's own mark, in milliseconds.
fn starts(engine: Engine, page: &Path) -> Result<Vec<f64>> {
    let browser = Launch::new(engine).start()?;
    let mark = "performance.getEntriesByName('crossread:started')[0]?.startTime";
    (0..STARTS)
        .map(|start| {
            // An address of its own, so that it is no reload.
            browser.open("about:blank")?;
            browser.open(&format!("file://{}?{start}", page.display()))?;
            browser.wait_for(mark)?;
            Ok(browser.value(mark, &[json!(null)])?.as_f64().unwrap_or_default())
        })
        .collect()
}
