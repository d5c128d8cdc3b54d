//! What was dropped from a link, for the page to say.

use crate::{evidence::Fate, selection::Facet};

/// Something of a link that does not apply, or not as the link has it, each quoted as it stood there,
/// cut to 40 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The form is of a later version, given here.
    Newer(u32),
    /// The link is longer than any this page writes.
    TooLong,
    /// A part that this page does not know.
    Key(String),
    /// A value that a facet does not have.
    Value {
        /// The facet.
        facet: Facet,
        /// The slug.
        slug: String,
    },
    /// A setting that there is not.
    Setting {
        /// What would be set.
        key: String,
        /// To what.
        value: String,
    },
    /// Something that stands in the link more than once.
    Repeated(String),
    /// A value both asked for and left out; it stays left out.
    Contradiction(String),
    /// An article that is not in the collection.
    Article(String),
    /// A place that is not in the collection, or not in the article shown.
    Place(String),
    /// The words that the link points at are not simply at their place.
    Evidence {
        /// What became of them.
        fate: Fate,
        /// How they begin.
        begins: String,
    },
    /// A note on a passage that is not in the collection, or that is too long; how it begins.
    Note(String),
    /// More notices than a reader wants, their number given here.
    Others(usize),
}

impl Notice {
    /// Whether the link applies all the same: what it points at was found.
    pub fn is_found(&self) -> bool {
        matches!(self, Self::Evidence { fate, .. } if fate.is_found())
    }
}

/// Notices at most given to a reader, a last one for all others not counted.
const MOST: usize = 8;

/// The notices of one link.
#[derive(Default)]
pub(super) struct Notices {
    list: Vec<Notice>,
    others: usize,
}

impl Notices {
    #[inline]
    pub(super) fn push(&mut self, notice: Notice) {
        if self.list.len() < MOST {
            self.list.push(notice);
        } else {
            self.others += 1;
        }
    }

    #[inline]
    pub(super) fn key(&mut self, key: &str) {
        self.push(Notice::Key(quote(key)));
    }

    #[inline]
    pub(super) fn value(&mut self, facet: Facet, slug: &str) {
        self.push(Notice::Value { facet, slug: quote(slug) });
    }

    #[inline]
    pub(super) fn setting(&mut self, key: &str, value: &str) {
        self.push(Notice::Setting { key: quote(key), value: quote(value) });
    }

    #[inline]
    pub(super) fn repeated(&mut self, value: &str) {
        self.push(Notice::Repeated(quote(value)));
    }

    #[inline]
    pub(super) fn contradiction(&mut self, slug: &str) {
        self.push(Notice::Contradiction(quote(slug)));
    }

    #[inline]
    pub(super) fn article(&mut self, slug: &str) {
        self.push(Notice::Article(quote(slug)));
    }

    #[inline]
    pub(super) fn place(&mut self, at: &str) {
        self.push(Notice::Place(quote(at)));
    }

    #[inline]
    pub(super) fn note(&mut self, begins: &str) {
        self.push(Notice::Note(quote(begins)));
    }

    #[inline]
    pub(super) fn evidence(&mut self, fate: Fate, begins: &str) {
        // Never among those that are only counted.
        self.list.insert(0, Notice::Evidence { fate, begins: quote(begins) });
    }

    #[inline]
    pub(super) fn finish(mut self) -> Vec<Notice> {
        if self.others > 0 {
            self.list.push(Notice::Others(self.others));
        }
        self.list
    }
}

/// Characters of a link that a notice quotes.
const QUOTED: usize = 40;

/// What a link says, fit to be shown: cut, and without characters that are not seen or that turn
/// the direction of what follows.
#[inline]
fn quote(text: &str) -> String {
    let hidden = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut characters = text.chars();
    let mut quoted: String = characters
        .by_ref()
        .take(QUOTED)
        .map(|character| if hidden(character) { '\u{fffd}' } else { character })
        .collect();
    if characters.next().is_some() {
        quoted.push('…');
    }
    quoted
}
