//! Collections of odd measure: names longer than any line, one article, nothing listed, one outlet,
//! hundreds of figures. Whether they look right needs eyes; this checks what does not.

use std::{fmt::Write as _, fs, path::PathBuf};

use serde_json::json;
use xtask::{
    browser::{Browser, Launch},
    places::Places,
};

use crate::harness::{Engine, MOUNTED, Outcome, Result, failed, file_address, page_of};

/// Names of files below a folder of seeds, with their text.
type Files = Vec<(String, String)>;

/// An article of four paragraphs that names somebody.
fn article(number: usize, name: &str, topic: &str) -> String {
    format!(
        "Ferry {number} comes in late\n\n\
         The ferry came in late on 3 May 2031, and nobody on the quay was surprised. {name} had \
         waited since the morning with a basket of bread.\n\n\
         “We have waited longer for less,” said {name}. The {topic} was to be the next day.\n\n\
         A second boat lay at anchor, its lamps lit, and somebody on board was singing number \
         {number} of the old songs, the one about the {topic}.\n\n\
         By night the quay was empty, and the gulls had the bread that was left.\n"
    )
}

fn listed(kind: &str, id: &str, name: &str, rest: &str) -> String {
    let label = if kind == "topic" { "label" } else { "name" };
    format!("[[{kind}]]\nid = \"{id}\"\n{label} = \"{name}\"\n{rest}\n")
}

fn topic(id: &str, label: &str, term: &str) -> String {
    let rest = format!(
        "about = \"What is said of it.\"\nthreshold = 1.0\n\
         terms = [{{ weight = 1.0, any = [\"{term}\"] }}]\n"
    );
    listed("topic", id, label, &rest)
}

fn of_article(number: usize, outlet: &str, title: Option<&str>) -> String {
    let standing = "standing = \"stated\", evidence = \"Its first line.\"";
    let title = title.map_or_else(String::new, |title| {
        format!("title = {{ text = \"{title}\", {standing} }}\n")
    });
    format!(
        "[[article]]\nfile = \"{number:03}.txt\"\nid = \"a{number}\"\n\
         outlet = {{ id = \"{outlet}\", {standing} }}\n{title}\
         published = {{ date = \"2031-05-04\", {standing} }}\n\
         reference_date = {{ date = \"2031-05-04\", {standing} }}\n"
    )
}

fn file(name: &str, text: String) -> (String, String) {
    (name.to_owned(), text)
}

/// Words of a length, cut at it.
fn long(words: &str, length: usize) -> String {
    words.chars().cycle().take(length).collect::<String>().trim().to_owned()
}

/// Names that no line holds, and a word without a place to break.
pub(crate) fn long_names() -> Files {
    let outlet = long("The United Harbour and Lighthouse Keepers’ Weekly of the Outer Isles ", 120);
    let figure =
        long("Maximiliana Theodora Wilhelmina Featherstonehaugh of Upper ", 80) + " Quillfeather";
    let subject = long("Everything that is said of ferries and their lamps ", 80);
    let title =
        long("The ferry that came in late and why nobody on the quay was surprised by it ", 300);
    let word = "Donaudampfschifffahrt".repeat(10);
    let mut collection = "title = \"".to_owned()
        + &long("A collection of very long names ", 160)
        + "\"\ndescription = \"Long names.\"\n";
    collection += &listed("outlet", "long", &outlet, "");
    collection += &listed("outlet", "unbroken", &word, "");
    collection += &of_article(1, "long", Some(&title));
    collection += &of_article(2, "unbroken", Some(&word));
    let with_word = article(2, &word, &word);
    vec![
        file("corpus.toml", collection),
        file(
            "figures.toml",
            listed("figure", "long", &figure, "surname = \"Quillfeather\"\n")
                + &listed("figure", "unbroken", &word, ""),
        ),
        file("topics.toml", topic("long", &subject, "regatta") + &topic("unbroken", &word, &word)),
        file("articles/001.txt", article(1, &figure, "regatta")),
        file("articles/002.txt", with_word),
    ]
}

/// One article, and nothing listed.
fn one_article() -> Files {
    vec![
        file(
            "corpus.toml",
            "title = \"One article\"\n".to_owned()
                + &listed("outlet", "quay", "The Quay", "")
                + &of_article(1, "quay", None),
        ),
        file("articles/001.txt", article(1, "the harbour master", "regatta")),
    ]
}

/// Several articles of one outlet.
fn one_outlet() -> Files {
    let mut collection =
        "title = \"One outlet\"\n".to_owned() + &listed("outlet", "quay", "The Quay", "");
    let mut files = Vec::new();
    for number in 1..=3 {
        collection += &of_article(number, "quay", None);
        files.push((format!("articles/{number:03}.txt"), article(number, "Ada Quill", "regatta")));
    }
    files.push(file("corpus.toml", collection));
    files.push(file("figures.toml", listed("figure", "ada", "Ada Quill", "")));
    files.push(file("topics.toml", topic("regatta", "The regatta", "regatta")));
    files
}

