//! Any piece of text, repeated: four times the text must not take as long as its square would.

use std::time::{Duration, Instant};

use press::press;

use crate::fixture::listed;

/// Bytes of the shorter text; the longer has four times as many.
const SHORT: usize = 12_000;

/// Four times the text takes four times as long, or sixteen where the cost is the square.
const MOST: u32 = 9;

/// Presses the input, repeated. What stands before and behind a U+001F stands there once.
pub fn cost(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut parts = text.splitn(3, '\u{1f}');
    let (before, piece, after) = match (parts.next(), parts.next(), parts.next()) {
        (Some(before), Some(piece), after) => (before, piece, after.unwrap_or_default()),
        (piece, ..) => ("", piece.unwrap_or_default(), ""),
    };
    if piece.is_empty() {
        return;
    }
    let took = |length: usize| {
        let times = length.div_ceil(piece.len());
        let text = format!("The gates opened.\n{before}{}{after}\n", piece.repeat(times));
        let files = listed(&text);
        let start = Instant::now();
        let _ = press(&files);
        start.elapsed()
    };
    let (mut short, mut long) = (took(SHORT), took(4 * SHORT));
    // Other programs can only add to a time: the least of several is the nearest to the truth.
    for _ in 0..6 {
        if long < short * MOST || long < Duration::from_millis(60) {
            return;
        }
        short = short.min(took(SHORT));
        long = long.min(took(4 * SHORT));
    }
    assert!(long < short * MOST, "{short:?}, then {long:?} for four times the text");
}
