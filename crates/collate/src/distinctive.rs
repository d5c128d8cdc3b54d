//! The words that tell the outlets apart.
//!
//! Goes in: what a selection selects. Comes out: for each outlet that has some of it, the words it
//! uses more than the other outlets do, most distinctive first.
//!
//! Method: the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn,
//! 'Fightin' Words' (Political Analysis 16, 2008). A word's odds in the outlet's text are held
//! against its odds in the text of the others, both with so many words of the whole collection
//! added ([`PRIOR`]), as often there as the word is. The difference is divided by its standard
//! error. That shrinks what rests on few words: a word that one outlet has twice and another not at
//! all stays below what one has twelve times. English function
//! words ([`FUNCTION_WORDS`]) are left out: what an outlet does with them is manner, not matter.
//!
//! The text is the running text among the hits ([`corpus::PassageKind::is_running_text`]); the
//! counts are those of the index, so that the cost is one walk through it, whatever is selected. The
//! collection's counts are those of all that is in the index.
//!
//! The scores put words in order. They are no test: of thousands of words, some exceed
//! [`LEAST_Z`] by chance.

use corpus::{
    Corpus, Damage, OutletId, PassageId,
    facts::FactTable,
    index::{Entry, Terms},
    text::{FUNCTION_WORDS, tokens},
};

use explore::{
    order::greatest_first,
    select::Outcome,
    selection::{Facet, Selection},
};

/// The weight of the prior, in words: about an article's, so that of an outlet with one article only
/// what it says again and again stands out. With less, function words come up; with much more,
/// nothing does.
pub const PRIOR: f64 = 1_000.0;

/// The z-score from which a word is shown: in 19 of 20 samples of one text, a word stays below.
pub const LEAST_Z: f64 = 1.96;

/// An outlet with fewer words in the selection is not spoken of.
pub const LEAST_WORDS: u32 = 150;

/// Most words shown of an outlet.
const SHOWN: usize = 12;

/// A word must be so often in the outlet's text, and in so many of its passages.
const LEAST_COUNT: u32 = 3;
const LEAST_PASSAGES: u32 = 2;

/// So many passages are looked at to see how a word is written.
const LOOKED_AT: usize = 8;

/// A word that an outlet uses more than others do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is written most: with a capital where none of the passages looked at has it without.
    pub written: String,
    /// How often the outlet has it in the selection.
    pub here: u32,
    /// How often all other outlets together have it there.
    pub elsewhere: u32,
    /// The z-score, in hundredths.
    pub z: u32,
}

/// An outlet and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The outlet.
    pub outlet: OutletId,
    /// The words of its running text in the selection.
    pub total: u32,
    /// Whether it and the others have enough text, [`LEAST_WORDS`] each, to say anything.
    pub enough: bool,
    /// Its most distinctive words, the most distinctive first.
    pub words: Vec<Word>,
}

/// The outlets that have running text in what is selected, in the collection's order.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn distinctive(corpus: &Corpus<'_>, outcome: &Outcome) -> Result<Vec<Voice>, Damage> {
    let text = Text::of(corpus, outcome)?;
    let mut voices: Vec<Voice> = text.voices();
    if !voices.iter().any(|voice| voice.enough) {
        return Ok(voices);
    }
    let (_, collection) = corpus.index_totals()?;
    let mut found: Vec<Vec<Candidate>> = vec![Vec::new(); voices.len()];
    let terms = Terms::new(corpus);
    let mut walk = terms.from("")?;
    let mut counts = vec![Count::default(); voices.len()];
    while let Some(entry) = walk.next()? {
        // A word that stands in one passage of the collection stands in one of each outlet.
        if entry.count < LEAST_PASSAGES || !is_shown(walk.word()) {
            continue;
        }
        let (everywhere, selected) = count(&terms, entry, &text, &mut counts)?;
        let prior = PRIOR * f64::from(everywhere) / f64::from(collection.max(1));
        for ((count, voice), found) in counts.iter().zip(&voices).zip(&mut found) {
            if !voice.enough || count.words < LEAST_COUNT || count.passages < LEAST_PASSAGES {
                continue;
            }
            let elsewhere = selected - count.words;
            let others = text.total - voice.total;
            let z = z_score((count.words, voice.total), (elsewhere, others), prior);
            if z > LEAST_Z {
                let word = String::from_utf8_lossy(walk.word()).into_owned();
                let (here, z) = (count.words, hundredths(z));
                found.push(Candidate { word: Word { written: word, here, elsewhere, z }, entry });
            }
        }
    }
    for ((place, voice), found) in (0..).zip(&mut voices).zip(found) {
        let mut found = greatest_first(found, |candidate| candidate.word.z);
        found.truncate(SHOWN);
        for Candidate { mut word, entry } in found {
            word.written = written(corpus, &terms, entry, &word.written, &text, place)?;
            voice.words.push(word);
        }
    }
    Ok(voices)
}

/// The selection with one outlet chosen and a word, spelt so, asked for beside the rest.
pub fn passages_with(selection: &Selection, outlet: OutletId, word: &str) -> Selection {
    let mut selection = selection.clone();
    selection.outlets.chosen.clear();
    selection.choose(Facet::Outlet, outlet.0);
    // In front, where no quotation mark is open.
    let query = format!("\"{word}\" {}", selection.query);
    Selection { query: query.trim_end().to_owned(), ..selection }
}

