//! The page without a pointer.

use serde_json::json;
use xtask::browser::Launch;

use crate::harness::{Engine, Outcome, open_file};

#[test]
fn the_whole_path_by_keyboard() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    browser.press("Tab")?;
    assert_eq!(browser.focused()?, "Skip to the passages");
    browser.press("Enter")?;
    browser.wait_for("document.activeElement.id === 'content'")?;
    assert_eq!(browser.value("location.hash", &[])?, json!(""), "the skip link is no place");

    // To the first topic's box, and choose it.
    browser.script("document.querySelector('.facet .find').focus()", &[])?;
    browser.press("Tab")?;
    browser.wait_for("document.activeElement.matches('.facet li input')")?;
    browser.press("Space")?;
    browser.wait_for("document.querySelector('.chip')")?;
    browser.wait_for("document.activeElement.matches('.facet li input')")?;
    // Beside it, leave it out.
    browser.press("Tab")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.chip.excluded')")?;
    browser.wait_for("document.activeElement.matches('.leave-out')")?;

    browser.script("document.activeElement.blur()", &[])?;
    browser.press("j")?;
    browser.wait_for("document.activeElement.matches('.passage')")?;
    let first = browser.value("document.activeElement.id", &[])?;
    browser.press("j")?;
    browser.wait_for(&format!("document.activeElement.id !== {first}"))?;
    browser.press("k")?;
    browser.wait_for(&format!("document.activeElement.id === {first}"))?;
    // From the passage to its number, a link into the article.
    browser.press("Tab")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.article-view')")
}

#[test]
fn single_keys_can_be_switched_off() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    browser.press("?")?;
    browser.wait_for("document.querySelector('#help').open")?;
    browser.click("checkbox", "Single-key shortcuts")?;
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('#help').open")?;
    browser.press("?")?;
    // The same key by its button, so that there is something to wait for.
    browser.click("button", "About")?;
    browser.wait_for("document.querySelector('#about').open")?;
    assert_eq!(browser.value("document.querySelector('#help').open", &[])?, json!(false));
    Ok(())
}

#[test]
fn what_is_focused_is_seen() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    for _ in 0..25 {
        browser.press("Tab")?;
        let outline = "getComputedStyle(document.activeElement).outlineStyle";
        assert_ne!(browser.value(outline, &[])?, json!("none"), "{}", browser.focused()?);
    }
    Ok(())
}

#[test]
fn there_are_landmarks() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    for (selector, count) in
        [("main", 1), ("header#masthead", 1), ("nav", 1), ("h1", 1), ("aside", 1)]
    {
        assert_eq!(browser.elements(selector)?.len(), count, "{selector}");
    }
    Ok(())
}
