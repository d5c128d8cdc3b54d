//! Every view, light and dark, on a phone and on a desk, before axe: no rule of WCAG 2.2 A and AA that a
//! program can check is broken, nor one that axe calls best practice.

use std::fs;

use serde_json::{Value, json};
use xtask::{
    Error,
    browser::{Browser, Launch},
    places::Places,
    tools,
};

use crate::harness::{Engine, MOUNTED, Outcome, PLAIN, Result, failed, file_address, page};

/// The rules that are asked for, by axe's names for sets of rules.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const PHONE: (u32, u32) = (360, 740);
const DESK: (u32, u32) = (1440, 900);

/// A place in the page: what a message calls it, its fragment, what is there when it is drawn, and
/// what the reader clicks there first, with what comes of it.
struct Place {
    name: &'static str,
    fragment: &'static str,
    shown: &'static str,
    click: Option<(&'static str, &'static str)>,
}

const fn at(name: &'static str, fragment: &'static str, shown: &'static str) -> Place {
    Place { name, fragment, shown, click: None }
}

impl Place {
    const fn after(mut self, click: &'static str, brings: &'static str) -> Self {
        self.click = Some((click, brings));
        self
    }
}

/// Everywhere a reader can be at any width.
#[rustfmt::skip]
const PLACES: [Place; 26] = [
    at("Passages, overview", "", ".card.overview"),
    at("Passages, selected", "v=1&topic=turkey&not-topic=iran&figure=vladimir-putin", ".passage"),
    at("Passages, searched", "v=1&q=bases%20-syria&order=date", ".passage"),
    at("Passages, why a passage is there", "v=1&topic=turkey", ".evidence summary")
        .after(".evidence summary", ".evidence[open]"),
    at("Nothing found", "v=1&q=zzzz", ".nothing"),
    at("Near misses", "v=1&topic=reset&outlet=irish-times", "#content h2"),
    at("A damaged link", "v=1&topic=turkey,no-such&figure=x&y=3", ".notices li"),
    at("In context", "v=1&q=bases&view=context", ".lines li"),
    at("Article", "v=1&topic=bases&article=think-tank", ".article-view .passage"),
    at("Coverage, topics", "v=1&view=coverage", ".coverage table"),
    at("Coverage, figures", "v=1&view=coverage&by=figures&measure=count", ".coverage table"),
    at("Coverage, sources", "v=1&view=coverage&by=sources&rows=uneven", ".coverage table"),
    at("Quotes", "v=1&view=quotes", ".quote-group"),
    at("Quotes, framing", "v=1&view=quotes&kind=scare", "#content h2"),
    at("Quotes, called wrong", "v=1&view=quotes", ".known button")
        .after(".known button", ".hidden-by-you"),
    at("Compare", "v=1&view=compare", "#content h2"),
    at("Timeline", "v=1&view=timeline", ".timeline h2"),
    at("Timeline without dates", "v=1&view=timeline&q=zzzz", ".timeline h2"),
    at("Figure", "v=1&view=figure&of=bashar-al-assad", "#content h2"),
    at("Words", "v=1&view=words", ".vocabulary h2"),
    at("Notes", "v=1&view=notes", ".notes h2"),
    at("Export", "v=1&topic=turkey", "#masthead")
        .after("#masthead .actions > button:nth-last-child(4)", "#exports[open]"),
    at("What can be done with a passage", "v=1&topic=turkey", ".passage")
        .after(".passage .act", "#passage-actions[open]"),
    at("About", "", "#masthead").after("#masthead .actions > button:last-child", "#about[open] ul"),
    at("Help", "", "#masthead").after("#masthead .actions > button:nth-last-child(2)", "#help[open]"),
    at("In context, nothing searched", "v=1&view=context", ".nothing"),
];

/// What is only on a desk.
const ON_A_DESK: [Place; 1] =
    [at("Filters, a hint", "", ".hint summary").after(".hint summary", ".hint[open]")];

/// What is only on a phone.
const ON_A_PHONE: [Place; 1] =
    [at("Filters", "v=1&topic=turkey", "#sheet-button").after("#sheet-button", "#filters.open")];

