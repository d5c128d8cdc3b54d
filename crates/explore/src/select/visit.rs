//! Which passages a selection of values has to look at.
//!
//! A passage matters when it satisfies the clauses of all facets but one: it is a hit, or it is
//! counted for that one. With clauses in two facets or more, such a passage satisfies those of one of
//! any two, and the values' own lists name the passages of the two facets that have the fewest. With
//! clauses in one facet alone, the passages that satisfy it are enough, since its own counts are those
//! of the whole collection, which are known. Exclusions and unusual uses of names change every count,
//! and all passages are looked at.

use corpus::{Corpus, Damage, FigureId, OutletId, PassageId, SourceId, TopicId, facts::Values};

use crate::{
    order::least_first,
    selection::{Facet, Mode, Selection, Uses},
};

/// What to look at, and what is known already.
pub(super) struct Visit {
    pub(super) passages: Passages,
    /// The facets whose counts are those of the whole collection.
    pub(super) known: Vec<Facet>,
}

/// Passages to look at, in reading order.
pub(super) enum Passages {
    /// Every one, of so many.
    All(u32),
    /// A bit for each.
    Some(Vec<u64>),
}

impl Passages {
    pub(super) fn iter(&self) -> impl Iterator<Item = PassageId> {
        let (all, some): (u32, &[u64]) = match self {
            Self::All(count) => (*count, &[]),
            Self::Some(bits) => (0, bits),
        };
        let some = some.iter().zip(0_u32..).flat_map(|(&bits, block)| {
            let mut left = bits;
            core::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                // Takes the lowest bit away.
                left &= left.checked_sub(1)?;
                Some(block * 64 + bit)
            })
        });
        (0..all).chain(some).map(PassageId)
    }
}

/// What a selection has to look at.
pub(super) fn of(corpus: &Corpus<'_>, selection: &Selection) -> Result<Visit, Damage> {
    let count = corpus.passage_count() as u32;
    let excludes = Facet::ALL.iter().any(|&facet| !selection.choice(facet).excluded.is_empty());
    let asked = Facet::ALL.iter().filter(|&&facet| !selection.choice(facet).chosen.is_empty());
    let asked: Vec<Facet> = asked.copied().collect();
    if excludes || selection.uses != Uses::default() {
        return Ok(Visit { passages: Passages::All(count), known: Vec::new() });
    }
    if asked.is_empty() {
        return Ok(Visit { passages: Passages::All(count), known: Facet::ALL.to_vec() });
    }
    let any = |facet| facet == Facet::Outlet || selection.choice(facet).mode == Mode::Any;
    let known = match &asked[..] {
        [facet] if any(*facet) => vec![*facet],
        _ => Vec::new(),
    };
    let lists = Lists { corpus, values: Values::new(corpus)? };
    let mut sized = Vec::new();
    for facet in asked {
        let mut size = 0_u32;
        for &value in &selection.choice(facet).chosen {
            size = size.saturating_add(lists.len(facet, value)?);
        }
        sized.push((size, facet));
    }
    let mut bits = vec![0_u64; count.div_ceil(64) as usize];
    let mut add = |passage: PassageId| {
        if passage.0 < count
            && let Some(block) = bits.get_mut(passage.index() / 64)
        {
            *block |= 1 << (passage.0 % 64);
        }
    };
    for (_, facet) in least_first(sized, |(size, _)| *size).into_iter().take(2) {
        for &value in &selection.choice(facet).chosen {
            lists.each(facet, value, &mut add)?;
        }
    }
    Ok(Visit { passages: Passages::Some(bits), known })
}

/// The passages of values.
struct Lists<'a> {
    corpus: &'a Corpus<'a>,
    values: Values<'a>,
}

impl Lists<'_> {
    /// Whether the corpus has a value; one that is chosen need not be there.
    fn has(&self, facet: Facet, value: u32) -> Result<bool, Damage> {
        let count = match facet {
            Facet::Outlet => self.corpus.outlet_count()?,
            Facet::Topic => self.corpus.topic_count()?,
            Facet::Figure => self.corpus.figure_count()?,
            Facet::Source => self.corpus.source_count()?,
        };
        Ok((value as usize) < count)
    }

    /// How many passages a value has, in the usual use.
    fn len(&self, facet: Facet, value: u32) -> Result<u32, Damage> {
        if !self.has(facet, value)? {
            return Ok(0);
        }
        match facet {
            Facet::Outlet => self.values.count_by(OutletId(value)),
            Facet::Topic => self.values.count_on(TopicId(value)),
            Facet::Figure => self.values.count_naming(FigureId(value)),
            Facet::Source => self.values.count_crediting(SourceId(value)),
        }
    }

    /// Gives every passage of a value.
    fn each(
        &self,
        facet: Facet,
        value: u32,
        mut give: impl FnMut(PassageId),
    ) -> Result<(), Damage> {
        if !self.has(facet, value)? {
            return Ok(());
        }
        let list = match facet {
            Facet::Outlet => {
                for article in self.corpus.article_ids() {
                    if self.corpus.outlet_of(article)? == OutletId(value) {
                        self.corpus.passages_of(article)?.for_each(&mut give);
                    }
                }
                return Ok(());
            }
            Facet::Topic => self.values.on(TopicId(value))?,
            Facet::Figure => self.values.naming(FigureId(value))?,
            Facet::Source => self.values.crediting(SourceId(value))?,
        };
        list.into_iter().for_each(give);
        Ok(())
    }
}
