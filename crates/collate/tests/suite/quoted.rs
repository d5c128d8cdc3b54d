//! Who is quoted in what is selected.

use collate::quoted::{self, Group, Quoted, by_and_about};
use corpus::*;
use explore::{Selection, Settings, Uses, select};

use crate::corpora::{article, draft};

const FIGURE: fn(u32) -> Option<Speaker> = |figure| Some(Speaker::Figure(FigureId(figure)));

/// Adds the quotes between curly marks, in their order.
fn quotes(article: &mut DraftArticle, kinds: &[(QuoteKind, Option<Speaker>)]) {
    let mut kinds = kinds.iter();
    for passage in &mut article.passages {
        let text = &article.text[passage.span.range()];
        for (start, _) in text.match_indices('“') {
            let start = start + '“'.len_utf8();
            let end = start + text[start..].find('”').unwrap();
            let (kind, speaker) = *kinds.next().unwrap();
            let base = passage.span.start as usize;
            passage.quotes.push(Quote {
                span: Span::new(base + start, base + end),
                kind,
                speaker,
                via: vec![],
                rule: "made by hand".into(),
            });
        }
    }
    assert!(kinds.next().is_none());
}

/// Three outlets on a flood: 0 the mayor, 1 the engineer, 2 an agency's chief.
fn flood() -> Draft {
    use QuoteKind::{Scare, Speech, Title};
    let mut first = article(
        "a",
        0,
        &[
            "The mayor said “the dam will hold” and “we knew of Ann”.",
            "A “safe” dam, a “Safe” one.",
        ],
    );
    quotes(&mut first, &[(Speech, FIGURE(0)), (Speech, FIGURE(0)), (Scare, None), (Scare, None)]);
    let place = first.text.find("Ann").unwrap();
    first.passages[0].mentions.push(Mention {
        span: Span::new(place, place + 3),
        figure: Some(FigureId(1)),
        kind: MentionKind::Person,
        zone: Zone::Quote,
        rule: String::new(),
    });
    let mut second =
        article("b", 1, &["“The dam will surely hold”, she said. “It broke”, said Ann."]);
    quotes(&mut second, &[(Speech, FIGURE(0)), (Speech, FIGURE(1))]);
    let mut third = article("c", 2, &["“Who knows?” In “The Flood” there is “water”."]);
    quotes(&mut third, &[(Speech, None), (Title, None), (Scare, None)]);
    let mut draft = draft(3, 1, 3, vec![first, second, third]);
    draft.utterances = vec![Utterance {
        speaker: Speaker::Figure(FigureId(0)),
        quotes: vec![QuoteId(0), QuoteId(4)],
        score: 80,
        shared: vec!["dam".into(), "hold".into()],
    }];
    draft
}

fn found(selection: &Selection, settings: &Settings) -> Quoted {
    let bytes = write(&flood()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, selection).unwrap();
    quoted::quoted(&corpus, &outcome, Uses::default(), settings).unwrap()
}

/// The numbers of the quotes of each group.
fn ids(groups: &[Group]) -> Vec<Vec<u32>> {
    let ids = |group: &Group| group.renderings.iter().map(|rendering| rendering.id.0).collect();
    groups.iter().map(ids).collect()
}

fn phrases(quoted: &Quoted) -> Vec<(u32, Vec<Vec<u32>>)> {
    let all = quoted.phrases.iter().map(|(outlet, phrases)| {
        let ids =
            phrases.iter().map(|phrase| phrase.places.iter().map(|place| place.id.0).collect());
        (outlet.0, ids.collect())
    });
    all.collect()
}

