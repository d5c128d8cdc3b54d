//! The filters and their counts, held against what the seeds select without a browser.

use explore::{Facet, near_misses};
use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::{
    expected::{Seeds, shows},
    harness::{Engine, Outcome, open_file},
};

/// Opens the page in Chromium with the filters' long lists unfolded.
fn open() -> crate::harness::Result<Browser> {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    browser.script("document.querySelectorAll('.facet .more').forEach(e => e.click())", &[])?;
    Ok(browser)
}

/// Clicks the box of a value.
fn choose(browser: &Browser, name: &str) -> Outcome {
    click_in_row(browser, name, "input")
}

/// Clicks the button that leaves a value out.
fn leave_out(browser: &Browser, name: &str) -> Outcome {
    click_in_row(browser, name, ".leave-out")
}

fn click_in_row(browser: &Browser, name: &str, what: &str) -> Outcome {
    let clicked = browser.value(
        "(() => { const row = [...document.querySelectorAll('.facet li')]\
           .find(li => li.querySelector('.name').textContent === arguments[0]); \
           row?.querySelector(arguments[1]).click(); return Boolean(row); })()",
        &[json!(name), json!(what)],
    )?;
    assert_eq!(clicked, json!(true), "a row for {name}");
    Ok(())
}

#[test]
fn nothing_selected_is_an_overview_of_every_article() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    shows(&browser, &seeds, "")?;
    assert_eq!(browser.elements(".card.overview")?.len(), seeds.corpus.article_count());
    assert_eq!(browser.texts(".facet header .all")?, vec!["All"; seeds.facets().len()]);
    assert_eq!(browser.elements(".passage")?.len(), 0);
    Ok(())
}

#[test]
fn choices_widen_inside_a_facet_and_narrow_across() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Turkey")?;
    shows(&browser, &seeds, "v=1&topic=turkey")?;
    choose(&browser, "Iran")?;
    shows(&browser, &seeds, "v=1&topic=turkey,iran")?;
    choose(&browser, "The Jerusalem Post")?;
    shows(&browser, &seeds, "v=1&topic=turkey,iran&outlet=jerusalem-post")?;
    choose(&browser, "Vladimir Putin")?;
    shows(&browser, &seeds, "v=1&topic=turkey,iran&outlet=jerusalem-post&figure=vladimir-putin")?;
    choose(&browser, "Turkey")?;
    shows(&browser, &seeds, "v=1&topic=iran&outlet=jerusalem-post&figure=vladimir-putin")
}

#[test]
fn any_becomes_all() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Vladimir Putin")?;
    choose(&browser, "Bashar al-Assad")?;
    shows(&browser, &seeds, "v=1&figure=vladimir-putin,bashar-al-assad")?;
    browser.script(
        "document.querySelectorAll('.facet')[2].querySelectorAll('.switch button')[1].click()",
        &[],
    )?;
    shows(&browser, &seeds, "v=1&figure=vladimir-putin,bashar-al-assad&figures=all")
}

#[test]
fn an_excluded_value_says_what_it_takes_away() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Russian military bases")?;
    leave_out(&browser, "Turkey")?;
    shows(&browser, &seeds, "v=1&topic=bases&not-topic=turkey")?;
    assert_eq!(browser.texts(".chip.excluded")?, ["not Turkey ×"]);
    leave_out(&browser, "The Irish Times")?;
    shows(&browser, &seeds, "v=1&not-outlet=irish-times&topic=bases&not-topic=turkey")?;
    leave_out(&browser, "Turkey")?;
    shows(&browser, &seeds, "v=1&not-outlet=irish-times&topic=bases")
}

#[test]
fn chips_remove_themselves_and_the_focus_is_not_lost() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Turkey")?;
    choose(&browser, "Iran")?;
    shows(&browser, &seeds, "v=1&topic=turkey,iran")?;
    browser.click("button", "Turkey: remove this topic")?;
    shows(&browser, &seeds, "v=1&topic=iran")?;
    browser.wait_for("document.activeElement.id === 'count'")?;
    browser.click("button", "Clear all")?;
    shows(&browser, &seeds, "")
}

#[test]
fn chosen_values_stay_in_place_and_zeros_are_not_hidden() -> Outcome {
    let browser = open()?;
    let order = "[...document.querySelectorAll('.facet .name')].map(e => e.textContent)";
    let before = browser.value(order, &[])?;
    choose(&browser, "Anton Mardasov")?;
    browser.wait_for("document.querySelector('.facet .zero')")?;
    assert_eq!(browser.value(order, &[])?, before);
    assert!(browser.element(".facet .zero")?.is_displayed()?);
    Ok(())
}

