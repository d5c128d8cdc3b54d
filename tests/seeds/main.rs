//! The collection that comes with the project: its bytes, and how well the compiler reads it.
//!
//! The only tests of code that know what the articles are about.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails by panicking"
)]

mod timeline;

use std::{collections::BTreeSet, fs, path::PathBuf, process::Command};

use corpus::{Draft, DraftArticle, MentionKind, PassageKind, QuoteKind, Speaker, Standing};
use serde::Deserialize;

#[derive(Deserialize)]
struct Gold {
    articles: Vec<GoldArticle>,
}

#[derive(Deserialize)]
struct GoldArticle {
    file: String,
    passages: Vec<GoldPassage>,
    mentions: Vec<GoldMention>,
    quotes: Vec<GoldQuote>,
    sources: Vec<GoldSource>,
    dates: Vec<GoldDate>,
}

#[derive(Deserialize)]
struct GoldPassage {
    lines: Vec<usize>,
    kind: String,
    topics: BTreeSet<String>,
    /// Only touched on in passing: neither right nor wrong.
    touched: BTreeSet<String>,
}

/// A stretch of an article.
#[derive(Deserialize)]
struct GoldPlace {
    /// The line it begins in.
    line: usize,
    /// Which occurrence of the text from there on, from 1.
    nth: usize,
    text: String,
}

#[derive(Deserialize)]
struct GoldQuote {
    #[serde(flatten)]
    place: GoldPlace,
    kind: String,
    speaker: Option<String>,
    via: Vec<String>,
}

#[derive(Deserialize)]
struct GoldSource {
    #[serde(flatten)]
    place: GoldPlace,
    id: String,
}

#[derive(Deserialize)]
struct GoldDate {
    #[serde(flatten)]
    place: GoldPlace,
    iso: String,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct GoldMention {
    #[serde(flatten)]
    place: GoldPlace,
    figure: Option<String>,
    kind: String,
}

/// Right, wrong and missed.
#[derive(Default)]
struct Score(usize, usize, usize);

impl Score {
    fn add<T: Ord>(&mut self, gold: &BTreeSet<T>, found: &BTreeSet<T>) {
        self.0 += gold.intersection(found).count();
        self.1 += found.difference(gold).count();
        self.2 += gold.difference(found).count();
    }

    /// Of what was found, how much is right, in thousandths.
    fn precision(&self) -> usize {
        1_000 * self.0 / (self.0 + self.1).max(1)
    }

    /// Of what is there, how much was found, in thousandths.
    fn recall(&self) -> usize {
        1_000 * self.0 / (self.0 + self.2).max(1)
    }

    /// The harmonic mean of precision and recall, in thousandths.
    fn f1(&self) -> usize {
        2_000 * self.0 / (2 * self.0 + self.1 + self.2).max(1)
    }
}

fn seeds() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../seeds")
}

fn pressed() -> Draft {
    let files = press::read_folder(&seeds()).expect("the seeds are there");
    match press::press(&files) {
        Ok(pressed) => pressed.draft,
        Err(problems) => panic!("{problems}"),
    }
}

fn gold() -> Gold {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds/gold.json");
    serde_json::from_slice(&fs::read(path).expect("gold.json")).expect("its form")
}

/// Each article with its gold.
fn pairs<'d>(draft: &'d Draft, gold: &'d Gold) -> Vec<(&'d DraftArticle, &'d GoldArticle)> {
    let of = |wanted: &GoldArticle| {
        let ends = |article: &&DraftArticle| article.record.file.ends_with(&wanted.file);
        draft.articles.iter().find(ends).expect("an article for each gold one")
    };
    gold.articles.iter().map(|wanted| (of(wanted), wanted)).collect()
}

/// A stretch without the white space and punctuation around it.
fn trimmed(text: &str, start: usize, end: usize) -> (usize, usize) {
    let slice = &text[start..end];
    let outer = |c: char| !c.is_alphanumeric();
    let left = slice.len() - slice.trim_start_matches(outer).len();
    let right = slice.trim_end_matches(outer).len();
    (start + left, start + right.max(left))
}

/// Where each line begins and ends.
fn lines(text: &str) -> Vec<(usize, usize)> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let span = (start, start + line.len());
            start += line.len() + 1;
            span
        })
        .collect()
}

fn passage_span(text: &str, passage: &GoldPassage) -> (usize, usize) {
    let lines = lines(text);
    let first = lines[passage.lines[0] - 1].0;
    let last = lines[passage.lines[passage.lines.len() - 1] - 1].1;
    trimmed(text, first, last)
}

fn span_of(text: &str, place: &GoldPlace) -> (usize, usize) {
    let (start, _) = lines(text)[place.line - 1];
    let (at, found) = text[start..]
        .match_indices(&place.text)
        .nth(place.nth - 1)
        .unwrap_or_else(|| panic!("{:?} from line {}", place.text, place.line));
    trimmed(text, start + at, start + at + found.len())
}

