//! Hostile input: what gets into the page all the same can do nothing, and what is text stays text.
//!
//! Two walls stand before a reader. Nothing of a collection or a link is ever written as HTML; and if
//! something were, the policy would let it neither run nor call out. The second is tried here by
//! breaking the first: the page is given one script more, which the policy is told of, and which puts
//! in whatever could do harm.
//!
//! What a policy cannot stop is the page going elsewhere as a whole: `location = …`, and `<meta
//! http-equiv=refresh>` and a link that the reader clicks, whose address may hold what was read. Code
//! does not run and markup is not written, so nothing can begin it. `<link rel=preconnect>` and
//! `dns-prefetch` are left to browsers too; they carry nothing but a host's name.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use serde_json::json;
use xtask::{
    Error,
    browser::{Browser, Launch},
    build,
    bundle::Carrier,
    places::Places,
    serve::Server,
};

use crate::harness::{
    Engine, MOUNTED, Outcome, PLAIN, Result, failed, file_address, open_file, own_page, page,
    prepared,
};

const ATTACK: &str = include_str!("hostile.js");

/// A server that takes everything and gives nothing, and keeps what it was asked for.
struct Recorder {
    address: String,
    names: Arc<Mutex<BTreeSet<String>>>,
}

impl Recorder {
    fn start() -> Result<Self> {
        let here = PathBuf::from("127.0.0.1");
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed(&here))?;
        let address = format!("http://{}", listener.local_addr().map_err(failed(&here))?);
        let names = Arc::<Mutex<BTreeSet<String>>>::default();
        let kept = Arc::clone(&names);
        // Ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = Arc::clone(&kept);
                thread::spawn(move || {
                    let name = asked_for(&stream);
                    kept.lock().unwrap_or_else(PoisonError::into_inner).extend(name);
                });
            }
        });
        Ok(Self { address, names })
    }

    /// The first parts of the paths asked for, whatever the method.
    fn names(&self) -> BTreeSet<String> {
        self.names.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What the path of a request begins with; `None` where nothing is sent.
fn asked_for(mut stream: &TcpStream) -> Option<String> {
    let mut buffer = [0; 2048];
    let length = stream.read(&mut buffer).ok()?;
    let request = String::from_utf8_lossy(buffer.get(..length)?).into_owned();
    // 204: a document that is asked for does not replace the page.
    let _ = stream.write_all(
        b"HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
    );
    request.split(['/', ' ']).nth(2).map(str::to_owned)
}

/// What every engine says it refused, and at least how often: the directive, and what asked.
const REFUSED: [(&str, usize); 31] = [
    ("base-uri /base/", 1),
    ("connect-src /beacon", 1),
    ("connect-src /events", 1),
    ("connect-src /fetch", 1),
    ("connect-src /request", 1),
    ("connect-src /socket", 1),
    ("font-src /font", 1),
    ("form-action /form", 1),
    ("frame-src ", 1),
    ("img-src /image", 1),
    ("img-src /image-code", 1),
    ("img-src /image-svg", 1),
    ("img-src /input", 1),
    ("img-src /picture", 1),
    ("img-src /poster", 1),
    ("img-src /sheet", 1),
    ("img-src /srcset", 1),
    ("media-src /audio", 1),
    ("media-src /video", 1),
    // Of plug-ins and of frames only the host is told.
    ("object-src ", 2),
    ("script-src eval", 3),
    ("script-src-attr inline", 3),
    ("script-src-elem data", 1),
    ("script-src-elem /import", 1),
    ("script-src-elem /module-src", 1),
    ("script-src-elem /script-src", 1),
    ("script-src-elem inline", 4),
    ("style-src-attr inline", 1),
    ("style-src-elem /stylesheet", 1),
    ("style-src-elem inline", 3),
    ("worker-src blob", 2),
];

/// What every engine asks for where nothing forbids it.
const ASKED: [&str; 28] = [
    "beacon",
    "embed",
    "events",
    "fetch",
    "font",
    "frame",
    "image",
    "image-code",
    "image-svg",
    "import",
    "input",
    "module-src",
    "modulepreload",
    "picture",
    "poster",
    "preload",
    "request",
    "script-src",
    "sheet",
    "socket",
    "srcset",
    "style-attribute",
    "style-font",
    "style-image",
    "style-import",
    "stylesheet",
    "video",
    "worker-shared",
];

/// What every engine runs where nothing forbids it.
const RUN: [&str; 9] = [
    "eval",
    "frame-javascript",
    "function",
    "module",
    "onclick",
    "onload",
    "script",
    "script-data",
    "timer",
];

/// The same attempts in the page and in a document without a policy: there all is refused, here it
/// arrives, so that what did not arrive from the page was not merely late or badly tried.
fn is_held(engine: Engine) -> Outcome {
    let page = prepared(&page()?, ATTACK)?;
    let folder = page.with_extension("");
    fs::create_dir_all(&folder).map_err(failed(&folder))?;
    let bare = format!("<!doctype html><title>x</title><p id=app>x</p><script>{ATTACK}</script>");
    let (index, other) = (folder.join("index.html"), folder.join("bare.html"));
    fs::rename(&page, &index).map_err(failed(&index))?;
    fs::write(&other, bare).map_err(failed(&other))?;
    let server = Server::start(&folder, "/", 0)?;

    let (guarded, open) = (Recorder::start()?, Recorder::start()?);
    let browser = Launch::new(engine).start()?;
    browser.open(server.address())?;
    browser.wait_for(MOUNTED)?;
    browser.script("attack(arguments[0]); leave(arguments[0])", &[json!(guarded.address)])?;
    let host = guarded.address.trim_start_matches("http");
    browser.wait_until("every refusal", || {
        let refused = browser.value("refused", &[])?;
        let refused = refused.as_array().into_iter().flatten().filter_map(|line| line.as_str());
        let refused: Vec<String> = refused
            .map(|line| line.replace(&format!("http{host}"), "").replace(&format!("ws{host}"), ""))
            .collect();
        let missing = REFUSED.iter().find(|(line, times)| {
            refused.iter().filter(|refused| refused == line).count() < *times
        });
        missing.map_or(Ok(true), |(line, _)| {
            Err(Error::Seeds(format!("{line} is not in {refused:?}")))
        })
    })?;
    let here = browser.value("document.baseURI.split('#')[0]", &[])?;
    assert_eq!(here, json!(server.address()), "a base or another document");
    assert_eq!(browser.value("ran", &[])?, json!([]), "what ran");
    assert!(browser.value(MOUNTED, &[])? != json!(null), "the page is still there");

    browser.open(&format!("{}bare.html", server.address()))?;
    browser.script("attack(arguments[0])", &[json!(open.address)])?;
    let ran = RUN.map(|name| format!("ran.includes('{name}')")).join(" && ");
    browser.wait_for(&ran)?;
    let arrives = |name: &str| {
        browser.wait_until(&format!("a request for /{name}"), || Ok(open.names().contains(name)))
    };
    ASKED.into_iter().try_for_each(arrives)?;
    browser.script("leave(arguments[0])", &[json!(open.address)])?;
    arrives("form")?;
    // Chromium connects to the host of a frame or form before it asks the policy, and sends nothing.
    assert_eq!(guarded.names(), BTreeSet::new(), "{}", engine.name());
    Ok(())
}

#[test]
fn chromium_holds_whatever_gets_in() -> Outcome {
    is_held(Engine::Chromium)
}

#[test]
fn firefox_holds_whatever_gets_in() -> Outcome {
    is_held(Engine::Firefox)
}

#[test]
fn webkit_holds_whatever_gets_in() -> Outcome {
    is_held(Engine::WebKit)
}

/// What every name of the collection is made to hold, after the name of its kind.
const PAYLOAD: &str = "\"'>]]></title></style></script></main><script>ran.push(1)</script>\
    <img src=http://127.0.0.1:9/name onerror=ran.push(1)><!-- <b>&lt;i&gt;javascript:ran.push(1)\
    \u{202e}turned\u{202c}\u{2028}\0end";

/// The collection in `tests/browser/hostile` with markup in every name, as no author could write it
/// who had to pass the compiler's checks.
fn hostile_page() -> Result<PathBuf> {
    let seeds = Places::here().root.join("tests/browser/hostile");
    let files = press::read_folder(&seeds).map_err(|error| Error::Seeds(error.to_string()))?;
    let pressed = press::press(&files).map_err(|error| Error::Seeds(error.to_string()))?;
    let mut draft = pressed.draft;
    let spoil = |kind: &str, name: &mut String| *name = format!("{kind}{PAYLOAD}");
    spoil("Title", &mut draft.collection.title);
    spoil("Description", &mut draft.collection.description);
    draft.collection.address = Some(format!("javascript:ran.push(1)//{PAYLOAD}"));
    for outlet in &mut draft.outlets {
        spoil("Outlet", &mut outlet.name);
        outlet.monogram = String::from("<b>");
    }
    for topic in &mut draft.topics {
        spoil("Topic", &mut topic.label);
        spoil("About", &mut topic.about);
        topic.terms.iter_mut().for_each(|term| spoil("Term", &mut term.text));
    }
    for figure in &mut draft.figures {
        spoil("Figure", &mut figure.name);
        figure.aliases.push(format!("Alias{PAYLOAD}"));
        figure.spellings.iter_mut().for_each(|spelling| spoil("Spelling", spelling));
        figure.roles.iter_mut().for_each(|role| spoil("Role", role));
    }
    for source in &mut draft.sources {
        spoil("Source", &mut source.name);
        source.spellings.iter_mut().for_each(|spelling| spoil("Written", spelling));
    }
    for article in &mut draft.articles {
        let record = &mut article.record;
        record.address = Some(format!("javascript:ran.push(1)//{PAYLOAD}"));
        spoil("File", &mut record.file);
        spoil("Evidence", &mut record.outlet_evidence);
        for fact in [&mut record.title, &mut record.published, &mut record.reference_date] {
            spoil("Shown", &mut fact.evidence);
        }
        for passage in &mut article.passages {
            passage.mentions.iter_mut().for_each(|mention| spoil("Resolved", &mut mention.rule));
            passage.quotes.iter_mut().for_each(|quote| spoil("Rule", &mut quote.rule));
        }
    }
    let bytes = corpus::write(&draft).map_err(Error::Seeds)?;
    own_page(&build::around(&Places::here(), &bytes, Carrier::Page)?.html)
}

/// Nothing that could only have come from a text or a name: no element, no handler, no address but a
/// place in the page.
const INTRUDERS: &str = "[...document.querySelectorAll(':is(#app, #plain) *')].filter(e =>
    e.matches('script, style, link, meta, base, title:not(svg *), img, iframe, object, embed, form, i, svg image, svg script') ||
    [...e.attributes].some(({ name, value }) => /^(on|src)/.test(name) ||
      (/^(href|xlink:href|action|formaction)$/.test(name) && !value.startsWith('#'))))
    .map(e => e.outerHTML.slice(0, 200))";

