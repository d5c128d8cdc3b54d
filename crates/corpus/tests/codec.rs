//! What is written is read again, and damaged bytes give an error, never a panic.

use corpus::{
    facts::{FactTable, Values},
    layout::Section,
    *,
};
use proptest::prelude::*;

/// A passage with an annotation of every kind.
fn passage(number: u32, text: &str) -> DraftPassage {
    DraftPassage {
        span: Span::new(0, text.len()),
        kind: PassageKind::Paragraph,
        mentions: vec![
            Mention {
                span: Span::new(0, 4),
                figure: Some(FigureId(0)),
                kind: MentionKind::Attributive,
                zone: Zone::Quote,
                rule: "full name".into(),
            },
            Mention {
                span: Span::new(5, 9),
                figure: None,
                kind: MentionKind::Person,
                zone: Zone::Body,
                rule: "two bear the name".into(),
            },
        ],
        hits: vec![TopicHit { span: Span::new(5, 9), topic: TopicId(0), weight: -40 }],
        scores: vec![TopicScore { topic: TopicId(0), score: 120, decided: true }],
        citations: vec![Citation {
            span: Span::new(0, 4),
            source: SourceId(1),
            zone: Zone::References,
        }],
        quotes: vec![
            Quote {
                span: Span::new(0, 9),
                kind: QuoteKind::Speech,
                speaker: Some(Speaker::Figure(FigureId(0))),
                via: vec![SourceId(1), SourceId(0)],
                rule: "quote, verb, speaker".into(),
            },
            Quote {
                span: Span::new(5, 9),
                kind: QuoteKind::Scare,
                speaker: (number > 0).then_some(Speaker::Source(SourceId(0))),
                via: vec![],
                rule: "nobody is named".into(),
            },
        ],
        dates: vec![
            DateMention {
                span: Span::new(0, 4),
                value: Some("2031-05".into()),
                kind: DateKind::Relative,
                basis: "counted from the article's date".into(),
            },
            DateMention {
                span: Span::new(5, 9),
                value: None,
                kind: DateKind::Explicit,
                basis: "no year".into(),
            },
        ],
    }
}

fn draft() -> Draft {
    let article = |number: u32, text: &str| DraftArticle {
        record: Article {
            id: format!("article-{number}"),
            file: format!("{number}.txt"),
            sha256: String::new(),
            outlet: OutletId(number % 2),
            outlet_standing: Standing::Inferred,
            outlet_evidence: "house style".into(),
            title: Fact { value: Some("A title".into()), ..Fact::default() },
            published: Fact::default(),
            reference_date: Fact::default(),
            address: None,
        },
        text: text.into(),
        passages: vec![passage(number, text)],
    };
    Draft {
        collection: Collection { title: "Tides".into(), ..Collection::default() },
        outlets: ["north", "south"]
            .map(|id| Outlet {
                id: id.into(),
                name: id.into(),
                monogram: "N".into(),
                standing: Standing::Stated,
            })
            .into(),
        topics: vec![Topic {
            id: "tides".into(),
            label: "Tides".into(),
            about: "tides".into(),
            threshold: 100,
            terms: vec![Term { text: "tide*".into(), weight: 100 }],
        }],
        figures: vec![Figure {
            id: "anna-boro".into(),
            name: "Anna Boro".into(),
            aliases: vec![],
            spellings: vec!["Boro".into()],
            roles: vec![],
            organisation: false,
        }],
        sources: ["wire", "paper"]
            .map(|id| Source { id: id.into(), name: id.into(), spellings: vec![id.into()] })
            .into(),
        spellings: vec![vec!["tide".into(), "tyde".into()]],
        articles: vec![article(0, "Boro tide"), article(1, "Boró tide")],
        utterances: vec![Utterance {
            speaker: Speaker::Figure(FigureId(0)),
            quotes: vec![QuoteId(0), QuoteId(2)],
            score: 75,
            shared: vec!["tide".into()],
        }],
        reuse: vec![Reuse {
            passage: PassageId(0),
            span: Span::new(5, 9),
            other: PassageId(1),
            other_span: Span::new(0, 9),
            score: 90,
        }],
    }
}

