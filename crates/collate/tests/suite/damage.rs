//! Altered bytes give an error or another answer, never a panic.

use collate::{compare, coverage, distinctive, profile, quoted, timeline};
use corpus::{
    Corpus, Damage, DateKind, DateMention, Draft, FigureId, PassageId, Quote, QuoteId, QuoteKind,
    Reuse, Speaker, Utterance, write,
};
use explore::{Catalogue, Selection, Settings, select, settings::Across};
use proptest::prelude::*;

use crate::corpora::{Alteration, any_draft, any_selection};

/// With a quote and a date in every passage that has text, and what ties the first two together.
fn annotated(mut draft: Draft) -> Draft {
    let mut places = Vec::new();
    let mut number = 0;
    for (article, draft) in draft.articles.iter_mut().enumerate() {
        for passage in &mut draft.passages {
            let id = PassageId(number);
            number += 1;
            let span = passage.span;
            if span.start == span.end || span.end - span.start > 60_000 {
                continue;
            }
            let speaker = Some(Speaker::Figure(FigureId(0)));
            let rule = "because".to_owned();
            passage.quotes =
                vec![Quote { span, kind: QuoteKind::Speech, speaker, via: vec![], rule }];
            let value = (number % 3 > 0).then(|| format!("20{:02}", number % 60));
            passage.dates =
                vec![DateMention { span, value, kind: DateKind::Explicit, basis: "so".into() }];
            places.push((article, id, span));
        }
    }
    let mut apart = places.iter().enumerate().zip(places.iter().enumerate().skip(1));
    let apart = apart.find(|((_, one), (_, other))| one.0 != other.0);
    if let Some(((first, one), (second, other))) = apart {
        draft.utterances = vec![Utterance {
            speaker: Speaker::Figure(FigureId(0)),
            quotes: vec![QuoteId(first as u32), QuoteId(second as u32)],
            score: 50,
            shared: vec!["ash".into()],
        }];
        let (passage, span) = (one.1, one.2);
        draft.reuse = vec![Reuse { passage, span, other: other.1, other_span: other.2, score: 80 }];
    }
    draft
}

/// Asks for everything. An error of one question does not keep the others from being asked.
fn ask(bytes: &[u8], selection: &Selection) -> Result<(), Damage> {
    let corpus = Corpus::open(bytes)?;
    for passage in (0..corpus.passage_count().min(80) as u32).map(PassageId) {
        let _ = compare::shared(&corpus, passage, &[]);
    }
    if let Ok(outcome) = select(&corpus, selection) {
        let columns = compare::columns(&corpus, &outcome, &[], 3).unwrap_or_default();
        let _ = compare::compare(&corpus, &outcome, &columns, selection.uses);
        let _ = distinctive::distinctive(&corpus, &outcome);
        let settings = Settings::default();
        for uses in [selection.uses, explore::Uses::default()] {
            if let Ok(quoted) = quoted::quoted(&corpus, &outcome, uses, &settings) {
                for rendering in
                    quoted.shared.iter().chain(&quoted.single).flat_map(|group| &group.renderings)
                {
                    let _ = quoted::beside(&corpus, rendering);
                }
            }
            let _ = quoted::by_and_about(&corpus, &outcome, uses, &settings, FigureId(0));
            let _ = profile::profile(&corpus, &outcome, uses, FigureId(0));
        }
        if let Ok(dates) = timeline::timeline(&corpus, &outcome.hits) {
            timeline::axis::draw(&dates.entries, &|_| "x".into(), "dates");
            let _ = timeline::disagreements(&corpus, &dates.entries);
        }
    }
    let catalogue = Catalogue::read(&corpus)?;
    for (_, across) in Across::NAMED {
        let settings = Settings { across, ..Settings::default() };
        let _ = coverage::coverage(&corpus, &catalogue, selection, &settings);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn altered_bytes_never_panic(
        draft in any_draft(),
        selection in any_selection(),
        alteration in Alteration::any(),
    ) {
        let mut bytes = write(&annotated(draft)).unwrap();
        alteration.apply(&mut bytes);
        let _ = ask(&bytes, &selection);
    }
}
