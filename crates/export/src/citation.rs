//! Citing a passage, a stretch of an article, or a quote.
//!
//! A [`Cited`] holds all that a citation says. What it says of outlet, title and date it says with
//! their [`standing`]: an inferred outlet is followed by 'outlet inferred' or has it in the note of
//! the entry; one that is unknown never stands where a format has the publisher. Nothing is made up:
//! no author, no date of access, no day where only a month is known.

mod bibtex;
mod csl;

use corpus::{Article, ArticleId, Corpus, Damage, PassageId, QuoteId, Span, Speaker, Standing};
use explore::{Catalogue, Facet, Heading};

use crate::{line, markdown, record::ArticleRecord, standing};

pub use bibtex::bibtex;
pub use csl::csl_json;

/// What a citation says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The name of the entry: the article's slug and the number of the passage, `mill-3`; the slug
    /// alone where no passage is cited.
    pub key: String,
    /// The number of the passage in its article, counted from 1; where the stretch goes over
    /// several, of the first.
    pub number: Option<u32>,
    /// The article's record, with the standing of each fact.
    pub article: Article,
    /// The outlet's name.
    pub outlet: String,
    /// The title, or what stands in for one.
    pub heading: Heading,
    /// The words cited, in one line.
    pub words: String,
    /// Whom a quote is attributed to, by its rule; empty where nobody is known or no quote is cited.
    pub speaker: String,
    /// Where the words can be seen; what the caller gave.
    pub link: String,
}

impl Cited {
    /// A whole passage.
    ///
    /// # Errors
    /// When the corpus has no such passage or is damaged where it is read; so with the others.
    pub fn passage(
        corpus: &Corpus<'_>,
        catalogue: &Catalogue,
        passage: PassageId,
        link: String,
    ) -> Result<Self, Damage> {
        let passage = corpus.passage(passage)?;
        Self::stretch(corpus, catalogue, passage.article, passage.span, link)
    }

    /// A stretch of an article's text, in bytes on character boundaries. An empty one cites the
    /// article without words.
    pub fn stretch(
        corpus: &Corpus<'_>,
        catalogue: &Catalogue,
        article: ArticleId,
        span: Span,
        link: String,
    ) -> Result<Self, Damage> {
        let record = ArticleRecord::read(corpus, catalogue, article)?;
        let words = line::one(corpus.text(article, span)?);
        let mut number = None;
        if !words.is_empty() {
            for passage in corpus.passages_of(article)? {
                let passage = corpus.passage(passage)?;
                if passage.span.overlaps(span) {
                    number = Some(corpus.number_of(&passage)?);
                    break;
                }
            }
        }
        let outlet = record.outlet_name().to_owned();
        let (article, heading) = (record.article, record.heading);
        let key = match number {
            Some(number) => format!("{}-{number}", plain_key(&article.id)),
            None => plain_key(&article.id),
        };
        Ok(Self { key, number, article, outlet, heading, words, speaker: String::new(), link })
    }

    /// A quote, with whom it is attributed to.
    pub fn quote(
        corpus: &Corpus<'_>,
        catalogue: &Catalogue,
        quote: QuoteId,
        link: String,
    ) -> Result<Self, Damage> {
        let article = corpus.passage(corpus.passage_of(quote)?)?.article;
        let quote = corpus.quote(quote)?;
        let speaker = match quote.speaker {
            Some(Speaker::Figure(figure)) => catalogue.name(Facet::Figure, figure.0),
            Some(Speaker::Source(source)) => catalogue.name(Facet::Source, source.0),
            None => "",
        };
        let speaker = line::one(speaker);
        Ok(Self { speaker, ..Self::stretch(corpus, catalogue, article, quote.span, link)? })
    }

    /// In plain words, on one line:
    ///
    /// ```text
    /// “The mill stands still.” The Valley Post [outlet inferred], ‘Floods in the valley’, 15–16
    /// October 2025 [date inferred]. https://example.org/#article=mill&at=3
    /// ```
    pub fn plain(&self) -> String {
        let mut text = String::new();
        if !self.words.is_empty() {
            // Words with such marks in them take the others, and stay as they were written.
            let inner = self.words.contains(['“', '”', '"', '„', '«']);
            let (open, close) = if inner { ("‘", "’ ") } else { ("“", "” ") };
            line::add(&mut text, &[open, &self.words, close]);
        }
        text.push_str(&self.whence());
        if !self.link.is_empty() {
            text.push(' ');
            text.push_str(&line::one(&self.link));
        }
        text
    }

    /// In Markdown: the words as a block quote, below them where they stand, with the link.
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        if !self.words.is_empty() {
            line::add(&mut text, &["> ", &markdown::escaped(&self.words), "\n>\n> — "]);
        }
        text.push_str(&markdown::escaped(&self.whence()));
        if !self.link.is_empty() {
            text.push(' ');
            text.push_str(&markdown::link("Link", &self.link));
        }
        text.push('\n');
        text
    }

    /// Where the words stand, each fact with its standing: a sentence.
    pub(crate) fn whence(&self) -> String {
        let speaker = match self.speaker.as_str() {
            "" => String::new(),
            speaker => format!("Attributed to {speaker}. "),
        };
        let (article, heading) = (&self.article, &self.heading);
        let outlet = standing::outlet(&self.outlet, article.outlet_standing);
        let title = standing::title(heading, article.title.standing);
        format!("{speaker}{outlet}, {title}, {}.", standing::date(article))
    }

    /// The outlet, where it is known at least by signs.
    fn known_outlet(&self) -> Option<&str> {
        (self.article.outlet_standing != Standing::Unknown && !self.outlet.is_empty())
            .then_some(self.outlet.as_str())
    }

    /// The title; first words in brackets where there is none.
    fn title_or_words(&self) -> String {
        match &self.heading {
            Heading::Title(title) => line::one(title),
            Heading::Opening(words) => format!("[{}]", line::one(words)),
        }
    }

    /// What an entry's note says: which passage, whose words, and what is not known for certain.
    fn note(&self) -> String {
        let passage = self.number.map(|number| format!("passage {number}"));
        let speaker = match self.speaker.as_str() {
            "" => None,
            speaker => Some(format!("words attributed to {speaker}")),
        };
        let remarks = Some(standing::remarks(&self.article, &self.heading));
        let parts = [passage, speaker, remarks.filter(|remarks| !remarks.is_empty())];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// A slug as the name of an entry: ASCII letters, digits and hyphens.
fn plain_key(slug: &str) -> String {
    slug.chars()
        .filter(|character| character.is_ascii_alphanumeric() || *character == '-')
        .collect()
}
