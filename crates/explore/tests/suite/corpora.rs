//! Collections made by hand and by chance, about nothing.

use corpus::*;
use explore::{Choice, Facet, Mode, Scope, Selection, Uses};
use proptest::prelude::*;

/// An article of one paragraph a text.
pub(crate) fn article(slug: &str, outlet: u32, paragraphs: &[&str]) -> DraftArticle {
    let mut text = String::new();
    let mut passages = Vec::new();
    for paragraph in paragraphs {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(paragraph);
        passages.push(DraftPassage {
            span: Span::new(start, text.len()),
            kind: PassageKind::Paragraph,
            mentions: vec![],
            hits: vec![],
            scores: vec![],
            citations: vec![],
            quotes: vec![],
            dates: vec![],
        });
    }
    DraftArticle {
        record: Article {
            id: slug.into(),
            file: format!("{slug}.txt"),
            sha256: String::new(),
            outlet: OutletId(outlet),
            outlet_standing: Standing::Stated,
            outlet_evidence: String::new(),
            title: Fact::default(),
            published: Fact::default(),
            reference_date: Fact::default(),
            address: None,
        },
        text,
        passages,
    }
}

/// How many sources a collection made here has.
pub(crate) const SOURCES: u32 = 4;

/// A collection with outlets o0, o1 ..., topics t0 ..., figures f0 ... and sources s0 ...; the last
/// figure is an organisation.
pub(crate) fn draft(
    outlets: usize,
    topics: usize,
    figures: usize,
    articles: Vec<DraftArticle>,
) -> Draft {
    Draft {
        collection: Collection::default(),
        outlets: (0..outlets)
            .map(|number| Outlet {
                id: format!("o{number}"),
                name: format!("Outlet {number}"),
                monogram: "O".into(),
                standing: Standing::Stated,
            })
            .collect(),
        topics: (0..topics)
            .map(|number| Topic {
                id: format!("t{number}"),
                label: format!("Topic {number}"),
                about: String::new(),
                threshold: 100,
                terms: vec![],
            })
            .collect(),
        figures: (0..figures)
            .map(|number| Figure {
                id: format!("f{number}"),
                name: format!("Figure {number}"),
                aliases: vec![],
                spellings: vec![],
                roles: vec![],
                organisation: number + 1 == figures,
            })
            .collect(),
        sources: (0..SOURCES)
            .map(|number| Source {
                id: format!("s{number}"),
                name: format!("Source {number}"),
                spellings: vec![],
            })
            .collect(),
        spellings: vec![vec!["ash".into(), "asch".into()], vec!["elm".into(), "oak elm".into()]],
        articles,
        ..Draft::default()
    }
}

/// A mention of a figure, in the first byte of its passage.
pub(crate) fn mention(
    passage: &DraftPassage,
    figure: u32,
    kind: MentionKind,
    zone: Zone,
) -> Mention {
    let start = passage.span.start;
    Mention {
        span: Span { start, end: start + 1 },
        figure: Some(FigureId(figure)),
        kind,
        zone,
        rule: "made by hand".into(),
    }
}

/// A source credited in the first byte of its passage.
pub(crate) fn citation(passage: &DraftPassage, source: u32, zone: Zone) -> Citation {
    let start = passage.span.start;
    Citation { span: Span { start, end: start + 1 }, source: SourceId(source), zone }
}

/// A score, decided from 100 on.
pub(crate) fn score(topic: u32, score: i16) -> TopicScore {
    TopicScore { topic: TopicId(topic), score, decided: score >= 100 }
}

/// Any collection of up to 4 outlets, 5 topics, 5 figures, 4 sources and 6 articles with up to 7 passages.
pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    let articles =
        prop::collection::vec((0_u32..4, prop::collection::vec(any_passage(), 0..8)), 0..7);
    articles.prop_map(|articles| {
        let articles = articles
            .into_iter()
            .enumerate()
            .map(|(number, (outlet, passages))| any_article(number, outlet, &passages))
            .collect();
        draft(4, 5, 5, articles)
    })
}

/// Few words, so that they meet: folded alike, with others inside, hyphened, ideographs.
pub(crate) const WORDS: [&str; 14] = [
    "ash", "Asch", "ashen", "élan", "elan", "al-Ash", "oak", "oaks", "elm", "fir", "oak-fir",
    "木林", "林", "木",
];

