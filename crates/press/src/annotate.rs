//! Every annotation of a collection as JSON, for readers and scorers outside the project.
//!
//! Offsets count Unicode code points in the file's text. Organisations are no figures: they stand
//! only where they speak. Utterances and reuse go beyond one article and stand beside the articles.

use std::collections::BTreeMap;

use corpus::{
    Draft, DraftArticle, FigureId, Mention, PassageId, Quote, SourceId, Span, Speaker, Standing,
};
use serde::Serialize;

/// The form, see `ANNOTATION.md`.
#[derive(Serialize)]
struct Annotations<'d> {
    articles: Vec<ArticleAnnotations<'d>>,
    utterances: Vec<UtteranceAnnotation<'d>>,
    reuse: Vec<ReuseAnnotation<'d>>,
}

#[derive(Serialize)]
struct ArticleAnnotations<'d> {
    file: &'d str,
    sha256: &'d str,
    outlet: Option<OutletAnnotation<'d>>,
    title: Option<&'d str>,
    published: Option<&'d str>,
    reference_date: Option<&'d str>,
    passages: Vec<PassageAnnotation<'d>>,
    figures: Vec<FigureAnnotation<'d>>,
    sources: Vec<SourceAnnotation<'d>>,
    quotes: Vec<QuoteAnnotation<'d>>,
    dates: Vec<DateAnnotation<'d>>,
}

#[derive(Serialize)]
struct OutletAnnotation<'d> {
    id: &'d str,
    name: &'d str,
    standing: Standing,
    evidence: &'d str,
}

#[derive(Serialize)]
struct PassageAnnotation<'d> {
    start: usize,
    end: usize,
    kind: &'static str,
    topics: Vec<&'d str>,
}

#[derive(Serialize)]
struct FigureAnnotation<'d> {
    id: Option<&'d str>,
    name: &'d str,
    mentions: Vec<MentionAnnotation<'d>>,
}

#[derive(Serialize)]
struct MentionAnnotation<'d> {
    start: usize,
    end: usize,
    kind: &'static str,
    zone: &'static str,
    rule: &'d str,
}

#[derive(Serialize)]
struct SourceAnnotation<'d> {
    id: &'d str,
    name: &'d str,
    citations: Vec<CitationAnnotation>,
}

#[derive(Serialize)]
struct CitationAnnotation {
    start: usize,
    end: usize,
    zone: &'static str,
}

#[derive(Serialize)]
struct QuoteAnnotation<'d> {
    start: usize,
    end: usize,
    kind: &'static str,
    speaker: Option<&'d str>,
    speaker_name: Option<&'d str>,
    via: Vec<&'d str>,
    rule: &'d str,
}

#[derive(Serialize)]
struct DateAnnotation<'d> {
    start: usize,
    end: usize,
    iso: Option<&'d str>,
    #[serde(rename = "type")]
    kind: &'static str,
    basis: &'d str,
}

#[derive(Serialize)]
struct UtteranceAnnotation<'d> {
    speaker: &'d str,
    /// Hundredths.
    score: u8,
    shared: &'d [String],
    quotes: Vec<StretchAnnotation<'d>>,
}

#[derive(Serialize)]
struct ReuseAnnotation<'d> {
    /// Hundredths.
    score: u8,
    stretches: [StretchAnnotation<'d>; 2],
}

/// A stretch of one of the articles.
#[derive(Serialize)]
struct StretchAnnotation<'d> {
    file: &'d str,
    start: usize,
    end: usize,
}

