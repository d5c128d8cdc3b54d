//! Utterances: quotes of one speaker in different articles that render the same words.
//!
//! In go the quotes of all articles with their speakers, out come groups of those that render one
//! statement. Articles translate, shorten and cut, so quotes are compared by the content words they
//! share, each counted by how rare it is in the collection.
//!
//! Grouping: a quote follows the one heavier quote in another article that it renders best, and a
//! group is what follows, directly or not, the same quote. So a fragment of two words that fits two
//! speeches belongs to one of them and does not make them one, as plain single linkage would.
//!
//! Cost: quotes meet only through a rare word of theirs that the same speaker used before, and a
//! list of such quotes is looked at only at its ends, where the fullest and the most similar in
//! length stand.

use core::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use corpus::{DraftArticle, QuoteId, QuoteKind, Speaker, Utterance};

use compare::{Link, compare};
use rendering::Rendering;
use words::{Stem, Vocabulary};

mod compare;
mod rendering;
mod stem;
#[cfg(test)]
mod tests;
mod variants;
mod words;

/// Words of a quote by which others are looked up, the rarest first.
const LOOKED_UP: usize = 24;

/// Quotes with a word that are looked at from either end of their list.
const MOST_HOLDERS: usize = 40;

/// Quotes that a quote is compared with, those first that share the most.
const MOST_COMPARED: usize = 16;

/// Words named as linking a group.
const MOST_NAMED: usize = 8;

/// The utterances of a collection, in the order of their first quotes.
pub(crate) fn utterances(articles: &[DraftArticle]) -> Vec<Utterance> {
    let mut by_speaker: BTreeMap<Speaker, Vec<Rendering>> = BTreeMap::new();
    let vocabulary = Vocabulary::new(articles);
    for rendering in renderings(articles, &vocabulary) {
        by_speaker.entry(rendering.speaker).or_default().push(rendering);
    }
    let mut found: Vec<Utterance> =
        by_speaker.into_values().flat_map(|said| groups(said, &vocabulary)).collect();
    found.sort_by(|one, two| one.quotes.cmp(&two.quotes));
    found
}

/// The quotes of speech whose speaker is known.
fn renderings(articles: &[DraftArticle], vocabulary: &Vocabulary) -> Vec<Rendering> {
    let mut found = Vec::new();
    let quotes = articles.iter().enumerate().flat_map(|(number, article)| {
        let quotes = article.passages.iter().flat_map(|passage| &passage.quotes);
        quotes.map(move |quote| (number, article, quote))
    });
    for ((number, article, quote), id) in quotes.zip(0..) {
        let (QuoteKind::Speech, Some(speaker)) = (quote.kind, quote.speaker) else { continue };
        let text = article.text.get(quote.span.range()).unwrap_or_default();
        found.extend(Rendering::new((QuoteId(id), speaker, number), text, vocabulary));
    }
    found
}

/// The utterances of one speaker.
fn groups(mut said: Vec<Rendering>, vocabulary: &Vocabulary) -> Vec<Utterance> {
    said.sort_by(|one, two| two.weight.cmp(&one.weight).then(one.quote.cmp(&two.quote)));
    // By quote: the weight it shares with the one looked at, else nothing.
    let mut tally = vec![0; said.len()];
    // Under a stem: the quotes that hold it, the heaviest first.
    let mut holders: BTreeMap<Stem, Vec<usize>> = BTreeMap::new();
    // By quote: the heaviest quote of its group.
    let mut heads: Vec<usize> = Vec::with_capacity(said.len());
    // Under the heaviest quote of a group: its other quotes, and what links them.
    let mut followers: BTreeMap<usize, Vec<(usize, Link)>> = BTreeMap::new();
    for (number, rendering) in said.iter().enumerate() {
        let best = candidates(rendering, &said, &holders, &mut tally)
            .into_iter()
            .filter_map(|other| Some((other, compare(rendering, said.get(other)?)?)))
            .max_by_key(|(other, link)| {
                (u64::from(link.alike) * u64::from(link.weight), Reverse(*other))
            });
        let head = best.as_ref().and_then(|(other, _)| heads.get(*other)).copied();
        heads.push(head.unwrap_or(number));
        if let (Some(head), Some((_, link))) = (head, best) {
            followers.entry(head).or_default().push((number, link));
        }
        for (stem, _) in &rendering.stems {
            holders.entry(*stem).or_default().push(number);
        }
    }
    followers
        .into_iter()
        .filter_map(|(head, followers)| utterance(&said, head, &followers, vocabulary))
        .collect()
}

/// The heavier quotes of other articles that share the most with a quote.
fn candidates(
    rendering: &Rendering,
    said: &[Rendering],
    holders: &BTreeMap<Stem, Vec<usize>>,
    tally: &mut [u32],
) -> Vec<usize> {
    let mut stems = rendering.stems.clone();
    stems.sort_by(|one, two| two.1.cmp(&one.1).then(one.0.cmp(&two.0)));
    let mut met = Vec::new();
    for (stem, weight) in stems.into_iter().take(LOOKED_UP) {
        let holders = holders.get(&stem).map_or(&[][..], Vec::as_slice);
        let (first, rest) = holders.split_at(holders.len().min(MOST_HOLDERS));
        for other in first.iter().chain(rest.iter().rev().take(MOST_HOLDERS)) {
            let Some(shared) = tally.get_mut(*other) else { continue };
            if *shared == 0 {
                met.push(*other);
            }
            *shared += weight;
        }
    }
    let mut most: Vec<(u32, Reverse<usize>)> = Vec::with_capacity(met.len());
    for other in met {
        let shared = tally.get_mut(other).map(core::mem::take).unwrap_or_default();
        if said.get(other).is_some_and(|other| other.article != rendering.article) {
            most.push((shared, Reverse(other)));
        }
    }
    // Only the first of them need an order.
    if let Some(last) = MOST_COMPARED.checked_sub(1).filter(|last| *last < most.len()) {
        most.select_nth_unstable_by(last, |one, two| two.cmp(one));
        most.truncate(MOST_COMPARED);
    }
    most.sort_unstable_by(|one, two| two.cmp(one));
    most.into_iter().map(|(_, Reverse(other))| other).collect()
}

/// A group as an utterance.
fn utterance(
    said: &[Rendering],
    head: usize,
    followers: &[(usize, Link)],
    vocabulary: &Vocabulary,
) -> Option<Utterance> {
    let mut members: Vec<&Rendering> = core::iter::once(head)
        .chain(followers.iter().map(|(number, _)| *number))
        .filter_map(|number| said.get(number))
        .collect();
    members.sort_by_key(|member| member.quote);
    let weakest = followers.iter().map(|(_, link)| link.alike).min()?;
    let stems: BTreeSet<Stem> =
        followers.iter().flat_map(|(_, link)| link.shared.iter().copied()).collect();
    let mut telling: Vec<(u32, Stem)> =
        stems.into_iter().map(|stem| (vocabulary.weight(stem), stem)).collect();
    telling.sort_by(|one, two| two.0.cmp(&one.0).then(one.1.cmp(&two.1)));
    // As the first quote that has the word writes it.
    let written = |stem: Stem| {
        let mut words = members.iter().flat_map(|member| &member.words);
        words.find(|word| word.stem == stem).map(|word| word.folded.clone())
    };
    Some(Utterance {
        speaker: members.first()?.speaker,
        quotes: members.iter().map(|member| member.quote).collect(),
        score: (weakest / 10).min(100) as u8,
        shared: telling
            .into_iter()
            .filter_map(|(_, stem)| written(stem))
            .take(MOST_NAMED)
            .collect(),
    })
}
