//! One figure's page.

use collate::profile::{Profile, profile};
use corpus::FigureId;
use explore::{Facet, Uses, select};
use serde_json::json;
use xtask::{
    Error,
    browser::{Browser, Launch},
};

use crate::{
    expected::{Seeds, shows},
    harness::{Engine, MOUNTED, Outcome, Result, file_address, page},
};

fn open_at(fragment: &str, width: u32) -> Result<Browser> {
    let browser = Launch::new(Engine::Chromium).window(width, 900).start()?;
    browser.open(&format!("{}#{fragment}", file_address(&page()?)))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for("document.querySelector('.profile')")?;
    Ok(browser)
}

/// The figure named in most passages, with its profile.
fn most_named(seeds: &Seeds) -> Result<(u32, Profile)> {
    let read = || {
        let all = select(&seeds.corpus, &explore::Selection::default())?;
        let values = seeds.catalogue.values(Facet::Figure);
        let figure = values.max_by_key(|&value| all.counts.of(Facet::Figure, value));
        let figure = figure.unwrap_or_default();
        Ok((figure, profile(&seeds.corpus, &all, Uses::default(), FigureId(figure))?))
    };
    read().map_err(|damage: corpus::Damage| Error::Seeds(damage.to_string()))
}

#[test]
fn a_profile_shows_spellings_articles_and_company() -> Outcome {
    let seeds = Seeds::read()?;
    let (figure, profile) = most_named(&seeds)?;
    let slug = seeds.catalogue.slug(Facet::Figure, figure);
    for width in [320, 1440] {
        let browser = open_at(&format!("v=1&view=figure&of={slug}"), width)?;
        let heading = browser.texts(".profile h2")?.join(" ");
        assert!(heading.contains(seeds.catalogue.name(Facet::Figure, figure)), "{heading}");
        let text = browser.texts(".profile")?.join(" ");
        for row in profile.spellings.rows.iter().take(3) {
            assert!(text.contains(&row.text), "{}", row.text);
        }
        browser.wait_for(&format!(
            "document.querySelectorAll('.strips > li').length === {}",
            profile.articles.len().min(12)
        ))?;
        assert_eq!(
            browser.value("document.scrollingElement.scrollWidth <= innerWidth", &[])?,
            json!(true),
            "at {width} px"
        );
    }
    Ok(())
}

#[test]
fn who_is_named_beside_leads_to_the_passages_with_both() -> Outcome {
    let seeds = Seeds::read()?;
    let (figure, profile) = most_named(&seeds)?;
    let slug = |figure| seeds.catalogue.slug(Facet::Figure, figure);
    let (other, count) = profile.together[0];
    let browser = open_at(&format!("v=1&view=figure&of={}", slug(figure)), 1440)?;
    browser.click_first(".ranked a")?;
    let fragment = format!("v=1&figure={},{}&figures=all", slug(figure), slug(other.0));
    shows(&browser, &seeds, &fragment)?;
    assert_eq!(seeds.selected(&fragment)?.hits.len(), count as usize);
    Ok(())
}

/// The last row of the spellings counts all mentions; it leads to the passages they stand in.
#[test]
fn all_mentions_lead_to_their_passages() -> Outcome {
    let seeds = Seeds::read()?;
    let (figure, profile) = most_named(&seeds)?;
    let slug = seeds.catalogue.slug(Facet::Figure, figure);
    let browser = open_at(&format!("v=1&view=figure&of={slug}"), 1440)?;
    let (mentions, attributive) = profile.mentions();
    let last = ".wide-table tr:last-child td:nth-child(2) a";
    assert_eq!(browser.texts(last)?.first(), Some(&mentions.to_string()));
    browser.click_first(last)?;
    let uses = if attributive > 0 { "&uses=attributive" } else { "" };
    let fragment = format!("v=1&figure={slug}{uses}");
    shows(&browser, &seeds, &fragment)?;
    assert_eq!(seeds.selected(&fragment)?.hits.len(), profile.passages());
    Ok(())
}

/// Where the names of outlets have no room their letters head the columns, and the names are still
/// said.
#[test]
fn narrow_tables_are_headed_by_letters() -> Outcome {
    let seeds = Seeds::read()?;
    let (figure, profile) = most_named(&seeds)?;
    let slug = seeds.catalogue.slug(Facet::Figure, figure);
    let outlet = profile.spellings.outlets[0];
    let name = seeds.catalogue.name(Facet::Outlet, outlet.0);
    for (width, visible) in [(360, false), (1440, true)] {
        let browser = open_at(&format!("v=1&view=figure&of={slug}"), width)?;
        let shown = "const name = document.querySelector('.wide-table thead .name');
            return [name.textContent, name.getBoundingClientRect().width > 1];";
        assert_eq!(browser.script(shown, &[])?, json!([name, visible]), "at {width} px");
    }
    Ok(())
}

#[test]
fn the_list_goes_to_another_figure() -> Outcome {
    let seeds = Seeds::read()?;
    let (figure, _) = most_named(&seeds)?;
    let slug = seeds.catalogue.slug(Facet::Figure, figure);
    let browser = open_at(&format!("v=1&view=figure&of={slug}"), 1440)?;
    browser.script(
        "const list = document.getElementById('figure-picker');
         list.selectedIndex = 1;
         list.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    )?;
    browser.wait_for(&format!("!location.hash.includes({})", json!(format!("of={slug}"))))?;
    browser.wait_for("document.activeElement.id === 'figure-picker'")?;
    browser.back()?;
    browser.wait_for(&format!("location.hash.includes({})", json!(format!("of={slug}"))))
}

#[test]
fn a_profile_keeps_to_the_selection_and_says_so() -> Outcome {
    let seeds = Seeds::read()?;
    let (figure, _) = most_named(&seeds)?;
    let slug = seeds.catalogue.slug(Facet::Figure, figure);
    let browser = open_at(&format!("v=1&view=figure&of={slug}"), 1440)?;
    assert!(browser.texts(".profile header p")?[0].starts_with("In the whole collection"));
    let outlet = seeds.catalogue.slug(Facet::Outlet, 0);
    let browser = open_at(&format!("v=1&outlet={outlet}&view=figure&of={slug}"), 1440)?;
    assert!(browser.texts(".profile header p")?[0].starts_with("Within your selection"));
    Ok(())
}
