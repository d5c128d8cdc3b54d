//! `window.crossread`.

pub(crate) mod examples;

use corpus::{Damage, PassageId};
use explore::Facet;
use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::{
    expected::{Seeds, shows},
    harness::{Engine, Outcome, Result, host, open_file, open_hosted},
};

#[test]
fn a_query_gives_what_the_page_shows() -> Outcome {
    let (browser, seeds) = (open_file(Launch::new(Engine::Chromium))?, Seeds::read()?);
    let fragment = "v=1&topic=turkey,iran&figure=vladimir-putin&within=article";
    let answer = browser.script(
        "return crossread.ready.then(() => crossread.query(\
           {topics: ['turkey', 'iran'], figures: ['vladimir-putin'], within: 'article'}))",
        &[],
    )?;
    let selected = seeds.selected(fragment)?;
    assert_eq!(answer["ids"].as_array().map(Vec::len), Some(selected.hits.len()));
    for (facet, name) in [
        (Facet::Outlet, "outlets"),
        (Facet::Topic, "topics"),
        (Facet::Figure, "figures"),
        (Facet::Source, "sources"),
    ] {
        for value in seeds.catalogue.values(facet) {
            let count = &answer["counts"][name][seeds.catalogue.slug(facet, value)];
            assert_eq!(count, &json!(selected.counts.of(facet, value)), "{name}");
        }
    }
    let everything = browser.value("crossread.query().ids.length", &[])?;
    assert_eq!(everything, json!(seeds.selected("")?.hits.len()));
    Ok(())
}

/// Ids come as the page shows the passages: the best first where there are words.
#[test]
fn words_are_asked_for_too() -> Outcome {
    let (browser, seeds) = (open_file(Launch::new(Engine::Chromium))?, Seeds::read()?);
    let slugs = |fragment: &str| -> Result<Vec<String>> {
        let name = |element: &String| {
            let id = element.trim_start_matches("passage-").parse().unwrap_or_default();
            let passage = seeds.corpus.passage(PassageId(id))?;
            let slug = seeds.corpus.slug_of(passage.article)?;
            Ok(format!("{slug}.{}", seeds.corpus.number_of(&passage)?))
        };
        let named: core::result::Result<_, Damage> =
            seeds.elements(fragment)?.iter().map(name).collect();
        named.map_err(|damage| xtask::Error::Seeds(damage.to_string()))
    };
    for (asked, fragment) in [
        ("{q: 'hmeimim'}", "v=1&q=hmeimim&order=relevance"),
        ("{q: 'bases -syria', order: 'date'}", "v=1&q=bases -syria&order=date"),
        ("{q: '\"military bases\"', order: 'article'}", "v=1&q=\"military bases\"&order=article"),
        ("{q: 'lamplighters'}", "v=1&q=lamplighters"),
    ] {
        let ids = browser.value(&format!("crossread.query({asked}).ids"), &[])?;
        let mut ids: Vec<String> = serde_json::from_value(ids).unwrap_or_default();
        let mut expected = slugs(fragment)?;
        if !asked.contains("order") {
            // Here passages are ranked on their own, there under their articles.
            assert_eq!(ids.first(), expected.first(), "{asked}");
            ids.sort();
            expected.sort();
        }
        assert_eq!(ids, expected, "{asked}");
    }
    Ok(())
}

#[test]
fn wrong_input_names_the_field() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    for (input, field) in [
        ("{topics: 'turkey'}", "topics"),
        ("{topics: ['no-such']}", "topics[0]"),
        ("{figures: ['vladimir-putin', 3]}", "figures"),
        ("{sources: ['no-such']}", "sources[0]"),
        ("{outlet: []}", "outlet"),
        ("{within: 'book'}", "within"),
        ("{q: 3}", "q"),
        ("{q: 'oil', order: 'best'}", "order"),
        ("{view: 'coverage'}", "view"),
        ("[]", "the argument"),
        ("3", "the argument"),
    ] {
        let thrown = thrown(&browser, &format!("crossread.query({input})"))?;
        assert!(thrown.starts_with(&format!("TypeError: {field}:")), "{input}: {thrown}");
    }
    for (call, field) in [
        ("select({not: ['iran']})", "not"),
        ("select({not: {topic: ['iran']}})", "not.topic"),
        ("select({not: {topics: ['no-such']}})", "not.topics[0]"),
        ("select({all: 'topics'})", "all"),
        ("select({all: ['outlets']})", "all"),
        ("select({uses: ['pronouns']})", "uses"),
        ("select({view: 'map'})", "view"),
        ("select({view: 3})", "view"),
        ("select({view: 'article'})", "article"),
        ("select({view: 'figure'})", "of"),
        ("select({view: 'quotes', article: 'irish-times'})", "article"),
        ("select({article: 'no-such'})", "article"),
        ("select({of: 'no-such'})", "of"),
        ("select({passage: 'irish-times'})", "passage"),
        ("select({passage: 'irish-times.0'})", "passage"),
        ("select({article: 'irish-times', passage: 'think-tank.1'})", "passage"),
        ("select({notices: []})", "notices"),
        ("passage()", "passage"),
        ("passage(Symbol())", "passage"),
        ("on('changes', () => {})", "name"),
        ("on(Symbol(), () => {})", "name"),
        ("on('change')", "f"),
        ("on('change', {})", "f"),
    ] {
        let thrown = thrown(&browser, &format!("crossread.{call}"))?;
        assert!(thrown.starts_with(&format!("TypeError: {field}:")), "{call}: {thrown}");
    }
    assert_eq!(browser.value("location.hash", &[])?, json!(""));
    Ok(())
}

