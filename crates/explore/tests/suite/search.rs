//! How queries are read, and what they find, on small collections.

use corpus::{Corpus, Draft, PassageKind, write};
use explore::{
    Catalogue, Facet, Order, Query, Selection, Side, context, find, query, rank, select, spelling,
    suggest::{self, Offer},
};

use crate::corpora::{article, draft};

/// A query as one line: wanted parts, then unwanted ones after a dash; phrases of several words in
/// brackets.
fn read(text: &str) -> String {
    let phrase = |phrase: &query::Phrase| {
        let star = if phrase.prefix { "*" } else { "" };
        match &phrase.words[..] {
            [word] => format!("{word}{star}"),
            words => format!("[{}{star}]", words.join(" ")),
        }
    };
    let part = |part: &query::Part| part.phrases.iter().map(phrase).collect::<Vec<_>>().join("|");
    let query = Query::read(text);
    let wanted = query.wanted.iter().map(part);
    let unwanted = query.unwanted.iter().map(|unwanted| format!("-{}", part(unwanted)));
    wanted.chain(unwanted).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_text_is_a_query() {
    for (text, expected) in [
        ("", ""),
        ("  tide  Table ", "tide table"),
        ("\"high tide\" now", "[high tide] now"),
        ("„high tide“ «low tide»", "[high tide] [low tide]"),
        ("\"high tide", "[high tide]"),
        ("tide\"high water\"ebb", "tide [high water] ebb"),
        ("\"\" \" tide", "tide"),
        ("tid* \"high ti*\" \"high ti\"*", "tid* [high ti*] [high ti*]"),
        ("* ** -* \"*\"", ""),
        ("a OR b OR c d", "a|b|c d"),
        ("a | b", "a|b"),
        ("OR a OR", "a"),
        ("a or b", "a or b"),
        ("a OR -b c", "a c -b"),
        ("-a OR b", "b -a"),
        ("-\"low tide\" tide -ebb", "tide -[low tide] -ebb"),
        ("- tide", "tide"),
        ("tide - ebb", "tide ebb"),
        ("high-water", "[high water]"),
        ("tide.example.org", "[tide example org]"),
        ("al-Masri Al‑Masri", "masri masri"),
        ("Élan ＦＵＬＬ ﬁre", "elan full fire"),
        ("O’Brien's", "obrien"),
        ("潮汐表", "[潮 汐 表]"),
        ("潮*", "潮*"),
        ("조수간만", "[조 수 간 만]"),
        ("مَـدّ أَزْرَق", "مد ازرق"),
        ("מנכ\"ל \"גאות ושפל\"", "מנכל [גאות ושפל]"),
        ("(tide) [ebb], {flow}; &?", "tide ebb flow"),
    ] {
        assert_eq!(read(text), expected, "{text:?}");
    }
}

#[test]
fn a_query_has_an_end() {
    let query = Query::read(&"tide ".repeat(1_000));
    assert_eq!(query.wanted.len(), query::MOST);
    assert_eq!(query.left_out, 1_000 - query::MOST);
}

#[test]
fn the_last_word_goes_on_while_it_is_typed() {
    for (typed, asked) in [
        ("ti", "ti*"),
        ("high ti", "high ti*"),
        ("ti ", "ti "),
        ("ti*", "ti*"),
        ("\"high ti", "\"high ti*"),
        ("\"high tide\"", "\"high tide\""),
        ("-ti", "-ti*"),
        ("a OR", "a OR"),
        ("a -", "a -"),
        ("", ""),
    ] {
        assert_eq!(query::while_typing(typed), asked);
    }
}

#[test]
fn a_part_can_be_taken_out() {
    let text = "tide \"low water\" OR ebb -flow";
    let removed = |number: usize| {
        let query = Query::read(text);
        query::without(text, &query.parts()[number].0.span)
    };
    assert_eq!(removed(0), "\"low water\" OR ebb -flow");
    assert_eq!(removed(1), "tide -flow");
    assert_eq!(removed(2), "tide \"low water\" OR ebb");
}

/// Found by fuzzing: without the part between them, an `OR` that had joined nothing joined two others,
/// and taking a word away asked for less.
#[test]
fn without_a_part_an_or_joins_nothing_new() {
    for (text, number, rest) in [
        ("tide OR -ebb flow", 1, "tide flow"),
        ("tide -ebb OR flow", 1, "tide flow"),
        ("tide -ebb … OR flow", 1, "tide flow"),
        ("tide OR … -ebb | flow", 1, "tide flow"),
        ("tide ebb OR", 1, "tide"),
        ("tide OR ebb flow", 1, "tide OR ebb"),
        ("flow tide OR ebb", 0, "tide OR ebb"),
        ("\"tide OR\" flow", 1, "\"tide OR\""),
    ] {
        let query = Query::read(text);
        assert_eq!(query::without(text, &query.parts()[number].0.span), rest, "{text}");
    }
}

/// Three articles on tides, the first by the first outlet.
fn tides() -> Draft {
    let first = article(
        "first",
        0,
        &[
            "The tide table of Karsk harbour.",
            "A tide, and another tide, and the tide again, said the pilot of the harbour, who has \
             seen many of them come and go in his long years at sea and on the shore.",
            "Nothing of the kind.",
        ],
    );
    let mut second = article("second", 1, &["Tide tables", "The table of the tide.", "Carsk."]);
    second.passages[0].kind = PassageKind::Heading;
    second.record.published.value = Some("2021-03-04".into());
    let mut third = article("third", 0, &["The tide was low at Karsk; the table was bare."]);
    third.record.published.value = Some("2022".into());
    let mut draft = draft(2, 2, 3, vec![first, second, third]);
    draft.figures[0].name = "Dora Lund".into();
    draft.figures[0].aliases = vec!["Dorothea Lund-Karsk".into()];
    draft.figures[1].name = "Lundgren".into();
    draft.topics[0].label = "Tide tables".into();
    draft.sources[0].name = "Rippleton Gazette".into();
    draft.sources[0].spellings = vec!["Rippleton Gazette".into(), "ripgaz.example".into()];
    draft.spellings = vec![vec!["Karsk".into(), "Carsk".into()]];
    for (article, passage) in [(0, 0), (0, 1), (2, 0)] {
        let passage = &mut draft.articles[article].passages[passage];
        passage.mentions = vec![crate::corpora::mention(
            passage,
            0,
            corpus::MentionKind::Person,
            corpus::Zone::Body,
        )];
        passage.scores = vec![crate::corpora::score(0, 100)];
    }
    for (article, passage) in [(0, 0), (1, 1)] {
        let passage = &mut draft.articles[article].passages[passage];
        passage.citations = vec![crate::corpora::citation(passage, 0, corpus::Zone::References)];
    }
    draft
}

fn selection(text: &str) -> Selection {
    Selection { query: text.into(), ..Selection::default() }
}

/// The hits of a query, the best first.
fn best_first(draft: &Draft, text: &str) -> Vec<u32> {
    let bytes = write(draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, &selection(text)).unwrap();
    let query = Query::read_in(&corpus, text).unwrap();
    let ranked = rank::best_first(&corpus, &query, &outcome).unwrap();
    ranked.into_iter().map(|passage| passage.0).collect()
}

#[test]
fn what_satisfies_best_comes_first() {
    let draft = tides();
    // A heading before a paragraph; a shorter passage before a longer one, even where that says it
    // three times; where it says it once, last.
    assert_eq!(best_first(&draft, "tide"), [3, 4, 0, 1, 6]);
    // Side by side before apart.
    assert_eq!(best_first(&draft, "tide table"), [0, 4, 6]);
    assert_eq!(best_first(&draft, "\"the table\""), [4, 6]);
    // A rare word weighs more than a frequent one.
    assert_eq!(best_first(&draft, "pilot OR tide")[0], 1);
    // Either spelling, unless in quotation marks.
    assert_eq!(best_first(&draft, "carsk").len(), 3);
    assert_eq!(best_first(&draft, "\"carsk\""), [5]);
}

#[test]
fn groups_come_in_the_order_asked_for() {
    let bytes = write(&tides()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let outcome = select(&corpus, &selection("tide")).unwrap();
    let query = Query::read_in(&corpus, "tide").unwrap();
    let groups = |order| {
        let groups = rank::groups(&corpus, &query, &outcome, order).unwrap();
        let flat = |group: &rank::Group| {
            (group.article.0, group.hits.iter().map(|hit| hit.0).collect::<Vec<_>>())
        };
        groups.iter().map(flat).collect::<Vec<_>>()
    };
    let (first, second, third) = ((0, vec![0, 1]), (1, vec![3, 4]), (2, vec![6]));
    let [first, second, third] = [first, second, third];
    assert_eq!(groups(Order::Article), [first.clone(), second.clone(), third.clone()]);
    assert_eq!(groups(Order::Date), [third.clone(), second.clone(), first.clone()]);
    assert_eq!(groups(Order::Outlet), [first.clone(), third.clone(), second.clone()]);
    assert_eq!(groups(Order::Relevance), [second, first, third]);
}

#[test]
fn words_are_found_where_they_stand() {
    let found = |text: &str, asked: &str| {
        find::find(text, &Query::read(asked))
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(found("Tide, the TIDE’s table", "tide"), ["Tide", "TIDE"]);
    assert_eq!(found("high-water, high water", "\"high water\""), ["high-water", "high water"]);
    assert_eq!(found("tide tides tidal", "tid*"), ["tide", "tides", "tidal"]);
    assert_eq!(found("the tide table", "tide \"tide table\""), ["tide table"]);
    assert_eq!(found("the tide", "-tide the"), ["the"]);
    assert_eq!(found("Al‑Masri und el-Masri", "masri"), ["Al‑Masri", "el-Masri"]);
    assert_eq!(found("潮汐表と潮", "潮汐"), ["潮汐"]);
    assert_eq!(found("조수간만의 차", "조수간만"), ["조수간만"]);
    assert_eq!(found("المدّ والجزر، وبالمدّ", "مد"), ["المدّ"]);
    assert_eq!(found("المدّ والجزر", "الجزر"), ["والجزر"]);
    assert_eq!(found("المدّ والجزر", "\"جزر\""), Vec::<String>::new());
    assert_eq!(found("the tide", ""), Vec::<String>::new());
}

/// What is joined to the front of an Arabic word does not hide it, unless the reader asks for the word
/// as it is written.
#[test]
fn an_arabic_word_is_found_with_its_article() {
    let paragraphs = ["ميناء قديم", "الميناء القديم", "وبالقرب من الميناء", "والميناء", "ميناءان"];
    let draft = draft(1, 0, 0, vec![article("a", 0, &paragraphs)]);
    let bytes = write(&draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    for (asked, expected) in [
        ("ميناء", &[0, 1, 2, 3][..]),
        ("الميناء", &[0, 1, 2, 3]),
        ("مينا*", &[0, 1, 2, 3, 4]),
        ("\"الميناء\"", &[1, 2]),
        ("\"ميناء\"", &[0]),
        ("الميناء القديم", &[0, 1]),
    ] {
        let found = select(&corpus, &selection(asked)).unwrap().hits;
        let found: Vec<u32> = found.into_iter().map(|passage| passage.0).collect();
        assert_eq!(found, expected, "{asked}");
    }
}

#[test]
fn a_snippet_shows_what_was_found_and_cuts_no_word() {
    let short = "The tide is high.";
    assert_eq!(find::snippet(short, &find::find(short, &Query::read("tide"))), 0..short.len());
    let filler = "lorem ipsum dolor ".repeat(60);
    for text in [
        format!("tide {filler}"),
        format!("{filler}tide {filler}"),
        format!("{filler}tide"),
        format!("{filler}tide {filler} ebb, tide {filler}"),
        "木".repeat(400) + "tide" + &"林".repeat(400),
    ] {
        let found = find::find(&text, &Query::read("tide OR ebb"));
        let shown = find::snippet(&text, &found);
        let seen = &text[shown.clone()];
        assert!(seen.contains("tide"), "{seen}");
        assert!((100..700).contains(&seen.len()), "{}", seen.len());
        let boundary = |before: Option<char>, after: Option<char>| {
            before.is_none_or(char::is_whitespace)
                || after.is_none_or(char::is_whitespace)
                || [before, after].contains(&Some('木'))
                || [before, after].contains(&Some('林'))
        };
        assert!(boundary(text[..shown.start].chars().next_back(), seen.chars().next()), "{seen}");
        assert!(boundary(seen.chars().next_back(), text[shown.end..].chars().next()), "{seen}");
    }
    let twice = format!("tide {filler} ebb, tide {filler}");
    let shown = find::snippet(&twice, &find::find(&twice, &Query::read("tide OR ebb")));
    assert!(twice[shown].contains("ebb, tide"), "where most was found");
}

#[test]
fn lines_stand_in_context_and_are_sorted_by_a_side() {
    let bytes = write(&tides()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let query = Query::read_in(&corpus, "tide").unwrap();
    let outcome = select(&corpus, &selection("tide")).unwrap();
    let lines = |side, limit| {
        let (lines, more) = context::lines(&corpus, &outcome.hits, &query, side, limit).unwrap();
        let shown = |line: &context::Line| {
            let article = corpus.passage(line.passage).unwrap().article;
            let text = |span| corpus.text(article, span).unwrap().trim().to_owned();
            format!("{}|{}|{}", text(line.left), text(line.found), text(line.right))
        };
        (lines.iter().map(shown).collect::<Vec<_>>(), more)
    };
    let (unsorted, more) = lines(Side::None, 3);
    assert_eq!(unsorted[0], "The|tide|table of Karsk harbour.");
    assert_eq!((unsorted.len(), more), (3, true));
    let (all, more) = lines(Side::None, 99);
    assert_eq!((all.len(), more), (7, false));
    let (right, _) = lines(Side::Right, 99);
    let begins: Vec<_> = right.iter().map(|line| line.rsplit('|').next().unwrap()).collect();
    assert!(begins[0].is_empty() || begins[0] == ".", "nothing comes before something");
    assert!(
        begins.is_sorted_by_key(|text| { text.trim_start_matches([',', '.', ' ']).to_lowercase() })
    );
    let (left, _) = lines(Side::Left, 2);
    assert_eq!(left[0], "|Tide|tables");
}

#[test]
fn the_nearest_spellings_are_offered() {
    let bytes = write(&tides()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let nearest = |word| {
        let found = spelling::nearest(&corpus, word, 3).unwrap();
        found.into_iter().map(|found| (found.written, found.passages)).collect::<Vec<_>>()
    };
    // As written, the nearest first; of equally near ones the more frequent.
    assert_eq!(nearest("karks"), [("Karsk".to_owned(), 2)], "two letters changed places");
    assert_eq!(nearest("harsk"), [("Karsk".to_owned(), 2), ("Carsk".to_owned(), 1)]);
    assert_eq!(nearest("habour"), [("harbour".to_owned(), 2)]);
    assert_eq!(nearest("ti"), [], "two letters are near to everything");
    assert_eq!(nearest("lighthouse"), []);
}

/// What is offered, as 'name (alias) count -> query'.
fn offered(text: &str, change: impl Fn(&mut Selection)) -> Vec<String> {
    let bytes = write(&tides()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let everything = select(&corpus, &Selection::default()).unwrap().counts;
    let mut selection = selection(text);
    change(&mut selection);
    suggest::suggest(&corpus, &catalogue, &everything, &selection)
        .unwrap()
        .into_iter()
        .map(|suggestion| {
            let name = match suggestion.offer {
                Offer::Value { facet, value, alias } => {
                    let alias = alias.map(|alias| format!(" ({alias})")).unwrap_or_default();
                    format!("{}{alias}", catalogue.name(facet, value))
                }
                Offer::Word(word) => format!("‘{word}’"),
            };
            format!("{name} {} -> {}", suggestion.passages, suggestion.selection.query)
        })
        .collect()
}

#[test]
fn figures_topics_outlets_sources_and_words_are_offered() {
    assert_eq!(offered("lun", |_| {}), ["Dora Lund 3 -> "]);
    assert_eq!(
        offered("kar", |_| {}),
        ["Dora Lund (Dorothea Lund-Karsk) 3 -> ", "‘Karsk’ 2 -> Karsk"]
    );
    assert_eq!(
        offered("harbour tide ta", |_| {}),
        ["Tide tables 2 -> harbour", "‘table’ 1 -> harbour tide table"]
    );
    assert_eq!(offered("outl", |_| {}), ["Outlet 0 4 -> ", "Outlet 1 3 -> "]);
    assert_eq!(offered("ripp", |_| {}), ["Rippleton Gazette 2 -> "]);
    assert_eq!(offered("tide ripg", |_| {}), ["Rippleton Gazette (ripgaz.example) 2 -> tide"]);
    // Under everything else selected, and nothing that is selected already.
    let second = |selection: &mut Selection| selection.choose(Facet::Outlet, 1);
    assert_eq!(offered("tid", second), ["‘tide’ 2 -> tide"]);
    let figure = |selection: &mut Selection| selection.choose(Facet::Figure, 0);
    assert_eq!(offered("lun", figure), Vec::<String>::new());
    // One of several words is a word.
    assert_eq!(offered("harbour OR kar", |_| {}), ["‘Karsk’ 4 -> harbour OR Karsk"]);
    // Nothing is open.
    for closed in ["", "lun ", "\"lun", "-lun", "lun*"] {
        assert_eq!(offered(closed, |_| {}), Vec::<String>::new(), "{closed}");
    }
}
