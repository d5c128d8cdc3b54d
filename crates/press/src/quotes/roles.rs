//! Roles: 'the minister said' is the figure whom the article itself gives that role.
//!
//! In go the names found in an article; out comes, for 'the minister' at a place, its only holder.
//! A figure holds a role that stands right before the name ('Transport Minister Ann Hall'), right
//! behind it ('Ann Hall, the transport minister,') or among its listed titles. Where the article
//! gives the same role to another, listed or not, nobody is taken. An organisation is 'the
//! ministry' where its name has the word and no other such house is named.

use std::collections::BTreeMap;

use corpus::{FigureId, Mention, PassageKind};

use crate::{
    figures::{Found, is_title},
    phrase::{CALENDAR, FUNCTION_WORDS, folded_words, is_capitalised, is_one_of},
    reading::{PassageReading, Reading},
    seeds::FigureEntry,
};

/// How many words before a role's noun may belong to it.
const MODIFIERS: usize = 4;

/// How many roles of figures are kept.
const MOST: usize = 200;

/// Modifiers that make a role another one: 'the minister' is not the prime minister.
const APART: &[&str] = &["deputy", "ex", "former", "prime", "then", "vice"];

/// Modifiers of a role that somebody has no longer.
const PAST: &[&str] = &["ex", "former", "late", "outgoing"];

/// Nouns for organisations.
#[rustfmt::skip]
const HOUSES: &[&str] = &[
    "agency", "airline", "association", "authority", "bank", "board", "bureau", "commission",
    "committee", "company", "council", "court", "department", "federation", "foundation",
    "institute", "ministry", "office", "party", "union", "university",
];

/// Somebody with a role, or an organisation with a noun in its name.
struct Held {
    noun: String,
    /// The words before the noun, as far as they may belong to it.
    modifiers: Vec<String>,
    /// `None` of one who is not listed, or not to be told.
    holder: Option<FigureId>,
    /// Where it is first said: passage and word.
    place: (usize, usize),
}

/// The roles of an article's figures.
pub(super) struct Roles(Vec<Held>);

impl Roles {
    pub(super) fn new(reading: &Reading, figures: &[FigureEntry], found: &Found) -> Self {
        let mut roles = Self(Vec::new());
        let none: &[Mention] = &[];
        let passages = || {
            reading.passages.iter().enumerate().filter(|(_, passage)| {
                passage.kind.counts() && passage.kind != PassageKind::Reference
            })
        };
        let mut titled = vec![false; figures.len()];
        for (number, passage) in passages() {
            let mentions = found.mentions.get(number).map_or(none, Vec::as_slice);
            let houses = found.organisations.get(number).map_or(none, Vec::as_slice);
            for (mention, house) in
                mentions.iter().map(|it| (it, false)).chain(houses.iter().map(|it| (it, true)))
            {
                let at =
                    |end: u32| passage.words.partition_point(|word| word.span.end <= end as usize);
                let (first, behind) = (at(mention.span.start), at(mention.span.end));
                let Some(figure) = mention.figure else { continue };
                let entry = figures.get(figure.index());
                if house {
                    for noun in entry.into_iter().flat_map(house_nouns) {
                        roles.add(noun, Vec::new(), Some(figure), (number, first));
                    }
                    continue;
                }
                if let Some(known @ false) = titled.get_mut(figure.index()) {
                    *known = true;
                    for title in entry.into_iter().flat_map(|entry| &entry.titles) {
                        let mut words = folded_words(title);
                        if let Some(noun) = words.pop().filter(|noun| is_role(noun)) {
                            roles.add(noun, words, Some(figure), (number, first));
                        }
                    }
                }
                let near = Near { reading, passage };
                let before = first.checked_sub(1).filter(|noun| near.adjoin(*noun));
                let apposed = near.apposed(behind);
                for noun in before.into_iter().chain(apposed) {
                    if is_role(near.word(noun)) {
                        roles.add(
                            near.word(noun).to_owned(),
                            near.modifiers(noun),
                            Some(figure),
                            (number, first),
                        );
                    }
                }
            }
        }
        // Each once: what matters is that there is another.
        let mut others = BTreeMap::new();
        for (number, passage) in passages() {
            let mentions = found.mentions.get(number).map_or(none, Vec::as_slice);
            let houses = found.organisations.get(number).map_or(none, Vec::as_slice);
            let near = Near { reading, passage };
            for place in 0..passage.words.len() {
                if roles.is_others(&near, place, mentions, houses) {
                    let noun = near.word(place).trim_end_matches('s').to_owned();
                    others.entry((noun, near.modifiers(place))).or_insert((number, place));
                }
            }
        }
        // Too many to be looked through: then no role is anybody's.
        if others.len() > MOST {
            return Self(Vec::new());
        }
        roles.0.extend(others.into_iter().map(|((noun, modifiers), place)| Held {
            noun,
            modifiers,
            holder: None,
            place,
        }));
        roles.0.sort_by(|one, other| one.noun.cmp(&other.noun));
        roles
    }

