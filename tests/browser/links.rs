//! The fragment: reload, back, forward and a pasted link give the same screen; whatever it holds
//! gives a page.

use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::{
    expected::{Seeds, shows},
    harness::{
        Engine, MOUNTED, Outcome, Result, file_address, host, open_file, open_hosted, page,
        strange_page,
    },
};

fn open_at(engine: Engine, fragment: &str) -> Result<Browser> {
    let browser = Launch::new(engine).window(1440, 1000).start()?;
    browser.open(&format!("{}#{fragment}", file_address(&page()?)))?;
    browser.wait_for(MOUNTED)?;
    Ok(browser)
}

/// The reader's main path, in every engine: start, filter, open an article, reload, back, and the
/// link in another reader's browser.
fn main_path(engine: Engine) -> Outcome {
    let seeds = Seeds::read()?;
    let browser = open_file(Launch::new(engine).window(1440, 1000))?;
    shows(&browser, &seeds, "")?;
    // Real clicks: WebKit's way back passes over what a script alone has put into the history.
    browser.elements(".facet li input")?[5].click()?;
    browser.wait_for("location.hash.includes('topic=')")?;
    let filtered = fragment(&browser)?;
    shows(&browser, &seeds, &filtered)?;

    browser.element(".article-head h2 a")?.click()?;
    browser.wait_for("document.querySelector('.article-view')")?;
    let title = browser.texts(".article-head h2")?;
    browser.reload()?;
    browser.wait_for("document.querySelector('.article-view')")?;
    assert_eq!(browser.texts(".article-head h2")?, title);

    let other = Launch::new(engine).window(1440, 1000).start()?;
    other.open(&browser.address()?)?;
    other.wait_for("document.querySelector('.article-view')")?;
    assert_eq!(other.texts(".article-head h2")?, title);
    drop(other);

    browser.back()?;
    shows(&browser, &seeds, &filtered)?;
    browser.back()?;
    shows(&browser, &seeds, "")?;
    browser.forward()?;
    shows(&browser, &seeds, &filtered)
}

fn fragment(browser: &Browser) -> Result<String> {
    let hash = browser.value("location.hash.slice(1)", &[])?;
    Ok(hash.as_str().unwrap_or_default().to_owned())
}

#[test]
fn chromium_main_path() -> Outcome {
    main_path(Engine::Chromium)
}

#[test]
fn firefox_main_path() -> Outcome {
    main_path(Engine::Firefox)
}

#[test]
fn webkit_main_path() -> Outcome {
    main_path(Engine::WebKit)
}

#[test]
fn what_a_link_cannot_say_is_dropped_and_the_rest_applies() -> Outcome {
    let seeds = Seeds::read()?;
    let browser = open_at(Engine::Chromium, "v=1&topic=turkey,no-such&figure=%F0%9F%92%A5&x=3")?;
    shows(&browser, &seeds, "v=1&topic=turkey")?;
    let notices = browser.texts(".notices li")?;
    assert_eq!(notices.len(), 3, "{notices:?}");
    assert!(notices[0].contains("no-such"), "{notices:?}");
    // The notice is gone with the reader's next step.
    browser.click("button", "Clear all")?;
    browser.wait_for("!document.querySelector('.notices')")
}

/// Reading on once took the notice away: the place it wrote made the link whole.
#[test]
fn a_notice_stays_while_the_reader_scrolls() -> Outcome {
    let browser = open_at(Engine::Chromium, "v=1&topic=turkey,no-such")?;
    browser.wait_for("document.querySelector('.notices')")?;
    browser.script("window.scrollTo({top: 900, behavior: 'instant'})", &[])?;
    browser.wait_for("history.state?.scrolled > 0")?;
    assert_eq!(browser.elements(".notices")?.len(), 1);
    // The driver clicks where the button was before the page's smooth scrolling has brought it back.
    browser.script("window.scrollTo({top: 0, behavior: 'instant'})", &[])?;
    browser.click("button", "Close")?;
    browser.wait_for("!document.querySelector('.notices') && !location.hash.includes('no-such')")
}

