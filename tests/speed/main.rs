//! How fast the core is, natively: pressing, opening, selecting, searching, reading a passage.
//!
//! `cargo bench -p tests` runs all of it on a generated collection of 1,000 articles;
//! `CROSSREAD_SPEED=10000` takes another size. Figures of one machine mean little; what matters is
//! how they change, which criterion keeps and prints.

#![allow(clippy::expect_used, missing_docs, reason = "a benchmark that cannot go on ends")]

use std::{env, hint::black_box, sync::OnceLock};

use corpus::{Corpus, PassageId, text::tokens};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use explore::{Catalogue, Facet, Query, Selection, digest, margin, marks, rank, select, suggest};
use press::{SourceFile, press};
use xtask::generate;

fn size() -> usize {
    env::var("CROSSREAD_SPEED").ok().and_then(|size| size.parse().ok()).unwrap_or(1_000)
}

fn files(articles: usize) -> Vec<SourceFile> {
    generate::files(articles, generate::SEED)
}

/// The collection that is asked, in bytes.
fn collection() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let pressed = press(&files(size())).expect("generated articles can be pressed");
        corpus::write(&pressed.draft).expect("they can be written")
    })
}

/// Words of the collection: the most frequent, one in the middle, a rare one.
fn words(corpus: &Corpus<'_>) -> [String; 3] {
    let mut words = Vec::new();
    let mut walk = corpus::index::Terms::new(corpus).from("").expect("a dictionary");
    while let Some(entry) = walk.next().expect("a dictionary") {
        words.push((entry.count, String::from_utf8_lossy(walk.word()).into_owned()));
    }
    words.sort_unstable_by(|one, other| other.cmp(one));
    let nth = |place: usize| words.get(place).map(|(_, word)| word.clone()).unwrap_or_default();
    [nth(0), nth(200), nth(words.len() / 10)]
}

fn queries(criterion: &mut Criterion) {
    let corpus = Corpus::open(collection()).expect("a collection");
    let [frequent, middle, rare] = words(&corpus);
    let filters = |query: &str, topics: &[u32], figures: &[u32]| {
        let mut selection = Selection { query: query.to_owned(), ..Selection::default() };
        for topic in topics {
            selection.choose(Facet::Topic, *topic);
        }
        for figure in figures {
            selection.choose(Facet::Figure, *figure);
        }
        selection
    };
    let mut group = criterion.benchmark_group("select");
    for (name, selection) in [
        ("nothing", Selection::default()),
        ("a topic", filters("", &[0], &[])),
        ("a topic and a figure", filters("", &[0], &[0])),
        ("a rare word", filters(&rare, &[], &[])),
        ("a word", filters(&middle, &[], &[])),
        ("the most frequent word", filters(&frequent, &[], &[])),
        ("rare and frequent", filters(&format!("{rare} {frequent}"), &[], &[])),
        ("a word and a topic", filters(&middle, &[0], &[])),
        ("a phrase", filters(&format!("\"{frequent} {middle}\""), &[], &[])),
        ("a beginning", filters(&format!("{}*", middle.get(..2).unwrap_or_default()), &[], &[])),
        ("all but a word", filters(&format!("-{middle}"), &[], &[])),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| select(&corpus, black_box(&selection)).expect("an outcome"));
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("rank");
    for (name, query) in [("a word", &middle), ("the most frequent word", &frequent)] {
        let outcome = select(&corpus, &filters(query, &[], &[])).expect("an outcome");
        let query = Query::read_in(&corpus, query).expect("a query");
        group.bench_function(name, |bencher| {
            bencher.iter(|| rank::best_first(&corpus, &query, black_box(&outcome)));
        });
    }
    group.finish();
    let catalogue = Catalogue::read(&corpus).expect("a catalogue");
    let everything = select(&corpus, &Selection::default()).expect("an outcome").counts;
    let typed = filters(rare.get(..3).unwrap_or(&rare), &[], &[]);
    criterion.bench_function("suggest", |bencher| {
        bencher.iter(|| suggest::suggest(&corpus, &catalogue, &everything, black_box(&typed)));
    });
}

fn reading(criterion: &mut Criterion) {
    let bytes = collection();
    criterion.bench_function("open", |bencher| bencher.iter(|| Corpus::open(black_box(bytes))));
    let corpus = Corpus::open(bytes).expect("a collection");
    let selection = Selection::default();
    criterion.bench_function("decode a passage", |bencher| {
        let mut passage = 0;
        bencher.iter(|| {
            passage = (passage + 7_919) % corpus.passage_count() as u32;
            let id = PassageId(passage);
            (marks(&corpus, id, &selection), margin(&corpus, id, &selection))
        });
    });
    criterion.bench_function("digest an article", |bencher| {
        let mut article = 0;
        bencher.iter(|| {
            article = (article + 797) % corpus.article_count() as u32;
            digest(&corpus, corpus::ArticleId(article))
        });
    });
}

fn pressing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("press");
    group.sample_size(10);
    for articles in [10, 100] {
        let files = files(articles);
        group.throughput(Throughput::Bytes(files.iter().map(|file| file.bytes.len() as u64).sum()));
        group.bench_function(format!("{articles} articles"), |bencher| {
            bencher.iter(|| {
                let pressed = press(black_box(&files)).expect("generated articles");
                corpus::write(&pressed.draft).expect("a collection")
            });
        });
    }
    group.finish();
    let files = files(10);
    let text = files.iter().find(|file| file.name.starts_with("articles/")).expect("an article");
    let text = String::from_utf8_lossy(&text.bytes);
    criterion.bench_function("tokens of an article", |bencher| {
        bencher.iter(|| tokens(black_box(&text)));
    });
}

criterion_group!(speed, queries, reading, pressing);
criterion_main!(speed);
