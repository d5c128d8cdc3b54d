//! The page starts: from a file and from a host, alone, and without a jolt.

use explore::View;
use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::harness::{
    Engine, MOUNTED, Outcome, SUB_PATH, file_address, host, open_file, open_hosted, page,
};

fn starts_from_a_file(engine: Engine) -> Outcome {
    let browser = open_file(Launch::new(engine))?;
    browser.wait_for("!document.querySelector('#plain')")?;
    no_resource(&browser)
}

/// From a sub-path: nothing in the page depends on where it stands, and after the document nothing
/// is asked of the host, no icon and no manifest, however long the page is used; once more the
/// document when it is loaded again.
fn starts_from_a_host(engine: Engine) -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(engine), &server)?;
    no_resource(&browser)?;
    // Without a window no engine asks for an icon of its own accord; with one it would, but for this.
    let links = browser.value(
        "[...document.querySelectorAll('link')].map(link => [link.rel, link.href.slice(0, 5)])",
        &[],
    )?;
    assert_eq!(links, json!([["icon", "data:"]]), "{}", engine.name());
    for (view, _) in View::NAMED {
        browser.script("location.hash = 'view=' + arguments[0]", &[json!(view)])?;
        browser.wait_for("document.querySelector('main h2')")?;
    }
    no_resource(&browser)?;
    assert_eq!(server.requests(), [SUB_PATH], "{}", engine.name());
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    drop(browser);
    assert_eq!(server.requests(), [SUB_PATH, SUB_PATH], "{}", engine.name());
    Ok(())
}

/// The browser itself knows of nothing it fetched.
fn no_resource(browser: &Browser) -> Outcome {
    let fetched = browser.value(
        "performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('data:'))",
        &[],
    )?;
    assert_eq!(fetched, json!([]), "{}", browser.engine().name());
    Ok(())
}

#[test]
fn chromium_starts_from_a_file() -> Outcome {
    starts_from_a_file(Engine::Chromium)
}

#[test]
fn firefox_starts_from_a_file() -> Outcome {
    starts_from_a_file(Engine::Firefox)
}

#[test]
fn webkit_starts_from_a_file() -> Outcome {
    starts_from_a_file(Engine::WebKit)
}

#[test]
fn chromium_starts_from_a_host() -> Outcome {
    starts_from_a_host(Engine::Chromium)
}

#[test]
fn firefox_starts_from_a_host() -> Outcome {
    starts_from_a_host(Engine::Firefox)
}

#[test]
fn webkit_starts_from_a_host() -> Outcome {
    starts_from_a_host(Engine::WebKit)
}

/// The browser's own log of what it asked the network for, let through or not.
#[test]
fn the_document_is_all_that_is_asked_for() -> Outcome {
    let browser = Launch::new(Engine::Chromium).start()?;
    // What the empty first tab asked for.
    browser.requests()?;
    let address = file_address(&page()?);
    browser.open(&address)?;
    browser.wait_for(MOUNTED)?;
    let mut requests = browser.requests()?;
    requests.retain(|request| !request.starts_with("data:") && !request.starts_with("blob:"));
    assert_eq!(requests, [address]);
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}

/// The policy holds: the page's own code could not call out if it wanted to.
#[test]
fn the_page_cannot_call_out() -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(Engine::Chromium), &server)?;
    let outcome = browser.script(
        "const image = new Promise(resolve => {
           const image = new Image();
           image.onload = () => resolve('loaded');
           image.onerror = () => resolve('refused');
           image.src = arguments[0] + 'pixel.png';
         });
         const fetched = fetch(arguments[0] + 'data').then(() => 'loaded', () => 'refused');
         return Promise.all([image, fetched]);",
        &[json!(server.address())],
    )?;
    assert_eq!(outcome, json!(["refused", "refused"]));
    assert_eq!(server.requests(), [SUB_PATH]);
    Ok(())
}

/// Nothing that was shown moves while the page starts, and no frame shows both the plain articles
/// and the app.
#[test]
fn nothing_moves_and_nothing_shows_twice() -> Outcome {
    let browser = Launch::new(Engine::Chromium).start()?;
    let watch = "globalThis.frames_ = [];
        const look = () => {
          const app = Boolean(document.querySelector('#app > *'));
          const plain = document.querySelector('#plain h1');
          const seen = Boolean(plain?.checkVisibility({ visibilityProperty: true }));
          frames_.push({ app, seen });
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": watch }))?;
    browser.open(&file_address(&page()?))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for("frames_.filter(frame => frame.app).length > 5")?;
    let both = browser.value("frames_.filter(frame => frame.app && frame.seen).length", &[])?;
    assert_eq!(both, json!(0), "frames that show the app and the plain articles");
    let shift = browser.script(
        "let shift = 0;
         const add = entries => { for (const entry of entries) shift += entry.value; };
         const observer = new PerformanceObserver(list => add(list.getEntries()));
         observer.observe({ type: 'layout-shift', buffered: true });
         const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
         return frame().then(frame).then(() => { add(observer.takeRecords()); return shift; });",
        &[],
    )?;
    assert_eq!(shift, json!(0), "layout shift");
    Ok(())
}