#[test]
fn long_lists_unfold_and_can_be_searched() -> Outcome {
    let browser = open_file(Launch::new(Engine::Chromium).window(1440, 1000))?;
    let rows = "document.querySelectorAll('.facet')[1].querySelectorAll('li').length";
    assert_eq!(browser.value(rows, &[])?, json!(8));
    browser.click("button", "Show all 14")?;
    browser.wait_for(&format!("{rows} === 14"))?;
    // An alias finds the person; case and accents do not matter.
    browser.role("searchbox", "Find a figure")?.type_text("JULÁNI")?;
    browser.wait_until("only the figure with that alias", || {
        Ok(browser.texts(".facet:nth-of-type(3) .name")? == ["Ahmed al-Sharaa"])
    })
}

#[test]
fn the_same_article_is_wider_than_the_same_passage() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Sergey Lavrov")?;
    choose(&browser, "Iran")?;
    let narrow = "v=1&topic=iran&figure=sergey-lavrov";
    let wide = format!("{narrow}&within=article");
    assert_ne!(seeds.total(narrow)?, seeds.total(&wide)?, "the test asks nothing");
    shows(&browser, &seeds, narrow)?;
    browser.click("button", "the same article")?;
    shows(&browser, &seeds, &wide)
}

#[test]
fn names_in_credits_references_and_compounds_count_only_when_asked() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Bashar al-Assad")?;
    let mut fragment = "v=1&figure=bashar-al-assad".to_owned();
    shows(&browser, &seeds, &fragment)?;
    let mut uses = Vec::new();
    for (place, name) in ["attributive", "credits", "references"].into_iter().enumerate() {
        let click = "document.querySelectorAll('.uses input')[arguments[0]].click()";
        browser.script(click, &[json!(place)])?;
        uses.push(name);
        fragment = format!("v=1&figure=bashar-al-assad&uses={}", uses.join(","));
        shows(&browser, &seeds, &fragment)?;
    }
    Ok(())
}

#[test]
fn a_source_selects_the_passages_that_credit_it() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    let counts = seeds.selected("")?.counts;
    let source =
        seeds.catalogue.values(Facet::Source).max_by_key(|id| counts.sources[*id as usize]);
    let source = source.expect("a source that the seeds credit");
    assert!(counts.of(Facet::Source, source) > 0, "the test asks nothing");
    let slug = seeds.catalogue.slug(Facet::Source, source);
    choose(&browser, seeds.catalogue.name(Facet::Source, source))?;
    let mut fragment = format!("v=1&source={slug}");
    shows(&browser, &seeds, &fragment)?;
    let ids = browser.value("crossread.query({sources: [arguments[0]]}).ids", &[json!(slug)])?;
    assert_eq!(ids.as_array().map(Vec::len), Some(seeds.selected(&fragment)?.hits.len()));
    // Every hit shows why: in its words, and in its margin.
    let unmarked = "[...document.querySelectorAll('.passage')].filter(e => \
        !(e.querySelector('.words .source mark') && \
          e.querySelector('.margin .source a[aria-current]'))).length";
    assert_eq!(browser.value(unmarked, &[])?, json!(0));
    // Photo credits count for sources where they count for names.
    browser.script("document.querySelectorAll('.uses input')[1].click()", &[])?;
    fragment.push_str("&uses=credits");
    shows(&browser, &seeds, &fragment)?;
    // A name in the words takes the choice back.
    browser.script("document.querySelector('.words .source mark').closest('a').click()", &[])?;
    browser.wait_until("no source is chosen", || Ok(browser.elements(".chip")?.is_empty()))
}

#[test]
fn everything_named_on_a_card_selects_it() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Gaza ceasefire and the Arab–Russia summit")?;
    shows(&browser, &seeds, "v=1&topic=gaza-summit")?;
    // A figure in a passage's words.
    browser.script(
        "[...document.querySelectorAll('.words .figure')]\
           .find(e => e.textContent.includes('Putin')).click()",
        &[],
    )?;
    shows(&browser, &seeds, "v=1&topic=gaza-summit&figure=vladimir-putin")?;
    browser.click("button", "Gaza ceasefire and the Arab–Russia summit: remove this topic")?;
    shows(&browser, &seeds, "v=1&figure=vladimir-putin")?;
    // A topic in a margin, then an outlet under a title.
    browser.script(
        "[...document.querySelectorAll('.margin .topic a')]\
           .find(e => e.textContent === 'Russian military bases').click()",
        &[],
    )?;
    shows(&browser, &seeds, "v=1&topic=bases&figure=vladimir-putin")?;
    browser.script(
        "[...document.querySelectorAll('.facts > a')]\
           .find(e => e.textContent === 'The Irish Times').click()",
        &[],
    )?;
    shows(&browser, &seeds, "v=1&outlet=irish-times&topic=bases&figure=vladimir-putin")
}