    fn add(
        &mut self,
        noun: String,
        modifiers: Vec<String>,
        holder: Option<FigureId>,
        place: (usize, usize),
    ) {
        let known = self
            .0
            .iter()
            .any(|held| held.noun == noun && held.holder == holder && held.modifiers == modifiers);
        if !known && self.0.len() < MOST {
            self.0.push(Held { noun, modifiers, holder, place });
        }
    }

    /// Whether a noun for a role is that of somebody who is not listed, or may be.
    fn is_others(
        &self,
        near: &Near<'_>,
        place: usize,
        mentions: &[Mention],
        houses: &[Mention],
    ) -> bool {
        let written = near.word(place);
        let noun = written.trim_end_matches('s');
        let role = is_role(noun);
        let house = HOUSES.contains(&noun);
        let Some(word) = near.passage.words.get(place).filter(|_| role || house) else {
            return false;
        };
        let inside = |list: &[Mention]| {
            list.partition_point(|mention| mention.span.start as usize <= word.span.start)
                .checked_sub(1)
                .and_then(|last| list.get(last))
                .is_some_and(|mention| word.span.end <= mention.span.end as usize)
        };
        if inside(houses) || inside(mentions) {
            return false;
        }
        // A title that is part of a longer one counts with its last word.
        if near.adjoin(place) && is_role(near.word(place + 1)) {
            return false;
        }
        if written != noun {
            return true;
        }
        if house && (near.word(place + 1).starts_with("spokes") || !near.is_named_house(place)) {
            return false;
        }
        let starts = |at: usize| {
            near.passage.words.get(at).is_some_and(|word| {
                mentions
                    .binary_search_by_key(&word.span.start, |mention| mention.span.start as usize)
                    .is_ok()
            })
        };
        let ends = |at: usize| {
            near.passage.words.get(at).is_some_and(|word| {
                mentions
                    .binary_search_by_key(&word.span.end, |mention| mention.span.end as usize)
                    .is_ok()
            })
        };
        if near.adjoin(place) && starts(place + 1) {
            return false;
        }
        let modifiers = near.modifiers(place);
        let first = place.saturating_sub(modifiers.len());
        let determiner = first.checked_sub(1);
        if let Some(owner) = determiner {
            // 'Ann Hall, the minister' and 'Jonas Kell, the minister'.
            let behind = if is_one_of(&["a", "an", "the"], near.word(owner)) {
                owner.checked_sub(1)
            } else {
                Some(owner)
            };
            if let Some(behind) = behind
                && near.between(behind).trim_end() == ","
            {
                if ends(behind) {
                    return false;
                }
                if is_capitalised(near.written(behind)) && !is_one_of(CALENDAR, near.word(behind)) {
                    return true;
                }
            }
        }
        // 'the minister, Jonas Kell,' and 'Minister Jonas Kell'.
        let next = place + 1;
        let between = near.between(place);
        if (near.adjoin(place) || between.trim_end() == ",")
            && is_capitalised(near.written(next))
            && !starts(next)
        {
            return true;
        }
        let definite = determiner.is_some_and(|at| near.word(at) == "the");
        let known = modifiers.is_empty()
            || self.0.iter().any(|held| held.noun == noun && held.modifiers.ends_with(&modifiers));
        // 'The minister met Hall': then Hall is another.
        !(definite && known && near.word(next) != "of")
            || self.is_beside_holder(near, place, mentions)
    }

