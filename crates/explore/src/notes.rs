//! A reader's own notes and stars on passages.
//!
//! Goes in: the one string that a browser keeps. Comes out: a [`Notebook`], which tells the [`Notes`]
//! of this edition's passages, and writes the string again. The form is a line for each note, see the
//! module `line`.
//!
//! A note is kept with the words of its passage as an evidence link names them ([`Selector`]), so that
//! it outlives an edition of the collection. It stands at a passage only where that passage has
//! exactly those words and can be no other: in its article, or, where the article has gone by that
//! name, in the one that has them, if they are long enough to tell. Every other note has a [`Place`]
//! that says so; none is given to words that it was not made on, and none is dropped.
//!
//! What is kept can have been written by anybody. A line that is not understood, that is too long or
//! one too many stays as it is, and is counted. Time is linear in the string and, for each note whose
//! words are not at their place, in its article; at most 50 MB are looked through
//! for all whose article has gone.

mod line;

use std::collections::{BTreeMap, BTreeSet};

use corpus::{ArticleId, Corpus, Damage, PassageId};

use crate::evidence::{BEGINNING, Evidence, Fate, Selector, resolve, resolve_in};

/// Characters that a note has at most.
pub const LONGEST: usize = 2_000;

/// Notes that are kept at most.
pub const MOST: usize = 2_000;

/// Bytes of text that are looked through for words whose article has gone; what is beyond counts as
/// gone too. A collection that is larger is looked through once.
const LOOKED_THROUGH: usize = 50_000_000;

/// What a reader keeps of a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Note {
    /// Whether it has a star.
    pub starred: bool,
    /// The reader's own words, possibly none.
    pub text: String,
}

/// The notes on an edition's passages.
pub type Notes = BTreeMap<PassageId, Note>;

impl Note {
    /// Whether there is nothing to keep.
    #[inline]
    pub fn is_empty(&self) -> bool {
        !self.starred && self.text.is_empty()
    }

    /// How many characters the text has too many.
    #[inline]
    pub fn excess(&self) -> usize {
        self.text.chars().count().saturating_sub(LONGEST)
    }

    /// Joins another note on the same passage to this one: a star stays, and text that is not in this
    /// one yet comes on a line of its own behind it. Nothing changes, and it says no, where that
    /// would be too long.
    #[inline]
    pub fn join(&mut self, other: &Self) -> bool {
        let mut joined = self.clone();
        joined.starred |= other.starred;
        let known = other.text.is_empty() || joined.text.contains(&other.text);
        if !known {
            if !joined.text.is_empty() {
                joined.text.push('\n');
            }
            joined.text.push_str(&other.text);
        }
        let fits = joined.excess() == 0;
        if fits {
            *self = joined;
        }
        fits
    }
}

/// What of the notes that a link brings is not among the own ones.
#[inline]
pub fn new_among(brought: &Notes, own: &Notes) -> Notes {
    let new = |(passage, note): &(&PassageId, &Note)| {
        let known = own.get(passage).cloned().unwrap_or_default();
        let mut joined = known.clone();
        !joined.join(note) || joined != known
    };
    brought.iter().filter(new).map(|(passage, note)| (*passage, note.clone())).collect()
}

/// Every passage with a note, own or brought by a link, and `also` one more, under its article; in the
/// order of the collection.
///
/// # Errors
/// When the corpus is damaged where it is read.
#[inline]
pub fn grouped(
    own: &Notes,
    brought: &Notes,
    also: Option<PassageId>,
    corpus: &Corpus<'_>,
) -> Result<Vec<(ArticleId, Vec<PassageId>)>, Damage> {
    let all: BTreeSet<PassageId> = own.keys().chain(brought.keys()).copied().chain(also).collect();
    let mut groups: Vec<(ArticleId, Vec<PassageId>)> = Vec::new();
    for passage in all {
        let article = corpus.passage(passage)?.article;
        match groups.last_mut() {
            Some((last, passages)) if *last == article => passages.push(passage),
            _ => groups.push((article, vec![passage])),
        }
    }
    Ok(groups)
}

/// Where the words that a note was made on are in this edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// They are this passage.
    Here(PassageId),
    /// They were edited, are cut otherwise, or are several passages; the first of them stand here.
    Changed(PassageId),
    /// They are not there.
    Gone,
}

/// A note with the words that it was made on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The words.
    pub words: Selector,
    /// The note.
    pub note: Note,
    /// Where the words are.
    pub place: Place,
}

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    entries: Vec<Entry>,
    unread: Vec<String>,
}

impl Notebook {
    /// Reads what is kept; `edition` is that of the corpus.
    #[inline]
    pub fn read(kept: &str, corpus: &Corpus<'_>, edition: &str) -> Self {
        let mut notebook = Self::default();
        let mut left = LOOKED_THROUGH;
        for line in kept.split('\n').filter(|line| !line.is_empty()) {
            let full = notebook.entries.len() >= MOST;
            let understood = line::read(line).filter(|_| !full);
            if !understood.is_some_and(|(words, note)| {
                let place = place(&words, corpus, edition, &mut left).unwrap_or(Place::Gone);
                notebook.add(Entry { words, note, place })
            }) {
                notebook.unread.push(line.to_owned());
            }
        }
        notebook
    }

    /// The string to keep; empty where there is nothing.
    #[inline]
    pub fn write(&self) -> String {
        let mut kept = String::new();
        for entry in &self.entries {
            line::write(entry, &mut kept);
        }
        for line in &self.unread {
            kept.push_str(line);
            kept.push('\n');
        }
        kept
    }

