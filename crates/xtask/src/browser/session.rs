//! A running browser.

use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::{Element, Engine, driver::Driver, element::REFERENCE, wire::Wire};
use crate::{Error, Result, command::answer};

/// How long a condition may take to come true. Generous: a slow machine is no failure.
const PATIENCE: Duration = Duration::from_secs(30);

/// Elements that have a role by their nature, for [`Browser::role`].
const ROLES: [(&str, &str); 9] = [
    ("button", "button, summary, input[type=button], input[type=submit]"),
    ("link", "a[href]"),
    ("checkbox", "input[type=checkbox]"),
    ("radio", "input[type=radio]"),
    ("searchbox", "input[type=search]"),
    ("textbox", "input:not([type]), input[type=text], textarea"),
    ("heading", "h1, h2, h3, h4, h5, h6"),
    ("dialog", "dialog"),
    ("region", "section[aria-label], section[aria-labelledby]"),
];

/// Keys that have no character (WebDriver 2, 17.4.2).
const KEYS: [(&str, &str); 17] = [
    ("Backspace", "\u{e003}"),
    ("Tab", "\u{e004}"),
    ("Enter", "\u{e007}"),
    ("Shift", "\u{e008}"),
    ("Control", "\u{e009}"),
    ("Alt", "\u{e00a}"),
    ("Escape", "\u{e00c}"),
    ("Space", " "),
    ("PageUp", "\u{e00e}"),
    ("PageDown", "\u{e00f}"),
    ("End", "\u{e010}"),
    ("Home", "\u{e011}"),
    ("ArrowLeft", "\u{e012}"),
    ("ArrowUp", "\u{e013}"),
    ("ArrowRight", "\u{e014}"),
    ("ArrowDown", "\u{e015}"),
    ("Delete", "\u{e017}"),
];

/// A browser with one window and a fresh profile; ends when dropped.
#[derive(Debug)]
pub struct Browser {
    wire: Wire,
    /// The browser's own process, where the driver tells.
    process: Option<u64>,
    _driver: Driver,
}

impl Browser {
    pub(super) fn new(wire: Wire, driver: Driver, process: Option<u64>) -> Self {
        Self { wire, process, _driver: driver }
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.wire.engine
    }

    /// The number of its main process, where the driver tells.
    pub fn process(&self) -> Option<u64> {
        self.process
    }

    /// Opens an address and waits until the document has loaded.
    pub fn open(&self, address: &str) -> Result<()> {
        self.wire.post("/url", &json!({ "url": address })).map(drop)
    }

    /// The address shown, with its fragment.
    pub fn address(&self) -> Result<String> {
        self.wire.get("/url").map(|url| string(&url))
    }

    /// The title of the document.
    pub fn title(&self) -> Result<String> {
        self.wire.get("/title").map(|title| string(&title))
    }

    /// Looks into the frame with this number in the page, from 0, as if it were the page; `None` looks
    /// at the page itself again.
    pub fn frame(&self, number: Option<u32>) -> Result<()> {
        self.wire.post("/frame", &json!({ "id": number })).map(drop)
    }

    /// Goes back in the history.
    pub fn back(&self) -> Result<()> {
        self.wire.post("/back", &json!({})).map(drop)
    }

    /// Goes forward in the history.
    pub fn forward(&self) -> Result<()> {
        self.wire.post("/forward", &json!({})).map(drop)
    }

    /// The tab that is shown, by the driver's name for it.
    pub fn tab(&self) -> Result<String> {
        self.wire.get("/window").map(|tab| string(&tab))
    }

    /// Opens another tab of the same reader, and shows it.
    pub fn new_tab(&self) -> Result<String> {
        let tab = self.wire.post("/window/new", &json!({ "type": "tab" }))?;
        let tab = string(&tab["handle"]);
        self.show_tab(&tab)?;
        Ok(tab)
    }

