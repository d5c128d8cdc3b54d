//! Foreign text as one line that does nothing to what stands around it.
//!
//! White space becomes single spaces, control characters are left out, and what the text opens with
//! a bidirectional embedding, override or isolate (Unicode Standard Annex 9) is closed at its end, so
//! that no article can turn the words of a citation around. Marks without an effect beyond their
//! neighbours (U+200E, U+200F, U+061C) stay.

/// The text as one line.
pub fn one(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    // What closes each that is open, the innermost last.
    let mut open = Vec::new();
    let mut space = false;
    for character in text.chars() {
        if character.is_whitespace() {
            space = !line.is_empty();
            continue;
        }
        let close = match character {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => Some(POP_EMBEDDING),
            '\u{2066}'..='\u{2068}' => Some(POP_ISOLATE),
            POP_EMBEDDING => {
                // Within an isolate it closes nothing outside it.
                if open.last() != Some(&POP_EMBEDDING) {
                    continue;
                }
                open.pop();
                None
            }
            POP_ISOLATE => {
                let Some(place) = open.iter().rposition(|close| *close == POP_ISOLATE) else {
                    continue;
                };
                open.truncate(place);
                None
            }
            character if character.is_control() => continue,
            _ => None,
        };
        if space {
            line.push(' ');
            space = false;
        }
        // Deeper ones than the algorithm knows would have no effect.
        if close.is_some() && open.len() >= DEEPEST {
            continue;
        }
        open.extend(close);
        line.push(character);
    }
    line.extend(open.into_iter().rev());
    line
}

/// Adds the parts to a text.
pub(crate) fn add(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

const POP_EMBEDDING: char = '\u{202c}';
const POP_ISOLATE: char = '\u{2069}';

/// How deep embeddings and isolates can lie in each other: `max_depth` of the annex.
const DEEPEST: usize = 125;
