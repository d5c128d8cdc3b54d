//! A location as the fragment of a link, and back.
//!
//! ```text
//! v=1                            the form's version
//! outlet=a,b  not-outlet=c       values by slug, chosen and excluded
//! topic=...   not-topic=...      topics=all    all of the chosen ones, not any
//! figure=...  not-figure=...     figures=all
//! source=...  not-source=...     sources=all
//! q=...                          words, see crate::query; see below
//! within=article                 the scope; the same passage when absent
//! uses=attributive,credits,references
//! order=relevance                or article, date, outlet; relevance when absent and q is there
//! view=context  sort=left        words in context, sorted by what stands left (or right)
//! article=SLUG  at=6             an article, and its passage with this number, from 1
//! at=SLUG.6                      the place where no article is open
//! embed=1                        the view alone, to stand inside another page
//! words=120-184                  words of the article, from one place to another in code points
//! check=9f3a6c21.64              their fingerprint and their number of code points
//! edition=1f0c3ab9               the edition of the collection that the place is in
//! begins=...                     how the words begin; encoded as q is
//! note=SLUG.6.9f3a6c21*:...      a note on the passage with this number and this fingerprint: a star
//!                                or none, and its text, encoded as q is
//! ```
//!
//! The four before the last make an evidence link and stand in one only together, see [`crate::evidence`]. In the
//! edition it was made in it leads to its place; in another its words are looked for, and a [`Notice`]
//! says what became of them.
//!
//! Each note is a part of its own. It belongs to the passage of its article that has the fingerprint,
//! and the number only tells several of them apart; where there is none, a [`Notice`] says so. Notes
//! come last, so that a link cut short loses some of them before anything else.
//!
//! Everything but letters and digits of ASCII and a few marks is percent-encoded in `q`, `&` and `%`
//! twice: the whole fragment is decoded before it is cut at `&`, since mailers encode that too.
//!
//! The parts are joined by `&`; their order means nothing. The default location is the empty
//! fragment. Only slugs and numbers stand in a link, never positions in a table, so that a link
//! outlives an edition of the collection.
//!
//! Reading never fails: what it does not understand it drops, each with a [`Notice`], and the rest
//! applies. It forgives what mailers and people do to links: a leading `#`, percent-encoding
//! (once, of anything), `&amp;`, a missing version, empty parts, a value list in several parts. A
//! value both chosen and excluded stays excluded, since exclusions always apply. Time and memory are
//! linear in the fragment, of which at most [`LONGEST`] bytes are read.

mod evidence;
mod notes;
mod notice;
mod settings;

use std::{borrow::Cow, collections::BTreeMap};

use corpus::{ArticleId, Corpus, Damage, FigureId, PassageId};

use crate::{
    catalogue::Catalogue,
    evidence::Selector,
    location::{Location, Order, Side, View},
    selection::{Facet, Mode, Scope, Uses},
};

pub use notice::Notice;
use notice::Notices;

/// The version of the form.
const VERSION: u32 = 1;

/// Bytes of a fragment that are read; the rest is dropped with a notice.
pub const LONGEST: usize = 20_000;

/// The keys of a facet's chosen values, its excluded values, and its mode.
fn keys(facet: Facet) -> (&'static str, &'static str, Option<&'static str>) {
    match facet {
        Facet::Outlet => ("outlet", "not-outlet", None),
        Facet::Topic => ("topic", "not-topic", Some("topics")),
        Facet::Figure => ("figure", "not-figure", Some("figures")),
        Facet::Source => ("source", "not-source", Some("sources")),
    }
}

/// The sides words in context can be sorted by, with their names.
const SIDES: [(&str, Side); 2] = [("left", Side::Left), ("right", Side::Right)];

