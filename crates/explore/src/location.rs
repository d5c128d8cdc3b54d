//! Everything a link holds.

use corpus::{ArticleId, FigureId, PassageId};

use crate::{evidence::Evidence, notes::Notes, selection::Selection, settings::Settings};

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// The selected passages, grouped by article.
    #[default]
    Passages,
    /// The words searched for, each in its line with what stands left and right of it.
    Context,
    /// One article, whole.
    Article(ArticleId),
    /// Which outlet writes how much on what.
    Coverage,
    /// Who is quoted, in whose rendering.
    Quotes,
    /// Articles or outlets side by side.
    Compare,
    /// The dates that the articles mention.
    Timeline,
    /// One figure.
    Figure(FigureId),
    /// The words that tell the outlets apart.
    Words,
    /// The reader's own notes.
    Notes,
}

impl View {
    /// The views that a name alone tells in a link.
    pub const NAMED: [(&str, Self); 8] = [
        ("passages", Self::Passages),
        ("context", Self::Context),
        ("coverage", Self::Coverage),
        ("quotes", Self::Quotes),
        ("compare", Self::Compare),
        ("timeline", Self::Timeline),
        ("words", Self::Words),
        ("notes", Self::Notes),
    ];
}

/// In what order the selected passages come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// What satisfies the query best first: articles by their best passage, and passages in them.
    Relevance,
    /// As the collection has them.
    Article,
    /// The newest article first, those without a date last.
    Date,
    /// Outlet by outlet, as the collection lists them.
    Outlet,
}

/// By what the lines of the words in context are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// They stand in the order of the passages.
    #[default]
    None,
    /// By the words before, the nearest first.
    Left,
    /// By the words after.
    Right,
}

/// Where the reader is: what they chose, what they look at, and how far they have read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Location {
    /// What they chose.
    pub selection: Selection,
    /// What they look at.
    pub view: View,
    /// The order of the passages, where the reader chose one.
    pub order: Option<Order>,
    /// How words in context are sorted.
    pub side: Side,
    /// What they set in the views that read across outlets.
    pub settings: Settings,
    /// The passage they have reached; in the article view one of that article.
    pub place: Option<PassageId>,
    /// Whether the view stands alone, as inside another page.
    pub embed: bool,
    /// The words a link points at; in the article view, of that article.
    pub evidence: Option<Evidence>,
    /// The notes that a link brings; those of the reader stand in no link unless they ask for it.
    pub notes: Notes,
}

impl Order {
    /// Every order, with the name that links and the page's interface give it.
    pub const NAMED: [(&str, Self); 4] = [
        ("relevance", Self::Relevance),
        ("article", Self::Article),
        ("date", Self::Date),
        ("outlet", Self::Outlet),
    ];

    /// The order that holds where a reader chose one, or none: by relevance where there are words;
    /// without words nothing is more relevant than the rest.
    pub fn that_holds(chosen: Option<Self>, words: bool) -> Self {
        match chosen {
            None | Some(Self::Relevance) if !words => Self::Article,
            None => Self::Relevance,
            Some(order) => order,
        }
    }
}

impl Location {
    /// The order that holds.
    pub fn order(&self) -> Order {
        Order::that_holds(self.order, self.selection.has_words())
    }
}
