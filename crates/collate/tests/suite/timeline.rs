//! The dates that passages mention, merged, laid out, and held against each other.

use collate::{
    picture::Shape,
    sentence,
    timeline::{Timeline, When, axis, disagreements, timeline},
};
use corpus::{
    Corpus, DateKind, DateMention, Draft, DraftArticle, FigureId, Mention, MentionKind, OutletId,
    PassageId, PassageKind, Span, Zone, write,
};

use proptest::prelude::*;

use crate::corpora::{article, draft};

/// Marks a date in a passage: the words, and what they mean.
fn date(article: &mut DraftArticle, passage: usize, words: &str, value: Option<&str>) {
    let passage = &mut article.passages[passage];
    let text = &article.text[passage.span.range()];
    let start = passage.span.start as usize + text.find(words).unwrap();
    passage.dates.push(DateMention {
        span: Span::new(start, start + words.len()),
        value: value.map(str::to_owned),
        kind: if value.is_some_and(|value| words.contains(&value[..3])) {
            DateKind::Explicit
        } else {
            DateKind::Relative
        },
        basis: "counted from the day of the article".into(),
    });
}

fn dates_of(draft: &Draft) -> (Vec<u8>, Timeline) {
    let bytes = write(draft).unwrap();
    let read = {
        let corpus = Corpus::open(&bytes).unwrap();
        let passages: Vec<_> = (0..corpus.passage_count() as u32).map(PassageId).collect();
        timeline(&corpus, &passages).unwrap()
    };
    (bytes, read)
}

fn harbour() -> Draft {
    let mut one = article(
        "one",
        1,
        &[
            "The lock was built in 1957. It was mended last July, by Mr. Reed and others.",
            "Ships came on 15 October 2025 and, again on 15 October 2025, left.",
            "Some day it will close. Sources: none.",
        ],
    );
    date(&mut one, 0, "1957", Some("1957"));
    date(&mut one, 0, "last July", Some("2025-07"));
    date(&mut one, 1, "15 October 2025", Some("2025-10-15"));
    date(&mut one, 2, "Some day", None);
    let second = one.text.rfind("15 October 2025").unwrap();
    let mut again = one.passages[1].dates[0].clone();
    again.span = Span::new(second, second + 15);
    one.passages[1].dates.push(again);
    let mut two = article(
        "two",
        0,
        &["In 2025 it froze; on 15 Oct 2025 it thawed.", "Harbour Review, 2019."],
    );
    date(&mut two, 0, "2025", Some("2025"));
    date(&mut two, 0, "15 Oct 2025", Some("2025-10-15"));
    date(&mut two, 1, "2019", Some("2019"));
    two.passages[1].kind = PassageKind::Reference;
    draft(2, 0, 0, vec![one, two])
}

#[test]
fn dates_are_merged_and_in_order() {
    let (bytes, read) = dates_of(&harbour());
    let corpus = Corpus::open(&bytes).unwrap();
    let values: Vec<_> = read.entries.iter().map(|entry| entry.when.value.as_str()).collect();
    assert_eq!(values, ["1957", "2025", "2025-07", "2025-10-15"], "the less exact first");
    let last = &read.entries[3];
    let outlets: Vec<_> = last.by_outlet().iter().map(|(outlet, _)| outlet.0).collect();
    assert_eq!(outlets, [0, 1]);
    assert_eq!(last.places.len(), 2, "what a sentence says twice is one place");
    assert_eq!(last.places[1].written.len(), 2);
    let july = &read.entries[2].places[0];
    assert_eq!(
        corpus.text(july.article, july.sentence).unwrap(),
        "It was mended last July, by Mr. Reed and others."
    );
    assert!(july.inferred && !read.entries[0].places[0].inferred);
    assert_eq!(read.unresolved.len(), 1);
    assert_eq!(read.references.len(), 1, "what a source was published on stands apart");
}

