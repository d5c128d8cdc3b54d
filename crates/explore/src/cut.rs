//! Where a text may be cut when only a part of it is shown: at the beginning of a word, between any
//! two characters of Chinese, Japanese and Korean, and inside a word only where one is longer than all
//! there is room for.

use corpus::text::{is_cjk, is_sound_mark};

/// A stretch without a place to cut that has more bytes than this is cut inside.
const LONGEST: usize = 60;

/// The first place from `from` on where a text may be cut, at most `to`, which must be a place
/// between two characters.
pub(crate) fn first(text: &str, from: usize, to: usize) -> usize {
    let from = boundary(text, from);
    let place = places(text, from, to).find(|&place| is_between_words(text, place));
    place.unwrap_or(if to.saturating_sub(from) > LONGEST { from } else { to })
}

/// The last place up to `to` where a text may be cut, at least `from`, which must be a place between
/// two characters.
pub(crate) fn last(text: &str, from: usize, to: usize) -> usize {
    let to = boundary(text, to);
    let place = places(text, from, to).filter(|&place| is_between_words(text, place)).last();
    place.unwrap_or(if to.saturating_sub(from) > LONGEST { to } else { from })
}

/// The first place between two characters that is not before `place`.
fn boundary(text: &str, place: usize) -> usize {
    (place..text.len()).find(|&place| text.is_char_boundary(place)).unwrap_or(text.len())
}

/// The places between characters of a stretch, its ends among them.
fn places(text: &str, from: usize, to: usize) -> impl Iterator<Item = usize> {
    let stretch = text.get(from..to).unwrap_or_default();
    stretch.char_indices().map(move |(place, _)| from + place).chain([to])
}

fn is_between_words(text: &str, place: usize) -> bool {
    let before = text.get(..place).and_then(|before| before.chars().next_back());
    let behind = text.get(place..).and_then(|behind| behind.chars().next());
    let (Some(before), Some(behind)) = (before, behind) else { return true };
    before.is_whitespace()
        || is_cjk(behind) && !is_sound_mark(behind)
        || is_cjk(before) && behind.is_alphanumeric()
}
