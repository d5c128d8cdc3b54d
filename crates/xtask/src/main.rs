//! The command line: `cargo xtask ...`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use xtask::{Error, Result, build, bundle::Page, places::Places, serve::Server, tools::Tools};

/// Builds, serves and tests Crossread. Installs what it needs on its first run.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the page and serve it on 127.0.0.1.
    Run {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        listen: Listen,
    },
    /// Build the page: one HTML file.
    Build {
        #[command(flatten)]
        source: Source,
        /// Where to write it.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Make a page of another folder of articles, with the program that is built already.
    Page {
        /// The folder, laid out as seeds/ is.
        seeds: PathBuf,
        /// Where to write the page.
        out: PathBuf,
    },
    /// Write a folder of made-up articles, laid out as seeds/ is: the same ones every time.
    Corpus {
        /// How many articles.
        count: usize,
        /// Where to write them.
        folder: PathBuf,
        /// Another number gives other articles.
        #[arg(long, default_value_t = xtask::generate::SEED)]
        seed: u64,
    },
    /// Serve the page that is built, as a static host would.
    Serve {
        #[command(flatten)]
        listen: Listen,
        /// The path to serve it under.
        #[arg(long, default_value = "/")]
        under: String,
    },
    /// Run `trunk serve`: rebuilds and reloads at every change. For development.
    Dev {
        /// Passed on to `trunk serve`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run every test, or those of the named parts.
    Test {
        /// Leave out what builds the page or starts a browser.
        #[arg(long)]
        fast: bool,
        /// Only these: fmt, deny, clippy, native, wasm, docs, database, page, reproducible, browser.
        parts: Vec<xtask::check::Part>,
    },
    /// Measure the page, and beside it pages that do the same with a search library; writes
    /// docs/benchmarks.md.
    Bench {
        /// How many articles; up to 5 are those of seeds/.
        #[arg(long, value_delimiter = ',', default_values_t = [5, 100, 1000, 10_000])]
        sizes: Vec<usize>,
        /// How often everything is measured.
        #[arg(long, default_value_t = 5)]
        rounds: usize,
        /// How many queries are asked in a round.
        #[arg(long, default_value_t = 2000)]
        queries: usize,
        /// How often Lighthouse runs.
        #[arg(long, default_value_t = 3)]
        runs: usize,
        /// Only this part, whose section of docs/benchmarks.md alone is written anew.
        #[arg(long)]
        only: Option<Only>,
    },
    /// Fuzz the crates with coverage, a target after another; docs/testing.md has the figures.
    Fuzz {
        /// Only these; all where none is named.
        targets: Vec<xtask::fuzz::Target>,
        /// How long each.
        #[arg(long, default_value_t = 8)]
        minutes: u64,
    },
    /// Write the software bill of materials (SBOM) of the page beside it.
    Sbom,
    /// Write the licences of what is inside the page, in full, beside it.
    Licences,
    /// Press a folder and say what that took; a part of `bench`.
    #[command(hide = true)]
    PressOnce { folder: PathBuf, out: PathBuf },
    /// Install everything that building and testing need, and say where.
    Setup,
}

/// A part of the bench that can be run alone.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Only {
    /// What Lighthouse says of the page that is built.
    Lighthouse,
}

#[derive(clap::Args)]
struct Source {
    /// The folder of articles; seeds/ where not given.
    #[arg(long, value_name = "DIR")]
    seeds: Option<PathBuf>,
}

#[derive(clap::Args)]
struct Listen {
    /// The port; where not given 8017, or a free one if that is taken.
    #[arg(long)]
    port: Option<u16>,
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        // The checks have printed their own end, whose last line is the count.
        Err(Error::Checks(_)) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let places = Places::here();
    match task {
        Task::Run { source, listen } => {
            build_page(&places, &source, None)?;
            serve(&places, &listen, "/")
        }
        Task::Build { source, out } => build_page(&places, &source, out),
        Task::Page { seeds, out } => {
            let page = build::page(&places, &seeds, &out)?;
            println!("{}: {}", out.display(), page.summary());
            Ok(())
        }
        Task::Corpus { count, folder, seed } => {
            xtask::generate::write(&folder, count, seed)?;
            println!("{}: {count} articles", folder.display());
            Ok(())
        }
        Task::Serve { listen, under } => serve(&places, &listen, &under),
        Task::Dev { arguments } => build::develop(&places, &Tools::for_pages(&places)?, &arguments),
        Task::Test { fast, parts } => xtask::check::run(&places, fast, &parts),
        Task::Bench { runs, only: Some(Only::Lighthouse), .. } => {
            xtask::bench::lighthouse(&places, runs)
        }
        Task::Bench { sizes, rounds, queries, runs, only: None } => {
            let plan = xtask::bench::Plan { sizes, rounds, queries, lighthouse: runs };
            xtask::bench::run(&places, &plan)
        }
        Task::Fuzz { targets, minutes } => xtask::fuzz::run(&places, &targets, minutes),
        Task::Sbom => beside(&places, "crossread.cdx.json", &xtask::sbom::bill(&places.root)?),
        Task::Licences => beside(&places, "licences.txt", &xtask::licences::texts(&places.root)?),
        Task::PressOnce { folder, out } => {
            println!("{}", xtask::bench::press_once(&folder, &out)?);
            Ok(())
        }
        Task::Setup => {
            let tools = Tools::for_tests(&places)?;
            xtask::tools::duckdb(&places)?;
            xtask::tools::cargo_deny(&places)?;
            println!("All there. To call the tools by hand, put these on PATH:");
            for folder in tools.folders() {
                println!("  {}", folder.display());
            }
            Ok(())
        }
    }
}

fn build_page(places: &Places, source: &Source, out: Option<PathBuf>) -> Result<()> {
    let tools = Tools::for_pages(places)?;
    let seeds = match &source.seeds {
        Some(folder) => std::path::absolute(folder).map_err(|source| Error::File {
            path: folder.clone(),
            action: "find",
            source,
        })?,
        None => places.seeds(),
    };
    let out = out.unwrap_or_else(|| places.page());
    let page = build::build(places, &tools, &seeds, &out)?;
    print_page(&out, &page);
    Ok(())
}

/// Writes a file into the page's folder.
fn beside(places: &Places, name: &str, text: &str) -> Result<()> {
    let out = places.page().with_file_name(name);
    build::write_text(&out, text)?;
    println!("{}", out.display());
    Ok(())
}

fn print_page(out: &std::path::Path, page: &Page) {
    for part in page.parts() {
        println!("    {part}");
    }
    println!("{}: {}", out.display(), page.summary());
}

fn serve(places: &Places, listen: &Listen, under: &str) -> Result<()> {
    let page = places.page();
    if !page.exists() {
        return Err(Error::Missing {
            tool: page.display().to_string(),
            remedy: "run `cargo xtask build`".to_owned(),
        });
    }
    let prefix = format!("/{}/", under.trim_matches('/')).replace("//", "/");
    let folder = page.parent().unwrap_or(&places.root);
    let server = match listen.port {
        Some(port) => Server::start(folder, &prefix, port)?,
        None => {
            Server::start(folder, &prefix, 8017).or_else(|_| Server::start(folder, &prefix, 0))?
        }
    };
    println!("Serving {} on {}  (Ctrl-C ends it)", page.display(), server.address());
    server.wait();
    Ok(())
}
