//! The table of outlets by topics, figures or sources.

use collate::coverage::{
    Cell, Coverage, cell, cells_in_words, coverage, facet_of, picture, variation,
};
use corpus::{Corpus, Draft, MentionKind, PassageKind, Zone, write};
use explore::{
    Catalogue, Facet, Mode, Selection, Settings, select,
    settings::{Across, Measure, Sorting},
};
use proptest::prelude::*;

use crate::corpora::{any_draft, article, citation, draft, mention, possible_selection, score};

fn table(draft: &Draft, selection: &Selection, settings: &Settings) -> (Coverage, Catalogue) {
    let bytes = write(draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    (coverage(&corpus, &catalogue, selection, settings).unwrap(), catalogue)
}

fn across(across: Across) -> Settings {
    Settings { across, ..Settings::default() }
}

fn cells(coverage: &Coverage, value: u32) -> Vec<(u32, u32)> {
    let row = coverage.rows.iter().find(|row| row.value == value).unwrap();
    row.cells.iter().map(|cell| (cell.amount, cell.passages)).collect()
}

fn rows(coverage: &Coverage) -> Vec<u32> {
    coverage.rows.iter().map(|row| row.value).collect()
}

/// A valley's three papers. The first, of 20 words: `t0` in a passage of 10, with `f0` twice. The
/// second, of 10 words beside a pull quote, a reference list and boilerplate: `t0` in 4 of them and in
/// the pull quote, `t1` in 6. The third says nothing.
fn valley() -> Draft {
    let mut first = article(
        "a",
        0,
        &[
            "The mill at the weir stands still since the flood",
            "Ten more words about sheep that graze above the mill",
        ],
    );
    let mut second = article(
        "b",
        1,
        &[
            "The weir is repaired",
            "The baker sells bread to pilgrims",
            "The weir is repaired",
            "The Valley Gazette, 3 May",
            "Subscribe to us",
        ],
    );
    let third = article("c", 2, &["Hay was cut"]);
    first.passages[0].scores = vec![score(0, 120)];
    let name = mention(&first.passages[0], 0, MentionKind::Person, Zone::Body);
    let mut again = name.clone();
    again.span = corpus::Span { start: name.span.start + 4, end: name.span.start + 8 };
    let mut attributive = name.clone();
    attributive.span = corpus::Span { start: name.span.start + 9, end: name.span.start + 11 };
    attributive.kind = MentionKind::Attributive;
    first.passages[0].mentions = vec![name, again, attributive];
    first.passages[1].citations = vec![citation(&first.passages[1], 0, Zone::Body)];
    second.passages[0].scores = vec![score(0, 110)];
    second.passages[1].scores = vec![score(0, 90), score(1, 130)];
    second.passages[2].kind = PassageKind::PullQuote;
    second.passages[2].scores = vec![score(0, 110)];
    second.passages[3].kind = PassageKind::Reference;
    second.passages[3].citations = vec![citation(&second.passages[3], 0, Zone::References)];
    second.passages[4].kind = PassageKind::Boilerplate;
    draft(3, 3, 3, vec![first, second, third])
}

#[test]
fn words_on_a_topic_are_a_share_of_the_running_text() {
    let (found, _) = table(&valley(), &Selection::default(), &Settings::default());
    let sizes: Vec<_> = found.columns.iter().map(|one| (one.words, one.articles)).collect();
    assert_eq!(sizes, [(20, 1), (10, 1), (3, 1)]);
    // The pull quote is a passage one sees, and its words are not counted twice.
    assert_eq!(cells(&found, 0), [(10, 1), (4, 2), (0, 0)]);
    assert_eq!(cells(&found, 1), [(0, 0), (6, 1), (0, 0)]);
    let said = |value: usize, measure| -> Vec<String> {
        let cells = found.rows[value].cells.iter().zip(&found.columns);
        cells.map(|(cell, column)| found.in_words(*cell, column, measure)).collect()
    };
    assert_eq!(said(0, Measure::Share), ["50%", "40%", "0"]);
    assert_eq!(said(0, Measure::Count), ["1", "2", "0"]);
    // The largest is 60%, of t1: steps of 12.
    assert_eq!(found.largest(), 600);
    let shades = |row: usize| -> Vec<u32> {
        let cells = found.rows[row].cells.iter().zip(&found.columns);
        cells.map(|(cell, column)| found.shade(*cell, column, 600)).collect()
    };
    assert_eq!(shades(0), [5, 4, 0]);
    assert_eq!(shades(1), [0, 5, 0]);
}

#[test]
fn figures_and_sources_are_counted_by_the_name() {
    let (found, _) = table(&valley(), &Selection::default(), &across(Across::Figures));
    // Two persons, and an attributive use that does not count. The organisation has no row.
    assert_eq!(rows(&found), [0, 1]);
    assert_eq!(cells(&found, 0), [(2, 1), (0, 0), (0, 0)]);
    assert_eq!(found.in_words(found.rows[0].cells[0], &found.columns[0], Measure::Share), "100");
    let (found, _) = table(&valley(), &Selection::default(), &across(Across::Sources));
    assert_eq!(cells(&found, 0), [(1, 1), (1, 1), (0, 0)], "a reference list credits too");
}

#[test]
fn small_values_have_a_decimal_and_the_smallest_are_not_nothing() {
    let (found, _) = table(&valley(), &Selection::default(), &Settings::default());
    let mut column = found.columns[0];
    column.words = 10_000;
    let said = |amount| {
        let cell = Cell { amount, passages: 1 };
        found.in_words(cell, &column, Measure::Share)
    };
    assert_eq!(
        [1, 4, 5, 123, 994, 996, 10_000].map(said),
        ["<0.1%", "<0.1%", "0.1%", "1.2%", "9.9%", "10%", "100%"]
    );
}

#[test]
fn what_only_one_outlet_has_is_said() {
    let (found, _) = table(&valley(), &Selection::default(), &Settings::default());
    let alone: Vec<_> = found.alone.iter().map(|one| (one.outlet.0, one.values.clone())).collect();
    assert_eq!(alone, [(1, vec![1])]);
    assert_eq!(found.nowhere, [2]);
    // Of two columns, none is alone with what a third has.
    let mut selection = Selection::default();
    selection.choose(Facet::Outlet, 0);
    let (found, _) = table(&valley(), &selection, &Settings::default());
    assert_eq!(found.alone, [], "t0 is in the second outlet too");
    assert_eq!(found.columns.len(), 1);
    // An outlet that is left out has no say.
    let mut selection = Selection::default();
    selection.exclude(Facet::Outlet, 1);
    let (found, _) = table(&valley(), &selection, &Settings::default());
    assert_eq!(found.alone[0].values, [0]);
    assert_eq!(found.columns.len(), 2);
}

#[test]
fn chosen_values_narrow_the_rows() {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, 1);
    let (found, _) = table(&valley(), &selection, &Settings::default());
    assert_eq!(rows(&found), [1]);
    assert_eq!(cells(&found, 1), [(0, 0), (6, 1), (0, 0)]);
    selection.topics.mode = Mode::All;
    let (found, _) = table(&valley(), &selection, &Settings::default());
    assert_eq!(rows(&found), [1, 0, 2], "with all, each value is one more beside the chosen");
    assert_eq!(cells(&found, 0), [(0, 0), (0, 0), (0, 0)]);
    let mut selection = Selection::default();
    selection.exclude(Facet::Topic, 0);
    let (found, _) = table(&valley(), &selection, &Settings::default());
    assert_eq!(rows(&found), [1, 2]);
}

