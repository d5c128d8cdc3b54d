//! Our page at work, and whether all pages answer the same.

use std::fmt::Write as _;

use crate::bench::{
    contest::Size,
    interact::{Interaction, Tasks},
    numbers::{Spread, milliseconds, percentile},
};

pub(super) fn interaction(page: &mut String, sizes: &[Size]) {
    page.push_str(
        "## At work\n\nOf our page, in milliseconds: from a key in the search box to the first frame \
         that shows its result; the slowest key by Chromium's Event Timing, which counts from 16 on; \
         and tasks of more than 50 ms while five filters are switched on and off, and while the list \
         is scrolled through by keys. A dash: the page has no such box, or did not come back.\n\n\
         | articles | key to result, p50 | max | slowest event | long tasks, filters | longest | long tasks, scrolling | longest |\n\
         | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for size in sizes {
        let rounds: Vec<&Interaction> = size
            .contenders
            .iter()
            .flat_map(|contender| &contender.rounds)
            .filter_map(|round| round.interaction.as_ref())
            .collect();
        let spread = |of: &dyn Fn(&Interaction) -> Option<f64>| {
            let numbers: Vec<f64> = rounds.iter().filter_map(|round| of(round)).collect();
            if numbers.is_empty() {
                "–".to_owned()
            } else {
                Spread::of(&numbers).show(milliseconds)
            }
        };
        let typing = |hundredths| {
            spread(&|round| round.typing.as_ref().map(|times| percentile(times, hundredths)))
        };
        let tasks = |of: fn(&Interaction) -> Tasks| {
            let count = spread(&|round| Some(of(round).count));
            let longest = spread(&|round| Some(of(round).longest));
            format!("{count} | {longest}")
        };
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} |",
            size.collection.articles,
            typing(50),
            typing(100),
            spread(&|round| round.event),
            tasks(|round| round.filtering),
            tasks(|round| round.scrolling),
        );
    }
    page.push('\n');
}

pub(super) fn agreement(page: &mut String, sizes: &[Size]) {
    page.push_str(
        "## Whether all answer the same\n\nIds as a set, and every count.\n\n\
         | articles | compared | queries | other ids | other counts |\n\
         | ---: | --- | ---: | ---: | ---: |\n",
    );
    let mut shown = String::new();
    for size in sizes {
        for agreement in &size.agreements {
            let articles = size.collection.articles;
            let _ = writeln!(
                page,
                "| {articles} | {} and {} | {} | {} | {} |",
                agreement.of, agreement.with, agreement.asked, agreement.ids, agreement.counts
            );
            for difference in &agreement.shown {
                let _ = writeln!(shown, "- {articles} articles: {difference}");
            }
        }
    }
    page.push('\n');
    if !shown.is_empty() {
        let _ = write!(page, "The first that differ:\n\n{shown}\n");
    }
}
