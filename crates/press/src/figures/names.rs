//! The spellings of the listed figures; those of the sources in the same form.
//!
//! A spelling is a row of folded words with the figures that it can stand for. Beside names and
//! aliases as listed there are generated ones: the bare surname, the first initial with the surname
//! (`J. Smith`), and for reference lists `Smith, John` and `Smith, J.`

use std::collections::BTreeMap;

use corpus::text::{is_hyphen, tokens};

use super::words::ARTICLES;
use crate::{
    phrase::{folded_words, is_capitalised},
    seeds::{FigureEntry, SourceEntry},
};

/// How a spelling came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// The canonical name.
    Name,
    /// Another listed spelling.
    Alias,
    /// The surname alone.
    Surname,
    /// An initial and the surname.
    Initial,
    /// The surname, a comma, and the given names or their initial.
    Inverted,
}

/// A row of words that can name a figure.
#[derive(Clone, Debug)]
pub(crate) struct Spelling {
    pub(super) words: Vec<String>,
    /// Which of the words bear an article (`al-`) as listed.
    pub(super) articles: Vec<bool>,
    /// Which of the words are listed with a capital.
    pub(super) capitals: Vec<bool>,
    /// The marks listed before each word, without white space and hyphens: the full stop before the
    /// second word of `U.S. Army`.
    pub(super) marks: Vec<String>,
    /// The first word that is written with a capital; before it stand particles (`bin`, `van`).
    pub(super) capital: usize,
    /// How many words stand before the comma, in an inverted name.
    pub(super) comma_behind: usize,
    pub(super) origin: Origin,
    /// The figures (or sources) it can stand for, in the order of the list.
    pub(super) figures: Vec<usize>,
    /// The line in the seeds, of a listed alias.
    pub(crate) line: Option<u32>,
    /// As listed or generated.
    pub(crate) text: String,
}

/// All spellings, by their first word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    pub(crate) spellings: Vec<Spelling>,
    /// Spellings that begin with a word, the longest first.
    by_first_word: BTreeMap<String, Vec<usize>>,
}

impl Names {
    /// The spellings of the listed figures.
    pub(crate) fn new(figures: &[FigureEntry]) -> Self {
        let mut names = Self::default();
        for (number, figure) in figures.iter().enumerate() {
            names.add_figure(number, figure);
        }
        names.sorted()
    }

    /// The names of the listed sources, whole. Of a name with 'The' the rest is a spelling too; where
    /// that is a single word it is a [`Origin::Surname`], since it may be a word like any other.
    pub(crate) fn of_sources(sources: &[SourceEntry]) -> Self {
        let mut names = Self::default();
        for (number, source) in sources.iter().enumerate() {
            for (place, listed) in source.names().enumerate() {
                let origin = if place == 0 { Origin::Name } else { Origin::Alias };
                let line = (place > 0).then_some(listed.line);
                let spelt = Spelt::of(&with_joined_articles(&listed.value));
                let rest = spelt.words.len() > 1 && spelt.words.first().is_some_and(|w| w == "the");
                if rest {
                    let rest = spelt.split(1).1;
                    let origin = if rest.words.len() > 1 { origin } else { Origin::Surname };
                    names.add(rest, origin, 0, number, None);
                }
                names.add(spelt, origin, 0, number, line);
            }
        }
        names.sorted()
    }

    /// With the table of first words.
    fn sorted(self) -> Self {
        let mut names = self;
        for (number, spelling) in names.spellings.iter().enumerate() {
            if let Some(first) = spelling.words.first() {
                names.by_first_word.entry(first.clone()).or_default().push(number);
            }
        }
        let spellings = &names.spellings;
        for starting in names.by_first_word.values_mut() {
            starting.sort_by_key(|number| {
                let length = spellings.get(*number).map_or(0, |spelling| spelling.words.len());
                (core::cmp::Reverse(length), *number)
            });
        }
        names
    }

    /// The spellings that begin with a word, the longest first.
    pub(super) fn starting_with(&self, word: &str) -> impl Iterator<Item = (usize, &Spelling)> {
        self.by_first_word
            .get(word)
            .into_iter()
            .flatten()
            .filter_map(|number| self.spellings.get(*number).map(|spelling| (*number, spelling)))
    }

    /// A spelling by its number.
    pub(crate) fn spelling(&self, number: usize) -> Option<&Spelling> {
        self.spellings.get(number)
    }

    fn add_figure(&mut self, number: usize, figure: &FigureEntry) {
        let surname = figure.surname.as_deref().map(Spelt::of);
        for (origin, listed) in core::iter::once((Origin::Name, &figure.name))
            .chain(figure.aliases.iter().map(|alias| (Origin::Alias, alias)))
        {
            let spelt = Spelt::of(&listed.value);
            // One word that is not the given name is used as a surname is: 'Colette', 'Pelé'.
            let is_surname = surname.as_ref().is_some_and(|surname| surname.words == spelt.words)
                || (origin == Origin::Alias
                    && spelt.words.len() == 1
                    && !figure.organisation
                    && folded_words(&figure.name.value).first() != spelt.words.first());
            let line = (origin == Origin::Alias).then_some(listed.line);
            let origin = if is_surname { Origin::Surname } else { origin };
            self.add(spelt.clone(), origin, 0, number, line);
            if figure.organisation {
                continue;
            }
            let shared = surname.as_ref().map_or(1, |surname| {
                if spelt.ends_with(surname) { surname.words.len() } else { 1 }
            });
            let given = spelt.words.len().saturating_sub(shared);
            if given == 0 || is_surname {
                continue;
            }
            let (given, last) = spelt.split(given);
            self.add(last.clone().followed_by(&given), Origin::Inverted, shared, number, None);
            let Some(initial) = given.initial() else { continue };
            self.add(last.clone().followed_by(&initial), Origin::Inverted, shared, number, None);
            self.add(initial.followed_by(&last), Origin::Initial, 0, number, None);
        }
        if let Some(surname) = surname {
            self.add(surname, Origin::Surname, 0, number, None);
        }
    }

