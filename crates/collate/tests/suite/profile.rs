//! One figure in what is selected.

use collate::profile::{Profile, named, profile, roles};
use corpus::*;
use explore::{Facet, Selection, Uses, select};

use crate::corpora::{article, draft, score};

/// What it shows, a text in which `@` stands for the name Ann Low and `#` for Low alone, and what is
/// read before the name and after it.
#[rustfmt::skip]
const ROLES: [(&str, &str, [&str; 2]); 82] = [
    ("a title of one word", "On Monday President @ spoke.", ["President", ""]),
    ("with a people before it", "He met Finnish President # there.", ["Finnish President", ""]),
    ("which may begin a sentence", "Finnish President @ spoke.", ["Finnish President", ""]),
    ("as may a house that speaks", "Elysée spokesman @ told us", ["Elysée spokesman", ""]),
    ("and a country", "Kenya’s President @ and others", ["Kenya’s President", ""]),
    ("or an abbreviation", "It is ours. EU commissioner @ left", ["EU commissioner", ""]),
    ("written with stops", "a deal by U.S. President #.", ["U.S. President", ""]),
    ("that is no word", "again: US president @ there", ["US president", ""]),
    ("unlike another word there", "When President @ spoke, it rained.", ["President", ""]),
    ("a participle", "Addressing President @ is hard.", ["President", ""]),
    ("a question", "Will President @ go?", ["President", ""]),
    ("nor a verb", "That, said mayor @, was all.", ["mayor", ""]),
    ("nor a place", "In New York deputy mayor @ spoke.", ["deputy mayor", ""]),
    ("nor a month", "it was in May President # came", ["President", ""]),
    ("qualified", "The former prime minister @ left.", ["former prime minister", ""]),
    ("of a field", "experts like Dutch military analyst @ say", ["Dutch military analyst", ""]),
    ("an ally of a house", "the fall of the Elysée ally @ and his exile", ["Elysée ally", ""]),
    ("a house of many words", "In fact, Royal Bengal River Guard Corps Delta commander @, who", ["Royal Bengal River Guard Corps Delta commander", ""]),
    ("two nouns", "with deputy mayor @ there", ["deputy mayor", ""]),
    ("one noun out of another", "the actor turned senator @ said", ["senator", ""]),
    ("with a hyphen", "as ex-mayor @ said", ["ex-mayor", ""]),
    ("a noun of two words", "the UN Secretary-General @ said", ["UN Secretary-General", ""]),
    ("in quotation marks", "They cried “President @!”", ["President", ""]),
    ("another line", "its foreign\nminister @ left", ["foreign\nminister", ""]),
    ("a person beside", "Bo, Mayor @", ["Mayor", ""]),
    ("one capital", "a speech by Mayor # today", ["Mayor", ""]),
    ("the author of a name", "the author @ wrote", ["author", ""]),
    ("whose son", "her son # left", ["son", ""]),
    ("an office with of", "Former US Secretary of State @ left", ["Former US Secretary of State", ""]),
    ("of a place", "The Mayor of Nairobi @ left", ["Mayor of Nairobi", ""]),
    ("which is no other office", "an Adviser of President @ left", ["President", ""]),
    ("another clause", "every president # met", ["", ""]),
    ("a clause is none", "the ally # left behind", ["", ""]),
    ("however it is qualified", "the Elysée ally # abandoned", ["", ""]),
    ("nor a turn of phrase", "In general # was right", ["", ""]),
    ("nor a part of the body", "over his head # threw it", ["", ""]),
    ("a name before is none", "Bo Smith and @ met", ["", ""]),
    ("a verb before is none", "They met @", ["", ""]),
    ("no text", "@", ["", ""]),
    ("a courtesy title", "yet Mr # said", ["Mr", ""]),
    ("of a woman", "Mrs # left", ["Mrs", ""]),
    ("with a stop", "and Dr. @ left", ["Dr", ""]),
    ("shortened", "and Gen. # left", ["Gen", ""]),
    ("written small it is none", "the mr # left", ["", ""]),
    ("a title and a description", "given that Mr #, a former smuggler and judge, led", ["Mr", ""]),
    ("both", "given that Ms #, a former rebel, led", ["Ms", "former rebel"]),
    ("before a comma", "The Kenyan president, @, travelled", ["Kenyan president", ""]),
    ("with a country", "Kenya’s longtime foreign minister, @, said", ["Kenya’s longtime foreign minister", ""]),
    ("of two words", "Yet South Africa’s finance minister, @, said", ["South Africa’s finance minister", ""]),
    ("after a time", "On Monday, the Kenyan president, @, left", ["Kenyan president", ""]),
    ("after a place", "In Nairobi, the Kenyan president, @, left", ["Kenyan president", ""]),
    ("at the end", "and the former Acme executive turned spy operative, @.", ["former Acme executive turned spy operative", ""]),
    ("of an office", "the secretary of state, @, left", ["secretary of state", ""]),
    ("of a company", "the head of Acme, @, left", ["head of Acme", ""]),
    ("or a field", "Acme’s head of research, @, left", ["Acme’s head of research", ""]),
    ("of others", "The rebels’ leader, #, fled", ["rebels’ leader", ""]),
    ("in a quote", "“The president, #, lied,” she said", ["president", ""]),
    ("among others", "between the mayor, @, the council", ["", ""]),
    ("his", "he met his Kenyan counterpart, @. Then", ["Kenyan counterpart", ""]),
    ("of words of any kind", "the city’s chess champion, @, won", ["city’s chess champion", ""]),
    ("without an article it may be a clause", "When she was president, @, left", ["", ""]),
    ("a clause", "According to the minister, @, who was ill, left", ["", ""]),
    ("a sentence that begins", "Cheered by the president, @ left", ["", ""]),
    ("a list", "the judge, the mayor, @, left", ["", ""]),
    ("a list to come", "the mayor, @, and the judge", ["", "" ]),
    ("another's", "Bo Smith, the old mayor, @, left", ["", ""]),
    ("no noun", "the Kenyan team, @, left", ["", ""]),
    ("a list of two", "the president, @ and others", ["", ""]),
    ("after the name", "@, the Kenyan president, left", ["", "Kenyan president"]),
    ("of what", "@, president of Kenya since 2010, left", ["", "president of Kenya since 2010"]),
    ("whose", "@, Kenya’s foreign minister, left", ["", "Kenya’s foreign minister"]),
    ("a relation", "@, her husband, left", ["", "husband"]),
    ("two nouns after", "@, the deputy mayor, left", ["", "deputy mayor"]),
    ("any words between", "@, a celebrated chess commentator and player, left", ["", ""]),
    ("which end in the noun", "@, a veteran chess coach, left", ["", "veteran chess coach"]),
    ("somebody said", "@, the minister said, was absent", ["", ""]),
    ("somebody else", "@, Foreign Minister Odinga, and others", ["", ""]),
    ("a list after", "@, the mayor, and the judge", ["", ""]),
    ("a longer list", "@, the mayor, the judge and the clerk", ["", ""]),
    ("a clause after", "@, who was president, left", ["", ""]),
    ("no end", "@, the president", ["", ""]),
    ("nothing", "@, of course, left", ["", ""]),
];

