//! The word index holds what the texts hold, and damaged bytes give an error, never a panic.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

use std::collections::{BTreeMap, BTreeSet};

use corpus::{index::Terms, text::tokens, *};
use proptest::prelude::*;

/// One article with a passage a text; every third is boilerplate, which is not in the index.
fn collection(texts: &[String]) -> Vec<u8> {
    let mut text = String::new();
    let mut passages = Vec::new();
    for (number, passage) in texts.iter().enumerate() {
        let start = text.len();
        text.push_str(passage);
        passages.push(DraftPassage {
            span: Span::new(start, text.len()),
            kind: if number % 3 == 2 { PassageKind::Boilerplate } else { PassageKind::Paragraph },
            mentions: vec![],
            hits: vec![],
            scores: vec![],
            citations: vec![],
            quotes: vec![],
            dates: vec![],
        });
        text.push('\n');
    }
    let record = Article {
        id: "a".into(),
        file: "a.txt".into(),
        sha256: String::new(),
        outlet: OutletId(0),
        outlet_standing: Standing::Stated,
        outlet_evidence: String::new(),
        title: Fact::default(),
        published: Fact { value: Some("1957-10-04/1958".into()), ..Fact::default() },
        reference_date: Fact::default(),
        address: None,
    };
    let articles = vec![DraftArticle { record, text, passages }];
    write(&Draft { articles, ..Draft::default() }).unwrap()
}

/// Every word with its passages and its positions in them.
type Words = BTreeMap<String, Vec<(u32, Vec<u32>)>>;

/// From the texts.
fn words(texts: &[String]) -> Words {
    let mut words: BTreeMap<String, BTreeMap<u32, Vec<u32>>> = BTreeMap::new();
    for (passage, text) in (0..).zip(texts).filter(|(number, _)| number % 3 != 2) {
        for (position, token) in (0..).zip(tokens(text)) {
            words.entry(token.folded).or_default().entry(passage).or_default().push(position);
        }
    }
    words.into_iter().map(|(word, passages)| (word, passages.into_iter().collect())).collect()
}

/// From the index.
fn indexed(corpus: &Corpus<'_>) -> Result<Words, Damage> {
    let terms = Terms::new(corpus);
    let mut words = BTreeMap::new();
    let mut walk = terms.from("")?;
    while let Some(entry) = walk.next()? {
        let mut list = Vec::new();
        let mut postings = terms.postings(entry)?;
        while let Some(posting) = postings.next()? {
            let positions: Vec<_> = posting.positions().collect();
            assert_eq!(posting.frequency() as usize, positions.len());
            list.push((posting.passage.0, positions));
        }
        words.insert(String::from_utf8_lossy(walk.word()).into_owned(), list);
    }
    Ok(words)
}

/// Texts of up to so many words of a small vocabulary, some of them in every text.
fn any_texts(most: usize) -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![
        3 => prop::sample::select(vec!["the", "a", "tide", "tides", "Tïde", "木林"]).prop_map(str::to_owned),
        1 => "[a-d]{1,4}",
    ];
    let text = prop::collection::vec(word, 0..9).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_index_holds_every_word_at_its_places(texts in any_texts(500)) {
        let bytes = collection(&texts);
        let corpus = Corpus::open(&bytes).unwrap();
        let expected = words(&texts);
        prop_assert_eq!(&indexed(&corpus).unwrap(), &expected);
        let terms = Terms::new(&corpus);
        for word in expected.keys().map(String::as_str).chain(["", "aaaaa", "zz", "tid"]) {
            let found = terms.find(word).unwrap();
            prop_assert_eq!(found.is_some(), expected.contains_key(word), "{}", word);
            let mut walk = terms.from(word).unwrap();
            let next = walk.next().unwrap().map(|_| String::from_utf8_lossy(walk.word()).into_owned());
            prop_assert_eq!(next.as_ref(), expected.range(word.to_owned()..).next().map(|(w, _)| w));
        }
        let (passages, total) = corpus.index_totals().unwrap();
        prop_assert_eq!(passages as usize, texts.len() - texts.len() / 3);
        let places = expected.values().flatten().map(|(_, positions)| positions.len() as u32);
        prop_assert_eq!(total, places.sum::<u32>());
    }

    #[test]
    fn seeking_finds_what_reading_finds(
        texts in any_texts(1_000),
        asked in prop::collection::btree_set(0_u32..1_000, 0..40),
    ) {
        let bytes = collection(&texts);
        let corpus = Corpus::open(&bytes).unwrap();
        let terms = Terms::new(&corpus);
        for (word, list) in words(&texts) {
            let holding: BTreeMap<_, _> = list.into_iter().collect();
            let mut postings = terms.postings(terms.find(&word).unwrap().unwrap()).unwrap();
            for passage in &asked {
                let found = postings.seek(PassageId(*passage)).unwrap();
                let positions = found.map(|posting| posting.positions().collect::<Vec<_>>());
                prop_assert_eq!(positions.as_ref(), holding.get(passage), "{} {}", word, passage);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn altered_bytes_never_panic_or_hang(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        asked in prop::collection::btree_set(0_u32..500, 0..20),
        word in "[a-d]{0,3}",
    ) {
        let texts: Vec<String> =
            (0..400).map(|number| format!("the tide {} a{}", number % 7, number % 50)).collect();
        let mut bytes = collection(&texts);
        // The index is the end of the bytes.
        let start = bytes.len() / 2;
        for (place, value) in changes {
            let place = start + place.index(bytes.len() - start);
            bytes[place] = value;
        }
        if let Ok(corpus) = Corpus::open(&bytes) {
            // Read to its end, or to the damage: every step reads bytes, so that it ends.
            let terms = Terms::new(&corpus);
            let walk = || -> Result<(), Damage> {
                let mut walk = terms.from(&word)?;
                while let Some(entry) = walk.next()? {
                    let Ok(mut postings) = terms.postings(entry) else { continue };
                    for passage in &asked {
                        if postings.seek(PassageId(*passage)).is_err() {
                            break;
                        }
                    }
                    while let Ok(Some(posting)) = postings.next() {
                        assert!(posting.passage.index() < corpus.passage_count());
                        let positions: BTreeSet<_> = posting.positions().collect();
                        assert!(positions.len() <= posting.frequency() as usize + 1);
                    }
                }
                Ok(())
            };
            let _ = walk();
            let _ = terms.find(&word);
        }
    }
}

#[test]
fn a_day_and_a_slug_are_found_without_the_records() {
    let bytes = collection(&["one".into()]);
    let corpus = Corpus::open(&bytes).unwrap();
    assert_eq!(corpus.day_of(ArticleId(0)), Ok(Some(19_571_004)));
    assert_eq!(corpus.article_named("a"), Ok(Some(ArticleId(0))));
    assert_eq!(corpus.article_named("b"), Ok(None));
}