/// Reads everything there is; what comes back does not matter, that it comes back does.
fn read_all(bytes: &[u8]) -> Result<Draft, Damage> {
    let corpus = Corpus::open(bytes)?;
    let facts = FactTable::new(&corpus);
    for passage in (0..corpus.passage_count() as u32).map(PassageId) {
        facts.article(passage)?;
        facts.of(passage)?.iter().count();
        corpus.words_in(passage)?;
    }
    let values = Values::new(&corpus)?;
    for outlet in 0..corpus.outlet_count()? as u32 {
        values.count_by(OutletId(outlet))?;
    }
    for topic in (0..corpus.topic_count()? as u32).map(TopicId) {
        values.count_on(topic)?;
        values.on(topic)?;
    }
    for figure in (0..corpus.figure_count()? as u32).map(FigureId) {
        values.count_naming(figure)?;
        values.naming(figure)?;
    }
    for source in (0..corpus.source_count()? as u32).map(SourceId) {
        values.count_crediting(source)?;
        values.crediting(source)?;
    }
    let mut reuse = Vec::new();
    for quote in (0..corpus.quote_count() as u32).map(QuoteId) {
        corpus.utterance_of(quote)?;
    }
    corpus.index_totals()?;
    corpus.article_named("article-1")?;
    let mut articles = Vec::new();
    for id in corpus.article_ids() {
        let mut passages = Vec::new();
        for passage in corpus.passages_of(id)? {
            let place = corpus.passage(passage)?;
            corpus.text(place.article, place.span)?;
            corpus.number_of(&place)?;
            reuse.extend(corpus.reuse(passage)?.into_iter().filter(|with| with.other > passage));
            let quotes = corpus.quotes_of(passage)?;
            let mentions = corpus.mentions(passage)?;
            let named = mentions.iter().filter_map(|mention| {
                Some((mention.figure?, facts::Use::new(mention.kind, mention.zone)?))
            });
            assert!(corpus.named_in(passage)?.into_iter().eq(named));
            passages.push(DraftPassage {
                span: place.span,
                kind: place.kind,
                mentions,
                hits: corpus.topic_hits(passage)?,
                scores: corpus.topic_scores(passage)?.collect::<Result<_, _>>()?,
                citations: corpus.citations(passage)?,
                quotes: quotes.map(|quote| corpus.quote(quote)).collect::<Result<_, _>>()?,
                dates: corpus.dates(passage)?,
            });
        }
        let text = corpus.article_text(id)?.to_owned();
        articles.push(DraftArticle { record: corpus.article(id)?, text, passages });
    }
    Ok(Draft {
        collection: corpus.collection()?,
        outlets: corpus.outlets()?,
        topics: corpus.topics()?,
        figures: corpus.figures()?,
        sources: corpus.sources()?,
        spellings: corpus.spellings()?,
        articles,
        utterances: corpus.utterances()?,
        reuse,
    })
}

#[test]
fn what_is_written_is_read_again() {
    let bytes = write(&draft()).unwrap();
    assert_eq!(read_all(&bytes).unwrap(), draft());
}

#[test]
fn values_know_their_passages() {
    let mut draft = draft();
    // A second use of the same name, and one that is not the usual.
    let mention = Mention {
        span: Span::new(5, 9),
        figure: Some(FigureId(0)),
        kind: MentionKind::Person,
        zone: Zone::Body,
        rule: "surname".into(),
    };
    draft.articles[1].passages[0].mentions[1] = mention;
    let bytes = write(&draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let values = Values::new(&corpus).unwrap();
    assert_eq!(values.count_by(OutletId(1)), Ok(1));
    assert_eq!(values.count_on(TopicId(0)), Ok(2));
    assert_eq!(values.on(TopicId(0)).unwrap(), [PassageId(0), PassageId(1)]);
    assert_eq!(values.count_naming(FigureId(0)), Ok(1));
    assert_eq!(values.naming(FigureId(0)).unwrap(), [PassageId(0), PassageId(1)]);
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    assert_eq!(write(&draft()), write(&draft()));
}

#[test]
fn other_files_and_other_versions_are_named() {
    assert_eq!(read_all(b"<!doctype html>"), Err(Damage::Foreign));
    assert_eq!(read_all(b""), Err(Damage::Foreign));
    let mut bytes = write(&draft()).unwrap();
    bytes[3] = b'9';
    let error = read_all(&bytes).unwrap_err();
    assert_eq!(error, Damage::Version { found: b'9' });
    assert!(error.to_string().contains("one version"), "{error}");
}

#[test]
fn every_truncation_is_an_error() {
    let bytes = write(&draft()).unwrap();
    for length in 0..bytes.len() {
        assert!(read_all(&bytes[..length]).is_err(), "{length} of {} bytes", bytes.len());
    }
}

/// Found by fuzzing: the last offset alone said how many quotes a passage has, so that whoever
/// collected their numbers could fill the memory.
#[test]
fn a_passage_has_no_more_quotes_than_there_are() {
    let mut bytes = write(&draft()).unwrap();
    let place = 8 + 8 * Section::PassageQuotes as usize + 4;
    let end = u32::from_le_bytes(bytes[place..place + 4].try_into().unwrap()) as usize;
    bytes[end - 4..end].copy_from_slice(&u32::MAX.to_le_bytes());
    let damage = Damage::Row { section: Section::PassageQuotes, row: 1 };
    let quotes = Corpus::open(&bytes).unwrap().quotes_of(PassageId(1)).map(Iterator::count);
    assert_eq!(quotes, Err(damage));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn altered_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = write(&draft()).unwrap();
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        let _ = read_all(&bytes);
    }
}
