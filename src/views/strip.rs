//! An article as a strip: a cell a passage, as wide as the passage is long, marked where the
//! selection occurs. The marked cells lead to their passages.

use std::{fmt::Write as _, sync::Arc};

use corpus::{ArticleId, PassageId};
use explore::strip::{Cell, cells};
use leptos::prelude::*;

use super::{changing::Rows, link::Link};
use crate::{
    state::{Arrival, use_explorer},
    words::article as words,
};

/// Which way the strip runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// Along a line of text.
    Across,
    /// Down the side of an article.
    Down,
}

/// The strip of an article.
#[component]
pub fn Strip(
    article: ArticleId,
    /// The article's passages.
    passages: Vec<PassageId>,
    /// Those the selection selects.
    #[prop(into)]
    hits: Signal<Vec<PassageId>>,
    run: Run,
) -> impl IntoView {
    let explorer = use_explorer();
    let all = cells(&explorer.library.corpus, &passages).unwrap_or_default();
    let base = path(&all, run, |_| true);
    let of_number = all.clone();
    let marked = Signal::derive(move || {
        hits.with(|hits| {
            let chosen = |cell: &&Cell| hits.binary_search(&cell.passage).is_ok();
            all.iter().filter(chosen).map(|cell| cell.number).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="strip" class:down=run == Run::Down title=words::STRIP>
            <svg
                viewBox=if run == Run::Down { "0 0 1 1000" } else { "0 0 1000 1" }
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <path class="base" d=base />
            </svg>
            <Rows each=marked row=Arc::new(move |number| mark(article, &of_number, number, run)) />
        </div>
    }
}

/// The link over a marked cell.
fn mark(article: ArticleId, all: &[Cell], number: u32, run: Run) -> AnyView {
    let explorer = use_explorer();
    let Some(&cell) = all.iter().find(|cell| cell.number == number) else { return ().into_any() };
    let to = Signal::derive(move || explorer.at_passage(article, cell.passage));
    let percent = |thousandths: u32| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let (start, length) = (percent(cell.start), percent(cell.length));
    let (none, all) = ("0".to_owned(), "100%".to_owned());
    let (inline_start, block_start, inline_size, block_size) = match run {
        Run::Across => (start, none, length, all),
        Run::Down => (none, start, all, length),
    };
    view! {
        <span
            class="mark"
            style:inset-inline-start=inline_start
            style:inset-block-start=block_start
            style:inline-size=inline_size
            style:block-size=block_size
        >
            <Link
                to
                arrival=Arrival::Place
                label=words::go_to_passage(cell.number)
                title=format!("¶ {}", cell.number)
                untabbed=true
            >
                ""
            </Link>
        </span>
    }
    .into_any()
}

/// A path that fills the wanted cells of a strip that is 1000 long and 1 wide.
pub fn path(all: &[Cell], run: Run, wanted: impl Fn(&Cell) -> bool) -> String {
    let mut path = String::new();
    for cell in all.iter().filter(|cell| wanted(cell)) {
        // A gap parts the cells, where there is room for one.
        let length = cell.length.saturating_sub(2).max(1);
        // Writing into a string has no way to fail.
        let _ = match run {
            Run::Across => write!(path, "M{} 0h{length}v1h-{length}z", cell.start),
            Run::Down => write!(path, "M0 {}v{length}h1v-{length}z", cell.start),
        };
    }
    path
}
