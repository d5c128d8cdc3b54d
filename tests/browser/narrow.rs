//! A phone's width, and every width in between.

use serde_json::json;
use xtask::browser::Launch;

use crate::{
    expected::{Seeds, shows},
    harness::{Engine, MOUNTED, Outcome, file_address, open_file, page},
};

#[test]
fn nothing_is_wider_than_the_screen() -> Outcome {
    let browser = Launch::new(Engine::Chromium).start()?;
    for fragment in [
        "",
        "v=1&topic=extradition&figure=bashar-al-assad",
        "v=1&topic=bases&article=think-tank",
        "v=1&view=timeline",
        "v=1&view=compare",
    ] {
        browser.open("about:blank")?;
        browser.open(&format!("{}#{fragment}", file_address(&page()?)))?;
        browser.wait_for(MOUNTED)?;
        for width in [320, 360, 600, 768, 1024, 1440, 2200] {
            browser.resize(width, 800)?;
            browser.wait_for(&format!("innerWidth === {width}"))?;
            let over = browser.value(
                "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.visually-hidden, \
                 .skip-link, dialog') && e.getBoundingClientRect().right > innerWidth + 1)\
                 .slice(0, 3).map(e => e.outerHTML.slice(0, 120))",
                &[],
            )?;
            assert_eq!(over, json!([]), "at {width} px, {fragment}");
            assert_eq!(
                browser.value("document.scrollingElement.scrollWidth <= innerWidth", &[])?,
                json!(true),
                "at {width} px, {fragment}"
            );
        }
    }
    Ok(())
}

#[test]
fn the_filters_are_a_sheet_on_a_phone() -> Outcome {
    let (browser, seeds) = (open_file(Launch::new(Engine::Chromium))?, Seeds::read()?);
    browser.resize(360, 740)?;
    assert!(!browser.element("#filters")?.is_displayed()?);
    let button = format!("Filters · {} passages", seeds.selected("")?.hits.len());
    browser.click("button", &button)?;
    browser.wait_for(
        "document.querySelector('#filters.open') && document.activeElement.id === 'filters'",
    )?;
    assert_eq!(browser.value("document.querySelector('main').inert", &[])?, json!(true));
    browser.script("document.querySelectorAll('.facet li input')[5].click()", &[])?;
    browser.wait_for("document.querySelector('.chip')")?;
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('#filters.open')")?;
    browser.wait_for("document.activeElement.id === 'sheet-button'")?;
    assert_eq!(browser.value("document.querySelector('main').inert", &[])?, json!(false));
    let fragment = browser.value("location.hash.slice(1)", &[])?;
    shows(&browser, &seeds, fragment.as_str().unwrap_or_default())
}

#[test]
fn targets_on_a_phone_can_be_hit() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    browser.resize(360, 740)?;
    browser.click("button", "Help")?;
    browser.press("Escape")?;
    browser.script("document.querySelector('#sheet-button').click()", &[])?;
    // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels.
    let small = browser.value(
        "[...document.querySelectorAll('button, .hint summary, .evidence summary, .facet label')]\
         .filter(e => e.checkVisibility()).filter(e => { const r = e.getBoundingClientRect(); \
         return r.width < 24 || r.height < 24; }).map(e => e.outerHTML.slice(0, 120))",
        &[],
    )?;
    assert_eq!(small, json!([]));
    Ok(())
}

#[test]
fn light_and_dark_follow_the_system_and_the_switch() -> Outcome {
    let paper = "getComputedStyle(document.documentElement).backgroundColor";
    let light = open_file(Launch::new(Engine::Chromium))?.value(paper, &[])?;
    let browser = open_file(Launch::new(Engine::Chromium).dark())?;
    assert_ne!(browser.value(paper, &[])?, light);
    browser.click("button", "Switch to light")?;
    browser.wait_for(&format!("{paper} === {light}"))?;
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for(&format!("{paper} === {light}"))
}
