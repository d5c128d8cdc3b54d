//! The words that a link points at, as parts of a fragment.

use corpus::{ArticleId, Corpus, Damage};

use super::{Reading, decode, encoded};
use crate::{
    catalogue::Catalogue,
    evidence::{Evidence, Fate, Resolution, Selector, resolve},
    location::View,
};

/// The parts that name words of the article that is open. The beginning comes last: where a mailer
/// cuts a link short, the rest still shows which words are meant.
#[inline]
pub(super) fn parts(
    evidence: Option<Evidence>,
    article: ArticleId,
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
) -> Result<[(&'static str, String); 4], Damage> {
    let evidence = evidence.filter(|evidence| evidence.article == article);
    let selector = match evidence {
        Some(evidence) => Selector::of(evidence, corpus, catalogue.collection.edition())?,
        None => None,
    };
    Ok(selector.map_or_else(Default::default, |words| {
        [
            ("words", format!("{}-{}", words.start, words.end)),
            ("check", format!("{:08x}.{}", words.check, words.length)),
            ("edition", encoded(&words.edition)),
            ("begins", encoded(&words.begins)),
        ]
    }))
}

impl Reading<'_, '_> {
    /// One of those parts.
    #[inline]
    pub(super) fn words(&mut self, key: &'static str, value: &str) {
        if !self.single(key, value) {
            return;
        }
        let selector = self.selector.get_or_insert_default();
        let understood = match key {
            "words" => read_place(value, selector),
            "check" => read_check(value, selector),
            "edition" => {
                selector.edition = decode(value).into_owned();
                Some(())
            }
            _ => {
                let decoded = decode(whole_escapes(value));
                decoded.trim_end_matches('\u{fffd}').clone_into(&mut selector.begins);
                Some(())
            }
        };
        if understood.is_none() {
            self.notices.setting(key, value);
        }
    }

    /// Goes to the words that the parts name, `slug` being their article, or says what became of them.
    #[inline]
    pub(super) fn find_words(&mut self, mut selector: Selector, slug: Option<String>) {
        selector.article = slug.unwrap_or_default();
        let gone = Resolution { fate: Some(Fate::Gone), ..Resolution::default() };
        let edition = self.catalogue.collection.edition();
        let found = resolve(&selector, self.corpus, edition).unwrap_or(gone);
        if let Some(evidence) = found.evidence {
            self.location.view = View::Article(evidence.article);
            self.location.evidence = Some(evidence);
        }
        if let Some(fate) = found.fate {
            self.notices.evidence(fate, &selector.begins);
            // The number of a passage that the link gives is one of its own edition.
            self.at = None;
        }
        if let Some((article, passage)) = found.beginning {
            self.location.view = View::Article(article);
            self.location.place = Some(passage);
        }
    }
}

/// A value without an escape at its end that was cut short.
#[inline]
fn whole_escapes(value: &str) -> &str {
    let kept = value.rfind('%').filter(|&at| value.len() - at < 3).and_then(|at| value.get(..at));
    kept.unwrap_or(value)
}

/// `120-184`: the place in code points.
#[inline]
fn read_place(value: &str, selector: &mut Selector) -> Option<()> {
    let (start, end) = value.split_once('-')?;
    (selector.start, selector.end) = (start.parse().ok()?, end.parse().ok()?);
    Some(())
}

/// `9f3a6c21.64`: the fingerprint, and the number of characters.
#[inline]
fn read_check(value: &str, selector: &mut Selector) -> Option<()> {
    let (check, length) = value.split_once('.')?;
    (selector.check, selector.length) =
        (u32::from_str_radix(check, 16).ok()?, length.parse().ok()?);
    Some(())
}
