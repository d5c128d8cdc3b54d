//! What the views derive from a corpus of damaged bytes, and what leaves the page: an answer or a
//! `Damage`.

use std::collections::BTreeMap;

use collate::{compare, coverage, distinctive, profile, quoted, timeline};
use corpus::{Corpus, Damage, FigureId, PassageId, QuoteId};
use explore::{
    Catalogue, Location, Order, Query, digest, fragment, margin, marks, near_misses, rank,
    relaxations, runs, select, settings::Across, strip, suggest,
};
use export::{Selected, brief, citation::Cited, documents::Documents, selected, table};

use crate::damage;

/// Derives everything for the location that what is left of the input links to.
pub fn views(input: &[u8]) {
    let (bytes, rest) = damage::apply(input);
    if let Ok(corpus) = Corpus::open(&bytes)
        && let Ok(catalogue) = Catalogue::read(&corpus)
    {
        let rest = String::from_utf8_lossy(rest);
        let (location, _) = fragment::parse(&rest, &corpus, &catalogue);
        let _ = fragment::encode(&location, &corpus, &catalogue);
        let _ = reading(&corpus, &location);
        let _ = searching(&corpus, &catalogue, &location);
        let _ = across(&corpus, &catalogue, &location);
        let _ = leaving(&corpus, &catalogue, &location);
    }
}

/// Cards, margins and marks.
fn reading(corpus: &Corpus<'_>, location: &Location) -> Result<(), Damage> {
    for article in corpus.article_ids() {
        let _ = digest(corpus, article);
        if let Ok(passages) = corpus.passages_of(article) {
            let _ = strip::cells(corpus, &passages.collect::<Vec<_>>());
        }
    }
    for id in (0..corpus.passage_count() as u32).map(PassageId) {
        let _ = margin(corpus, id, &location.selection);
        let Ok(passage) = corpus.passage(id) else { continue };
        let marks = marks(corpus, id, &location.selection)?;
        let mut at = passage.span.start;
        for run in runs(passage.span, &marks) {
            assert!(run.span.start == at && run.span.end > at, "runs cover the passage in order");
            at = run.span.end;
        }
        assert_eq!(at, passage.span.end);
        let _ = compare::shared(corpus, id, &[]);
    }
    Ok(())
}

/// What a selection gives, and what is offered beside it.
fn searching(
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
    location: &Location,
) -> Result<(), Damage> {
    let selection = &location.selection;
    let _ = near_misses(corpus, selection, 9);
    let _ = relaxations(corpus, selection);
    let _ = explore::spelling::nearest(corpus, "habour", 3);
    let outcome = select(corpus, selection)?;
    let _ = suggest::suggest(corpus, catalogue, &outcome.counts, selection);
    let query = Query::read_in(corpus, &selection.query)?;
    for (_, order) in Order::NAMED {
        let _ = rank::groups(corpus, &query, &outcome, order);
    }
    let _ = explore::context::lines(corpus, &outcome.hits, &query, location.side, 50);
    Ok(())
}

/// The views across outlets.
fn across(corpus: &Corpus<'_>, catalogue: &Catalogue, location: &Location) -> Result<(), Damage> {
    let (selection, settings) = (&location.selection, &location.settings);
    for (_, across) in Across::NAMED {
        let settings = explore::Settings { across, ..settings.clone() };
        if let Ok(coverage) = coverage::coverage(corpus, catalogue, selection, &settings) {
            coverage::cells_in_words(&coverage, catalogue);
            coverage::picture(&coverage, catalogue, "coverage", 20).to_svg("");
        }
    }
    let outcome = select(corpus, selection)?;
    let columns = compare::columns(corpus, &outcome, &settings.compared, 3).unwrap_or_default();
    let _ = compare::compare(corpus, &outcome, &columns, selection.uses);
    let _ = distinctive::distinctive(corpus, &outcome);
    if let Ok(quoted) = quoted::quoted(corpus, &outcome, selection.uses, settings) {
        for group in quoted.shared.iter().chain(&quoted.single) {
            for rendering in &group.renderings {
                let _ = quoted::beside(corpus, rendering);
            }
        }
    }
    for figure in [0, 3, u32::MAX].map(FigureId) {
        let _ = quoted::by_and_about(corpus, &outcome, selection.uses, settings, figure);
        let _ = profile::profile(corpus, &outcome, selection.uses, figure);
    }
    let _ = profile::named(corpus, &outcome, selection.uses);
    let dates = timeline::timeline(corpus, &outcome.hits)?;
    timeline::axis::draw(&dates.entries, &|_| "x".into(), "dates").to_svg("");
    let _ = timeline::disagreements(corpus, &dates.entries);
    Ok(())
}

/// What leaves the page.
fn leaving(corpus: &Corpus<'_>, catalogue: &Catalogue, location: &Location) -> Result<(), Damage> {
    for document in Documents::new(corpus, catalogue, "0") {
        let Ok(line) = document else { continue };
        assert_eq!(line.find('\n'), Some(line.len() - 1), "a document is a line");
    }
    for id in (0..corpus.passage_count() as u32).map(PassageId) {
        if let Ok(cited) = Cited::passage(corpus, catalogue, id, String::new()) {
            assert!(!cited.plain().contains('\n'));
            cited.markdown();
        }
    }
    for quote in (0..corpus.quote_count() as u32).map(QuoteId) {
        let _ = Cited::quote(corpus, catalogue, quote, String::new());
    }
    let outcome = select(corpus, &location.selection)?;
    let selected = Selected {
        corpus,
        catalogue,
        selection: &location.selection,
        passages: &outcome.hits,
        version: "0",
        link: "",
        link_to: &|_| String::new(),
        notes: &BTreeMap::new(),
    };
    let _ = selected::json(&selected);
    let _ = brief::markdown(&selected);
    let _ = table::selection_csv(&selected);
    Ok(())
}
