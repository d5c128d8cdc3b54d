//! What a collection consists of.
//!
//! Records (outlets, topics, figures, articles) are few and wide; passages and what stands in them
//! are many and narrow, and become columns. [`Draft`] is the whole collection as `press` fills it.

use serde::{Deserialize, Serialize};

use crate::ids::{FigureId, OutletId, PassageId, QuoteId, SourceId, TopicId};

/// A stretch of an article's text: bytes from `start` up to, not including, `end`, both on
/// character boundaries of that article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The stretch between two byte offsets of a text of less than 4 GiB.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// As a range to slice the article's text with.
    pub fn range(self) -> core::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// How well a fact is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The text itself says so.
    Stated,
    /// A public copy says so.
    Confirmed,
    /// Only signs point to it, such as house style.
    Inferred,
    /// Nothing is known.
    #[default]
    Unknown,
}

impl Standing {
    /// The name used in seeds and by programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Confirmed => "confirmed",
            Self::Inferred => "inferred",
            Self::Unknown => "unknown",
        }
    }
}

/// A fact with how well it is known and what shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The fact itself; `None` when it is not known.
    pub value: Option<String>,
    /// How well it is known.
    pub standing: Standing,
    /// What shows it, in a sentence for the reader.
    pub evidence: String,
}

/// The collection as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    /// The title shown at the top of the page.
    pub title: String,
    /// One or two sentences on what was gathered, possibly empty.
    pub description: String,
    /// The web address the page is published at, if any.
    pub address: Option<String>,
    /// SHA-256 in hexadecimal over the seeds it was pressed from, the same whatever pressed them:
    /// `cd seeds && LC_ALL=C sha256sum articles/*.txt *.toml | sha256sum`. Empty where there were none.
    pub hash: String,
}

impl Collection {
    /// The edition in short, as links name it: the first eight digits of the hash.
    pub fn edition(&self) -> &str {
        self.hash.get(..8).unwrap_or_default()
    }
}

/// Who published an article. An article whose outlet is not known belongs to an outlet of its own
/// that says so (`Unattributed (newsletter)`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlet {
    /// Slug: lower-case ASCII letters, digits and hyphens; unique among outlets.
    pub id: String,
    /// The name as shown.
    pub name: String,
    /// One to three letters that stand for the outlet where room is short.
    pub monogram: String,
    /// How well it is known that the outlet published its articles; of several, the weakest.
    pub standing: Standing,
}

/// Words that show a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// One to three words; a word that ends in `*` stands for every word that begins so.
    pub text: String,
    /// Hundredths that the term adds to a sentence's score; negative where it speaks against.
    pub weight: i16,
}

/// One of the collection's subjects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Slug, unique among topics.
    pub id: String,
    /// The label as shown.
    pub label: String,
    /// What counts as being about the topic, in a sentence.
    pub about: String,
    /// Hundredths a sentence must reach for its passage to have the topic.
    pub threshold: i16,
    /// The terms that show it.
    pub terms: Vec<Term>,
}

/// A named person, or an organisation that can speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Slug, unique among figures.
    pub id: String,
    /// The canonical name.
    pub name: String,
    /// Other spellings that are merged into this figure, whether they occur or not.
    pub aliases: Vec<String>,
    /// How the articles write the name, the most frequent first; of those that differ only in case
    /// or in the kind of hyphen, one.
    pub spellings: Vec<String>,
    /// Who this is, for a reader who does not know.
    pub roles: Vec<String>,
    /// An organisation is a speaker, never a value of the figure filter.
    pub organisation: bool,
}

/// A news outlet, agency or think-tank that articles credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Slug, unique among sources.
    pub id: String,
    /// The canonical name.
    pub name: String,
    /// How the articles write it, the most frequent first.
    pub spellings: Vec<String>,
}

