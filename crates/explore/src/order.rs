//! Putting lists in order.
//!
//! Every kind of thing that is sorted by the standard library brings a sorting routine of its own
//! into the module, five kilobytes each. Here all lists are ordered by one routine, over numbers.

/// The items, greatest rank first; equal ones stay as they stood.
pub fn greatest_first<T>(items: Vec<T>, rank: impl Fn(&T) -> u32) -> Vec<T> {
    least_first(items, |item| u32::MAX - rank(item))
}

/// The items, least rank first; equal ones stay as they stood.
pub fn least_first<T>(items: Vec<T>, rank: impl Fn(&T) -> u32) -> Vec<T> {
    let mut keys: Vec<u64> = items
        .iter()
        .zip(0_u64..)
        .map(|(item, place)| u64::from(rank(item)) << 32 | place)
        .collect();
    sort(&mut keys);
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let place = |key: u64| (key & u64::from(u32::MAX)) as usize;
    keys.into_iter().filter_map(|key| items.get_mut(place(key))?.take()).collect()
}

/// Numbers in ascending order.
pub(crate) fn sort(numbers: &mut [u64]) {
    numbers.sort_unstable();
}
