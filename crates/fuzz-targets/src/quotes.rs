//! Any article with figures, topics and sources listed: sound mentions, citations, quotes and dates.

use press::press;

use crate::{
    fixture::{file, listed},
    sound,
};

/// What stands in `cues.toml`.
const CUES: &str =
    "verbs = [\"harrumphed\"]\nweak_verbs = [\"nodded\"]\naccording = [\"if we trust\"]\n";

/// Presses the input as an article, and what stands behind a line `===` as a second.
pub fn quotes(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (first, second) = text.split_once("\n===\n").unwrap_or((&text, ""));
    let mut files = listed(first).to_vec();
    files.push(file("cues.toml", CUES));
    if !second.is_empty() {
        files.push(file("articles/b.txt", second));
    }
    if let Ok(pressed) = press(&files) {
        sound::check(&pressed.draft);
        sound::check_bytes(&pressed.draft);
    }
}