#[test]
fn sentences_end_where_sentences_end() {
    for (text, sentences) in [
        ("One. Two! Three? Four", vec!["One.", "Two!", "Three?", "Four"]),
        ("He said “no.” She left.", vec!["He said “no.”", "She left."]),
        (
            "Gen. Reed of the U.S. Navy spoke. It rained.",
            vec!["Gen. Reed of the U.S. Navy spoke.", "It rained."],
        ),
        ("It cost 3.5 m. in all.", vec!["It cost 3.5 m. in all."]),
        ("", vec![""]),
        ("...", vec!["..."]),
    ] {
        let beginnings = sentence::beginnings(text);
        let starts = [vec![0], beginnings.clone()].concat();
        let found: Vec<_> = starts
            .into_iter()
            .map(|start| &text[sentence::around(text, &beginnings, &(start..start))])
            .collect();
        assert_eq!(found, sentences);
    }
}

#[test]
fn a_date_knows_its_days() {
    let days = |value: &str| When::read(value).map(|when| when.last - when.first + 1);
    for (value, length) in [
        ("2024", 366),
        ("1900", 365),
        ("2000-02", 29),
        ("2025-12", 31),
        ("2025-10-15", 1),
        ("195X", 3_652),
        ("17XX", 36_524),
        ("2024-12-30/2025-01-02", 4),
        ("0000", 366),
        ("99XX", 36_524),
    ] {
        assert_eq!(days(value), Some(length), "{value}");
    }
    for none in
        ["", "2025-13", "2025-1-1-1", "20", "XXXX", "195X-03", "long ago", "2025/2024", "é2é"]
    {
        assert_eq!(days(none), None, "{none}");
    }
    let agree = |one, other| When::read(one).unwrap().agrees(&When::read(other).unwrap());
    assert!(agree("2024", "2024-12-08") && agree("202X", "2024") && agree("2024-12-08", "2024-12"));
    assert!(!agree("2024-11", "2024-12-08") && !agree("2016", "2018"));
}

/// Articles of one sentence and one date each.
fn dated(days: &[&str]) -> Draft {
    let articles = days.iter().enumerate().map(|(number, day)| {
        let mut article =
            article(&format!("a{number}"), number as u32 % 3, &[&format!("On {day}.")]);
        date(&mut article, 0, day, Some(day));
        article
    });
    draft(3, 0, 0, articles.collect())
}

#[test]
fn an_axis_is_cut_where_nothing_is_dated_for_long() {
    let (_, read) = dates_of(&dated(&[
        "1957",
        "2025-10-14",
        "2025-10-15",
        "2025-10-16",
        "2025-11-02",
        "2025-11",
    ]));
    let columns = axis::columns(&read.entries);
    let cuts: Vec<_> = columns.iter().map(|column| (column.date.as_str(), column.cut)).collect();
    assert_eq!(
        cuts,
        [
            ("1957", None),
            ("2025-10-14", Some(67)),
            ("2025-10-15", None),
            ("2025-10-16", None),
            ("2025-11", None),
            ("2025-11-02", None),
        ]
    );
    let name = |outlet: OutletId| format!("<{}>", outlet.0);
    let picture = axis::draw(&read.entries, &name, "Dates");
    let svg = picture.to_svg("of what");
    for shown in ["67 yrs", ">1957<", ">2025<", ">Oct<", ">15<", "&lt;2&gt;"] {
        assert!(svg.contains(shown), "{shown} in {svg}");
    }
    let last = |shape: &Shape| matches!(shape, Shape::Group { number: 5, .. });
    assert!(picture.shapes.iter().any(last), "a click tells which date it was");
}

#[test]
fn many_dates_share_columns() {
    let days: Vec<String> =
        (0..300).map(|n| format!("{}-{:02}", 1990 + n / 12, n % 12 + 1)).collect();
    let (_, read) = dates_of(&dated(&days.iter().map(String::as_str).collect::<Vec<_>>()));
    let columns = axis::columns(&read.entries);
    assert_eq!(columns.len(), 25, "a column a year");
    assert_eq!((columns[1].first, columns[1].end), (12, 24));
    assert!(axis::columns(&[]).is_empty());
    axis::draw(&[], &|_| String::new(), "Nothing");
}

