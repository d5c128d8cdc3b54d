//! A view alone, inside another page.

use std::fs;

use serde_json::{Value, json};
use xtask::{browser::Launch, places::Places, serve::Server};

use crate::{
    api::examples,
    harness::{Engine, MOUNTED, Outcome, Result, failed, open_at, page},
};

/// What is around a view, and seen.
const CHROME: &str = "['.skip-link', '.masthead', '.tabs', '.filters', '.sheet-button']\
    .filter(part => document.querySelector(part)?.checkVisibility())";

/// A server with the page, and a page `around.html` that shows it in a frame.
fn framed(name: &str, frame: &str) -> Result<Server> {
    let folder = Places::here().work.join(format!("tests/{name}"));
    fs::create_dir_all(&folder).map_err(failed(&folder))?;
    let around =
        format!("<!doctype html><title>Around</title><link rel=icon href='data:,'>{frame}");
    fs::write(folder.join("around.html"), around).map_err(failed(&folder))?;
    let page = page()?;
    fs::copy(&page, folder.join("index.html")).map_err(failed(&page))?;
    Server::start(&folder, "/", 0)
}

/// The view stands alone at 320 pixels, links stay in it, and the line at its end leads out.
fn stands_alone(engine: Engine, name: &str, sandbox: &str) -> Outcome {
    let frame = format!(
        "<iframe src='index.html#v=1&view=coverage&embed=1' width=320 height=800 {sandbox}></iframe>"
    );
    let server = framed(&format!("{name}-{}", engine.name()), &frame)?;
    let browser = Launch::new(engine).start()?;
    browser.open(&format!("{}around.html", server.address()))?;
    browser.frame(Some(0))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for("document.querySelector('main table')?.checkVisibility()")?;
    browser.wait_for(&format!("({CHROME}).length === 0"))?;
    assert_eq!(browser.value("innerWidth", &[])?, json!(320));
    let wide = browser.value("document.documentElement.scrollWidth - innerWidth", &[])?;
    assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{wide} pixels too wide");
    let out = browser.value(
        "(({ target, rel, text }) => [target, rel, text])(document.querySelector('.whole a'))",
        &[],
    )?;
    assert_eq!(out, json!(["_blank", "noopener", "From Al-Sharaa in Moscow, Crossread"]));
    let leads_out = "document.querySelector('.whole a').getAttribute('href')";
    assert_eq!(browser.value(leads_out, &[])?, json!("#v=1&view=coverage"));
    let others = "[...document.querySelectorAll('main a[href^=\"#\"]')]\
        .filter(link => !link.getAttribute('href').includes('embed=1')).length";
    assert_eq!(browser.value(others, &[])?, json!(0), "links that leave the frame's form");
    browser.element("main table td a")?.click()?;
    browser.wait_for("document.querySelector('main .passage')?.checkVisibility()")?;
    browser.wait_for("/&embed=1$/.test(location.hash) && !location.hash.includes('coverage')")?;
    assert_eq!(browser.value(CHROME, &[])?, json!([]));
    let led: Value = browser.value(leads_out, &[])?;
    assert!(led.as_str().is_some_and(|href| !href.contains("embed")), "{led}");
    let asked = server.requests();
    assert_eq!(asked, ["/around.html", "/index.html"]);
    Ok(())
}

#[test]
fn chromium_shows_a_view_alone() -> Outcome {
    stands_alone(Engine::Chromium, "alone", "")
}

#[test]
fn firefox_shows_a_view_alone() -> Outcome {
    stands_alone(Engine::Firefox, "alone", "")
}

#[test]
fn webkit_shows_a_view_alone() -> Outcome {
    stands_alone(Engine::WebKit, "alone", "")
}

/// Scripts are all it needs: no origin, no storage, no clipboard.
#[test]
fn chromium_shows_a_view_in_a_sandbox() -> Outcome {
    stands_alone(Engine::Chromium, "sandbox", "sandbox='allow-scripts'")
}

#[test]
fn firefox_shows_a_view_in_a_sandbox() -> Outcome {
    stands_alone(Engine::Firefox, "sandbox", "sandbox='allow-scripts'")
}

#[test]
fn webkit_shows_a_view_in_a_sandbox() -> Outcome {
    stands_alone(Engine::WebKit, "sandbox", "sandbox='allow-scripts'")
}

/// The frame as docs/api.md gives it; its line at the end opens the whole page.
#[test]
fn the_documented_frame_leads_to_the_whole_page() -> Outcome {
    let blocks = examples::blocks("html")?;
    let frame = blocks.concat().replace("https://example.org/reports/moscow/", "index.html");
    let server = framed("documented", &frame)?;
    let browser = Launch::new(Engine::Chromium).start()?;
    browser.open(&format!("{}around.html", server.address()))?;
    browser.frame(Some(0))?;
    browser.wait_for("document.querySelector('main table')?.checkVisibility()")?;
    // By a script: the driver finds no place to click in a frame of another origin that scrolls.
    browser.script("document.querySelector('.whole a').click()", &[])?;
    browser.wait_until("the whole page in a tab of its own", || {
        Ok(server.requests() == ["/around.html", "/index.html", "/index.html"])
    })
}

/// What could not be used of the link is said here too, at the least width.
#[test]
fn a_view_alone_says_what_it_could_not_use() -> Outcome {
    let browser = open_at("embed=1&topic=no-such&view=quotes", 320, ".notices")?;
    browser.wait_for(&format!("({CHROME}).length === 0"))?;
    browser.click("button", "Close")?;
    browser.wait_for("!document.querySelector('.notices')")?;
    browser.wait_for("location.hash === '#v=1&view=quotes&embed=1'")?;
    // Without it, the page is whole again.
    browser.script("location.hash = 'v=1&view=quotes'", &[])?;
    browser.wait_for("document.querySelector('.masthead').checkVisibility()")?;
    browser.wait_for("!document.querySelector('.whole')")?;
    Ok(())
}
