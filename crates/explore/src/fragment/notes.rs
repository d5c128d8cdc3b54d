//! Notes that a link brings, as parts of a fragment.

use corpus::{Corpus, Damage, PassageId};

use super::{Reading, decode, encoded};
use crate::{
    evidence::Evidence,
    notes::{Note, Notes, checks},
};

/// What stands behind a passage that has a star.
const STAR: char = '*';

/// The parts of the notes, in the order of the passages.
#[inline]
pub(super) fn parts(
    notes: &Notes,
    corpus: &Corpus<'_>,
    parts: &mut Vec<(&'static str, String)>,
) -> Result<(), Damage> {
    for (&id, note) in notes.iter().filter(|(_, note)| !note.is_empty()) {
        let Some(words) = Evidence::of_passage(corpus, id)? else { continue };
        let slug = corpus.slug_of(words.article)?;
        let number = corpus.number_of(&corpus.passage(id)?)?;
        let mut part = format!("{slug}.{number}.{:08x}", words.check(corpus)?);
        if note.starred {
            part.push(STAR);
        }
        let text = encoded(&note.text);
        if !text.is_empty() {
            part.push(':');
            part.push_str(&text);
        }
        parts.push(("note", part));
    }
    Ok(())
}

impl Reading<'_, '_> {
    /// One of those parts.
    #[inline]
    pub(super) fn note(&mut self, value: &str) {
        if value.is_empty() {
            return;
        }
        let (name, text) = value.split_once(':').unwrap_or((value, ""));
        let text = decode(text).trim().to_owned();
        let (name, starred) = match name.strip_suffix(STAR) {
            Some(name) => (name, true),
            None => (name, false),
        };
        let note = Note { starred, text };
        match self.passage_noted(name).filter(|_| !note.is_empty() && note.excess() == 0) {
            None if note.text.is_empty() => self.notices.note(name),
            None => self.notices.note(&note.text),
            Some(passage) if self.location.notes.contains_key(&passage) => {
                self.notices.repeated(name);
            }
            Some(passage) => drop(self.location.notes.insert(passage, note)),
        }
    }

    /// The passage that `SLUG.6.9f3a6c21` names. Each article is looked through once.
    #[inline]
    fn passage_noted(&mut self, name: &str) -> Option<PassageId> {
        let (place, check) = name.rsplit_once('.')?;
        let (slug, number) = place.rsplit_once('.')?;
        let check = u32::from_str_radix(check, 16).ok()?;
        let article = self.article_named(slug)?;
        let numbered = self.corpus.passage_numbered(article, number.parse().ok()?).ok()?;
        let corpus = self.corpus;
        let known = self
            .checks
            .entry(article)
            .or_insert_with(|| checks(article, corpus).unwrap_or_default());
        let mut found =
            known.iter().filter(|(known, _)| *known == check).map(|&(_, passage)| passage);
        match (found.clone().count(), numbered) {
            (1, _) => found.next(),
            (_, Some(numbered)) => found.find(|passage| *passage == numbered),
            _ => None,
        }
    }
}
