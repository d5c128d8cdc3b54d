//! What stands inside quotation marks.
//!
//! Marks are paired within a passage: curly ones, guillemets, low-high ones and corners by their shape,
//! straight ones and gershayim by their position. An apostrophe is told from a closing mark by its neighbours. A
//! quotation without a close runs to the end of its passage only if the next passage begins with
//! an opening mark, as the press writes speech of several paragraphs; otherwise the open mark
//! counts for nothing, so that a missing close never swallows the rest.

use corpus::{Span, text::is_hebrew};

/// A pair of marks, or a single one that the next paragraph carries on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// All between the marks, in bytes of the text given.
    pub(crate) inside: Span,
    /// The marks included.
    pub(crate) outside: Span,
}

/// How far to look ahead for the close of a single mark, in characters: farther than any quotation
/// in single marks reaches, and short enough to keep the cost linear.
const FARTHEST: usize = 2000;

/// The kinds of marks; what opens one kind closes as the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Double,
    Single,
    Low,
    LowSingle,
    Angle,
    AngleSingle,
    Straight,
    StraightSingle,
    Corner,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Double,
        Self::Single,
        Self::Low,
        Self::LowSingle,
        Self::Angle,
        Self::AngleSingle,
        Self::Straight,
        Self::StraightSingle,
        Self::Corner,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Open(Kind),
    /// It opens, and what an earlier mark of its kind opened was never closed.
    Reopen(Kind),
    Close,
}

#[derive(Clone, Copy)]
struct Open {
    kind: Kind,
    start: usize,
    end: usize,
}

/// The marks that are open, with their number by kind, so that a mark whose kind is not open costs
/// nothing however many are.
#[derive(Default)]
struct Stack {
    open: Vec<Open>,
    counts: [usize; Kind::ALL.len()],
}

impl Stack {
    fn has(&self, kind: Kind) -> bool {
        self.counts.get(kind as usize).is_some_and(|count| *count > 0)
    }

    fn push(&mut self, open: Open) {
        if let Some(count) = self.counts.get_mut(open.kind as usize) {
            *count += 1;
        }
        self.open.push(open);
    }

    /// Takes the newest mark of the kinds asked for, and drops what was opened since.
    fn close(&mut self, wanted: impl Fn(Kind) -> bool) -> Option<Open> {
        if !Kind::ALL.iter().any(|kind| wanted(*kind) && self.has(*kind)) {
            return None;
        }
        while let Some(open) = self.open.pop() {
            if let Some(count) = self.counts.get_mut(open.kind as usize) {
                *count -= 1;
            }
            if wanted(open.kind) {
                return Some(open);
            }
        }
        None
    }
}

/// The quotations of passages that follow one another in a text, in the order of the passages.
pub(crate) fn quotations(text: &str, passages: &[Span]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (number, span) in passages.iter().enumerate() {
        let Some(passage) = text.get(span.range()) else { continue };
        let base = span.start as usize;
        let (pairs, open) = pair(passage);
        found.extend(pairs.into_iter().map(|(open, start, end)| Quotation {
            inside: Span::new(base + open.end, base + start),
            outside: Span::new(base + open.start, base + end),
        }));
        let carried_on = passages
            .get(number + 1)
            .and_then(|next| text.get(next.range()))
            .and_then(|next| next.chars().next())
            .is_some_and(is_opening_shape);
        if let Some(open) = open.first()
            && carried_on
        {
            let end = span.end as usize;
            found.push(Quotation {
                inside: Span::new(base + open.end, end),
                outside: Span::new(base + open.start, end),
            });
        }
    }
    found
}

/// Whether a text is one quotation from its first mark to its last.
pub(crate) fn is_one_quotation(text: &str) -> bool {
    let trimmed = text.trim_end_matches(['.', ',', ' ']);
    let (pairs, _) = pair(text);
    pairs.iter().any(|(open, _, end)| open.start == 0 && *end >= trimmed.len())
}

/// Whether a text opens a double quotation that it does not close.
pub(crate) fn leaves_quotation_open(text: &str) -> bool {
    !pair(text).1.is_empty()
}

/// Whether a mark can open a quotation.
pub(crate) fn is_opening_shape(mark: char) -> bool {
    matches!(mark, '“' | '„' | '‟' | '«' | '"' | '״' | '‘' | '‹' | '‚' | '「' | '『')
}

/// The pairs of one passage as (opening mark, start and end of the closing mark), and the double
/// marks left open.
fn pair(passage: &str) -> (Vec<(Open, usize, usize)>, Vec<Open>) {
    let characters: Vec<(usize, char)> = passage.char_indices().collect();
    let mut stack = Stack::default();
    let mut pairs = Vec::new();
    for (number, &(start, mark)) in characters.iter().enumerate() {
        let before =
            number.checked_sub(1).and_then(|place| characters.get(place)).map(|pair| pair.1);
        let after = characters.get(number + 1).map(|pair| pair.1);
        let rest = characters.get(number + 1..).unwrap_or_default();
        let end = start + mark.len_utf8();
        match role(mark, before, after, rest, &stack) {
            Some(Role::Open(kind)) => stack.push(Open { kind, start, end }),
            Some(Role::Reopen(kind)) => {
                stack.close(|open| open == kind);
                stack.push(Open { kind, start, end });
            }
            Some(Role::Close) => {
                let open = stack.close(|kind| closes(mark, kind));
                pairs.extend(open.map(|open| (open, start, end)));
            }
            None => {}
        }
    }
    pairs.sort_by_key(|(open, ..)| open.start);
    let mut open = stack.open;
    open.retain(|open| !matches!(open.kind, Kind::Single | Kind::StraightSingle | Kind::LowSingle));
    (pairs, open)
}

