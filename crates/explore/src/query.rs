//! What a reader asks for in words.
//!
//! ```text
//! query   part part ...      each must be there: in one passage, or in one article by the scope
//! part    unit OR unit ...   one of them must be there (`OR` in capitals, or `|`)
//!         -unit              must not be there
//! unit    word               the word, in any spelling that the collection calls equal
//!         word*              every word that begins so
//!         "word word"        these words one after another, spelt so; the last may end in *
//! ```
//!
//! Any text is a query: a quotation mark that is not closed reaches to the end, an `OR` with nothing
//! beside it and marks without letters mean nothing. Words are those of [`corpus::text::tokens`], so
//! that a hyphened word, an address, or a run of ideographs is a phrase. At most [`MOST`] parts are
//! read. A word in Arabic script that is not exact stands for itself with and without the article and
//! conjunction that are written as one with it ([`light`]).

use core::ops::Range;

use corpus::{
    Corpus, Damage,
    text::{is_hebrew, light, tokens},
};

/// The most parts of a query that are read.
pub const MOST: usize = 24;

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What must be there.
    pub wanted: Vec<Part>,
    /// What must not be there.
    pub unwanted: Vec<Part>,
    /// How many parts were more than [`MOST`], and are not asked for.
    pub left_out: usize,
}

/// One or more phrases, of which one satisfies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The phrases; at least one.
    pub phrases: Vec<Phrase>,
    /// Where the part stands in the text, in bytes.
    pub span: Range<usize>,
}

/// Words one after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words, folded; at least one.
    pub words: Vec<String>,
    /// Whether the last word stands for every word that begins so.
    pub prefix: bool,
    /// As the reader wrote it, without quotation marks and star.
    pub written: String,
    /// Whether it stood in quotation marks: spelt so, and not otherwise.
    pub exact: bool,
    /// Whether it was added as another spelling of the phrase before.
    pub variant: bool,
}

/// A stretch of the text between spaces or quotation marks.
struct Unit<'a> {
    span: Range<usize>,
    text: &'a str,
    quoted: bool,
    excluded: bool,
    star: bool,
}

impl Unit<'_> {
    /// Whether it joins what stands around it.
    fn is_or(&self) -> bool {
        !self.quoted && !self.excluded && matches!(self.text, "OR" | "|")
    }
}

/// A mark that begins or ends a phrase.
fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '−' | '–' | '‐' | '－')
}

impl Phrase {
    /// Whether a word of a text is what the phrase wants at a place; both are folded.
    pub(crate) fn means(&self, place: usize, word: &str, wanted: &str) -> bool {
        let same = |word: &str, wanted: &str| {
            word == wanted
                || self.prefix && place + 1 == self.words.len() && word.starts_with(wanted)
        };
        same(word, wanted) || !self.exact && same(light(word), light(wanted))
    }
}

impl Query {
    /// Reads a text.
    pub fn read(text: &str) -> Self {
        let mut query = Self::default();
        let mut alternative = false;
        // Whether the last unit was asked for, so that an `OR` can join another to it.
        let mut joinable = false;
        for unit in units(text) {
            if unit.is_or() {
                alternative = true;
                continue;
            }
            let Some(phrase) = phrase(&unit) else { continue };
            let join = alternative && joinable && !unit.excluded;
            alternative = false;
            joinable = !unit.excluded;
            let room = query.wanted.len() + query.unwanted.len() < MOST;
            if let Some(last) = query.wanted.last_mut().filter(|_| join) {
                last.phrases.push(phrase);
                last.span.end = unit.span.end;
            } else if room {
                let part = Part { phrases: vec![phrase], span: unit.span };
                let parts = if unit.excluded { &mut query.unwanted } else { &mut query.wanted };
                parts.push(part);
            } else {
                query.left_out += 1;
                joinable = false;
            }
        }
        query
    }

