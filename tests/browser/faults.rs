//! Browsers that deny, lack or break something: the page goes on without it, or says plainly what is
//! missing and shows the articles.
//!
//! What no browser can be told to do, a script before all others does in the page's place
//! ([`prepared`]).

use std::collections::BTreeSet;

use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::{
    harness::{
        Engine, MOUNTED, Outcome, PLAIN, Result, file_address, host, open_file, open_hosted, page,
        prepared,
    },
    large::{ARTICLES, DRAWN, large_page},
    plain::{open_plain, reason},
};

/// Storage and clipboard refuse, and what only adds comfort is not there.
const BARE: &str = "
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } });
    document.execCommand = () => false;
    delete Uint8Array.fromBase64;
    for (const name of ['DecompressionStream', 'IntersectionObserver', 'Highlight'])
      delete globalThis[name];
    Object.defineProperty(CSS, 'highlights', { value: undefined });";

/// Goes to a fragment, and waits until its view has been drawn.
const GO: &str = "location.hash = arguments[0];
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    return frame().then(frame).then(frame);";

/// The page is used: a filter, a search, an article, the theme, an attribution called wrong.
fn is_of_use(browser: &Browser) -> Outcome {
    browser.wait_for(MOUNTED)?;
    browser.script(GO, &[json!("v=1&topic=turkey&q=russia")])?;
    browser.wait_for("document.querySelectorAll('.chip').length === 2")?;
    browser.wait_for("document.querySelector('.passage')")?;
    let theme = browser.value("document.documentElement.dataset.theme ?? ''", &[])?;
    browser.click_first(".theme")?;
    browser.wait_for(&format!("(document.documentElement.dataset.theme ?? '') !== {theme}"))?;
    browser.script(GO, &[json!("v=1&view=quotes")])?;
    browser.click_first(".known button")?;
    browser.wait_for("location.hash.includes('wrong=')")?;
    browser.wait_for("document.querySelector('.known .hidden-by-you')")
}

fn does_without_comforts(engine: Engine) -> Outcome {
    let page = prepared(&page()?, BARE)?;
    let browser = Launch::new(engine).start()?;
    browser.open(&file_address(&page))?;
    is_of_use(&browser)?;
    // Nothing comes near by itself; the button brings it.
    browser.script(GO, &[json!("v=1&topic=reset")])?;
    browser.wait_for("document.querySelector('#more button')")?;
    let drawn = "document.querySelectorAll('.passage').length";
    let before = browser.value(drawn, &[])?;
    browser.click_first("#more button")?;
    browser.wait_for(&format!("{drawn} > {before}"))?;
    browser.script(GO, &[json!("v=1&view=coverage")])?;
    browser.click_first(".chart-tools button")?;
    browser.wait_for(
        "document.querySelector('.chart-tools button').textContent.includes('does not let')",
    )
}

#[test]
fn chromium_does_without_comforts() -> Outcome {
    does_without_comforts(Engine::Chromium)
}

#[test]
fn firefox_does_without_comforts() -> Outcome {
    does_without_comforts(Engine::Firefox)
}

#[test]
fn webkit_does_without_comforts() -> Outcome {
    does_without_comforts(Engine::WebKit)
}

/// The link is there to be copied by hand.
#[test]
fn a_denied_clipboard_shows_the_link() -> Outcome {
    let page = prepared(&page()?, BARE)?;
    let folder = page.parent().unwrap_or(&page);
    let server = xtask::serve::Server::start(folder, "/", 0)?;
    let name = page.file_name().unwrap_or_default().display().to_string();
    let address = format!("{}{name}#v=1&topic=turkey", server.address());
    let browser = Launch::new(Engine::Chromium).start()?;
    browser.open(&address)?;
    browser.click("button", "Copy link")?;
    browser.wait_for("document.querySelector('.said')")?;
    assert_eq!(browser.texts(".said output")?, [address]);
    Ok(())
}

