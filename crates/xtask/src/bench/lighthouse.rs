//! What Lighthouse says of the page as a host serves it to a phone: its mobile preset, which simulates
//! a slow network and a slow processor.

use std::{fmt::Write as _, fs, path::Path, process::Command};

use serde_json::Value;

use super::numbers::Spread;
use crate::{
    Error, Result, build,
    bundle::Carrier,
    command::{on_path, run},
    places::Places,
    serve::Server,
    terminal::step,
    tools,
};

/// The last ones that run on Node.js 18 and 20.
const LIGHTHOUSE: (&str, &str) = ("lighthouse", "12.8.2");

/// The head of the section that this part writes.
const HEADING: &str = "## Lighthouse";

/// Lighthouse fetches robots.txt from inside the page, and the page's policy lets nothing be fetched
/// (GoogleChrome/lighthouse, issue 4386). The policy stays.
const SKIPPED: &str = "--skip-audits=robots-txt";

/// What Lighthouse scores, as it calls it and as a person does.
const CATEGORIES: [(&str, &str); 4] = [
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "SEO"),
    ("performance", "performance"),
];

/// What performance is made of.
const TIMES: [(&str, &str); 5] = [
    ("first-contentful-paint", "first contentful paint, ms"),
    ("largest-contentful-paint", "largest contentful paint, ms"),
    ("speed-index", "speed index, ms"),
    ("total-blocking-time", "total blocking time, ms"),
    ("cumulative-layout-shift", "cumulative layout shift"),
];

