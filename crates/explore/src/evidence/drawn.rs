//! From what a reader has selected on the screen to words of an article.
//!
//! A view draws a passage whole, or a part of it between '… ' and ' …'. What it draws comes here as
//! text: selected words between others. Where the text around them shows which words of the article
//! they are, those are found; where it does not, nothing is.

use corpus::{Corpus, Damage, PassageId, Span};

use super::Evidence;

/// What stands before the part of a passage that is drawn.
pub const CUT_BEFORE: &str = "… ";

/// What stands behind it.
pub const CUT_AFTER: &str = " …";

/// A passage as it is drawn, cut before and behind what is selected of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The passage.
    pub passage: PassageId,
    /// What is drawn before the selected words.
    pub before: String,
    /// The selected words.
    pub words: String,
    /// What is drawn behind them.
    pub after: String,
}

/// What a reader has selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selected {
    /// No words of an article.
    Nothing,
    /// These.
    Words(Evidence),
    /// Words of several articles.
    Articles,
    /// Words with others between them that are not drawn.
    Apart,
}

/// What a reader has selected, of passages in the order they are drawn.
///
/// # Errors
/// When the corpus is damaged where it is read.
#[inline]
pub fn selected(corpus: &Corpus<'_>, drawn: &[Drawn]) -> Result<Selected, Damage> {
    let mut found: Option<(PassageId, Evidence, bool)> = None;
    for part in drawn.iter().filter(|part| part.passage.index() < corpus.passage_count()) {
        let passage = corpus.passage(part.passage)?;
        let text = corpus.text(passage.article, passage.span)?;
        let Some((start, end)) = part.place(text) else { continue };
        let base = passage.span.start as usize;
        let span = Span::new(base + start, base + end);
        let Some(here) = Evidence::of(corpus, passage.article, span)? else { continue };
        let from_start = text.get(..start).is_some_and(|before| before.trim().is_empty());
        let to_end = text.get(end..).is_some_and(|after| after.trim().is_empty());
        let evidence = match found {
            None => here,
            Some((_, known, _)) if known.article != here.article => return Ok(Selected::Articles),
            Some((last, known, ended)) => {
                if !(ended && from_start && last.0 + 1 == part.passage.0) {
                    return Ok(Selected::Apart);
                }
                let span = Span { start: known.span.start, end: here.span.end };
                Evidence { span, ..known }
            }
        };
        found = Some((part.passage, evidence, to_end));
    }
    Ok(found.map_or(Selected::Nothing, |(_, evidence, _)| Selected::Words(evidence)))
}

impl Drawn {
    /// The place of the selected words in the passage's text, in bytes.
    #[inline]
    fn place(&self, text: &str) -> Option<(usize, usize)> {
        let drawn = [&*self.before, &*self.words, &*self.after].concat();
        let (start, end) = (self.before.len(), self.before.len() + self.words.len());
        if drawn == text {
            return Some((start, end));
        }
        let piece = drawn.strip_prefix(CUT_BEFORE).unwrap_or(&drawn);
        let mark = drawn.len() - piece.len();
        let piece = piece.strip_suffix(CUT_AFTER).unwrap_or(piece);
        let mut places = text.match_indices(piece);
        let (at, _) = places.next().filter(|_| !piece.is_empty())?;
        if places.next().is_some() {
            return None;
        }
        // The signs that something is cut are no words of the passage.
        let inside = |place: usize| at + place.saturating_sub(mark).min(piece.len());
        Some((inside(start), inside(end)))
    }
}