/// The browser itself refuses: Chromium with an exception, Firefox with nothing to ask.
#[test]
fn denied_storage_keeps_nothing_from_working() -> Outcome {
    let server = host()?;
    for (engine, denied) in [
        (Engine::Chromium, "try { localStorage; } catch (error) { return error.name; }"),
        (Engine::Firefox, "return String(localStorage)"),
    ] {
        let browser = open_hosted(Launch::new(engine).without_storage(), &server)?;
        let denied = browser.script(denied, &[])?;
        assert!(["SecurityError", "null"].contains(&denied.as_str().unwrap_or_default()));
        is_of_use(&browser)?;
        if engine == Engine::Chromium {
            assert_eq!(browser.errors()?, Vec::<String>::new());
        }
    }
    Ok(())
}

/// What keeps the module from running although there is WebAssembly: a memory limit, a policy.
#[test]
fn a_refused_module_leaves_the_articles_and_the_reason() -> Outcome {
    let refuses = "WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory'))";
    let browser = open_plain(Launch::new(Engine::Chromium), &prepared(&page()?, refuses)?)?;
    let reason = reason(&browser)?;
    assert!(reason.starts_with("The filters did not start in this browser (Out of memory)"));
    assert!(!browser.elements("#plain article")?.is_empty());
    Ok(())
}

/// A large page unpacks itself where the browser cannot, for the app and for the plain articles.
#[test]
fn a_large_page_unpacks_itself() -> Outcome {
    let (page, _) = large_page()?;
    let browser = Launch::new(Engine::Chromium).start()?;
    browser.open(&file_address(&prepared(&page, BARE)?))?;
    browser.wait_for(&format!("{MOUNTED} && !document.querySelector('#plain')"))?;
    assert!(browser.title()?.contains("Much"));
    assert_eq!(browser.errors()?, Vec::<String>::new());

    let without = format!("{BARE} delete globalThis.WebAssembly;");
    browser.open(&file_address(&prepared(&page, &without)?))?;
    browser.wait_for(&format!("{PLAIN} && {DRAWN} === 20"))?;
    // Nothing follows by itself here; the button does it.
    // The driver's own click does not find its way down so long a page.
    let press = "document.querySelector('#plain > button').click()";
    browser.script(press, &[])?;
    browser.wait_for(&format!("{DRAWN} === 40"))?;
    browser.script(press, &[])?;
    browser.wait_for(&format!("{DRAWN} === {ARTICLES}"))?;
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}

/// A page that the browser has kept whole while the reader was elsewhere goes on where it was.
fn comes_back_whole(engine: Engine) -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(engine), &server)?;
    browser.script(GO, &[json!("v=1&topic=turkey")])?;
    browser.wait_for("document.querySelectorAll('.chip').length === 1")?;
    browser.script(
        "globalThis.kept = true;
         addEventListener('pageshow', event => { globalThis.persisted = event.persisted; });",
        &[],
    )?;
    browser.open(&format!("{}elsewhere", server.address()))?;
    browser.back()?;
    browser.wait_for(&format!("{MOUNTED} && document.querySelectorAll('.chip').length === 1"))?;
    if engine != Engine::Firefox {
        // Firefox loads it anew while it is driven.
        assert_eq!(browser.value("globalThis.kept && globalThis.persisted", &[])?, json!(true));
    }
    // Listeners of the document, of elements and of the window.
    browser.press("/")?;
    browser.wait_for("document.activeElement.type === 'search'")?;
    browser.script(
        "[...document.querySelectorAll('button')].find(b => b.textContent === 'Clear all').click()",
        &[],
    )?;
    browser.wait_for("!document.querySelector('.chip')")?;
    browser.script(GO, &[json!("v=1&topic=reset")])?;
    browser.wait_for("document.querySelectorAll('.chip').length === 1")
}

#[test]
fn chromium_comes_back_whole() -> Outcome {
    comes_back_whole(Engine::Chromium)
}

#[test]
fn firefox_comes_back_whole() -> Outcome {
    comes_back_whole(Engine::Firefox)
}

#[test]
fn webkit_comes_back_whole() -> Outcome {
    comes_back_whole(Engine::WebKit)
}

