//! What `press export` writes, loaded into `DuckDB` with the statements of docs/outgrowing.md: its
//! answers are those of the page.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails by panicking"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Stdio,
};

use corpus::{Corpus, PassageId, QuoteKind, Speaker};
use explore::{Catalogue, Facet, Scope, Selection, select};
use export::documents::Documents;
use serde_json::Value;
use xtask::{places::Places, tools};

/// The statement that loads, then the questions, in the order of the page.
fn statements() -> Vec<String> {
    let page = include_str!("../../docs/outgrowing.md");
    let blocks = page.split("\n```sql\n").skip(1);
    let blocks = blocks.map(|block| block.split_once("\n```").expect("the block ends").0);
    blocks.map(str::to_owned).collect()
}

/// Rows of text and numbers, as lines.
type Rows = Vec<Vec<String>>;

/// A collection, pressed, and exported into a file.
struct Exported {
    bytes: Vec<u8>,
    file: PathBuf,
}

impl Exported {
    fn new(folder: &Path, name: &str) -> Self {
        let files = press::read_folder(folder).expect("the folder is there");
        let bytes = corpus::write(&press::press(&files).expect("it can be pressed").draft);
        let bytes = bytes.expect("it can be written");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.jsonl"));
        let corpus = Corpus::open(&bytes).expect("it opens");
        let catalogue = Catalogue::read(&corpus).expect("it is whole");
        let lines = Documents::new(&corpus, &catalogue, "0.0.0");
        let lines: String = lines.map(|line| line.expect("it is whole")).collect();
        fs::write(&file, lines).expect("a file can be written");
        Self { bytes, file }
    }

    /// The answers of the database to questions, once the file is loaded.
    fn ask(&self, questions: &[&str]) -> Vec<Rows> {
        let mut python = tools::python_with_duckdb(&Places::here()).expect(
            "DuckDB is not installed: run `cargo xtask setup`, or this test as `cargo xtask test \
             database`",
        );
        let path = self.file.display().to_string().replace('\'', "''");
        let load = statements()[0].replace("'passages.jsonl'", &format!("'{path}'"));
        let asked: Vec<&str> = [&[load.as_str()], questions].concat();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/database/ask.py");
        let child = python.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("Python starts");
        let asked = serde_json::to_vec(&asked).expect("it is text");
        child.stdin.take().expect("it was asked for").write_all(&asked).expect("Python listens");
        let output = child.wait_with_output().expect("Python ends");
        assert!(output.status.success(), "what DuckDB said is above");
        let answers: Vec<Vec<Vec<Value>>> =
            serde_json::from_slice(&output.stdout).expect("the answer is JSON");
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let row = |row: &Vec<Value>| row.iter().map(text).collect();
        answers[1..].iter().map(|rows| rows.iter().map(row).collect()).collect()
    }
}

/// What the page says.
struct Page<'a> {
    corpus: &'a Corpus<'a>,
    catalogue: &'a Catalogue,
}

impl Page<'_> {
    /// The passages of each outlet that satisfy a selection.
    fn by_outlet(&self, selection: &Selection) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for group in select(self.corpus, selection).expect("it is whole").articles {
            let outlet = self.corpus.outlet_of(group.article).expect("it is whole");
            let slug = self.catalogue.slug(Facet::Outlet, outlet.0).to_owned();
            *counts.entry(slug).or_default() += group.count as usize;
        }
        counts
    }

    fn value(&self, facet: Facet, slug: &str) -> u32 {
        self.catalogue.value_of(facet, slug).unwrap_or_else(|| panic!("there is no {slug}"))
    }
}