    /// Reads a text, with the spellings that the collection calls equal beside what is not exact.
    ///
    /// # Errors
    /// When the corpus is damaged where it is read.
    pub fn read_in(corpus: &Corpus<'_>, text: &str) -> Result<Self, Damage> {
        let mut query = Self::read(text);
        if query.is_empty() {
            return Ok(query);
        }
        for group in corpus.spellings()? {
            let group: Vec<Phrase> = group.iter().filter_map(|written| variant(written)).collect();
            for part in query.wanted.iter_mut().chain(&mut query.unwanted) {
                let spelt = |phrase: &Phrase| {
                    let plain = !(phrase.exact || phrase.variant);
                    plain && group.iter().any(|variant| variant.words == phrase.words)
                };
                if let Some(place) = part.phrases.iter().position(spelt) {
                    let known = |variant: &&Phrase| {
                        !part.phrases.iter().any(|phrase| phrase.words == variant.words)
                    };
                    let added: Vec<Phrase> = group.iter().filter(known).cloned().collect();
                    let rest = part.phrases.split_off(place + 1);
                    part.phrases.extend(added.into_iter().chain(rest));
                }
            }
        }
        Ok(query)
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// The parts in the order they were written, each with whether it must not be there.
    pub fn parts(&self) -> Vec<(&Part, bool)> {
        let (mut wanted, mut unwanted) = (self.wanted.iter(), self.unwanted.iter());
        let (mut one, mut other) = (wanted.next(), unwanted.next());
        let mut parts = Vec::new();
        loop {
            match (one, other) {
                (Some(part), next) if next.is_none_or(|next| part.span.start < next.span.start) => {
                    parts.push((part, false));
                    one = wanted.next();
                }
                (_, Some(part)) => {
                    parts.push((part, true));
                    other = unwanted.next();
                }
                (_, None) => return parts,
            }
        }
    }
}

/// The text with its last word as the beginning of one: what is asked for while it is typed.
pub fn while_typing(text: &str) -> String {
    let open = match units(text).last() {
        Some(unit) => {
            let ends = text.ends_with(|end: char| end.is_whitespace() || is_quote(end));
            !ends && !unit.star && !matches!(unit.text, "OR" | "|") && phrase(&unit).is_some()
        }
        None => false,
    };
    if open { format!("{text}*") } else { text.to_owned() }
}

/// The words at the end of a text that are still open: plain words, not in quotation marks, with
/// nothing behind them. Each with its place in bytes, in order; at most `most`.
pub fn open_words(text: &str, most: usize) -> Vec<Range<usize>> {
    let mut open: Vec<Range<usize>> = Vec::new();
    for unit in units(text) {
        if unit.quoted || unit.excluded || unit.star || matches!(unit.text, "OR" | "|") {
            open.clear();
        } else {
            open.push(unit.span);
        }
    }
    if text.ends_with(char::is_whitespace) {
        open.clear();
    }
    open.split_off(open.len().saturating_sub(most))
}

/// The text without a part of it, the others meaning what they meant: an `OR` beside the part that
/// joined nothing goes with it, or it would join what is left.
pub fn without(text: &str, span: &Range<usize>) -> String {
    let (mut start, mut end) = (None, span.end);
    for unit in units(text) {
        let joins = unit.is_or();
        let means = !joins && phrase(&unit).is_some();
        if unit.span.end <= span.start {
            match start {
                None if joins => start = Some(unit.span.start),
                Some(_) if means => start = None,
                _ => {}
            }
        } else if unit.span.start >= span.end {
            if means {
                break;
            }
            if joins {
                end = unit.span.end;
            }
        }
    }
    let before = text.get(..start.unwrap_or(span.start)).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start();
    let space = if before.is_empty() || after.is_empty() { "" } else { " " };
    format!("{before}{space}{after}")
}

/// The text's units, in order.
fn units(text: &str) -> impl Iterator<Item = Unit<'_>> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|character: char| !character.is_whitespace())?;
        let rest = text.get(start..)?;
        let dash = rest.chars().next().filter(|first| is_dash(*first)).map_or(0, char::len_utf8);
        let body = rest.get(dash..)?;
        // A dash with a space behind it is only a dash.
        let excluded = dash > 0 && body.chars().next().is_some_and(|next| !next.is_whitespace());
        let quote = body.chars().next().filter(|first| is_quote(*first)).map_or(0, char::len_utf8);
        let inside = body.get(quote..)?;
        let (length, closing) = if quote > 0 {
            match inside.char_indices().find(|(_, character)| is_quote(*character)) {
                Some((end, mark)) => (end, mark.len_utf8()),
                None => (inside.len(), 0),
            }
        } else {
            (plain(inside), 0)
        };
        let written = inside.get(..length)?;
        let mut end = start + dash + quote + length + closing;
        let mut star = written.ends_with('*');
        if closing > 0 && text.get(end..).is_some_and(|after| after.starts_with('*')) {
            star = true;
            end += 1;
        }
        at = end;
        let text = written.trim_end_matches('*');
        Some(Unit { span: start..end, text, quoted: quote > 0, excluded, star })
    })
}

/// How long a unit without quotation marks around it is. The straight mark inside a Hebrew
/// abbreviation (`מנכ"ל`) does not end it.
fn plain(text: &str) -> usize {
    let mut before = ' ';
    let mut characters = text.char_indices();
    while let Some((place, character)) = characters.next() {
        let behind = characters.as_str().chars().next();
        let inside = character == '"' && is_hebrew(before) && behind.is_some_and(is_hebrew);
        if character.is_whitespace() || is_quote(character) && !inside {
            return place;
        }
        before = character;
    }
    text.len()
}

/// Another spelling of a word.
fn variant(written: &str) -> Option<Phrase> {
    let span = 0..written.len();
    let unit = Unit { span, text: written, quoted: false, excluded: false, star: false };
    phrase(&unit).map(|phrase| Phrase { variant: true, ..phrase })
}

/// The words of a unit; `None` where it has none.
fn phrase(unit: &Unit<'_>) -> Option<Phrase> {
    let words: Vec<String> = tokens(unit.text).into_iter().map(|token| token.folded).collect();
    (!words.is_empty()).then(|| Phrase {
        words,
        prefix: unit.star,
        written: unit.text.trim().to_owned(),
        exact: unit.quoted,
        variant: false,
    })
}