/// What one tab keeps, the other does not overwrite. Both once wrote all they knew of, so that the
/// last one's list alone was kept.
#[test]
fn two_tabs_keep_what_each_was_told() -> Outcome {
    let server = host()?;
    let quotes = format!("{}#v=1&view=quotes", server.address());
    let browser = Launch::new(Engine::Chromium).start()?;
    let first = browser.tab()?;
    browser.open(&quotes)?;
    browser.wait_for("document.querySelectorAll('.known button').length > 3")?;
    let second = browser.new_tab()?;
    browser.open(&quotes)?;
    browser.wait_for("document.querySelectorAll('.known button').length > 3")?;

    let wrong = || -> Result<BTreeSet<String>> {
        let fragment = browser.value("location.hash", &[])?;
        let fragment = fragment.as_str().unwrap_or_default().to_owned();
        let list = fragment.split_once("wrong=").map(|(_, list)| list.to_owned());
        Ok(list.iter().flat_map(|list| list.split(',')).map(str::to_owned).collect())
    };
    let press = |tab: &str, place: u32, count: usize| -> Result<BTreeSet<String>> {
        browser.show_tab(tab)?;
        let button = "document.querySelectorAll('.known button')[arguments[0]].click()";
        browser.script(button, &[json!(place)])?;
        browser.wait_until("what is wrong in the link", || Ok(wrong()?.len() == count))?;
        wrong()
    };
    // The first one calls two wrong, the second one another, and the first takes one back.
    press(&first, 0, 1)?;
    press(&first, 1, 2)?;
    let other = press(&second, 2, 1)?;
    let one = press(&first, 0, 1)?;
    browser.click_first(".theme")?;

    browser.new_tab()?;
    browser.open(&quotes)?;
    browser.wait_for("document.querySelector('.known .hidden-by-you')")?;
    assert_eq!(wrong()?, &one | &other);
    Ok(())
}

/// Ten thousand characters of whatever a link can hold are read at once, and said to be of no use.
#[test]
fn a_link_of_ten_thousand_characters() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    let full = |part: &str| part.chars().cycle().take(9_990).collect::<String>();
    for fragment in [
        format!("v=1&q={}", full("russia turkey ")),
        format!("v=1&q={}", full("\"russia and\" -turkey rus* near ")),
        format!("v=1&q={}&view=context", full("a* ")),
        format!("v=1&q={}&view=words", full("москва́ ")),
        format!("v=1&topic={}", full("turkey,nothing,")),
        full("topic=turkey&not-topic=turkey&x=1&"),
        format!("v=1&view=quotes&wrong={}", full("1.2,99999999999999999999.1,")),
        full("%25"),
    ] {
        let start = browser.value("performance.now()", &[])?;
        browser.script(GO, &[json!(fragment)])?;
        browser.wait_for("document.querySelector('.total, .notices, main h2')")?;
        let taken = browser.value(&format!("performance.now() - {start}"), &[])?;
        assert!(taken.as_f64().is_some_and(|taken| taken < 10_000.0), "{taken} ms");
    }
    browser.script(GO, &[json!("v=1&topic=turkey")])?;
    browser.wait_for("document.querySelectorAll('.chip').length === 1")?;
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}

/// Nothing in the page depends on the day it is read.
#[test]
fn the_clock_changes_nothing() -> Outcome {
    let browser = Launch::new(Engine::Chromium).start()?;
    let mut shown = Vec::new();
    for day in ["1970-01-01T00:00:00Z", "2300-12-31T23:59:59Z"] {
        let clock = format!(
            "const Real = Date, now = Real.parse('{day}');
             globalThis.Date = class extends Real {{
               constructor(...parts) {{ parts.length ? super(...parts) : super(now); }}
               static now() {{ return now; }}
             }};"
        );
        browser.open("about:blank")?;
        browser.open(&file_address(&prepared(&page()?, &clock)?))?;
        browser.wait_for(MOUNTED)?;
        let mut texts = vec![browser.title()?];
        for fragment in
            ["", "v=1&view=timeline", "v=1&view=coverage", "v=1&topic=turkey&order=date"]
        {
            browser.script(GO, &[json!(fragment)])?;
            texts.extend(browser.texts("body")?);
        }
        shown.push(texts);
    }
    browser.open("about:blank")?;
    browser.open(&file_address(&page()?))?;
    assert_eq!(browser.errors()?, Vec::<String>::new());
    assert!(shown[0] == shown[1]);
    Ok(())
}
