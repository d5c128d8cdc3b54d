//! A whole folder, `tests/suite/harbour/`, by way of the JSON that `press annotate` prints: its
//! offsets count code points, and `annotations.txt` says what they must hold.

use std::{fmt::Write as _, path::PathBuf, process::Command};

use press::{annotate::annotate, press, read_folder};
use serde_json::Value;

use crate::read;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(format!("{}/../../tests/suite/{name}", env!("CARGO_MANIFEST_DIR")))
}

/// The annotations as lines to read: the text between the offsets stands in them.
fn readable(json: &Value) -> String {
    let mut lines = String::new();
    for article in json["articles"].as_array().expect("articles") {
        let file = article["file"].as_str().expect("a file");
        let text: Vec<char> = read(&format!("harbour/articles/{file}")).chars().collect();
        let between = |span: &Value| {
            let place = |key: &str| span[key].as_u64().expect("an offset") as usize;
            let text: String = text[place("start")..place("end")].iter().collect();
            text.replace('\n', "⏎").replace('\u{a0}', "·")
        };
        let outlet = &article["outlet"];
        writeln!(lines, "=== {file}").expect("a string takes it");
        writeln!(
            lines,
            "outlet {} ({}), title {}, published {}, reference date {}",
            outlet["id"],
            outlet["standing"],
            article["title"],
            article["published"],
            article["reference_date"],
        )
        .expect("a string takes it");
        for passage in article["passages"].as_array().expect("passages") {
            let topics: Vec<&str> = passage["topics"]
                .as_array()
                .expect("topics")
                .iter()
                .filter_map(Value::as_str)
                .collect();
            let kind = passage["kind"].as_str().expect("a kind");
            writeln!(lines, "{kind:<18} | {} [{}]", between(passage), topics.join(" "))
                .expect("a string takes it");
        }
        for figure in article["figures"].as_array().expect("figures") {
            writeln!(lines, "{} ({})", figure["id"], figure["name"]).expect("a string takes it");
            for mention in figure["mentions"].as_array().expect("mentions") {
                let word = |key: &str| mention[key].as_str().expect("a word").to_owned();
                writeln!(
                    lines,
                    "    {:<20} {} {}: {}",
                    between(mention),
                    word("kind"),
                    word("zone"),
                    word("rule")
                )
                .expect("a string takes it");
            }
        }
        for date in article["dates"].as_array().expect("dates") {
            let word = |key: &str| date[key].as_str().unwrap_or("?").to_owned();
            writeln!(
                lines,
                "date {} = {} {}: {}",
                between(date),
                word("type"),
                word("iso"),
                word("basis")
            )
            .expect("a string takes it");
        }
        for quote in article["quotes"].as_array().expect("quotes") {
            let word = |key: &str| quote[key].as_str().unwrap_or("nobody").to_owned();
            let (kind, speaker, rule) = (word("kind"), word("speaker"), word("rule"));
            writeln!(lines, "{kind:<10} | {} [{speaker}]: {rule}", between(quote))
                .expect("a string takes it");
        }
        assert_eq!(article["sources"], Value::Array(Vec::new()), "none are listed");
    }
    lines
}

#[test]
fn the_annotations_of_a_folder() {
    let files = read_folder(&folder("harbour")).expect("the folder is there");
    let json = annotate(&press(&files).expect("it presses").draft).expect("it is written");
    let found = readable(&serde_json::from_str(&json).expect("it is JSON"));
    let expected = read("harbour/annotations.txt");
    let (_, expected) = expected.split_once("\n\n").expect("a comment, and the annotations");
    let wrong: Vec<&str> =
        found.lines().filter(|line| !expected.lines().any(|other| other == *line)).collect();
    assert!(
        found.trim_end() == expected.trim_end(),
        "found, unlike the file:\n{}\n\nall:\n{found}",
        wrong.join("\n")
    );
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    let mut files = read_folder(&folder("harbour")).expect("the folder is there");
    let first = corpus::write(&press(&files).expect("it presses").draft).expect("it is written");
    files.reverse();
    let second = corpus::write(&press(&files).expect("it presses").draft).expect("it is written");
    assert!(first == second, "the order of files does not reach the bytes");
    let read = corpus::Corpus::open(&first).expect("it opens");
    assert_eq!(read.article_count(), 4);
}