    /// Shows a tab.
    pub fn show_tab(&self, tab: &str) -> Result<()> {
        self.wire.post("/window", &json!({ "handle": tab })).map(drop)
    }

    /// Loads the page again.
    pub fn reload(&self) -> Result<()> {
        self.wire.post("/refresh", &json!({})).map(drop)
    }

    /// Makes the page this many CSS pixels large. In Chromium any size, as on a phone; the others
    /// size their window, which has a least width.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.engine() == Engine::Chromium {
            let mobile = width < 600;
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile,
            });
            return self.devtools("Emulation.setDeviceMetricsOverride", &metrics).map(drop);
        }
        self.wire.post("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// The value of an expression in the page. `arguments` are `arguments[0]` and so on in it.
    pub fn value(&self, expression: &str, arguments: &[Value]) -> Result<Value> {
        self.script(&format!("return ({expression});"), arguments)
    }

    /// What the body of a function returns, run in the page; promises are waited for.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.wire.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Waits until an expression in the page is truthy.
    pub fn wait_for(&self, expression: &str) -> Result<()> {
        let test = format!("Boolean({expression})");
        self.wait_until(expression, || Ok(self.value(&test, &[])? == json!(true)))
    }

    /// Waits until something holds; `what` says it in the failure. An error of the test, such as of
    /// an element that has just gone, counts as 'not yet'.
    pub fn wait_until(&self, what: &str, mut holds: impl FnMut() -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        loop {
            let last = holds();
            if matches!(last, Ok(true)) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let why = last.err().map(|error| format!(" ({error})")).unwrap_or_default();
                let seconds = PATIENCE.as_secs();
                return Err(self.failed(format!("after {seconds} s still not: {what}{why}")));
            }
            thread::sleep(Duration::from_millis(15));
        }
    }

    /// The first element for a CSS selector, waited for.
    pub fn element(&self, selector: &str) -> Result<Element> {
        let mut found = None;
        self.wait_until(&format!("an element {selector}"), || {
            found = self.elements(selector)?.into_iter().next();
            Ok(found.is_some())
        })?;
        found.ok_or_else(|| self.failed(selector.to_owned()))
    }

    /// Every element for a CSS selector that is there now.
    pub fn elements(&self, selector: &str) -> Result<Vec<Element>> {
        let found =
            self.wire.post("/elements", &json!({ "using": "css selector", "value": selector }))?;
        Ok(self.references(&found))
    }

    /// The element that assistive technology would announce with this role and exactly this name,
    /// waited for. It must be visible; of several it is the first.
    pub fn role(&self, role: &str, name: &str) -> Result<Element> {
        let mut found = None;
        self.wait_until(&format!("a {role} named {name:?}"), || {
            found = self.with_role(role, name)?;
            Ok(found.is_some())
        })?;
        found.ok_or_else(|| self.failed(name.to_owned()))
    }

    /// The same, now, if it is there.
    pub fn with_role(&self, role: &str, name: &str) -> Result<Option<Element>> {
        let by_nature = ROLES.iter().find(|(known, _)| *known == role);
        let selector = by_nature.map_or_else(
            || format!("[role={role}]"),
            |(_, selector)| format!("[role={role}], :is({selector}):not([role])"),
        );
        let candidates = self.script(
            "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility());",
            &[json!(selector)],
        )?;
        // The page pre-selects by text where it can: each question to the driver takes a moment.
        let candidates = self.script(
            "const squeeze = text => (text ?? '').replace(/\\s+/g, ' ').trim();
             const near = arguments[0].filter(e => [e.textContent, e.getAttribute('aria-label'), \
             e.title].some(text => squeeze(text) === arguments[1]));
             return near.length > 0 ? near : arguments[0];",
            &[candidates, json!(name)],
        )?;
        for element in self.references(&candidates) {
            if squeezed(&element.label()?) == name {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Clicks what has this role and name as soon as it is there and nothing covers it.
    pub fn click(&self, role: &str, name: &str) -> Result<()> {
        self.wait_until(&format!("a {role} named {name:?} to click"), || {
            self.role(role, name)?.click()?;
            Ok(true)
        })
    }

    /// Clicks the first element for a CSS selector, as soon as it can be.
    pub fn click_first(&self, selector: &str) -> Result<()> {
        self.wait_until(&format!("{selector} to click"), || {
            self.element(selector)?.click()?;
            Ok(true)
        })
    }

    /// The visible text of every element for a CSS selector.
    pub fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let texts = self.script(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText);",
            &[json!(selector)],
        )?;
        let texts = texts.as_array().cloned().unwrap_or_default();
        Ok(texts.iter().map(|text| squeezed(&string(text))).collect())
    }

    /// Presses a key, or several at once: `Tab`, `Shift+Tab`, `j`, `?`.
    pub fn press(&self, keys: &str) -> Result<()> {
        let keys: Vec<&str> = if keys == "+" { vec![keys] } else { keys.split('+').collect() };
        let keys: Vec<&str> = keys
            .into_iter()
            .map(|key| KEYS.iter().find(|(name, _)| *name == key).map_or(key, |(_, code)| code))
            .collect();
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        self.act(&down.chain(up).collect::<Vec<_>>())
    }

    /// Types text into what has the focus.
    pub fn type_text(&self, text: &str) -> Result<()> {
        let keys = text.chars().flat_map(|character| {
            ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": character }))
        });
        self.act(&keys.collect::<Vec<_>>())
    }

    /// The accessible name of what has the focus.
    pub fn focused(&self) -> Result<String> {
        let active = self.wire.get("/element/active")?;
        self.references(&json!([active])).first().map_or(Ok(String::new()), Element::label)
    }

    /// Writes what is seen to a PNG file.
    pub fn screenshot(&self, path: &Path) -> Result<()> {
        let encoded = string(&self.wire.get("/screenshot")?);
        let bytes = STANDARD.decode(encoded).map_err(|error| self.failed(error.to_string()))?;
        fs::write(path, bytes).map_err(Error::file(path, "write"))
    }

    /// A command of the Chrome DevTools Protocol. Chromium.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.wire.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Errors in the console, uncaught ones among them, since the last call. Chromium.
    pub fn errors(&self) -> Result<Vec<String>> {
        let entries = self.log("browser")?;
        let severe = entries.iter().filter(|entry| entry["level"] == json!("SEVERE"));
        Ok(severe.map(|entry| string(&entry["message"])).collect())
    }

    /// Every address the browser asked for since the last call, the documents among them, whether
    /// or not it was let through. Chromium.
    pub fn requests(&self) -> Result<Vec<String>> {
        let mut requests = Vec::new();
        for entry in self.log("performance")? {
            let message = entry["message"].as_str().unwrap_or_default();
            let event: Value = serde_json::from_str(message).unwrap_or_default();
            if event["message"]["method"] == json!("Network.requestWillBeSent") {
                requests.push(string(&event["message"]["params"]["request"]["url"]));
            }
        }
        Ok(requests)
    }

    fn log(&self, kind: &str) -> Result<Vec<Value>> {
        let entries = self.wire.post("/se/log", &json!({ "type": kind }))?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    fn act(&self, actions: &[Value]) -> Result<()> {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.wire.post("/actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    fn references(&self, found: &Value) -> Vec<Element> {
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|element| element[REFERENCE].as_str())
            .map(|id| Element { wire: self.wire.clone(), id: id.to_owned() })
            .collect()
    }

    fn failed(&self, what: String) -> Error {
        Error::Browser { browser: self.engine().name(), what }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if self.wire.end().is_err()
            && let Some(process) = self.process
        {
            // The driver has lost its browser: it must not outlive us.
            let _ = answer(Command::new("kill").arg(process.to_string()));
        }
    }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