/// Shares of 50, 40 and 0%: mean 30, deviation √((20² + 10² + 30²) / 3) = 21.602, 0.720 of the mean.
/// Shares of 0, 60 and 0%: mean 20, deviation √((20² + 40² + 20²) / 3) = 28.284, 1.414 of it.
#[test]
fn unevenness_is_the_coefficient_of_variation() {
    assert_eq!(variation(&[50, 40, 0]), 720);
    assert_eq!(variation(&[0, 60, 0]), 1_414);
    assert_eq!(variation(&[7, 7]), 0);
    assert_eq!(variation(&[0, 0]), 0);
    assert_eq!(variation(&[]), 0);
    let order = |rows_by, columns_by| {
        let settings = Settings { rows: rows_by, columns: columns_by, ..Settings::default() };
        let (found, _) = table(&valley(), &Selection::default(), &settings);
        let outlets: Vec<u32> = found.columns.iter().map(|column| column.outlet.0).collect();
        (rows(&found), outlets)
    };
    assert_eq!(order(Sorting::Usual, Sorting::Usual), (vec![0, 1, 2], vec![0, 1, 2]));
    // The first outlet writes on one topic of three, the second on two.
    assert_eq!(order(Sorting::Uneven, Sorting::Uneven), (vec![1, 0, 2], vec![0, 1, 2]));
    assert_eq!(order(Sorting::Name, Sorting::Name), (vec![0, 1, 2], vec![0, 1, 2]));
    let mut renamed = valley();
    renamed.topics[1].label = "Árboles".into();
    renamed.topics[2].label = "aardvarks".into();
    renamed.outlets[2].name = "A paper".into();
    let settings = Settings { rows: Sorting::Name, columns: Sorting::Name, ..Settings::default() };
    let (found, catalogue) = table(&renamed, &Selection::default(), &settings);
    assert_eq!(rows(&found), [1, 0, 2], "what nobody covers stands last");
    assert_eq!(cells(&found, 0), [(0, 0), (10, 1), (4, 2)]);
    let lines = cells_in_words(&found, &catalogue);
    assert_eq!(lines[0][..3], ["topic", "A paper, % of words", "A paper, passages"]);
    assert_eq!(lines[1][1..5], ["3", "1", "20", "1"]);
    assert_eq!(lines[3], ["Topic 0", "0.0", "0", "50.0", "1", "40.0", "2"]);
    let svg = picture(&found, &catalogue, "Who writes on what", 2).to_svg("of what");
    assert!(svg.contains("Árboles") && svg.contains("none found") && !svg.contains("aardvarks"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    /// In either scope, with any query, exclusions and uses.
    #[test]
    fn a_cell_opens_as_many_passages_as_it_says(
        draft in any_draft(),
        selection in possible_selection(),
        across in prop::sample::select(&[Across::Topics, Across::Figures, Across::Sources]),
    ) {
        let bytes = write(&draft).unwrap();
        let corpus = Corpus::open(&bytes).unwrap();
        let catalogue = Catalogue::read(&corpus).unwrap();
        let settings = Settings { across, ..Settings::default() };
        let found = coverage(&corpus, &catalogue, &selection, &settings).unwrap();
        for row in &found.rows {
            for (one, column) in row.cells.iter().zip(&found.columns) {
                let opened = cell(&selection, across, row.value, column.outlet);
                let hits = select(&corpus, &opened).unwrap().hits;
                prop_assert_eq!(one.passages as usize, hits.len(), "{:?}", opened);
                let facet = facet_of(across);
                prop_assert_eq!(&opened.outlets.chosen, &[column.outlet.0]);
                prop_assert!(opened.choice(facet).chosen.contains(&row.value));
            }
        }
    }
}

#[test]
fn a_collection_without_anything_has_an_empty_table() {
    for across in [Across::Topics, Across::Figures, Across::Sources] {
        let settings = Settings { across, ..Settings::default() };
        let mut nothing = draft(0, 0, 0, vec![]);
        nothing.sources.clear();
        let (found, catalogue) = table(&nothing, &Selection::default(), &settings);
        assert!(found.columns.is_empty() && found.rows.is_empty());
        assert_eq!(cells_in_words(&found, &catalogue).len(), 2);
        picture(&found, &catalogue, "", 24).to_svg("of what");
    }
}
