//! One size: every contender, in turns, in a browser of its own each time.
//!
//! In turns, so that what the machine does meanwhile strikes all of them; a browser of its own, so
//! that none finds what another left. The first round also asks what each query answers.

use std::path::PathBuf;

use serde_json::json;

use super::{
    Plan,
    agree::{Agreement, Answered, compare},
    collections::{self, Collection},
    interact::{Interaction, interact},
    pages::pages,
    passages,
    probe::{Memory, Probe},
    queries::{Query, Source},
};
use crate::{Error, Result, bundle::Weight, places::Places, terminal::step};

/// The name of our page.
pub(super) const OURS: &str = "Crossread";
/// Exact phrases are asked of our page alone.
const PHRASES: usize = 300;

/// What one size gave.
pub(super) struct Size {
    pub(super) collection: Collection,
    pub(super) passages: usize,
    pub(super) queries: Vec<Query>,
    pub(super) phrases: Vec<Query>,
    /// Why words are not asked for, where our page does not know them.
    pub(super) note: Option<String>,
    pub(super) contenders: Vec<Contender>,
    pub(super) agreements: Vec<Agreement>,
}

/// One page, and what its rounds gave.
pub(super) struct Contender {
    pub(super) name: &'static str,
    page: PathBuf,
    pub(super) weight: Weight,
    pub(super) rounds: Vec<Round>,
    /// Why it did not finish.
    pub(super) failed: Option<String>,
}

/// One page, measured once.
pub(super) struct Round {
    pub(super) answered: f64,
    pub(super) memory: Memory,
    /// By query.
    pub(super) times: Vec<f64>,
    /// By phrase, of our page.
    pub(super) phrases: Vec<f64>,
    /// Of our page.
    pub(super) interaction: Option<Interaction>,
}

/// Measures every contender at a size.
pub(super) fn run(places: &Places, plan: &Plan, size: usize) -> Result<Size> {
    let collection = collections::collection(places, size)?;
    let passages = passages::read(&collection.corpus)?;
    let mut contenders = pages(places, &collection, &passages)?;
    let mut source = Source::new(&passages);
    let mixed = source.mixed(plan.queries);
    let phrases = source.of_kind("phrase", PHRASES.min(plan.queries));
    let note = step("Asking our page what it knows", || refusal(&contenders, &phrases));
    // Our page failing altogether is found again below, and reported there.
    let note = note.ok().flatten();
    let (queries, phrases) = match &note {
        None => (mixed.clone(), phrases),
        Some(_) => (source.of_kind("filters alone", plan.queries), Vec::new()),
    };
    let mut agreements = Vec::new();
    for round in 1..=plan.rounds {
        let articles = collection.articles;
        step(&format!("Round {round} of {}, {articles} articles", plan.rounds), || {
            let mut open = Vec::new();
            for contender in &mut contenders {
                let Some(probe) = contender.measure(&queries, &phrases) else { continue };
                if round == 1 {
                    open.push((contender.name, probe));
                } else {
                    contender.work(&probe, &queries);
                }
            }
            if round == 1 {
                agreements = agree(&open, &queries);
                if note.is_some() {
                    // Our page knows no words yet; whether the others agree can be seen all the same.
                    let others = open.iter().position(|(name, _)| *name != OURS);
                    let others = others.and_then(|first| open.get(first..)).unwrap_or_default();
                    agreements.extend(agree(others, &mixed));
                }
            }
            // Last, since a page may never come back from it.
            for contender in &mut contenders {
                if let Some((_, probe)) = open.iter().find(|(name, _)| *name == contender.name) {
                    contender.work(probe, &queries);
                }
            }
            Ok(())
        })?;
    }
    let passages = passages.ids.len();
    Ok(Size { collection, passages, queries, phrases, note, contenders, agreements })
}

impl Contender {
    pub(super) fn new(name: &'static str, page: PathBuf, weight: Weight) -> Self {
        Self { name, page, weight, rounds: Vec::new(), failed: None }
    }

    /// Measures the page once. `None`, and the reason noted, when it fails or did so before.
    fn measure(&mut self, queries: &[Query], phrases: &[Query]) -> Option<Probe> {
        if self.failed.is_some() {
            return None;
        }
        match self.round(queries, phrases) {
            Ok((round, probe)) => {
                println!("    {:<10} answered after {:.0} ms", self.name, round.answered);
                self.rounds.push(round);
                Some(probe)
            }
            Err(error) => {
                println!("    {:<10} failed: {error}", self.name);
                self.failed = Some(error.to_string());
                None
            }
        }
    }

    fn round(&self, queries: &[Query], phrases: &[Query]) -> Result<(Round, Probe)> {
        let first = queries.first().ok_or_else(|| Error::Seeds("no query to ask".to_owned()))?;
        let probe = Probe::open(&self.page, first)?;
        let answered = probe.answered;
        let memory = probe.memory()?;
        let times = probe.times(queries)?;
        let ours = self.name == OURS;
        let phrases = if ours { probe.times(phrases)? } else { Vec::new() };
        Ok((Round { answered, memory, times, phrases, interaction: None }, probe))
    }

    /// Works with our page as a reader does; the others have nothing to work with.
    fn work(&mut self, probe: &Probe, queries: &[Query]) {
        if self.name != OURS {
            return;
        }
        match interact(probe, queries) {
            Ok(interaction) => {
                if let Some(round) = self.rounds.last_mut() {
                    round.interaction = Some(interaction);
                }
            }
            Err(error) => println!("    {:<10} cannot be worked with: {error}", self.name),
        }
    }
}

/// Why our page does not answer words; `None` when it does.
fn refusal(contenders: &[Contender], phrases: &[Query]) -> Result<Option<String>> {
    let Some(ours) = contenders.first() else { return Ok(None) };
    let everything = Query { kind: "filters alone", filtered: false, asked: json!({}) };
    let probe = Probe::open(&ours.page, &everything)?;
    phrases.first().map_or(Ok(None), |phrase| probe.refusal(&phrase.asked))
}

/// Compares each open page with the first. Where that fails, says so and gives nothing.
fn agree(open: &[(&'static str, Probe)], queries: &[Query]) -> Vec<Agreement> {
    let compared = || {
        let mut answered = Vec::new();
        for (name, probe) in open {
            answered.push(Answered { name, probe, answers: probe.answers(queries)? });
        }
        let Some((first, others)) = answered.split_first() else { return Ok(Vec::new()) };
        others.iter().map(|other| compare(queries, first, other)).collect::<Result<Vec<_>>>()
    };
    compared().unwrap_or_else(|error| {
        println!("    answers not compared: {error}");
        Vec::new()
    })
}
