//! Articles with quotes, as tests write them.
//!
//! Articles stand under one another with `--` between them, a passage a line. `{speaker: words}` is
//! a quote; `{speaker A: words}` one that renders utterance A. `[boilerplate]` before a passage gives
//! its kind.

use std::collections::BTreeMap;

use corpus::{
    Article, DraftArticle, DraftPassage, Fact, FigureId, OutletId, PassageKind, Quote, QuoteId,
    QuoteKind, Span, Speaker, Standing,
};

/// Articles, and which of their quotes are said to render one utterance, by its name.
#[derive(Default)]
pub(crate) struct Fixture {
    pub(crate) articles: Vec<DraftArticle>,
    pub(crate) utterances: BTreeMap<String, Vec<QuoteId>>,
    quotes: u32,
    speakers: Vec<String>,
}

impl Fixture {
    /// Adds articles. Speakers and utterances of different additions are different ones.
    pub(crate) fn add(&mut self, name: &str, written: &str) {
        for article in written.split("\n--\n") {
            let mut text = String::new();
            let mut passages = Vec::new();
            for line in article.lines().filter(|line| !line.is_empty()) {
                let start = text.len();
                let kind = line.strip_prefix('[').and_then(|rest| rest.split_once("] "));
                let line = kind.map_or(line, |(_, line)| line);
                let kind = kind.and_then(|(kind, _)| PassageKind::from_name(kind));
                let quotes = self.passage(name, line, &mut text);
                passages.push(DraftPassage {
                    span: Span::new(start, text.len()),
                    kind: kind.unwrap_or(PassageKind::Paragraph),
                    mentions: Vec::new(),
                    hits: Vec::new(),
                    scores: Vec::new(),
                    citations: Vec::new(),
                    quotes,
                    dates: Vec::new(),
                });
                text.push('\n');
            }
            self.articles.push(DraftArticle { record: record(), text, passages });
        }
    }

    /// Adds a passage to a text, its quotes without their marks.
    fn passage(&mut self, name: &str, line: &str, text: &mut String) -> Vec<Quote> {
        let mut quotes = Vec::new();
        let mut rest = line;
        while let Some((before, marked)) = rest.split_once('{') {
            let (quote, after) = marked.split_once('}').expect("every brace closes");
            let (speaker, words) = quote.split_once(": ").expect("a speaker and words");
            text.push_str(before);
            let start = text.len();
            text.push_str(words);
            let (speaker, utterance) = speaker.split_once(' ').unwrap_or((speaker, ""));
            if !utterance.is_empty() {
                let utterance = format!("{name} {utterance}");
                self.utterances.entry(utterance).or_default().push(QuoteId(self.quotes));
            }
            self.quotes += 1;
            quotes.push(Quote {
                span: Span::new(start, text.len()),
                kind: QuoteKind::Speech,
                speaker: Some(self.speaker(&format!("{name} {speaker}"))),
                via: Vec::new(),
                rule: "as marked".into(),
            });
            rest = after;
        }
        text.push_str(rest);
        quotes
    }

    fn speaker(&mut self, name: &str) -> Speaker {
        let known = self.speakers.iter().position(|speaker| speaker == name);
        let number = known.unwrap_or_else(|| {
            self.speakers.push(name.to_owned());
            self.speakers.len() - 1
        });
        Speaker::Figure(FigureId(number as u32))
    }

    /// The words of a quote.
    pub(crate) fn words(&self, quote: QuoteId) -> &str {
        let quotes = self.articles.iter().flat_map(|article| {
            let quotes = article.passages.iter().flat_map(|passage| &passage.quotes);
            quotes.map(|quote| &article.text[quote.span.range()])
        });
        quotes.into_iter().nth(quote.index()).expect("a quote of the fixture")
    }
}

/// The cases of a file: name and content, each under a line that begins with `===`.
pub(crate) fn cases(file: &str) -> Vec<(&str, &str)> {
    file.split("\n=== ")
        .skip(1)
        .filter_map(|case| case.split_once('\n'))
        .map(|(name, case)| (name, case.trim_end()))
        .collect()
}

fn record() -> Article {
    Article {
        id: String::new(),
        file: String::new(),
        sha256: String::new(),
        outlet: OutletId(0),
        outlet_standing: Standing::Unknown,
        outlet_evidence: String::new(),
        title: Fact::default(),
        published: Fact::default(),
        reference_date: Fact::default(),
        address: None,
    }
}
