//! The definition of hits and counts, as plainly as it can be written: no corpus, no passes, no
//! accumulators. What [`explore::select()`] gives must equal it.

use std::collections::BTreeSet;

use corpus::{Draft, DraftPassage, MentionKind, PassageId, Zone};
use explore::{Facet, Mode, Scope, Selection, Uses};

/// A passage with its number and its values.
struct Row {
    id: PassageId,
    values: BTreeSet<(Facet, u32)>,
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
            rows.push(Row { id, values });
        }
        articles.push(rows);
    }
    articles
}

/// A clause: any of these values.
type Clause = Vec<(Facet, u32)>;

fn clauses(selection: &Selection) -> Vec<Clause> {
    let mut clauses = Vec::new();
    for facet in Facet::ALL {
        let choice = selection.choice(facet);
        let values: Clause = choice.chosen.iter().map(|&value| (facet, value)).collect();
        if choice.mode == Mode::All && facet != Facet::Outlet {
            clauses.extend(values.into_iter().map(|value| vec![value]));
        } else if !values.is_empty() {
            clauses.push(values);
        }
    }
    clauses
}

pub(crate) fn hits(draft: &Draft, selection: &Selection) -> Vec<PassageId> {
    let clauses = clauses(selection);
    let satisfies =
        |row: &Row, clause: &Clause| clause.iter().any(|value| row.values.contains(value));
    let about: Vec<&Clause> = clauses
        .iter()
        .filter(|clause| clause.iter().all(|value| value.0 != Facet::Outlet))
        .collect();
    let mut hits = Vec::new();
    for mut article in rows(draft, selection.uses) {
        article.retain(|row| {
            !row.values
                .iter()
                .any(|&(facet, value)| selection.choice(facet).excluded.contains(&value))
        });
        match selection.scope {
            Scope::Passage => {
                article.retain(|row| clauses.iter().all(|clause| satisfies(row, clause)));
            }
            Scope::Article => {
                let counts =
                    clauses.iter().all(|clause| article.iter().any(|row| satisfies(row, clause)));
                article.retain(|row| {
                    counts
                        && (about.is_empty() || about.iter().any(|clause| satisfies(row, clause)))
                });
            }
        }
        hits.extend(article.iter().map(|row| row.id));
    }
    hits
}

pub(crate) fn count(draft: &Draft, selection: &Selection, facet: Facet, value: u32) -> usize {
    let mut other = selection.clone();
    let choice = other.choice_mut(facet);
    if choice.excluded.contains(&value) {
        choice.excluded.retain(|&excluded| excluded != value);
        return hits(draft, &other).len() - hits(draft, selection).len();
    }
    if choice.mode == Mode::All && facet != Facet::Outlet {
        choice.chosen.push(value);
    } else {
        choice.chosen = vec![value];
    }
    hits(draft, &other).len()
}
