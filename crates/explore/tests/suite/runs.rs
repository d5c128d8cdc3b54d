//! Marks, and the runs they are cut into.

use corpus::{Corpus, FigureId, MentionKind, PassageId, Span, TopicHit, TopicId, Zone, write};
use explore::{Facet, Mark, MarkKind, Run, Selection, marks, runs};
use proptest::prelude::*;

use crate::corpora::{article, draft, mention, score};

fn name(start: usize, end: usize) -> Mark {
    let kind = MarkKind::Figure { figure: Some(FigureId(0)), attributive: false, selected: false };
    Mark { span: Span::new(start, end), kind }
}

fn term(start: usize, end: usize, selected: bool) -> Mark {
    Mark { span: Span::new(start, end), kind: MarkKind::Topic { topic: TopicId(0), selected } }
}

fn run(start: usize, end: usize, figure: Option<usize>, topic: Option<usize>) -> Run {
    Run { span: Span::new(start, end), figure, topic }
}

#[test]
fn marks_are_cut_where_they_overlap() {
    let marks = [name(2, 6), term(4, 9, false)];
    let expected = [
        run(0, 2, None, None),
        run(2, 4, Some(0), None),
        run(4, 6, Some(0), Some(1)),
        run(6, 9, None, Some(1)),
        run(9, 10, None, None),
    ];
    assert_eq!(runs(Span::new(0, 10), &marks), expected);
}

#[test]
fn a_selected_topic_wins_then_the_first() {
    let marks = [term(0, 6, false), term(2, 8, false), term(4, 5, true)];
    let expected = [
        run(0, 4, None, Some(0)),
        run(4, 5, None, Some(2)),
        run(5, 6, None, Some(0)),
        run(6, 8, None, Some(1)),
    ];
    assert_eq!(runs(Span::new(0, 8), &marks), expected);
}

#[test]
fn marks_outside_are_clipped() {
    let marks = [name(0, 12), name(30, 40), term(19, 25, false)];
    let expected =
        [run(10, 12, Some(0), None), run(12, 19, None, None), run(19, 20, None, Some(2))];
    assert_eq!(runs(Span::new(10, 20), &marks), expected);
    assert_eq!(runs(Span::new(5, 5), &marks), []);
}

#[test]
fn a_passage_is_marked_with_its_names_and_the_terms_of_its_topics() {
    let mut article = article("a", 0, &["Words of no sense"]);
    let passage = &mut article.passages[0];
    for (figure, kind, zone) in [
        (0, MentionKind::Person, Zone::Body),
        (1, MentionKind::Attributive, Zone::Body),
        (0, MentionKind::Person, Zone::Boilerplate),
    ] {
        passage.mentions.push(mention(passage, figure, kind, zone));
    }
    passage.scores = vec![score(0, 120), score(1, 80)];
    for (topic, weight) in [(0, 60), (1, 80), (0, -20)] {
        let topic = TopicId(topic);
        passage.hits.push(TopicHit { span: Span::new(6, 8), topic, weight });
    }
    let bytes = write(&draft(1, 2, 3, vec![article])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut selection = Selection::default();
    for (facet, value) in [(Facet::Figure, 0), (Facet::Figure, 1), (Facet::Topic, 0)] {
        selection.choose(facet, value);
    }
    let name = |figure, attributive, selected| Mark {
        span: Span::new(0, 1),
        kind: MarkKind::Figure { figure: Some(FigureId(figure)), attributive, selected },
    };
    let found = marks(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(found, [name(0, false, true), name(1, true, false), term(6, 8, true)]);
    selection.uses.attributive = true;
    let found = marks(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(found[1], name(1, true, true));
}

fn any_mark() -> impl Strategy<Value = Mark> {
    (0_u32..40, 0_u32..40, any::<[bool; 2]>()).prop_map(|(start, end, [figure, selected])| Mark {
        span: Span { start, end },
        kind: if figure {
            MarkKind::Figure { figure: None, attributive: false, selected }
        } else {
            MarkKind::Topic { topic: TopicId(0), selected }
        },
    })
}

/// The mark that should show at a place, by looking at all of them.
fn shown(marks: &[Mark], place: u32, figure: bool) -> Option<usize> {
    (0..marks.len())
        .filter(|&number| {
            let Mark { span, kind } = marks[number];
            span.start <= place
                && place < span.end
                && matches!(kind, MarkKind::Figure { .. }) == figure
        })
        .min_by_key(|&number| {
            let (MarkKind::Figure { selected, .. } | MarkKind::Topic { selected, .. }) =
                marks[number].kind;
            (!selected, number)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn runs_cover_a_passage_exactly_and_show_the_right_mark(
        start in 0_u32..30,
        length in 0_u32..30,
        marks in prop::collection::vec(any_mark(), 0..12),
    ) {
        let mut place = start;
        for run in runs(Span { start, end: start + length }, &marks) {
            prop_assert_eq!(run.span.start, place);
            prop_assert!(run.span.start < run.span.end);
            for byte in run.span.start..run.span.end {
                prop_assert_eq!(run.figure, shown(&marks, byte, true));
                prop_assert_eq!(run.topic, shown(&marks, byte, false));
            }
            place = run.span.end;
        }
        prop_assert_eq!(place, start + length);
    }
}
