//! `window.crossread`.

use explore::Facet;
use serde_json::json;
use xtask::browser::Launch;

use crate::{
    expected::Seeds,
    harness::{Engine, Outcome, open_file},
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
    for (facet, name) in
        [(Facet::Outlet, "outlets"), (Facet::Topic, "topics"), (Facet::Figure, "figures")]
    {
        for value in seeds.catalogue.values(facet) {
            let count = &answer["counts"][name][seeds.catalogue.slug(facet, value)];
            assert_eq!(count, &json!(selected.counts.of(facet, value)), "{name}");
        }
    }
    let everything = browser.value("crossread.query().ids.length", &[])?;
    assert_eq!(everything, json!(seeds.selected("")?.hits.len()));
    Ok(())
}

#[test]
fn wrong_input_names_the_field() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium))?;
    for (input, field) in [
        ("{topics: 'turkey'}", "topics"),
        ("{topics: ['no-such']}", "topics[0]"),
        ("{figures: ['vladimir-putin', 3]}", "figures"),
        ("{outlet: []}", "outlet"),
        ("{within: 'book'}", "within"),
        ("[]", "query"),
        ("3", "query"),
    ] {
        let thrown = browser.script(
            &format!(
                "try {{ crossread.query({input}); return 'nothing'; }} \
                 catch (e) {{ return e instanceof TypeError ? e.message : String(e); }}"
            ),
            &[],
        )?;
        let thrown = thrown.as_str().unwrap_or_default();
        assert!(thrown.starts_with(field), "{input}: {thrown}");
    }
    Ok(())
}
