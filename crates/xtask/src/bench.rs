//! Sizes and start times of the page: numbers to compare before and after a change.

use std::{fs, path::Path};

use serde_json::json;

use crate::{
    Error, Result,
    browser::{Engine, Launch},
    build,
    bundle::Carrier,
    places::Places,
    tools::Tools,
};

/// Starts measured in each browser; the median is what counts.
const STARTS: usize = 5;

/// Prints the size of the page by part, and how long it takes in each browser from the beginning of
/// the navigation to the mounted app, from `file://`.
pub fn run(places: &Places) -> Result<()> {
    Tools::for_tests(places)?;
    let page = build::assemble(places, &places.seeds(), Carrier::Module)?;
    println!("size: {}", page.summary());
    for part in page.parts() {
        println!("    {part}");
    }
    let path = places.work.join("bench.html");
    fs::write(&path, &page.html).map_err(Error::file(&path, "write"))?;
    println!("start, median of {STARTS} (all):");
    for engine in Engine::ALL {
        let mut times = starts(engine, &path)?;
        times.sort_by(f64::total_cmp);
        let all: Vec<String> = times.iter().map(|time| format!("{time:.0}")).collect();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        println!("    {:<10} {median:>6.0} ms   ({})", engine.name(), all.join(" "));
    }
    Ok(())
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