    /// Adds a spelling, or the figure to one that is there.
    fn add(
        &mut self,
        spelt: Spelt,
        origin: Origin,
        comma_behind: usize,
        figure: usize,
        line: Option<u32>,
    ) {
        if spelt.words.is_empty() {
            return;
        }
        let same = self.spellings.iter_mut().find(|spelling| {
            spelling.words == spelt.words && spelling.comma_behind == comma_behind
        });
        if let Some(spelling) = same {
            if !spelling.figures.contains(&figure) {
                spelling.figures.push(figure);
            }
            // Words that one figure bears as surname and another as alias decide nothing.
            if spelling.figures.len() > 1 && origin == Origin::Surname {
                spelling.origin = Origin::Surname;
            }
            spelling.line = spelling.line.or(line);
            for (article, other) in spelling.articles.iter_mut().zip(spelt.articles) {
                *article |= other;
            }
            return;
        }
        self.spellings.push(Spelling {
            capital: spelt.capitals.iter().position(|capital| *capital).unwrap_or(0),
            words: spelt.words,
            articles: spelt.articles,
            capitals: spelt.capitals,
            marks: spelt.marks,
            comma_behind,
            origin,
            figures: vec![figure],
            line,
            text: spelt.text,
        });
    }
}

/// Whether what stands before a hyphen is the article of an Arabic name.
fn is_article(before: &str) -> bool {
    ARTICLES.iter().any(|article| article.eq_ignore_ascii_case(before))
}

/// What stands between two words of a name, without white space and hyphens.
pub(super) fn marks_of(between: &str) -> String {
    between.chars().filter(|mark| !mark.is_whitespace() && !is_hyphen(*mark)).collect()
}

/// A name with its Arabic articles joined to their words: 'Al Wadi Times' as 'Al-Wadi Times'.
fn with_joined_articles(name: &str) -> String {
    let mut joined = String::with_capacity(name.len());
    let mut article = false;
    for word in name.split_whitespace() {
        if !joined.is_empty() {
            joined.push(if article { '-' } else { ' ' });
        }
        joined.push_str(word);
        article = is_article(word);
    }
    joined
}

/// The words of a listed name.
#[derive(Clone, Debug, Default)]
struct Spelt {
    text: String,
    words: Vec<String>,
    articles: Vec<bool>,
    capitals: Vec<bool>,
    marks: Vec<String>,
}

impl Spelt {
    fn of(name: &str) -> Self {
        let mut spelt = Self { text: name.trim().to_owned(), ..Self::default() };
        let mut end = None;
        for token in tokens(name) {
            let between = name.get(end.unwrap_or(token.span.start)..token.span.start);
            spelt.marks.push(marks_of(between.unwrap_or_default()));
            end = Some(token.span.end);
            let written = name.get(token.span).unwrap_or_default();
            spelt.articles.push(
                written.split_once(is_hyphen).is_some_and(|(article, _)| is_article(article)),
            );
            spelt.capitals.push(is_capitalised(written));
            spelt.words.push(token.folded);
        }
        spelt
    }

    fn ends_with(&self, other: &Self) -> bool {
        !other.words.is_empty() && self.words.ends_with(&other.words)
    }

    fn split(&self, at: usize) -> (Self, Self) {
        let half = |range: core::ops::Range<usize>| Self {
            text: self.text.clone(),
            words: self.words.get(range.clone()).unwrap_or_default().to_vec(),
            articles: self.articles.get(range.clone()).unwrap_or_default().to_vec(),
            capitals: self.capitals.get(range.clone()).unwrap_or_default().to_vec(),
            marks: self.marks.get(range).unwrap_or_default().to_vec(),
        };
        (half(0..at), half(at..self.words.len()))
    }

    fn followed_by(mut self, other: &Self) -> Self {
        self.words.extend(other.words.iter().cloned());
        self.articles.extend(&other.articles);
        self.capitals.extend(&other.capitals);
        // What stood before the first word stands there no longer.
        self.marks.push(String::new());
        self.marks.extend(other.marks.iter().skip(1).cloned());
        self
    }

    /// The first letter of the first word.
    fn initial(&self) -> Option<Self> {
        let letter = self.words.first()?.chars().next()?;
        Some(Self {
            text: self.text.clone(),
            words: vec![letter.to_string()],
            articles: vec![false],
            capitals: vec![true],
            marks: vec![String::new()],
        })
    }
}

impl Spelling {
    /// The figures (or sources) it can stand for.
    pub(crate) fn figures(&self) -> &[usize] {
        &self.figures
    }

    /// Of a name that is 'The' and one word: whether this is the word alone. `None` of all others.
    pub(crate) fn without_the(&self) -> Option<bool> {
        match self.words.as_slice() {
            [_] if self.origin == Origin::Surname => Some(true),
            [first, _] if first == "the" => Some(false),
            _ => None,
        }
    }
}