    /// Whether somebody who has a role is named in a sentence that has the role by itself.
    fn is_beside_holder(&self, near: &Near<'_>, place: usize, mentions: &[Mention]) -> bool {
        let words = &near.passage.words;
        let sentences = &near.passage.sentences;
        let number = sentences.partition_point(|sentence| sentence.end <= place);
        let Some(sentence) = sentences.get(number) else { return false };
        let (Some(first), Some(last)) =
            (words.get(sentence.start), words.get(sentence.end.saturating_sub(1)))
        else {
            return false;
        };
        let from =
            mentions.partition_point(|mention| (mention.span.start as usize) < first.span.start);
        mentions
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|mention| mention.span.end as usize <= last.span.end)
            .take(MODIFIERS)
            .any(|mention| {
                let held =
                    |held: &Held| held.holder == mention.figure && held.noun == near.word(place);
                mention.figure.is_some() && self.0.iter().any(held)
            })
    }

    /// Who 'the' and some words, the last of them at the end, stands for at a place.
    pub(super) fn holder(&self, words: &[&str], place: (usize, usize)) -> Option<FigureId> {
        let (noun, modifiers) = words.split_last()?;
        let first = self.0.partition_point(|held| held.noun.as_str() < *noun);
        let mut holder = None;
        for held in self.0.get(first..)?.iter().take_while(|held| held.noun == *noun) {
            let same = held.modifiers.len() >= modifiers.len()
                && held.modifiers.iter().rev().zip(modifiers.iter().rev()).all(|(a, b)| a == b);
            let apart = modifiers.is_empty()
                && held.modifiers.last().is_some_and(|last| APART.contains(&last.as_str()));
            let past = |word: &String| {
                PAST.contains(&word.as_str()) && !modifiers.contains(&word.as_str())
            };
            // 'Former minister Hall came': then the minister is another.
            if same && held.modifiers.iter().any(past) {
                return None;
            }
            if !same || apart {
                continue;
            }
            let figure = held.holder?;
            if holder.is_some_and(|(other, _)| other != figure) {
                return None;
            }
            let said = held.place < place || holder.is_some_and(|(_, said)| said);
            holder = Some((figure, said));
        }
        holder.filter(|(_, said)| *said).map(|(figure, _)| figure)
    }
}

/// Whether a word is a noun for a role that one person at a time has.
fn is_role(word: &str) -> bool {
    is_title(word)
        && !is_one_of(FUNCTION_WORDS, word)
        && !is_one_of(
            &[
                "acting",
                "brother",
                "camp",
                "citizen",
                "count",
                "crown",
                "defence",
                "defense",
                "ex",
                "expert",
                "father",
                "finance",
                "first",
                "foreign",
                "former",
                "general",
                "house",
                "incumbent",
                "interim",
                "interior",
                "late",
                "miss",
                "mr",
                "mrs",
                "ms",
                "mx",
                "operation",
                "outgoing",
                "prime",
                "sister",
                "state",
                "supreme",
                "team",
                "then",
                "vice",
            ],
            word,
        )
}

/// The nouns for organisations in the names of one.
fn house_nouns(entry: &FigureEntry) -> Vec<String> {
    core::iter::once(&entry.name)
        .chain(&entry.aliases)
        .flat_map(|name| folded_words(&name.value))
        .filter(|word| HOUSES.contains(&word.as_str()))
        .collect()
}

/// The words beside a noun.
struct Near<'n> {
    reading: &'n Reading,
    passage: &'n PassageReading,
}

impl Near<'_> {
    fn word(&self, place: usize) -> &str {
        self.passage.words.get(place).map_or("", |word| word.folded.as_str())
    }

    fn written(&self, place: usize) -> &str {
        self.passage.words.get(place).map_or("", |word| self.reading.written(word))
    }

    /// What stands between a word and the next.
    fn between(&self, place: usize) -> &str {
        match (self.passage.words.get(place), self.passage.words.get(place + 1)) {
            (Some(left), Some(right)) => self.reading.slice(left.span.end, right.span.start),
            _ => "",
        }
    }

    fn adjoin(&self, place: usize) -> bool {
        self.reading.adjoin(self.passage, place)
    }

    /// The words before a noun, as far as they may belong to it.
    fn modifiers(&self, noun: usize) -> Vec<String> {
        let mut start = noun;
        while let Some(before) = start.checked_sub(1)
            && noun - start < MODIFIERS
            && self.adjoin(before)
            && (is_title(self.word(before)) || !is_one_of(FUNCTION_WORDS, self.word(before)))
        {
            start = before;
        }
        (start..noun).map(|place| self.word(place).to_owned()).collect()
    }

    /// The noun of a role in apposition behind a name: ', the prime minister,'.
    fn apposed(&self, behind: usize) -> Option<usize> {
        let last = behind.checked_sub(1)?;
        if self.between(last).trim_end() != "," {
            return None;
        }
        let start = if self.word(behind) == "the" { behind + 1 } else { return None };
        let mut end = start;
        while end < start + MODIFIERS
            && self.adjoin(end)
            && !is_one_of(FUNCTION_WORDS, self.word(end + 1))
        {
            end += 1;
        }
        let between = self.between(end);
        let closed = between.starts_with([',', '.', ';', ')'])
            || self.word(end + 1) == "of"
            || end + 1 >= self.passage.words.len();
        (closed && !self.word(end).is_empty()).then_some(end)
    }

    /// Whether a noun for an organisation has a name of its own here: 'the Finance Ministry', 'the
    /// finance ministry', 'a company'.
    fn is_named_house(&self, place: usize) -> bool {
        let before = place.checked_sub(1).map_or("", |before| self.word(before));
        before != "the" || self.word(place + 1) == "of" || is_capitalised(self.written(place))
    }
}