fn page(exported: &Exported, look: impl Fn(&Page<'_>)) {
    let corpus = Corpus::open(&exported.bytes).expect("it opens");
    let catalogue = Catalogue::read(&corpus).expect("it is whole");
    look(&Page { corpus: &corpus, catalogue: &catalogue });
}

/// A topic and a figure chosen.
fn topic_and_figure(topic: u32, figure: u32) -> Selection {
    let mut selection = Selection::default();
    selection.choose(Facet::Topic, topic);
    selection.choose(Facet::Figure, figure);
    selection
}

/// What stands in quotation marks in a statement.
fn quoted(statement: &str) -> Vec<&str> {
    statement.split('\'').skip(1).step_by(2).collect()
}

/// The last column a number, the others what it is the number of.
fn counted(rows: &Rows) -> BTreeMap<Vec<String>, usize> {
    let pairs = rows.iter().map(|row| {
        let (count, of) = row.split_last().expect("a row has columns");
        (of.to_vec(), count.parse().expect("a number"))
    });
    pairs.collect()
}

fn seeds() -> Exported {
    Exported::new(&Places::here().seeds(), "seeds")
}

#[test]
fn a_topic_and_a_figure_are_counted_as_on_the_page() {
    let exported = seeds();
    let question = &statements()[1];
    let rows = exported.ask(&[question]).remove(0);
    let names = quoted(question);
    page(&exported, |page| {
        let (topic, figure) =
            (page.value(Facet::Topic, names[0]), page.value(Facet::Figure, names[1]));
        let expected = page.by_outlet(&topic_and_figure(topic, figure));
        let found: BTreeMap<String, usize> =
            rows.iter().map(|row| (row[0].clone(), row[3].parse().expect("a number"))).collect();
        assert!(!found.is_empty() && found == expected, "{found:?}, not {expected:?}");
        for row in &rows {
            let outlet = page.value(Facet::Outlet, &row[0]) as usize;
            assert_eq!(row[1], page.catalogue.outlets[outlet].name);
        }
    });
}

#[test]
fn articles_are_found_as_on_the_page() {
    let exported = seeds();
    let question = &statements()[2];
    let rows = exported.ask(&[question]).remove(0);
    let names = quoted(question);
    page(&exported, |page| {
        let (topic, figure) =
            (page.value(Facet::Topic, names[0]), page.value(Facet::Figure, names[1]));
        let selection = Selection { scope: Scope::Article, ..topic_and_figure(topic, figure) };
        let outcome = select(page.corpus, &selection).expect("it is whole");
        let slug = |article| page.corpus.slug_of(article).expect("it is whole").to_owned();
        let expected: BTreeSet<String> =
            outcome.articles.iter().map(|group| slug(group.article)).collect();
        let found: BTreeSet<String> = rows.iter().map(|row| row[0].clone()).collect();
        assert!(!found.is_empty() && found == expected, "{found:?}, not {expected:?}");
    });
}

/// Every topic with every figure, every topic and every speaker, by outlet.
fn all_counts_agree(exported: &Exported) {
    let pairs = "SELECT topic, figure, outlet.id, count(*)
                 FROM passages, unnest(topics) AS t(topic), unnest(figures) AS f(figure)
                 WHERE counts GROUP BY ALL";
    let listed = statements();
    let answers = exported.ask(&[pairs, &listed[3], &listed[4]]);
    page(exported, |page| {
        let Page { corpus, catalogue } = *page;
        let slug = |facet, value| catalogue.slug(facet, value).to_owned();
        let (mut pairs, mut topics) = (BTreeMap::new(), BTreeMap::new());
        for topic in catalogue.values(Facet::Topic) {
            let mut selection = Selection::default();
            selection.choose(Facet::Topic, topic);
            for (outlet, count) in page.by_outlet(&selection) {
                topics.insert(vec![slug(Facet::Topic, topic), outlet], count);
            }
            for figure in catalogue.values(Facet::Figure) {
                for (outlet, count) in page.by_outlet(&topic_and_figure(topic, figure)) {
                    let row = vec![slug(Facet::Topic, topic), slug(Facet::Figure, figure), outlet];
                    pairs.insert(row, count);
                }
            }
        }
        assert!(!pairs.is_empty() && !topics.is_empty());
        assert_eq!(counted(&answers[0]), pairs);
        assert_eq!(counted(&answers[1]), topics);

        let mut speakers: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for passage in (0..corpus.passage_count() as u32).map(PassageId) {
            let article = corpus.passage(passage).expect("it is whole").article;
            let outlet = corpus.outlet_of(article).expect("it is whole").0;
            for quote in corpus.quotes_of(passage).expect("it is whole") {
                let quote = corpus.quote(quote).expect("it is whole");
                let speaker = match quote.speaker {
                    Some(Speaker::Figure(figure)) => slug(Facet::Figure, figure.0),
                    Some(Speaker::Source(source)) => slug(Facet::Source, source.0),
                    None => continue,
                };
                if quote.kind == QuoteKind::Speech {
                    *speakers.entry(vec![speaker, slug(Facet::Outlet, outlet)]).or_default() += 1;
                }
            }
        }
        assert!(!speakers.is_empty());
        assert_eq!(counted(&answers[2]), speakers);
    });
}

#[test]
fn the_seeds_are_counted_as_on_the_page() {
    all_counts_agree(&seeds());
}

#[test]
fn generated_articles_are_counted_as_on_the_page() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the last run's folder can go");
    }
    xtask::generate::write(&folder, 60, 7).expect("a folder can be written");
    all_counts_agree(&Exported::new(&folder, "generated"));
}

/// What an article may hold that a program could stumble over comes back as it was.
#[test]
fn every_text_comes_back_as_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser/strange");
    let exported = Exported::new(&folder, "strange");
    let question = "SELECT article.id, number, text FROM passages";
    let rows = exported.ask(&[question]).remove(0);
    page(&exported, |page| {
        assert_eq!(rows.len(), page.corpus.passage_count());
        for row in &rows {
            let article = page.corpus.article_named(&row[0]).expect("whole").expect("it is there");
            let number = row[1].parse().expect("a number");
            let passage = page.corpus.passage_numbered(article, number).expect("whole");
            let passage = page.corpus.passage(passage.expect("it is there")).expect("whole");
            assert_eq!(row[2], page.corpus.text(article, passage.span).expect("whole"));
        }
    });
}