/// Goes to a fragment, and waits until its view has been drawn.
const GO: &str = "location.hash = arguments[0];
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    return frame().then(frame).then(frame);";

fn holds_no_intruder(browser: &Browser, place: &str) -> Outcome {
    assert_eq!(browser.value(INTRUDERS, &[])?, json!([]), "{place}");
    assert_eq!(browser.errors()?, Vec::<String>::new(), "{place}");
    Ok(())
}

/// Every view, with every facet chosen once, shows what names and texts hold, letter for letter, and
/// asks for nothing.
#[test]
fn names_and_texts_are_shown_as_they_are() -> Outcome {
    let page = file_address(&hostile_page()?);
    let browser = Launch::new(Engine::Chromium).start()?;
    browser.requests()?;
    let ready = json!({ "source": "globalThis.ran = []" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &ready)?;
    browser.open(&page)?;
    browser.wait_for(MOUNTED)?;
    let mut shown = String::new();
    for fragment in [
        "v=1",
        "v=1&outlet=evening-bell&topic=fish&figure=ben-moss",
        "v=1&topic=walls&not-figure=ben-moss&q=wall",
        "v=1&source=coast-agency",
        "v=1&topic=walls&q=wall&view=context",
        "v=1&article=times&figure=ada-quill",
        "v=1&article=bell",
        "v=1&view=coverage",
        "v=1&view=coverage&by=article&topic=walls",
        "v=1&view=quotes",
        "v=1&view=compare",
        "v=1&view=timeline",
        "v=1&view=figure&of=ada-quill",
        "v=1&view=words",
    ] {
        browser.script(GO, &[json!(fragment)])?;
        holds_no_intruder(&browser, fragment)?;
        let text = browser.value("document.querySelector('#app').textContent", &[])?;
        shown.push_str(text.as_str().unwrap_or_default());
    }
    browser.click("button", "About")?;
    browser.wait_for("document.querySelector('dialog[open]')")?;
    holds_no_intruder(&browser, "About")?;
    let text = browser.value("document.querySelector('#app').textContent", &[])?;
    shown.push_str(text.as_str().unwrap_or_default());
    for kind in [
        "Title",
        "Description",
        "Outlet",
        "Topic",
        "About",
        "Figure",
        "Role",
        "Spelling",
        "Source",
        "Evidence",
        "Shown",
        "Rule",
        "Term",
    ] {
        assert!(shown.contains(&format!("{kind}{PAYLOAD}")), "{kind} is not shown as it is");
    }
    for words in ["<svg/onload=ran.push('text')>", "<!-- looks ]]> at it", "${ran.push(1)}"] {
        assert!(shown.contains(words), "{words}");
    }
    assert!(browser.title()?.contains("</title></style></script></main><script>"));
    assert_eq!(browser.value("ran", &[])?, json!([]));
    let mut requests = browser.requests()?;
    requests.retain(|request| !request.starts_with("data:") && !request.starts_with("file:"));
    assert_eq!(requests, Vec::<String>::new());
    Ok(())
}

/// Every key of a link, and one that there is not, with markup in it.
#[test]
fn whatever_a_link_holds_is_text() -> Outcome {
    const MARKUP: &str = "<img src=x onerror=alert(1)>";
    let browser = open_file(Launch::new(Engine::Chromium))?;
    for key in [
        "v",
        "outlet",
        "not-topic",
        "topics",
        "figure",
        "source",
        "within",
        "uses",
        "order",
        "sort",
        "view",
        "view=figure&of",
        "article",
        "at",
        "view=coverage&by",
        "view=quotes&speaker",
        "view=compare&compare",
        "wrong",
        MARKUP,
    ] {
        browser.script(GO, &[json!(format!("v=1&{key}={MARKUP}\"'</script>"))])?;
        browser.wait_for("document.querySelector('.notices li')")?;
        let notices = browser.texts(".notices li")?.join("\n");
        assert!(notices.contains("‘<img src"), "{key}: {notices}");
        holds_no_intruder(&browser, key)?;
    }
    for fragment in [
        format!("v=1&q={MARKUP}</script>"),
        format!("v=1&view=context&q={MARKUP}"),
        "javascript:alert(1)".to_owned(),
        format!("{MARKUP}\u{202e}\u{2028}"),
        "%3Cscript%3Ealert(1)%3C/script%3E%00".to_owned(),
    ] {
        browser.script(GO, &[json!(fragment)])?;
        browser.wait_for("document.querySelector('.total, .notices')")?;
        holds_no_intruder(&browser, &fragment)?;
    }
    Ok(())
}

/// Where the app cannot run, the articles are text all the same.
#[test]
fn the_plain_articles_are_text() -> Outcome {
    let page = hostile_page()?;
    let browser = Launch::new(Engine::Chromium).without_web_assembly().start()?;
    browser.open(&file_address(&page))?;
    browser.wait_for(PLAIN)?;
    holds_no_intruder(&browser, "plain articles")?;
    let text = browser.value("document.querySelector('#plain').textContent", &[])?;
    let text = text.as_str().unwrap_or_default();
    // HTML knows no NUL.
    let payload = PAYLOAD.replace('\0', "\u{fffd}");
    for words in [
        &format!("Title{payload}"),
        &format!("Outlet{payload}"),
        "<svg/onload=ran.push('text')>",
        "<!-- looks ]]> at it",
        "</p></article></main></script></style><script>ran.push('text')</script>",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(browser.requests()?.iter().filter(|asked| asked.starts_with("http")).count(), 0);
    Ok(())
}
