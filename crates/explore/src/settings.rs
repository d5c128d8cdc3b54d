//! What a reader sets in the views that read across outlets.
//!
//! A setting belongs to its view and stands in the link of that view only; the one exception is
//! [`Settings::wrong`], which holds wherever a quote is shown.

use crate::location::View;
use corpus::{ArticleId, FigureId, OutletId, QuoteId, QuoteKind, Speaker};

/// What the coverage table has a row for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Across {
    /// Each topic.
    #[default]
    Topics,
    /// Each figure.
    Figures,
    /// Each source.
    Sources,
}

/// What a cell of the coverage table says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Measure {
    /// In proportion to how much the outlet wrote.
    #[default]
    Share,
    /// A plain count.
    Count,
}

/// In what order the rows or columns of the coverage table stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sorting {
    /// Those with most first; outlets as the collection lists them.
    #[default]
    Usual,
    /// Those that are most unevenly covered first.
    Uneven,
    /// By name.
    Name,
}

/// What stands in one of the columns that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// All articles of an outlet.
    Outlet(OutletId),
    /// One article.
    Article(ArticleId),
}

/// Most columns that can be compared.
pub const COMPARED: usize = 3;

/// What a reader set in the views that read across outlets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Settings {
    /// Coverage: what has a row.
    pub across: Across,
    /// Coverage: what a cell says.
    pub measure: Measure,
    /// Coverage: the order of the rows.
    pub rows: Sorting,
    /// Coverage: the order of the columns.
    pub columns: Sorting,
    /// Quotes: whose words.
    pub speaker: Option<Speaker>,
    /// Quotes: words in which this figure is named.
    pub about: Option<FigureId>,
    /// Quotes: what kind of words.
    pub kind: Option<QuoteKind>,
    /// Compare: the columns, at most [`COMPARED`].
    pub compared: Vec<Column>,
    /// Quotes whose attribution the reader calls wrong, in order.
    pub wrong: Vec<QuoteId>,
}

impl Settings {
    /// What of the settings belongs to a view, and so stands in its links.
    #[must_use]
    pub fn of(self, view: View) -> Self {
        let Self { across, measure, rows, columns, speaker, about, kind, compared, wrong } = self;
        let kept = Self { wrong, ..Self::default() };
        match view {
            View::Coverage => Self { across, measure, rows, columns, ..kept },
            View::Quotes => Self { speaker, about, kind, ..kept },
            View::Compare => Self { compared, ..kept },
            _ => kept,
        }
    }
}

impl Across {
    /// All of them, with the names that links give them.
    pub const NAMED: [(&str, Self); 3] =
        [("topics", Self::Topics), ("figures", Self::Figures), ("sources", Self::Sources)];
}

impl Measure {
    /// All of them, with the names that links give them.
    pub const NAMED: [(&str, Self); 2] = [("share", Self::Share), ("count", Self::Count)];
}

impl Sorting {
    /// All of them, with the names that links give them.
    pub const NAMED: [(&str, Self); 3] =
        [("usual", Self::Usual), ("uneven", Self::Uneven), ("name", Self::Name)];
}