#[derive(Clone, Debug)]
struct AnyPassage {
    kind: PassageKind,
    text: String,
    mentions: Vec<(Option<u32>, MentionKind, Zone)>,
    citations: Vec<(u32, Zone)>,
    scores: Vec<(u32, i16)>,
}

fn any_passage() -> impl Strategy<Value = AnyPassage> {
    let kind = prop_oneof![
        5 => Just(PassageKind::Paragraph),
        2 => prop::sample::select(PassageKind::ALL),
    ];
    let zone = prop_oneof![5 => Just(Zone::Body), 3 => prop::sample::select(Zone::ALL)];
    let mention = (
        prop::option::weighted(0.9, 0_u32..5),
        prop::sample::select(MentionKind::ALL),
        zone.clone(),
    );
    let mentions = prop::collection::vec(mention, 0..5);
    let citations = prop::collection::vec((0..SOURCES, zone), 0..4);
    let scores = prop::collection::btree_map(0_u32..5, 1_i16..200, 0..4);
    let words = prop::collection::vec(prop::sample::select(&WORDS), 0..12);
    (kind, words, mentions, citations, scores).prop_map(
        |(kind, words, mentions, citations, scores)| {
            // The first letters stand under the mentions, which want some.
            let text = format!("Begin, {}.", words.join(" "));
            let scores = scores.into_iter().collect();
            AnyPassage { kind, text, mentions, citations, scores }
        },
    )
}

fn any_article(number: usize, outlet: u32, passages: &[AnyPassage]) -> DraftArticle {
    let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
    let mut article = article(&format!("article-{number}"), outlet, &texts);
    for (passage, any) in article.passages.iter_mut().zip(passages) {
        passage.kind = any.kind;
        passage.scores = any.scores.iter().map(|&(topic, value)| score(topic, value)).collect();
        for (place, &(figure, kind, zone)) in (passage.span.start..).zip(&any.mentions) {
            passage.mentions.push(Mention {
                span: Span { start: place, end: place + 1 },
                figure: figure.map(FigureId),
                kind,
                zone,
                rule: "made by chance".into(),
            });
        }
        for (place, &(source, zone)) in (passage.span.start..).zip(&any.citations) {
            let span = Span { start: place, end: place + 1 };
            passage.citations.push(Citation { span, source: SourceId(source), zone });
        }
        for &(topic, weight) in &any.scores {
            passage.hits.push(TopicHit { span: passage.span, topic: TopicId(topic), weight });
        }
    }
    article
}

fn any_choice(size: u32) -> impl Strategy<Value = Choice> {
    let values = |most| prop::collection::vec(0..size, 0..most);
    (any::<bool>(), values(4), values(3)).prop_map(|(all, chosen, excluded)| Choice {
        mode: if all { Mode::All } else { Mode::Any },
        chosen,
        excluded,
    })
}

pub(crate) fn any_uses() -> impl Strategy<Value = Uses> {
    any::<(bool, bool, bool)>().prop_map(|(attributive, credits, references)| Uses {
        attributive,
        credits,
        references,
    })
}

/// A phrase of a query: its words, and whether the last may go on.
#[derive(Clone, Debug)]
pub(crate) struct AnyPhrase {
    pub(crate) words: Vec<&'static str>,
    pub(crate) prefix: bool,
    pub(crate) quoted: bool,
}

/// A query by its parts, each with whether it is unwanted and its phrases.
#[derive(Clone, Debug, Default)]
pub(crate) struct AnyQuery {
    pub(crate) parts: Vec<(bool, Vec<AnyPhrase>)>,
}

impl AnyQuery {
    /// As a reader would write it.
    pub(crate) fn text(&self) -> String {
        let phrase = |phrase: &AnyPhrase| {
            let (quote, star) =
                (if phrase.quoted { "\"" } else { "" }, if phrase.prefix { "*" } else { "" });
            format!("{quote}{}{star}{quote}", phrase.words.join(" "))
        };
        let part = |(unwanted, phrases): &(bool, Vec<AnyPhrase>)| {
            let phrases: Vec<_> = phrases.iter().map(phrase).collect();
            format!("{}{}", if *unwanted { "-" } else { "" }, phrases.join(" OR "))
        };
        self.parts.iter().map(part).collect::<Vec<_>>().join(" ")
    }
}

