//! Marks, and the runs they are cut into.

use corpus::{
    Corpus, FigureId, MentionKind, PassageId, SourceId, Span, TopicHit, TopicId, Zone, write,
};
use explore::{Facet, Mark, MarkKind, Run, Selection, marks, runs};
use proptest::prelude::*;

use crate::corpora::{article, citation, draft, mention, score};

fn name(start: usize, end: usize) -> Mark {
    let kind = MarkKind::Figure { figure: Some(FigureId(0)), attributive: false, selected: false };
    Mark { span: Span::new(start, end), kind }
}

fn term(start: usize, end: usize, selected: bool) -> Mark {
    Mark { span: Span::new(start, end), kind: MarkKind::Topic { topic: TopicId(0), selected } }
}

fn source(start: usize, end: usize, selected: bool) -> Mark {
    Mark { span: Span::new(start, end), kind: MarkKind::Source { source: SourceId(0), selected } }
}

fn run(start: usize, end: usize, name: Option<usize>, topic: Option<usize>) -> Run {
    Run { span: Span::new(start, end), name, topic }
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
fn a_figure_and_a_source_are_never_one_piece_together() {
    let marks = [name(0, 4), source(2, 6, false), term(1, 6, false)];
    let expected =
        [run(0, 1, Some(0), None), run(1, 4, Some(0), Some(2)), run(4, 6, Some(1), Some(2))];
    assert_eq!(runs(Span::new(0, 6), &marks), expected);
    let expected = [run(0, 2, Some(0), None), run(2, 6, Some(1), None)];
    assert_eq!(runs(Span::new(0, 6), &[name(0, 4), source(2, 6, true)]), expected);
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

#[test]
fn a_chosen_source_is_marked_where_it_counts() {
    let mut article = article("a", 0, &["Words of no sense"]);
    let passage = &mut article.passages[0];
    for (source, zone) in
        [(0, Zone::References), (1, Zone::Body), (0, Zone::Credit), (0, Zone::Boilerplate)]
    {
        passage.citations.push(citation(passage, source, zone));
    }
    let bytes = write(&draft(1, 0, 0, vec![article])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut selection = Selection::default();
    selection.choose(Facet::Source, 0);
    let mark = |source, selected| Mark {
        span: Span::new(0, 1),
        kind: MarkKind::Source { source: SourceId(source), selected },
    };
    let found = marks(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(found, [mark(0, true), mark(1, false), mark(0, false)]);
    selection.uses.credits = true;
    let found = marks(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(found[2], mark(0, true));
}

fn any_mark() -> impl Strategy<Value = Mark> {
    (0_u32..40, 0_u32..40, 0..3, any::<bool>()).prop_map(|(start, end, kind, selected)| Mark {
        span: Span { start, end },
        kind: match kind {
            0 => MarkKind::Figure { figure: None, attributive: false, selected },
            1 => MarkKind::Source { source: SourceId(0), selected },
            _ => MarkKind::Topic { topic: TopicId(0), selected },
        },
    })
}

/// The mark that should show at a place, by looking at all of them.
fn shown(marks: &[Mark], place: u32, name: bool) -> Option<usize> {
    (0..marks.len())
        .filter(|&number| {
            let Mark { span, kind } = marks[number];
            span.start <= place
                && place < span.end
                && matches!(kind, MarkKind::Topic { .. }) != name
        })
        .min_by_key(|&number| {
            let (MarkKind::Figure { selected, .. }
            | MarkKind::Source { selected, .. }
            | MarkKind::Topic { selected, .. }) = marks[number].kind;
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
                prop_assert_eq!(run.name, shown(&marks, byte, true));
                prop_assert_eq!(run.topic, shown(&marks, byte, false));
            }
            place = run.span.end;
        }
        prop_assert_eq!(place, start + length);
    }
}
