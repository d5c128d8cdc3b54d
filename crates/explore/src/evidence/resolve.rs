//! From a link's words back to a place, or to what became of them.

use corpus::{ArticleId, Corpus, Damage, PassageId, Span};

use super::{
    BEGINNING, Evidence, Selector, cut,
    letters::{high, is_joined, letters, push, seal, shift},
    passage_at, sealed,
};

/// What became of the words of a link, where they are not simply at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stand at another place in their article.
    Shifted,
    /// They stand in another article.
    Elsewhere,
    /// They occur more than once, this often, in their article; given is the place nearest to where
    /// they stood.
    Several(usize),
    /// They are not in their article and occur more than once, this often, in others; given is the
    /// first place.
    SeveralElsewhere(usize),
    /// Their beginning is there, the whole of them is not.
    Changed,
    /// They are not there.
    Gone,
    /// The link does not say which words are meant.
    Incomplete,
}

impl Fate {
    /// Whether the words were found.
    #[inline]
    pub fn is_found(self) -> bool {
        matches!(
            self,
            Self::Shifted | Self::Elsewhere | Self::Several(_) | Self::SeveralElsewhere(_)
        )
    }
}

/// What a link's words are in this edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resolution {
    /// The words, where they are there.
    pub evidence: Option<Evidence>,
    /// Where only their beginning is there: the passage in which it stands.
    pub beginning: Option<(ArticleId, PassageId)>,
    /// What became of them; `None` where they stand at their place, once.
    pub fate: Option<Fate>,
}

impl Resolution {
    #[inline]
    fn found(article: ArticleId, span: Span, fate: Option<Fate>) -> Self {
        Self { evidence: Some(Evidence { article, span }), beginning: None, fate }
    }

    #[inline]
    fn lost(fate: Fate) -> Self {
        Self { fate: Some(fate), ..Self::default() }
    }
}

/// Finds the words of a link, `edition` being that of the corpus.
///
/// At their place in the same edition they are what is meant, however often they occur. In another
/// edition, or where other words stand at their place, they are looked for in the article and then in
/// all others. Time is linear in the text looked through.
///
/// # Errors
/// When the corpus is damaged where it is read.
#[inline]
pub fn resolve(
    selector: &Selector,
    corpus: &Corpus<'_>,
    edition: &str,
) -> Result<Resolution, Damage> {
    let named = corpus.article_named(&selector.article)?;
    let whole = Sought::whole(selector);
    if let Some(article) = named
        && let Some(found) = whole.resolve_in(article, selector, corpus, edition)?
    {
        return Ok(found);
    }
    if whole.is_incomplete() {
        return Ok(Resolution::lost(Fate::Incomplete));
    }
    if let Some((article, found)) = whole.find_elsewhere(corpus, named)? {
        let fate = match found.count {
            1 => Fate::Elsewhere,
            count => Fate::SeveralElsewhere(count),
        };
        let span = found.nearest.map(|(span, _)| span);
        return Ok(
            span.map_or(Resolution::default(), |span| Resolution::found(article, span, Some(fate)))
        );
    }
    // That another article begins a sentence alike says nothing of one that is still there.
    let found = match (named, whole.beginning()) {
        (Some(article), _) => return whole.edited_in(article, selector, corpus),
        (None, Some(beginning)) => beginning.find_elsewhere(corpus, None)?,
        (None, None) => None,
    };
    let place = found.and_then(|(article, found)| Some((article, found.nearest?.0.start)));
    let Some((article, start)) = place else { return Ok(Resolution::lost(Fate::Gone)) };
    Ok(Resolution {
        beginning: passage_at(corpus, article, start)?.map(|passage| (article, passage)),
        ..Resolution::lost(Fate::Changed)
    })
}

/// Finds words as [`resolve`] does, in one article alone.
#[inline]
pub(crate) fn resolve_in(
    article: ArticleId,
    selector: &Selector,
    corpus: &Corpus<'_>,
    edition: &str,
) -> Result<Resolution, Damage> {
    let whole = Sought::whole(selector);
    match whole.resolve_in(article, selector, corpus, edition)? {
        Some(found) => Ok(found),
        None if whole.is_incomplete() => Ok(Resolution::lost(Fate::Incomplete)),
        None => whole.edited_in(article, selector, corpus),
    }
}

/// The stretch a link names, if it holds its words.
#[inline]
fn at_place(selector: &Selector, sought: &Sought<'_>, text: &str) -> Option<Span> {
    let start = byte_at(text, selector.start)?;
    let size = byte_at(text.get(start..)?, selector.end.checked_sub(selector.start)?)?;
    let span = Span::new(start, start + size);
    let (before, words, after) = cut(text, span)?;
    let holds = sealed(before, words, after) == (selector.check, sought.length)
        && begins_with(words, sought.begins);
    holds.then_some(span)
}

/// The byte before which so many code points stand.
#[inline]
fn byte_at(text: &str, point: usize) -> Option<usize> {
    // The place behind the last one counts too.
    let bytes = text.char_indices().map(|(byte, _)| byte);
    bytes.chain([text.len()]).nth(point)
}

