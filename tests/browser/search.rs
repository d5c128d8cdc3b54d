//! Searching for words: typing, suggestions, history, highlights, words in context.

use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::{
    expected::{Seeds, shows},
    harness::{Engine, Outcome, file_address, open_file, page},
};

const BOX: &str = "document.querySelector('#search')";

/// How many stretches are highlighted, and the words of the first.
const HIGHLIGHTED: &str = "(() => { const all = [...(CSS.highlights.get('words') ?? [])]; \
    return [all.length, all[0]?.toString() ?? '']; })()";

fn open(engine: Engine) -> crate::harness::Result<Browser> {
    open_file(Launch::new(engine).window(1440, 1000))
}

/// The query in the address, decoded.
fn waits_for_query(browser: &Browser, query: &str) -> Outcome {
    browser.wait_for(&format!(
        "(new URLSearchParams(location.hash.slice(1)).get('q') ?? '') === {}",
        json!(query)
    ))
}

fn history_length(browser: &Browser) -> crate::harness::Result<serde_json::Value> {
    browser.value("history.length", &[])
}

/// Typing, a suggestion by keyboard, back, highlights.
fn a_reader_searches(engine: Engine) -> Outcome {
    let (browser, seeds) = (open(engine)?, Seeds::read()?);
    let before = history_length(&browser)?;
    browser.element("#search")?.click()?;
    browser.type_text("extrad")?;
    waits_for_query(&browser, "extrad*")?;
    shows(&browser, &seeds, "v=1&q=extrad*")?;
    assert_eq!(history_length(&browser)?, before, "typing replaces the entry");
    assert_eq!(browser.value(&format!("{BOX}.value"), &[])?, json!("extrad"));
    browser.wait_until("the beginning highlighted", || {
        let highlighted = browser.value(HIGHLIGHTED, &[])?;
        Ok(highlighted[0].as_u64() > Some(0)
            && highlighted[1].as_str().is_some_and(|words| words.starts_with("extrad")))
    })?;

    // Enter asks for the word itself, with an entry of its own.
    browser.press("Enter")?;
    waits_for_query(&browser, "extrad")?;
    browser.wait_for("document.querySelector('.missing button')")?;
    browser.back()?;
    waits_for_query(&browser, "extrad*")?;

    // A name by another spelling, chosen by keyboard: a filter in place of the words.
    browser.script(&format!("{BOX}.focus(); {BOX}.select()"), &[])?;
    browser.type_text("julani")?;
    browser.wait_for("document.querySelector('#suggestions [role=option]')")?;
    assert_eq!(browser.value(&format!("{BOX}.getAttribute('aria-expanded')"), &[])?, json!("true"));
    browser.press("ArrowDown")?;
    browser.wait_for(&format!(
        "document.getElementById({BOX}.getAttribute('aria-activedescendant'))\
           ?.getAttribute('aria-selected') === 'true'"
    ))?;
    let offered = browser.texts("#suggestions [aria-selected=true]")?.join(" ");
    assert!(offered.contains("Ahmed al-Sharaa") && offered.contains("Julani"), "{offered}");
    let passages = seeds.selected("v=1&figure=ahmed-al-sharaa")?.hits.len();
    assert!(offered.contains(&passages.to_string()), "{offered} of {passages}");
    browser.press("Enter")?;
    browser.wait_for("location.hash === '#v=1&figure=ahmed-al-sharaa'")?;
    shows(&browser, &seeds, "v=1&figure=ahmed-al-sharaa")?;
    assert_eq!(browser.value(&format!("{BOX}.value"), &[])?, json!(""));

    // The link gives another reader the same.
    browser.element("#search")?.click()?;
    browser.type_text("\"military bases\" -africa")?;
    browser.press("Enter")?;
    let fragment = "v=1&figure=ahmed-al-sharaa&q=\"military bases\" -africa";
    shows(&browser, &seeds, fragment)?;
    let address = browser.address()?;
    browser.open("about:blank")?;
    browser.open(&address)?;
    shows(&browser, &seeds, fragment)
}

