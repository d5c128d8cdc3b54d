//! What leaves the page: files, citations, and the brief on paper.

use std::collections::BTreeMap;

use corpus::PassageId;
use explore::{Evidence, fragment};
use export::{
    Note, Selected, brief,
    citation::{Cited, bibtex, csl_json},
    csv::BYTE_ORDER_MARK,
    documents::Documents,
    selected, table,
};
use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::{
    expected::Seeds,
    harness::{Engine, MOUNTED, Outcome, Result, host, open_hosted},
};

const SELECTION: &str = "v=1&figure=sergey-lavrov&topic=extradition,bases";

/// Keeps what the page would save, instead of saving it.
const CATCH: &str = "
  window.caught = [];
  URL.createObjectURL = blob => { window.blob = blob; return 'data:,' };
  HTMLAnchorElement.prototype.click = function () {
    const name = this.download, blob = window.blob;
    blob.arrayBuffer().then(bytes => window.caught.push(
      [name, blob.type, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
  };";

/// The page on a server with something selected, and its address without a fragment.
fn selected_page(server: &xtask::serve::Server) -> Result<Browser> {
    let browser = open_hosted(Launch::new(Engine::Chromium), server)?;
    browser.open("about:blank")?;
    browser.open(&format!("{}#{SELECTION}", server.address()))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for("document.querySelector('.chip')")?;
    Ok(browser)
}

/// Calls `check` with what the page has to export.
fn with_expected<T>(
    address: &str,
    check: impl FnOnce(&Seeds, &Selected<'_>) -> Result<T>,
) -> Result<T> {
    let seeds = Seeds::read()?;
    let (corpus, catalogue) = (&seeds.corpus, &seeds.catalogue);
    let (location, _) = fragment::parse(SELECTION, corpus, catalogue);
    let hits = seeds.selected(SELECTION)?.hits;
    let link_to = |passage| link_to(&seeds, address, passage);
    let link = format!("{address}#{}", fragment::encode(&location, corpus, catalogue).unwrap());
    let selected = Selected {
        corpus,
        catalogue,
        selection: &location.selection,
        passages: &hits,
        version: env!("CARGO_PKG_VERSION"),
        link: &link,
        link_to: &link_to,
        notes: &BTreeMap::<PassageId, Note>::new(),
    };
    check(&seeds, &selected)
}

fn link_to(seeds: &Seeds, address: &str, passage: PassageId) -> String {
    let evidence = Evidence::of_passage(&seeds.corpus, passage).unwrap().unwrap();
    let location = evidence.location();
    format!("{address}#{}", fragment::encode(&location, &seeds.corpus, &seeds.catalogue).unwrap())
}

#[test]
fn every_file_holds_the_selection() -> Outcome {
    let server = host()?;
    let browser = selected_page(&server)?;
    browser.script(CATCH, &[])?;
    browser.click("button", "Export")?;
    let buttons = [
        "Save the brief as Markdown",
        "Save as a table (CSV)",
        "Save as data (JSON)",
        "Save references (BibTeX)",
        "Save references (CSL-JSON)",
        "Save the whole collection (JSON Lines)",
    ];
    for (count, button) in (1..).zip(buttons) {
        browser.click("button", button)?;
        browser.wait_for(&format!("caught.length === {count}"))?;
    }
    let caught = browser.value("caught", &[])?;
    with_expected(server.address(), |_, chosen| {
        let cited: Vec<Cited> = chosen
            .passages
            .iter()
            .map(|&id| Cited::passage(chosen.corpus, chosen.catalogue, id, (chosen.link_to)(id)))
            .collect::<core::result::Result<_, _>>()
            .unwrap();
        let documents = Documents::new(chosen.corpus, chosen.catalogue, chosen.version);
        let documents: String = documents.collect::<core::result::Result<_, _>>().unwrap();
        let expected = [
            ("brief.md", "text/markdown", brief::markdown(chosen).unwrap()),
            (
                "selection.csv",
                "text/csv",
                format!("{BYTE_ORDER_MARK}{}", table::selection_csv(chosen).unwrap()),
            ),
            ("selection.json", "application/json", selected::json(chosen).unwrap()),
            ("references.bib", "application/x-bibtex", bibtex(&cited)),
            ("references.json", "application/vnd.citationstyles.csl+json", csl_json(&cited)),
            ("collection.jsonl", "application/jsonl", documents),
        ];
        for (number, (name, kind, content)) in expected.into_iter().enumerate() {
            let file = &caught[number];
            assert_eq!(file[0], json!(format!("al-sharaa-in-moscow-{name}")));
            assert_eq!(file[1], json!(format!("{kind};charset=utf-8")));
            assert_eq!(file[2], json!(content), "{name}");
        }
        Ok(())
    })?;
    assert_eq!(browser.errors()?, [""; 0]);
    Ok(())
}

#[test]
fn a_table_is_saved_as_csv() -> Outcome {
    let server = host()?;
    let browser = selected_page(&server)?;
    browser.script(CATCH, &[])?;
    browser.click("link", "Coverage")?;
    browser.click("button", "Save as CSV")?;
    browser.wait_for("caught.length === 1")?;
    let heads = browser.value("caught[0][2].split('\\r\\n')[0]", &[])?;
    let heads = heads.as_str().unwrap_or_default().to_owned();
    assert!(heads.starts_with("\u{feff}topic,") && heads.contains("The Irish Times"), "{heads}");
    assert_eq!(browser.value("caught[0][0]", &[])?, json!("coverage.csv"));
    Ok(())
}

#[test]
fn a_passage_and_a_quote_are_copied_as_citations() -> Outcome {
    let server = host()?;
    let browser = selected_page(&server)?;
    let catch = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }";
    browser.script(catch, &[])?;
    let copied = |name: &str| -> Result<String> {
        browser.script("window.copied = undefined", &[])?;
        browser.click("button", name)?;
        browser.wait_for("window.copied")?;
        Ok(browser.value("window.copied", &[])?.as_str().unwrap_or_default().to_owned())
    };
    with_expected(server.address(), |_, chosen| {
        let id = chosen.passages[0];
        let link = (chosen.link_to)(id);
        let cited = Cited::passage(chosen.corpus, chosen.catalogue, id, link).unwrap();
        for (name, citation) in [
            ("Plain text", cited.plain()),
            ("Markdown", cited.markdown()),
            ("BibTeX", bibtex(std::slice::from_ref(&cited))),
            ("CSL-JSON", csl_json(std::slice::from_ref(&cited))),
        ] {
            browser.click_first(&format!("#passage-{} .act", id.0))?;
            assert_eq!(copied(name)?, citation, "{name}");
        }
        Ok(())
    })?;
    // A quote is cited with whom it is attributed to.
    browser.click("link", "Quotes")?;
    browser.wait_for("document.querySelector('.rendering .act')")?;
    browser.click_first(".rendering .act")?;
    let cited = copied("Plain text")?;
    let quoted = browser.value("document.querySelector('.rendering .quoted').textContent", &[])?;
    let words: String = quoted.as_str().unwrap_or_default().chars().take(20).collect();
    assert!(cited.contains(&words) && cited.contains("Sergey Lavrov"), "{cited}");
    Ok(())
}

#[test]
fn a_brief_is_what_is_printed() -> Outcome {
    let server = host()?;
    let browser = selected_page(&server)?;
    browser.script("window.print = () => { window.printed = true }", &[])?;
    browser.click("button", "Export")?;
    browser.click("button", "Print a brief")?;
    browser.wait_for("window.printed && document.querySelector('.brief')")?;
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    let seen = "[...document.querySelectorAll('#app > *')].filter(e => e.checkVisibility()).map(e => e.className)";
    assert_eq!(browser.value(seen, &[])?, json!(["brief"]));
    with_expected(server.address(), |_, chosen| {
        let brief = brief::brief(chosen).unwrap();
        let outlets: Vec<String> = brief.outlets.iter().map(|(name, _)| name.clone()).collect();
        assert_eq!(browser.texts(".brief h2")?, outlets);
        let parts = || brief.outlets.iter().flat_map(|(_, parts)| parts);
        let known: Vec<String> = parts().map(|part| part.known.clone()).collect();
        assert_eq!(browser.texts(".brief .known")?, known);
        let passages: Vec<String> = parts()
            .flat_map(|part| &part.passages)
            .map(|passage| format!("¶\u{a0}{} {}", passage.number, passage.text))
            .collect();
        let drawn = browser.value(
            "[...document.querySelectorAll('.brief blockquote')].map(e => e.textContent.trim())",
            &[],
        )?;
        assert_eq!(drawn, json!(passages));
        let links: Vec<String> =
            parts().flat_map(|part| &part.passages).map(|passage| passage.link.clone()).collect();
        let hrefs = "[...document.querySelectorAll('.brief blockquote a')].map(e => e.getAttribute('href'))";
        assert_eq!(browser.value(hrefs, &[])?, json!(links));
        Ok(())
    })?;
    // It is gone afterwards.
    browser.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }))?;
    browser.script("dispatchEvent(new Event('afterprint'))", &[])?;
    browser.wait_for("!document.querySelector('.brief')")?;
    // And printing by the browser's own command brings it too, where passages are listed.
    browser.script("dispatchEvent(new Event('beforeprint'))", &[])?;
    browser.wait_for("document.querySelector('.brief')")
}
