//! Warnings: what the author of a collection may have meant otherwise.
//!
//! Topics that no passage has, terms that decide a single passage, figures, sources, their spellings
//! and equal spellings that never occur, capitalised names that occur twice or more and belong to
//! nobody listed ([`unlisted`]), and names that are credited and are no listed source's
//! ([`uncredited`]).
//! Two errors that only the articles together show stand here too.

mod uncredited;
mod unlisted;

use std::collections::{BTreeMap, BTreeSet};

use corpus::{Article, Draft};

use crate::{
    figures::{Found, Usage},
    problem::Problem,
    reading::Reading,
    seeds::{
        COLLECTION_FILE, FIGURES_FILE, SOURCES_FILE, SPELLINGS_FILE, Seeds, SpellingEntry,
        TOPICS_FILE, words, words_without_the,
    },
    sources::{Credited, Sources},
    topics::Shown,
};

/// What was seen while annotating that the draft does not keep.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// The spellings of the figures.
    pub(crate) spellings: Vec<crate::figures::Spelling>,
    /// The spellings that occurred.
    occurred: BTreeSet<usize>,
    /// How many passages each term decides, by (topic, term).
    deciding: BTreeMap<(usize, usize), usize>,
    unlisted: unlisted::Unlisted,
    /// The spellings of the sources that occurred.
    credited: BTreeSet<usize>,
    uncredited: uncredited::Uncredited,
    /// The listed spellings as a search sees them, by first word, each with its group.
    equal: BTreeMap<String, Vec<(Vec<String>, usize)>>,
    /// The groups of spellings of which one occurred.
    equal_occurred: BTreeSet<usize>,
}

impl Findings {
    /// Nothing found yet, of a collection with these equal spellings.
    pub(crate) fn of(spellings: &[SpellingEntry]) -> Self {
        let mut findings = Self::default();
        for (group, entry) in spellings.iter().enumerate() {
            for spelling in &entry.any {
                let words = words(spelling);
                if let Some(first) = words.first().cloned() {
                    findings.equal.entry(first).or_default().push((words, group));
                }
            }
        }
        findings
    }

    /// Takes note of the equal spellings that an article uses.
    pub(crate) fn words(&mut self, reading: &Reading) {
        if self.equal.is_empty() {
            return;
        }
        for passage in &reading.passages {
            for (place, word) in passage.words.iter().enumerate() {
                for (words, group) in self.equal.get(&word.folded).into_iter().flatten() {
                    let here = passage.words.get(place..place + words.len()).unwrap_or_default();
                    if here.iter().map(|word| &word.folded).eq(words) {
                        self.equal_occurred.insert(*group);
                    }
                }
            }
        }
    }

    /// Takes note of a passage's topics.
    pub(crate) fn topics(&mut self, shown: &Shown) {
        for term in &shown.deciding {
            *self.deciding.entry(*term).or_default() += 1;
        }
    }

    /// Takes note of an article's names.
    pub(crate) fn names(&mut self, reading: &Reading, found: &Found, usage: &Usage) {
        self.occurred.extend(&found.spellings);
        self.unlisted.read(reading, found, usage);
    }

    /// Takes note of an article's sources.
    pub(crate) fn sources(&mut self, reading: &Reading, found: &Found, credited: &Credited) {
        self.credited.extend(&credited.spellings);
        self.uncredited.read(reading, found, credited);
    }
}

/// Reports articles whose file names give the same id.
pub(crate) fn ids(articles: &[(Article, Reading)], problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (article, _) in articles {
        if let Some(first) = seen.insert(&article.id, &article.file)
            && first != article.file
        {
            problems.push(Problem::error(
                &format!("{}{}", crate::article::FOLDER, article.file),
                None,
                format!("has the id \"{}\", as {first} has", article.id),
                "give one of them an id = \"...\" of its own in corpus.toml",
            ));
        }
    }
}

/// Reports a folder without articles.
pub(crate) fn emptiness(articles: &[(Article, Reading)], problems: &mut Vec<Problem>) {
    if articles.is_empty()
        && problems.iter().all(|problem| problem.severity != crate::Severity::Error)
    {
        problems.push(Problem::error(
            crate::article::FOLDER.trim_end_matches('/'),
            None,
            "there is no article",
            "put at least one .txt file into articles/",
        ));
    }
}

/// Reports what the seeds list to no effect, and what they do not list.
pub(crate) fn seeds(
    seeds: &Seeds,
    draft: &Draft,
    findings: &Findings,
    listed: &Sources<'_>,
    problems: &mut Vec<Problem>,
) {
    topics(seeds, draft, findings, problems);
    figures(seeds, findings, problems);
    sources(seeds, findings, listed, problems);
    for (name, count) in findings.unlisted.names(seeds) {
        problems.push(Problem::warning(
            FIGURES_FILE,
            None,
            format!("\"{name}\" occurs {count} times and belongs to nobody listed"),
            "list the figure, or leave it if it is none",
        ));
    }
    for (group, entry) in seeds.spellings.iter().enumerate() {
        if !findings.equal_occurred.contains(&group) {
            problems.push(Problem::warning(
                SPELLINGS_FILE,
                Some(entry.line),
                format!("none of \"{}\" occurs", entry.any.join("\", \"")),
                "leave them for other articles, or remove the group",
            ));
        }
    }
    for (number, outlet) in seeds.outlets.iter().enumerate() {
        let used = draft.articles.iter().any(|article| article.record.outlet.index() == number);
        if !used {
            problems.push(Problem::warning(
                COLLECTION_FILE,
                Some(outlet.line),
                format!("the outlet \"{}\" has no article", outlet.id),
                "name it in an article's outlet, or remove it",
            ));
        }
    }
    for entry in seeds.articles.iter().filter(|entry| entry.outlet.is_none()) {
        problems.push(Problem::warning(
            COLLECTION_FILE,
            Some(entry.file.line),
            format!("{} has no outlet, so it is `Unattributed`", entry.file.value),
            "add outlet = { id = \"...\", standing = \"...\", evidence = \"...\" }",
        ));
    }
}