#[inline]
fn begins_with(text: &str, beginning: &str) -> bool {
    let mut read = letters(text).map(|letter| letter.character);
    beginning.chars().all(|character| read.next() == Some(character))
}

/// What is looked for.
struct Sought<'a> {
    begins: &'a str,
    length: usize,
    /// `None` where the beginning is all.
    check: Option<u32>,
}

/// Where it was found.
#[derive(Default)]
struct Occurrences {
    count: usize,
    /// The nearest to a place, with how far it is in code points.
    nearest: Option<(Span, usize)>,
}

impl<'a> Sought<'a> {
    #[inline]
    fn whole(selector: &'a Selector) -> Self {
        let begins = selector.begins.trim();
        // More than a link holds would be compared at every place.
        let end = begins.char_indices().nth(BEGINNING).map_or(begins.len(), |(end, _)| end);
        let begins = begins.get(..end).unwrap_or_default();
        Self { begins, length: selector.length, check: Some(selector.check) }
    }

    /// Whether nobody can tell what is looked for.
    #[inline]
    fn is_incomplete(&self) -> bool {
        self.begins.is_empty() || self.length == 0
    }

    /// All of it in an article: at its place, or where it stands now.
    #[inline]
    fn resolve_in(
        &self,
        article: ArticleId,
        selector: &Selector,
        corpus: &Corpus<'_>,
        edition: &str,
    ) -> Result<Option<Resolution>, Damage> {
        let text = corpus.article_text(article)?;
        let held = at_place(selector, self, text);
        if let Some(span) = held.filter(|_| selector.edition == edition) {
            return Ok(Some(Resolution::found(article, span, None)));
        }
        if self.is_incomplete() {
            return Ok(None);
        }
        let found = self.find(text, selector.start);
        Ok(found.nearest.map(|(span, _)| {
            let fate = match found.count {
                1 => (held != Some(span)).then_some(Fate::Shifted),
                count => Some(Fate::Several(count)),
            };
            Resolution::found(article, span, fate)
        }))
    }

    /// Its beginning in an article, all of it not being there.
    #[inline]
    fn edited_in(
        &self,
        article: ArticleId,
        selector: &Selector,
        corpus: &Corpus<'_>,
    ) -> Result<Resolution, Damage> {
        let Some(beginning) = self.beginning() else { return Ok(Resolution::lost(Fate::Gone)) };
        let found = beginning.find(corpus.article_text(article)?, selector.start);
        let Some((span, _)) = found.nearest else { return Ok(Resolution::lost(Fate::Gone)) };
        Ok(Resolution {
            beginning: passage_at(corpus, article, span.start)?.map(|passage| (article, passage)),
            ..Resolution::lost(Fate::Changed)
        })
    }

    /// The beginning of what is looked for, where that is not all.
    #[inline]
    fn beginning(&self) -> Option<Self> {
        let length = self.begins.chars().count();
        (length < self.length).then_some(Self { begins: self.begins, length, check: None })
    }

    /// Where it stands in a text.
    #[inline]
    fn find(&self, text: &str, near: usize) -> Occurrences {
        let mut found = Occurrences::default();
        let high = high(self.length);
        let wanted = super::fingerprint(self.begins).0;
        let (mut last_letters, mut first_letters) = (letters(text).peekable(), letters(text));
        let (mut value, mut read, mut before) = (0, 0, None);
        while let Some(last) = last_letters.next() {
            value = push(value, last.character);
            read += 1;
            if read < self.length {
                continue;
            }
            let Some(first) = first_letters.next() else { break };
            let after = last_letters.peek().map(|letter| letter.character);
            let starts_inside = is_joined(before, Some(first.character));
            let same = match self.check {
                None => value == wanted,
                Some(check) => {
                    let ends_inside = is_joined(Some(last.character), after);
                    seal(value, starts_inside, ends_inside) == check
                }
            };
            let in_words = first.character != ' ' && last.character != ' ';
            let rest = text.get(first.byte..).unwrap_or_default();
            if same && in_words && begins_with(rest, self.begins) {
                found.count += 1;
                let span = Span::new(first.byte, last.byte + last.character.len_utf8());
                let distance = first.point.abs_diff(near);
                if found.nearest.is_none_or(|(_, least)| distance < least) {
                    found.nearest = Some((span, distance));
                }
            }
            value = shift(value, first.character, high);
            before = Some(first.character);
        }
        found
    }

    /// Where it stands in every article but one: the first place, and how many there are.
    #[inline]
    fn find_elsewhere(
        &self,
        corpus: &Corpus<'_>,
        except: Option<ArticleId>,
    ) -> Result<Option<(ArticleId, Occurrences)>, Damage> {
        // An article without the longest word of the beginning is passed over quickly.
        let longest = self.begins.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
        let mut first: Option<(ArticleId, Occurrences)> = None;
        for article in corpus.article_ids().filter(|article| Some(*article) != except) {
            let text = corpus.article_text(article)?;
            if !text.contains(longest) {
                continue;
            }
            let found = self.find(text, 0);
            match &mut first {
                Some((_, all)) => all.count += found.count,
                None if found.count > 0 => first = Some((article, found)),
                None => {}
            }
        }
        Ok(first)
    }
}