#[test]
fn the_articles_are_kept_byte_for_byte() {
    let expected = [
        (
            "000_265d7ea4347ade2a.txt",
            "833fedcab90851a64488b919a6af0872b5003400ce6043d53539928815409b88",
        ),
        (
            "001_bdfeaf450e32ba8b.txt",
            "7f840f3bda354b035b38d950636efca5bf38e424ee786381b67bda5c6ccb36b5",
        ),
        (
            "002_0277728109a257c6.txt",
            "db9b46f801651dfb4087582d7e10e98e63270f72f5e1cc50dd27ca76c3a0adfc",
        ),
        (
            "003_bee40c1e7e62989b.txt",
            "f8524555acf2cb3c971d77424fe2d0616a6ccf0263cceaeb405eedee764a7f52",
        ),
        (
            "004_7c05e7d9fe9ed61e.txt",
            "cf0ff4dc01cf7a509afa9c66b28a370a4c22dceb0cea649f952ad7816f7f6327",
        ),
    ];
    let draft = pressed();
    assert_eq!(draft.articles.len(), expected.len());
    for (article, (file, sha256)) in draft.articles.iter().zip(expected) {
        assert!(article.record.file.ends_with(file), "{}", article.record.file);
        assert_eq!(article.record.sha256, sha256, "{file}");
        let bytes = fs::read(seeds().join("articles").join(file)).expect(file);
        assert_eq!(article.text.as_bytes(), bytes, "{file}");
    }
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    assert_eq!(corpus::write(&pressed()), corpus::write(&pressed()));
}

/// What is inferred or unknown stays so: nothing here is stated unless the text states it.
#[test]
fn anyone_can_compute_the_hash_of_the_collection() {
    let command = "LC_ALL=C sha256sum articles/*.txt *.toml | sha256sum";
    let output = Command::new("sh").args(["-c", command]).current_dir(seeds()).output();
    let printed = String::from_utf8(output.expect("sh runs").stdout).expect("text");
    let hash = printed.split(' ').next().expect("a hash");
    assert_eq!(hash.len(), 64, "sha256sum is not there: {printed}");
    assert_eq!(pressed().collection.hash, hash);
}

#[test]
fn no_outlet_is_surer_than_its_evidence() {
    let draft = pressed();
    let standings: Vec<_> = draft
        .articles
        .iter()
        .map(|article| (article.record.id.as_str(), article.record.outlet_standing))
        .collect();
    assert_eq!(
        standings,
        [
            ("roundup", Standing::Unknown),
            ("think-tank", Standing::Unknown),
            ("irish-times", Standing::Inferred),
            ("global-geopolitics", Standing::Stated),
            ("jerusalem-post", Standing::Inferred),
        ]
    );
    for article in &draft.articles {
        assert!(!article.record.outlet_evidence.is_empty(), "{}", article.record.id);
    }
}

#[test]
fn passages_are_those_a_reader_marks() {
    let (draft, gold) = (pressed(), gold());
    let mut score = Score::default();
    for (article, wanted) in pairs(&draft, &gold) {
        let gold: BTreeSet<_> = wanted
            .passages
            .iter()
            .map(|passage| (passage_span(&article.text, passage), passage.kind.as_str()))
            .collect();
        let found: BTreeSet<_> = article
            .passages
            .iter()
            .map(|passage| {
                let span = passage.span.range();
                (trimmed(&article.text, span.start, span.end), passage.kind.as_str())
            })
            .collect();
        score.add(&gold, &found);
    }
    assert!(score.f1() >= 980, "passages: F1 {} of 1,000", score.f1());
}

#[test]
fn mentions_are_resolved_as_a_reader_does() {
    let (draft, gold) = (pressed(), gold());
    for (kind, least) in [(MentionKind::Person, 980), (MentionKind::Attributive, 950)] {
        let mut score = Score::default();
        for (article, wanted) in pairs(&draft, &gold) {
            let gold: BTreeSet<_> = wanted
                .mentions
                .iter()
                .filter(|mention| mention.kind == kind.as_str())
                .map(|mention| (span_of(&article.text, &mention.place), mention.figure.clone()))
                .collect();
            let name = |id: corpus::FigureId| draft.figures[id.index()].name.clone();
            let found: BTreeSet<_> = article
                .passages
                .iter()
                .flat_map(|passage| &passage.mentions)
                .filter(|mention| mention.kind == kind)
                .map(|mention| {
                    let span = mention.span.range();
                    (trimmed(&article.text, span.start, span.end), mention.figure.map(name))
                })
                .collect();
            score.add(&gold, &found);
        }
        assert!(score.f1() >= least, "{}: F1 {} of 1,000", kind.as_str(), score.f1());
    }
}

#[test]
fn topics_are_those_a_reader_marks() {
    let (draft, gold) = (pressed(), gold());
    let mut score = Score::default();
    for (article, wanted) in pairs(&draft, &gold) {
        for gold in &wanted.passages {
            let span = passage_span(&article.text, gold);
            let passage = article.passages.iter().find(|passage| {
                let own = passage.span.range();
                trimmed(&article.text, own.start, own.end) == span
            });
            let scores = passage.map(|passage| &passage.scores[..]).unwrap_or_default();
            let found: BTreeSet<String> = scores
                .iter()
                .filter(|score| score.decided)
                .map(|score| draft.topics[score.topic.index()].id.clone())
                .filter(|topic| !gold.touched.contains(topic))
                .collect();
            score.add(&gold.topics, &found);
        }
    }
    assert!(score.f1() >= 800, "topics: F1 {} of 1,000", score.f1());
}

