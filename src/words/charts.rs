//! What can be taken from a chart or a table.

/// Copies it.
pub const COPY: &str = "Copy as table";

/// Where that is done.
pub const COPIED: &str = "Copied";

/// Where the browser denies it.
pub const DENIED: &str = "The browser does not let this page copy";

/// Saves the table.
pub const SAVE_TABLE: &str = "Save as CSV";

/// Saves a drawing of it.
pub const SAVE: &str = "Save picture";

/// In a cell without anything.
pub const NONE_FOUND: &str = "none found";
