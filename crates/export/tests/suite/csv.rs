//! Tables: read back by a reader of RFC 4180, and harmless in a spreadsheet.

use collate::coverage::{cells_in_words, coverage};
use corpus::{Corpus, write};
use explore::{Catalogue, Selection, Settings};
use export::{
    csv::{comma_separated, tab_separated},
    table::{COLUMNS, coverage_csv, selection_csv},
};
use proptest::prelude::*;

use crate::{
    selected::with_all,
    valley::{HOSTILE, hostile, valley},
};

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(ToString::to_string).collect()
}

/// Reads RFC 4180, strictly.
fn read(csv: &str) -> Vec<Vec<String>> {
    let (mut table, mut row, mut rest) = (Vec::new(), Vec::new(), csv);
    while !rest.is_empty() {
        let mut cell = String::new();
        if let Some(quoted) = rest.strip_prefix('"') {
            rest = quoted;
            loop {
                let end = rest.find('"').unwrap();
                cell.push_str(&rest[..end]);
                rest = &rest[end + 1..];
                match rest.strip_prefix('"') {
                    Some(more) => {
                        cell.push('"');
                        rest = more;
                    }
                    None => break,
                }
            }
        } else {
            let end = rest.find([',', '\r']).unwrap();
            cell.push_str(&rest[..end]);
            assert!(!cell.contains(['"', '\n']), "{cell:?}");
            rest = &rest[end..];
        }
        row.push(cell);
        if let Some(next) = rest.strip_prefix("\r\n") {
            table.push(std::mem::take(&mut row));
            rest = next;
        } else {
            rest = rest.strip_prefix(',').unwrap();
        }
    }
    assert!(row.is_empty(), "the last line ends");
    table
}

#[test]
fn cells_are_quoted_where_they_must_be() {
    let table = [row(&["a", "b,c", "d \"e\"", "", " f", "g\nh", "i\r\nj"]), row(&["12", "0.5"])];
    let csv = comma_separated(&table);
    assert_eq!(csv, "a,\"b,c\",\"d \"\"e\"\"\",,\" f\",\"g\nh\",\"i\r\nj\"\r\n12,0.5\r\n");
    assert_eq!(read(&csv), table);
}

#[test]
fn a_formula_gets_an_apostrophe() {
    for formula in
        ["=1", "+1", "-1", "@A", "\t=1", "\r1", "\n1", "＝1", " =1", "\u{feff}-1", "\0@x"]
    {
        assert!(read(&comma_separated(&[row(&[formula])]))[0][0].starts_with('\''), "{formula:?}");
    }
    for plain in ["1", "0.5", "a=b", "'=1", "", "–1", "x@y"] {
        assert_eq!(read(&comma_separated(&[row(&[plain])]))[0][0], plain);
    }
}

#[test]
fn lines_with_tabs_hold_their_cells() {
    let table = [row(&["a\tb", "c\nd", "=x"]), row(&["", "\"q\"", "-1"])];
    assert_eq!(tab_separated(&table), "a b\tc d\t'=x\n\t\"q\"\t'-1");
}

#[test]
fn a_row_says_all_of_a_passage() {
    with_all(&valley(), &Selection::default(), |selected| {
        let table = read(&selection_csv(selected).unwrap());
        assert_eq!(table[0], COLUMNS);
        let words = "“The mill stands still,” said Ansel Ruge. “Élan!”";
        let expected = [
            "c0ffee00",
            "mill",
            "The Valley Post",
            "stated",
            "Floods in the valley",
            "stated",
            "2025-10-17",
            "confirmed",
            "2",
            "paragraph",
            "Floods",
            "Ansel Ruge",
            "Source 1",
            words,
            "21",
            "70",
            "yes",
            "'=note",
            "https://example.org/#1",
        ];
        assert_eq!(table[2], expected);
        assert_eq!(
            table[3][3..8],
            ["inferred", "A weir, 50 % done", "stated", "2025-10-15/2025-10-16", "inferred"]
        );
        assert_eq!(table[4][3..8], ["unknown", "", "unknown", "2025-10-18/..", "unknown"]);
        assert_eq!(table.len(), 5, "boilerplate is no hit");
    });
}

#[test]
fn hostile_text_stays_in_its_cell() {
    with_all(&hostile(), &Selection::default(), |selected| {
        let table = read(&selection_csv(selected).unwrap());
        assert_eq!(table.len(), HOSTILE.len() + 1);
        for (row, text) in table[1..].iter().zip(HOSTILE) {
            assert_eq!(row.len(), COLUMNS.len());
            let cell = row[13].strip_prefix('\'').unwrap_or(&row[13]);
            let kept = text.replace(['\0', '\u{7}', '\u{1b}'], "\u{fffd}");
            assert_eq!(cell, kept);
            for cell in row {
                assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{cell:?}");
            }
        }
    });
}

#[test]
fn the_coverage_table_is_what_is_copied() {
    let bytes = write(&valley()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let settings = Settings::default();
    let coverage = coverage(&corpus, &catalogue, &Selection::default(), &settings).unwrap();
    let csv = coverage_csv(&coverage, &catalogue);
    assert_eq!(read(&csv), cells_in_words(&coverage, &catalogue));
    assert!(csv.starts_with("topic,\"The Valley Post, % of words\","), "{csv}");
}

proptest! {
    #[test]
    fn what_is_written_is_read(table in prop::collection::vec(prop::collection::vec(any::<String>(), 2..5), 0..5)) {
        let found = read(&comma_separated(&table));
        prop_assert_eq!(found.len(), table.len());
        for (found, row) in found.iter().zip(&table) {
            prop_assert_eq!(found.len(), row.len());
            for (found, cell) in found.iter().zip(row) {
                let kept = |c: char| if c.is_control() && !"\t\r\n".contains(c) { '\u{fffd}' } else { c };
                let cell: String = cell.chars().map(kept).collect();
                prop_assert_eq!(found.strip_prefix('\'').filter(|_| *found != cell).unwrap_or(found), &cell);
            }
        }
    }
}