/// References and boilerplate have no topics, and no term is longer than three words.
#[test]
fn topics_keep_to_their_definitions() {
    let draft = pressed();
    assert_eq!(draft.topics.len(), 14);
    for term in draft.topics.iter().flat_map(|topic| &topic.terms) {
        assert!(term.text.split_whitespace().count() <= 3, "{}", term.text);
    }
    for passage in draft.articles.iter().flat_map(|article| &article.passages) {
        if matches!(passage.kind, PassageKind::Reference | PassageKind::Boilerplate) {
            assert!(passage.scores.is_empty(), "{:?}", passage.span);
        }
    }
}

/// Who speaks, as links name it.
fn speaker(draft: &Draft, quote: &corpus::Quote) -> Option<String> {
    quote.speaker.map(|speaker| match speaker {
        Speaker::Figure(figure) => draft.figures[figure.index()].id.clone(),
        Speaker::Source(source) => draft.sources[source.index()].id.clone(),
    })
}

#[test]
fn quotes_are_those_a_reader_marks() {
    let (draft, gold) = (pressed(), gold());
    let (mut kinds, mut speakers, mut vias) =
        (Score::default(), Score::default(), Score::default());
    for (article, wanted) in pairs(&draft, &gold) {
        let span = |quote: &corpus::Quote| {
            let span = quote.span.range();
            trimmed(&article.text, span.start, span.end)
        };
        let marked =
            || wanted.quotes.iter().map(|gold| (span_of(&article.text, &gold.place), gold));
        let quotes = || article.passages.iter().flat_map(|passage| &passage.quotes);
        kinds.add(
            &marked().map(|(span, gold)| (span, gold.kind.as_str())).collect(),
            &quotes().map(|quote| (span(quote), quote.kind.as_str())).collect(),
        );
        let speech = QuoteKind::Speech.as_str();
        speakers.add(
            &marked()
                .filter(|(_, gold)| gold.kind == speech)
                .filter_map(|(span, gold)| Some((span, gold.speaker.clone()?)))
                .collect(),
            &quotes()
                .filter(|quote| quote.kind == QuoteKind::Speech)
                .filter_map(|quote| Some((span(quote), speaker(&draft, quote)?)))
                .collect(),
        );
        let sources = |quote: &corpus::Quote| {
            let ids = quote.via.iter().map(|via| draft.sources[via.index()].id.clone());
            ids.collect::<Vec<_>>()
        };
        vias.add(
            &marked()
                .flat_map(|(span, gold)| gold.via.iter().map(move |via| (span, via.clone())))
                .collect(),
            &quotes()
                .flat_map(|quote| sources(quote).into_iter().map(move |via| (span(quote), via)))
                .collect(),
        );
    }
    assert!(kinds.f1() >= 970, "quotes: F1 {} of 1,000", kinds.f1());
    assert!(speakers.precision() >= 970, "speakers: precision {} of 1,000", speakers.precision());
    assert!(speakers.recall() >= 850, "speakers: recall {} of 1,000", speakers.recall());
    assert!(vias.f1() >= 900, "attributions to sources: F1 {} of 1,000", vias.f1());
}

#[test]
fn sources_are_those_a_reader_marks() {
    let (draft, gold) = (pressed(), gold());
    let mut score = Score::default();
    for (article, wanted) in pairs(&draft, &gold) {
        let citations = article.passages.iter().flat_map(|passage| &passage.citations);
        score.add(
            &wanted
                .sources
                .iter()
                .map(|gold| (span_of(&article.text, &gold.place), gold.id.as_str()))
                .collect(),
            &citations
                .map(|citation| {
                    let span = citation.span.range();
                    let id = draft.sources[citation.source.index()].id.as_str();
                    (trimmed(&article.text, span.start, span.end), id)
                })
                .collect(),
        );
    }
    assert!(score.f1() >= 950, "sources: F1 {} of 1,000", score.f1());
}

#[test]
fn dates_are_those_a_reader_marks() {
    let (draft, gold) = (pressed(), gold());
    let mut score = Score::default();
    for (article, wanted) in pairs(&draft, &gold) {
        let dates = article.passages.iter().flat_map(|passage| &passage.dates);
        score.add(
            &wanted
                .dates
                .iter()
                .map(|gold| {
                    let span = span_of(&article.text, &gold.place);
                    (span, gold.iso.as_str(), gold.kind.as_str())
                })
                .collect(),
            &dates
                .map(|date| {
                    let span = date.span.range();
                    let span = trimmed(&article.text, span.start, span.end);
                    (span, date.value.as_deref().unwrap_or_default(), date.kind.as_str())
                })
                .collect(),
        );
    }
    assert!(score.f1() >= 900, "dates: F1 {} of 1,000", score.f1());
}
