//! One page in a fresh Chromium: when it answers first, what it holds then, and how long queries
//! take.

use std::path::Path;

use serde_json::{Value, json};

use super::{process::renderer, queries::Query};
use crate::{
    Error, Result,
    browser::{Browser, Engine, Launch},
};

const OBSERVE: &str = include_str!("page/observe.js");
const LATENCY: &str = include_str!("page/latency.js");
const DIGEST: &str = include_str!("page/digest.js");

/// Milliseconds that one command to the browser may measure for; its limit is 30 s.
const BUDGET: u32 = 8000;
/// How often a page is waited for, 30 s each.
const PATIENCE: usize = 6;

/// A page that has answered its first query.
pub(super) struct Probe {
    pub(super) browser: Browser,
    /// Milliseconds from the beginning of the navigation.
    pub(super) answered: f64,
}

/// What a page holds, in bytes.
pub(super) struct Memory {
    /// JavaScript's own, after a collection of garbage.
    pub(super) heap: f64,
    /// The module's linear memory, where there is a module.
    pub(super) module: Option<f64>,
    /// The page's whole process as it lies in memory, where the system tells.
    pub(super) process: Option<f64>,
}

/// What a query answered, in short: the number of ids, a digest of them, one of the counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) ids: i64,
    pub(super) which: String,
    pub(super) counts: String,
}

impl Probe {
    /// Opens a page and waits until it has answered.
    pub(super) fn open(page: &Path, first: &Query) -> Result<Self> {
        let browser = Launch::new(Engine::Chromium).measuring().start()?;
        let source = OBSERVE.replace("FIRST", &first.asked.to_string());
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
        browser.open(&format!("file://{}", page.display()))?;
        let done = "window.bench && (bench.answered !== null || bench.failed !== null)";
        let mut waited = browser.wait_for(done);
        for _ in 1..PATIENCE {
            if waited.is_err() {
                waited = browser.wait_for(done);
            }
        }
        waited?;
        let failed = browser.value("bench.failed", &[])?;
        if let Some(failed) = failed.as_str() {
            return Err(Error::Browser {
                browser: Engine::Chromium.name(),
                what: format!("the first query failed: {failed}"),
            });
        }
        let answered = number(&browser.value("bench.answered", &[])?);
        Ok(Self { browser, answered })
    }

    pub(super) fn memory(&self) -> Result<Memory> {
        self.browser.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        let heap = number(&self.browser.value("performance.memory.usedJSHeapSize", &[])?);
        let module = self.browser.value("bench.memory?.buffer.byteLength ?? null", &[])?.as_f64();
        Ok(Memory { heap, module, process: self.browser.process().and_then(renderer) })
    }

    /// Milliseconds that each query takes.
    pub(super) fn times(&self, queries: &[Query]) -> Result<Vec<f64>> {
        Ok(self.in_pieces(LATENCY, queries)?.iter().map(number).collect())
    }

    /// What each query answers.
    pub(super) fn answers(&self, queries: &[Query]) -> Result<Vec<Answer>> {
        let text =
            |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        let answers = self.in_pieces(DIGEST, queries)?;
        Ok(answers
            .iter()
            .map(|answer| Answer {
                ids: answer.get(0).and_then(Value::as_i64).unwrap_or(-1),
                which: text(answer.get(1)),
                counts: text(answer.get(2)),
            })
            .collect())
    }

    /// The ids that a query answers.
    pub(super) fn ids(&self, query: &Query) -> Result<Vec<String>> {
        let api = "(window.crossread ?? window.peer).query(arguments[0]).ids";
        let ids = self.browser.value(api, core::slice::from_ref(&query.asked))?;
        let ids = ids.as_array().into_iter().flatten();
        Ok(ids.filter_map(|id| id.as_str().map(str::to_owned)).collect())
    }

    /// Why the page cannot answer a query; `None` when it can.
    pub(super) fn refusal(&self, asked: &Value) -> Result<Option<String>> {
        let body = "try { window.crossread.query(arguments[0]); return null; } \
                    catch (error) { return String(error); }";
        let said = self.browser.script(body, core::slice::from_ref(asked))?;
        Ok(said.as_str().map(str::to_owned))
    }

    /// Runs a script that goes through the queries until its budget is spent, until all are done.
    fn in_pieces(&self, script: &str, queries: &[Query]) -> Result<Vec<Value>> {
        let asked: Vec<&Value> = queries.iter().map(|query| &query.asked).collect();
        self.browser.script("window.bench.queries = arguments[0];", &[json!(asked)])?;
        let mut done: Vec<Value> = Vec::with_capacity(queries.len());
        while done.len() < queries.len() {
            let piece = self.browser.script(script, &[json!(done.len()), json!(BUDGET)])?;
            let piece = piece.as_array().filter(|piece| !piece.is_empty());
            done.extend(piece.into_iter().flatten().cloned());
            if piece.is_none() {
                return Err(Error::Browser {
                    browser: Engine::Chromium.name(),
                    what: format!("a measurement stopped after {} queries", done.len()),
                });
            }
        }
        Ok(done)
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}
