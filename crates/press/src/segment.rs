//! Passages: the smallest things shown, each with its kind.
//!
//! In goes an article's text with what its author declared, out come its passages in text order,
//! disjoint, covering every line that is not blank. One line is one passage, except that a
//! paragraph which the source cut in two is put together again ([`join`]).
//!
//! The kind of a passage is the first that fits:
//!
//! 1. declared in the seeds, by how the passage begins;
//! 2. an entry of a reference list, or the heading of one ([`references`]);
//! 3. site furniture and appeals for money ([`furniture`]);
//! 4. a byline or dateline ([`byline`]);
//! 5. a caption ([`caption`]);
//! 6. the title, the standfirst under it ([`title`]);
//! 7. a pull quote ([`pull_quote`]);
//! 8. a heading ([`title`]);
//! 9. a paragraph.

mod byline;
mod caption;
mod furniture;
mod furniture_words;
mod join;
mod line;
mod pull_quote;
mod recurrence;
mod references;
mod title;

use corpus::{PassageKind, Span};

use crate::{
    phrase::with_single_spaces,
    problem::Problem,
    seeds::{COLLECTION_FILE, Declaration},
};
pub(crate) use caption::credit;
pub(crate) use line::is_blank;
use line::{Line, lines};
use recurrence::Recurrence;
pub(crate) use title::LONGEST_LABEL;

/// A passage and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) span: Span,
    pub(crate) kind: PassageKind,
}

/// Cuts a text into passages. `title` is the title where the seeds give one, `file` the article's
/// name for messages.
pub(crate) fn segment(
    text: &str,
    file: &str,
    title: Option<&str>,
    declarations: &[Declaration],
    problems: &mut Vec<Problem>,
) -> Vec<Segment> {
    let mut lines = lines(text);
    declare(&mut lines, file, declarations, problems);
    let blocks = join::join(text, lines);
    let references = references::kinds(&blocks);
    let recurrence = Recurrence::new(&blocks);
    let mut kinds: Vec<PassageKind> = Vec::with_capacity(blocks.len());
    for (number, block) in blocks.iter().enumerate() {
        let place = Place {
            blocks: &blocks,
            before: &kinds,
            number,
            block,
            title,
            recurrence: &recurrence,
        };
        let reference = references.get(number).copied().flatten();
        kinds.push(block.declared.or(reference).unwrap_or_else(|| kind(&place)));
    }
    blocks.iter().zip(kinds).map(|(block, kind)| Segment { span: block.span, kind }).collect()
}

/// A block among its neighbours; the kinds of those before it are known.
struct Place<'p, 't> {
    blocks: &'p [Line<'t>],
    before: &'p [PassageKind],
    number: usize,
    block: &'p Line<'t>,
    /// The title the seeds give.
    title: Option<&'p str>,
    recurrence: &'p Recurrence,
}

impl<'p, 't> Place<'p, 't> {
    /// The block right before.
    fn previous(&self) -> Option<&'p Line<'t>> {
        self.number.checked_sub(1).and_then(|number| self.blocks.get(number))
    }

    /// The block right after.
    fn next(&self) -> Option<&'p Line<'t>> {
        self.blocks.get(self.number + 1)
    }
}

fn kind(place: &Place<'_, '_>) -> PassageKind {
    let block = place.block;
    if furniture::is_furniture(block) || furniture::is_tag(place) {
        PassageKind::Boilerplate
    } else if byline::is_byline(block) || byline::is_dateline(place) || byline::is_signature(place)
    {
        PassageKind::Byline
    } else if caption::is_caption(block.text) {
        PassageKind::Caption
    } else if title::is_title(place) {
        PassageKind::Heading
    } else if title::is_standfirst(place) {
        PassageKind::Standfirst
    } else if pull_quote::is_pull_quote(place) {
        PassageKind::PullQuote
    } else if title::is_heading(place) {
        PassageKind::Heading
    } else {
        PassageKind::Paragraph
    }
}

/// Gives the lines that a declaration names their kind; a declaration must name exactly one.
fn declare(
    lines: &mut [Line<'_>],
    file: &str,
    declarations: &[Declaration],
    problems: &mut Vec<Problem>,
) {
    for declaration in declarations {
        let wanted = with_single_spaces(&declaration.text);
        let matching: Vec<&mut Line<'_>> = lines
            .iter_mut()
            .filter(|line| with_single_spaces(line.text).starts_with(&wanted))
            .collect();
        let count = matching.len();
        if count == 1 {
            for line in matching {
                line.declared = Some(declaration.kind);
            }
            continue;
        }
        let (message, remedy) = if count == 0 {
            (
                format!("no passage of {file} begins with \"{wanted}\""),
                "copy the beginning of the passage from the article, or remove the declaration",
            )
        } else {
            (
                format!("{count} passages of {file} begin with \"{wanted}\""),
                "give more of the passage's first words",
            )
        };
        problems.push(Problem::error(COLLECTION_FILE, Some(declaration.line), message, remedy));
    }
}