/// What was measured.
pub(super) struct Lighthouse {
    runs: usize,
    /// Of 100, by category.
    scores: Vec<(&'static str, Spread)>,
    times: Vec<(&'static str, Spread)>,
    /// What kept a category from 100 in the last run.
    short: Vec<String>,
}

/// Runs Lighthouse this often on the page that is built.
pub(super) fn measure(places: &Places, runs: usize) -> Result<Lighthouse> {
    let (name, version) = LIGHTHOUSE;
    let program = tools::npm_package(places, name, version)?.join("cli/index.js");
    let chromium = on_path("chromium").ok_or_else(|| Error::Missing {
        tool: "chromium".to_owned(),
        remedy: "run `cargo xtask setup`".to_owned(),
    })?;
    let page = build::assemble(places, &places.seeds(), Carrier::Module)?;
    let folder = places.work.join("lighthouse");
    build::write_text(&folder.join("index.html"), &page.html)?;
    let server = Server::start(&folder, "/", 0)?;
    let out = places.work.join("lighthouse.json");
    let reports = (1..=runs.max(1)).map(|number| {
        step(&format!("Lighthouse {version}, run {number} of {}", runs.max(1)), || {
            let mut command = Command::new("node");
            command.env("CHROME_PATH", &chromium).arg(&program).arg(server.address()).args([
                "--quiet",
                "--no-enable-error-reporting",
                "--output=json",
                "--only-categories=accessibility,best-practices,seo,performance",
                SKIPPED,
                // As the tests start it; see browser/launch.rs.
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage \
                 --no-first-run --disable-background-networking --disable-component-update",
            ]);
            run(command.arg(format!("--output-path={}", out.display())))?;
            report(&out)
        })
    });
    let reports = reports.collect::<Result<Vec<_>>>()?;
    let spread = |place: String, factor: f64| {
        let numbers = reports.iter().filter_map(|report| report.pointer(&place)?.as_f64());
        Spread::of(&numbers.map(|number| number * factor).collect::<Vec<_>>())
    };
    let score = |id: &str| spread(format!("/categories/{id}/score"), 100.0);
    let time = |id: &str| spread(format!("/audits/{id}/numericValue"), 1.0);
    Ok(Lighthouse {
        runs: reports.len(),
        scores: CATEGORIES.map(|(id, name)| (name, score(id))).to_vec(),
        times: TIMES.map(|(id, name)| (name, time(id))).to_vec(),
        short: reports.last().map(short).unwrap_or_default(),
    })
}

fn report(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).map_err(Error::file(path, "read"))?;
    let unusable =
        |what: String| Error::Source { path: path.to_owned(), what: format!("Lighthouse: {what}") };
    let report: Value = serde_json::from_str(&text).map_err(|error| unusable(error.to_string()))?;
    match report.pointer("/runtimeError/message").and_then(Value::as_str) {
        Some(message) => Err(unusable(message.to_owned())),
        None => Ok(report),
    }
}

/// The audits that took something from a category, with what they found.
fn short(report: &Value) -> Vec<String> {
    let mut short = Vec::new();
    for (id, name) in CATEGORIES {
        let audits = report.pointer(&format!("/categories/{id}/auditRefs"));
        for audit in audits.and_then(Value::as_array).into_iter().flatten() {
            let weighs = audit.get("weight").and_then(Value::as_f64).is_some_and(|w| w > 0.0);
            let Some(id) = audit.get("id").and_then(Value::as_str).filter(|_| weighs) else {
                continue;
            };
            let of = |part: &str| report.pointer(&format!("/audits/{id}/{part}"));
            let score = of("score").and_then(Value::as_f64);
            if let Some(score) = score.filter(|score| *score < 1.0) {
                let title = of("title").and_then(Value::as_str).unwrap_or_default();
                let shown = of("displayValue").and_then(Value::as_str).unwrap_or_default();
                let shown = shown.replace('\u{a0}', " ");
                short.push(format!("{name}, {:.0}: {title} ({id}) {shown}", score * 100.0));
            }
        }
    }
    short
}

/// The section of `docs/benchmarks.md`.
pub(super) fn section(measured: &Lighthouse) -> String {
    let whole = |number: f64| format!("{number:.0}");
    let Lighthouse { runs, scores, times, short } = measured;
    let mut section = format!(
        "{HEADING}\n\n\
         Written by `cargo xtask bench --only lighthouse`: Lighthouse {}, mobile preset, of the page of \
         `seeds/` served on this machine, compressed with gzip. Runs: {runs}; a cell is the median, and \
         least and most stand in brackets. Left out of SEO: whether a robots.txt is valid, which \
         Lighthouse fetches from inside the page, and the page's policy lets nothing be fetched.\n\n\
         | of 100 | |\n| --- | ---: |\n",
        LIGHTHOUSE.1
    );
    // Writing into a string has no way to fail.
    for (name, spread) in scores {
        let _ = writeln!(section, "| {name} | {} |", spread.show(whole));
    }
    section.push_str("\n| | |\n| --- | ---: |\n");
    for (name, spread) in times {
        let shown = match *name {
            "cumulative layout shift" => spread.show(|number| format!("{number:.3}")),
            _ => spread.show(whole),
        };
        let _ = writeln!(section, "| {name} | {shown} |");
    }
    if !short.is_empty() {
        section.push_str("\nWhat kept a score from 100 in the last run:\n\n");
        for line in short {
            let _ = writeln!(section, "- {}", line.trim_end());
        }
    }
    section
}

/// The document with the section put in the place of the one it had, or at its end.
pub(super) fn put(document: &str, section: &str) -> String {
    let begin = document.find(&format!("{HEADING}\n")).unwrap_or(document.len());
    let (before, old) = document.split_at_checked(begin).unwrap_or((document, ""));
    let after = old.get(1..).and_then(|rest| rest.find("\n## ")).map(|end| end + 2);
    let after = after.and_then(|end| old.get(end..)).unwrap_or_default();
    let gap = if after.is_empty() { "" } else { "\n" };
    format!("{}\n\n{}\n{gap}{after}", before.trim_end(), section.trim_end())
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn the_section_takes_the_place_of_the_old_one() {
        let before = "# B\n\n## One\n\n1\n";
        let once = put(before, "## Lighthouse\n\n98\n");
        assert_eq!(once, "# B\n\n## One\n\n1\n\n## Lighthouse\n\n98\n");
        assert_eq!(put(&once, "## Lighthouse\n\n98\n"), once);
        let between = format!("{once}\n## Two\n\n2\n");
        let again = put(&between, "## Lighthouse\n\n99\n");
        assert_eq!(again, between.replace("98", "99"));
    }
}
