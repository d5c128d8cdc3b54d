//! From files to a draft: the phases in their order.

use corpus::{
    Article, Draft, DraftArticle, DraftPassage, Figure, FigureId, Outlet, OutletId, Standing,
};

use crate::{
    article::{self, sources},
    check::{self, Findings},
    dates::dates,
    edition,
    figures::{Names, Usage, mentions},
    problem::{Problem, Problems, Severity},
    quotes::{Cues, Said, quotes},
    reading::Reading,
    reuse::reuse,
    seeds::Seeds,
    sources::{Sources, citations},
    topics::Terms,
    utterances::utterances,
    written::spellings,
};

/// A file of the seeds, by its path inside their folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The path, with `/`: `corpus.toml`, `articles/first.txt`.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// A pressed collection.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// The collection, for [`corpus::write()`].
    pub draft: Draft,
    /// What its author should look at.
    pub warnings: Vec<Problem>,
}

/// Presses a folder of seeds, given as its files; files it does not know are left alone.
///
/// # Errors
/// Every error in the seeds and articles, each with file, line and remedy.
pub fn press(files: &[SourceFile]) -> Result<Pressed, Problems> {
    let mut problems = Vec::new();
    let seeds = Seeds::read(files, &mut problems);
    let unattributed = OutletId(seeds.outlets.len() as u32);
    let mut articles = Vec::new();
    for source in sources(files, &seeds, &mut problems) {
        articles.extend(article::read(&source, unattributed, &mut problems));
    }
    check::ids(&articles, &mut problems);
    check::emptiness(&articles, &mut problems);
    let is_error = |problem: &Problem| problem.severity == Severity::Error;
    if problems.iter().any(is_error) {
        problems.retain(is_error);
        return Err(Problems(problems).sorted());
    }
    let sources = Sources::new(&seeds.sources, &seeds.outlets);
    let (mut draft, findings) = annotate(&seeds, &sources, articles);
    draft.collection.hash = edition::hash(files);
    check::seeds(&seeds, &draft, &findings, &sources, &mut problems);
    Ok(Pressed { draft, warnings: Problems(problems).sorted().0 })
}

/// What is found in every article, and across them.
fn annotate(
    seeds: &Seeds,
    sources: &Sources<'_>,
    articles: Vec<(Article, Reading)>,
) -> (Draft, Findings) {
    let names = Names::new(&seeds.figures);
    let terms = Terms::new(seeds.topics.iter().map(|topic| &topic.record));
    let cues = Cues::new(&seeds.cues);
    let usage = Usage::new(articles.iter().map(|(_, reading)| reading));
    let outlets = outlets(seeds, &articles);
    let mut findings = Findings::of(&seeds.spellings);
    let mut drafts = Vec::with_capacity(articles.len());
    for (record, reading) in articles {
        let mut found = mentions(&reading, &seeds.figures, &names, &usage);
        let credited = citations(&reading, sources, record.outlet);
        let mut quoted = quotes(&Said {
            reading: &reading,
            figures: &seeds.figures,
            found: &found,
            credited: &credited.citations,
            cues: &cues,
        });
        let mut dated = dates(&reading, record.reference_date.value.as_deref());
        let mut passages = Vec::with_capacity(reading.passages.len());
        for (number, passage) in reading.passages.iter().enumerate() {
            let shown = terms.read(&reading, passage);
            let mentions = found.mentions.get_mut(number).map(core::mem::take).unwrap_or_default();
            passages.push(DraftPassage {
                span: passage.span,
                kind: passage.kind,
                mentions,
                hits: shown.hits.clone(),
                scores: shown.scores.clone(),
                citations: credited.citations.get(number).cloned().unwrap_or_default(),
                quotes: quoted.get_mut(number).map(core::mem::take).unwrap_or_default(),
                dates: dated.get_mut(number).map(core::mem::take).unwrap_or_default(),
            });
            findings.topics(&shown);
        }
        findings.names(&reading, &found, &usage);
        findings.sources(&reading, &found, &credited);
        findings.words(&reading);
        drafts.push(DraftArticle { record, text: reading.text, passages });
    }
    findings.spellings = names.spellings;
    let draft = Draft {
        collection: seeds.collection.clone(),
        outlets,
        topics: seeds.topic_records(),
        figures: figures(seeds, &drafts),
        sources: sources.records(&drafts),
        utterances: utterances(&drafts),
        reuse: reuse(&drafts),
        spellings: seeds.spellings.iter().map(|entry| entry.any.clone()).collect(),
        articles: drafts,
    };
    (draft, findings)
}

/// The outlets' records, the unattributed one last and only where an article needs it.
fn outlets(seeds: &Seeds, articles: &[(Article, Reading)]) -> Vec<Outlet> {
    let weakest = |outlet: usize| {
        articles
            .iter()
            .filter(|(record, _)| record.outlet.index() == outlet)
            .map(|(record, _)| record.outlet_standing)
            .max()
    };
    let mut outlets: Vec<Outlet> = seeds
        .outlets
        .iter()
        .enumerate()
        .map(|(number, entry)| Outlet {
            id: entry.id.clone(),
            name: entry.name.clone(),
            monogram: entry.monogram.clone(),
            standing: weakest(number).unwrap_or(Standing::Unknown),
        })
        .collect();
    if let Some(standing) = weakest(outlets.len()) {
        let taken = outlets.iter().any(|outlet| outlet.id == "unattributed");
        outlets.push(Outlet {
            id: if taken { "unattributed-others" } else { "unattributed" }.into(),
            name: "Unattributed".into(),
            monogram: "?".into(),
            standing,
        });
    }
    outlets
}

fn figures(seeds: &Seeds, articles: &[DraftArticle]) -> Vec<Figure> {
    let mut written = spellings(articles, |passage| {
        let mentions = passage.mentions.iter();
        mentions.filter_map(|mention| Some((mention.figure?, mention.span))).collect()
    });
    seeds
        .figures
        .iter()
        .zip(0..)
        .map(|(entry, number)| Figure {
            id: entry.id.clone(),
            name: entry.name.value.clone(),
            aliases: entry.aliases.iter().map(|alias| alias.value.clone()).collect(),
            spellings: written.remove(&FigureId(number)).unwrap_or_default(),
            roles: entry.roles.clone(),
            organisation: entry.organisation,
        })
        .collect()
}
