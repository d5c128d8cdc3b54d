//! The dates of the articles, and the articles side by side, as a reader uses them.

use collate::timeline::{Timeline, timeline};
use serde_json::json;
use xtask::{Error, browser::Browser};

use crate::{
    expected::Seeds,
    harness::{self, Outcome, Result},
};

fn open(fragment: &str, width: u32) -> Result<Browser> {
    harness::open_at(fragment, width, ".timeline h2")
}

fn dates(seeds: &Seeds, fragment: &str) -> Result<Timeline> {
    let hits = seeds.selected(fragment)?.hits;
    timeline(&seeds.corpus, &hits).map_err(|damage| Error::Seeds(damage.to_string()))
}

#[test]
fn every_date_is_listed_and_leads_to_its_passage() -> Outcome {
    let fragment = "v=1&view=timeline";
    let (browser, seeds) = (open(fragment, 1440)?, Seeds::read()?);
    let dates = dates(&seeds, fragment)?;
    if dates.entries.is_empty() {
        assert_eq!(browser.texts(".timeline h2")?, ["No date is mentioned"]);
        return Ok(());
    }
    let words: Vec<String> = dates.entries.iter().map(|entry| entry.when.in_words()).collect();
    let shown = browser.texts(".timeline > .dates > li > h3")?;
    assert!(words.starts_with(&shown), "{shown:?}");
    assert_eq!(
        browser.value("document.querySelector('.axis svg').checkVisibility()", &[])?,
        json!(true)
    );

    // A column of the axis leads to its date in the list.
    browser.script(
        "[...document.querySelectorAll('.axis [data-number] circle')].at(-1)\
         .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        &[],
    )?;
    browser.wait_for("document.activeElement.id.startsWith('date-')")?;

    let first = &dates.entries[0].places[0];
    browser.script("document.querySelector('.timeline > .dates .number').click()", &[])?;
    browser.wait_for(&format!("document.activeElement.id === 'passage-{}'", first.passage.0))
}

#[test]
fn a_selection_narrows_the_dates_and_without_any_says_so() -> Outcome {
    let fragment = "v=1&view=timeline&q=zzzz";
    let browser = open(fragment, 1440)?;
    assert_eq!(browser.texts(".timeline h2")?, ["No date is mentioned"]);
    assert!(browser.elements(".axis")?.is_empty());
    browser.click("button", "Show the dates of all passages")?;
    browser.wait_for("!document.querySelector('.chips')")
}

#[test]
fn a_phone_has_the_list_and_nothing_too_wide() -> Outcome {
    let browser = open("v=1&view=timeline", 1440)?;
    for width in [320, 360, 768, 1440] {
        browser.resize(width, 800)?;
        browser.wait_for(&format!("innerWidth === {width}"))?;
        browser.wait_for("document.scrollingElement.scrollWidth <= innerWidth")?;
        let axis = "document.querySelector('.axis')?.checkVisibility() ?? null";
        let seen = browser.value(axis, &[])?;
        assert!(seen.is_null() || seen == json!(width > 700), "at {width} px");
    }
    Ok(())
}

/// Dates in reference lists tell when a source was published: they are no events.
#[test]
fn dates_of_references_stand_apart() -> Outcome {
    let fragment = "v=1&view=timeline";
    let (browser, seeds) = (open(fragment, 1440)?, Seeds::read()?);
    let dates = dates(&seeds, fragment)?;
    let listed = browser.elements(".references .dates > li")?.len();
    assert_eq!(listed, dates.references.len());
    if listed > 0 {
        assert!(!browser.element(".references .dates > li")?.is_displayed()?);
        browser.script("document.querySelector('.references summary').click()", &[])?;
        assert!(browser.element(".references .dates > li")?.is_displayed()?);
    }
    Ok(())
}
