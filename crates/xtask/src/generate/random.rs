//! Chance that is the same everywhere: the `SplitMix64` generator (Steele, Lea and Flood, 'Fast
//! splittable pseudorandom number generators', OOPSLA 2014) and what is drawn with it.
//!
//! Every number comes from additions, multiplications and divisions, whose results IEEE 754 fixes
//! to the last bit; the logarithms of two platforms may differ.

/// How many times [`exponential`] squares.
const SQUARINGS: u32 = 20;

/// A source of chance.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, not including, 1.
    pub(crate) fn fraction(&mut self) -> f64 {
        f64::from((self.next() >> 32) as u32) / (f64::from(u32::MAX) + 1.0)
    }

    /// True as often as `share` says.
    pub(crate) fn chance(&mut self, share: f64) -> bool {
        self.fraction() < share
    }

    /// From 0 up to, not including, `end`; 0 where there is nothing to choose.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// From `first` to `last`, both included.
    pub(crate) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below((last + 1).saturating_sub(first))
    }

    /// One of a list, each as likely as the others.
    pub(crate) fn of<'l, T: ?Sized>(&mut self, list: &[&'l T]) -> Option<&'l T> {
        list.get(self.below(list.len())).copied()
    }

    /// Near enough to the normal distribution of mean 0 and deviation 1: the sum of twelve draws.
    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.fraction()).sum::<f64>() - 6.0
    }
}

/// e to the power of a small number, by `(1 + x / 2^n)^(2^n)`.
pub(crate) fn exponential(power: f64) -> f64 {
    let mut value = 1.0 + power / f64::from(1_u32 << SQUARINGS);
    for _ in 0..SQUARINGS {
        value *= value;
    }
    value
}

/// Ranks with Zipf's law: rank r (from 0) is drawn with a weight of 1 / (r + 1).
pub(crate) struct Zipf(Vec<f64>);

impl Zipf {
    pub(crate) fn new(ranks: u32) -> Self {
        let mut sum = 0.0;
        let sums = (1..=ranks).map(|rank| {
            sum += 1.0 / f64::from(rank);
            sum
        });
        Self(sums.collect())
    }

    pub(crate) fn draw(&self, random: &mut Random) -> usize {
        let drawn = random.fraction() * self.0.last().copied().unwrap_or_default();
        self.0.partition_point(|sum| *sum <= drawn)
    }
}