/// An article's own record. Its text and passages are kept apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Slug, unique among articles; links use it.
    pub id: String,
    /// The file it was read from.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Who published it.
    pub outlet: OutletId,
    /// How well the outlet is known.
    pub outlet_standing: Standing,
    /// What shows the outlet.
    pub outlet_evidence: String,
    /// The title, where the text has one.
    pub title: Fact,
    /// Day of publication: an EDTF date or interval.
    pub published: Fact,
    /// The day relative dates count from, ISO 8601.
    pub reference_date: Fact,
    /// The article's own web address, if known.
    pub address: Option<String>,
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $label:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every variant, in the order of their codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name used in JSON, links and seeds.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }

            /// The code used in the binary form.
            pub fn code(self) -> u8 {
                self as u8
            }

            /// The variant with this code, if there is one.
            pub fn from_code(code: u8) -> Option<Self> {
                Self::ALL.get(usize::from(code)).copied()
            }

            /// The variant with this name, if there is one.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.as_str() == name)
            }
        }
    };
}

coded! {
    /// What a passage is.
    PassageKind {
        /// Running text.
        Paragraph = "paragraph",
        /// A heading; the title is one.
        Heading = "heading",
        /// The sentence or two under a title that sum the article up.
        Standfirst = "standfirst",
        /// Who wrote it.
        Byline = "byline",
        /// The words under a picture.
        Caption = "caption",
        /// A sentence of the author's, set off on a line of its own.
        PullQuote = "pull_quote",
        /// An entry of the reference list.
        Reference = "reference",
        /// The heading of the reference list.
        ReferencesHeading = "references_heading",
        /// Not the article: advertisement markers, calls for money, site furniture.
        Boilerplate = "boilerplate",
    }
}

impl PassageKind {
    /// Whether the passage is the article's own running text, which shares of an outlet's words are
    /// of: not a pull quote, which says again what the text says.
    pub fn is_running_text(self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading | Self::Standfirst | Self::Caption)
    }

    /// Whether the passage can be a hit of a filter: boilerplate, bylines
    /// and the heading of a reference list count for none.
    pub fn counts(self) -> bool {
        !matches!(self, Self::Boilerplate | Self::Byline | Self::ReferencesHeading)
    }
}

coded! {
    /// How a figure's name is used.
    MentionKind {
        /// The name stands for the person.
        Person = "person",
        /// The name describes something else, as in 'the Smith government'.
        Attributive = "attributive",
    }
}

coded! {
    /// Where a mention stands; the first that fits.
    Zone {
        /// In the reference list.
        References = "references",
        /// In a photo credit.
        Credit = "credit",
        /// In boilerplate or the byline.
        Boilerplate = "boilerplate",
        /// Inside quotation marks.
        Quote = "quote",
        /// Anywhere else.
        Body = "body",
    }
}

/// A figure's name at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name as written, without titles and possessive.
    pub span: Span,
    /// Who is meant; `None` when several bear the name and nothing decides.
    pub figure: Option<FigureId>,
    /// How the name is used.
    pub kind: MentionKind,
    /// Where it stands.
    pub zone: Zone,
    /// The rule that resolved it, for the reader. Few distinct ones; stored once each.
    pub rule: String,
}

/// A term that shows a topic, at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TopicHit {
    /// The words as written.
    pub span: Span,
    /// The topic they show.
    pub topic: TopicId,
    /// Hundredths that the term adds.
    pub weight: i16,
}

/// How strongly a passage's best sentence shows a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TopicScore {
    /// The topic.
    pub topic: TopicId,
    /// Hundredths; above zero.
    pub score: i16,
    /// Whether the score reaches the topic's threshold: the passage has the topic.
    pub decided: bool,
}

/// A source credited at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The name, abbreviation or domain as written.
    pub span: Span,
    /// Who is credited.
    pub source: SourceId,
    /// Where it stands.
    pub zone: Zone,
}

coded! {
    /// What the words between a pair of quotation marks are.
    QuoteKind {
        /// Somebody's words.
        Speech = "speech",
        /// A sentence of the author's, set off on a line of its own.
        PullQuote = "pull_quote",
        /// Words in marks that nobody is quoted for.
        Scare = "scare",
        /// The title of a work.
        Title = "title",
    }
}