/// Writes a location as a fragment, without `#`; empty for the default location.
///
/// What the corpus does not have is left out: values and articles out of range, and in the article
/// view a place or words in another article. The mode of outlets means nothing and is not written.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn encode(
    location: &Location,
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
) -> Result<String, Damage> {
    let mut parts: Vec<(&str, String)> = Vec::new();
    let selection = &location.selection;
    for facet in Facet::ALL {
        let choice = selection.choice(facet);
        let (chosen, excluded, mode) = keys(facet);
        for (key, values) in [(chosen, &choice.chosen), (excluded, &choice.excluded)] {
            let slugs: Vec<&str> = values
                .iter()
                .map(|&value| catalogue.slug(facet, value))
                .filter(|slug| !slug.is_empty())
                .collect();
            parts.push((key, slugs.join(",")));
        }
        if let (Some(key), Mode::All) = (mode, choice.mode) {
            parts.push((key, "all".into()));
        }
    }
    parts.push(("q", encoded(&selection.query)));
    if selection.scope == Scope::Article {
        parts.push(("within", "article".into()));
    }
    let mut switches = selection.uses;
    let uses: Vec<&str> = Uses::NAMED
        .iter()
        .filter(|(_, switch)| *switch(&mut switches))
        .map(|&(name, _)| name)
        .collect();
    parts.push(("uses", uses.join(",")));

    let named = |order| Order::NAMED.iter().find(|(_, known)| Some(*known) == order);
    parts.push(("order", named(location.order).map_or("", |(name, _)| name).into()));
    let side = SIDES.iter().find(|(_, side)| *side == location.side);
    parts.push(("sort", side.map_or("", |(name, _)| name).into()));

    let place = match location.place.filter(|place| place.index() < corpus.passage_count()) {
        Some(place) => {
            let passage = corpus.passage(place)?;
            Some((passage.article, corpus.number_of(&passage)?))
        }
        None => None,
    };
    match location.view {
        View::Article(article) if article.index() < corpus.article_count() => {
            parts.push(("article", corpus.article(article)?.id));
            if let Some((_, number)) = place.filter(|&(other, _)| other == article) {
                parts.push(("at", number.to_string()));
            }
        }
        View::Article(_) => {}
        View::Figure(figure) => {
            let slug = catalogue.slug(Facet::Figure, figure.0);
            if !slug.is_empty() {
                parts.extend([("view", "figure".into()), ("of", slug.into())]);
            }
        }
        view => {
            let named = View::NAMED.iter().skip(1).find(|(_, known)| *known == view);
            parts.push(("view", named.map_or("", |(name, _)| name).into()));
            settings::parts(location, corpus, catalogue, &mut parts)?;
            if let Some((article, number)) = place {
                parts.push(("at", format!("{}.{number}", corpus.article(article)?.id)));
            }
        }
    }

    parts.push(("embed", if location.embed { "1" } else { "" }.into()));
    parts.push(("wrong", settings::quotes(&location.settings.wrong, corpus)?));
    if let View::Article(article) = location.view {
        parts.extend(evidence::parts(location.evidence, article, corpus, catalogue)?);
    }
    notes::parts(&location.notes, corpus, &mut parts)?;
    parts.retain(|(_, value)| !value.is_empty());
    if parts.is_empty() {
        return Ok(String::new());
    }
    let mut fragment = format!("v={VERSION}");
    for (key, value) in parts {
        fragment.push('&');
        fragment.push_str(key);
        fragment.push('=');
        fragment.push_str(&value);
    }
    Ok(fragment)
}

/// Reads a fragment. Whatever it holds, there is a location; what was dropped is in the notices.
#[inline]
pub fn parse(
    fragment: &str,
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
) -> (Location, Vec<Notice>) {
    let mut reading = Reading {
        corpus,
        catalogue,
        location: Location::default(),
        article: None,
        at: None,
        of: None,
        selector: None,
        in_figure: false,
        checks: BTreeMap::new(),
        seen: Vec::new(),
        notices: Notices::default(),
    };
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let kept = beginning(fragment);
    let decoded = decode(kept);
    let mut text: &str = &decoded;
    if kept.len() < fragment.len() {
        reading.notices.push(Notice::TooLong);
        // The last value may have lost its end and could be taken for another. In words and notes a
        // comma ends no value.
        let start = text.rfind('&').unwrap_or_default();
        let last = text.get(start..).unwrap_or_default();
        let key = last.trim_start_matches('&').split('=').next().unwrap_or_default();
        let is_text = matches!(key, "q" | "note" | "begins");
        let end = last.rfind(',').filter(|_| !is_text).map_or(start, |comma| start + comma);
        text = text.get(..end).unwrap_or_default();
    }
    for part in text.split('&') {
        let part = part.strip_prefix("amp;").unwrap_or(part).trim();
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        if !part.is_empty() {
            reading.part(key.trim(), value.trim());
        }
    }
    reading.finish()
}

