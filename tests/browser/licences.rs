//! The page says what of others is inside it.

use xtask::{browser::Launch, licences, places::Places};

use crate::harness::{Engine, Outcome, open_file};

#[test]
fn about_lists_what_is_inside_under_its_licence() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    browser.click("button", "About")?;
    browser.wait_for("document.querySelector('#about[open] .licences li')")?;
    let listed = licences::block(&licences::inside(&Places::here().root)?);
    assert!(listed.contains("leptos "), "{listed}");
    assert_eq!(browser.texts("#about .licences li")?, listed.lines().collect::<Vec<_>>());
    Ok(())
}
