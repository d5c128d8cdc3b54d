//! The compiler, on the cases of `tests/suite/`: each case is a text with what is expected of it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "all of this is tests, and a test fails by a panic"
)]

mod collection;
mod dates;
mod figures;
mod passages;
mod problems;
mod properties;
mod quotes;
mod sources;
mod topics;

use press::SourceFile;

/// A file of `tests/suite/`.
fn read(name: &str) -> String {
    let path = format!("{}/../../tests/suite/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A file of seeds.
fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.into(), bytes: text.into() }
}

/// The cases of a file, each with its name: `=== name`, then its lines. What stands before the
/// first is a comment.
fn cases(text: &str) -> Vec<(String, String)> {
    let mut cases = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("=== ") {
            cases.push((name.to_owned(), String::new()));
        } else if let Some((_, case)) = cases.last_mut() {
            case.push_str(line);
            case.push('\n');
        }
    }
    assert!(!cases.is_empty(), "there are cases");
    cases
}
