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

/// Numbers in ascending order.
pub(crate) fn sort(numbers: &mut [u64]) {
    numbers.sort_unstable();
}
