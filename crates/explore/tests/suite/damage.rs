//! Altered bytes give an error or another answer, never a panic.

use corpus::{Corpus, Damage, PassageId, Span, write};
use explore::{
    Catalogue, Counts, Evidence, Location, Order, Query, Selection, Side, View, context, digest,
    fragment, margin, marks, near_misses, rank, relaxations, runs, select, spelling, suggest,
};
use proptest::prelude::*;

use crate::corpora::{Alteration, any_draft, any_selection};

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
        let _ = context::lines(&corpus, &outcome.hits, &query, Side::Left, 50);
    }
    let catalogue = Catalogue::read(&corpus)?;
    let _ = suggest::suggest(&corpus, &catalogue, &Counts::default(), selection);
    for article in corpus.article_ids().take(20) {
        let location = Location {
            selection: selection.clone(),
            view: View::Article(article),
            place: Some(PassageId(article.0)),
            evidence: Some(Evidence { article, span: Span::new(0, 9) }),
            ..Location::default()
        };
        let _ = Evidence::of_passage(&corpus, PassageId(article.0));
        if let Ok(text) = fragment::encode(&location, &corpus, &catalogue) {
            fragment::parse(&text, &corpus, &catalogue);
            // Its words looked for everywhere.
            let text = text.replace("edition=", "not-here=").replace("article=", "not-here=");
            fragment::parse(&text, &corpus, &catalogue);
        }
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
        let mut bytes = write(&draft).unwrap();
        alteration.apply(&mut bytes);
        let _ = ask(&bytes, &selection);
    }
}
