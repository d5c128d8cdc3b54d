//! The dates of the articles on one timeline.

use collate::timeline::{Disagreement, axis, disagreements, timeline};
use corpus::{Corpus, PassageId, write};

#[test]
fn two_articles_disagree_on_one_date_and_no_others_seem_to() {
    let bytes = write(&super::pressed()).expect("a collection");
    let corpus = Corpus::open(&bytes).expect("whole bytes");
    let all: Vec<_> = (0..corpus.passage_count() as u32).map(PassageId).collect();
    let dates = timeline(&corpus, &all).expect("whole bytes");
    let found = disagreements(&corpus, &dates.entries).expect("whole bytes");
    let value = |(entry, _): (usize, usize)| dates.entries[entry].when.value.as_str();
    let told = |pair: &Disagreement| {
        (pair.names.join(" "), value(pair.earlier).to_owned(), value(pair.later).to_owned())
    };
    let found: Vec<_> = found.iter().map(told).collect();
    assert_eq!(found, [("Astana".to_owned(), "2016".to_owned(), "2018".to_owned())]);
}

#[test]
fn the_axis_has_room_for_a_decade_and_for_days() {
    let bytes = write(&super::pressed()).expect("a collection");
    let corpus = Corpus::open(&bytes).expect("whole bytes");
    let all: Vec<_> = (0..corpus.passage_count() as u32).map(PassageId).collect();
    let dates = timeline(&corpus, &all).expect("whole bytes");
    let columns = axis::columns(&dates.entries);
    assert!(columns.len() <= axis::COLUMNS);
    assert!(columns.iter().any(|column| column.cut.is_some_and(|years| years > 20)));
    assert!(!dates.references.is_empty(), "reference lists have dates of their own");
}
