//! Decades in words: `the eighties`, `nineteen-fifties`.
//!
//! The same words tell ages, marks and temperatures: a decade without its century needs an article
//! or a part of it before (`early nineties`), and nobody's years or degrees beside it.

use super::{
    calendar::When,
    expression::Point,
    line::{Gap, Line},
    words::{self, MEASURED, POSSESSIVES},
};

/// The first tens that can be of no century but the twentieth: the twenties are of either.
const UNAMBIGUOUS: i32 = 5;

/// How many words before a decade may say that it measures something.
const MEASURE_REACH: usize = 6;

/// The decade that begins at a word, and the word behind it. `narrowed`: a part of it stands before.
pub(super) fn spelled(line: &Line<'_>, at: usize, narrowed: bool) -> Option<(Point, usize)> {
    let century = match line.folded(at) {
        "seventeen" => Some(17),
        "eighteen" => Some(18),
        "nineteen" => Some(19),
        _ => None,
    };
    if let Some(century) = century {
        let joined = matches!(line.gap(at + 1), Gap::Space | Gap::Hyphen);
        let tens = words::tens(line.folded(at + 1)).filter(|_| joined)?;
        return Some((Point::Known(When::Decade(century * 10 + tens)), at + 2));
    }
    let tens = words::tens(line.folded(at))?;
    let opening = if narrowed { at.checked_sub(1)? } else { at };
    let before = line.before(opening);
    let owned = POSSESSIVES.contains(&before) || line.gap(opening) == Gap::Possessive;
    let fits = if narrowed { !owned } else { before == "the" };
    if !fits || is_measured(line, opening) || line.after_space(at + 1) == "fahrenheit" {
        return None;
    }
    let point =
        if tens < UNAMBIGUOUS { Point::Untold } else { Point::Known(When::Decade(190 + tens)) };
    Some((point, at + 1))
}

/// Whether the words before speak of heat, age or marks.
fn is_measured(line: &Line<'_>, at: usize) -> bool {
    (at.saturating_sub(MEASURE_REACH)..at).any(|word| MEASURED.contains(&line.folded(word)))
}
