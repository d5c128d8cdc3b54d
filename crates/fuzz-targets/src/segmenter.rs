//! Any article, nothing listed: passages that lie in order on characters and cover what can be read.

use press::press;

use crate::{fixture::file, sound};

/// Presses the input as an article.
pub fn segmenter(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    // Blank articles and those with NUL are refused, which is an answer too.
    if let Ok(pressed) = press(&[file("articles/a.txt", text.as_bytes())]) {
        sound::check(&pressed.draft);
        sound::check_bytes(&pressed.draft);
    }
}