/// 500 figures, 80 topics, 60 outlets.
fn many() -> Files {
    let (mut collection, mut figures, mut topics) =
        ("title = \"Many of everything\"\n".to_owned(), String::new(), String::new());
    let mut files = Vec::new();
    let name = |number: usize| {
        let letters: String = [number / 26 / 26, number / 26 % 26, number % 26]
            .map(|letter| char::from(b'a' + letter as u8))
            .iter()
            .collect();
        (format!("Ada Q{letters}son"), letters)
    };
    for number in 0..60 {
        let id = format!("o{number}");
        collection += &listed("outlet", &id, &format!("The Harbour Herald no. {number}"), "");
    }
    for number in 0..60 {
        collection += &of_article(number, &format!("o{number}"), None);
        let mut text = article(number, &name(number * 8).0, &format!("regatta{}", number % 80));
        for one in 0..9 {
            let place = number * 8 + one;
            let subject = (number + one) % 80;
            let _ = write!(text, "\n{} spoke of the regatta{subject} again.\n", name(place).0);
        }
        files.push((format!("articles/{number:03}.txt"), text));
    }
    for number in 0..500 {
        let (name, letters) = name(number);
        figures += &listed("figure", &format!("f{letters}"), &name, "");
    }
    for number in 0..80 {
        let term = format!("regatta{number}");
        topics += &topic(&format!("t{number}"), &format!("Regatta no. {number}"), &term);
    }
    files.push(file("corpus.toml", collection));
    files.push(file("figures.toml", figures));
    files.push(file("topics.toml", topics));
    files
}

/// Writes the files into a folder of this test's own, which is made anew.
fn written(name: &str, files: &Files) -> Result<PathBuf> {
    let folder = Places::here().work.join("tests").join(name);
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).map_err(failed(parent))?;
        fs::write(&path, text).map_err(failed(&path))?;
    }
    Ok(folder)
}

const VIEWS: [&str; 9] = [
    "",
    "v=1&q=ferry",
    "v=1&view=context&q=ferry",
    "v=1&view=coverage",
    "v=1&view=quotes",
    "v=1&view=compare",
    "v=1&view=timeline",
    "v=1&view=words",
    "v=1&article=a1",
];

/// What is wrong with what is on the screen, in words; empty where nothing is.
fn faults(browser: &Browser) -> Result<Vec<String>> {
    let faults = browser.value(
        "(() => { const seen = e => e.checkVisibility() && !e.closest('dialog, .skip-link, .visually-hidden'); \
         const faults = []; \
         const scrolls = e => { for (let p = e.parentElement; p; p = p.parentElement) \
           if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true; return false; }; \
         if (document.scrollingElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways'); \
         for (const e of document.querySelectorAll('#app *')) { if (!seen(e)) continue; \
           const box = e.getBoundingClientRect(); \
           if (box.right > innerWidth + 1 && !scrolls(e)) faults.push('too wide: ' + e.outerHTML.slice(0, 100)); \
           if (/^H[1-6]$/.test(e.tagName) && !e.textContent.trim()) faults.push('empty heading'); \
           if (e.matches('.damaged')) faults.push('damaged: ' + e.textContent); } \
         const text = document.querySelector('#app').innerText; \
         for (const word of ['undefined', 'NaN', 'null', '[object']) if (text.includes(word)) faults.push(word); \
         if (!document.querySelector('main h2, main h3')) faults.push('no heading'); \
         return faults.slice(0, 5); })()",
        &[],
    )?;
    Ok(serde_json::from_value(faults).unwrap_or_default())
}

fn holds(name: &str, files: &Files, figure: Option<&str>) -> Outcome {
    let page = page_of(&written(name, files)?)?;
    let mut views: Vec<String> = VIEWS.map(str::to_owned).into();
    views.extend(figure.map(|figure| format!("v=1&view=figure&of={figure}")));
    views.extend(figure.map(|figure| format!("v=1&figure={figure}")));
    let mut found = Vec::new();
    for width in [320, 1440] {
        let browser = Launch::new(Engine::Chromium).window(width, 900).start()?;
        browser.open(&file_address(&page))?;
        browser.wait_for(MOUNTED)?;
        browser.resize(width, 900)?;
        for view in &views {
            browser.script("location.hash = arguments[0]", &[json!(view)])?;
            // Two frames: the view, and what is measured after it.
            browser.script(
                "window.drawn = false; requestAnimationFrame(() => requestAnimationFrame(() => \
                 window.drawn = true))",
                &[],
            )?;
            browser.wait_for("window.drawn")?;
            for fault in faults(&browser)? {
                found.push(format!("{view} at {width}: {fault}"));
            }
        }
        found.extend(browser.errors()?);
    }
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn names_longer_than_any_line() -> Outcome {
    holds("odd-long", &long_names(), Some("unbroken"))?;
    holds("odd-long-again", &long_names(), Some("long"))
}

#[test]
fn one_article_and_nothing_listed() -> Outcome {
    holds("odd-one-article", &one_article(), None)
}

#[test]
fn one_outlet_alone() -> Outcome {
    holds("odd-one-outlet", &one_outlet(), Some("ada"))
}

#[test]
fn hundreds_of_figures() -> Outcome {
    holds("odd-many", &many(), Some("faaa"))
}

/// Writes these collections to look at: `CROSSREAD_ODD=folder cargo test -p tests --test browser --
/// --ignored odd_collections_to_look_at`.
#[test]
#[ignore = "writes folders to look at"]
fn odd_collections_to_look_at() -> Outcome {
    for (name, files) in [
        ("look-long", long_names()),
        ("look-one-article", one_article()),
        ("look-one-outlet", one_outlet()),
        ("look-many", many()),
    ] {
        let page = page_of(&written(name, &files)?)?;
        fs::copy(&page, page.with_file_name(format!("{name}.html"))).map_err(failed(&page))?;
    }
    Ok(())
}
