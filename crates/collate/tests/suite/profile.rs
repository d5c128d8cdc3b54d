//! One figure in what is selected.

use collate::profile::{Profile, profile, roles};
use corpus::*;
use explore::{Facet, Selection, Uses, select};

use crate::corpora::{article, draft, score};

/// Words before and after a name, and the role they give it; `@` stands for the name.
const ROLES: [(&str, &str, Option<&str>); 27] = [
    ("a title of one word", "On Monday President @ spoke.", Some("President")),
    ("with a people before it", "He met Finnish President @ there.", Some("Finnish President")),
    ("which may begin a sentence", "Finnish President @ spoke.", Some("Finnish President")),
    ("unlike another word there", "When President @ spoke, it rained.", Some("President")),
    ("nor a verb", "That, said mayor @, was all.", Some("mayor")),
    ("nor a place", "In New York deputy mayor @ spoke.", Some("deputy mayor")),
    ("qualified", "The former prime minister @ left.", Some("former prime minister")),
    ("a house that speaks", "as Elysée spokesman @ told us", Some("Elysée spokesman")),
    ("two nouns", "with deputy mayor @ there", Some("deputy mayor")),
    ("in quotation marks", "They cried “President @!”", Some("President")),
    ("another line", "its foreign\nminister @ left", Some("foreign\nminister")),
    ("a person beside", "Ann, Mayor @", Some("Mayor")),
    ("a name before is none", "Ann Smith and @ met", None),
    ("a verb before is none", "They met @", None),
    ("a mark between", "The president, @, spoke", None),
    ("no text", "@", None),
    ("after the name", "@, the Kenyan president, left", Some("Kenyan president")),
    ("of what", "@, president of Kenya since 2010, left", Some("president of Kenya since 2010")),
    ("whose", "@, Kenya’s foreign minister, left", Some("Kenya’s foreign minister")),
    ("his", "@, her husband, left", Some("husband")),
    ("two nouns after", "@, the deputy mayor, left", Some("deputy mayor")),
    ("somebody said", "@, the minister said, was absent", None),
    ("somebody else", "@, Foreign Minister Odinga, and others", None),
    ("a list", "@, the mayor, and the judge", None),
    ("a clause", "@, who was president, left", None),
    ("no end", "@, the president", None),
    ("nothing", "@, of course, left", None),
];

#[test]
fn roles_are_read_beside_the_name() {
    for (what, text, expected) in ROLES {
        let (before, after) = text.split_once('@').unwrap();
        let role = roles::before(before).or_else(|| roles::after(after));
        assert_eq!(role, expected, "{what}: {text}");
    }
}

#[test]
fn what_a_name_describes_is_the_next_word() {
    let cases =
        [(" camp, they say", Some("camp")), ("-era", None), (" 12", None), ("", None), (" ", None)];
    for (after, expected) in cases {
        assert_eq!(roles::described(after), expected, "{after:?}");
    }
}

/// Names figures in a text, in the order given, each at its next place.
fn name(article: &mut DraftArticle, mentions: &[(&str, u32, MentionKind, Zone)]) {
    let mut from = 0;
    for &(written, figure, kind, zone) in mentions {
        let start = from + article.text[from..].find(written).unwrap();
        from = start + written.len();
        let span = Span::new(start, from);
        let passage = article.passages.iter_mut().find(|passage| passage.span.contains(span));
        passage.unwrap().mentions.push(Mention {
            span,
            figure: Some(FigureId(figure)),
            kind,
            zone,
            rule: String::new(),
        });
    }
}