/// Whether a mark closes what a mark of this kind opened.
fn closes(mark: char, kind: Kind) -> bool {
    match mark {
        '”' | '‟' => matches!(kind, Kind::Double | Kind::Low),
        '“' => matches!(kind, Kind::Low | Kind::Double),
        '’' => matches!(kind, Kind::Single | Kind::LowSingle),
        '‘' => kind == Kind::LowSingle,
        '»' | '«' => kind == Kind::Angle,
        '›' | '‹' => kind == Kind::AngleSingle,
        '"' | '״' => kind == Kind::Straight,
        '」' | '』' => kind == Kind::Corner,
        '\'' => kind == Kind::StraightSingle,
        _ => false,
    }
}

fn role(
    mark: char,
    before: Option<char>,
    after: Option<char>,
    rest: &[(usize, char)],
    stack: &Stack,
) -> Option<Role> {
    let is_open = |kind: Kind| stack.has(kind);
    // At the start of a word: nothing, white space, or an opening mark before it.
    let starts = before.is_none_or(|character| {
        character.is_whitespace()
            || is_opening_shape(character)
            || matches!(character, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '…')
    }) && after.is_some_and(|character| !character.is_whitespace());
    let in_word =
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    match mark {
        // The mark of a Hebrew abbreviation: מנכ"ל.
        '"' | '״' if before.is_some_and(is_hebrew) && after.is_some_and(is_hebrew) => None,
        '„' => Some(Role::Open(Kind::Low)),
        '‚' if starts => Some(Role::Open(Kind::LowSingle)),
        '“' if is_open(Kind::Low) || (is_open(Kind::Double) && !starts) => Some(Role::Close),
        '“' | '‟' => Some(Role::Open(Kind::Double)),
        // A closing shape that opens: the Nordic custom, or a slip of the typesetter.
        '”' if starts && !is_open(Kind::Double) && !is_open(Kind::Low) => {
            Some(Role::Open(Kind::Double))
        }
        '”' | '」' | '』' => Some(Role::Close),
        '«' | '»' if is_open(Kind::Angle) => Some(Role::Close),
        '«' => Some(Role::Open(Kind::Angle)),
        '»' if starts => Some(Role::Open(Kind::Angle)),
        '‹' | '›' if is_open(Kind::AngleSingle) => Some(Role::Close),
        '‹' => Some(Role::Open(Kind::AngleSingle)),
        // White space before it and a word behind it: no close, so the one before it has none.
        '"' | '״'
            if is_open(Kind::Straight)
                && before.is_some_and(char::is_whitespace)
                && after.is_some_and(char::is_alphanumeric) =>
        {
            Some(Role::Reopen(Kind::Straight))
        }
        '"' | '״' if is_open(Kind::Straight) => Some(Role::Close),
        '「' | '『' => Some(Role::Open(Kind::Corner)),
        // Inches and seconds stand behind a digit.
        '"' | '״' if starts || !before.is_some_and(char::is_alphanumeric) => {
            Some(Role::Open(Kind::Straight))
        }
        '‘' if is_open(Kind::LowSingle) => Some(Role::Close),
        '‘' if starts && !in_word => Some(Role::Open(Kind::Single)),
        '’' if is_open(Kind::Single) || is_open(Kind::LowSingle) => {
            (!is_apostrophe(before, after, rest, '‘', '’')).then_some(Role::Close)
        }
        '\'' if is_open(Kind::StraightSingle) => {
            (!is_apostrophe(before, after, rest, '\0', '\'')).then_some(Role::Close)
        }
        '\'' if starts && after.is_some_and(char::is_alphabetic) && has_close(rest) => {
            Some(Role::Open(Kind::StraightSingle))
        }
        _ => None,
    }
}

/// Whether a single mark inside an open single quotation is an apostrophe: within a word, at the
/// start of one ('90s), or the possessive of a plural when a closing mark is still to come.
fn is_apostrophe(
    before: Option<char>,
    after: Option<char>,
    rest: &[(usize, char)],
    opening: char,
    closing: char,
) -> bool {
    let follows_letter = before.is_some_and(char::is_alphanumeric);
    if after.is_some_and(char::is_alphanumeric) {
        return true;
    }
    let plural = follows_letter
        && matches!(before, Some('s' | 'S' | 'z' | 'x'))
        && after.is_some_and(char::is_whitespace)
        && rest.get(1).is_some_and(|(_, next)| next.is_lowercase());
    plural && {
        let to_come = rest.iter().take(FARTHEST).map(|(_, character)| *character);
        let mut previous = None;
        for character in to_come {
            if character == opening {
                return false;
            }
            if character == closing && previous.is_some_and(|mark: char| !mark.is_whitespace()) {
                return true;
            }
            previous = Some(character);
        }
        false
    }
}

/// Whether a straight single mark that could open a quotation finds its close: one behind a
/// character that is no white space and before none that is a letter or digit.
fn has_close(rest: &[(usize, char)]) -> bool {
    let near = rest.get(..rest.len().min(FARTHEST)).unwrap_or_default();
    near.windows(2).enumerate().any(|(number, pair)| {
        matches!(pair, [(_, before), (_, '\'')] if !before.is_whitespace())
            && rest.get(number + 2).is_none_or(|(_, after)| !after.is_alphanumeric())
    })
}

/// The stretches that lie in no other, by start, and the rest of them.
pub(crate) fn outermost(mut spans: Vec<Span>) -> (Vec<Span>, Vec<Span>) {
    spans.sort_by_key(|span| (span.start, core::cmp::Reverse(span.end)));
    let mut reached = 0;
    spans.into_iter().partition(|span| {
        let outer = span.start >= reached;
        if outer {
            reached = span.end;
        }
        outer
    })
}