fn topics(seeds: &Seeds, draft: &Draft, findings: &Findings, problems: &mut Vec<Problem>) {
    let decided: BTreeSet<usize> = draft
        .articles
        .iter()
        .flat_map(|article| &article.passages)
        .flat_map(|passage| &passage.scores)
        .filter(|score| score.decided)
        .map(|score| score.topic.index())
        .collect();
    for (number, topic) in seeds.topics.iter().enumerate() {
        let record = &topic.record;
        if !decided.contains(&number) {
            problems.push(Problem::warning(
                TOPICS_FILE,
                Some(topic.line),
                format!("the topic \"{}\" matches nothing", record.id),
                "give it other terms, a lower threshold, or remove it",
            ));
        }
        let named = |wanted: &dyn Fn(&(usize, usize)) -> bool| {
            let terms = record.terms.iter().enumerate();
            let names: Vec<String> = terms
                .filter(|(term, _)| wanted(&(number, *term)))
                .map(|(_, term)| format!("\"{}\"", term.text))
                .collect();
            names
        };
        let single = named(&|term| findings.deciding.get(term) == Some(&1));
        if !single.is_empty() {
            problems.push(Problem::warning(
                TOPICS_FILE,
                Some(topic.line),
                format!(
                    "terms of \"{}\" that decide only one passage: {}",
                    record.id,
                    single.join(", ")
                ),
                "check that each is general and no quotation of that passage",
            ));
        }
    }
}

fn figures(seeds: &Seeds, findings: &Findings, problems: &mut Vec<Problem>) {
    let mut present: BTreeSet<usize> = BTreeSet::new();
    for (number, spelling) in findings.spellings.iter().enumerate() {
        if findings.occurred.contains(&number) {
            present.extend(spelling.figures());
        }
    }
    for (number, figure) in seeds.figures.iter().enumerate() {
        if !present.contains(&number) {
            problems.push(Problem::warning(
                FIGURES_FILE,
                Some(figure.line),
                format!("the figure \"{}\" never occurs", figure.id),
                "check its spellings, or remove it",
            ));
        }
    }
    let mut silent: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (number, spelling) in findings.spellings.iter().enumerate() {
        let figure = spelling.figures().iter().find(|figure| present.contains(*figure));
        if let Some(figure) = figure
            && spelling.line.is_some()
            && !findings.occurred.contains(&number)
        {
            silent.entry(*figure).or_default().push(format!("\"{}\"", spelling.text));
        }
    }
    for (figure, aliases) in silent {
        let Some(figure) = seeds.figures.get(figure) else { continue };
        problems.push(Problem::warning(
            FIGURES_FILE,
            Some(figure.line),
            format!("aliases of \"{}\" that never occur: {}", figure.id, aliases.join(", ")),
            "leave them for other articles, or remove them",
        ));
    }
}

fn sources(seeds: &Seeds, findings: &Findings, listed: &Sources<'_>, problems: &mut Vec<Problem>) {
    let mut present: BTreeSet<usize> = BTreeSet::new();
    // What occurs without its 'The' occurs.
    let mut occurred: BTreeSet<(usize, Vec<String>)> = BTreeSet::new();
    let mut silent: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (number, spelling) in listed.spellings().enumerate() {
        if findings.credited.contains(&number) {
            present.insert(spelling.source);
            occurred.insert((spelling.source, words_without_the(spelling.text)));
        }
    }
    for spelling in listed.spellings() {
        let words = words_without_the(spelling.text);
        if spelling.line.is_some() && !occurred.contains(&(spelling.source, words)) {
            silent.entry(spelling.source).or_default().push(format!("\"{}\"", spelling.text));
        }
    }
    for (number, source) in seeds.sources.iter().enumerate() {
        if !present.contains(&number) {
            problems.push(Problem::warning(
                SOURCES_FILE,
                Some(source.line),
                format!("the source \"{}\" is never credited", source.id),
                "check its spellings, or remove it",
            ));
        } else if let Some(spellings) = silent.get(&number) {
            problems.push(Problem::warning(
                SOURCES_FILE,
                Some(source.line),
                format!(
                    "spellings of \"{}\" that never occur: {}",
                    source.id,
                    spellings.join(", ")
                ),
                "leave them for other articles, or remove them",
            ));
        }
    }
    for (name, count) in findings.uncredited.names(seeds) {
        let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
        problems.push(Problem::warning(
            SOURCES_FILE,
            None,
            format!("\"{name}\" is credited {times} and is no listed source"),
            "list the source, or leave it if it is none",
        ));
    }
}