#[test]
fn quotes_are_grouped_and_counted() {
    let quoted = found(&Selection::default(), &Settings::default());
    assert_eq!(ids(&quoted.shared), [[0, 4]]);
    assert_eq!(quoted.shared[0].elsewhere, 0);
    assert_eq!(ids(&quoted.single), [[1], [5]], "the most quoted speaker first");
    assert_eq!(ids(&quoted.unattributed), [[6]]);
    assert_eq!(phrases(&quoted), [(0, vec![vec![2, 3]]), (2, vec![vec![8]])]);
    let speaker = |figure| Speaker::Figure(FigureId(figure));
    assert_eq!(quoted.speakers, [(speaker(0), 3), (speaker(1), 1)]);
    assert_eq!((quoted.without_speaker, &quoted.named[..]), (1, &[(FigureId(1), 1)][..]));
    assert_eq!(quoted.chart.outlets, [0, 1, 2].map(OutletId));
    let rows = [(speaker(0), vec![2, 1, 0]), (speaker(1), vec![0, 1, 0])];
    assert_eq!(quoted.chart.rows, rows);
    assert_eq!(quoted.lengths(), (4, 2));
}

#[test]
fn a_selection_leaves_renderings_elsewhere() {
    let mut selection = Selection::default();
    selection.choose(explore::Facet::Outlet, 1);
    let quoted = found(&selection, &Settings::default());
    assert_eq!(ids(&quoted.shared), Vec::<Vec<u32>>::new());
    assert_eq!(ids(&quoted.single), [[4], [5]]);
    assert_eq!(quoted.single[0].elsewhere, 1);
    assert_eq!(quoted.chart.outlets, [OutletId(1)]);
}

#[test]
fn settings_narrow() {
    let all = Selection::default();
    let by = found(&all, &Settings { speaker: FIGURE(1), ..Settings::default() });
    assert_eq!((ids(&by.single), by.phrases.len()), (vec![vec![5]], 0));
    assert_eq!(by.speakers.len(), 2, "the others can still be chosen");
    let about = found(&all, &Settings { about: Some(FigureId(1)), ..Settings::default() });
    assert_eq!(ids(&about.single), [[1]]);
    assert!(about.shared.is_empty() && about.unattributed.is_empty());
    let titles = found(&all, &Settings { kind: Some(QuoteKind::Title), ..Settings::default() });
    assert_eq!(phrases(&titles), [(2, vec![vec![7]])]);
    let none = found(&all, &Settings { kind: Some(QuoteKind::PullQuote), ..Settings::default() });
    assert!(none.is_empty());
}

#[test]
fn what_is_called_wrong_counts_as_unattributed_and_stays_in_its_place() {
    let wrong = Settings { wrong: vec![QuoteId(4), QuoteId(5)], ..Settings::default() };
    let quoted = found(&Selection::default(), &wrong);
    assert_eq!(quoted.speakers, [(Speaker::Figure(FigureId(0)), 2)]);
    assert_eq!(quoted.without_speaker, 3);
    assert_eq!(quoted.chart.rows, [(Speaker::Figure(FigureId(0)), vec![2, 0, 0])]);
    assert_eq!(ids(&quoted.shared), [[0, 4]]);
    assert_eq!(ids(&quoted.single), [[1], [5]]);
    let by = found(&Selection::default(), &Settings { speaker: FIGURE(0), ..wrong });
    assert_eq!(ids(&by.single), [[0], [1]], "the rendering that is not the speaker's is gone");
    assert_eq!(by.single[0].elsewhere, 1);
}

#[test]
fn a_figure_speaks_and_is_spoken_of() {
    let bytes = write(&flood()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, &Selection::default()).unwrap();
    let settings = Settings { kind: Some(QuoteKind::Title), ..Settings::default() };
    let [by, about] =
        by_and_about(&corpus, &outcome, Uses::default(), &settings, FigureId(1)).unwrap();
    assert_eq!((ids(&by), ids(&about)), (vec![vec![5]], vec![vec![1]]));
}

#[test]
fn a_quote_is_shown_with_what_stands_beside_it() {
    let bytes = write(&flood()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let all = found(&Selection::default(), &Settings::default());
    let rendering = &all.shared[0].renderings[0];
    let ([left, right], cut) = quoted::beside(&corpus, rendering).unwrap();
    let text = |span| corpus.text(rendering.article, span).unwrap();
    assert_eq!((text(left), text(right)), ("The mayor said “", "” and “we knew of Ann”."));
    assert_eq!(cut, [false, false]);
}
