//! The table of outlets by topics, figures or sources, and the words that tell the outlets apart.

use collate::{
    coverage::{cell, coverage, facet_of},
    distinctive::distinctive,
};
use explore::{
    Facet, Selection, Settings, select,
    settings::{Across, Measure},
};
use serde_json::json;
use xtask::browser::Browser;

use crate::{
    expected::{Seeds, shows},
    harness::{self, MOUNTED, Outcome, Result},
};

fn open_at(fragment: &str, width: u32) -> Result<Browser> {
    harness::open_at(fragment, width, ".coverage, .vocabulary")
}

/// The rows' names, the outlets' names and what each cell says first.
const SHOWN: &str = "(() => { const text = s => [...document.querySelectorAll(s)]\
    .map(e => e.textContent.trim()); return [text('.grid tbody th'), text('.grid thead .name'), \
    [...document.querySelectorAll('.grid tbody td')]\
    .map(e => (e.querySelector('b') ?? e).textContent)]; })()";

/// The same without a browser.
fn expected(seeds: &Seeds, settings: &Settings) -> (Vec<String>, Vec<String>, Vec<String>) {
    let everything = Selection::default();
    let found = coverage(&seeds.corpus, &seeds.catalogue, &everything, settings);
    let found = found.expect("whole seeds");
    let name = |value| seeds.catalogue.name(facet_of(settings.across), value).to_owned();
    let shown = found.shown(false);
    let rows = shown.iter().take(24).map(|row| name(row.value)).collect();
    let outlet = |id: corpus::OutletId| seeds.catalogue.name(Facet::Outlet, id.0).to_owned();
    let columns = found.columns.iter().map(|column| outlet(column.outlet)).collect();
    let mut cells = Vec::new();
    for row in shown.iter().take(24) {
        for (cell, column) in row.cells.iter().zip(&found.columns) {
            cells.push(match cell.passages {
                0 => "none found".to_owned(),
                _ => found.in_words(*cell, column, settings.measure),
            });
        }
    }
    (rows, columns, cells)
}

fn table_shows(browser: &Browser, seeds: &Seeds, settings: &Settings) -> Outcome {
    let expected = json!(expected(seeds, settings));
    browser.wait_until(&format!("the table of {settings:?}"), || {
        Ok(browser.value(SHOWN, &[])? == expected)
    })
}

#[test]
fn the_table_follows_its_switches() -> Outcome {
    let (browser, seeds) = (open_at("v=1&view=coverage", 1440)?, Seeds::read()?);
    let mut settings = Settings::default();
    table_shows(&browser, &seeds, &settings)?;
    settings.measure = Measure::Count;
    browser.click("button", "count")?;
    table_shows(&browser, &seeds, &settings)?;
    settings.across = Across::Figures;
    browser.click("button", "figures")?;
    table_shows(&browser, &seeds, &settings)?;
    let heading = "document.querySelector('.grid [aria-sort]').ariaSort";
    browser.wait_for(&format!("{heading} === 'other'"))?;
    browser.click_first(".grid [aria-sort] a")?;
    browser.wait_for(&format!("{heading} === 'ascending'"))?;
    settings.rows = explore::settings::Sorting::Name;
    table_shows(&browser, &seeds, &settings)?;
    // Sorting takes the keyboard nowhere.
    browser.wait_for("document.activeElement.closest('.grid thead')")?;
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    table_shows(&browser, &seeds, &settings)
}