/// The annotations of a collection, indented JSON with a line end.
///
/// # Errors
/// When the JSON cannot be written, which plain text and numbers never cause.
pub fn annotate(draft: &Draft) -> Result<String, serde_json::Error> {
    let offsets: Vec<CharacterOffsets> =
        draft.articles.iter().map(|article| CharacterOffsets::new(&article.text)).collect();
    let stretches = Stretches::of(draft, &offsets);
    let annotations = Annotations {
        articles: draft
            .articles
            .iter()
            .zip(&offsets)
            .map(|(article, characters)| annotations(draft, article, characters))
            .collect(),
        utterances: draft
            .utterances
            .iter()
            .map(|utterance| UtteranceAnnotation {
                speaker: speaker(draft, utterance.speaker).0,
                score: utterance.score,
                shared: &utterance.shared,
                quotes: utterance
                    .quotes
                    .iter()
                    .filter_map(|quote| stretches.quotes.get(quote.index()))
                    .filter_map(|&(article, span)| stretches.stretch(article, span))
                    .collect(),
            })
            .collect(),
        reuse: draft
            .reuse
            .iter()
            .filter_map(|reuse| {
                let one = stretches.in_passage(reuse.passage, reuse.span)?;
                let other = stretches.in_passage(reuse.other, reuse.other_span)?;
                Some(ReuseAnnotation { score: reuse.score, stretches: [one, other] })
            })
            .collect(),
    };
    let mut json = serde_json::to_string_pretty(&annotations)?;
    json.push('\n');
    Ok(json)
}

fn annotations<'d>(
    draft: &'d Draft,
    article: &'d DraftArticle,
    characters: &CharacterOffsets,
) -> ArticleAnnotations<'d> {
    let record = &article.record;
    let passages = article
        .passages
        .iter()
        .map(|passage| PassageAnnotation {
            start: characters.at(passage.span.start),
            end: characters.at(passage.span.end),
            kind: passage.kind.as_str(),
            topics: passage
                .scores
                .iter()
                .filter(|score| score.decided)
                .filter_map(|score| draft.topics.get(score.topic.index()))
                .map(|topic| topic.id.as_str())
                .collect(),
        })
        .collect();
    ArticleAnnotations {
        file: &record.file,
        sha256: &record.sha256,
        outlet: draft.outlets.get(record.outlet.index()).map(|outlet| OutletAnnotation {
            id: &outlet.id,
            name: &outlet.name,
            standing: record.outlet_standing,
            evidence: &record.outlet_evidence,
        }),
        title: record.title.value.as_deref(),
        published: record.published.value.as_deref(),
        reference_date: record.reference_date.value.as_deref(),
        passages,
        figures: figures(draft, article, characters),
        sources: sources(draft, article, characters),
        quotes: article
            .passages
            .iter()
            .flat_map(|passage| &passage.quotes)
            .map(|quote| quote_annotation(draft, quote, characters))
            .collect(),
        dates: article
            .passages
            .iter()
            .flat_map(|passage| &passage.dates)
            .map(|date| DateAnnotation {
                start: characters.at(date.span.start),
                end: characters.at(date.span.end),
                iso: date.value.as_deref(),
                kind: date.kind.as_str(),
                basis: &date.basis,
            })
            .collect(),
    }
}

/// The sources an article credits, in the order of the list.
fn sources<'d>(
    draft: &'d Draft,
    article: &'d DraftArticle,
    characters: &CharacterOffsets,
) -> Vec<SourceAnnotation<'d>> {
    let mut groups: BTreeMap<SourceId, Vec<CitationAnnotation>> = BTreeMap::new();
    for citation in article.passages.iter().flat_map(|passage| &passage.citations) {
        groups.entry(citation.source).or_default().push(CitationAnnotation {
            start: characters.at(citation.span.start),
            end: characters.at(citation.span.end),
            zone: citation.zone.as_str(),
        });
    }
    groups
        .into_iter()
        .filter_map(|(source, citations)| {
            let source = draft.sources.get(source.index())?;
            Some(SourceAnnotation { id: &source.id, name: &source.name, citations })
        })
        .collect()
}

