//! Which passages hold one part of a query, and how often.

use corpus::{
    Damage, PassageId,
    index::{Entry, Posting, Postings},
    text::{ARABIC_PREFIXES, light},
};

use super::{B, K1, Search};
use crate::{
    order::{least_first, sort},
    query::{Part, Phrase},
};

/// A word is looked for in each passage that is left, not in all its own, when it has more than so
/// many times as many.
const RARER: usize = 8;

/// An Arabic word of fewer letters is looked for as it is written only.
const LEAST: usize = 2;

/// A passage that holds a part, and how often.
type Occurrence = (PassageId, u32);

/// A word of a phrase: the words of the collection it stands for.
type Meanings = Vec<Entry>;

/// A phrase at a place, as a number that sorts by place: the passage in the upper half, the position
/// of its first word in the lower.
pub(super) type Place = u64;

pub(super) fn passage_of(place: Place) -> PassageId {
    PassageId((place >> 32) as u32)
}

/// A part with its words looked up.
pub(super) struct Resolved {
    phrases: Vec<ResolvedPhrase>,
    /// At most so many passages hold it.
    pub(super) most: u32,
}

/// A phrase with its words looked up.
struct ResolvedPhrase {
    words: Vec<Meanings>,
    /// At most so many passages hold it: as many as its rarest word.
    most: u32,
}

impl Search<'_> {
    /// Looks the words of a part up.
    pub(super) fn resolve(&self, part: &Part) -> Result<Resolved, Damage> {
        let mut resolved = Resolved { phrases: Vec::new(), most: 0 };
        for phrase in &part.phrases {
            let words = self.meanings(phrase)?;
            let most = words.iter().map(size).min().unwrap_or(0);
            resolved.most = resolved.most.saturating_add(most);
            resolved.phrases.push(ResolvedPhrase { words, most });
        }
        Ok(resolved)
    }

    fn meanings(&self, phrase: &Phrase) -> Result<Vec<Meanings>, Damage> {
        let last = phrase.words.len().saturating_sub(1);
        let mut words = Vec::with_capacity(phrase.words.len());
        for (place, word) in phrase.words.iter().enumerate() {
            let mut meanings = Vec::new();
            if phrase.prefix && place == last {
                self.terms.beginning(word, |_, entry| meanings.push(entry))?;
            } else {
                meanings.extend(self.terms.find(word)?);
            }
            if !phrase.exact {
                self.joined(phrase, place, word, &mut meanings)?;
            }
            words.push(meanings);
        }
        Ok(words)
    }

    /// Adds the words that are one with an Arabic word but for what is joined to their front.
    fn joined(
        &self,
        phrase: &Phrase,
        place: usize,
        word: &str,
        meanings: &mut Meanings,
    ) -> Result<(), Damage> {
        let bare = light(word);
        // A shorter beginning is one of too many words, all of which a reader would have to pass over.
        if !word.starts_with(is_arabic) || bare.chars().count() < LEAST {
            return Ok(());
        }
        let goes_on = phrase.prefix && place + 1 == phrase.words.len();
        for prefix in ARABIC_PREFIXES.into_iter().chain([""]) {
            let written = [prefix, bare].concat();
            let mut add = |known: &str, entry| {
                if phrase.means(place, known, word) && !meanings.contains(&entry) {
                    meanings.push(entry);
                }
            };
            if goes_on {
                self.terms.beginning(&written, |known, entry| {
                    add(core::str::from_utf8(known).unwrap_or_default(), entry);
                })?;
            } else if let Some(entry) = self.terms.find(&written)? {
                add(&written, entry);
            }
        }
        Ok(())
    }

    /// What a phrase adds to the score of a passage that holds it once and is of average length.
    fn rarity(&self, phrase: &ResolvedPhrase) -> f32 {
        let holding = (phrase.most as f32).min(self.passages);
        (1.0 + (self.passages - holding + 0.5) / (holding + 0.5)).ln()
    }

    /// How much of its rarity a phrase adds that a passage holds so often.
    #[inline(always)]
    fn saturated(&self, passage: PassageId, frequency: u32) -> Result<f32, Damage> {
        let (frequency, length) = (frequency as f32, self.facts.words(passage)? as f32);
        Ok(frequency * (K1 + 1.0) / (frequency + K1 * (1.0 - B + B * length / self.average)))
    }

    /// The passages that hold a part, in reading order, each with what the part adds to its score;
    /// only those of `within`, when it is given, which must be in reading order too.
    pub(super) fn weighed(
        &self,
        part: &Resolved,
        within: Option<&[PassageId]>,
    ) -> Result<Vec<(PassageId, f32)>, Damage> {
        if let [phrase] = &part.phrases[..] {
            return self.weighed_phrase(phrase, within);
        }
        let mut sums = vec![0.0; self.corpus.passage_count()];
        for phrase in &part.phrases {
            for (passage, weight) in self.weighed_phrase(phrase, within)? {
                if let Some(sum) = sums.get_mut(passage.index()) {
                    *sum += weight;
                }
            }
        }
        let mut found = Vec::new();
        for (row, sum) in sums.into_iter().enumerate() {
            if sum > 0.0 {
                found.push((PassageId(row as u32), sum));
            }
        }
        Ok(found)
    }

    fn weighed_phrase(
        &self,
        phrase: &ResolvedPhrase,
        within: Option<&[PassageId]>,
    ) -> Result<Vec<(PassageId, f32)>, Damage> {
        let found = match &phrase.words[..] {
            [meanings] => match &meanings[..] {
                [] => Vec::new(),
                [entry] => return self.weighed_word(*entry, self.rarity(phrase), within),
                _ => return self.weighed_words(meanings, self.rarity(phrase), within),
            },
            words => counted(self.places(words, within)?),
        };
        let rarity = self.rarity(phrase);
        let mut weighed = Vec::with_capacity(found.len());
        for (passage, frequency) in found {
            weighed.push((passage, rarity * self.saturated(passage, frequency)?));
        }
        Ok(weighed)
    }

    /// Where in passages a part stands, in ascending order: see [`Place`].
    pub(super) fn all_places(
        &self,
        part: &Resolved,
        within: &[PassageId],
    ) -> Result<Vec<Place>, Damage> {
        let mut places = Vec::new();
        for phrase in &part.phrases {
            places.extend(self.places(&phrase.words, Some(within))?);
        }
        sort(&mut places);
        Ok(places)
    }

    /// The passages that hold a word. The most frequent case, so in one go.
    fn weighed_word(
        &self,
        entry: Entry,
        rarity: f32,
        within: Option<&[PassageId]>,
    ) -> Result<Vec<(PassageId, f32)>, Damage> {
        let mut found = Vec::new();
        let mut postings = self.terms.postings(entry)?;
        each(&mut postings, within, |posting| {
            let weight = rarity * self.saturated(posting.passage, posting.frequency())?;
            found.push((posting.passage, weight));
            Ok(())
        })?;
        Ok(found)
    }

    /// The passages that hold one of several words, which are counted together.
    fn weighed_words(
        &self,
        meanings: &Meanings,
        rarity: f32,
        within: Option<&[PassageId]>,
    ) -> Result<Vec<(PassageId, f32)>, Damage> {
        let mut frequencies = vec![0_u16; self.corpus.passage_count()];
        for &entry in meanings {
            let mut postings = self.terms.postings(entry)?;
            each(&mut postings, within, |posting| {
                if let Some(frequency) = frequencies.get_mut(posting.passage.index()) {
                    let times = posting.frequency().try_into().unwrap_or(u16::MAX);
                    *frequency = frequency.saturating_add(times);
                }
                Ok(())
            })?;
        }
        let mut found = Vec::new();
        for (row, frequency) in frequencies.into_iter().enumerate() {
            if frequency > 0 {
                let passage = PassageId(row as u32);
                found.push((passage, rarity * self.saturated(passage, u32::from(frequency))?));
            }
        }
        Ok(found)
    }

    /// Where the words stand one after another, in ascending order.
    fn places(
        &self,
        words: &[Meanings],
        within: Option<&[PassageId]>,
    ) -> Result<Vec<Place>, Damage> {
        let order = words.iter().enumerate().collect();
        let order = least_first(order, |(_, meanings): &(usize, &Meanings)| size(meanings));
        let mut places: Option<Vec<Place>> = None;
        for (offset, meanings) in order {
            let mut passages: Option<Vec<PassageId>> = within.map(<[PassageId]>::to_vec);
            if let Some(places) = &places {
                let mut left: Vec<_> = places.iter().copied().map(passage_of).collect();
                left.dedup();
                passages = Some(left);
            }
            let mut here = Vec::new();
            for &entry in meanings {
                let mut postings = self.terms.postings(entry)?;
                each(&mut postings, passages.as_deref(), |posting| {
                    let starts = posting.positions().filter_map(|p| p.checked_sub(offset as u32));
                    let passage = u64::from(posting.passage.0) << 32;
                    here.extend(starts.map(|start| passage | u64::from(start)));
                    Ok(())
                })?;
            }
            if meanings.len() > 1 {
                sort(&mut here);
            }
            places = Some(match places {
                None => here,
                Some(mut places) => {
                    let mut here = here.into_iter().peekable();
                    places.retain(|place| {
                        while here.next_if(|other| other < place).is_some() {}
                        here.peek() == Some(place)
                    });
                    places
                }
            });
        }
        Ok(places.unwrap_or_default())
    }
}

