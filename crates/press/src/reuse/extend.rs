//! From a seed to the longest stretch around it.

use core::ops::Range;

use super::{SHINGLE, Word};

/// Words that may differ in one place, on either side, before two texts go on alike.
const WIDEST_GAP: usize = 4;

/// Words that must agree again behind a difference.
const RESUMED: usize = 2;

/// How far the words that differ may outweigh those that agree before the stretch ends where it
/// was best.
const DROP: usize = 6;

/// Two stretches that are alike, as words of their passages.
pub(super) struct Stretch {
    pub(super) one: Range<usize>,
    pub(super) other: Range<usize>,
    /// Words both have.
    pub(super) shared: usize,
    /// Of them, words that are no function words.
    pub(super) content: usize,
}

/// How far a stretch may reach in either passage without running into another.
pub(super) struct Bounds {
    one: Range<usize>,
    other: Range<usize>,
}

impl Bounds {
    /// The room around a seed; none if a known stretch covers some of it.
    pub(super) fn around(
        seed: (usize, usize),
        lengths: (usize, usize),
        known: &[Stretch],
    ) -> Option<Self> {
        let mut bounds = Self { one: 0..lengths.0, other: 0..lengths.1 };
        for stretch in known {
            narrow(&mut bounds.one, seed.0, &stretch.one)?;
            narrow(&mut bounds.other, seed.1, &stretch.other)?;
        }
        Some(bounds)
    }
}

/// Takes a stretch, and all beyond it, from the room around a seed.
fn narrow(room: &mut Range<usize>, seed: usize, taken: &Range<usize>) -> Option<()> {
    if taken.end <= seed {
        room.start = room.start.max(taken.end);
    } else if seed + SHINGLE <= taken.start {
        room.end = room.end.min(taken.start);
    } else {
        return None;
    }
    Some(())
}

/// What a walk in one direction reached: words of either passage, and those they share.
#[derive(Clone, Copy, Default)]
struct Reach {
    one: usize,
    other: usize,
    shared: usize,
    content: usize,
}

/// The longest stretch around a seed, which is [`SHINGLE`] words from `seed` on.
pub(super) fn extend(
    one: &[Word],
    other: &[Word],
    seed: (usize, usize),
    bounds: &Bounds,
) -> Stretch {
    let after = walk(
        |place| one.get(seed.0 + place).filter(|_| seed.0 + place < bounds.one.end),
        |place| other.get(seed.1 + place).filter(|_| seed.1 + place < bounds.other.end),
    );
    let before = walk(
        |place| {
            let place = seed.0.checked_sub(place + 1)?;
            one.get(place).filter(|_| place >= bounds.one.start)
        },
        |place| {
            let place = seed.1.checked_sub(place + 1)?;
            other.get(place).filter(|_| place >= bounds.other.start)
        },
    );
    Stretch {
        one: seed.0 - before.one..seed.0 + after.one,
        other: seed.1 - before.other..seed.1 + after.other,
        shared: before.shared + after.shared,
        content: before.content + after.content,
    }
}

/// Walks along two rows of words while they agree more than they differ.
fn walk<'w>(
    one: impl Fn(usize) -> Option<&'w Word>,
    other: impl Fn(usize) -> Option<&'w Word>,
) -> Reach {
    let same = |at: usize, there: usize| match (one(at), other(there)) {
        (Some(one), Some(other)) => (one.hash == other.hash).then_some(one),
        _ => None,
    };
    let (mut at, mut best) = (Reach::default(), Reach::default());
    // Words that differ since the stretch was best, less those that agree.
    let mut lost = 0_usize;
    loop {
        while let Some(word) = same(at.one, at.other) {
            at.one += 1;
            at.other += 1;
            at.shared += 1;
            at.content += usize::from(word.is_content);
            lost = lost.saturating_sub(1);
            if lost == 0 {
                best = at;
            }
        }
        let resumes = |(one, other): &(usize, usize)| {
            (0..RESUMED).all(|next| same(at.one + one + next, at.other + other + next).is_some())
        };
        let Some((skipped, skipped_other)) = gaps().find(resumes) else { return best };
        at.one += skipped;
        at.other += skipped_other;
        lost += skipped.max(skipped_other);
        if lost > DROP {
            return best;
        }
    }
}

/// Words to skip on either side, the fewest first.
fn gaps() -> impl Iterator<Item = (usize, usize)> {
    (1..=2 * WIDEST_GAP).flat_map(|both| {
        (0..=both.min(WIDEST_GAP))
            .map(move |one| (one, both - one))
            .filter(|(_, other)| *other <= WIDEST_GAP)
    })
}
