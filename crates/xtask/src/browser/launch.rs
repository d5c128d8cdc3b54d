//! Which browser to start, and how it differs from the usual.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Browser, driver::Driver};
use crate::{Result, command::on_path};

/// A browser engine, in the browser that Debian has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK's MiniBrowser, which stands for Safari.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }
}

/// What a browser is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// It logs what it asks for and what goes wrong.
    Testing,
    /// It logs nothing, which costs time, and tells exactly how much memory a page takes.
    Measuring,
}

/// What a browser does not let the page have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Denied {
    Scripts,
    WebAssembly,
    Storage,
}

/// A browser to be started, with a fresh profile.
#[derive(Clone, Copy, Debug)]
pub struct Launch {
    pub(super) engine: Engine,
    window: (u32, u32),
    denied: Option<Denied>,
    purpose: Purpose,
    pub(super) dark: bool,
}

impl Launch {
    /// The engine with its defaults, in a window of 1280 by 900.
    pub fn new(engine: Engine) -> Self {
        Self { engine, window: (1280, 900), denied: None, purpose: Purpose::Testing, dark: false }
    }

    /// The page's size in CSS pixels.
    #[must_use]
    pub fn window(mut self, width: u32, height: u32) -> Self {
        self.window = (width, height);
        self
    }

    /// The system asks for dark.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// No script of the page runs. Chromium and Firefox.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.denied = Some(Denied::Scripts);
        self
    }

    /// As in iOS Lockdown Mode. Chromium and Firefox.
    #[must_use]
    pub fn without_web_assembly(mut self) -> Self {
        self.denied = Some(Denied::WebAssembly);
        self
    }

    /// Nothing can be kept: Chromium refuses with an exception, Firefox has no such object. Chromium
    /// and Firefox.
    #[must_use]
    pub fn without_storage(mut self) -> Self {
        self.denied = Some(Denied::Storage);
        self
    }

    /// To be measured: it tells exactly how much memory a page takes, and keeps no logs. Chromium.
    #[must_use]
    pub fn measuring(mut self) -> Self {
        self.purpose = Purpose::Measuring;
        self
    }

    /// Starts driver and browser.
    pub fn start(self) -> Result<Browser> {
        let (driver, wire) = Driver::start(self)?;
        let capabilities = json!({ "capabilities": { "alwaysMatch": self.capabilities() } });
        let mut session = wire.post("/session", &capabilities);
        if session.is_err() {
            // A browser can lose its first start to another one's on a busy machine.
            session = wire.post("/session", &capabilities);
        }
        let session = session?;
        let id = session["sessionId"].as_str().unwrap_or_default().to_owned();
        let process = ["goog:processID", "moz:processID"]
            .iter()
            .find_map(|key| session["capabilities"][key].as_u64());
        let browser = Browser::new(wire.in_session(&id), driver, process);
        browser.resize(self.window.0, self.window.1)?;
        if self.dark && self.engine == Engine::Chromium {
            let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
            browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": dark }))?;
        }
        Ok(browser)
    }

    fn allows(&self, what: Denied) -> bool {
        self.denied != Some(what)
    }

    fn capabilities(&self) -> Value {
        match self.engine {
            Engine::Chromium => {
                let mut arguments = vec![
                    // Root, as in a container, has no sandbox; the other flags keep it from calling home.
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-quic",
                    "--hide-scrollbars",
                ];
                if !self.allows(Denied::WebAssembly) {
                    arguments.push("--js-flags=--jitless");
                }
                let mut logs = json!({ "performance": "ALL", "browser": "ALL" });
                // Milliseconds that a script may take: WebDriver's own limit.
                let mut script = 30_000;
                if self.purpose == Purpose::Measuring {
                    arguments.push("--enable-precise-memory-info");
                    logs = json!({});
                    // Just below what a command may take.
                    script = 85_000;
                }
                // 1 allows, 2 blocks.
                let scripts = 2 - u8::from(self.allows(Denied::Scripts));
                let storage = 2 - u8::from(self.allows(Denied::Storage));
                json!({
                    "timeouts": { "script": script },
                    "goog:chromeOptions": {
                        "args": arguments,
                        "prefs": {
                            "profile.managed_default_content_settings.javascript": scripts,
                            "profile.default_content_setting_values.cookies": storage,
                        },
                    },
                    "goog:loggingPrefs": logs,
                })
            }
            Engine::Firefox => {
                let mut options = json!({
                    "args": ["-headless"],
                    "prefs": {
                        "javascript.enabled": self.allows(Denied::Scripts),
                        "javascript.options.wasm": self.allows(Denied::WebAssembly),
                        "dom.storage.enabled": self.allows(Denied::Storage),
                        "layout.css.prefers-color-scheme.content-override":
                            u8::from(!self.dark),
                    },
                });
                if let Some(program) = on_path("firefox-esr").or_else(|| on_path("firefox")) {
                    options["binary"] = json!(program);
                }
                json!({ "moz:firefoxOptions": options })
            }
            Engine::WebKit => {
                let mut options = json!({ "args": ["--automation"] });
                if let Some(program) = mini_browser() {
                    options["binary"] = json!(program);
                }
                json!({ "webkitgtk:browserOptions": options })
            }
        }
    }
}

/// WebKitGTK's own small browser, which lies in the library's folder.
pub(super) fn mini_browser() -> Option<PathBuf> {
    ["/usr/lib", "/usr/libexec", "/usr/lib64"].iter().find_map(|folder| {
        let inner = std::fs::read_dir(folder).into_iter().flatten().flatten();
        core::iter::once(Path::new(folder).to_owned())
            .chain(inner.map(|entry| entry.path()))
            .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
            .find(|program| program.exists())
    })
}
