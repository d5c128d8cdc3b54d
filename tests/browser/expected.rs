//! What the page ought to show, worked out from the seeds without a browser.

use std::collections::BTreeMap;

use corpus::{Corpus, Damage};
use explore::{Catalogue, Facet, Outcome as Selected, Query, fragment, rank, select};
use xtask::{Error, browser::Browser, collection, places::Places};

use crate::harness::Result;

/// The collection of the page under test.
pub(crate) struct Seeds {
    pub(crate) corpus: Corpus<'static>,
    pub(crate) catalogue: Catalogue,
}

impl Seeds {
    pub(crate) fn read() -> Result<Self> {
        let bytes = collection::press(&Places::here().seeds())?.leak();
        let read = || {
            let corpus = Corpus::open(bytes)?;
            Ok(Self { catalogue: Catalogue::read(&corpus)?, corpus })
        };
        read().map_err(|damage: Damage| Error::Seeds(damage.to_string()))
    }

    /// What a fragment selects.
    pub(crate) fn selected(&self, fragment: &str) -> Result<Selected> {
        let (location, notices) = fragment::parse(fragment, &self.corpus, &self.catalogue);
        assert!(notices.is_empty(), "{fragment}: {notices:?}");
        select(&self.corpus, &location.selection).map_err(|damage| Error::Seeds(damage.to_string()))
    }

    /// The line above the passages.
    pub(crate) fn total(&self, fragment: &str) -> Result<String> {
        let selected = self.selected(fragment)?;
        let plural = |count: usize, one: &str| {
            if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
        };
        if selected.hits.is_empty() {
            return Ok("No passage".to_owned());
        }
        let passages = plural(selected.hits.len(), "passage");
        Ok(format!("{passages} in {}", plural(selected.articles.len(), "article")))
    }

    /// The ids of the passages' elements, in the order in which they are shown.
    pub(crate) fn elements(&self, fragment: &str) -> Result<Vec<String>> {
        let selected = self.selected(fragment)?;
        let (location, _) = fragment::parse(fragment, &self.corpus, &self.catalogue);
        let groups = Query::read_in(&self.corpus, &location.selection.query)
            .and_then(|query| rank::groups(&self.corpus, &query, &selected, location.order()))
            .map_err(|damage| Error::Seeds(damage.to_string()))?;
        let hits = groups.iter().flat_map(|group| &group.hits);
        Ok(hits.map(|hit| format!("passage-{}", hit.0)).collect())
    }

    /// The facets that the page shows: those the collection has values of.
    pub(crate) fn facets(&self) -> Vec<Facet> {
        let has_values = |facet: &Facet| self.catalogue.values(*facet).next().is_some();
        Facet::ALL.into_iter().filter(has_values).collect()
    }

    /// The number beside every value of a facet.
    pub(crate) fn counts(&self, fragment: &str, facet: Facet) -> Result<BTreeMap<String, String>> {
        let selected = self.selected(fragment)?;
        let (location, _) = fragment::parse(fragment, &self.corpus, &self.catalogue);
        let excluded = &location.selection.choice(facet).excluded;
        let values = self.catalogue.values(facet);
        Ok(values
            .map(|value| {
                let count = selected.counts.of(facet, value);
                let sign = if excluded.contains(&value) { "−" } else { "" };
                (self.catalogue.name(facet, value).to_owned(), format!("{sign}{count}"))
            })
            .collect())
    }
}

/// Waits until the page shows what a fragment selects: the line above the passages, the passages
/// themselves, and the number beside every value shown.
pub(crate) fn shows(browser: &Browser, seeds: &Seeds, fragment: &str) -> Result<()> {
    let total = seeds.total(fragment)?;
    browser.wait_until(&format!("{total:?} for {fragment}"), || {
        Ok(browser.texts(".total")?.first() == Some(&total))
    })?;
    let elements = seeds.elements(fragment)?;
    if !fragment.is_empty() {
        browser.wait_until(&format!("the passages of {fragment}"), || {
            let shown = browser.value(
                "[[...document.querySelectorAll('.passage')].map(e => e.id), \
                  Boolean(document.getElementById('more'))]",
                &[],
            )?;
            let (shown, more): (Vec<String>, bool) =
                serde_json::from_value(shown).map_err(|error| Error::Seeds(error.to_string()))?;
            // Of many, the beginning.
            Ok(elements.starts_with(&shown) && more == (shown.len() < elements.len()))
        })?;
    }
    for (place, facet) in seeds.facets().into_iter().enumerate() {
        let expected = seeds.counts(fragment, facet)?;
        let shown = counts_shown(browser, place)?;
        assert!(!shown.is_empty(), "no value of {facet:?} is shown");
        for (name, count) in shown {
            assert_eq!(Some(&count), expected.get(&name), "{name} under {fragment}");
        }
    }
    Ok(())
}

fn counts_shown(browser: &Browser, facet: usize) -> Result<Vec<(String, String)>> {
    let shown = browser.value(
        "[...document.querySelectorAll('.facet')[arguments[0]].querySelectorAll('li')].map(li => \
         [li.querySelector('.name').textContent, \
          li.querySelector('.value-count').firstChild.textContent])",
        &[serde_json::json!(facet)],
    )?;
    serde_json::from_value(shown).map_err(|error| Error::Seeds(error.to_string()))
}
