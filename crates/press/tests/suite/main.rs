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

use std::fmt::Write as _;

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

/// A case without its marks, `{words|meaning}`, and a line for each: where, the words, and what
/// `told` makes of the meaning.
fn unmark(marked: &str, told: impl Fn(&str) -> String) -> (String, Vec<String>) {
    let (mut text, mut lines) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(start) = rest.find('{') {
        let end = start + rest[start..].find('}').expect("every brace closes");
        let (words, meaning) = rest[start + 1..end].split_once('|').expect("words and a meaning");
        text.push_str(&rest[..start]);
        lines.push(format!("{:>4} {words} = {}", text.len(), told(meaning)));
        text.push_str(words);
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    (text, lines)
}

/// What a case expects and does not get, and what it gets and does not expect; empty where both
/// are the same.
fn differences(name: &str, expected: &[String], found: &[String]) -> String {
    let mut wrong = String::new();
    if found == expected {
        return wrong;
    }
    writeln!(wrong, "\n=== {name}").expect("a string takes it");
    for (label, lines, others) in [("missed", expected, found), ("found ", found, expected)] {
        for line in lines.iter().filter(|line| !others.contains(line)) {
            writeln!(wrong, "{label} {line}").expect("a string takes it");
        }
    }
    wrong
}