#[test]
fn chromium_searches() -> Outcome {
    a_reader_searches(Engine::Chromium)
}

#[test]
fn firefox_searches() -> Outcome {
    a_reader_searches(Engine::Firefox)
}

#[test]
fn webkit_searches() -> Outcome {
    a_reader_searches(Engine::WebKit)
}

/// Words in context: one column, sorted, each line a link to its passage.
fn words_stand_in_context(engine: Engine) -> Outcome {
    let browser = open(engine)?;
    browser.open("about:blank")?;
    browser.open(&format!("{}#v=1&q=bases&view=context", file_address(&page()?)))?;
    browser.wait_for("document.querySelectorAll('.lines li').length > 10")?;
    let spread = "(() => { const all = [...document.querySelectorAll('.lines mark')]\
        .map(e => e.getBoundingClientRect().left); return Math.max(...all) - Math.min(...all); })()";
    let spread = browser.value(spread, &[])?.as_f64().unwrap_or(f64::MAX);
    assert!(spread < 12.0, "the words stand in one column: {spread} px apart");
    let words = browser.texts(".lines mark")?;
    assert!(words.iter().all(|word| word.to_lowercase() == "bases"), "{words:?}");

    let words_after = "[aria-label='How the lines are sorted'] button:last-child";
    browser.element(words_after)?.click()?;
    browser.wait_for("location.hash.includes('sort=right')")?;
    browser.wait_for(
        "(() => { const all = [...document.querySelectorAll('.lines .right')]\
           .map(e => e.textContent.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().slice(0, 4)); \
           return all.length > 10 && all.every((text, at) => at === 0 || all[at - 1] <= text); })()",
    )?;
    browser.element(".lines li:nth-child(3) a")?.click()?;
    browser.wait_for("document.querySelector('.article-view')")?;
    browser.wait_for("document.activeElement.matches('.passage.hit')")?;
    browser.back()?;
    browser.wait_for("document.querySelectorAll('.lines li').length > 10")
}

#[test]
fn chromium_shows_words_in_context() -> Outcome {
    words_stand_in_context(Engine::Chromium)
}

#[test]
fn firefox_shows_words_in_context() -> Outcome {
    words_stand_in_context(Engine::Firefox)
}

#[test]
fn webkit_shows_words_in_context() -> Outcome {
    words_stand_in_context(Engine::WebKit)
}

/// A word that no passage has is never replaced in silence; the nearest are offered.
#[test]
fn the_nearest_spellings_are_offered() -> Outcome {
    let (browser, seeds) = (open(Engine::Chromium)?, Seeds::read()?);
    browser.element("#search")?.click()?;
    browser.type_text("hmemim")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.missing')?.textContent.includes('‘hmemim’')")?;
    assert_eq!(browser.texts(".total")?, ["No passage"]);
    browser.click("button", "Search Hmeimim (7)")?;
    // Either spelling of the place, as the page says.
    shows(&browser, &seeds, "v=1&q=Hmeimim")?;
    let read = browser.texts(".reading")?.join(" ");
    assert!(read.contains("also spelt Khmeimim"), "{read}");
    Ok(())
}

#[test]
fn nothing_found_offers_to_leave_out_each_word() -> Outcome {
    let (browser, seeds) = (open(Engine::Chromium)?, Seeds::read()?);
    browser.element("#search")?.click()?;
    browser.type_text("oil lamp extradition")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.nothing')")?;
    let ways = browser.texts(".nothing li")?;
    assert_eq!(ways.len(), 3, "{ways:?}");
    browser.click("button", "lamp: remove this from the search")?;
    waits_for_query(&browser, "oil extradition")?;
    shows(&browser, &seeds, "v=1&q=oil extradition")
}