/// A fragment while it is read.
struct Reading<'a, 'b> {
    corpus: &'a Corpus<'b>,
    catalogue: &'a Catalogue,
    location: Location,
    /// The parts that only make sense together, resolved at the end.
    article: Option<String>,
    at: Option<String>,
    of: Option<String>,
    selector: Option<Selector>,
    in_figure: bool,
    /// The fingerprints of articles that notes are on.
    checks: BTreeMap<ArticleId, Vec<(u32, PassageId)>>,
    /// Keys of single values that have occurred.
    seen: Vec<&'static str>,
    notices: Notices,
}

impl Reading<'_, '_> {
    #[inline]
    fn part(&mut self, key: &str, value: &str) {
        for facet in Facet::ALL {
            let (chosen, excluded, mode) = keys(facet);
            if key == chosen || key == excluded {
                return self.values(facet, key == excluded, value);
            }
            if let Some(mode) = mode.filter(|&mode| mode == key) {
                if self.single(mode, value) {
                    match value {
                        "all" => self.location.selection.choice_mut(facet).mode = Mode::All,
                        "any" => {}
                        _ => self.notices.setting(key, value),
                    }
                }
                return;
            }
        }
        match key {
            "v" if self.single("v", value) => match value.parse::<u32>() {
                Ok(VERSION) => {}
                Ok(version) if version > VERSION => self.notices.push(Notice::Newer(version)),
                _ => self.notices.setting(key, value),
            },
            "within" if self.single("within", value) => match value {
                "article" => self.location.selection.scope = Scope::Article,
                "passage" => {}
                _ => self.notices.setting(key, value),
            },
            // Words may be anything, also what another part would drop.
            "q" if self.single("q", value) => {
                decode(value).trim().clone_into(&mut self.location.selection.query);
            }
            "order" if self.single("order", value) => {
                self.location.order = self.one_of("order", &Order::NAMED, value);
            }
            "sort" if self.single("sort", value) => {
                self.location.side = self.one_of("sort", &SIDES, value).unwrap_or_default();
            }
            "view" if self.single("view", value) => match value {
                "figure" => self.in_figure = true,
                _ => {
                    self.location.view =
                        self.one_of("view", &View::NAMED, value).unwrap_or_default();
                }
            },
            "of" if self.single("of", value) => self.of = Some(value.into()),
            "article" if self.single("article", value) => self.article = Some(value.into()),
            "at" if self.single("at", value) => self.at = Some(value.into()),
            "words" => self.words("words", value),
            "check" => self.words("check", value),
            "edition" => self.words("edition", value),
            "begins" => self.words("begins", value),
            "embed" if self.single("embed", value) => match value {
                "1" => self.location.embed = true,
                _ => self.notices.setting(key, value),
            },
            "v" | "embed" | "within" | "article" | "at" | "q" | "order" | "sort" | "view"
            | "of" => {}
            "uses" => self.uses(value),
            "note" => self.note(value),
            _ => self.setting(key, value),
        }
    }

    /// Whether a single value applies: there is one, and it is the first for its key.
    #[inline]
    fn single(&mut self, key: &'static str, value: &str) -> bool {
        if value.is_empty() {
            return false;
        }
        let first = !self.seen.contains(&key);
        if first {
            self.seen.push(key);
        } else {
            self.notices.repeated(value);
        }
        first
    }

    /// The setting with a name; a notice where there is none.
    fn one_of<T: Copy>(&mut self, key: &str, known: &[(&str, T)], value: &str) -> Option<T> {
        let found = known.iter().find(|(name, _)| *name == value).map(|(_, setting)| *setting);
        if found.is_none() {
            self.notices.setting(key, value);
        }
        found
    }

    #[inline]
    fn values(&mut self, facet: Facet, excluded: bool, slugs: &str) {
        for slug in slugs.split(',').map(str::trim).filter(|slug| !slug.is_empty()) {
            let Some(value) = self.catalogue.value_of(facet, slug) else {
                self.notices.value(facet, slug);
                continue;
            };
            let choice = self.location.selection.choice_mut(facet);
            let values = if excluded { &mut choice.excluded } else { &mut choice.chosen };
            // Sorted out at the end: asking at each value whether it is there would be quadratic.
            values.push(value);
        }
    }

