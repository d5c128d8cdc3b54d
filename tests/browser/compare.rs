//! Articles or outlets side by side, as a reader uses them.

use collate::compare::{columns, compare};
use explore::{Facet, Uses};
use serde_json::json;
use xtask::{Error, browser::Browser};

use crate::{
    expected::Seeds,
    harness::{self, Outcome, Result},
};

fn open(fragment: &str, width: u32) -> Result<Browser> {
    harness::open_at(fragment, width, ".compare h2")
}

/// The titles of the rows under a fragment without chosen columns, as the seeds have them.
fn titles(seeds: &Seeds, fragment: &str) -> Result<Vec<String>> {
    let outcome = seeds.selected(fragment)?;
    let read = columns(&seeds.corpus, &outcome, &[], 2)
        .and_then(|columns| compare(&seeds.corpus, &outcome, &columns, Uses::default()));
    let compared = read.map_err(|damage| Error::Seeds(damage.to_string()))?;
    let title = |topic: Option<corpus::TopicId>| match topic {
        Some(topic) => seeds.catalogue.name(Facet::Topic, topic.0).to_owned(),
        None => "On no listed topic".to_owned(),
    };
    Ok(compared.rows.into_iter().map(|row| title(row.topic)).collect())
}

const TITLES: &str =
    "[...document.querySelectorAll('.topic-row h3')].map(e => e.firstChild.textContent)";

#[test]
fn the_first_two_outlets_are_aligned_by_topic() -> Outcome {
    let seeds = Seeds::read()?;
    for fragment in ["v=1&view=compare", "v=1&topic=bases&view=compare"] {
        let browser = open(fragment, 1440)?;
        assert_eq!(browser.value(TITLES, &[])?, json!(titles(&seeds, fragment)?), "{fragment}");
        assert_eq!(browser.elements(".column-head select")?.len(), 2);
        let aligned = browser.value(
            "[...document.querySelectorAll('.topic-row .side-by-side')].every(row => \
             new Set([...row.children].map(cell => cell.getBoundingClientRect().top)).size === 1)",
            &[],
        )?;
        assert_eq!(aligned, json!(true));
    }
    Ok(())
}

#[test]
fn columns_are_chosen_added_and_taken_away() -> Outcome {
    let browser = open("v=1&view=compare", 1440)?;
    browser.click("button", "Add a third")?;
    browser.wait_for("document.querySelectorAll('.column-head').length === 3")?;
    browser.wait_for("location.hash.includes('compare=')")?;
    browser.script(
        "const select = document.querySelectorAll('.column-head select')[1]; \
         select.value = [...select.querySelectorAll('optgroup')].at(-1).firstElementChild.value; \
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    browser
        .wait_for("location.hash.includes('article%3A') || location.hash.includes('article:')")?;
    let address = browser.address()?;
    browser.click("button", "Remove")?;
    browser.wait_for("document.querySelectorAll('.column-head').length === 2")?;
    browser.open("about:blank")?;
    browser.open(&address)?;
    browser.wait_for("document.querySelectorAll('.column-head').length === 3")
}

#[test]
fn long_cells_show_more_and_a_number_leads_to_the_article() -> Outcome {
    let browser = open("v=1&view=compare", 1440)?;
    let cells = "[...document.querySelectorAll('.cell')]";
    let long = format!("{cells}.find(cell => cell.querySelector('.compared ~ button'))");
    if browser.value(&format!("Boolean({long})"), &[])? == json!(true) {
        browser.script(
            &format!("window.cell = {long}; cell.querySelector('.compared ~ button').click()"),
            &[],
        )?;
        browser.wait_for("cell.querySelectorAll('.compared').length > 3")?;
    }
    browser.script("document.querySelector('.compared .number').click()", &[])?;
    browser.wait_for("document.querySelector('.article-view')")
}

#[test]
fn a_phone_has_one_after_the_other_with_its_name() -> Outcome {
    let browser = open("v=1&view=compare", 1440)?;
    for width in [320, 360, 768, 1440] {
        browser.resize(width, 800)?;
        browser.wait_for(&format!("innerWidth === {width}"))?;
        browser.wait_for("document.scrollingElement.scrollWidth <= innerWidth")?;
        let named = browser.value(
            "document.querySelector('.topic-row .side-name').getBoundingClientRect().width > 2",
            &[],
        )?;
        assert_eq!(named, json!(width < 700), "at {width} px");
    }
    Ok(())
}

#[test]
fn nothing_to_compare_says_so() -> Outcome {
    let browser = open("v=1&view=compare&q=zzzz", 1440)?;
    browser.click("button", "Clear all and compare everything")?;
    browser.wait_for("document.querySelector('.topic-row')")
}
