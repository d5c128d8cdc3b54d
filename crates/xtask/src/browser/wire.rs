//! One WebDriver session's commands as HTTP requests.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::{Agent, Body, http::Response};

use super::Engine;
use crate::{Error, Result};

/// The longest a single command may take; opening a large page is the slowest.
const COMMAND: Duration = Duration::from_secs(90);

/// Where commands go.
#[derive(Clone, Debug)]
pub(super) struct Wire {
    pub(super) engine: Engine,
    agent: Agent,
    /// `http://127.0.0.1:PORT`, and once there is a session, `/session/ID` after it.
    base: String,
}

impl Wire {
    pub(super) fn new(engine: Engine, port: u16) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(COMMAND))
            .http_status_as_error(false)
            .proxy(None)
            .build();
        Self { engine, agent: config.new_agent(), base: format!("http://127.0.0.1:{port}") }
    }

    pub(super) fn in_session(mut self, id: &str) -> Self {
        self.base = format!("{}/session/{id}", self.base);
        self
    }

    pub(super) fn get(&self, path: &str) -> Result<Value> {
        let response = self.agent.get(self.address(path)).call();
        self.value("GET", path, response)
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let response = self.agent.post(self.address(path)).send_json(body);
        self.value("POST", path, response)
    }

    pub(super) fn end(&self) -> Result<Value> {
        let response = self.agent.delete(&self.base).call();
        self.value("DELETE", "", response)
    }

    /// Whether the driver takes commands.
    pub(super) fn is_ready(&self) -> bool {
        self.get("/status").is_ok_and(|status| status["ready"] == json!(true))
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn value(
        &self,
        method: &str,
        path: &str,
        response: core::result::Result<Response<Body>, ureq::Error>,
    ) -> Result<Value> {
        let failed = |why: String| Error::Browser {
            browser: self.engine.name(),
            what: format!("{method} {path}: {why}"),
        };
        let mut response = response.map_err(|error| failed(error.to_string()))?;
        let mut answer: Value =
            response.body_mut().read_json().map_err(|error| failed(error.to_string()))?;
        let value = answer["value"].take();
        if response.status().is_success() {
            return Ok(value);
        }
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let message = text("message");
        Err(failed(format!("{}: {}", text("error"), message.lines().next().unwrap_or_default())))
    }
}