    #[inline]
    fn uses(&mut self, names: &str) {
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let Some((_, switch)) = Uses::NAMED.iter().find(|(known, _)| *known == name) else {
                self.notices.setting("uses", name);
                continue;
            };
            let switch = switch(&mut self.location.selection.uses);
            if *switch {
                self.notices.repeated(name);
            }
            *switch = true;
        }
    }

    #[inline]
    fn finish(mut self) -> (Location, Vec<Notice>) {
        for facet in Facet::ALL {
            self.keep_each_once(facet);
        }
        if self.in_figure {
            let slug = self.of.take().unwrap_or_default();
            match self.catalogue.value_of(Facet::Figure, &slug) {
                Some(figure) => self.location.view = View::Figure(FigureId(figure)),
                None => self.notices.value(Facet::Figure, &slug),
            }
        }
        let article = self.article.take();
        if let Some(slug) = &article {
            match self.article_named(slug) {
                Some(article) => self.location.view = View::Article(article),
                None => self.notices.article(slug),
            }
        }
        if let Some(selector) = self.selector.take() {
            self.find_words(selector, article);
        }
        if let Some(at) = self.at.take() {
            self.location.place = self.place(&at);
            if self.location.place.is_none() {
                self.notices.place(&at);
            }
        }
        let settings = core::mem::take(&mut self.location.settings);
        self.location.settings = settings.of(self.location.view);
        (self.location, self.notices.finish())
    }

    /// Drops values that occur twice, and chosen ones that are excluded.
    #[inline]
    fn keep_each_once(&mut self, facet: Facet) {
        let (catalogue, notices) = (self.catalogue, &mut self.notices);
        let choice = self.location.selection.choice_mut(facet);
        let mut seen = std::collections::BTreeSet::new();
        choice.excluded.retain(|&value| {
            let first = seen.insert(value);
            if !first {
                notices.repeated(catalogue.slug(facet, value));
            }
            first
        });
        let excluded = core::mem::take(&mut seen);
        choice.chosen.retain(|&value| {
            if excluded.contains(&value) {
                notices.contradiction(catalogue.slug(facet, value));
                return false;
            }
            let first = seen.insert(value);
            if !first {
                notices.repeated(catalogue.slug(facet, value));
            }
            first
        });
    }

    #[inline]
    fn article_named(&self, slug: &str) -> Option<ArticleId> {
        self.corpus.article_named(slug).ok()?
    }

    /// The passage that `at` names: `6` where an article is open, `SLUG.6` where none is, or where
    /// it is the open one.
    #[inline]
    fn place(&self, at: &str) -> Option<PassageId> {
        let (article, number) = match (self.location.view, at.rsplit_once('.')) {
            (View::Article(article), None) => (article, at),
            (View::Article(article), Some((slug, number))) => {
                (self.article_named(slug).filter(|&named| named == article)?, number)
            }
            (_, Some((slug, number))) => (self.article_named(slug)?, number),
            (_, None) => return None,
        };
        self.corpus.passage_numbered(article, number.parse().ok()?).ok()?
    }
}

/// The first [`LONGEST`] bytes, up to the end of a character.
fn beginning(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// Words as a link can hold them.
fn encoded(words: &str) -> String {
    let words = words.trim();
    let mut encoded = String::with_capacity(words.len());
    for &byte in words.as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                encoded.push(char::from(byte));
            }
            b'&' => encoded.push_str("%2526"),
            b'%' => encoded.push_str("%2525"),
            _ => {
                encoded.push('%');
                for half in [byte >> 4, byte & 0xf] {
                    encoded.extend(char::from_digit(u32::from(half), 16));
                }
            }
        }
    }
    encoded
}

/// Undoes percent-encoding. What is none stays as it is; bytes that are no UTF-8 become U+FFFD.
#[inline]
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if let (b'%', Some(([high, low], after))) = (byte, rest.split_first_chunk::<2>())
            && let (Some(high), Some(low)) =
                (char::from(*high).to_digit(16), char::from(*low).to_digit(16))
        {
            bytes.push((high * 16 + low) as u8);
            rest = after;
        } else {
            bytes.push(byte);
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}
