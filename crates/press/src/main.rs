//! The command line: `press check DIR`, `press annotate DIR` and `press export DIR`.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand, ValueEnum};
use corpus::Corpus;
use explore::Catalogue;
use export::documents::Documents;
use press::{Pressed, Problems, annotate::annotate, press, read_folder};

/// Checks and annotates a folder of articles.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Report what is wrong with a folder of seeds, and what its author should look at
    Check {
        /// The folder with corpus.toml, figures.toml, topics.toml and articles/
        folder: PathBuf,
    },
    /// Write every passage, with its outlet, topics and figures, for a search engine or a database
    Export {
        /// The folder with corpus.toml, figures.toml, topics.toml and articles/
        folder: PathBuf,
        /// Where to write it; printed where not given
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// The form
        #[arg(long, value_enum, default_value_t = Format::Jsonl)]
        format: Format,
    },
    /// Print every annotation as JSON
    Annotate {
        /// The folder with corpus.toml, figures.toml, topics.toml and articles/
        folder: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// JSON Lines: a document a passage, see docs/outgrowing.md
    Jsonl,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<(), String> {
    match task {
        Task::Check { folder } => {
            let pressed = pressed(folder)?;
            let count = pressed.warnings.len();
            for warning in pressed.warnings {
                say(&format!("{}\n", warning.within(&folder.display().to_string())))?;
            }
            let (articles, passages) = (
                pressed.draft.articles.len(),
                pressed.draft.articles.iter().map(|article| article.passages.len()).sum::<usize>(),
            );
            say(&format!("{articles} articles, {passages} passages, no errors, {count} warnings\n"))
        }
        Task::Annotate { folder } => {
            let json = annotate(&pressed(folder)?.draft).map_err(|error| error.to_string())?;
            say(&json)
        }
        Task::Export { folder, out, format: Format::Jsonl } => {
            let draft = pressed(folder)?.draft;
            let bytes = corpus::write(&draft)?;
            drop(draft);
            match out {
                Some(path) => {
                    File::create(path).and_then(|file| documents(&bytes, file)).map_err(|error| {
                        let path = path.display();
                        format!(
                            "{path}: cannot be written: {error}; check the path and its permissions"
                        )
                    })
                }
                None => forgiving(documents(&bytes, io::stdout().lock())),
            }
        }
    }
}

fn pressed(folder: &Path) -> Result<Pressed, String> {
    let files = read_folder(folder).map_err(|error| error.to_string())?;
    press(&files)
        .map_err(|problems: Problems| problems.within(&folder.display().to_string()).to_string())
}

/// Writes the documents of a collection, one after the other.
fn documents(bytes: &[u8], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let corpus = Corpus::open(bytes).map_err(io::Error::other)?;
    let catalogue = Catalogue::read(&corpus).map_err(io::Error::other)?;
    for line in Documents::new(&corpus, &catalogue, env!("CARGO_PKG_VERSION")) {
        out.write_all(line.map_err(io::Error::other)?.as_bytes())?;
    }
    out.flush()
}

/// Writes to the standard output.
fn say(text: &str) -> Result<(), String> {
    forgiving(io::stdout().write_all(text.as_bytes()))
}

/// A reader that has gone away ('| head') is no failure.
fn forgiving(written: io::Result<()>) -> Result<(), String> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}
