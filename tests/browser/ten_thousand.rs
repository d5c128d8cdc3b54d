//! A page of ten thousand articles, in Chromium: it starts, searches, scrolls and leads into an
//! article, and draws no more than a reader sees.

use corpus::Corpus;
use explore::{Catalogue, Facet, fragment, select};
use serde_json::json;
use xtask::{Error, browser::Launch, build, bundle::Carrier, generate, places::Places};

use crate::harness::{Engine, MOUNTED, Outcome, file_address, own_page};

const ARTICLES: usize = 10_000;

#[test]
fn ten_thousand_articles_in_one_page() -> Outcome {
    let places = Places::here();
    let files = generate::files(ARTICLES, generate::SEED);
    let pressed = press::press(&files).map_err(|problems| Error::Seeds(problems.to_string()))?;
    let bytes = corpus::write(&pressed.draft).map_err(Error::Seeds)?;
    drop(pressed);
    let made = build::around(&places, &bytes, Carrier::Page)?;
    let page = own_page(&made.html)?;
    drop(made);

    let damaged = |damage: corpus::Damage| Error::Seeds(damage.to_string());
    let corpus = Corpus::open(&bytes).map_err(damaged)?;
    let catalogue = Catalogue::read(&corpus).map_err(damaged)?;
    let selected = |fragment: &str| {
        let (location, notices) = fragment::parse(fragment, &corpus, &catalogue);
        assert!(notices.is_empty(), "{notices:?}");
        select(&corpus, &location.selection).map_err(damaged)
    };
    let total = |fragment: &str| -> crate::harness::Result<String> {
        let outcome = selected(fragment)?;
        Ok(format!("{} passages in {} articles", outcome.hits.len(), outcome.articles.len()))
    };

    let browser = Launch::new(Engine::Chromium).window(1440, 1000).start()?;
    browser.open(&file_address(&page))?;
    browser.wait_for(MOUNTED)?;
    let cards = browser.elements(".card.overview")?.len();
    assert!((1..100).contains(&cards), "{cards} cards drawn");

    browser.element("#search")?.click()?;
    browser.type_text("the said")?;
    browser.press("Enter")?;
    let expected = total("v=1&q=the said")?;
    browser.wait_for(&format!("document.querySelector('.total').textContent === {expected:?}"))?;
    let drawn = "document.querySelectorAll('.passage').length";
    browser.wait_for(&format!("{drawn} >= 12"))?;
    let first = browser.value(drawn, &[])?.as_u64().unwrap_or_default();
    assert!(first < 100, "{first} passages drawn at once");
    browser.script("document.getElementById('more').scrollIntoView()", &[])?;
    browser.wait_for(&format!("{drawn} > {first}"))?;

    // A filter on top; the numbers beside all values are those worked out here.
    let topic = catalogue.slug(Facet::Topic, 0);
    let answer = browser.script(
        "return crossread.query({ q: 'the said', topics: [arguments[0]] })",
        &[json!(topic)],
    )?;
    let outcome = selected(&format!("v=1&q=the said&topic={topic}"))?;
    assert_eq!(answer["ids"].as_array().map(Vec::len), Some(outcome.hits.len()));
    for value in catalogue.values(Facet::Figure) {
        let count = &answer["counts"]["figures"][catalogue.slug(Facet::Figure, value)];
        assert_eq!(count, &json!(outcome.counts.of(Facet::Figure, value)));
    }

    // Into an article far down, and back to the same place.
    browser.script("window.scrollTo({ top: 3000, behavior: 'instant' })", &[])?;
    browser.wait_for("location.hash.includes('at=')")?;
    let address = browser.address()?;
    browser.script("document.querySelectorAll('.passage .number')[20].click()", &[])?;
    browser.wait_for("document.querySelector('.article-view')")?;
    browser.back()?;
    browser.wait_for(&format!("location.href === {address:?} && {drawn} > 12"))?;
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}