/// What an expression throws, as text.
fn thrown(browser: &Browser, expression: &str) -> Result<String> {
    let body =
        format!("try {{ {expression}; return 'nothing'; }} catch (e) {{ return String(e); }}");
    Ok(browser.script(&body, &[])?.as_str().unwrap_or_default().to_owned())
}

/// Getters and proxies run code of the caller's in the middle of a call: what they throw comes back, and
/// the page goes on.
#[test]
fn what_an_object_throws_comes_back() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    browser.script(
        "window.fail_ = () => { throw new RangeError('mine'); };
         window.proxy_ = (target, trap) => new Proxy(target, { [trap]: fail_ });",
        &[],
    )?;
    for input in [
        "{ get q() { return fail_(); } }",
        "proxy_({}, 'ownKeys')",
        "proxy_({ q: 'oil' }, 'getOwnPropertyDescriptor')",
        "proxy_({ q: 'oil' }, 'get')",
        "{ topics: proxy_(['iran'], 'get') }",
        "{ topics: Object.defineProperty(['iran'], 0, { get: fail_ }) }",
    ] {
        for function in ["query", "select"] {
            let thrown = thrown(&browser, &format!("crossread.{function}({input})"))?;
            assert_eq!(thrown, "RangeError: mine", "{function}: {input}");
        }
    }
    for input in [
        "(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return { topics: proxy }; })()",
        "{ q: { toString() { return 'oil'; } } }",
        "{ topics: [Symbol()] }",
        "{ topics: new Array(3) }",
        "{ topics: { length: 1, 0: 'iran' } }",
        "{ [Symbol.toPrimitive]: 1, __proto__: { q: 'oil' }, nothing: 1 }",
    ] {
        let thrown = thrown(&browser, &format!("crossread.select({input})"))?;
        assert!(thrown.starts_with("TypeError: "), "{input}: {thrown}");
    }
    // A getter may call the page itself.
    let inner = "{ get q() { return String(crossread.query({ topics: ['iran'] }).ids.length); } }";
    assert_eq!(thrown(&browser, &format!("crossread.select({inner})"))?, "nothing");
    browser.click("button", "Clear all")?;
    browser.wait_for("crossread.selection().q === ''")?;
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}

/// What `selection()` gives, `select()` takes: nothing changes, and the history gets no entry.
#[test]
fn selecting_what_is_selected_changes_nothing() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    for fragment in [
        "",
        "v=1&outlet=irish-times&not-outlet=jerusalem-post&topic=turkey,iran&not-topic=energy&topics=all\
         &figure=vladimir-putin&q=gas%20%2526%20%22oil%22&within=article&uses=attributive,references\
         &order=date",
        "v=1&q=hmeimim&sort=left&view=context",
        "v=1&article=think-tank&at=6",
        "v=1&topic=bases&at=think-tank.6",
        "v=1&view=figure&of=vladimir-putin",
        "v=1&view=coverage&by=figures&measure=count",
        "v=1&view=quotes&kind=scare",
        "v=1&view=compare&compare=irish-times,jerusalem-post",
    ] {
        browser.script("location.hash = arguments[0]", &[json!(fragment)])?;
        let shown = format!("crossread.select(crossread.selection()) === '{fragment}'");
        browser.wait_for(&shown)?;
        let before = browser.value("[location.hash, history.length]", &[])?;
        let same = browser.script(
            "const before = JSON.stringify(crossread.selection());
             crossread.select(JSON.parse(before));
             return [before === JSON.stringify(crossread.selection()), [location.hash, history.length]];",
            &[],
        )?;
        assert_eq!(same, json!([true, before]), "{fragment}");
    }
    Ok(())
}

