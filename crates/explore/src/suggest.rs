//! What a reader may mean by the words they are typing: figures and sources by any of their names,
//! topics, outlets, and words of the collection, each with the passages it would give.

use core::ops::Range;

use corpus::{
    Corpus, Damage, PassageId,
    index::{Entry, Terms},
    text::tokens,
};

use crate::{
    catalogue::Catalogue,
    order::greatest_first,
    query::{self, Part, Query, open_words},
    select::{Counts, Outcome, select},
    selection::{Facet, Scope, Selection},
    spelling::spelling,
};

/// The most words at the end of what is typed that are taken for a name.
const WORDS: usize = 4;

/// The most values and the most words of the collection that are offered.
const VALUES: usize = 6;
const SPELLINGS: usize = 5;

/// The most words that begin as typed whose passages are counted.
const COUNTED: usize = 64;

/// Something a reader may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is offered.
    pub offer: Offer,
    /// How many passages there would be, under everything else selected.
    pub passages: u32,
    /// What choosing it selects.
    pub selection: Selection,
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A value of a facet, in place of the words typed.
    Value {
        /// The facet.
        facet: Facet,
        /// The value.
        value: u32,
        /// The name that was typed, where it is another than the one shown.
        alias: Option<String>,
    },
    /// A word of the collection, as it is written there.
    Word(String),
}

/// What the words at the end of the query may mean: first values, those that more of the typed words
/// name, then those with more passages; then words. What would give no passage is left out, and so is
/// a value that is chosen or excluded.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn suggest(
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
    everything: &Counts,
    selection: &Selection,
) -> Result<Vec<Suggestion>, Damage> {
    let open = open_words(&selection.query, WORDS);
    let Some(last) = open.last() else { return Ok(Vec::new()) };
    let left = left(corpus, &without(selection, last))?;
    let mut suggestions = Vec::new();
    let mut offered: Vec<(Facet, u32)> = Vec::new();
    // From the longest run of words to the last word alone.
    for first in &open {
        let span = first.start..last.end;
        let typed = selection.query.get(span.clone()).unwrap_or_default();
        let typed: Vec<String> = tokens(typed).into_iter().map(|token| token.folded).collect();
        // In place of one of several words, a filter would mean something else.
        if is_alternative(&selection.query, &span) {
            continue;
        }
        let named = named(catalogue, selection, &typed);
        if named.is_empty() {
            continue;
        }
        let base = without(selection, &span);
        let of_run = if span == *last { None } else { self::left(corpus, &base)? };
        let outcome = if span == *last { &left } else { &of_run };
        let counts = outcome.as_ref().map_or(everything, |outcome| &outcome.counts);
        let mut values = Vec::new();
        for (facet, value, alias) in named {
            let passages = counts.of(facet, value);
            if passages > 0 && !offered.contains(&(facet, value)) {
                offered.push((facet, value));
                let mut selection = base.clone();
                selection.choose(facet, value);
                let offer = Offer::Value { facet, value, alias };
                values.push(Suggestion { offer, passages, selection });
            }
        }
        suggestions.extend(greatest_first(values, |suggestion| suggestion.passages));
    }
    suggestions.truncate(VALUES);
    suggestions.extend(words(corpus, selection, last, left.as_ref())?);
    Ok(suggestions)
}

/// Whether the words at a place of a query are one of several.
fn is_alternative(query: &str, span: &Range<usize>) -> bool {
    let holds = |part: &&Part| part.span.contains(&span.start);
    Query::read(query).wanted.iter().find(holds).is_some_and(|part| part.phrases.len() > 1)
}

/// The selection without the words at a place of its query.
fn without(selection: &Selection, span: &Range<usize>) -> Selection {
    let mut base = selection.clone();
    base.query = query::without(&selection.query, span);
    base
}

/// What a selection leaves; `None` where that is everything, which is known.
fn left(corpus: &Corpus<'_>, base: &Selection) -> Result<Option<Outcome>, Damage> {
    if base.is_empty() && base.uses == crate::Uses::default() {
        return Ok(None);
    }
    select(corpus, base).map(Some)
}

/// The values that the typed words name, the last word perhaps not to its end; with the name, where
/// it is not the one shown.
fn named(
    catalogue: &Catalogue,
    selection: &Selection,
    typed: &[String],
) -> Vec<(Facet, u32, Option<String>)> {
    let mut named = Vec::new();
    if typed.is_empty() {
        return named;
    }
    for facet in Facet::ALL {
        let choice = selection.choice(facet);
        for value in catalogue.values(facet) {
            if choice.chosen.contains(&value) || choice.excluded.contains(&value) {
                continue;
            }
            let shown = catalogue.name(facet, value);
            let aliases = catalogue.aliases(facet, value);
            if names(shown, typed) {
                named.push((facet, value, None));
            } else if let Some(alias) = aliases.iter().find(|alias| names(alias, typed)) {
                named.push((facet, value, Some(alias.clone())));
            }
        }
    }
    named
}

/// Whether the typed words stand in a name one after another, from the beginning of a word on.
fn names(name: &str, typed: &[String]) -> bool {
    let words = tokens(name);
    let Some((last, before)) = typed.split_last() else { return false };
    words.windows(typed.len()).any(|window| {
        let same = window.iter().zip(before).all(|(word, typed)| word.folded == *typed);
        same && window.last().is_some_and(|word| word.folded.starts_with(last.as_str()))
    })
}

/// The words of the collection that begin as the one at a place of the query; `left` is what is left
/// without it.
fn words(
    corpus: &Corpus<'_>,
    selection: &Selection,
    span: &Range<usize>,
    left: Option<&Outcome>,
) -> Result<Vec<Suggestion>, Damage> {
    let typed = tokens(selection.query.get(span.clone()).unwrap_or_default());
    let [typed] = &typed[..] else { return Ok(Vec::new()) };
    let either = is_alternative(&selection.query, span);
    let terms = Terms::new(corpus);
    let mut beginning: Vec<(Entry, String)> = Vec::new();
    terms.beginning(&typed.folded, |word, entry| {
        beginning.extend(core::str::from_utf8(word).map(|word| (entry, word.to_owned())));
    })?;
    let beginning = greatest_first(beginning, |(entry, _)| entry.count);
    let mut found = Vec::new();
    for (entry, word) in beginning.into_iter().take(COUNTED) {
        let passages = match left {
            None => entry.count,
            Some(outcome) => shared(&terms, entry, &outcome.hits)?,
        };
        if passages > 0 {
            found.push((entry, word, passages));
        }
    }
    let mut suggestions = Vec::new();
    let found = greatest_first(found, |(_, _, passages)| *passages);
    for (entry, word, passages) in found.into_iter().take(SPELLINGS) {
        let written = spelling(corpus, entry, &word)?.written;
        let mut selection = selection.clone();
        selection.query.replace_range(span.clone(), &written);
        // What meets in an article, or in one passage or another, is not counted by its passages.
        let passages = match selection.scope {
            Scope::Passage if !either => passages,
            _ => select(corpus, &selection)?.hits.len() as u32,
        };
        suggestions.push(Suggestion { offer: Offer::Word(written), passages, selection });
    }
    Ok(suggestions)
}

/// How many of some passages hold a word.
fn shared(terms: &Terms<'_>, entry: Entry, passages: &[PassageId]) -> Result<u32, Damage> {
    let mut postings = terms.postings(entry)?;
    let mut shared = 0;
    for &passage in passages {
        shared += u32::from(postings.seek(passage)?.is_some());
    }
    Ok(shared)
}
