//! What can go wrong, each in one line that says what to do.

use std::{fmt, io, path::PathBuf};

/// The result of a step.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a step failed.
#[derive(thiserror::Error)]
pub enum Error {
    /// A program that is not there.
    #[error("{tool} is missing: {remedy}")]
    Missing {
        /// The program.
        tool: String,
        /// How to get it.
        remedy: String,
    },
    /// A program of another version than the one asked for.
    #[error("{tool} says it is {found:?}, and {wanted} is needed: {remedy}")]
    Version {
        /// The program.
        tool: String,
        /// What `--version` printed.
        found: String,
        /// The version that is needed.
        wanted: String,
        /// How to get it.
        remedy: String,
    },
    /// A program that ran and failed; it has said why itself.
    #[error("`{command}` failed ({status}); what it said is above")]
    Command {
        /// The command line.
        command: String,
        /// How it ended.
        status: String,
    },
    /// A file that cannot be read, written or made.
    #[error("{path}: cannot {action}: {source}", path = path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What was tried.
        action: &'static str,
        /// What the system says.
        source: io::Error,
    },
    /// A source file whose content the build cannot use.
    #[error("{path}: {what}", path = path.display())]
    Source {
        /// The file.
        path: PathBuf,
        /// What is wrong with it and what to do.
        what: String,
    },
    /// The finished page would load something from elsewhere.
    #[error("the page would refer outside itself: {what}; inline it, or use a data: URL")]
    Outside {
        /// Where and what.
        what: String,
    },
    /// Seeds that cannot be pressed; `press` says file, line and remedy.
    #[error("{0}")]
    Seeds(String),
    /// The local server cannot start.
    #[error("cannot serve on 127.0.0.1:{port}: {reason}; choose another with --port")]
    Serve {
        /// The port that was asked for.
        port: u16,
        /// What the system says.
        reason: String,
    },
    /// Two builds of the same sources that differ.
    #[error("{first} and {second} differ: {what}", first = first.display(), second = second.display())]
    Differs {
        /// The page built here.
        first: PathBuf,
        /// The page built elsewhere.
        second: PathBuf,
        /// Where, and what stands there in both.
        what: String,
    },
    /// A browser or its driver did not do what was asked.
    #[error("{browser}: {what}")]
    Browser {
        /// Which one.
        browser: &'static str,
        /// What was asked, and the answer.
        what: String,
    },
    /// Steps of `cargo xtask test` that failed.
    #[error("failed: {}", .0.join(", "))]
    Checks(Vec<String>),
}

/// A test that returns an error prints it this way.
impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Error {
    /// For `map_err` on file operations.
    pub(crate) fn file(
        path: impl Into<PathBuf>,
        action: &'static str,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, action, source }
    }
}
