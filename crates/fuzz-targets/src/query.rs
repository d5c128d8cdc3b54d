//! Any words in the search box, under any other selection: what is found holds what was asked for.

use corpus::{Corpus, PassageId};
use explore::{
    Catalogue, Criterion, Facet, Mode, Order, Query, Scope, Selection, Side, context, find,
    fragment, near_misses,
    query::{self as words, Part},
    rank, relaxations, select,
    suggest::{self, Offer},
};

use crate::fixture;

/// Asks for the first line of the input, under the selection that its second line links to.
pub fn query(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (asked, link) = text.split_once('\n').unwrap_or((&text, ""));
    let corpus = Corpus::open(fixture::collection()).expect("the fixture opens");
    let catalogue = Catalogue::read(&corpus).expect("the fixture is whole");
    let (location, _) = fragment::parse(link, &corpus, &catalogue);
    let selection = Selection { query: asked.to_owned(), ..location.selection };
    read(asked, &selection);
    results(&corpus, &catalogue, &selection);
}

/// The reading of the text alone.
fn read(text: &str, selection: &Selection) {
    let query = Query::read(text);
    let parts = query.parts();
    assert_eq!(parts.len(), query.wanted.len() + query.unwanted.len());
    assert!(parts.len() <= words::MOST);
    let mut end = 0;
    for (part, _) in parts {
        assert!(part.span.start >= end && part.span.start < part.span.end, "{part:?}");
        assert!(text.get(part.span.clone()).is_some(), "{part:?} lies on characters");
        assert!(!part.phrases.is_empty());
        assert!(part.phrases.iter().all(|phrase| !phrase.words.is_empty()), "{part:?}");
        end = part.span.end;
    }
    for criterion in selection.criteria() {
        let without = selection.without(&criterion);
        if let Criterion::Words { written, span } = &criterion {
            assert_eq!(text.get(span.clone()), Some(written.as_str()));
            let left: Vec<(&Part, bool)> =
                query.parts().into_iter().filter(|(part, _)| part.span != *span).collect();
            let after = Query::read(&without.query);
            let after = after.parts();
            assert!(
                query.left_out > 0
                    || left.len() == after.len()
                        && left.iter().zip(&after).all(|(one, other)| {
                            one.0.phrases == other.0.phrases && one.1 == other.1
                        }),
                "{text:?} without {written:?} is {:?}",
                without.query
            );
        } else {
            assert_eq!(without.filters() + 1, selection.filters());
        }
    }
    let typing = words::while_typing(text);
    assert!(typing == text || typing.strip_suffix('*') == Some(text));
    for span in words::open_words(text, 4) {
        assert!(text.get(span).is_some());
    }
}

/// What is found, and what is offered beside it.
fn results(corpus: &Corpus<'_>, catalogue: &Catalogue, selection: &Selection) {
    let whole = "the fixture is whole";
    let outcome = select(corpus, selection).expect(whole);
    let query = Query::read_in(corpus, &selection.query).expect(whole);
    assert!(outcome.hits.is_sorted_by(|one, next| one < next), "hits are in order, each once");
    let expected = if query.is_empty() { 0 } else { outcome.hits.len() };
    assert_eq!(outcome.scores.len(), expected);
    let in_articles: usize = outcome.articles.iter().map(|hits| hits.count as usize).sum();
    assert_eq!(in_articles, outcome.hits.len());
    for facet in Facet::ALL {
        for value in catalogue.values(facet) {
            assert!(outcome.counts.of(facet, value) as usize <= corpus.passage_count());
        }
    }
    if selection.scope == Scope::Passage {
        for &hit in &outcome.hits {
            holds(corpus, hit, &query);
        }
    }
    for order in Order::NAMED.map(|(_, order)| order) {
        let groups = rank::groups(corpus, &query, &outcome, order).expect(whole);
        assert_eq!(groups.iter().map(|group| group.hits.len()).sum::<usize>(), outcome.hits.len());
    }
    for side in [Side::None, Side::Left, Side::Right] {
        let (lines, _) = context::lines(corpus, &outcome.hits, &query, side, 20).expect(whole);
        for line in lines {
            let passage = corpus.passage(line.passage).expect(whole);
            for span in [line.left, line.found, line.right] {
                assert!(passage.span.contains(span), "{line:?}");
                corpus.text(passage.article, span).expect("a span lies on characters");
            }
        }
    }
    for (_, hits) in relaxations(corpus, selection).expect(whole) {
        assert!(hits >= outcome.hits.len() || selection.scope == Scope::Article);
    }
    near_misses(corpus, selection, 5).expect(whole);
    let everything = select(corpus, &Selection::default()).expect(whole).counts;
    for offer in suggest::suggest(corpus, catalogue, &everything, selection).expect(whole) {
        let mut counted = offer.selection.clone();
        if let Offer::Value { facet, value, .. } = offer.offer
            && (facet == Facet::Outlet || counted.choice(facet).mode == Mode::Any)
        {
            // Counts are disjunctive: of the facet, the value alone.
            counted.choice_mut(facet).chosen = vec![value];
        }
        let hits = select(corpus, &counted).expect(whole).hits.len();
        assert_eq!(hits, offer.passages as usize, "{offer:?} gives what it says");
    }
    for word in selection.query.split_whitespace().take(3) {
        explore::spelling::nearest(corpus, word, 3).expect(whole);
    }
}

/// A hit's own text holds a phrase of each wanted part, and none of the unwanted ones.
fn holds(corpus: &Corpus<'_>, hit: PassageId, query: &Query) {
    let passage = corpus.passage(hit).expect("the fixture is whole");
    let text = corpus.text(passage.article, passage.span).expect("the fixture is whole");
    let found = find::find(text, query);
    let mut end = 0;
    for range in &found {
        assert!(
            range.start >= end && text.get(range.clone()).is_some_and(|found| !found.is_empty())
        );
        end = range.end;
    }
    let shown = find::snippet(text, &found);
    assert!(text.get(shown).is_some());
    for (part, wanted) in query
        .wanted
        .iter()
        .map(|part| (part, true))
        .chain(query.unwanted.iter().map(|part| (part, false)))
    {
        let alone = Query { wanted: vec![part.clone()], ..Query::default() };
        assert_eq!(!find::find(text, &alone).is_empty(), wanted, "{part:?} in {text:?}");
    }
}
