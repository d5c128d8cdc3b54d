//! Words of an article that a link points at, and finding them in another edition.
//!
//! [`Evidence`] is a stretch of an article of this edition. [`Selector`] is the same as a link holds
//! it, fit to outlive the edition: the article's slug, the place in code points, the words' beginning,
//! a fingerprint of all of them, and the edition it was made in. It is a text position selector and the
//! beginning of a text quote selector (W3C Web Annotation Data Model, 4.2.4 and 4.2.5); the fingerprint
//! stands in for the rest of the quote, so that a link to a long passage is short.
//!
//! [`resolve`] goes back: where the words stand at their place, it says no more. Where they do not, it
//! looks for them, first in the article, then in every other, and its [`Fate`] says what became of
//! them. It never gives other words than those meant: what it gives has their fingerprint and begins as
//! they do. Where they were edited it gives no words, only the passage in which their beginning stands.
//!
//! Words are compared with every run of white space as one space: how lines are broken means nothing.
//! Each search is one pass over a text whatever the link says (Karp and Rabin, 'Efficient randomized
//! pattern-matching algorithms', 1987), in constant memory.
//!
//! [`selected`] tells which words a reader has selected on the screen; [`text_fragment`] writes the link into the outlet's own page.

mod drawn;
mod letters;
mod outlet;
mod resolve;

use corpus::{ArticleId, Corpus, Damage, PassageId, Span};

use crate::location::{Location, View};
use letters::{fingerprint, is_joined, letters};

pub use drawn::{CUT_AFTER, CUT_BEFORE, Drawn, Selected, selected};
pub use outlet::text_fragment;
pub(crate) use resolve::resolve_in;
pub use resolve::{Fate, Resolution, resolve};

/// Code points of the words that a link holds at most.
pub const BEGINNING: usize = 48;

/// Words of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Evidence {
    /// The article.
    pub article: ArticleId,
    /// The words, in bytes of its text; neither empty nor with white space at an end.
    pub span: Span,
}

impl Evidence {
    /// The words in a stretch of an article, without white space at its ends; `None` where there are
    /// none, or where the stretch is none of the article's text.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    #[inline]
    pub fn of(corpus: &Corpus<'_>, article: ArticleId, span: Span) -> Result<Option<Self>, Damage> {
        if article.index() >= corpus.article_count() {
            return Ok(None);
        }
        let text = corpus.article_text(article)?;
        let Some(words) = text.get(span.range()) else { return Ok(None) };
        let start = span.start as usize + words.len() - words.trim_start().len();
        let words = words.trim();
        let span = Span::new(start, start + words.len());
        Ok((!words.is_empty()).then_some(Self { article, span }))
    }

    /// The words of a passage; `None` where there is no such passage, or no word in it.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    #[inline]
    pub fn of_passage(corpus: &Corpus<'_>, passage: PassageId) -> Result<Option<Self>, Damage> {
        if passage.index() >= corpus.passage_count() {
            return Ok(None);
        }
        let passage = corpus.passage(passage)?;
        Self::of(corpus, passage.article, passage.span)
    }

    /// The words themselves.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    #[inline]
    pub fn words<'a>(&self, corpus: &Corpus<'a>) -> Result<&'a str, Damage> {
        corpus.text(self.article, self.span)
    }

    /// How the words begin: [`BEGINNING`] code points and '…', or all of fewer.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    #[inline]
    pub fn beginning(&self, corpus: &Corpus<'_>) -> Result<String, Damage> {
        let mut letters = letters(self.words(corpus)?).map(|letter| letter.character);
        let mut begins: String = letters.by_ref().take(BEGINNING).collect();
        if letters.next().is_some() {
            begins.push('…');
        }
        Ok(begins)
    }

    /// The fingerprint that tells the words from others, see [`Selector::check`].
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    pub fn check(&self, corpus: &Corpus<'_>) -> Result<u32, Damage> {
        let parts = cut(corpus.article_text(self.article)?, self.span);
        Ok(parts.map_or(0, |(before, words, after)| sealed(before, words, after).0))
    }

    /// The passage in which the words begin; the one before them where they begin between two.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    #[inline]
    pub fn passage(&self, corpus: &Corpus<'_>) -> Result<Option<PassageId>, Damage> {
        passage_at(corpus, self.article, self.span.start)
    }

    /// The article open at the words, nothing selected.
    #[inline]
    pub fn location(self) -> Location {
        Location { view: View::Article(self.article), evidence: Some(self), ..Location::default() }
    }
}

/// The passage in which a byte of an article stands.
#[inline]
fn passage_at(
    corpus: &Corpus<'_>,
    article: ArticleId,
    byte: u32,
) -> Result<Option<PassageId>, Damage> {
    let mut reached = None;
    for id in corpus.passages_of(article)? {
        if reached.is_some() && corpus.passage(id)?.span.start > byte {
            break;
        }
        reached = Some(id);
    }
    Ok(reached)
}

/// Words as a link names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// The article's slug.
    pub article: String,
    /// The place of the first character in the article's text, in code points.
    pub start: usize,
    /// The place after the last one.
    pub end: usize,
    /// The first [`BEGINNING`] code points of the words, white space collapsed.
    pub begins: String,
    /// The fingerprint of all of the words and of whether either end lies inside a word.
    pub check: u32,
    /// How many code points the words have, white space collapsed.
    pub length: usize,
    /// The edition that the place holds for, see [`corpus::Collection::edition`]; may be empty.
    pub edition: String,
}

impl Selector {
    /// How a link names words; `None` for words that the corpus does not have.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    #[inline]
    pub fn of(
        evidence: Evidence,
        corpus: &Corpus<'_>,
        edition: &str,
    ) -> Result<Option<Self>, Damage> {
        let Some(Evidence { article, span }) =
            Evidence::of(corpus, evidence.article, evidence.span)?
        else {
            return Ok(None);
        };
        let text = corpus.article_text(article)?;
        let Some((before, words, after)) = cut(text, span) else { return Ok(None) };
        let start = before.chars().count();
        let begins: String =
            letters(words).take(BEGINNING).map(|letter| letter.character).collect();
        let (check, length) = sealed(before, words, after);
        Ok(Some(Self {
            article: corpus.slug_of(article)?.to_owned(),
            start,
            end: start + words.chars().count(),
            begins: begins.trim_end().to_owned(),
            check,
            length,
            edition: edition.to_owned(),
        }))
    }
}

/// A text cut before and after a stretch.
#[inline]
fn cut(text: &str, span: Span) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_at_checked(span.start as usize)?;
    let (words, after) = rest.split_at_checked(span.range().len())?;
    Some((before, words, after))
}

/// The fingerprint of words between others, and how many code points they have, white space collapsed.
#[inline]
fn sealed(before: &str, words: &str, after: &str) -> (u32, usize) {
    let starts_inside = is_joined(before.chars().next_back(), words.chars().next());
    let ends_inside = is_joined(words.chars().next_back(), after.chars().next());
    let (value, length) = fingerprint(words);
    (letters::seal(value, starts_inside, ends_inside), length)
}