#[test]
fn a_cell_opens_its_passages() -> Outcome {
    let (browser, seeds) = (open_at("v=1&view=coverage", 1440)?, Seeds::read()?);
    let topic = seeds.catalogue.value_of(Facet::Topic, "turkey").expect("a topic");
    let outlet = seeds.catalogue.value_of(Facet::Outlet, "irish-times").expect("an outlet");
    let opened = cell(&Selection::default(), Across::Topics, topic, corpus::OutletId(outlet));
    assert!(!select(&seeds.corpus, &opened).expect("whole seeds").hits.is_empty());
    let clicked = "(() => { const head = [...document.querySelectorAll('.grid thead .name')]\
        .findIndex(e => e.textContent === arguments[1]); \
        const row = [...document.querySelectorAll('.grid tbody tr')]\
        .find(e => e.querySelector('th').textContent === arguments[0]); \
        row.querySelectorAll('td a')[head].click(); })()";
    browser.wait_for("document.querySelector('.grid tbody td')")?;
    let name = seeds.catalogue.name(Facet::Outlet, outlet);
    browser.script(clicked, &[json!("Turkey"), json!(name)])?;
    shows(&browser, &seeds, "v=1&topic=turkey&outlet=irish-times")
}

/// A cell in which nothing is found shows what comes nearest, unfolded.
#[test]
fn none_found_opens_what_comes_near() -> Outcome {
    let browser = open_at("v=1&view=coverage", 1440)?;
    browser.wait_for("document.querySelector('.grid .none a')")?;
    let cells = browser.elements(".grid .none a")?.len();
    let mut near = 0;
    for number in 0..cells {
        let clicked = format!("document.querySelectorAll('.grid .none a')[{number}].click()");
        browser.script(&clicked, &[])?;
        browser.wait_for("document.querySelector('.nothing')")?;
        near += browser.elements(".nearby[open]")?.len();
        assert_eq!(browser.elements(".nearby:not([open])")?.len(), 0);
        browser.back()?;
        browser.wait_for("document.querySelector('.grid .none a')")?;
    }
    assert!(near > 0, "the test asks nothing");
    Ok(())
}

#[test]
fn the_page_is_no_wider_than_a_phone() -> Outcome {
    for fragment in [
        "v=1&view=coverage",
        "v=1&view=coverage&by=figures&measure=count",
        "v=1&view=words",
        "v=1&view=words&outlet=irish-times",
    ] {
        let browser = open_at(fragment, 1440)?;
        browser.wait_for("document.querySelector('.coverage, .vocabulary')")?;
        for width in [320, 360, 768, 1440] {
            browser.resize(width, 800)?;
            browser.wait_for(&format!("innerWidth === {width}"))?;
            assert_eq!(
                browser.value("document.scrollingElement.scrollWidth <= innerWidth", &[])?,
                json!(true),
                "at {width} px, {fragment}"
            );
        }
    }
    // The heads of the rows stay while the table scrolls.
    let browser = open_at("v=1&view=coverage", 360)?;
    browser.wait_for("document.querySelector('.region')?.scrollWidth > innerWidth")?;
    let left = "document.querySelector('.grid tbody th').getBoundingClientRect().left";
    let before = browser.value(left, &[])?;
    browser.script("document.querySelector('.region').scrollLeft = 120", &[])?;
    let moved = before.as_f64().zip(browser.value(left, &[])?.as_f64());
    // All but the space between cells.
    assert!(moved.is_some_and(|(before, now)| (before - now).abs() <= 2.0), "{moved:?}");
    Ok(())
}

#[test]
fn each_outlet_has_its_words() -> Outcome {
    let (browser, seeds) = (open_at("v=1&view=words", 1440)?, Seeds::read()?);
    let everything = select(&seeds.corpus, &Selection::default()).expect("whole seeds");
    let voices = distinctive(&seeds.corpus, &everything).expect("whole seeds");
    let words: Vec<_> =
        voices.iter().flat_map(|voice| &voice.words).map(|word| &word.written).collect();
    assert!(!words.is_empty(), "the test asks nothing");
    browser.wait_until("the words", || {
        let shown = browser.value(
            "[...document.querySelectorAll('.voices tbody th')].map(e => e.textContent)",
            &[],
        )?;
        Ok(shown == json!(words))
    })?;
    browser.click_first(".voices tbody a")?;
    browser.wait_for("document.querySelectorAll('.card .passage').length > 1")?;
    browser.wait_for("document.querySelectorAll('.chip').length === 2")
}