fn any_phrase() -> impl Strategy<Value = AnyPhrase> {
    let words = [&WORDS[..], &["begin", "none", "a", "o"]].concat();
    let words = prop::sample::select(words).boxed();
    let one = (words.clone(), any::<bool>(), any::<bool>())
        .prop_map(|(word, prefix, quoted)| AnyPhrase { words: vec![word], prefix, quoted });
    let several = (prop::collection::vec(words, 2..4), any::<bool>())
        .prop_map(|(words, prefix)| AnyPhrase { words, prefix, quoted: true });
    prop_oneof![3 => one, 1 => several]
}

/// Any query: up to three parts.
pub(crate) fn any_query() -> impl Strategy<Value = AnyQuery> {
    let part = prop_oneof![
        4 => prop::collection::vec(any_phrase(), 1..3).prop_map(|phrases| (false, phrases)),
        1 => any_phrase().prop_map(|phrase| (true, vec![phrase])),
    ];
    let parts = prop_oneof![1 => Just(vec![]), 2 => prop::collection::vec(part, 1..4)];
    parts.prop_map(|parts| AnyQuery { parts })
}

/// Any selection, also such as no reader can make: values that do not exist, that stand twice, that
/// are both chosen and excluded.
pub(crate) fn any_selection() -> impl Strategy<Value = Selection> {
    any_search().prop_map(|(selection, _)| selection)
}

/// The same, with its query by parts. Half have neither exclusions nor unusual uses: only those are
/// applied without looking at every passage.
pub(crate) fn any_search() -> impl Strategy<Value = (Selection, AnyQuery)> {
    let choices = (
        any_choice(5),
        any_choice(6),
        any_choice(6),
        prop_oneof![Just(Choice::default()), any_choice(SOURCES + 1)],
    );
    (choices, any_query(), any::<[bool; 2]>(), any_uses()).prop_map(
        |((outlets, topics, figures, sources), query, [article, plain], uses)| {
            let mut selection = Selection {
                outlets,
                topics,
                figures,
                sources,
                query: query.text(),
                scope: if article { Scope::Article } else { Scope::Passage },
                uses,
            };
            if plain {
                selection.uses = Uses::default();
                for facet in Facet::ALL {
                    selection.choice_mut(facet).excluded.clear();
                }
            }
            (selection, query)
        },
    )
}

/// Any selection a reader can make in [`any_draft`].
pub(crate) fn possible_selection() -> impl Strategy<Value = Selection> {
    any_selection().prop_map(|any| {
        let mut selection = Selection {
            scope: any.scope,
            uses: any.uses,
            query: any.query.clone(),
            ..Selection::default()
        };
        // The last figure is an organisation, no value.
        let sizes =
            [(Facet::Outlet, 4), (Facet::Topic, 5), (Facet::Figure, 4), (Facet::Source, SOURCES)];
        for (facet, size) in sizes {
            let choice = any.choice(facet);
            for &value in choice.chosen.iter().filter(|&&value| value < size) {
                selection.choose(facet, value);
            }
            for &value in choice.excluded.iter().filter(|&&value| value < size) {
                selection.exclude(facet, value);
            }
            if facet != Facet::Outlet {
                selection.choice_mut(facet).mode = choice.mode;
            }
        }
        selection
    })
}

/// Bytes set to other values, and perhaps an end cut off.
#[derive(Clone, Debug)]
pub(crate) struct Alteration {
    changes: Vec<(prop::sample::Index, u8)>,
    cut: Option<prop::sample::Index>,
}

impl Alteration {
    pub(crate) fn any() -> impl Strategy<Value = Self> {
        let change = (any::<prop::sample::Index>(), any::<u8>());
        let cut = prop::option::weighted(0.2, any::<prop::sample::Index>());
        (prop::collection::vec(change, 1..12), cut).prop_map(|(changes, cut)| Self { changes, cut })
    }

    pub(crate) fn apply(&self, bytes: &mut Vec<u8>) {
        for (place, value) in &self.changes {
            let place = place.index(bytes.len());
            bytes[place] = *value;
        }
        if let Some(cut) = self.cut {
            bytes.truncate(cut.index(bytes.len()));
        }
    }
}