fn is_arabic(character: char) -> bool {
    matches!(character, '\u{621}'..='\u{64a}')
}

/// How many postings a word's meanings have.
fn size(meanings: &Meanings) -> u32 {
    meanings.iter().fold(0, |sum, entry| sum.saturating_add(entry.count))
}

/// Hands out the postings of a list, only those of `within` when it is given.
fn each<'a>(
    postings: &mut Postings<'a>,
    within: Option<&[PassageId]>,
    mut found: impl FnMut(Posting<'a>) -> Result<(), Damage>,
) -> Result<(), Damage> {
    match within {
        Some(within) if within.len().saturating_mul(RARER) < postings.count() as usize => {
            for &passage in within {
                if let Some(posting) = postings.seek(passage)? {
                    found(posting)?;
                }
            }
        }
        Some(within) => {
            let mut within = within.iter().peekable();
            while let Some(posting) = postings.next()? {
                while within.next_if(|passage| **passage < posting.passage).is_some() {}
                match within.peek() {
                    Some(passage) if **passage == posting.passage => found(posting)?,
                    Some(_) => {}
                    None => break,
                }
            }
        }
        None => {
            while let Some(posting) = postings.next()? {
                found(posting)?;
            }
        }
    }
    Ok(())
}

/// Places as passages with their number.
fn counted(places: Vec<Place>) -> Vec<Occurrence> {
    let mut counted: Vec<Occurrence> = Vec::new();
    for passage in places.into_iter().map(passage_of) {
        match counted.last_mut() {
            Some((last, times)) if *last == passage => *times += 1,
            _ => counted.push((passage, 1)),
        }
    }
    counted
}
