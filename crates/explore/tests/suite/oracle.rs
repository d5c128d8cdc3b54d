//! The definition of hits and counts, as plainly as it can be written: no corpus, no passes, no
//! accumulators. What [`explore::select()`] gives must equal it.

use std::collections::BTreeSet;

use corpus::{
    Draft, DraftPassage, MentionKind, PassageId, Zone,
    text::{fold, tokens},
};
use explore::{Facet, Mode, Scope, Selection, Uses};

use crate::corpora::{AnyPhrase, AnyQuery};

/// A passage with its number, its values and its words.
struct Row {
    id: PassageId,
    values: BTreeSet<(Facet, u32)>,
    words: Vec<String>,
}

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

/// Whether words stand one after another in a row; the last may go on.
fn stand(row: &Row, phrase: &[String], prefix: bool) -> bool {
    let (last, before) = phrase.split_last().unwrap();
    (0..row.words.len()).any(|start| {
        let here = &row.words[start..];
        here.len() > before.len()
            && here[..before.len()] == *before
            && (here[before.len()] == *last || prefix && here[before.len()].starts_with(last))
    })
}

/// Whether a row holds a phrase, in any spelling the collection calls equal.
fn holds(row: &Row, phrase: &AnyPhrase, draft: &Draft) -> bool {
    let written = words(&phrase.words.join(" "));
    if stand(row, &written, phrase.prefix) {
        return true;
    }
    let plain = !phrase.quoted;
    let spelt = |spelling: &String| words(spelling) == written;
    let groups = draft.spellings.iter().filter(|group| group.iter().any(spelt));
    plain && groups.flatten().any(|spelling| stand(row, &words(&fold(spelling)), false))
}

fn has_figure(passage: &DraftPassage, figure: u32, uses: Uses) -> bool {
    passage.mentions.iter().filter(|mention| mention.figure.is_some_and(|id| id.0 == figure)).any(
        |mention| {
            let kind = match mention.kind {
                MentionKind::Person => true,
                MentionKind::Attributive => uses.attributive,
            };
            let zone = match mention.zone {
                Zone::Body | Zone::Quote => true,
                Zone::Credit => uses.credits,
                Zone::References => uses.references,
                Zone::Boilerplate => false,
            };
            kind && zone
        },
    )
}

fn has_source(passage: &DraftPassage, source: u32, uses: Uses) -> bool {
    passage.citations.iter().any(|citation| {
        citation.source.0 == source
            && match citation.zone {
                Zone::Body | Zone::Quote | Zone::References => true,
                Zone::Credit => uses.credits,
                Zone::Boilerplate => false,
            }
    })
}

/// The passages that count, article by article.
fn rows(draft: &Draft, uses: Uses) -> Vec<Vec<Row>> {
    let mut next = 0;
    let mut articles = Vec::new();
    for article in &draft.articles {
        let mut rows = Vec::new();
        for passage in &article.passages {
            let id = PassageId(next);
            next += 1;
            if !passage.kind.counts() {
                continue;
            }
            let mut values = BTreeSet::from([(Facet::Outlet, article.record.outlet.0)]);
            for score in passage.scores.iter().filter(|score| score.decided) {
                values.insert((Facet::Topic, score.topic.0));
            }
            for figure in 0..draft.figures.len() as u32 {
                if has_figure(passage, figure, uses) {
                    values.insert((Facet::Figure, figure));
                }
            }
            for source in 0..draft.sources.len() as u32 {
                if has_source(passage, source, uses) {
                    values.insert((Facet::Source, source));
                }
            }
            let words = words(&article.text[passage.span.range()]);
            rows.push(Row { id, values, words });
        }
        articles.push(rows);
    }
    articles
}

/// A clause: whether a row satisfies it, and whether it is about more than the outlet.
struct Clause<'a> {
    satisfied: Box<dyn Fn(&Row) -> bool + 'a>,
    about: bool,
}

fn clauses<'a>(draft: &'a Draft, selection: &Selection, query: &'a AnyQuery) -> Vec<Clause<'a>> {
    let mut clauses = Vec::new();
    for facet in Facet::ALL {
        let choice = selection.choice(facet);
        let values: Vec<_> = choice.chosen.iter().map(|&value| (facet, value)).collect();
        let about = facet != Facet::Outlet;
        let each = if choice.mode == Mode::All && about {
            values.into_iter().map(|value| vec![value]).collect()
        } else if values.is_empty() {
            vec![]
        } else {
            vec![values]
        };
        clauses.extend(each.into_iter().map(|values| Clause {
            satisfied: Box::new(move |row: &Row| values.iter().any(|v| row.values.contains(v))),
            about,
        }));
    }
    for (_, phrases) in query.parts.iter().filter(|(unwanted, _)| !unwanted) {
        clauses.push(Clause {
            satisfied: Box::new(move |row| phrases.iter().any(|p| holds(row, p, draft))),
            about: true,
        });
    }
    clauses
}

pub(crate) fn hits(draft: &Draft, selection: &Selection, query: &AnyQuery) -> Vec<PassageId> {
    let clauses = clauses(draft, selection, query);
    let about: Vec<&Clause> = clauses.iter().filter(|clause| clause.about).collect();
    let mut hits = Vec::new();
    for mut article in rows(draft, selection.uses) {
        article.retain(|row| {
            let excluded =
                |&(facet, value): &(Facet, u32)| selection.choice(facet).excluded.contains(&value);
            let unwanted = query.parts.iter().filter(|(unwanted, _)| *unwanted);
            !row.values.iter().any(excluded)
                && !unwanted.flat_map(|(_, phrases)| phrases).any(|p| holds(row, p, draft))
        });
        match selection.scope {
            Scope::Passage => {
                article.retain(|row| clauses.iter().all(|clause| (clause.satisfied)(row)));
            }
            Scope::Article => {
                let counts =
                    clauses.iter().all(|clause| article.iter().any(|row| (clause.satisfied)(row)));
                article.retain(|row| {
                    let shown = |clause: &&Clause| (clause.satisfied)(row);
                    counts && (about.is_empty() || about.iter().any(shown))
                });
            }
        }
        hits.extend(article.iter().map(|row| row.id));
    }
    hits
}

pub(crate) fn count(
    draft: &Draft,
    selection: &Selection,
    query: &AnyQuery,
    facet: Facet,
    value: u32,
) -> usize {
    let mut other = selection.clone();
    let choice = other.choice_mut(facet);
    if choice.excluded.contains(&value) {
        choice.excluded.retain(|&excluded| excluded != value);
        return hits(draft, &other, query).len() - hits(draft, selection, query).len();
    }
    if choice.mode == Mode::All && facet != Facet::Outlet {
        choice.chosen.push(value);
    } else {
        choice.chosen = vec![value];
    }
    hits(draft, &other, query).len()
}
