//! `sources.toml`: the news outlets, agencies and think-tanks that articles credit.

use super::table::Located;
use crate::problem::Problem;

/// An entry of `sources.toml`.
#[derive(Clone, Debug)]
pub(crate) struct SourceEntry {
    pub(crate) id: String,
    pub(crate) name: Located<String>,
}

/// Reads the file.
pub(crate) fn read(_text: &str, _problems: &mut Vec<Problem>) -> Vec<SourceEntry> {
    Vec::new()
}