    /// Whether nothing at all is kept.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.unread.is_empty()
    }

    /// The notes on passages of this edition.
    #[inline]
    pub fn notes(&self) -> Notes {
        let here = |entry: &Entry| match entry.place {
            Place::Here(passage) => Some((passage, entry.note.clone())),
            _ => None,
        };
        self.entries.iter().filter_map(here).collect()
    }

    /// The note on a passage; an empty one where there is none.
    #[inline]
    pub fn note(&self, passage: PassageId) -> Note {
        let own = self.entries.iter().find(|entry| entry.place == Place::Here(passage));
        own.map_or(Note::default(), |own| own.note.clone())
    }

    /// The notes whose passage is not in this edition as it was.
    #[inline]
    pub fn lost(&self) -> Vec<&Entry> {
        let lost = |entry: &&Entry| !matches!(entry.place, Place::Here(_));
        self.entries.iter().filter(lost).collect()
    }

    /// How many lines are kept that this page does not understand.
    #[inline]
    pub fn unread(&self) -> usize {
        self.unread.len()
    }

    /// Keeps a note in place of the one on a passage; an empty one takes that away. Says whether it
    /// is kept: not where it is too long or one too many, or where the passage has no words.
    #[inline]
    pub fn set(
        &mut self,
        passage: PassageId,
        note: Note,
        corpus: &Corpus<'_>,
        edition: &str,
    ) -> bool {
        let text = note.text.trim();
        let note = if text.len() == note.text.len() {
            note
        } else {
            Note { text: text.to_owned(), ..note }
        };
        let place = Place::Here(passage);
        let known = self.entries.iter().position(|entry| entry.place == place);
        if note.is_empty() {
            if let Some(known) = known {
                self.entries.remove(known);
            }
            return true;
        }
        let Some(words) = words_of(passage, corpus, edition).filter(|_| note.excess() == 0) else {
            return false;
        };
        let entry = Entry { words, note, place };
        let full = self.entries.len() >= MOST;
        match known.and_then(|known| self.entries.get_mut(known)) {
            Some(known) => *known = entry,
            None if full => return false,
            None => self.entries.push(entry),
        }
        true
    }

    /// Joins notes that came with a link to the own ones, and says how many there is no room for.
    #[inline]
    pub fn keep(&mut self, notes: &Notes, corpus: &Corpus<'_>, edition: &str) -> usize {
        let mut left = 0;
        for (&passage, note) in notes {
            let mut joined = self.note(passage);
            if !(joined.join(note) && self.set(passage, joined, corpus, edition)) {
                left += 1;
            }
        }
        left
    }

    /// Takes away a note whose passage is not in this edition.
    #[inline]
    pub fn forget(&mut self, words: &Selector) {
        self.entries.retain(|entry| entry.words != *words || matches!(entry.place, Place::Here(_)));
    }

    /// Takes everything away, also what is not understood.
    #[inline]
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// One more note; joined to the one on the same words, where there is one.
    #[inline]
    fn add(&mut self, entry: Entry) -> bool {
        let same = |known: &&mut Entry| match known.place {
            Place::Here(_) => known.place == entry.place,
            _ => known.words == entry.words,
        };
        if let Some(known) = self.entries.iter_mut().find(same) {
            return known.note.join(&entry.note);
        }
        self.entries.push(entry);
        true
    }
}

/// A passage's words, as a note is kept with them.
#[inline]
fn words_of(passage: PassageId, corpus: &Corpus<'_>, edition: &str) -> Option<Selector> {
    let evidence = Evidence::of_passage(corpus, passage).ok()??;
    Selector::of(evidence, corpus, edition).ok()?
}

/// Where the words of a note are; `left`: how much text may still be looked through for words whose
/// article has gone.
#[inline]
fn place(
    words: &Selector,
    corpus: &Corpus<'_>,
    edition: &str,
    left: &mut usize,
) -> Result<Place, Damage> {
    let found = match corpus.article_named(&words.article)? {
        Some(article) => resolve_in(article, words, corpus, edition)?,
        // Words as short as a heading are another article's too.
        None if words.length > BEGINNING && *left > 0 => {
            for article in corpus.article_ids() {
                *left = left.saturating_sub(corpus.article_text(article)?.len());
            }
            resolve(words, corpus, edition)?
        }
        None => return Ok(Place::Gone),
    };
    if let Some((_, near)) = found.beginning {
        return Ok(Place::Changed(near));
    }
    let Some(evidence) = found.evidence else { return Ok(Place::Gone) };
    let Some(passage) = evidence.passage(corpus)? else { return Ok(Place::Gone) };
    let whole = Evidence::of_passage(corpus, passage)? == Some(evidence);
    let alone = match found.fate {
        None | Some(Fate::Shifted | Fate::Elsewhere) => true,
        Some(Fate::Several(_)) => {
            let all = checks(evidence.article, corpus)?;
            all.iter().filter(|(check, _)| *check == words.check).count() == 1
        }
        _ => return Ok(Place::Gone),
    };
    Ok(if whole && alone { Place::Here(passage) } else { Place::Changed(passage) })
}

/// The passages of an article with the fingerprints of their words.
#[inline]
pub(crate) fn checks(
    article: ArticleId,
    corpus: &Corpus<'_>,
) -> Result<Vec<(u32, PassageId)>, Damage> {
    let mut checks = Vec::new();
    for passage in corpus.passages_of(article)? {
        if let Some(words) = Evidence::of_passage(corpus, passage)? {
            checks.push((words.check(corpus)?, passage));
        }
    }
    Ok(checks)
}