#[test]
fn a_folder_is_read_in_order_and_without_strangers() {
    let names: Vec<String> = read_folder(&folder("harbour"))
        .expect("the folder is there")
        .into_iter()
        .map(|file| file.name)
        .collect();
    assert_eq!(
        names,
        [
            "articles/01_courier.txt",
            "articles/02_institute.txt",
            "articles/03_watch.txt",
            "articles/04_post.txt",
            "corpus.toml",
            "figures.toml",
            "topics.toml"
        ]
    );
    let error = read_folder(&folder("nowhere")).expect_err("there is no such folder").to_string();
    assert!(
        error.contains("nowhere") && error.ends_with("check the path and its permissions"),
        "{error}"
    );
}

#[test]
fn the_command_line_fails_on_errors_alone() {
    let run = |task: &str, name: &str| {
        Command::new(env!("CARGO_BIN_EXE_press"))
            .arg(task)
            .arg(folder(name))
            .output()
            .expect("it runs")
    };
    let check = run("check", "harbour");
    let said = String::from_utf8(check.stdout).expect("text");
    assert!(check.status.success(), "{said}");
    assert!(said.contains("harbour/figures.toml") && said.contains("warning: "), "{said}");
    assert!(said.ends_with("warnings\n"), "{said}");
    assert!(run("annotate", "harbour").status.success());
    // A folder with TOML files and no article.
    let failed = run("check", ".");
    let said = String::from_utf8(failed.stderr).expect("text");
    assert_eq!(failed.status.code(), Some(1), "{said}");
    assert!(said.contains("there is no article; put at least one"), "{said}");
}

#[test]
fn the_command_line_exports_a_document_a_passage() {
    let run = |out: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
        command.arg("export").arg(folder("harbour"));
        out.map(|out| command.args(["--format", "jsonl", "--out", out]));
        command.output().expect("it runs")
    };
    let printed = run(None);
    assert!(printed.status.success());
    let files = read_folder(&folder("harbour")).expect("the folder is there");
    let draft = press(&files).expect("it can be pressed").draft;
    let count: usize = draft.articles.iter().map(|article| article.passages.len()).sum();
    let text = String::from_utf8(printed.stdout.clone()).expect("text");
    assert_eq!(text.lines().count(), count);
    for line in text.lines() {
        let document: Value = serde_json::from_str(line).expect("a line is a document");
        assert_eq!(document["collection"]["hash"], draft.collection.hash);
    }

    let path = format!("{}/harbour.jsonl", env!("CARGO_TARGET_TMPDIR"));
    let written = run(Some(&path));
    assert!(written.status.success() && written.stdout.is_empty());
    assert_eq!(std::fs::read(&path).expect("it was written"), printed.stdout);

    let failed = run(Some("nowhere/harbour.jsonl"));
    let said = String::from_utf8(failed.stderr).expect("text");
    assert_eq!(failed.status.code(), Some(1), "{said}");
    assert!(said.starts_with("nowhere/harbour.jsonl: cannot be written: "), "{said}");
}

/// Folders in other scripts: their names are found, with what is joined to them left out.
#[test]
fn collections_in_other_scripts() {
    let written = |name: &str, figure: &str| {
        let folder = folder(&format!("../collections/{name}"));
        let files = read_folder(&folder).expect("the folder is there");
        let draft = press(&files).expect("it presses").draft;
        let mut names = Vec::new();
        for article in &draft.articles {
            for mention in article.passages.iter().flat_map(|passage| &passage.mentions) {
                let id = mention.figure.map(|figure| draft.figures[figure.index()].id.as_str());
                if id == Some(figure) {
                    names.push(article.text[mention.span.range()].to_owned());
                }
            }
        }
        names.dedup();
        names
    };
    assert_eq!(
        written("arabic", "salma-alnajjar"),
        ["سلمى النجار", "النجار", "سلمى النجار", "لنجار", "Salma al-Najjar", "سلمى النجار"]
    );
    assert_eq!(
        written("arabic", "dana-carmi"),
        ["دانا كرمي", "Dana Carmi", "دانا كرمي", "דנה כרמי"]
    );
    assert_eq!(written("scripts", "noa-arbel"), ["נועה ארבל"]);
    assert_eq!(written("scripts", "lin-xiaohe"), ["林晓禾", "林馆长"]);
    assert_eq!(written("scripts", "han-sol"), ["한솔비"]);
    assert_eq!(written("scripts", "vera-sinitsyna"), ["Вера Синицына", "Вере Синицыной"]);
}
