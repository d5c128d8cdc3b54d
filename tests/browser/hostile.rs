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
use xtask::{browser::Launch, bundle, serve::Server};

use crate::harness::{Engine, MOUNTED, Outcome, Result, altered_page, failed};

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
    let page = altered_page(|html| {
        let known = format!("script-src {} ", bundle::source(ATTACK));
        html.replacen("script-src ", &known, 1).replacen(
            "<body>",
            &format!("<body><script>{ATTACK}</script>"),
            1,
        )
    })?;
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
            Err(xtask::Error::Seeds(format!("{line} is not in {refused:?}")))
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
