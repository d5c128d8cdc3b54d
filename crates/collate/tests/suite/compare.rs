//! Articles or outlets side by side.

use collate::compare::{Comparison, Row, columns, compare, pieces, shared};
use corpus::{
    ArticleId, Citation, Corpus, Draft, DraftPassage, FigureId, MentionKind, OutletId, PassageId,
    PassageKind, Reuse, SourceId, Span, TopicId, Zone, write,
};
use explore::{Selection, Uses, select, settings::Column};

use crate::corpora::{article, draft, mention, score};

const O0: Column = Column::Outlet(OutletId(0));
const O1: Column = Column::Outlet(OutletId(1));
const A0: Column = Column::Article(ArticleId(0));

/// Two articles of outlet 1, one of outlet 0.
fn harbour() -> Draft {
    let mut one = article("one", 1, &["The tide came in.", "It left.", "Nobody saw it."]);
    one.passages[0].scores = vec![score(0, 120), score(1, 150)];
    one.passages[1].scores = vec![score(1, 110), score(2, 99)];
    let mut two = article("two", 0, &["Tides come in.", "Harbour Review."]);
    two.passages[0].scores = vec![score(1, 100)];
    two.passages[1].kind = PassageKind::Reference;
    let mut three = article("three", 1, &["A fish swam."]);
    three.passages[0].scores = vec![score(2, 100)];
    let name = |passage: &mut DraftPassage, figure, kind| {
        passage.mentions.push(mention(passage, figure, kind, Zone::Body));
    };
    name(&mut one.passages[1], 0, MentionKind::Person);
    name(&mut one.passages[2], 1, MentionKind::Attributive);
    name(&mut two.passages[0], 2, MentionKind::Person);
    let span = one.passages[2].span;
    one.passages[2].citations.push(Citation { span, source: SourceId(3), zone: Zone::Body });
    let mut harbour = draft(3, 3, 4, vec![one, two, three]);
    harbour.reuse = vec![Reuse {
        passage: PassageId(0),
        span: Span { start: 0, end: 8 },
        other: PassageId(3),
        other_span: Span { start: 0, end: 5 },
        score: 80,
    }];
    harbour
}

fn compared(chosen: &[Column], selection: &Selection) -> (Vec<Column>, Comparison) {
    let bytes = write(&harbour()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, selection).unwrap();
    let columns = columns(&corpus, &outcome, chosen, 2).unwrap();
    let compared = compare(&corpus, &outcome, &columns, Uses::default()).unwrap();
    (columns, compared)
}

fn row(topic: Option<u32>, cells: &[&[u32]], weaker: &[usize], only: Option<usize>) -> Row {
    let cells = cells.iter().map(|cell| cell.iter().map(|hit| PassageId(*hit)).collect());
    Row { topic: topic.map(TopicId), cells: cells.collect(), weaker: weaker.to_vec(), only }
}

#[test]
fn columns_are_aligned_by_the_strongest_topic() {
    let (columns, compared) = compared(&[], &Selection::default());
    assert_eq!(columns, [O1, O0], "the outlets with most passages");
    assert_eq!(
        compared.rows,
        [
            row(Some(1), &[&[0, 1], &[3]], &[0, 0], None),
            row(Some(2), &[&[5], &[]], &[0, 0], Some(0)),
            row(None, &[&[2], &[]], &[0, 0], Some(0)),
        ]
    );
    let [one, other] = &compared.columns[..] else { panic!("two columns") };
    assert_eq!((one.passages, other.passages), (4, 1), "without the reference");
    assert_eq!(one.only.topics, [TopicId(0), TopicId(2)]);
    assert_eq!(one.only.figures, [FigureId(0)], "an attributive use does not count");
    assert_eq!(one.only.sources, [SourceId(3)]);
    assert_eq!(other.only.figures, [FigureId(2)]);
    assert!(other.only.topics.is_empty());
}

/// A row was once marked as only in one column although another had the topic too, in passages that
/// stood under a stronger one.
#[test]
fn a_topic_under_a_stronger_one_is_not_missing() {
    let mut harbour = harbour();
    harbour.articles[1].passages[0].scores = vec![score(1, 130), score(2, 100)];
    let bytes = write(&harbour).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, &Selection::default()).unwrap();
    let compared = compare(&corpus, &outcome, &[O1, O0], Uses::default()).unwrap();
    assert_eq!(compared.rows[1], row(Some(2), &[&[5], &[]], &[0, 1], None));
}

#[test]
fn columns_are_what_the_reader_chose_under_the_selection() {
    let mut selection = Selection::default();
    selection.topics.chosen = vec![2];
    let (columns, compared) = compared(&[A0, O0, O1], &selection);
    assert_eq!(columns, [A0, O0, O1]);
    assert_eq!(compared.rows, [row(Some(2), &[&[], &[], &[5]], &[0, 0, 0], Some(2))]);
    let (columns, _) = self::compared(&[O1], &selection);
    assert_eq!(columns, [O1, O0], "one column is no comparison");
    selection.outlets.chosen = vec![1];
    selection.topics.chosen.clear();
    let (columns, _) = self::compared(&[], &selection);
    let articles = [0, 2].map(|article| Column::Article(ArticleId(article)));
    assert_eq!(columns, articles, "of one outlet, its articles");
    selection.query = "nowhere".into();
    let (_, compared) = self::compared(&[], &selection);
    assert_eq!(compared.rows, []);
}

#[test]
fn what_is_shared_is_known_from_both_sides() {
    let bytes = write(&harbour()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let shared = |passage: u32, columns: &[Column]| -> Vec<(Span, u32)> {
        let shared = shared(&corpus, PassageId(passage), columns).unwrap();
        shared.into_iter().map(|shared| (shared.span, shared.other.0)).collect()
    };
    assert_eq!(shared(0, &[O0]), [(Span { start: 0, end: 8 }, 3)]);
    assert_eq!(shared(0, &[O1]), []);
    assert_eq!(shared(3, &[A0]), [(Span { start: 0, end: 5 }, 0)]);
    assert_eq!(shared(3, &[]), [(Span { start: 0, end: 5 }, 0)]);
    assert_eq!(shared(1, &[]), []);
}

#[test]
fn pieces_cover_the_text_once() {
    let span = |start, end| Span { start, end };
    let cut = |spans: &[Span]| pieces(span(10, 20), spans);
    assert_eq!(cut(&[]), [(span(10, 20), false)]);
    assert_eq!(
        cut(&[span(15, 30), span(0, 12), span(11, 13)]),
        [(span(10, 12), true), (span(12, 13), true), (span(13, 15), false), (span(15, 20), true),]
    );
    assert_eq!(cut(&[span(0, 50)]), [(span(10, 20), true)]);
    assert_eq!(cut(&[span(0, 5)]), [(span(10, 20), false)]);
}