/// Whose words a quote is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// A figure, or an organisation listed among the figures.
    Figure(FigureId),
    /// A source whose report is quoted.
    Source(SourceId),
}

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// All between the marks. A quotation that goes on in the next paragraph is a quote in each.
    pub span: Span,
    /// What the words are.
    pub kind: QuoteKind,
    /// Who said them; `None` where no rule shows it.
    pub speaker: Option<Speaker>,
    /// The sources the quote is attributed to, in the order they are named.
    pub via: Vec<SourceId>,
    /// The rule that shows the speaker, or why there is none, for the reader. Few distinct ones;
    /// stored once each.
    pub rule: String,
}

coded! {
    /// How a date is written.
    DateKind {
        /// It names the date; a missing year is filled in from the article.
        Explicit = "explicit",
        /// It counts from another date ('Wednesday', 'last year').
        Relative = "relative",
    }
}

/// The date of an event, at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The expression as written, without its preposition.
    pub span: Span,
    /// What it means: `2024`, `2024-12`, `2024-12-08`, a decade `195X`, a century `17XX`, or two
    /// of these joined by `/`; `None` where nothing resolves it.
    pub value: Option<String>,
    /// How it is written.
    pub kind: DateKind,
    /// What it was resolved from, or why it could not be, for the reader. Few distinct ones; stored
    /// once each.
    pub basis: String,
}

/// Quotes of one speaker in different articles that render the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Utterance {
    /// Who said it.
    pub speaker: Speaker,
    /// The renderings, in reading order; at least two, in at least two articles.
    pub quotes: Vec<QuoteId>,
    /// Hundredths: how much of their content words the weakest link of the group shares.
    pub score: u8,
    /// The content words that link the group, folded.
    pub shared: Vec<String>,
}

/// Two stretches of different articles that are the same words, or nearly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reuse {
    /// The passage that stands first in the collection.
    pub passage: PassageId,
    /// The stretch in it, in bytes of its article.
    pub span: Span,
    /// The other passage.
    pub other: PassageId,
    /// The stretch in that one, in bytes of its article.
    pub other_span: Span,
    /// Hundredths of the words of both that they share.
    pub score: u8,
}

/// A passage with what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPassage {
    /// The passage within its article.
    pub span: Span,
    /// What it is.
    pub kind: PassageKind,
    /// The figures' names in it, in text order, never overlapping.
    pub mentions: Vec<Mention>,
    /// The topics' terms in it, in text order.
    pub hits: Vec<TopicHit>,
    /// The topics it shows at least a little, by topic.
    pub scores: Vec<TopicScore>,
    /// The sources credited in it, in text order, never overlapping.
    pub citations: Vec<Citation>,
    /// What stands in quotation marks in it, by start; one may lie inside another.
    pub quotes: Vec<Quote>,
    /// The dates of events in it, in text order, never overlapping.
    pub dates: Vec<DateMention>,
}

/// An article with its passages, in text order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftArticle {
    /// The record.
    pub record: Article,
    /// The text, as read from the file.
    pub text: String,
    /// The passages, in text order.
    pub passages: Vec<DraftPassage>,
}

/// A whole collection, as `press` fills it and [`crate::write()`] stores it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The collection as a whole.
    pub collection: Collection,
    /// By [`OutletId`].
    pub outlets: Vec<Outlet>,
    /// By [`TopicId`].
    pub topics: Vec<Topic>,
    /// By [`FigureId`].
    pub figures: Vec<Figure>,
    /// By [`SourceId`].
    pub sources: Vec<Source>,
    /// Groups of spellings that are one word to a reader; each has one to three words.
    pub spellings: Vec<Vec<String>>,
    /// By [`crate::ArticleId`].
    pub articles: Vec<DraftArticle>,
    /// In the order of their first quotes; a quote stands in one at most.
    pub utterances: Vec<Utterance>,
    /// In order, each pair once.
    pub reuse: Vec<Reuse>,
}