/// What axe finds in the page as it is, a line each: the rule, what it is about, and where.
fn violations(browser: &Browser) -> Result<Vec<String>> {
    let found = browser.script(
        // What an open explanation or the foot of the sheet covers for the moment is no small target.
        "return axe.run({ exclude: ['.filters:has(.hint[open]) li'] }, {
           runOnly: { type: 'tag', values: arguments[0] },
           resultTypes: ['violations'],
         }).then(({ violations }) => violations.map(violation => ({
           ...violation,
           nodes: violation.nodes.filter(node => !node.failureSummary.includes('partially obscured')),
         })).filter(({ nodes }) => nodes.length > 0).map(({ id, help, helpUrl, nodes }) =>
           `${id}: ${help} (${helpUrl})\\n` + nodes.slice(0, 5).map(node =>
             `      ${node.html.slice(0, 200)}\\n      ${node.failureSummary.replace(/\\s+/g, ' ')}`
           ).join('\\n') + (nodes.length > 5 ? `\\n      and ${nodes.length - 5} more` : '')));",
        &[json!(RULES)],
    )?;
    let found = found.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(found.map(str::to_owned).collect())
}

/// A browser in whose every document axe waits.
fn with_axe(launch: Launch) -> Result<Browser> {
    let script = tools::installed_axe(&Places::here()).ok_or_else(|| Error::Missing {
        tool: "axe".to_owned(),
        remedy: "run `cargo xtask setup`".to_owned(),
    })?;
    let source = fs::read_to_string(&script).map_err(failed(&script))?;
    let browser = launch.start()?;
    // The page's policy would not let it in; what the driver brings is not asked.
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    Ok(browser)
}

fn open(browser: &Browser, place: &Place) -> Outcome {
    browser.open("about:blank")?;
    browser.open(&format!("{}#{}", file_address(&page()?), place.fragment))?;
    browser.wait_for(MOUNTED)?;
    let there = |selector: &str| format!("document.querySelector('{selector}')?.checkVisibility()");
    browser.wait_for(&there(place.shown))?;
    if let Some((click, brings)) = place.click {
        browser.click_first(click)?;
        browser.wait_for(&there(brings))?;
    }
    // What fades in has its colours at the end.
    browser.wait_for("document.getAnimations().every(motion => motion.playState === 'finished')")
}

fn nothing_is_violated<'a>(
    launch: Launch,
    (width, height): (u32, u32),
    places: impl IntoIterator<Item = &'a Place>,
) -> Outcome {
    let browser = with_axe(launch)?;
    browser.resize(width, height)?;
    let mut found = Vec::new();
    for place in places {
        if let Err(error) = open(&browser, place) {
            found.push(format!("{}: {error}", place.name));
            continue;
        }
        let lines = violations(&browser)?;
        found.extend(lines.iter().map(|line| format!("{}: {line}", place.name)));
    }
    assert!(found.is_empty(), "at {width} px:\n  {}", found.join("\n  "));
    Ok(())
}

#[test]
fn every_view_on_a_desk() -> Outcome {
    nothing_is_violated(Launch::new(Engine::Chromium), DESK, PLACES.iter().chain(&ON_A_DESK))
}

#[test]
fn every_view_on_a_desk_in_the_dark() -> Outcome {
    let dark = Launch::new(Engine::Chromium).dark();
    nothing_is_violated(dark, DESK, PLACES.iter().chain(&ON_A_DESK))
}

#[test]
fn every_view_on_a_phone() -> Outcome {
    nothing_is_violated(Launch::new(Engine::Chromium), PHONE, PLACES.iter().chain(&ON_A_PHONE))
}

#[test]
fn every_view_on_a_phone_in_the_dark() -> Outcome {
    let dark = Launch::new(Engine::Chromium).dark();
    nothing_is_violated(dark, PHONE, PLACES.iter().chain(&ON_A_PHONE))
}

/// The plain articles, where the app cannot run.
#[test]
fn the_plain_articles() -> Outcome {
    for launch in [Launch::new(Engine::Chromium), Launch::new(Engine::Chromium).dark()] {
        let browser = with_axe(launch.without_web_assembly())?;
        browser.open(&file_address(&page()?))?;
        browser.wait_for(PLAIN)?;
        assert_eq!(violations(&browser)?, Vec::<String>::new());
    }
    Ok(())
}