/// A selection made by a program is one of the reader's: it is on the screen, and Back takes it back.
#[test]
fn a_selection_is_on_the_screen_and_in_the_history() -> Outcome {
    let (browser, seeds) = (open_file(Launch::new(Engine::Chromium))?, Seeds::read()?);
    let fragment = browser.value("crossread.select({topics: ['turkey']})", &[])?;
    shows(&browser, &seeds, fragment.as_str().unwrap_or_default())?;
    browser.value("crossread.select({of: 'vladimir-putin'})", &[])?;
    browser.wait_for("location.hash === '#v=1&view=figure&of=vladimir-putin'")?;
    browser.back()?;
    browser.wait_for("crossread.selection().topics[0] === 'turkey'")?;
    let told = browser.value("crossread.selection().view", &[])?;
    assert_eq!(told, json!("passages"));
    Ok(())
}

#[test]
fn the_link_is_the_one_that_is_copied() -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(Engine::Chromium), &server)?;
    let address = server.address();
    assert_eq!(browser.value("crossread.link()", &[])?, json!(address));
    browser.value("crossread.select({topics: ['iran'], view: 'quotes'})", &[])?;
    let link = format!("{address}#v=1&topic=iran&view=quotes");
    assert_eq!(browser.value("crossread.link()", &[])?, json!(link));
    // A view alone is linked to in the whole page.
    browser.script("location.hash += '&embed=1'", &[])?;
    browser.wait_for("document.documentElement.hasAttribute('data-embed')")?;
    assert_eq!(browser.value("crossread.link()", &[])?, json!(link));
    let within = browser.value("[crossread.select({view: 'quotes'}), location.hash]", &[])?;
    assert_eq!(within, json!(["v=1&view=quotes", "#v=1&view=quotes&embed=1"]));
    Ok(())
}

/// Those who wait for a change hear of the reader's, of Back, and of other programs', each once and when
/// the screen has followed; one that fails or has ended is in nobody's way.
#[test]
fn a_change_is_told() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    browser.script(
        "window.told_ = []; window.ended_ = []; window.failed_ = [];
         addEventListener('error', event => failed_.push(event.message));
         crossread.on('change', () => { throw new Error('mine'); });
         window.end_ = crossread.on('change', () => { ended_.push(1); end_(); });
         crossread.on('change', selection => {
           told_.push([selection.view, selection.topics.length, document.querySelector('main h2').textContent]);
           selection.topics.push('spoilt');
         });
         crossread.on('change', selection => told_.push(selection.topics.includes('spoilt')));",
        &[],
    )?;
    let told = |what: &str, view: &str, topics: u32| -> Outcome {
        browser.wait_until(what, || Ok(browser.value("told_.length >= 2", &[])? == json!(true)))?;
        let told = browser.script("return told_.splice(0);", &[])?;
        assert_eq!(told[0][0], json!(view), "{what}: {told}");
        assert_eq!(told[0][1], json!(topics), "{what}: {told}");
        let heading = browser.value("document.querySelector('main h2').textContent", &[])?;
        assert_eq!(told[0][2], heading, "{what}: the screen has followed");
        assert_eq!(told[1], json!(false), "{what}: each has a copy of its own");
        assert_eq!(told.as_array().map(Vec::len), Some(2), "{what}: {told}");
        Ok(())
    };
    browser.value("crossread.select({topics: ['iran'], view: 'coverage'})", &[])?;
    told("another program's", "coverage", 1)?;
    browser.click("link", "Quotes")?;
    told("the reader's", "quotes", 1)?;
    browser.back()?;
    told("back", "coverage", 1)?;
    // The same again is no change, nor is another place in the view.
    browser.value("crossread.select(crossread.selection())", &[])?;
    browser.value("crossread.select({article: 'think-tank'})", &[])?;
    told("an article", "article", 0)?;
    browser.value("crossread.select({article: 'think-tank', passage: 'think-tank.6'})", &[])?;
    browser.value("crossread.select({view: 'quotes'})", &[])?;
    told("after another place", "quotes", 0)?;
    assert_eq!(browser.value("ended_.length", &[])?, json!(1));
    // Five changes, and five failures that the browser reports.
    assert_eq!(browser.value("failed_.length", &[])?, json!(5));
    Ok(())
}
