//! The steps of `cargo xtask test`, in the order in which they most cheaply find what is wrong.
//!
//! A step that fails does not keep the others from running: one run shows everything. Each step
//! that runs no tests counts as one passed or failed.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::Stdio,
    time::Instant,
};

use clap::ValueEnum;

use crate::{
    Error, Result, build,
    command::{cargo, line, not_started, run as run_command},
    deny,
    places::Places,
    reproducible,
    terminal::seconds,
    tools::{self, Tools},
};

/// The app alone is built for the web; everything else is tested natively, so that no test links
/// Leptos.
const APP: &str = "crossread";

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The formatting of the sources.
    Fmt,
    /// Licences and sources of what is depended on, and advisories against it.
    Deny,
    /// Clippy, its warnings denied.
    Clippy,
    /// Everything that needs no browser.
    Native,
    /// The pure crates compile for WebAssembly.
    Wasm,
    /// The documentation, its warnings denied.
    Docs,
    /// The exported documents, loaded into a database and asked.
    Database,
    /// The page builds.
    Page,
    /// The page is the same wherever it is built.
    Reproducible,
    /// The page, built, in three browsers.
    Browser,
}

/// How many passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    passed: u32,
    failed: u32,
}

/// Runs the named parts, or all; `fast` leaves out those that take minutes.
pub fn run(places: &Places, fast: bool, parts: &[Part]) -> Result<()> {
    let chosen = Part::value_variants().iter().copied().filter(|part| match part {
        _ if !parts.is_empty() => parts.contains(part),
        // The browser tests build the page first.
        Part::Page => false,
        Part::Docs | Part::Database | Part::Reproducible | Part::Browser => !fast,
        _ => true,
    });
    let mut total = Count::default();
    let mut failed = Vec::new();
    for part in chosen {
        let name = format!("{part:?}").to_lowercase();
        println!("\n==> test: {name}");
        let start = Instant::now();
        let count = part.run(places).unwrap_or_else(|error| {
            eprintln!("error: {error}");
            Count { passed: 0, failed: 1 }
        });
        let word = if count.failed == 0 { "passed" } else { "FAILED" };
        println!("    {name} {word} in {}", seconds(start));
        total.passed += count.passed;
        total.failed += count.failed;
        if count.failed > 0 {
            failed.push(format!("{name} (again: cargo xtask test {name})"));
        }
    }
    println!();
    let outcome = if failed.is_empty() { Ok(()) } else { Err(Error::Checks(failed)) };
    if let Err(error) = &outcome {
        println!("{error}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    outcome
}

impl Part {
    fn run(self, places: &Places) -> Result<Count> {
        let root = &places.root;
        match self {
            Self::Fmt => step(root, &["fmt", "--all", "--check"]),
            Self::Deny => {
                deny::check(places)?;
                Ok(Count { passed: 1, failed: 0 })
            }
            Self::Clippy => {
                tools::wasm_target()?;
                let deny = ["--", "--deny", "warnings"];
                let natively = ["clippy", "--workspace", "--exclude", APP, "--all-targets"];
                // Tests that run only when they are named are no part of all targets.
                let named = ["clippy", "--package", "tests", "--test", "*"];
                let app = ["clippy", "--package", APP, "--target", tools::TARGET];
                let mut count = Count::default();
                for arguments in [&natively[..], &named, &app] {
                    count = count.and(step(root, &[arguments, &deny[..]].concat())?);
                }
                Ok(count)
            }
            Self::Native => tests(root, &["test", "--workspace", "--exclude", APP]),
            Self::Wasm => {
                tools::wasm_target()?;
                let pure = ["corpus", "press", "explore", "collate", "export"];
                let pure: Vec<&str> = pure.iter().flat_map(|name| ["--package", name]).collect();
                let build = ["build", "--no-default-features", "--target", tools::TARGET];
                step(root, &[&build[..], &pure[..]].concat())
            }
            Self::Docs => {
                tools::wasm_target()?;
                let first = step(root, &["doc", "--no-deps", "--workspace", "--exclude", APP])?;
                // A program: its parts are private, and its reader wants them.
                let app = ["doc", "--no-deps", "--document-private-items", "--package", APP];
                Ok(first.and(step(root, &[&app[..], &["--target", tools::TARGET]].concat())?))
            }
            Self::Database => {
                tools::duckdb(places)?;
                tests(root, &["test", "--package", "tests", "--test", "database"])
            }
            Self::Page => {
                let tools = Tools::for_pages(places)?;
                let page = build::build(places, &tools, &places.seeds(), &places.page())?;
                println!("    {}", page.summary());
                Ok(Count { passed: 1, failed: 0 })
            }
            Self::Reproducible => {
                let page = reproducible::check(places, &Tools::for_pages(places)?)?;
                println!("    {}", page.summary());
                Ok(Count { passed: 1, failed: 0 })
            }
            Self::Browser => {
                Tools::for_tests(places)?;
                let page = Self::Page.run(places)?;
                Ok(page.and(tests(root, &["test", "--package", "tests", "--test", "browser"])?))
            }
        }
    }
}

impl Count {
    fn and(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// A Cargo command that passes or fails as a whole.
fn step(root: &Path, arguments: &[&str]) -> Result<Count> {
    let mut command = cargo();
    command.current_dir(root).args(arguments).env("RUSTDOCFLAGS", "--deny warnings");
    println!("    {}", line(&command));
    match run_command(&mut command) {
        Ok(()) => Ok(Count { passed: 1, failed: 0 }),
        Err(Error::Command { .. }) => Ok(Count { passed: 0, failed: 1 }),
        Err(error) => Err(error),
    }
}

/// A `cargo test`, its results counted; all of its test programs run, whether one fails or not.
fn tests(root: &Path, arguments: &[&str]) -> Result<Count> {
    let mut command = cargo();
    command.current_dir(root).args(arguments).arg("--no-fail-fast");
    println!("    {}", line(&command));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(&command, &error))?;
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(core::result::Result::ok) {
            println!("{line}");
            count = count.and(counted(&line));
        }
    }
    let status = child.wait().map_err(|error| not_started(&command, &error))?;
    if !status.success() && count.failed == 0 {
        // It did not compile, or ended in the middle.
        count.failed = 1;
    }
    Ok(count)
}

/// What a line `test result: ok. 3 passed; 0 failed; ...` says; nothing for any other.
fn counted(line: &str) -> Count {
    let number = |word: &str| {
        let (before, _) = line.split_once(word)?;
        before.trim_end().rsplit(' ').next()?.parse().ok()
    };
    if !line.starts_with("test result: ") {
        return Count::default();
    }
    Count {
        passed: number("passed;").unwrap_or_default(),
        failed: number("failed;").unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, counted};

    #[test]
    fn results_are_counted() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(counted(line), Count { passed: 12, failed: 3 });
        assert_eq!(counted("running 15 tests"), Count::default());
    }
}
