//! The binary form, version 4.
//!
//! All numbers are little-endian and unaligned. Nothing is compressed: the page's own gzip does
//! that better, and what is read in place must lie open.
//!
//! ```text
//! 0        "XRD4"                               magic and version
//! 4        u32 number of sections               = SECTIONS
//! 8        (u32 start, u32 end) per section     from the first byte of the file, in section order
//! ...      the sections, one after another
//! ```
//!
//! Three kinds of section:
//!
//! ```text
//! bytes     as they are
//! column    u32, or u8, or u16, one after another; row i at i * width; places and lengths are
//!           relative and short, so that most of their bytes are zero
//! records   u32 count n; n + 1 offsets (u32) into what follows; the records (postcard)
//! ```
//!
//! Passages belong to articles, and mentions, topic hits and topic scores to passages, by offset
//! columns: the children of row i are the rows `first[i] .. first[i + 1]` of the child's columns, so
//! each offset column has one row more than its parent has.
//!
//! The word index is drawn in [`crate::index`], the facts of a passage in [`crate::facts`].

/// The first bytes of every corpus; the digit is the version.
pub const MAGIC: [u8; 4] = *b"XRD4";

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a section holds. The order is the order in the file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Section { $($(#[$doc])* $name,)* }

        impl Section {
            /// Every section, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }

        /// How many sections a corpus has.
        pub const SECTIONS: usize = Section::ALL.len();
    };
}

sections! {
    /// records of one: the collection.
    Collection,
    /// records: outlets.
    Outlets,
    /// records: topics.
    Topics,
    /// records: figures.
    Figures,
    /// records: sources.
    Sources,
    /// records: articles, without their texts.
    Articles,
    /// u32 column, articles: the outlet, so that a filter decodes no record.
    ArticleOutlet,
    /// u32 column, articles: the articles' numbers in the order of their slugs.
    ArticleBySlug,
    /// u32 column, articles: the first day of publication as the decimal number yyyymmdd, with 00 for
    /// a part that is not known; 0 where the year is not.
    ArticleDay,
    /// records of strings: the rules that resolved mentions, speakers and dates.
    Rules,
    /// records of lists of strings: spellings that are one word to a reader.
    Spellings,
    /// bytes: the texts of all articles, UTF-8, one after another.
    Text,
    /// u32 column, articles + 1: where each text starts in Text.
    ArticleText,
    /// u32 column, articles + 1: each article's first passage.
    ArticlePassages,
    /// u32 column, passages: its article.
    PassageArticle,
    /// u32 column, passages: first byte within the article.
    PassageStart,
    /// u32 column, passages: bytes.
    PassageLength,
    /// u8 column, passages: the kind's code.
    PassageKind,
    /// u32 column, passages + 1: each passage's first mention.
    PassageMentions,
    /// u32 column, mentions: first byte within the passage.
    MentionStart,
    /// u16 column, mentions: bytes.
    MentionLength,
    /// u32 column, mentions: the figure, or `u32::MAX` where nothing decides.
    MentionFigure,
    /// u8 column, mentions: the kind's code in the low four bits, the zone's in the high four.
    MentionUse,
    /// u32 column, mentions: the rule.
    MentionRule,
    /// u32 column, passages + 1: each passage's first topic hit.
    PassageHits,
    /// u32 column, hits: first byte within the passage.
    HitStart,
    /// u16 column, hits: bytes.
    HitLength,
    /// u32 column, hits: the topic.
    HitTopic,
    /// u16 column, hits: the weight in hundredths, two's complement.
    HitWeight,
    /// u32 column, passages + 1: each passage's first topic score.
    PassageScores,
    /// u32 column, scores: the topic, with the highest bit set when decided.
    ScoreTopic,
    /// u16 column, scores: hundredths, two's complement.
    ScoreValue,
    /// u32 column, passages + 1: each passage's first citation.
    PassageCitations,
    /// u32 column, citations: first byte within the passage.
    CitationStart,
    /// u16 column, citations: bytes.
    CitationLength,
    /// u32 column, citations: the source.
    CitationSource,
    /// u8 column, citations: the zone's code.
    CitationZone,
    /// u32 column, passages + 1: each passage's first quote.
    PassageQuotes,
    /// u32 column, quotes: first byte within the passage.
    QuoteStart,
    /// u32 column, quotes: bytes.
    QuoteLength,
    /// u8 column, quotes: the kind's code.
    QuoteKind,
    /// u32 column, quotes: the figure, or the source with the highest bit set, or `u32::MAX` where
    /// nothing shows the speaker.
    QuoteSpeaker,
    /// u32 column, quotes: the rule.
    QuoteRule,
    /// u32 column, quotes: the utterance it renders, or `u32::MAX`.
    QuoteUtterance,
    /// u32 column, quotes + 1: each quote's first source among those it is attributed to.
    QuoteVias,
    /// u32 column: the sources quotes are attributed to.
    Vias,
    /// u32 column, passages + 1: each passage's first date.
    PassageDates,
    /// u32 column, dates: first byte within the passage.
    DateStart,
    /// u16 column, dates: bytes.
    DateLength,
    /// u8 column, dates: the kind's code.
    DateKind,
    /// u32 column, dates: the value, or `u32::MAX` where nothing resolves it.
    DateValue,
    /// u32 column, dates: what it was resolved from, among the rules.
    DateBasis,
    /// records of strings: the values of dates.
    DateValues,
    /// records: utterances.
    Utterances,
    /// u32 column, passages + 1: each passage's first stretch that another article has too.
    PassageReuse,
    /// u32 column, stretches: first byte within the passage.
    ReuseStart,
    /// u32 column, stretches: bytes.
    ReuseLength,
    /// u32 column, stretches: the other passage.
    ReuseOther,
    /// u32 column, stretches: first byte within the other passage.
    ReuseOtherStart,
    /// u32 column, stretches: bytes in the other passage.
    ReuseOtherLength,
    /// u8 column, stretches: hundredths of the words that both share.
    ReuseScore,
    /// u32 column, passages + 1: each passage's first fact.
    PassageFacts,
    /// u32 column, facts: what a filter can ask of a passage.
    Facts,
    /// u32 column, outlets, then topics, figures and sources: passages that have the value by
    /// [`crate::facts::Use::USUAL`].
    ValueCounts,
    /// u32 column, topics, then figures, then sources, + 1: where the value's list starts among the lists.
    ValueLists,
    /// bytes: for each topic, figure and source the passages that have it, in whatever use: distances from
    /// the passage before (from 0 for the first) as varints.
    ValuePassages,
    /// u16 column, passages: words in the index, at most 65,535.
    PassageWords,
    /// u32 column of two: passages in the index, words in the index.
    IndexTotals,
    /// bytes: the words of the index, sorted, front-coded.
    Terms,
    /// u32 column, two a block of words: where it starts in Terms, where in Postings.
    TermBlocks,
    /// bytes: a posting list for every word.
    Postings,
}