fn read(selection: &Selection, uses: Uses) -> Profile {
    use MentionKind::{Attributive, Person};
    let mut first = article(
        "a",
        0,
        &[
            "Mayor Al-Ash met Bo.",
            "The al‑Ash camp; al-Ash, the old mayor, and Asch.",
            "Photo: Ash",
        ],
    );
    name(
        &mut first,
        &[
            ("Al-Ash", 0, Person, Zone::Body),
            ("Bo", 1, Person, Zone::Body),
            ("al‑Ash", 0, Attributive, Zone::Body),
            ("al-Ash", 0, Person, Zone::Body),
            ("Asch", 0, Person, Zone::Quote),
            ("Ash", 0, Person, Zone::Credit),
        ],
    );
    first.passages[0].scores = vec![score(0, 120)];
    first.passages[1].scores = vec![score(0, 50), score(1, 150)];
    let mut second =
        article("b", 1, &["The Ash camp.", "mayor Al-Ash with Bo and the Bank", "None."]);
    name(
        &mut second,
        &[
            ("Ash", 0, Attributive, Zone::Body),
            ("Al-Ash", 0, Person, Zone::Body),
            ("Bo", 1, Person, Zone::Body),
            ("Bank", 2, Person, Zone::Body),
        ],
    );
    second.passages[0].scores = vec![score(1, 150)];
    second.passages[1].scores = vec![score(0, 150)];
    let third = article("c", 2, &["Nothing."]);
    let bytes = write(&draft(3, 2, 3, vec![first, second, third])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, selection).unwrap();
    profile(&corpus, &outcome, uses, FigureId(0)).unwrap()
}

fn rows(table: &collate::profile::Table) -> Vec<(&str, Vec<u32>, u32)> {
    table.rows.iter().map(|row| (row.text.as_str(), row.counts.clone(), row.total)).collect()
}

#[test]
fn a_profile_counts_names_by_outlet() {
    let found = read(&Selection::default(), Uses::default());
    let outlets: Vec<_> = found
        .outlets
        .iter()
        .map(|naming| (naming.outlet.0, naming.mentions, naming.attributive))
        .collect();
    assert_eq!(outlets, [(0, 4, 1), (1, 2, 1), (2, 0, 0)]);
    assert_eq!((found.mentions(), found.passages()), ((6, 2), 4));
    assert_eq!(found.spellings.outlets, [OutletId(0), OutletId(1)]);
    let spellings = [("Al-Ash", vec![3, 1], 4), ("Asch", vec![1, 0], 1), ("Ash", vec![0, 1], 1)];
    assert_eq!(rows(&found.spellings), spellings);
    assert_eq!(rows(&found.roles), [("Mayor", vec![1, 1], 2)]);
    assert_eq!(
        rows(&found.described),
        [("al‑Ash camp", vec![1, 0], 1), ("Ash camp", vec![0, 1], 1)]
    );
    let passages: Vec<_> = found.articles.iter().map(|(_, passages)| passages.len()).collect();
    assert_eq!(passages, [2, 2]);
}

/// A passage that only describes something with the name is none that choosing both would give.
#[test]
fn what_stands_beside_is_what_the_filter_gives() {
    let found = read(&Selection::default(), Uses::default());
    assert_eq!(found.together, [(FigureId(1), 2)], "an organisation is no choice");
    assert_eq!(found.topics, [(TopicId(0), 2), (TopicId(1), 1)]);
    let wide = read(&Selection::default(), Uses { attributive: true, ..Uses::default() });
    assert_eq!(wide.topics, [(TopicId(0), 2), (TopicId(1), 2)]);
    let credits = read(&Selection::default(), Uses { credits: true, ..Uses::default() });
    assert_eq!((credits.mentions().0, credits.passages()), (7, 5));
}

#[test]
fn a_profile_keeps_to_the_selection() {
    let mut selection = Selection::default();
    selection.choose(Facet::Outlet, 1);
    let found = read(&selection, Uses::default());
    assert_eq!((found.outlets.len(), found.mentions()), (1, (2, 1)));
    selection.choose(Facet::Outlet, 2);
    selection.remove(Facet::Outlet, 1);
    let none = read(&selection, Uses::default());
    assert_eq!((none.mentions(), none.passages(), none.spellings.rows.len()), ((0, 0), 0, 0));
}
