//! Putting lists in order.
//!
//! Every kind of thing that is sorted by the standard library brings a sorting routine of its own
//! into the module, five kilobytes each. Here all lists are ordered by one routine, over numbers.

/// The items, greatest rank first; equal ones stay as they stood.
pub fn greatest_first<T>(items: Vec<T>, rank: impl Fn(&T) -> u32) -> Vec<T> {
    least_first(items, |item| u32::MAX - rank(item))
}

/// The items, least rank first; equal ones stay as they stood.
pub fn least_first<T>(mut items: Vec<T>, rank: impl Fn(&T) -> u32) -> Vec<T> {
    for (one, other) in exchanges(items.iter().map(rank).collect()) {
        items.swap(one, other);
    }
    items
}

/// The exchanges that put what has these ranks in order, one after the other: what every kind of
/// thing needs, compiled once.
#[inline(never)]
fn exchanges(ranks: Vec<u32>) -> Vec<(usize, usize)> {
    let mut keys: Vec<u64> =
        ranks.into_iter().zip(0..).map(|(rank, place)| u64::from(rank) << 32 | place).collect();
    // The places ascend as they stand.
    sort_by_upper_half(&mut keys);
    let mut from: Vec<usize> = keys.into_iter().map(|key| key as u32 as usize).collect();
    let mut exchanges = Vec::with_capacity(from.len());
    for first in 0..from.len() {
        // Round the circle of places that take from each other; what is done with takes from itself.
        let mut place = first;
        while let Some(slot) = from.get_mut(place) {
            let next = core::mem::replace(slot, place);
            if next == first || next == place {
                break;
            }
            exchanges.push((place, next));
            place = next;
        }
    }
    exchanges
}

/// The items in the order of the first sixteen bytes of a text each has; equal ones stay as they
/// stood.
pub fn by_text<T>(mut items: Vec<T>, text: impl Fn(&T) -> &str) -> Vec<T> {
    // From the last four bytes to the first: each round keeps what the one before has put in order.
    for chunk in [12, 8, 4, 0] {
        items = least_first(items, |item| {
            let bytes = text(item).as_bytes().iter().skip(chunk).chain([0; 4].iter()).take(4);
            bytes.fold(0, |number, byte| number << 8 | u32::from(*byte))
        });
    }
    items
}

/// Below so many numbers, sorting by insertion is as good.
const FEW: usize = 32;

/// Numbers in ascending order.
///
/// Method: least significant digit first (radix sort), a byte a round; a round in which all bytes are
/// the same is left out. A long result is sorted by its scores for every key that is typed, and this
/// takes a third of the time of comparing, and less room.
pub(crate) fn sort(numbers: &mut [u64]) {
    sort_from(numbers, 0);
}

/// Numbers in ascending order whose lower halves are in ascending order as they stand.
pub(crate) fn sort_by_upper_half(numbers: &mut [u64]) {
    sort_from(numbers, 32);
}

/// Sorts by the bits from `first` on; numbers that have them alike stay as they stood.
fn sort_from(numbers: &mut [u64], first: u32) {
    if numbers.len() < FEW {
        return insert(numbers);
    }
    let mut from = numbers.to_vec();
    let mut to = vec![0; numbers.len()];
    let differing = {
        let all = from.iter().fold(u64::MAX, |all, number| all & number);
        let any = from.iter().fold(0, |any, number| any | number);
        all ^ any
    };
    for shift in (first..64).step_by(8).filter(|shift| differing >> shift & 0xff != 0) {
        // Where the next number with each digit goes.
        let mut places = [0_usize; 256];
        for number in &from {
            if let Some(count) = places.get_mut((number >> shift & 0xff) as usize) {
                *count += 1;
            }
        }
        let mut before = 0;
        for place in &mut places {
            before += core::mem::replace(place, before);
        }
        for &number in &from {
            if let Some(place) = places.get_mut((number >> shift & 0xff) as usize) {
                if let Some(slot) = to.get_mut(*place) {
                    *slot = number;
                }
                *place += 1;
            }
        }
        core::mem::swap(&mut from, &mut to);
    }
    numbers.copy_from_slice(&from);
}

fn insert(numbers: &mut [u64]) {
    for end in 1..numbers.len() {
        let sorted = numbers.get(..end).unwrap_or_default();
        let last = numbers.get(end).copied().unwrap_or_default();
        let place = sorted.partition_point(|number| *number <= last);
        if let Some(moved) = numbers.get_mut(place..=end) {
            moved.rotate_right(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{by_text, greatest_first, sort};

    proptest! {
        #[test]
        fn numbers_are_sorted(
            numbers in prop::collection::vec(
                prop_oneof![any::<u64>(), 0_u64..9, any::<u32>().prop_map(|n| u64::from(n) << 32)],
                0..200,
            ),
        ) {
            let mut sorted = numbers.clone();
            sort(&mut sorted);
            let mut expected = numbers;
            expected.sort_unstable();
            prop_assert_eq!(sorted, expected);
        }

        #[test]
        fn equal_items_stay_as_they_stood(ranks in prop::collection::vec(0_u32..5, 0..100)) {
            let items: Vec<(u32, usize)> = ranks.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(rank, _)| core::cmp::Reverse(*rank));
            prop_assert_eq!(greatest_first(items, |(rank, _)| *rank), expected);
        }

        #[test]
        fn texts_are_sorted_by_their_beginnings(
            texts in prop::collection::vec("[a-cé ]{0,20}", 0..60),
        ) {
            let beginning = |text: &String| text.bytes().take(16).collect::<Vec<_>>();
            let mut expected = texts.clone();
            expected.sort_by_key(beginning);
            let sorted = by_text(texts, |text| text);
            let both = sorted.iter().zip(&expected);
            prop_assert!(both.clone().all(|(one, other)| beginning(one) == beginning(other)));
        }
    }
}