#[test]
fn any_fragment_gives_a_page() -> Outcome {
    let browser = open_at(Engine::Chromium, "")?;
    let long = "a".repeat(30_000);
    for fragment in [
        "%",
        "%00",
        "&&&===",
        "v=99",
        "v=1&article=nowhere&at=99999999999",
        "at=irish-times.0",
        "article=irish-times&at=-1",
        "topic=,,,&topics=some",
        "within=&uses=,",
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "passage-3",
        "💥",
        &long,
    ] {
        browser.script("location.hash = arguments[0]", &[json!(fragment)])?;
        browser.wait_for("document.querySelector('.total, .article-view')")?;
    }
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn reading_moves_the_place_and_a_link_comes_back_to_it() -> Outcome {
    let browser = open_at(Engine::Chromium, "v=1&article=think-tank")?;
    browser.script(
        "const e = document.querySelectorAll('.passage')[20]; e.scrollIntoView({behavior: 'instant'})",
        &[],
    )?;
    browser.wait_for("location.hash.includes('at=')")?;
    let reached = "document.elementsFromPoint(700, 120).find(e => e.closest('.passage'))\
                   ?.closest('.passage').id";
    let before = browser.value(reached, &[])?;
    assert_ne!(before, json!(null));
    let other = Launch::new(Engine::Chromium).window(1440, 1000).start()?;
    other.open(&browser.address()?)?;
    other.wait_for(&format!("{reached} === {before}"))?;
    browser.reload()?;
    browser.wait_for(&format!("{reached} === {before}"))
}

#[test]
fn going_back_finds_the_list_where_it_was() -> Outcome {
    let browser = open_at(Engine::Chromium, "v=1&topic=reset")?;
    // More is drawn as the end comes near.
    browser.wait_for("document.documentElement.scrollHeight > 2500")?;
    browser.script("window.scrollTo({top: 1500, behavior: 'instant'})", &[])?;
    browser.wait_for("document.documentElement.scrollHeight > 4500")?;
    browser.script("window.scrollTo({top: 3000, behavior: 'instant'})", &[])?;
    browser.wait_for("location.hash.includes('at=')")?;
    browser.script("[...document.querySelectorAll('.passage .number')].at(-1).click()", &[])?;
    browser.wait_for("document.querySelector('.article-view')")?;
    browser.back()?;
    browser.wait_for("!document.querySelector('.article-view') && Math.round(scrollY) === 3000")
}

#[test]
fn a_hosted_page_copies_its_link() -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(Engine::Chromium).window(1440, 1000), &server)?;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser.devtools("Browser.grantPermissions", &permissions)?;
    browser.script("location.hash = 'v=1&topic=turkey'", &[])?;
    browser.wait_for("document.querySelector('.chip')")?;
    browser.click("button", "Copy link")?;
    browser.role("button", "Link copied")?;
    let copied = browser.script("return navigator.clipboard.readText()", &[])?;
    assert_eq!(copied, json!(format!("{}#v=1&topic=turkey", server.address())));
    Ok(())
}

#[test]
fn a_file_without_an_address_says_so() -> Outcome {
    let browser = open_at(Engine::Chromium, "v=1&topic=turkey")?;
    browser.click("button", "Copy link")?;
    browser.wait_for("document.querySelector('.said')")?;
    assert_eq!(browser.texts(".said output")?, ["#v=1&topic=turkey"]);
    assert!(browser.texts(".said")?[0].contains("send the file itself"));
    Ok(())
}

#[test]
fn a_mailed_copy_links_to_the_published_page() -> Outcome {
    let browser = Launch::new(Engine::Chromium).start()?;
    browser.open(&file_address(&strange_page()?))?;
    browser.wait_for(MOUNTED)?;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser.devtools("Browser.grantPermissions", &permissions)?;
    browser.click("button", "Copy link")?;
    browser.role("button", "Link copied")?;
    let copied = browser.script("return navigator.clipboard.readText()", &[])?;
    assert_eq!(copied, json!("https://example.org/strange/"));
    Ok(())
}
