//! The command line: `press check DIR` and `press annotate DIR`.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
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
    /// Print every annotation as JSON
    Annotate {
        /// The folder with corpus.toml, figures.toml, topics.toml and articles/
        folder: PathBuf,
    },
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
    }
}

fn pressed(folder: &Path) -> Result<Pressed, String> {
    let files = read_folder(folder).map_err(|error| error.to_string())?;
    press(&files)
        .map_err(|problems: Problems| problems.within(&folder.display().to_string()).to_string())
}

/// Writes to the standard output; a reader that has gone away ('| head') is no failure.
fn say(text: &str) -> Result<(), String> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}