fn quote_annotation<'d>(
    draft: &'d Draft,
    quote: &'d Quote,
    characters: &CharacterOffsets,
) -> QuoteAnnotation<'d> {
    let said = quote.speaker.map(|who| speaker(draft, who));
    QuoteAnnotation {
        start: characters.at(quote.span.start),
        end: characters.at(quote.span.end),
        kind: quote.kind.as_str(),
        speaker: said.map(|(id, _)| id),
        speaker_name: said.map(|(_, name)| name),
        via: quote
            .via
            .iter()
            .filter_map(|source| draft.sources.get(source.index()))
            .map(|source| source.id.as_str())
            .collect(),
        rule: &quote.rule,
    }
}

/// A speaker's slug and name.
fn speaker(draft: &Draft, speaker: Speaker) -> (&str, &str) {
    match speaker {
        Speaker::Figure(id) => {
            draft.figures.get(id.index()).map(|figure| (figure.id.as_str(), figure.name.as_str()))
        }
        Speaker::Source(id) => {
            draft.sources.get(id.index()).map(|source| (source.id.as_str(), source.name.as_str()))
        }
    }
    .unwrap_or_default()
}

/// Where the passages and quotes of a collection stand, by their numbers.
struct Stretches<'d> {
    draft: &'d Draft,
    offsets: &'d [CharacterOffsets],
    /// The article of each passage.
    passages: Vec<usize>,
    /// The article and stretch of each quote.
    quotes: Vec<(usize, Span)>,
}

impl<'d> Stretches<'d> {
    fn of(draft: &'d Draft, offsets: &'d [CharacterOffsets]) -> Self {
        let mut stretches = Self { draft, offsets, passages: Vec::new(), quotes: Vec::new() };
        for (article, draft) in draft.articles.iter().enumerate() {
            for passage in &draft.passages {
                stretches.passages.push(article);
                stretches.quotes.extend(passage.quotes.iter().map(|quote| (article, quote.span)));
            }
        }
        stretches
    }

    fn in_passage(&self, passage: PassageId, span: Span) -> Option<StretchAnnotation<'d>> {
        self.stretch(*self.passages.get(passage.index())?, span)
    }

    fn stretch(&self, article: usize, span: Span) -> Option<StretchAnnotation<'d>> {
        let characters = self.offsets.get(article)?;
        Some(StretchAnnotation {
            file: &self.draft.articles.get(article)?.record.file,
            start: characters.at(span.start),
            end: characters.at(span.end),
        })
    }
}

/// The figures an article mentions, in the order of the list; then, under no id, the names that
/// nothing decides, a group for each set of candidates.
fn figures<'d>(
    draft: &'d Draft,
    article: &'d DraftArticle,
    characters: &CharacterOffsets,
) -> Vec<FigureAnnotation<'d>> {
    let mut groups: BTreeMap<(u32, &str), Vec<&Mention>> = BTreeMap::new();
    for mention in article.passages.iter().flat_map(|passage| &passage.mentions) {
        let key = match mention.figure {
            Some(FigureId(figure)) => (figure, ""),
            None => (u32::MAX, mention.rule.as_str()),
        };
        groups.entry(key).or_default().push(mention);
    }
    groups
        .into_iter()
        .map(|((figure, rule), mentions)| {
            let figure = draft.figures.get(figure as usize);
            FigureAnnotation {
                id: figure.map(|figure| figure.id.as_str()),
                name: figure.map_or(rule.trim_start_matches("ambiguous: "), |figure| &figure.name),
                mentions: mentions
                    .into_iter()
                    .map(|mention| MentionAnnotation {
                        start: characters.at(mention.span.start),
                        end: characters.at(mention.span.end),
                        kind: mention.kind.as_str(),
                        zone: mention.zone.as_str(),
                        rule: &mention.rule,
                    })
                    .collect(),
            }
        })
        .collect()
}

/// Where each character of a text begins, in bytes.
struct CharacterOffsets(Vec<u32>);

impl CharacterOffsets {
    fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(byte, _)| byte as u32).collect())
    }

    /// How many characters stand before a byte.
    fn at(&self, byte: u32) -> usize {
        self.0.partition_point(|start| *start < byte)
    }
}
