//! What was measured, as `docs/benchmarks.md`.

mod collection;
mod cost;
mod latency;
mod table;
mod work;

use std::{fmt::Write as _, fs, process::Command, thread};

use super::{
    Plan,
    contest::{OURS, Size},
    peers::PEERS,
    start::Start,
};
use crate::command::answer;

/// Reasons that follow from how the pages are made, whatever the numbers.
const WHY: &str = "## Where they differ, and why\n\n\
- **Answers.** The five articles come with spellings that a search takes for one word \
(`seeds/spellings.toml`); a peer finds only the word as it is written.\n\
- **Size.** Our blocks are compressed and then written as text, which takes a quarter to a third more \
and compresses no further; a peer's JSON is large in the file and small on the way. Our page also \
carries the module, its views, positions of words, and the mentions and terms with their places, which \
no peer has.\n\
- **First answer.** Our page unpacks, compiles and draws; its collection is read in place. A peer \
draws nothing, and turns all of its JSON into objects first.\n\
- **Latency.** Ours reads compressed posting lists, weighs every passage by BM25 and sorts all of them; \
FlexSearch reads arrays of numbers and neither weighs nor sorts. MiniSearch weighs and sorts too, and \
makes an object for every passage it finds.\n\
- **Memory.** A module's memory grows to the most it ever needed and never shrinks; it holds the \
corpus as bytes, and what the views are made of. A peer's index is many small objects of the heap, \
and it has no views.\n\n";

/// The page.
pub(super) fn page(plan: &Plan, start: &Start, sizes: &[Size]) -> String {
    let mut page = introduction(plan);
    failures(&mut page, sizes);
    collection::collections(&mut page, sizes);
    cost::weights(&mut page, sizes);
    cost::first_answer(&mut page, sizes);
    latency::latencies(&mut page, sizes);
    cost::memory(&mut page, sizes);
    page.push_str(WHY);
    work::interaction(&mut page, sizes);
    collection::pressing(&mut page, sizes);
    work::agreement(&mut page, sizes);
    cost::own(&mut page, start);
    page
}

/// What could not be measured, and why.
fn failures(page: &mut String, sizes: &[Size]) {
    for size in sizes {
        if let Some(note) = &size.note {
            let _ = writeln!(
                page,
                "**{} articles: filters only.** The page does not answer words: {note}\n",
                size.collection.articles
            );
        }
        for contender in &size.contenders {
            if let Some(why) = &contender.failed {
                let _ = writeln!(
                    page,
                    "**{} with {} articles did not finish:** {why}\n",
                    contender.name, size.collection.articles
                );
            }
        }
    }
}

fn introduction(plan: &Plan) -> String {
    let peers: Vec<String> =
        PEERS.iter().map(|peer| format!("{} {}", peer.name, peer.version)).collect();
    format!(
        "# Benchmarks\n\n\
         Written by `cargo xtask bench`; measured on {machine}. Where several rounds were made, a cell \
         is the median, and least and most stand in brackets. Rounds here: {rounds}.\n\n\
         ## What is compared\n\n\
         Our page ({OURS}): one compiled module, the collection in a data block. Beside it {peers}: a page \
         each that carries the same passages with their texts and facet values, the library, and its \
         index as JSON, built beforehand in Node. A peer's page offers `peer.query` with the answers of \
         `crossread.query`: the ids of all passages found, and the count of every value of every \
         facet, each under the other facets' filters. Its facets are typed arrays, counted in one \
         pass. Peers get the words as our index folds and cuts them, so that queries mean the same.\n\n\
         FlexSearch runs with its tokenizer for whole words and without ranking; beginnings of words \
         are looked up in its sorted vocabulary and joined, since its own tokenizer for them would find \
         longer words for whole ones too. MiniSearch ranks what it finds and cannot be told not to.\n\n\
         A query is repeated until the batch takes 1.5 ms, because the page's clock has steps of 0.1 \
         ms. That warms the processor's caches for every contender alike. There are {queries} queries \
         a round, drawn from the collection's own text: one word (28 %), two (25 %) and three \
         (12 %) words of one passage, the beginning of a word (15 %), either of two (8 %), one but not \
         another (7 %), filters alone (5 %); half of those with words have one or two filters.\n\n",
        machine = machine(),
        rounds = plan.rounds,
        queries = plan.queries,
        peers = peers.join(" and "),
    )
}

/// The machine, as far as the system tells.
fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .and_then(|rest| rest.split_once(": "))
        .map_or("a processor without a name", |(_, name)| name);
    let browser = answer(Command::new("chromium").arg("--version")).unwrap_or_default();
    // Behind the version the distribution says its own name, which is of no interest.
    let browser: Vec<&str> = browser.split_whitespace().take(2).collect();
    format!("{cores} cores of {model}, {}", browser.join(" "))
}
