//! Every annotation of a collection as JSON, for readers and scorers outside the project.
//!
//! Offsets count Unicode code points in the file's text. Sources, quotes and dates are empty lists
//! until the phases that find them exist. Organisations are left out: they are no figures.

use std::collections::BTreeMap;

use corpus::{Draft, DraftArticle, FigureId, Mention, Standing};
use serde::Serialize;

/// The form, see `ANNOTATION.md`.
#[derive(Serialize)]
struct Annotations<'d> {
    articles: Vec<ArticleAnnotations<'d>>,
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
    sources: [(); 0],
    quotes: [(); 0],
    dates: [(); 0],
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

/// The annotations of a collection, indented JSON with a line end.
///
/// # Errors
/// When the JSON cannot be written, which plain text and numbers never cause.
pub fn annotate(draft: &Draft) -> Result<String, serde_json::Error> {
    let articles = draft.articles.iter().map(|article| annotations(draft, article)).collect();
    let mut json = serde_json::to_string_pretty(&Annotations { articles })?;
    json.push('\n');
    Ok(json)
}

fn annotations<'d>(draft: &'d Draft, article: &'d DraftArticle) -> ArticleAnnotations<'d> {
    let characters = CharacterOffsets::new(&article.text);
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
        figures: figures(draft, article, &characters),
        sources: [],
        quotes: [],
        dates: [],
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
