//! Where the app cannot run the page is still the articles, and says why there is nothing else.

use std::path::Path;

use serde_json::json;
use xtask::{
    browser::{Browser, Launch},
    places::Places,
};

use crate::harness::{
    Engine, MOUNTED, Outcome, PLAIN, Result, file_address, page, strange_page, strange_seeds,
    words, words_of,
};

/// Opens a page that cannot start, and waits for its plain articles.
pub(crate) fn open_plain(launch: Launch, page: &Path) -> Result<Browser> {
    let browser = launch.start()?;
    browser.open(&file_address(page))?;
    browser.wait_for(PLAIN)?;
    assert_eq!(browser.value(&format!("Boolean({MOUNTED})"), &[])?, json!(false));
    Ok(browser)
}

/// Every article, word for word, in the collection's order, and in sight.
pub(crate) fn has_every_word(browser: &Browser, seeds: &Path) -> Outcome {
    let shown = browser.script(
        "return [...document.querySelectorAll('#plain .plain-text')].map(article =>
           [...article.children].map(passage => passage.textContent).join('\\n'));",
        &[],
    )?;
    let shown: Vec<Vec<String>> = shown
        .as_array()
        .into_iter()
        .flatten()
        .map(|text| words(text.as_str().unwrap_or_default()))
        .collect();
    let expected = words_of(seeds)?;
    assert_eq!(shown.len(), expected.len(), "number of articles");
    for (shown, expected) in shown.iter().zip(&expected) {
        assert_eq!(shown, expected);
    }
    let hidden = browser.value(
        "[...document.querySelectorAll('#plain .plain-text > *')].filter(passage =>
           !passage.checkVisibility({ visibilityProperty: true }) || passage.offsetHeight === 0).length",
        &[],
    )?;
    assert_eq!(hidden, json!(0), "passages that are not seen");
    Ok(())
}

pub(crate) fn reason(browser: &Browser) -> Result<String> {
    browser.element("#plain-reason")?.text()
}

#[test]
fn without_web_assembly_the_articles_and_the_reason_are_there() -> Outcome {
    let off = Launch::new(Engine::Chromium).without_web_assembly();
    let browser = open_plain(off, &page()?)?;
    let reason = reason(&browser)?;
    assert!(reason.starts_with("WebAssembly is switched off in this browser"), "{reason}");
    has_every_word(&browser, &Places::here().seeds())
}

#[test]
fn firefox_without_web_assembly_too() -> Outcome {
    let off = Launch::new(Engine::Firefox).without_web_assembly();
    let browser = open_plain(off, &page()?)?;
    let reason = reason(&browser)?;
    assert!(reason.starts_with("WebAssembly is switched off in this browser"), "{reason}");
    has_every_word(&browser, &Places::here().seeds())
}

#[test]
fn without_scripts_the_articles_are_there() -> Outcome {
    let browser = open_plain(Launch::new(Engine::Chromium).without_scripts(), &page()?)?;
    assert!(reason(&browser)?.starts_with("The filters need JavaScript and WebAssembly."));
    has_every_word(&browser, &Places::here().seeds())
}

#[test]
fn firefox_without_scripts_too() -> Outcome {
    let browser = open_plain(Launch::new(Engine::Firefox).without_scripts(), &page()?)?;
    assert!(reason(&browser)?.starts_with("The filters need JavaScript and WebAssembly."));
    has_every_word(&browser, &Places::here().seeds())
}

/// Markup, right-to-left text, emoji, combining marks and a paragraph of 50,000 characters are text.
#[test]
fn strange_texts_are_shown_as_text() -> Outcome {
    let off = Launch::new(Engine::Chromium).without_web_assembly();
    let browser = open_plain(off, &strange_page()?)?;
    has_every_word(&browser, &strange_seeds())?;
    let markup =
        browser.value("document.querySelectorAll('#plain :is(script, img, a)').length", &[])?;
    assert_eq!(markup, json!(0), "elements that came from an article");
    let direction = browser.value(
        "[...document.querySelectorAll('#plain .plain-text > *')].some(passage =>
           getComputedStyle(passage).direction === 'rtl')",
        &[],
    )?;
    assert_eq!(direction, json!(true), "a right-to-left passage reads from the right");
    Ok(())
}

/// A mail preview may load no script and know no `<noscript>`: the wait alone brings them out. Here
/// the start is removed from the page.
#[test]
fn after_a_second_the_articles_come_out_by_themselves() -> Outcome {
    for engine in Engine::ALL {
        let page = crate::harness::altered_page(|html| {
            html.replacen("<script type=\"module\">", "<script type=\"text/plain\">", 1)
        })?;
        let browser = open_plain(Launch::new(engine), &page)?;
        has_every_word(&browser, &Places::here().seeds())?;
    }
    Ok(())
}
