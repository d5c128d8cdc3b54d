//! The views that read across outlets, as a reader comes to them: by their tab, in every engine and
//! by keyboard alone; each leads on to passages, and says to a screen reader what it is.

use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::harness::{Engine, MOUNTED, Outcome, Result, open_file};

/// A view: its tab's place, what it is called there, and what leads from it to passages.
const VIEWS: [(usize, &str, &str); 6] = [
    (4, "Coverage", ".grid tbody td:not(.none) a"),
    (5, "Quotes", ".rendering a.number"),
    (6, "Compare", ".compared a.number"),
    (7, "Timeline", ".by-outlet a.number"),
    (8, "Figure", ".profile .ranked a"),
    (9, "Words", ".voices tbody a"),
];

const PASSAGE: &str = "document.querySelector('main .passage')";

fn leads_to_passages(engine: Engine) -> Outcome {
    let browser = open_file(Launch::new(engine).window(1440, 1000))?;
    for (place, name, link) in VIEWS {
        browser.click_first(".masthead h1 a")?;
        browser.wait_for("document.querySelector('main .card')")?;
        let tab = format!(".tabs a:nth-of-type({place})");
        assert_eq!(browser.element(&tab)?.text()?, name, "{}", engine.name());
        browser.click_first(&tab)?;
        browser.wait_for(&format!("document.querySelector('main {link}')"))?;
        let current = "document.querySelector('.tabs [aria-current]').textContent";
        assert_eq!(browser.value(current, &[])?, json!(name));
        browser.click_first(&format!("main {link}"))?;
        browser.wait_for(PASSAGE)?;
        // What was pressed is gone with its view; the keyboard goes on from there.
        browser.wait_for("document.activeElement !== document.body")?;
    }
    Ok(())
}

#[test]
fn chromium_leads_from_each_view_to_passages() -> Outcome {
    leads_to_passages(Engine::Chromium)
}

#[test]
fn firefox_leads_from_each_view_to_passages() -> Outcome {
    leads_to_passages(Engine::Firefox)
}

#[test]
fn webkit_leads_from_each_view_to_passages() -> Outcome {
    leads_to_passages(Engine::WebKit)
}

fn focused(browser: &Browser) -> Result<String> {
    let text = "document.activeElement.textContent.trim()";
    Ok(browser.value(text, &[])?.as_str().unwrap_or_default().to_owned())
}

/// Presses Tab until something has the focus that reads so.
fn tab_to(browser: &Browser, words: &str) -> Outcome {
    for _ in 0..400 {
        browser.press("Tab")?;
        if focused(browser)? == words {
            return Ok(());
        }
    }
    panic!("the Tab key never reaches {words:?}");
}

#[test]
fn coverage_and_quotes_need_no_mouse() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    tab_to(&browser, "Coverage")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.grid')")?;
    // The filters are passed over by the link at the top.
    browser.script("document.querySelector('#skip').focus()", &[])?;
    browser.press("Enter")?;
    tab_to(&browser, "figures")?;
    browser.press("Enter")?;
    browser.wait_for("location.hash.includes('by=figures')")?;
    assert_eq!(focused(&browser)?, "figures", "the focus stays");

    browser.script("document.querySelector('.tabs a').focus()", &[])?;
    tab_to(&browser, "Quotes")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.rendering')")?;
    browser.script("document.querySelector('#skip').focus()", &[])?;
    browser.press("Enter")?;
    tab_to(&browser, "This is wrong")?;
    browser.press("Enter")?;
    browser.wait_for("location.hash.includes('wrong=')")?;
    assert_eq!(focused(&browser)?, "Undo");
    browser.press("Enter")?;
    browser.wait_for("!location.hash.includes('wrong=')")?;
    assert_eq!(focused(&browser)?, "This is wrong");
    Ok(())
}

#[test]
fn a_screen_reader_hears_what_each_view_is() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    for (place, name, _) in VIEWS {
        browser.click_first(&format!(".tabs a:nth-of-type({place})"))?;
        browser.wait_for(&format!(
            "document.querySelector('.tabs [aria-current]').textContent === '{name}'"
        ))?;
        browser.wait_for("document.querySelector('main h2')")?;
        for element in browser.elements("main select, main [role=region], main button, main svg")? {
            let hidden = element.attribute("aria-hidden")?.is_some();
            assert!(hidden || !element.label()?.is_empty(), "{name}: something has no name");
        }
        let unnamed = "[...document.querySelectorAll('main a')].filter(a => \
            !(a.getAttribute('aria-label') ?? a.textContent).trim()).length";
        assert_eq!(browser.value(unnamed, &[])?, json!(0), "{name}: links without words");
        // Every table and chart can be taken along.
        if name != "Compare" {
            browser.wait_for("document.querySelectorAll('main .chart-tools button').length > 1")?;
        }
        let heads = "[...document.querySelectorAll('main table')].every(t => \
            [...t.querySelectorAll('th')].every(h => h.scope))";
        assert_eq!(browser.value(heads, &[])?, json!(true), "{name}: heads of a table");
    }
    browser.wait_for(MOUNTED)
}
