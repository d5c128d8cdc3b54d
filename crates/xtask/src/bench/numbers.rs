//! Several measurements as one: the median, with the least and the most beside it.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The middle of some measurements and how far they spread.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Spread {
    /// Of no measurements, zeros.
    pub(super) fn of(measured: &[f64]) -> Self {
        Self {
            median: median(measured),
            least: percentile(measured, 0),
            most: percentile(measured, 100),
        }
    }

    /// For a table: the median, and the others in brackets where there are several.
    pub(super) fn show(self, show: impl Fn(f64) -> String) -> String {
        if self.least.to_bits() == self.most.to_bits() {
            return show(self.median);
        }
        format!("{} ({}–{})", show(self.median), show(self.least), show(self.most))
    }
}

/// The middle; of an even number, what lies between the two in the middle.
fn median(measured: &[f64]) -> f64 {
    let mut sorted = measured.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
    let lower = sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or_default();
    f64::midpoint(lower, upper)
}

/// The measurement that this many of a hundred do not exceed; the least at 0.
pub(super) fn percentile(measured: &[f64], hundredths: usize) -> f64 {
    let mut sorted = measured.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * hundredths).div_ceil(100).saturating_sub(1);
    sorted.get(rank).copied().unwrap_or_default()
}

/// Milliseconds with three digits that mean something.
pub(super) fn milliseconds(time: f64) -> String {
    match time {
        100.0.. => format!("{time:.0}"),
        10.0.. => format!("{time:.1}"),
        1.0.. => format!("{time:.2}"),
        _ => format!("{time:.3}"),
    }
}

/// Bytes as megabytes of 1,000,000.
pub(super) fn megabytes(bytes: f64) -> String {
    let megabytes = bytes / 1e6;
    if megabytes < 10.0 { format!("{megabytes:.2}") } else { format!("{megabytes:.1}") }
}

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "no file is so large")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

/// A few letters of a hash, enough to tell files apart.
pub(super) fn short(hash: Sha256) -> String {
    hash.finalize().iter().take(6).fold(String::new(), |mut letters, byte| {
        // Writing into a string has no way to fail.
        let _ = write!(letters, "{byte:02x}");
        letters
    })
}

#[cfg(test)]
mod tests {
    use super::{Spread, percentile};

    #[test]
    fn percentiles_are_measurements() {
        let measured: Vec<f64> = (1..=200).rev().map(f64::from).collect();
        let at = |hundredths| percentile(&measured, hundredths).to_string();
        assert_eq!([0, 50, 99, 100].map(at), ["1", "100", "198", "200"]);
        assert_eq!(Spread::of(&[]), Spread::default());
        assert_eq!(Spread::of(&[1.0, 2.0]).median.to_string(), "1.5");
        assert_eq!(Spread::of(&[3.0, 1.0, 2.0]).show(|time| format!("{time}")), "2 (1–3)");
    }
}
