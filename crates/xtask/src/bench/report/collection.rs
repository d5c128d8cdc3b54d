//! What is measured with, and what pressing it takes.

use std::fmt::Write as _;

use crate::bench::{
    collections::sections,
    contest::Size,
    numbers::{megabytes, number},
};

pub(super) fn collections(page: &mut String, sizes: &[Size]) {
    page.push_str(
        "## The collections\n\n\
         Five articles are those of `seeds/`; the others are made up by `cargo xtask corpus`, which \
         says how. An index of its own is what the search adds to the pressed collection.\n\n\
         | articles | passages | text, MB | pressed, MB | of it index, MB | index to text |\n\
         | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for size in sizes {
        let sections = sections(&size.collection.corpus);
        let (text, index) = (number(sections.text), number(sections.index));
        let (index, ratio) = if sections.index == 0 {
            ("none".to_owned(), "–".to_owned())
        } else {
            (megabytes(index), format!("{:.2}", index / text))
        };
        let pressed = megabytes(number(size.collection.corpus.len()));
        let _ = writeln!(
            page,
            "| {} | {} | {} | {pressed} | {index} | {ratio} |",
            size.collection.articles,
            size.passages,
            megabytes(text),
        );
    }
    page.push('\n');
}

pub(super) fn pressing(page: &mut String, sizes: &[Size]) {
    page.push_str(
        "## Pressing\n\nOnce each, with Cargo's development profile, in which the crates that press \
         are optimised and their dependencies are not.\n\n\
         | articles | seconds | text, MB/s | most memory, MB |\n| ---: | ---: | ---: | ---: |\n",
    );
    for size in sizes {
        let pressing = size.collection.pressing;
        let text = number(sections(&size.collection.corpus).text) / 1e6;
        let _ = writeln!(
            page,
            "| {} | {:.2} | {:.2} | {} |",
            size.collection.articles,
            pressing.seconds,
            text / pressing.seconds,
            pressing.peak.map_or("–".to_owned(), megabytes),
        );
    }
    page.push('\n');
    let seconds = |articles| {
        let size = sizes.iter().find(|size| size.collection.articles == articles)?;
        Some((size.collection.pressing.seconds, sections(&size.collection.corpus).text))
    };
    if let (Some((few, short)), Some((many, long))) = (seconds(1000), seconds(10_000)) {
        let _ = writeln!(
            page,
            "From 1,000 to 10,000 articles: {:.1} times the text, {:.1} times the time.\n",
            number(long) / number(short),
            many / few
        );
    }
}
