//! What a page costs before anything is asked: its size, its start, its memory.

use std::fmt::Write as _;

use super::table::{heading, row, spreads, table};
use crate::bench::{
    contest::{Contender, Round, Size},
    numbers::{Spread, megabytes, milliseconds, number},
    start::Start,
};

/// A number of a round.
type Measured = fn(&Round) -> Option<f64>;

const FIRST: &str = "Milliseconds from the beginning of the navigation to the first answered query, \
from `file://`. Our page has also drawn itself by then; the peers' pages draw nothing.";

pub(super) fn weights(page: &mut String, sizes: &[Size]) {
    page.push_str(
        "## Size of the page\n\nMegabytes: as it is, as gzip and as brotli would send it. Our page's \
         blocks are compressed inside the file, the peers' JSON is not, so compare the first column \
         for a file that is mailed and the others for one that is served. Brotli's level is 11, from 4 MB \
         on 9, from 20 MB on 5.\n\n",
    );
    heading(page, sizes);
    for (what, of) in [
        ("raw", (|contender| contender.weight.raw) as fn(&Contender) -> usize),
        ("gzip", |contender| contender.weight.gzip),
        ("brotli", |contender| contender.weight.brotli),
    ] {
        for size in sizes {
            let cells: Vec<Option<Spread>> = size
                .contenders
                .iter()
                .map(|contender| Some(Spread::of(&[number(of(contender))])))
                .collect();
            row(page, &format!("{}, {what}", size.collection.articles), &cells, &megabytes);
        }
    }
    page.push('\n');
}

/// The time to the first answer.
pub(super) fn first_answer(page: &mut String, sizes: &[Size]) {
    table(page, sizes, "First answer", FIRST, &milliseconds, |_, round| Some(round.answered));
}

pub(super) fn memory(page: &mut String, sizes: &[Size]) {
    page.push_str(
        "## Memory after the first answer\n\nMegabytes. The module's linear memory and JavaScript's \
         heap after a collection of garbage; and the page's process as it lies in memory, which also \
         has what neither counts: the document, and buffers outside the heap.\n\n",
    );
    heading(page, sizes);
    let columns: [(&str, Measured); 3] = [
        ("module", |round| round.memory.module),
        ("heap", |round| Some(round.memory.heap)),
        ("process", |round| round.memory.process),
    ];
    for (name, of) in columns {
        for size in sizes {
            let cells = spreads(size, &|_: &Size, round: &Round| of(round));
            row(page, &format!("{}, {name}", size.collection.articles), &cells, &megabytes);
        }
    }
    page.push('\n');
}

pub(super) fn own(page: &mut String, start: &Start) {
    let _ = write!(
        page,
        "## The page of `seeds/`\n\nWith the collection in the module, as `cargo xtask build` makes \
         it.\n\n```text\n{}```\n\nStart, from the navigation to the mounted app:\n\n\
         | browser | ms |\n| --- | ---: |\n",
        start.sizes
    );
    for (engine, spread) in &start.times {
        let _ =
            writeln!(page, "| {} | {} |", engine.name(), spread.show(|time| format!("{time:.0}")));
    }
}
