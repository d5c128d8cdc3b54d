//! Which passages a selection of values has to look at.
//!
//! A passage matters when it satisfies the clauses of all facets but one: it is a hit, or it is
//! counted for that one. With clauses in two facets, that is a passage which satisfies one of them;
//! these the values' own lists name. With clauses in one facet alone, the passages that satisfy it
//! are enough, since its own counts are those of the whole collection, which are known. Exclusions
//! and unusual uses of names change every count, and all passages are looked at.

use corpus::{Corpus, Damage, FigureId, OutletId, PassageId, TopicId, facts::Values};

use crate::selection::{Facet, Mode, Selection, Uses};

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
    let values = Values::new(corpus)?;
    let mut bits = vec![0_u64; count.div_ceil(64) as usize];
    let mut add = |passage: PassageId| {
        if passage.0 < count
            && let Some(block) = bits.get_mut(passage.index() / 64)
        {
            *block |= 1 << (passage.0 % 64);
        }
    };
    for &facet in &asked {
        for &value in &selection.choice(facet).chosen {
            match facet {
                Facet::Outlet => {
                    for article in corpus.article_ids() {
                        if corpus.outlet_of(article)? == OutletId(value) {
                            corpus.passages_of(article)?.for_each(&mut add);
                        }
                    }
                }
                Facet::Topic if (value as usize) < corpus.topic_count()? => {
                    values.on(TopicId(value))?.into_iter().for_each(&mut add);
                }
                Facet::Figure if (value as usize) < corpus.figure_count()? => {
                    values.naming(FigureId(value))?.into_iter().for_each(&mut add);
                }
                // A value that nothing has.
                Facet::Topic | Facet::Figure => {}
            }
        }
    }
    let any = |facet| facet == Facet::Outlet || selection.choice(facet).mode == Mode::Any;
    let known =
        if asked.len() == 1 && asked.iter().all(|&facet| any(facet)) { asked } else { Vec::new() };
    Ok(Visit { passages: Passages::Some(bits), known })
}
