//! `window.crossread`.

use corpus::{Damage, PassageId};
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
    let slugs = |fragment: &str| -> crate::harness::Result<Vec<String>> {
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