/// The z-score of a word that one text has so often of so many words, and another so often of so
/// many; `prior` words of [`PRIOR`] are added to both.
pub fn z_score(one: (u32, u32), other: (u32, u32), prior: f64) -> f64 {
    let log_odds = |(count, words): (u32, u32)| {
        let (count, words) = (f64::from(count) + prior, f64::from(words) + PRIOR);
        (count / (words - count)).ln()
    };
    let variance = 1.0 / (f64::from(one.0) + prior) + 1.0 / (f64::from(other.0) + prior);
    (log_odds(one) - log_odds(other)) / variance.sqrt()
}

#[expect(clippy::cast_sign_loss, reason = "what is shown is above zero")]
fn hundredths(z: f64) -> u32 {
    (z * 100.0) as u32
}

/// Whether a word says anything by itself: it has a letter, and more than one where letters are not
/// words.
fn is_shown(word: &[u8]) -> bool {
    let function = || FUNCTION_WORDS.iter().any(|known| known.as_bytes() == word);
    word.len() > 1
        && !function()
        && word.iter().any(|byte| !byte.is_ascii_digit() && !matches!(byte, b'.' | b','))
}

/// The text that is looked at.
struct Text {
    /// By passage: its outlet's place among those that have text, from 1; 0 for what is not looked
    /// at.
    places: Vec<u16>,
    /// Outlet and words, in the collection's order.
    outlets: Vec<(OutletId, u32)>,
    total: u32,
}

/// How often an outlet has the word in hand.
#[derive(Clone, Copy, Default)]
struct Count {
    words: u32,
    passages: u32,
}

#[derive(Clone)]
struct Candidate {
    word: Word,
    entry: Entry,
}

impl Text {
    fn of(corpus: &Corpus<'_>, outcome: &Outcome) -> Result<Self, Damage> {
        let table = FactTable::new(corpus);
        let mut words = vec![0_u32; corpus.outlet_count()?];
        let mut running: Vec<(PassageId, OutletId)> = Vec::new();
        for group in &outcome.articles {
            let outlet = table.outlet(group.article)?;
            for &hit in outcome.hits.get(group.range()).unwrap_or_default() {
                if table.kind(hit)?.is_running_text()
                    && let Some(sum) = words.get_mut(outlet.index())
                {
                    *sum = sum.saturating_add(table.words(hit)?);
                    running.push((hit, outlet));
                }
            }
        }
        let mut text =
            Self { places: vec![0; corpus.passage_count()], outlets: Vec::new(), total: 0 };
        let mut place_of = vec![0; words.len()];
        for ((outlet, sum), place) in (0..).zip(words).zip(&mut place_of) {
            if sum > 0 {
                text.total = text.total.saturating_add(sum);
                text.outlets.push((OutletId(outlet), sum));
                *place = u16::try_from(text.outlets.len()).unwrap_or_default();
            }
        }
        for (passage, outlet) in running {
            if let Some(slot) = text.places.get_mut(passage.index()) {
                *slot = place_of.get(outlet.index()).copied().unwrap_or_default();
            }
        }
        Ok(text)
    }

    fn voices(&self) -> Vec<Voice> {
        let voice = |&(outlet, total): &(OutletId, u32)| {
            let enough = total.min(self.total.saturating_sub(total)) >= LEAST_WORDS;
            Voice { outlet, total, enough, words: Vec::new() }
        };
        self.outlets.iter().map(voice).collect()
    }

    /// The place of a passage's outlet; `None` for what is not looked at.
    fn place(&self, passage: PassageId) -> Option<usize> {
        usize::from(self.places.get(passage.index()).copied()?).checked_sub(1)
    }
}

/// Counts a word by outlet, and gives how often it stands in the collection and in the text.
fn count(
    terms: &Terms<'_>,
    entry: Entry,
    text: &Text,
    counts: &mut [Count],
) -> Result<(u32, u32), Damage> {
    counts.fill(Count::default());
    let (mut everywhere, mut selected) = (0, 0);
    let mut postings = terms.postings(entry)?;
    while let Some(posting) = postings.next()? {
        let frequency = posting.frequency();
        everywhere += frequency;
        if let Some(count) = text.place(posting.passage).and_then(|place| counts.get_mut(place)) {
            count.words += frequency;
            count.passages += 1;
            selected += frequency;
        }
    }
    Ok((everywhere, selected))
}

/// How an outlet writes a word: as it stands in the first of its passages that has it without a
/// capital, else in the first at all.
fn written(
    corpus: &Corpus<'_>,
    terms: &Terms<'_>,
    entry: Entry,
    folded: &str,
    text: &Text,
    place: usize,
) -> Result<String, Damage> {
    let mut forms: Vec<(&str, u32)> = Vec::new();
    let mut left = LOOKED_AT;
    let mut postings = terms.postings(entry)?;
    while let Some(posting) = postings.next()? {
        if text.place(posting.passage) != Some(place) {
            continue;
        }
        let passage = corpus.passage(posting.passage)?;
        let words = corpus.text(passage.article, passage.span)?;
        let same = tokens(words).into_iter().filter(|token| token.folded == folded);
        for word in same.filter_map(|token| words.get(token.span)) {
            // The article of a name ('al-') says nothing of the name.
            let name = word.rsplit(corpus::text::is_hyphen).next().unwrap_or(word);
            if !name.starts_with(char::is_uppercase) {
                return Ok(word.to_owned());
            }
            match forms.iter_mut().find(|(form, _)| *form == word) {
                Some((_, count)) => *count += 1,
                None => forms.push((word, 1)),
            }
        }
        left -= 1;
        if left == 0 {
            break;
        }
    }
    let most = greatest_first(forms, |(_, count)| *count);
    Ok(most.first().map_or(folded, |(form, _)| form).to_owned())
}