/// Typing over a filter keeps the filtered view in the history: it once replaced it.
#[test]
fn going_back_from_typing_finds_the_filters() -> Outcome {
    let (browser, seeds) = (open(Engine::Chromium)?, Seeds::read()?);
    browser.element(".facet li input")?.click()?;
    browser.wait_for("location.hash.includes('outlet=')")?;
    let before = browser.value("location.hash", &[])?;
    browser.element("#search")?.click()?;
    browser.type_text("bases")?;
    waits_for_query(&browser, "bases*")?;
    browser.back()?;
    browser.wait_for(&format!("location.hash === {before}"))?;
    shows(&browser, &seeds, before.as_str().unwrap_or_default().trim_start_matches('#'))
}

/// A name that no passage spells so leads to the figure all the same.
#[test]
fn a_listed_alias_that_does_not_occur_offers_its_figure() -> Outcome {
    let (browser, seeds) = (open(Engine::Chromium)?, Seeds::read()?);
    browser.element("#search")?.click()?;
    browser.type_text("golani")?;
    browser.press("Enter")?;
    let passages = seeds.selected("v=1&figure=ahmed-al-sharaa")?.hits.len();
    browser.click("button", &format!("Choose Ahmed al-Sharaa ({passages})"))?;
    shows(&browser, &seeds, "v=1&figure=ahmed-al-sharaa")?;
    browser.wait_for("document.activeElement.id === 'count'")
}

/// What is no word is said to be none, and everything stays selected.
#[test]
fn marks_without_a_word_are_no_search() -> Outcome {
    let (browser, seeds) = (open(Engine::Chromium)?, Seeds::read()?);
    browser.element("#search")?.click()?;
    browser.type_text("?! -")?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('.reading')?.textContent.includes('no word')")?;
    shows(&browser, &seeds, "")
}

/// Escape closes the list and keeps the words; what is typed while a filter is set is counted so.
#[test]
fn suggestions_say_whether_filters_apply() -> Outcome {
    let browser = open(Engine::Chromium)?;
    browser.element("#search")?.click()?;
    browser.type_text("put")?;
    browser.wait_for("document.querySelector('.suggestions p')")?;
    assert_eq!(browser.texts(".suggestions p")?, ["Passages in the whole collection"]);
    let everywhere = browser.texts("#suggestions .value-count")?;
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('.suggestions')")?;
    assert_eq!(browser.value(&format!("{BOX}.value"), &[])?, json!("put"));

    browser.script("document.querySelector('.facet li input').click()", &[])?;
    browser.wait_for("location.hash.includes('outlet=')")?;
    browser.element("#search")?.click()?;
    browser.type_text("i")?;
    browser.wait_for("document.querySelector('.suggestions p')")?;
    assert_eq!(browser.texts(".suggestions p")?, ["Passages under your 1 filter"]);
    assert_ne!(browser.texts("#suggestions .value-count")?, everywhere);
    Ok(())
}

#[test]
fn the_order_of_the_passages_is_in_the_link() -> Outcome {
    let (browser, seeds) = (open(Engine::Chromium)?, Seeds::read()?);
    let address = file_address(&page()?);
    for order in ["relevance", "article", "date", "outlet"] {
        let fragment = format!("v=1&q=bases&order={order}");
        browser.open("about:blank")?;
        browser.open(&format!("{address}#{fragment}"))?;
        shows(&browser, &seeds, &fragment)?;
    }
    browser.script(
        "const s = document.querySelector('.order select'); s.value = 'article'; \
         s.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    browser.wait_for("location.hash.includes('order=article')")?;
    shows(&browser, &seeds, "v=1&q=bases&order=article")
}

#[test]
fn the_slash_leads_to_the_box() -> Outcome {
    let browser = open(Engine::Chromium)?;
    browser.press("/")?;
    browser.wait_for("document.activeElement.id === 'search'")?;
    browser.type_text("a/b")?;
    browser.wait_for(&format!("{BOX}.value === 'a/b'"))
}
