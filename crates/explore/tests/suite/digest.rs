//! What a card and a margin show.

use corpus::{
    ArticleId, Corpus, Draft, FigureId, MentionKind, PassageId, PassageKind, SourceId, TopicId,
    Zone, write,
};
use explore::{Catalogue, Digest, Facet, Heading, Selection, Uses, digest, margin, neighbours};

use crate::corpora::{article, citation, draft, mention, score};

fn digest_of(draft: &Draft) -> Digest {
    let bytes = write(draft).unwrap();
    digest(&Corpus::open(&bytes).unwrap(), ArticleId(0)).unwrap()
}

#[test]
fn an_article_opens_with_its_first_running_text() {
    let mut article = article("a", 0, &["BY NOBODY", "A heading", "The tide came in.", "It left."]);
    article.passages[0].kind = PassageKind::Byline;
    article.passages[1].kind = PassageKind::Heading;
    article.passages[2].scores = vec![score(1, 100)];
    article.passages[3].scores = vec![score(0, 99), score(1, 100), score(2, 140)];
    article.record.title.value = Some("A title".into());
    let digest = digest_of(&draft(1, 3, 0, vec![article]));
    assert_eq!(digest.heading, Heading::Title("A title".into()));
    assert_eq!(digest.opening, Some(PassageId(2)));
    assert_eq!(digest.passages, [1, 2, 3].map(PassageId));
    assert_eq!(digest.topics, [(TopicId(1), 2), (TopicId(2), 1)]);
}

#[test]
fn an_article_without_a_title_is_headed_with_its_first_words() {
    let heading = |text: &str| {
        let digest = digest_of(&draft(1, 0, 0, vec![article("a", 0, &[text])]));
        let Heading::Opening(words) = digest.heading else { panic!("{:?}", digest.heading) };
        words
    };
    assert_eq!(heading("Short and\n  clear."), "Short and clear.");
    let long =
        "The harbour was closed on Tuesday after the highest tide in forty years, officials said.";
    assert_eq!(heading(long), "The harbour was closed on Tuesday after the highest tide in forty…");
    let endless = heading(&"ä".repeat(50_000));
    assert_eq!(endless.chars().count(), 70);
    assert!(endless.ends_with("ä…"));
}

#[test]
fn an_article_without_words_is_headed_with_its_file() {
    let digest = digest_of(&draft(1, 0, 0, vec![article("a", 0, &[])]));
    assert_eq!(digest.heading.text(), "a.txt");
    assert_eq!(digest.opening, None);
}

#[test]
fn a_margin_lists_topics_near_topics_and_figures() {
    let mut article = article("a", 0, &["Words."]);
    let passage = &mut article.passages[0];
    passage.scores = vec![score(0, 120), score(1, 40), score(2, 150), score(3, 70)];
    for (figure, kind, zone) in [
        (3, MentionKind::Person, Zone::Credit),
        (2, MentionKind::Attributive, Zone::Body),
        (0, MentionKind::Person, Zone::Quote),
        (2, MentionKind::Person, Zone::Body),
        (1, MentionKind::Person, Zone::Boilerplate),
    ] {
        passage.mentions.push(mention(passage, figure, kind, zone));
    }
    let bytes = write(&draft(1, 4, 5, vec![article])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut selection = Selection::default();
    let beside = margin(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(beside.topics, [TopicId(2), TopicId(0)]);
    assert_eq!(beside.near, [score(3, 70), score(1, 40)]);
    // An attributive use does not count, so it does not list the figure either: choosing what the
    // margin lists keeps the passage.
    assert_eq!(beside.figures, [FigureId(0), FigureId(2)]);
    selection.uses = Uses { credits: true, ..Uses::default() };
    let beside = margin(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(beside.figures, [FigureId(3), FigureId(0), FigureId(2)]);
    selection.uses = Uses { attributive: true, ..Uses::default() };
    let beside = margin(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(beside.figures, [FigureId(2), FigureId(0)]);
}

#[test]
fn a_margin_lists_the_sources_credited_once_each() {
    let mut article = article("a", 0, &["Words."]);
    let passage = &mut article.passages[0];
    for (source, zone) in [
        (2, Zone::Credit),
        (1, Zone::References),
        (0, Zone::Quote),
        (1, Zone::Body),
        (3, Zone::Boilerplate),
    ] {
        passage.citations.push(citation(passage, source, zone));
    }
    let bytes = write(&draft(1, 0, 0, vec![article])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut selection = Selection::default();
    let beside = margin(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(beside.sources, [SourceId(1), SourceId(0)]);
    selection.uses.credits = true;
    let beside = margin(&corpus, PassageId(0), &selection).unwrap();
    assert_eq!(beside.sources, [SourceId(2), SourceId(1), SourceId(0)]);
}

#[test]
fn neighbours_are_the_stops_before_and_after() {
    let stops = [2, 5, 9].map(PassageId);
    for (place, previous, next) in [
        (None, None, Some(2)),
        (Some(0), None, Some(2)),
        (Some(2), None, Some(5)),
        (Some(5), Some(2), Some(9)),
        (Some(7), Some(5), Some(9)),
        (Some(9), Some(5), None),
        (Some(11), Some(9), None),
    ] {
        let found = neighbours(&stops, place.map(PassageId));
        assert_eq!(found, (previous.map(PassageId), next.map(PassageId)), "{place:?}");
    }
    assert_eq!(neighbours(&[], Some(PassageId(3))), (None, None));
}

#[test]
fn a_catalogue_knows_names_and_slugs() {
    let mut draft = draft(11, 2, 3, vec![]);
    draft.sources[1].spellings = vec!["S. One".into()];
    let bytes = write(&draft).unwrap();
    let catalogue = Catalogue::read(&Corpus::open(&bytes).unwrap()).unwrap();
    for facet in Facet::ALL {
        for value in catalogue.values(facet) {
            assert_eq!(catalogue.value_of(facet, catalogue.slug(facet, value)), Some(value));
        }
        assert_eq!(catalogue.name(facet, 99), "");
        assert_eq!(catalogue.value_of(facet, "nobody"), None);
    }
    assert_eq!(catalogue.name(Facet::Outlet, 10), "Outlet 10");
    assert_eq!(catalogue.value_of(Facet::Figure, "f2"), None, "an organisation is no value");
    assert_eq!(catalogue.name(Facet::Figure, 2), "Figure 2", "but has a name");
    assert_eq!(catalogue.values(Facet::Figure).count(), 2);
    assert_eq!(catalogue.name(Facet::Source, 3), "Source 3");
    assert_eq!(catalogue.value_of(Facet::Source, "s3"), Some(3), "credited nowhere, yet a value");
    assert_eq!(catalogue.aliases(Facet::Source, 1), ["S. One"]);
}
