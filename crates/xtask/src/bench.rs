//! Sizes and start times.

use crate::{Result, places::Places};

/// Runs them.
pub fn run(_places: &Places) -> Result<()> {
    Ok(())
}
