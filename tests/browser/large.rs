//! A page with more text than it can hold twice: where the app cannot run, a script draws the plain
//! articles from the bytes that the app would have opened.

use std::{
    fmt::Write as _,
    fs, iter,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use serde_json::json;
use xtask::{
    browser::{Browser, Launch},
    build,
    bundle::Carrier,
    places::Places,
};

use crate::{
    harness::{Engine, MOUNTED, Outcome, PLAIN, Result, altered, failed, file_address, words_of},
    plain::{has_every_word, open_plain, reason},
};

pub(crate) const ARTICLES: usize = 45;

/// Bytes of one article, about.
const LENGTH: usize = 25_000;

/// What the first article begins with; the second has no known title.
const TITLE: &str = "Bu\u{308}nting & <b>bells</b></script><img src=x onerror=alert(1)>";

const OUTLET: &str = "The Harbour <i>Times</i>";

pub(crate) const DRAWN: &str = "document.querySelectorAll('#plain .plain-text').length";

/// The large page and its articles, made once for all tests.
pub(crate) fn large_page() -> Result<(PathBuf, PathBuf)> {
    static MADE: Mutex<bool> = Mutex::new(false);
    let folder = Places::here().work.join("tests/large");
    let (page, seeds) = (folder.join("page.html"), folder.join("seeds"));
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if !*made {
        write_seeds(&seeds)?;
        build::page(&Places::here(), &seeds, &page)?;
        *made = true;
    }
    Ok((page, seeds))
}

fn write_seeds(seeds: &Path) -> Outcome {
    let articles = seeds.join("articles");
    fs::create_dir_all(&articles).map_err(failed(&articles))?;
    let write = |path: PathBuf, text: &str| fs::write(&path, text).map_err(failed(&path));
    let mut settings =
        format!("title = \"Much\"\n[[outlet]]\nid = \"times\"\nname = \"{OUTLET}\"\n");
    let mut words = nonsense();
    for number in 0..ARTICLES {
        let mut text = if number == 0 { format!("{TITLE}\n\n") } else { String::new() };
        while text.len() < LENGTH {
            let sentence: Vec<_> = words.by_ref().take(60).collect();
            let _ = write!(text, "{} — “שלום” 🐟.\n\n", sentence.join(" "));
        }
        write(articles.join(format!("{number:02}.txt")), &text)?;
        let known = match number {
            0 => format!(
                "title = {{ text = \"{TITLE}\", standing = \"stated\", evidence = \"Its head.\" }}\n\
                 published = {{ date = \"2024-02-29\", standing = \"confirmed\", evidence = \"A copy.\" }}\n"
            ),
            _ => String::new(),
        };
        let _ = write!(
            settings,
            "[[article]]\nfile = \"{number:02}.txt\"\nid = \"article-{number:02}\"\n\
             outlet = {{ id = \"times\", standing = \"inferred\", evidence = \"Its look.\" }}\n{known}"
        );
    }
    write(seeds.join("corpus.toml"), &settings)
}

/// Words that occur nowhere else, the same every time.
fn nonsense() -> impl Iterator<Item = String> {
    const SYLLABLES: [&str; 8] = ["zor", "quab", "mif", "vel", "dru", "kex", "plo", "nug"];
    let mut number = 1_u32;
    iter::repeat_with(move || {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        [13, 17, 21, 25].map(|shift| SYLLABLES[(number >> shift) as usize % 8]).concat()
    })
}

/// Scrolls to the end of what is there until every article is.
fn read_to_the_end(browser: &Browser) -> Outcome {
    browser.wait_until("every article", || {
        let count = browser.script(
            &format!(
                "scrollTo({{ top: document.documentElement.scrollHeight, behavior: 'instant' }});
                 return {DRAWN};"
            ),
            &[],
        )?;
        Ok(count == json!(ARTICLES))
    })
}

fn is_read_without_web_assembly(engine: Engine) -> Outcome {
    let (page, seeds) = large_page()?;
    let browser = open_plain(Launch::new(engine).without_web_assembly(), &page)?;
    browser.wait_for(&format!("{DRAWN} > 0"))?;
    assert_eq!(browser.value(DRAWN, &[])?, json!(20), "articles before the reader scrolls");
    let why = browser.texts("#plain-why > p")?;
    assert!(why[0].starts_with("WebAssembly is switched off in this browser"), "{why:?}");
    assert!(why[1].starts_with("The articles follow in full"), "{why:?}");

    read_to_the_end(&browser)?;
    has_every_word(&browser, &seeds)?;
    assert_eq!(browser.elements("#plain > button")?.len(), 0, "there is no more to show");
    let heads = browser.value(
        "[...document.querySelectorAll('#plain article')].slice(0, 2).map(article =>
           [article.querySelector('h2').textContent, article.querySelector('.plain-about').textContent])",
        &[],
    )?;
    let opening = &words_of(&seeds)?[1][..5].join(" ");
    assert_eq!(
        heads,
        json!([
            [TITLE, format!("{OUTLET} (inferred) · 2024-02-29 (confirmed by a public copy)")],
            [
                format!("{opening}…"),
                format!("{OUTLET} (inferred) · no title known: its first words stand for it")
            ],
        ])
    );
    let markup = browser.value("document.querySelectorAll('#plain :is(b, i, img)').length", &[])?;
    assert_eq!(markup, json!(0), "elements that came from an article");
    if engine == Engine::Chromium {
        assert_eq!(browser.errors()?, Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn a_large_page_is_read_without_web_assembly() -> Outcome {
    is_read_without_web_assembly(Engine::Chromium)
}

#[test]
fn firefox_reads_a_large_page_without_web_assembly() -> Outcome {
    is_read_without_web_assembly(Engine::Firefox)
}

#[test]
fn the_button_shows_more_of_a_large_page() -> Outcome {
    let off = Launch::new(Engine::Chromium).without_web_assembly();
    let browser = open_plain(off, &large_page()?.0)?;
    // As a keyboard's reader does, who need not scroll.
    browser.role("button", "Show more")?;
    browser.script("document.querySelector('#plain > button').click()", &[])?;
    browser.wait_for(&format!("{DRAWN} === 40"))
}

#[test]
fn without_scripts_a_large_page_says_what_it_needs() -> Outcome {
    let (page, _) = large_page()?;
    let browser = open_plain(Launch::new(Engine::Chromium).without_scripts(), &page)?;
    let why = browser.texts("#plain-why > p")?;
    assert!(why[0].starts_with("The filters need JavaScript and WebAssembly."), "{why:?}");
    assert!(why[1].starts_with("The articles need JavaScript alone"), "{why:?}");
    Ok(())
}

#[test]
fn with_web_assembly_a_large_page_starts_as_usual() -> Outcome {
    for engine in Engine::ALL {
        let browser = Launch::new(engine).start()?;
        browser.open(&file_address(&large_page()?.0))?;
        browser.wait_for(&format!("{MOUNTED} && !document.querySelector('#plain')"))?;
        browser
            .wait_until("the large collection's title", || Ok(browser.title()?.contains("Much")))?;
        let left = browser.value("'crossreadCorpus' in globalThis", &[])?;
        assert_eq!(left, json!(false), "bytes the app has its own copy of");
    }
    Ok(())
}

#[test]
fn a_large_page_holds_its_text_once() -> Outcome {
    let (page, seeds) = large_page()?;
    let html = fs::read_to_string(&page).map_err(failed(&page))?;
    let size: usize = words_of(&seeds)?.iter().flatten().map(|word| word.len() + 1).sum();
    assert!(size > 1_000_000, "{size} bytes of text");
    for word in nonsense().take(200) {
        assert!(!html.contains(&word), "{word}");
    }
    // Whoever asks for it in the module, where it could not be read without WebAssembly, is refused.
    let asked = build::assemble(&Places::here(), &seeds, Carrier::Module)?.html;
    assert!(asked == html, "the same page, whatever is asked for");
    Ok(())
}

/// The page with a character of a part changed.
fn broken(part: &str) -> Result<PathBuf> {
    altered(&large_page()?.0, |html| {
        let place = html.find(&format!("data-part=\"{part}\">")).unwrap_or_default() + 5000;
        let (before, after) = html.split_at(place);
        let other = if after.starts_with('A') { "B" } else { "A" };
        [before, other, after.get(1..).unwrap_or_default()].concat()
    })
}

#[test]
fn a_broken_program_leaves_the_articles() -> Outcome {
    let browser = open_plain(Launch::new(Engine::Chromium), &broken("app")?)?;
    browser.wait_for(&format!("{DRAWN} === 20"))?;
    let reason = reason(&browser)?;
    assert!(reason.starts_with("This file is incomplete or was altered"), "{reason}");
    Ok(())
}

#[test]
fn broken_articles_say_so() -> Outcome {
    let page = broken("corpus")?;
    for off in [Launch::new(Engine::Chromium), Launch::new(Engine::Chromium).without_web_assembly()]
    {
        let browser = off.start()?;
        browser.open(&file_address(&page))?;
        browser.wait_for(&format!("{PLAIN} && document.querySelector('.plain-now')"))?;
        browser.wait_for("document.querySelectorAll('#plain-why > p').length === 1")?;
        let reason = reason(&browser)?;
        assert!(reason.starts_with("This file is incomplete or was altered"), "{reason}");
        assert!(reason.contains("its articles cannot be shown"), "{reason}");
        assert_eq!(browser.errors()?, Vec::<String>::new());
    }
    Ok(())
}
