//! A location in a link, and links as they come.

use corpus::{
    ArticleId, Corpus, Draft, FigureId, OutletId, PassageId, Quote, QuoteId, QuoteKind, SourceId,
    Speaker, write,
};
use explore::{
    Catalogue, Evidence, Facet, Location, Mode, Notice, Order, Scope, Selection, Settings, Side,
    View, fragment,
    settings::{Across, Column, Measure, Sorting},
};
use proptest::prelude::*;

use crate::corpora::{any_draft, article, draft, possible_selection};

fn small() -> Draft {
    let articles = vec![article("first", 0, &["a", "b"]), article("second", 1, &["c", "d", "e"])];
    let mut draft = draft(2, 3, 3, articles);
    let passage = &mut draft.articles[1].passages[2];
    let quote =
        |kind| Quote { span: passage.span, kind, speaker: None, via: vec![], rule: String::new() };
    passage.quotes = vec![quote(QuoteKind::Speech), quote(QuoteKind::Scare)];
    draft
}

fn parse(text: &str) -> (Location, Vec<Notice>) {
    let bytes = write(&small()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    fragment::parse(text, &corpus, &Catalogue::read(&corpus).unwrap())
}

fn encode(location: &Location) -> String {
    let bytes = write(&small()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    fragment::encode(location, &corpus, &Catalogue::read(&corpus).unwrap()).unwrap()
}

/// Everything at once.
fn full() -> (Location, &'static str) {
    let mut location = Location {
        view: View::Article(ArticleId(1)),
        place: Some(PassageId(4)),
        ..Location::default()
    };
    let selection = &mut location.selection;
    selection.choose(Facet::Outlet, 1);
    selection.exclude(Facet::Outlet, 0);
    selection.choose(Facet::Topic, 2);
    selection.choose(Facet::Topic, 0);
    selection.exclude(Facet::Topic, 1);
    selection.topics.mode = Mode::All;
    selection.choose(Facet::Figure, 0);
    selection.exclude(Facet::Figure, 1);
    selection.figures.mode = Mode::All;
    selection.choose(Facet::Source, 3);
    selection.choose(Facet::Source, 1);
    selection.exclude(Facet::Source, 0);
    selection.sources.mode = Mode::All;
    selection.scope = Scope::Article;
    selection.uses.attributive = true;
    selection.uses.references = true;
    let text = "v=1&outlet=o1&not-outlet=o0&topic=t2,t0&not-topic=t1&topics=all&figure=f0\
                &not-figure=f1&figures=all&source=s3,s1&not-source=s0&sources=all&within=article&uses=attributive,references\
                &article=second&at=3";
    (location, text)
}

#[test]
fn a_link_says_everything() {
    let (location, text) = full();
    assert_eq!(encode(&location), text);
    assert_eq!(parse(text), (location, vec![]));
}

#[test]
fn a_view_alone_is_said_beside_everything_else() {
    let (location, text) = full();
    let embedded = Location { embed: true, ..location };
    assert_eq!(encode(&embedded), format!("{text}&embed=1"));
    assert_eq!(parse(&format!("embed=1&{text}")), (embedded, vec![]));
    let alone = Location { embed: true, ..Location::default() };
    assert_eq!(encode(&alone), "v=1&embed=1");
    assert_eq!(parse("#embed=1"), (alone, vec![]));
    let (location, notices) = parse("embed=yes");
    assert_eq!((location, notices.len()), (Location::default(), 1));
}

#[test]
fn the_default_location_is_the_empty_fragment() {
    assert_eq!(encode(&Location::default()), "");
    for text in ["", "#", "v=1", "#v=1&", "&&topic=&uses=,&at="] {
        assert_eq!(parse(text), (Location::default(), vec![]), "{text}");
    }
}

#[test]
fn a_place_without_an_open_article_names_its_article() {
    let location = Location { place: Some(PassageId(2)), ..Location::default() };
    assert_eq!(encode(&location), "v=1&at=second.1");
    assert_eq!(parse("v=1&at=second.1"), (location, vec![]));
}

#[test]
fn what_the_collection_does_not_have_is_not_written() {
    let mut location = Location { view: View::Article(ArticleId(9)), ..Location::default() };
    location.selection.choose(Facet::Topic, 9);
    location.place = Some(PassageId(99));
    assert_eq!(encode(&location), "");
    let elsewhere = Location {
        view: View::Article(ArticleId(0)),
        place: Some(PassageId(4)),
        ..Location::default()
    };
    assert_eq!(encode(&elsewhere), "v=1&article=first");
}

#[test]
fn what_mailers_and_people_do_to_links_is_forgiven() {
    let (location, text) = full();
    let encoded = text.replace('=', "%3D").replace(',', "%2c");
    let all: Vec<String> = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let mut backwards: Vec<&str> = text.split('&').collect();
    backwards.reverse();
    for variant in [
        format!("#{text}"),
        encoded,
        all.concat(),
        text.replace('&', "&amp;"),
        backwards.join("&"),
        text.replace("v=1&", ""),
        text.replace("topic=t2,t0", "topic=t2&topic=t0"),
        text.replace("t2,t0", " t2 , t0,, "),
    ] {
        assert_eq!(parse(&variant), (location.clone(), vec![]), "{variant}");
    }
}

#[test]
fn what_is_dropped_is_said_and_the_rest_applies() {
    let value = |facet, slug: &str| Notice::Value { facet, slug: slug.into() };
    let setting = |key: &str, value: &str| Notice::Setting { key: key.into(), value: value.into() };
    let key = |key: &str| Notice::Key(key.into());
    let repeated = |value: &str| Notice::Repeated(value.into());
    let contradiction = |slug: &str| Notice::Contradiction(slug.into());
    let place = |at: &str| Notice::Place(at.into());
    for (dropped, notice) in [
        ("topic=tides", value(Facet::Topic, "tides")),
        ("outlet=north", value(Facet::Outlet, "north")),
        ("figure=f2", value(Facet::Figure, "f2")),
        ("source=gazette", value(Facet::Source, "gazette")),
        ("sources=few", setting("sources", "few")),
        ("colour=red", key("colour")),
        ("main", key("main")),
        ("topics=some", setting("topics", "some")),
        ("within=book", setting("within", "book")),
        ("uses=borrowed", setting("uses", "borrowed")),
        ("v=one", setting("v", "one")),
        ("v=2", Notice::Newer(2)),
        ("figure=f0", repeated("f0")),
        ("uses=credits,credits&uses=", repeated("credits")),
        ("topics=all&topics=any", repeated("any")),
        ("not-topic=t0&topic=t0", contradiction("t0")),
        ("topic=t0&not-topic=t0", contradiction("t0")),
        ("article=third", Notice::Article("third".into())),
        ("at=6", place("6")),
        ("at=first.3", place("first.3")),
        ("at=first.0", place("first.0")),
        ("at=first.99999999999", place("first.99999999999")),
        ("article=first&at=second.1", place("second.1")),
        (
            "topic=%00%E2%80%AEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            value(Facet::Topic, "\u{fffd}\u{fffd}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"),
        ),
    ] {
        let (location, notices) = parse(&format!("figure=f0&{dropped}&not-outlet=o1"));
        assert_eq!(notices, [notice], "{dropped}");
        assert_eq!(location.selection.figures.chosen, [0], "{dropped}");
        assert_eq!(location.selection.outlets.excluded, [1], "{dropped}");
        assert_eq!(location.place, None, "{dropped}");
    }
}

#[test]
fn settings_stand_in_the_links_of_their_view() {
    let quotes = Settings {
        speaker: Some(Speaker::Source(SourceId(1))),
        about: Some(FigureId(0)),
        kind: Some(QuoteKind::Scare),
        wrong: vec![QuoteId(0), QuoteId(1)],
        ..Settings::default()
    };
    let coverage = Settings {
        across: Across::Sources,
        measure: Measure::Count,
        rows: Sorting::Uneven,
        columns: Sorting::Name,
        ..Settings::default()
    };
    let compare = Settings {
        compared: vec![Column::Article(ArticleId(1)), Column::Outlet(OutletId(0))],
        ..Settings::default()
    };
    for (view, settings, text) in [
        (
            View::Quotes,
            quotes,
            "v=1&view=quotes&speaker=source:s1&about=f0&kind=scare&wrong=second.3.1,second.3.2",
        ),
        (
            View::Coverage,
            coverage,
            "v=1&view=coverage&by=sources&measure=count&rows=uneven&columns=name",
        ),
        (View::Compare, compare, "v=1&view=compare&compare=article:second,o0"),
        (View::Figure(FigureId(1)), Settings::default(), "v=1&view=figure&of=f1"),
        (View::Timeline, Settings::default(), "v=1&view=timeline"),
        (View::Words, Settings::default(), "v=1&view=words"),
    ] {
        let location = Location { view, settings, ..Location::default() };
        assert_eq!(encode(&location), text);
        assert_eq!(parse(text), (location, vec![]));
    }
}

#[test]
fn settings_that_nothing_here_has_are_named() {
    for text in [
        "view=quotes&speaker=nobody",
        "view=quotes&speaker=source:nobody",
        "view=quotes&about=x",
        "view=quotes&kind=shout",
        "view=coverage&by=moon",
        "view=compare&compare=o9",
        "view=compare&compare=article:third",
        "view=figure",
        "view=figure&of=x",
        "wrong=second.3.9",
        "wrong=second.3.0",
        "wrong=x",
        "view=moon",
    ] {
        let (location, notices) = parse(text);
        assert_eq!(notices.len(), 1, "{text}: {notices:?}");
        assert_eq!(location.settings, Settings::default(), "{text}");
    }
    let (location, notices) = parse("view=compare&compare=o0,o1,o0,article:first,article:second");
    assert_eq!((location.settings.compared.len(), notices.len()), (3, 2));
}

/// Found by a fuzz target: space that was encoded twice stayed at the ends of the words, and was gone
/// from the link that the page then wrote.
#[test]
fn words_have_no_space_at_their_ends_however_it_is_encoded() {
    for text in ["q=%2520a", "q=a%2509", "q=%25C2%25A0a+", "q=%20a"] {
        let (location, _) = parse(text);
        assert_eq!(location.selection.query.trim(), location.selection.query, "{text}");
        assert_eq!(parse(&encode(&location)), (location, vec![]), "{text}");
    }
    assert_eq!(parse("q=%2520"), (Location::default(), vec![]));
}

#[test]
fn a_value_both_chosen_and_excluded_stays_excluded() {
    for text in ["topic=t0&not-topic=t0", "not-topic=t0&topic=t0"] {
        let (location, _) = parse(text);
        assert_eq!(location.selection.topics.chosen, []);
        assert_eq!(location.selection.topics.excluded, [0]);
    }
}

#[test]
fn a_link_far_too_long_is_cut_between_values() {
    // The cut falls into a value whose beginning is another value.
    let filler = "x".repeat(fragment::LONGEST - "topic=t0&k=&topic=t1,t2".len());
    let (location, notices) = parse(&format!("topic=t0&k={filler}&topic=t1,t22222"));
    assert_eq!(location.selection.topics.chosen, [0, 1]);
    assert_eq!(notices.first(), Some(&Notice::TooLong));
    let (_, notices) = parse(&"topic=x&".repeat(1 << 20));
    assert!(notices.len() < 20, "{}", notices.len());
}

fn any_location() -> impl Strategy<Value = (Draft, Location)> {
    let place = any::<prop::sample::Index>();
    let orders = vec![Order::Relevance, Order::Article, Order::Date, Order::Outlet];
    let order = prop::option::of(prop::sample::select(orders));
    let side = prop::sample::select(vec![Side::None, Side::Left, Side::Right]);
    let words = prop_oneof![2 => Just(None), 1 => "[ -~é木&%#=+,]{0,9}".prop_map(Some)];
    let views = View::NAMED.map(|(_, view)| view);
    let views = prop::sample::select(views.to_vec());
    (any_draft(), possible_selection(), any::<[bool; 4]>(), views, place, order, side, words)
        .prop_map(|(draft, mut selection, switches, view, place, order, side, words)| {
            let [open, at, points, embed] = switches;
            if let Some(words) = words {
                words.trim().clone_into(&mut selection.query);
            }
            let counts: Vec<usize> =
                draft.articles.iter().map(|article| article.passages.len()).collect();
            let total = counts.iter().sum::<usize>();
            let mut location =
                Location { selection, view, order, side, embed, ..Location::default() };
            if at && total > 0 {
                location.place = Some(PassageId(place.index(total) as u32));
            }
            if open && !counts.is_empty() {
                // The article of the place, or any.
                let mut left = location.place.map_or(0, PassageId::index);
                let holds = |&count: &usize| {
                    let here = left < count;
                    left = left.saturating_sub(count);
                    here
                };
                let of_place = counts.iter().position(holds);
                let article = match location.place {
                    Some(_) => of_place.unwrap(),
                    None => place.index(counts.len()),
                };
                let id = ArticleId(article as u32);
                location.view = View::Article(id);
                let passages = &draft.articles[article].passages;
                if points && !passages.is_empty() {
                    let span = passages[place.index(passages.len())].span;
                    location.evidence = Some(Evidence { article: id, span });
                }
            }
            (draft, location)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_link_gives_the_same_location((draft, location) in any_location()) {
        let bytes = write(&draft).unwrap();
        let corpus = Corpus::open(&bytes).unwrap();
        let catalogue = Catalogue::read(&corpus).unwrap();
        let text = fragment::encode(&location, &corpus, &catalogue).unwrap();
        prop_assert_eq!(fragment::parse(&text, &corpus, &catalogue), (location.clone(), vec![]));
        prop_assert_eq!(text.is_empty(), location == Location::default());
    }

    #[test]
    fn any_text_gives_a_location_that_can_be_written(
        text in "(#|v=|outlet|not-|topics?|figures?|sources?|q=|order|sort=left|view=context|view=quotes|kind=scare|view=coverage|by=|compare=o0|view=figure|of=f1|=|,|&|%2|%26|%C3|all|o0|t1|f1|f2|s0|s3|uses|within|embed=1|at|article|first|second|words=|check=|edition=|begins=|0-1|2-3|\\.|[0-9]|\\PC){0,40}",
    ) {
        let (location, _) = parse(&text);
        prop_assert_eq!(parse(&encode(&location)), (location, vec![]));
    }
}

#[test]
fn the_selection_of_a_broken_link_is_possible() {
    let (location, _) = parse("topic=t0,t0,t0&not-topic=t0&figure=f2");
    let mut expected = Selection::default();
    expected.exclude(Facet::Topic, 0);
    assert_eq!(location.selection, expected);
}

/// A note cut in the middle is not taken for a whole one: a comma in it ends no value.
#[test]
fn a_long_link_loses_its_last_note_whole() {
    let bytes = write(&small()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let mut location = Location { view: View::Notes, ..Location::default() };
    let text = "one, two, three, ".repeat(1_000);
    location.notes.insert(PassageId(0), explore::notes::Note { starred: false, text });
    let link = fragment::encode(&location, &corpus, &catalogue).unwrap();
    assert!(link.len() > fragment::LONGEST);
    let (read, notices) = parse(&link);
    assert_eq!(notices.first(), Some(&Notice::TooLong));
    assert!(read.notes.is_empty(), "{:?}", read.notes);
}
