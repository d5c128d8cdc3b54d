//! Who is quoted, in whose rendering.

use collate::quoted::{Quoted, quoted};
use explore::{Settings, Uses, select};
use serde_json::json;
use xtask::{Error, browser::Browser};

use crate::{
    expected::Seeds,
    harness::{self, MOUNTED, Outcome, Result, file_address, page},
};

/// Groups drawn at once.
const DRAWN: usize = 60;

fn open_at(fragment: &str, width: u32) -> Result<Browser> {
    harness::open_at(fragment, width, ".quotes")
}

fn found(seeds: &Seeds, settings: &Settings) -> Result<Quoted> {
    let read = || {
        let all = select(&seeds.corpus, &explore::Selection::default())?;
        quoted(&seeds.corpus, &all, Uses::default(), settings)
    };
    read().map_err(|damage| Error::Seeds(damage.to_string()))
}

/// Waits until the groups of speech are drawn.
fn shows(browser: &Browser, quoted: &Quoted) -> Outcome {
    let (speech, _) = quoted.lengths();
    let drawn = speech.min(DRAWN);
    let groups = "document.querySelectorAll('.quote-group').length";
    // Where there is more, coming near the end draws it.
    browser.wait_for(&format!("{groups} >= {drawn} && {groups} <= {speech}"))
}

#[test]
fn renderings_stand_together_on_a_phone_and_on_a_desk() -> Outcome {
    let seeds = Seeds::read()?;
    let quoted = found(&seeds, &Settings::default())?;
    for width in [320, 1440] {
        let browser = open_at("v=1&view=quotes", width)?;
        shows(&browser, &quoted)?;
        let shared = quoted.shared.len().min(DRAWN);
        let together = browser.value(
            "[...document.querySelectorAll('.quote-group')]\
             .filter(group => group.querySelectorAll('.rendering').length > 1).length",
            &[],
        )?;
        assert_eq!(together, json!(shared), "at {width} px");
        assert_eq!(
            browser.value("document.scrollingElement.scrollWidth <= innerWidth", &[])?,
            json!(true),
            "at {width} px"
        );
        if quoted.is_empty() {
            assert!(!browser.elements(".nothing")?.is_empty(), "why nothing is shown");
        }
    }
    Ok(())
}

#[test]
fn every_number_of_the_table_leads_to_its_quotes() -> Outcome {
    let seeds = Seeds::read()?;
    if found(&seeds, &Settings::default())?.chart.rows.is_empty() {
        return Ok(());
    }
    let browser = open_at("v=1&view=quotes", 1440)?;
    let cell = browser.element(".quoters td a")?;
    let count =
        browser.value("Number(document.querySelector('.quoters td a').textContent)", &[])?;
    cell.click()?;
    browser.wait_for("location.hash.includes('speaker=') && location.hash.includes('outlet=')")?;
    browser.wait_for(&format!("document.querySelectorAll('.rendering').length === {count}"))
}

#[test]
fn quotes_are_narrowed_by_speaker_and_kind() -> Outcome {
    let seeds = Seeds::read()?;
    let all = found(&seeds, &Settings::default())?;
    let Some(&(speaker, count)) = all.speakers.first() else { return Ok(()) };
    let browser = open_at("v=1&view=quotes", 1440)?;
    shows(&browser, &all)?;
    browser.script(
        "const list = document.querySelector('.quote-controls select');
         list.selectedIndex = 1;
         list.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    )?;
    browser.wait_for("location.hash.includes('speaker=')")?;
    shows(&browser, &found(&seeds, &Settings { speaker: Some(speaker), ..Settings::default() })?)?;
    if (count as usize) < DRAWN {
        let renderings = "document.querySelectorAll('.rendering').length";
        browser.wait_for(&format!("{renderings} === {count}"))?;
    }
    browser.click("button", "Framing")?;
    browser.wait_for("location.hash.includes('kind=scare')")?;
    browser.wait_for("!document.querySelector('.quote-group')")
}

/// What a reader calls wrong stands in the link, is kept for the next time, and is taken back where
/// it was said.
#[test]
fn an_attribution_called_wrong_is_hidden_and_kept() -> Outcome {
    let seeds = Seeds::read()?;
    if found(&seeds, &Settings::default())?.speakers.is_empty() {
        return Ok(());
    }
    let browser = open_at("v=1&view=quotes", 1440)?;
    browser.click_first(".known button")?;
    browser.wait_for("location.hash.includes('wrong=')")?;
    let told = "document.querySelector('.known .hidden-by-you')";
    browser.wait_for(told)?;
    // The focus stays on what was pressed, which now takes it back.
    browser.wait_for("document.activeElement.textContent === 'Undo'")?;

    browser.open("about:blank")?;
    browser.open(&format!("{}#v=1&view=quotes", file_address(&page()?)))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for(told)?;
    browser.wait_for("location.hash.includes('wrong=')")?;
    browser.click("button", "Show all again")?;
    browser.wait_for(&format!("!location.hash.includes('wrong=') && !{told}"))?;

    browser.open("about:blank")?;
    browser.open(&format!("{}#v=1&view=quotes", file_address(&page()?)))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for("document.querySelector('.known button')")?;
    assert_eq!(browser.value("location.hash.includes('wrong=')", &[])?, json!(false));
    Ok(())
}
