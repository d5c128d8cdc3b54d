//! `cargo xtask fuzz`: libFuzzer on the targets of `fuzz/`, one after another, and what each reached.
//!
//! Runs on the nightly toolchain where rustup has one, else on the toolchain in use with
//! `RUSTC_BOOTSTRAP=1`: the instrumentation is not stable. No sanitizer is compiled in: the crates
//! have no unsafe code, and without one the targets run several times as often. What a target finds
//! lies in `fuzz/artifacts/TARGET/`; what it learnt in `fuzz/corpus/TARGET/`, from where the next
//! run goes on.

mod report;
mod start;

use std::{
    env,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    Error, Result,
    command::{answer, cargo, line, not_started, on_path, run as run_command},
    places::Places,
    tools::Tools,
};
use report::Report;

/// A target of `fuzz/`, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Target {
    /// Any piece of text, repeated.
    Cost,
    /// Every accessor of a damaged corpus.
    Decoder,
    /// Any link.
    Fragment,
    /// Any words in the search box.
    Query,
    /// Any article, with figures and sources.
    Quotes,
    /// Any files of a collection.
    Seeds,
    /// Any article.
    Segmenter,
    /// What the views derive from a damaged corpus.
    Views,
}

impl Target {
    fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// Bytes of an input at most.
    fn longest(self) -> u32 {
        match self {
            Self::Cost => 120,
            Self::Decoder | Self::Views => 400,
            Self::Query => 600,
            Self::Fragment => 2_048,
            Self::Seeds => 2_500,
            Self::Segmenter | Self::Quotes => 3_000,
        }
    }

    /// The words and marks that its inputs are made of.
    fn dictionary(self) -> &'static str {
        match self {
            Self::Cost | Self::Quotes | Self::Segmenter => "prose",
            Self::Decoder | Self::Fragment | Self::Query | Self::Views => "links",
            Self::Seeds => "toml",
        }
    }

    /// Seconds that an input may take. `cost` presses each many times.
    fn slowest(self) -> u32 {
        if self == Self::Cost { 100 } else { 10 }
    }
}

/// Runs the targets, all where none is named, each for so many minutes.
///
/// # Errors
/// When something is found, or a tool is missing.
pub fn run(places: &Places, targets: &[Target], minutes: u64) -> Result<()> {
    let tools = Tools::for_fuzzing(places)?;
    let folder = places.root.join("fuzz");
    let toolchain = Toolchain::found();
    println!("With {}.", toolchain.version());
    let mut build = toolchain.fuzz(&tools, &folder);
    run_command(build.args(["build", "--sanitizer", "none", "--no-trace-compares"]))?;
    let all = <Target as clap::ValueEnum>::value_variants();
    let (mut reports, mut failed) = (Vec::new(), Ok(()));
    for &target in if targets.is_empty() { all } else { targets } {
        start::write(places, target)?;
        let mut command = toolchain.fuzz(&tools, &folder);
        let name = target.name();
        command.args(["run", "--sanitizer", "none", "--no-trace-compares", &name]);
        command.args([format!("corpus/{name}"), format!("seeds/{name}")]).arg("--");
        command.args([
            format!("-max_total_time={}", minutes * 60),
            format!("-max_len={}", target.longest()),
            format!("-timeout={}", target.slowest()),
            format!("-dict=dictionaries/{}.dict", target.dictionary()),
            "-rss_limit_mb=2048".to_owned(),
            "-print_final_stats=1".to_owned(),
        ]);
        let (report, outcome) = watched(&mut command, name)?;
        reports.push(report);
        failed = failed.and(outcome);
    }
    println!("\n{}", report::table(&reports));
    failed
}

/// Runs a command, its output shown, and read for what it says of the run.
fn watched(command: &mut Command, target: String) -> Result<(Report, Result<()>)> {
    println!("\n==> fuzz: {}", line(command));
    let mut child = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let mut report = Report::of(target);
    if let Some(output) = child.stderr.take() {
        for line in BufReader::new(output).lines().map_while(core::result::Result::ok) {
            eprintln!("{line}");
            report.read(&line);
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    let outcome = if status.success() {
        Ok(())
    } else {
        Err(Error::Command { command: line(command), status: status.to_string() })
    };
    Ok((report, outcome))
}

/// What compiles the targets.
enum Toolchain {
    /// rustup's nightly.
    Nightly,
    /// The one in use, told to allow what is not stable.
    InUse,
}

impl Toolchain {
    fn found() -> Self {
        let rustup = on_path("rustup");
        let nightly = rustup.and_then(|rustup| {
            answer(Command::new(rustup).args(["run", "nightly", "rustc", "--version"]))
        });
        if nightly.is_some() { Self::Nightly } else { Self::InUse }
    }

    /// `cargo`, on this toolchain.
    fn cargo(&self) -> Command {
        match self {
            Self::Nightly => {
                let mut command = Command::new("rustup");
                command.args(["run", "nightly", "cargo"]);
                // What belongs to the toolchain that runs this.
                for variable in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "RUSTDOC"] {
                    command.env_remove(variable);
                }
                command
            }
            Self::InUse => {
                let mut command = cargo();
                command.env("RUSTC_BOOTSTRAP", "1");
                command
            }
        }
    }

    fn version(&self) -> String {
        let version = answer(self.cargo().arg("--version")).unwrap_or_default();
        match self {
            Self::Nightly => version,
            Self::InUse => format!("{version} and RUSTC_BOOTSTRAP=1"),
        }
    }

    /// `cargo fuzz`, in the folder of the targets.
    fn fuzz(&self, tools: &Tools, folder: &Path) -> Command {
        let mut command = self.cargo();
        command.arg("fuzz").current_dir(folder).env("PATH", tools.path());
        // The folder is a workspace of its own, with a target folder of its own.
        if env::var_os("CARGO_TARGET_DIR").is_some() {
            command.env("CARGO_TARGET_DIR", folder.join("target"));
        }
        command
    }
}