/// Two articles that each say something on a day, among others that say nothing.
fn pair(one: (&str, &str, &str), other: (&str, &str, &str)) -> (Vec<u8>, Timeline) {
    let mut articles: Vec<DraftArticle> = Vec::new();
    for (number, (text, words, value)) in [one, other].into_iter().enumerate() {
        let mut article = article(&format!("a{number}"), number as u32, &[text]);
        date(&mut article, 0, words, Some(value));
        articles.push(article);
    }
    let rest = ["The tide came in that was low and it left in the harbour on a day."; 30];
    articles.push(article("rest", 1, &rest));
    dates_of(&draft(2, 0, 2, articles))
}

#[test]
fn one_event_under_two_dates_is_found() {
    let one =
        "They left out the port from the Skagen Process, meetings that began in Skagen in 2016.";
    let other = "Through processes such as the Skagen talks (2018) both sought to bind themselves.";
    let (bytes, read) = pair((one, "2016", "2016"), (other, "2018", "2018"));
    let corpus = Corpus::open(&bytes).unwrap();
    let found = disagreements(&corpus, &read.entries).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].earlier, found[0].later), ((0, 0), (1, 0)));
    assert_eq!(found[0].names, ["Skagen"]);
    assert!(found[0].score >= disagreement_threshold());

    // What agrees, is no name, or shares nothing but the name, is no disagreement.
    let quiet = |one: (&str, &str, &str), other: (&str, &str, &str)| {
        let (bytes, read) = pair(one, other);
        let corpus = Corpus::open(&bytes).unwrap();
        assert_eq!(disagreements(&corpus, &read.entries).unwrap(), [], "{one:?} {other:?}");
    };
    quiet(
        (one, "2016", "2016"),
        ("The Skagen talks, a process, began in May 2016.", "May 2016", "2016-05"),
    );
    quiet((one, "2016", "2016"), ("A ferry to Skagen sank in 1998.", "1998", "1998"));
    quiet(
        ("The process was signed in 1980.", "1980", "1980"),
        ("The process was signed in 1994.", "1994", "1994"),
    );
}

fn disagreement_threshold() -> u32 {
    collate::timeline::disagreement::LEAST
}

#[test]
fn what_a_person_did_on_two_days_is_no_disagreement() {
    let one = "The speech was that of Reed in 2016.";
    let other = "The speech was that of Reed in 2018.";
    let mut articles = Vec::new();
    for (number, (text, year)) in [(one, "2016"), (other, "2018")].into_iter().enumerate() {
        let mut article = article(&format!("a{number}"), number as u32, &[text]);
        date(&mut article, 0, year, Some(year));
        let start = text.find("Reed").unwrap();
        article.passages[0].mentions.push(Mention {
            span: Span::new(start, start + 4),
            figure: Some(FigureId(0)),
            kind: MentionKind::Person,
            zone: Zone::Body,
            rule: String::new(),
        });
        articles.push(article);
    }
    articles.push(article("rest", 1, &["The tide came in that was low."; 30]));
    let (bytes, read) = dates_of(&draft(2, 0, 2, articles));
    let corpus = Corpus::open(&bytes).unwrap();
    assert_eq!(disagreements(&corpus, &read.entries).unwrap(), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn altered_dates_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..9),
    ) {
        let mut bytes = write(&harbour()).unwrap();
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        let Ok(corpus) = Corpus::open(&bytes) else { return Ok(()) };
        let passages: Vec<_> = (0..9).map(PassageId).collect();
        for passages in [&passages[..5], &passages] {
            if let Ok(read) = timeline(&corpus, passages) {
                let _ = disagreements(&corpus, &read.entries);
                axis::draw(&read.entries, &|_| String::new(), "Dates");
            }
        }
    }

    #[test]
    fn any_text_is_cut_into_sentences_that_are_some_of_it(text in "\\PC{0,60}") {
        let beginnings = sentence::beginnings(&text);
        prop_assert!(beginnings.is_sorted());
        for start in 0..=text.len() {
            let sentence = sentence::around(&text, &beginnings, &(start..text.len().min(start + 2)));
            prop_assert!(text.get(sentence).is_some());
        }
    }

    #[test]
    fn any_value_is_a_date_or_none(value in "[0-9X/é-]{0,12}") {
        if let Some(when) = When::read(&value) {
            prop_assert!(when.first <= when.last && !when.in_words().is_empty());
        }
    }
}
