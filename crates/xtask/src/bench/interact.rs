//! A reader at work on our page: real keys into the search box, filters switched, the list scrolled.
//!
//! Typing is measured twice. Chromium's own Event Timing gives the time from a key to the next frame,
//! in steps of 8 ms and only from 16 ms on. And a watcher in the page gives the time from a key to the
//! first frame after the last change that it made, which is when the result is seen even if it comes
//! later than the next frame. Long tasks are those that keep the page from answering for 50 ms.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    numbers::{number, percentile},
    probe::Probe,
    queries::Query,
};
use crate::Result;

const BOX: &str = "input[type=search]#search";
const FILTERS: &str = "#filters input[type=checkbox]";
/// Words typed, letter by letter.
const WORDS: usize = 6;
/// Filters switched on, and off again.
const SWITCHED: usize = 5;
const PAGES: usize = 40;
/// Between two keys of somebody who types fast, and long enough for a result to be drawn.
const PAUSE: Duration = Duration::from_millis(250);
/// A page too slow for all of this is left at it for so long, in each part.
const LIMIT: Duration = Duration::from_secs(45);
const FRAME: Duration = Duration::from_millis(40);

/// Milliseconds; `None` where there is no search box.
#[derive(Clone, Debug, Default)]
pub(super) struct Interaction {
    /// From each key to its painted result.
    pub(super) typing: Option<Vec<f64>>,
    /// The slowest key by Event Timing; 16 stands for less than that.
    pub(super) event: Option<f64>,
    pub(super) filtering: Tasks,
    pub(super) scrolling: Tasks,
}

/// Long tasks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tasks {
    pub(super) count: f64,
    pub(super) longest: f64,
}

/// Types the words of some queries, switches filters, scrolls.
pub(super) fn interact(probe: &Probe, queries: &[Query]) -> Result<Interaction> {
    let browser = &probe.browser;
    let mut interaction = Interaction::default();
    if browser.elements(BOX)?.is_empty() {
        println!("    typing is left out: the page has no {BOX}");
    } else {
        let (typing, event) = typing(probe, queries)?;
        interaction.typing = Some(typing);
        interaction.event = Some(event);
    }
    let from = now(probe)?;
    // The list's rows come and go with what is chosen, so that each is looked up anew.
    let count = SWITCHED.min(browser.elements(FILTERS)?.len());
    let start = Instant::now();
    for number in (0..count).chain(0..count).take_while(|_| start.elapsed() < LIMIT) {
        if let Some(filter) = browser.elements(FILTERS)?.get(number) {
            browser.script("arguments[0].click();", &[filter.reference()])?;
        }
        thread::sleep(PAUSE);
    }
    interaction.filtering = tasks(probe, from)?;
    let from = now(probe)?;
    browser.script("document.activeElement?.blur();", &[])?;
    let start = Instant::now();
    for _ in (0..PAGES).take_while(|_| start.elapsed() < LIMIT) {
        browser.press("PageDown")?;
        thread::sleep(FRAME);
    }
    browser.press("End")?;
    thread::sleep(PAUSE);
    interaction.scrolling = tasks(probe, from)?;
    Ok(interaction)
}

/// The time of each key to its painted result, and the slowest key by Event Timing.
fn typing(probe: &Probe, queries: &[Query]) -> Result<(Vec<f64>, f64)> {
    let browser = &probe.browser;
    let words = queries.iter().filter(|query| query.kind == "one word" && !query.filtered);
    browser.script("bench.watchKeys();", &[])?;
    let from = now(probe)?;
    for query in words.take(WORDS) {
        let word = query.asked.get("q").and_then(Value::as_str).unwrap_or_default();
        browser.script("document.querySelector(arguments[0]).focus();", &[json!(BOX)])?;
        for letter in word.chars() {
            browser.type_text(&letter.to_string())?;
            thread::sleep(PAUSE);
        }
        // Emptied by one change, as by the box's own cross; what that changes is no key's.
        browser.script(
            "bench.keys.push({ at: 0, painted: null, emptied: true }); const box = document.querySelector(arguments[0]); box.value = ''; \
             box.dispatchEvent(new Event('input', { bubbles: true }));",
            &[json!(BOX)],
        )?;
        thread::sleep(PAUSE);
    }
    let painted = browser.value(
        "bench.keys.filter(key => key.painted !== null && !key.emptied).map(key => key.painted - key.at)",
        &[],
    )?;
    let events = browser.value(
        "Math.max(16, ...bench.events.filter(e => e.startTime >= arguments[0] && \
         ['keydown', 'keypress', 'input', 'keyup'].includes(e.name)).map(e => e.duration))",
        &[json!(from)],
    )?;
    let painted = painted.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    Ok((painted, events.as_f64().unwrap_or_default()))
}

fn now(probe: &Probe) -> Result<f64> {
    Ok(probe.browser.value("performance.now()", &[])?.as_f64().unwrap_or_default())
}

/// The long tasks since a moment.
fn tasks(probe: &Probe, from: f64) -> Result<Tasks> {
    let tasks = probe.browser.value(
        "bench.tasks.filter(t => t.startTime >= arguments[0]).map(t => t.duration)",
        &[json!(from)],
    )?;
    let tasks: Vec<f64> =
        tasks.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    Ok(Tasks { count: number(tasks.len()), longest: percentile(&tasks, 100) })
}