#[test]
fn nothing_found_says_which_removal_helps_most() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    choose(&browser, "Anton Mardasov")?;
    choose(&browser, "Iran")?;
    shows(&browser, &seeds, "v=1&topic=iran&figure=anton-mardasov")?;
    let wide = seeds.selected("v=1&topic=iran&figure=anton-mardasov&within=article")?.hits.len();
    let ways = browser.texts(".nothing li")?;
    let (iran, mardasov) = (
        seeds.selected("v=1&topic=iran")?.hits.len(),
        seeds.selected("v=1&figure=anton-mardasov")?.hits.len(),
    );
    assert_eq!(
        ways,
        [
            format!("Remove Anton Mardasov gives {iran} passages"),
            format!("Remove Iran gives {mardasov} passages"),
        ]
        .into_iter()
        .chain(
            (wide > 0).then(|| {
                format!("Look for it together in the same article gives {wide} passages")
            })
        )
        .collect::<Vec<_>>()
    );
    browser.click("button", "Remove Anton Mardasov")?;
    shows(&browser, &seeds, "v=1&topic=iran")
}

#[test]
fn every_hit_shows_why_without_colour() -> Outcome {
    let browser = open()?;
    choose(&browser, "Russian military bases")?;
    choose(&browser, "Vladimir Putin")?;
    browser.wait_for("document.querySelector('.passage')")?;
    let reasons = browser.value(
        "[...document.querySelectorAll('.passage')].map(e => \
           [e.querySelectorAll('mark.term').length, e.querySelectorAll('.figure mark').length])",
        &[],
    )?;
    for reason in reasons.as_array().into_iter().flatten() {
        assert!(reason[0].as_u64() > Some(0) && reason[1].as_u64() > Some(0), "{reason}");
    }
    let weight = "getComputedStyle(document.querySelector('.figure mark')).fontWeight";
    assert_eq!(browser.value(weight, &[])?, json!("600"));
    let line = "getComputedStyle(document.querySelector('mark.term')).borderBlockEndStyle";
    assert_eq!(browser.value(line, &[])?, json!("dotted"));
    Ok(())
}

#[test]
fn the_count_is_announced_and_nothing_jumps() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    browser.script("window.scrollTo({top: 500, behavior: 'instant'})", &[])?;
    choose(&browser, "Turkey")?;
    shows(&browser, &seeds, "v=1&topic=turkey")?;
    let said =
        "[...document.querySelectorAll('[role=status]')].map(e => e.textContent).filter(Boolean)";
    assert_eq!(browser.value(said, &[])?, json!([seeds.total("v=1&topic=turkey")?]));
    assert_eq!(browser.value("Math.round(scrollY)", &[])?, json!(500));
    Ok(())
}

#[test]
fn near_misses_are_shown_with_their_terms() -> Outcome {
    let (browser, seeds) = (open()?, Seeds::read()?);
    let misses = |topic: u32| {
        let mut selection = explore::Selection::default();
        selection.choose(Facet::Topic, topic);
        near_misses(&seeds.corpus, &selection, 1).unwrap_or_default().len()
    };
    let topic = seeds.catalogue.values(Facet::Topic).find(|&topic| misses(topic) > 0);
    let topic = topic.expect("a topic that some passage comes near");
    choose(&browser, seeds.catalogue.name(Facet::Topic, topic))?;
    browser.wait_for("document.querySelector('.nearby li q')")?;
    browser.script("document.querySelector('.nearby summary').click()", &[])?;
    assert!(browser.element(".nearby li q")?.is_displayed()?);
    Ok(())
}

/// The margin once listed a person named only attributively; choosing it made the passage vanish.
#[test]
fn choosing_what_a_margin_lists_keeps_the_passage() -> Outcome {
    let browser = open()?;
    choose(&browser, "Turkey")?;
    browser.wait_for("document.querySelectorAll('.passage .margin').length > 3")?;
    let lost = browser.script(
        "const lost = [];
         const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
         const named = [...document.querySelectorAll('.margin .figure a')]
           .map(a => [a.closest('.passage').id, a.getAttribute('href')]);
         const before = location.hash;
         for (const [passage, href] of named.slice(0, 40)) {
           location.hash = href;
           await frame(); await frame();
           if (!document.getElementById(passage)) lost.push([passage, href]);
         }
         return lost;",
        &[],
    )?;
    assert_eq!(lost, json!([]));
    Ok(())
}
