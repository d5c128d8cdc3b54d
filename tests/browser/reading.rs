//! The view of one article.

use serde_json::json;
use xtask::browser::Browser;

use crate::{
    expected::{Seeds, shows},
    harness::{self, Outcome, Result},
};

fn open_at(fragment: &str) -> Result<Browser> {
    harness::open_at(fragment, 1440, ".article-view")
}

#[test]
fn an_article_is_typeset_as_what_it_is() -> Outcome {
    let browser = open_at("v=1&article=think-tank")?;
    for (selector, what) in [
        (".passage.heading h3", "headings"),
        (".passage.pull-quote blockquote", "pull quotes"),
        (".passage.reference", "references"),
        (".passage.boilerplate", "boilerplate"),
    ] {
        assert!(!browser.elements(selector)?.is_empty(), "{what}");
    }
    assert!(browser.texts(".passage.boilerplate")?[0].contains("Not part of the article"));
    Ok(())
}

#[test]
fn the_map_and_the_stepper_lead_to_the_hits() -> Outcome {
    let seeds = Seeds::read()?;
    let fragment = "v=1&topic=iran&article=think-tank";
    let browser = open_at(fragment)?;
    let selected = seeds.selected(fragment)?;
    let article =
        seeds.corpus.article_named("think-tank").expect("whole seeds").expect("an article");
    let hits = selected.hits_of(article);
    assert!(hits.len() > 1, "the test asks nothing");
    assert_eq!(browser.elements(".map .mark a")?.len(), hits.len());
    assert_eq!(browser.elements(".passage.hit")?.len(), hits.len());
    assert_eq!(browser.texts(".stepper span")?, [format!("{} matching passages", hits.len())]);

    let at = |hit: usize| format!("document.activeElement.id === 'passage-{}'", hits[hit].0);
    browser.click("button", "Next")?;
    browser.wait_for(&at(0))?;
    browser.press("j")?;
    browser.wait_for(&at(1))?;
    assert_eq!(browser.texts(".stepper span")?, [format!("2 of {} matching", hits.len())]);
    browser.press("k")?;
    browser.wait_for(&at(0))?;
    browser.script("[...document.querySelectorAll('.map .mark a')].at(-1).click()", &[])?;
    browser.wait_for(&at(hits.len() - 1))?;
    browser.wait_for(&format!(
        "(r => r.top >= 0 && r.top < innerHeight)\
         (document.getElementById('passage-{}').getBoundingClientRect())",
        hits[hits.len() - 1].0
    ))
}

#[test]
fn the_outlets_standing_shows_its_evidence() -> Outcome {
    let browser = open_at("v=1&article=irish-times")?;
    assert_eq!(browser.texts(".evidence summary")?[0], "outlet inferred");
    browser.element(".evidence summary")?.click()?;
    let record = Seeds::read()?;
    let article = record.corpus.article_ids().nth(2).and_then(|id| record.corpus.article(id).ok());
    let evidence = article.map(|article| article.outlet_evidence).unwrap_or_default();
    assert!(!evidence.is_empty());
    browser.wait_for(&format!(
        "document.querySelector('.evidence[open]').innerText.includes({})",
        json!(evidence)
    ))?;
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('.evidence[open]')")
}

#[test]
fn another_article_is_one_click_away() -> Outcome {
    let browser = open_at("v=1&article=irish-times")?;
    browser.click("link", "Global Geopolitics")?;
    browser.wait_for("location.hash.includes('article=global-geopolitics')")?;
    browser.wait_for("scrollY === 0")?;
    browser.click("link", "Passages")?;
    browser.wait_for("document.querySelector('.card.overview')")
}

#[test]
fn the_panel_about_the_collection_tells_the_standing_of_all() -> Outcome {
    let browser = open_at("v=1&article=irish-times")?;
    browser.click("button", "About")?;
    browser.wait_for("document.querySelector('#about').open")?;
    let text = browser.texts("#about")?.join(" ");
    for word in
        ["inferred", "unknown", "stated", "Threshold", "does not do", "Abu Mohammed al-Julani"]
    {
        let shown = text.contains(word)
            || browser
                .value("document.querySelector('#about').textContent", &[])?
                .as_str()
                .is_some_and(|text| text.contains(word));
        assert!(shown, "{word}");
    }
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('#about').open")
}

/// On paper an article once stood one letter a line: its column of the map was hidden, and the text
/// flowed into it.
#[test]
fn an_article_prints_over_the_whole_page() -> Outcome {
    let browser = open_at("v=1&topic=turkey&article=think-tank")?;
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    let width = "document.querySelector('.whole').getBoundingClientRect().width > innerWidth / 2";
    browser.wait_for(width)?;
    assert!(!browser.element(".stepper")?.is_displayed()?);
    Ok(())
}

/// An article without a hit says where the hits are.
#[test]
fn an_article_without_a_hit_leads_to_the_hits() -> Outcome {
    let (browser, seeds) = (open_at("v=1&topic=turkey&article=roundup")?, Seeds::read()?);
    browser.wait_for("document.querySelector('.stepper')")?;
    assert!(browser.texts(".stepper span")?[0].starts_with("No passage of this article"));
    let total = seeds.total("v=1&topic=turkey")?;
    browser.click("link", &format!("See {total}"))?;
    shows(&browser, &seeds, "v=1&topic=turkey")
}

/// The terms of every topic are underlined only where the reader asks for it.
#[test]
fn all_terms_are_marked_on_request() -> Outcome {
    let browser = open_at("v=1&article=think-tank")?;
    let style = "getComputedStyle(document.querySelector('.whole span.term')).borderBlockEndStyle";
    assert_eq!(browser.value(style, &[])?, json!("none"));
    browser.click("checkbox", "Underline the terms of every topic")?;
    browser.wait_for(&format!("{style} === 'dotted'"))
}
