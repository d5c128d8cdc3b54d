//! The steps of `cargo xtask test`.

use crate::{Result, places::Places};

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
    /// Formatting.
    Fmt,
}

/// Runs them.
pub fn run(_places: &Places, _fast: bool, _parts: &[Part]) -> Result<()> {
    Ok(())
}
