//! Altered bytes give an error or another answer, never a panic.

use corpus::{
    Corpus, Damage, Draft, FigureId, PassageId, Quote, QuoteId, QuoteKind, Speaker, Utterance,
    write,
};
use explore::{
<<<<<<< HEAD
    Catalogue, Counts, Location, Order, Query, Selection, Settings, Side, View, context, digest,
    fragment, margin, marks, near_misses, profile, quoted, rank, relaxations, runs, select,
    spelling, suggest,
=======
    Catalogue, Counts, Location, Order, Query, Selection, Settings, Side, View, compare, context,
    coverage, digest, distinctive, fragment, margin, marks, near_misses, rank, relaxations, runs,
    select, settings::Across, spelling, suggest,
>>>>>>> main
};
use proptest::prelude::*;

use crate::corpora::{any_draft, any_selection};

/// Asks for everything. An error of one question does not keep the others from being asked.
fn ask(bytes: &[u8], selection: &Selection) -> Result<(), Damage> {
    let corpus = Corpus::open(bytes)?;
    let _ = select(&corpus, selection);
    let _ = relaxations(&corpus, selection);
    let _ = near_misses(&corpus, selection, 5);
    for article in corpus.article_ids().take(20) {
        let _ = digest(&corpus, article);
    }
    for passage in (0..corpus.passage_count().min(80) as u32).map(PassageId) {
        let _ = margin(&corpus, passage, selection);
        let _ = compare::shared(&corpus, passage, &[]);
        if let Ok(marks) = marks(&corpus, passage, selection) {
            runs(corpus.passage(passage)?.span, &marks);
        }
    }
    let query = Query::read_in(&corpus, &selection.query)?;
    for word in ["", "ash", "oka", "zzz"] {
        let _ = spelling::nearest(&corpus, word, 3);
    }
    if let Ok(outcome) = select(&corpus, selection) {
        for order in [Order::Relevance, Order::Date, Order::Outlet] {
            let _ = rank::groups(&corpus, &query, &outcome, order);
        }
<<<<<<< HEAD
        let settings = Settings { about: Some(FigureId(0)), ..Settings::default() };
        for settings in [Settings::default(), settings] {
            if let Ok(found) = quoted::quoted(&corpus, &outcome, selection.uses, &settings) {
                let groups = found.shared.iter().chain(&found.single).chain(&found.unattributed);
                for rendering in groups.flat_map(|group| &group.renderings) {
                    let _ = quoted::beside(&corpus, rendering);
                }
            }
        }
        for figure in 0..3 {
            let _ = profile::profile(&corpus, &outcome, selection.uses, FigureId(figure));
        }
=======
        let columns = compare::columns(&corpus, &outcome, &[], 3).unwrap_or_default();
        let _ = compare::compare(&corpus, &outcome, &columns, selection.uses);
>>>>>>> main
        let _ = context::lines(&corpus, &outcome.hits, &query, Side::Left, 50);
        let _ = distinctive::distinctive(&corpus, &outcome);
    }
    let catalogue = Catalogue::read(&corpus)?;
    for (_, across) in Across::NAMED {
        let settings = Settings { across, ..Settings::default() };
        let _ = coverage::coverage(&corpus, &catalogue, selection, &settings);
    }
    let _ = suggest::suggest(&corpus, &catalogue, &Counts::default(), selection);
    for article in corpus.article_ids().take(20) {
        let location = Location {
            selection: selection.clone(),
            view: View::Article(article),
            place: Some(PassageId(article.0)),
            ..Location::default()
        };
        if let Ok(text) = fragment::encode(&location, &corpus, &catalogue) {
            fragment::parse(&text, &corpus, &catalogue);
        }
    }
    Ok(())
}

/// Makes every passage a quote, the first two of them renderings of the same words.
fn say_something(draft: &mut Draft) {
    let mut ids = Vec::new();
    for passage in draft.articles.iter_mut().flat_map(|article| &mut article.passages) {
        let number = ids.len() as u32;
        let kind = if number.is_multiple_of(3) { QuoteKind::Scare } else { QuoteKind::Speech };
        passage.quotes = vec![Quote {
            span: passage.span,
            kind,
            speaker: number.is_multiple_of(2).then_some(Speaker::Figure(FigureId(number % 4))),
            via: vec![],
            rule: String::new(),
        }];
        ids.push(QuoteId(number));
    }
    if let [first, second, ..] = ids[..] {
        let speaker = Speaker::Figure(FigureId(0));
        draft.utterances =
            vec![Utterance { speaker, quotes: vec![first, second], score: 50, shared: vec![] }];
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn altered_bytes_never_panic(
        mut draft in any_draft(),
        selection in any_selection(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        say_something(&mut draft);
        let mut bytes = write(&draft).unwrap();
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = ask(&bytes, &selection);
    }
}