#[test]
fn roles_are_read_beside_the_name() {
    for (what, text, expected) in ROLES {
        let name = if text.contains('@') { "Ann Low" } else { "Low" };
        let (before, after) = text.split_once(['@', '#']).unwrap();
        let read = roles::beside(before, name, after).map(Option::unwrap_or_default);
        assert_eq!(read, expected, "{what}: {text}");
    }
}

#[test]
fn roles_are_read_in_any_text() {
    let odd = ["’", ", ", "“The ", "é, ", "\u{2003}", "-", "s, the ", "Mr. ", ",", "X’s y, "];
    for one in odd {
        for other in odd {
            let text = format!("{one}{other}").repeat(40);
            let _ = roles::beside(&text, one, &text);
            let _ = (roles::prefix(&text), roles::described(&text));
        }
    }
}

#[test]
fn what_a_name_describes_is_the_next_word() {
    let cases = [
        (" camp, they say", Some(" camp")),
        ("-era prisons.", Some("-era prisons")),
        ("‑led group", Some("‑led group")),
        ("-era", None),
        ("-era, 12", None),
        (" 12", None),
        ("", None),
        (" ", None),
    ];
    for (after, expected) in cases {
        assert_eq!(roles::described(after), expected, "{after:?}");
    }
    let cases = [
        ("a post-", "post-"),
        ("(anti‑", "anti‑"),
        ("a post- ", ""),
        ("a ", ""),
        ("–", ""),
        ("-", ""),
    ];
    for (before, expected) in cases {
        assert_eq!(roles::prefix(before), expected, "{before:?}");
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
    assert_eq!((found.filtered, found.passages(), wide.filtered), (3, 4, 4));
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

#[test]
fn a_phrase_is_shown_as_it_is_written_most() {
    use MentionKind::Person;
    let text = "Al-Ash left. So al-Ash and president al-Ash met President al‑Ash.";
    let mut one = article("a", 0, &[text]);
    let names = ["Al-Ash", "al-Ash", "al-Ash", "al‑Ash"];
    name(&mut one, &names.map(|written| (written, 0, Person, Zone::Body)));
    let mut heading = article("b", 0, &["Ash Meets President Ash", "How president Ash lost"]);
    for passage in &mut heading.passages {
        passage.kind = PassageKind::Heading;
    }
    let names = ["Ash", "President Ash", "Ash"].map(|written| (written, 0, Person, Zone::Body));
    name(&mut heading, &names);
    for passage in &mut heading.passages {
        for mention in &mut passage.mentions {
            mention.span.start = mention.span.end - 3;
        }
    }
    let bytes = write(&draft(1, 1, 1, vec![one, heading])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, &Selection::default()).unwrap();
    let found = profile(&corpus, &outcome, Uses::default(), FigureId(0)).unwrap();
    assert_eq!(rows(&found.spellings), [("al-Ash", vec![4], 4), ("Ash", vec![3], 3)]);
    assert_eq!(
        rows(&found.roles),
        [("president", vec![3], 3)],
        "capitals show nothing in a heading that has them throughout"
    );
}

#[test]
fn who_is_named_in_what_is_selected() {
    let mut one = article("a", 0, &["Bo met Ash, and Bo the Bank.", "The Ash camp and Bo."]);
    name(
        &mut one,
        &[
            ("Bo", 1, MentionKind::Person, Zone::Body),
            ("Ash", 0, MentionKind::Person, Zone::Body),
            ("Bo", 1, MentionKind::Person, Zone::Body),
            ("Bank", 2, MentionKind::Person, Zone::Body),
            ("Ash", 0, MentionKind::Attributive, Zone::Body),
            ("Bo", 1, MentionKind::Person, Zone::Body),
        ],
    );
    let bytes = write(&draft(1, 1, 3, vec![one])).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut selection = Selection::default();
    let look = |selection: &Selection, attributive| {
        let outcome = select(&corpus, selection).unwrap();
        named(&corpus, &outcome, Uses { attributive, ..Uses::default() }).unwrap()
    };
    let [ash, bo] = [FigureId(0), FigureId(1)];
    assert_eq!(look(&selection, false), [(bo, 2), (ash, 1)], "organisations are no figures");
    assert_eq!(look(&selection, true), [(ash, 2), (bo, 2)]);
    selection.choose(Facet::Figure, 0);
    assert_eq!(look(&selection, false), [(ash, 1), (bo, 1)]);
}
