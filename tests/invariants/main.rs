//! What docs/architecture.md promises of the code as a whole and a compiler does not check: who may
//! name what.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails by panicking")]

mod said;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The crates that only compute.
const PURE: [&str; 5] = ["corpus", "press", "explore", "collate", "export"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file of one of these kinds below a folder of the checkout, with its text.
fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| endings.iter().any(|e| *e == end)) {
                let text = fs::read_to_string(&path).expect("it is text");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no such file");
    found
}

/// The files of a list that name one of the words.
fn naming<'w>(files: &[(PathBuf, String)], words: &[&'w str]) -> Vec<(PathBuf, &'w str)> {
    files
        .iter()
        .flat_map(|(path, text)| {
            let named = words.iter().filter(|word| text.contains(**word));
            named.map(|word| (path.clone(), *word))
        })
        .collect()
}

#[test]
fn the_pure_crates_know_no_web_no_clock_and_no_chance() {
    for name in PURE {
        let folder = format!("crates/{name}/src");
        let words = ["web_sys", "js_sys", "wasm_bindgen", "gloo", "std::time", "HashSet", "rand::"];
        assert_eq!(naming(&files(&folder, &["rs"]), &words), [], "{name}");
        let manifest = root().join("crates").join(name).join("Cargo.toml");
        let manifest = fs::read_to_string(manifest).expect("a manifest");
        for dependency in ["regex", "web-sys", "js-sys", "wasm-bindgen", "leptos", "rand", "chrono"]
        {
            let named = manifest.lines().any(|line| line.starts_with(dependency));
            assert!(!named, "{name} depends on {dependency}");
        }
    }
}

#[test]
fn only_the_folder_and_the_command_line_of_press_touch_files() {
    let words = ["std::fs", "std::net", "std::process", "std::env"];
    let touching: BTreeSet<_> = PURE
        .iter()
        .flat_map(|name| naming(&files(&format!("crates/{name}/src"), &["rs"]), &words))
        .filter_map(|(path, _)| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    let allowed = ["folder.rs", "main.rs"].map(str::to_owned);
    assert!(touching.is_subset(&allowed.into()), "{touching:?}");
}

#[test]
fn only_platform_reaches_the_browser() {
    let mut files = files("src", &["rs"]);
    let platform = |path: &Path| path.components().any(|part| part.as_os_str() == "platform");
    files.retain(|(path, _)| !platform(path) && !path.ends_with("src/platform.rs"));
    assert_eq!(naming(&files, &["web_sys", "gloo::"]), []);
}

#[test]
fn nothing_is_written_into_the_page_as_html() {
    let words = ["inner_html", "innerHTML", "set_inner_html", "insert_adjacent_html", "outerHTML"];
    assert_eq!(naming(&files("src", &["rs"]), &words), []);
    assert_eq!(naming(&files("crates/xtask/src/bundle", &["js"]), &words), []);
}

/// Another folder of articles gives another explorer: no name of this collection's people and
/// outlets occurs in the code or in the tests of code.
#[test]
fn no_word_of_the_collection_is_in_the_code() {
    let seeds = press::read_folder(&root().join("seeds")).expect("the seeds are there");
    let draft = press::press(&seeds).expect("the seeds can be pressed").draft;
    let names = draft.figures.iter().map(|figure| figure.name.as_str());
    let outlets = draft.outlets.iter().map(|outlet| outlet.name.as_str());
    let words: Vec<_> = names.chain(outlets).chain([draft.collection.title.as_str()]).collect();
    assert!(words.len() > 20);
    for folder in ["src", "crates", "tests/suite", "style"] {
        let files = files(folder, &["rs", "js", "css", "txt", "toml"]);
        assert_eq!(naming(&files, &words), [], "{folder}");
    }
}

/// What the views hold in quotes that is for the browser: names of elements, classes, keys and values
/// that no reader sees.
#[rustfmt::skip]
const FOR_THE_BROWSER: &[(&str, &[&str])] = &[
    ("app.rs", &["[data-words]", "_blank", "noopener"]),
    ("views/about.rs", &["licences"]),
    ("views/actions.rs", &["[data-words]", "act", "dialog", "passage-actions", "quote-{}", "selection-actions"]),
    ("views/chips.rs", &["count"]),
    ("views/compare.rs", &["a{}", "compare columns-{}", "o", "o{}"]),
    ("views/coverage/table.rs", &["ascending", "none", "other", "shade-1", "shade-2", "shade-3", "shade-4", "shade-5"]),
    ("views/dialog.rs", &["{id}-heading"]),
    ("views/facets.rs", &["content", "facet-{}", "filters", "masthead", "sheet-button", "skip"]),
    ("views/figure.rs", &["figure-picker"]),
    ("views/header.rs", &["dark", "light", "theme"]),
    ("views/help.rs", &["Escape", "j", "k", "n", "off", "s", "shortcuts", "y"]),
    ("views/link.rs", &["true"]),
    ("views/masthead.rs", &["article-title"]),
    ("views/more.rs", &["more"]),
    ("views/notes.rs", &["Escape", "leave-notes", "note-field", "note-hint", "undo-note"]),
    ("views/quotes/controls.rs", &["f{}", "s{}"]),
    ("views/quotes/group.rs", &["hidden-by-you"]),
    ("views/search.rs", &["ArrowDown", "ArrowUp", "Enter", "Escape", "search", "suggestions"]),
    ("views/strip.rs", &["M0 {}v{length}h1v-{length}z", "M{} 0h{length}v1h-{length}z"]),
    ("views/text.rs", &["ltr", "rtl", "{class} uncounted"]),
    ("views/timeline.rs", &["date-{number}"]),
    ("views/tools.rs", &["M{} {}L{} {}"]),
];

/// One place to change or translate what the page says: `src/words`.
#[test]
fn no_view_says_anything_in_words_of_its_own() {
    let source = root().join("src");
    let mut views = files("src/views", &["rs"]);
    let app = source.join("app.rs");
    views.push((app.clone(), fs::read_to_string(app).expect("the layout")));
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in &views {
        let said = said::said(text);
        if !said.is_empty() {
            let name = path.strip_prefix(&source).expect("below src").to_string_lossy();
            found.insert(name.into_owned(), said.into_iter().collect());
        }
    }
    let known = FOR_THE_BROWSER.iter().map(|(name, literals)| {
        ((*name).to_owned(), literals.iter().map(|literal| (*literal).to_owned()).collect())
    });
    let known: BTreeMap<String, BTreeSet<String>> = known.collect();
    assert_eq!(found, known, "words for a reader belong into src/words");
}
