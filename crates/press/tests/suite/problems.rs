//! Problems, on `tests/suite/problems.txt`: every error and warning, with its words.

use std::fmt::Write as _;

use press::{Problem, SourceFile, press};

use crate::{cases, file, read};

/// A case: its files, whether it expects errors, and the messages.
fn parts(case: &str) -> (Vec<SourceFile>, bool, Vec<String>) {
    let mut parts: Vec<(&str, String)> = Vec::new();
    for line in case.lines() {
        if let Some(name) = line.strip_prefix("--- ") {
            parts.push((name, String::new()));
        } else if let Some((_, text)) = parts.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    let (expectation, messages) = parts.pop().expect("what is expected");
    let mut files: Vec<SourceFile> = parts.iter().map(|(name, text)| file(name, text)).collect();
    if !parts.iter().any(|(name, _)| name.starts_with("articles/")) {
        files.push(file("articles/a.txt", "Nobody is named here.\n"));
    }
    let messages = messages.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    (files, expectation == "errors", messages)
}

#[test]
fn every_problem_says_where_and_what_to_do() {
    let mut wrong = String::new();
    for (name, case) in cases(&read("problems.txt")) {
        let (files, errors, expected) = parts(&case);
        let problems = match press(&files) {
            Ok(pressed) if !errors => pressed.warnings,
            Err(problems) if errors => problems.0,
            Ok(_) => Vec::new(),
            Err(problems) => problems.0,
        };
        let found: Vec<String> = problems.iter().map(Problem::to_string).collect();
        if found != expected {
            writeln!(wrong, "\n=== {name}\nexpected").expect("a string takes it");
            for line in expected {
                writeln!(wrong, "  {line}").expect("a string takes it");
            }
            writeln!(wrong, "found").expect("a string takes it");
            for line in found {
                writeln!(wrong, "  {line}").expect("a string takes it");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for (bytes, message) in [
        (
            &b"The gates \xff opened."[..],
            "articles/a.txt: is not UTF-8 at byte 10; save the file as UTF-8 text",
        ),
        (
            b"T\0h\0e\0",
            "articles/a.txt: holds a NUL character at byte 1, so it is no plain text; save the \
             file as UTF-8 text, not as UTF-16 or a word processor's document",
        ),
        (b"", "articles/a.txt: is empty; put the article's text into the file, or remove it"),
    ] {
        let files = [SourceFile { name: "articles/a.txt".into(), bytes: bytes.into() }];
        let problems = press(&files).expect_err("the file is refused");
        assert_eq!(problems.to_string(), message);
    }
    let files = [
        file("articles/a.txt", "Gates."),
        SourceFile { name: "corpus.toml".into(), bytes: vec![b'a', 0xff] },
    ];
    let problems = press(&files).expect_err("the file is refused");
    assert_eq!(problems.to_string(), "corpus.toml: is not UTF-8 at byte 1; save the file as UTF-8");
}

#[test]
fn a_folder_without_articles_is_refused() {
    let problems =
        press(&[file("corpus.toml", "title = \"Gates\"")]).expect_err("nothing to press");
    assert_eq!(
        problems.to_string(),
        "articles: there is no article; put at least one .txt file into articles/"
    );
}

#[test]
fn problems_can_name_their_folder() {
    let problems = press(&[]).expect_err("nothing to press").within("seeds/");
    assert!(problems.to_string().starts_with("seeds/articles: "), "{problems}");
}
