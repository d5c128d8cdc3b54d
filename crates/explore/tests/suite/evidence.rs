//! Links to words: in their own edition, in another, and into the outlet's page.

use corpus::{ArticleId, Corpus, Draft, DraftArticle, PassageId, Span, write};
use explore::{
    Catalogue, Evidence, Location, Notice, View,
    evidence::{Drawn, Fate, Selected, selected, text_fragment},
    fragment,
};
use proptest::prelude::*;

use crate::corpora::{article, draft};

/// The hash of the edition that links are made in.
const OLD: &str = "0011aabbccdd";
const NEW: &str = "9922eeff0011";

fn edition(hash: &str, articles: Vec<DraftArticle>) -> Vec<u8> {
    let mut draft: Draft = draft(1, 0, 0, articles);
    draft.collection.hash = hash.into();
    write(&draft).unwrap()
}

/// The link to the first occurrence of words in an article.
fn link(bytes: &[u8], slug: &str, words: &str) -> String {
    let corpus = Corpus::open(bytes).unwrap();
    let article = corpus.article_named(slug).unwrap().unwrap();
    let start = corpus.article_text(article).unwrap().find(words).unwrap();
    link_to(bytes, article, Span::new(start, start + words.len()))
}

fn link_to(bytes: &[u8], article: ArticleId, span: Span) -> String {
    let corpus = Corpus::open(bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let evidence = Evidence::of(&corpus, article, span).unwrap().unwrap();
    fragment::encode(&evidence.location(), &corpus, &catalogue).unwrap()
}

fn open(bytes: &[u8], link: &str) -> (Location, Vec<Notice>) {
    let corpus = Corpus::open(bytes).unwrap();
    fragment::parse(link, &corpus, &Catalogue::read(&corpus).unwrap())
}

/// The slug of the article and the words with the byte they begin at, that a link leads to.
fn shown(bytes: &[u8], link: &str) -> Option<(String, u32, String)> {
    let corpus = Corpus::open(bytes).unwrap();
    let evidence = open(bytes, link).0.evidence?;
    let words = evidence.words(&corpus).unwrap().to_owned();
    Some((corpus.slug_of(evidence.article).unwrap().to_owned(), evidence.span.start, words))
}

fn became(fate: Fate, begins: &str) -> Notice {
    Notice::Evidence { fate, begins: begins.into() }
}

fn collapsed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

const HERON: &str = "The heron stands in the reeds, and the heron waits; nobody in the reeds sees it, \
                     not even the heron’s own brood, which sleeps.";
const PIKE: &str = "A pike passes — élan vital.";

fn old() -> Vec<u8> {
    edition(OLD, vec![article("pond", 0, &[HERON, PIKE]), article("lake", 0, &["A lake is wide."])])
}

#[test]
fn a_link_says_which_words_and_leads_back_to_them() {
    let text = link(&old(), "pond", "élan vital");
    let place = HERON.chars().count() + 1 + "A pike passes — ".chars().count();
    let begins = format!("v=1&article=pond&words={place}-{}&check=", place + 10);
    assert!(text.starts_with(&begins), "{text}");
    assert!(text.ends_with(".10&edition=0011aabb&begins=%c3%a9lan%20vital"), "{text}");
    let (location, notices) = open(&old(), &text);
    assert_eq!(notices, []);
    assert_eq!(location.view, View::Article(ArticleId(0)));
    assert_eq!(shown(&old(), &text).unwrap().2, "élan vital");
}

#[test]
fn a_link_to_long_words_holds_their_beginning() {
    let corpus_bytes = old();
    let corpus = Corpus::open(&corpus_bytes).unwrap();
    let evidence = Evidence::of_passage(&corpus, PassageId(0)).unwrap().unwrap();
    let text = link_to(&corpus_bytes, evidence.article, evidence.span);
    assert!(
        text.ends_with(
            "&begins=The%20heron%20stands%20in%20the%20reeds%2c%20and%20the%20heron%20wai"
        ),
        "{text}"
    );
    assert_eq!(shown(&corpus_bytes, &text).unwrap().2, HERON);
    // A mailer that cuts a link short leaves enough of it.
    for cut in [1, 2, 4, 5, 6, 7, 10, 30] {
        let cut = &text[..text.len() - cut];
        assert_eq!(shown(&corpus_bytes, cut).unwrap().2, HERON, "{cut}");
    }
}

#[test]
fn white_space_at_the_ends_is_none_of_the_words() {
    let bytes = edition(OLD, vec![article("pond", 0, &["  A \u{a0} pond\u{3000}", "", "still "])]);
    let corpus = Corpus::open(&bytes).unwrap();
    let all = Span::new(0, corpus.article_text(ArticleId(0)).unwrap().len());
    let text = link_to(&bytes, ArticleId(0), all);
    assert_eq!(shown(&bytes, &text).unwrap().2, "A \u{a0} pond\u{3000}\n\nstill");
    for none in [Span::new(0, 2), Span::new(5, 5), Span::new(4, 99), Span { start: 9, end: 2 }] {
        assert_eq!(Evidence::of(&corpus, ArticleId(0), none).unwrap(), None, "{none:?}");
    }
    assert_eq!(Evidence::of(&corpus, ArticleId(7), all).unwrap(), None);
    assert_eq!(Evidence::of_passage(&corpus, PassageId(7)).unwrap(), None);
    assert_eq!(Evidence::of_passage(&corpus, PassageId(1)).unwrap(), None);
}

/// What a link made in the old edition shows in another, and what it says.
#[test]
fn another_edition_shows_the_words_again_or_says_what_became_of_them() {
    let words = "nobody in the reeds sees it";
    let text = link(&old(), "pond", words);
    let edited = HERON.replace("sleeps", "is awake");
    let before = "A line more, before all others.";
    let twice = format!("{HERON} Nobody, nobody in the reeds sees it.");
    let cases = [
        (
            "the same words at the same place",
            vec![article("pond", 0, &[&edited])],
            Some("pond"),
            None,
        ),
        (
            "a paragraph more before them",
            vec![article("pond", 0, &[before, HERON])],
            Some("pond"),
            Some(Fate::Shifted),
        ),
        (
            "other line breaks",
            vec![article("pond", 0, &["nobody \u{a0}in\tthe  reeds sees it"])],
            Some("pond"),
            Some(Fate::Shifted),
        ),
        (
            "the words a second time",
            vec![article("pond", 0, &[&twice])],
            Some("pond"),
            Some(Fate::Several(2)),
        ),
        (
            "in another article",
            vec![article("pond", 0, &[PIKE]), article("lake", 0, &[HERON])],
            Some("lake"),
            Some(Fate::Elsewhere),
        ),
        (
            "in several others",
            vec![
                article("pond", 0, &[PIKE]),
                article("lake", 0, &[HERON, HERON]),
                article("sea", 0, &[HERON]),
            ],
            Some("lake"),
            Some(Fate::SeveralElsewhere(3)),
        ),
        (
            "inside a word",
            vec![article("pond", 0, &["To each nobody in the reeds sees its own brood."])],
            None,
            Some(Fate::Gone),
        ),
        ("not there", vec![article("pond", 0, &[PIKE])], None, Some(Fate::Gone)),
    ];
    for (what, articles, found, said) in cases {
        let bytes = edition(NEW, articles);
        let found_there = shown(&bytes, &text);
        assert_eq!(found_there.as_ref().map(|(slug, ..)| slug.as_str()), found, "{what}");
        if let Some((_, _, there)) = found_there {
            assert_eq!(collapsed(&there), words, "{what}");
        }
        let (location, notices) = open(&bytes, &text);
        assert_eq!(notices, said.map(|fate| became(fate, words)).as_slice(), "{what}");
        // The link it becomes is one of this edition.
        let corpus = Corpus::open(&bytes).unwrap();
        let catalogue = Catalogue::read(&corpus).unwrap();
        let anew = fragment::encode(&location, &corpus, &catalogue).unwrap();
        assert_eq!(fragment::parse(&anew, &corpus, &catalogue), (location, vec![]), "{what}");
    }
}

#[test]
fn an_article_that_is_gone_is_named_too() {
    let text = link(&old(), "pond", "in the reeds");
    let bytes = edition(NEW, vec![article("marsh", 0, &["It lives in the reeds."])]);
    let (location, notices) = open(&bytes, &text);
    assert_eq!(location.view, View::Article(ArticleId(0)));
    assert_eq!(notices, [became(Fate::Elsewhere, "in the reeds"), Notice::Article("pond".into()),]);
}

/// Of words that were edited only the beginning is found: nothing is marked.
#[test]
fn edited_words_are_said_to_be_edited() {
    let bytes = old();
    let corpus = Corpus::open(&bytes).unwrap();
    let all = Evidence::of_passage(&corpus, PassageId(0)).unwrap().unwrap();
    let text = format!("{}&at=1", link_to(&bytes, all.article, all.span));
    let edited = HERON.replace("sleeps", "is awake");
    let began = "The heron stands in the reeds, and the h…";
    let (changed, gone) = (became(Fate::Changed, began), became(Fate::Gone, began));
    for (articles, place, said) in [
        (vec![article("pond", 0, &[PIKE, &edited])], Some(PassageId(1)), &changed),
        // The same beginning elsewhere says nothing of an article that is there.
        (vec![article("pond", 0, &[PIKE]), article("lake", 0, &[&edited])], None, &gone),
    ] {
        let bytes = edition(NEW, articles);
        let (location, notices) = open(&bytes, &text);
        assert_eq!(location.evidence, None);
        assert_eq!((location.view, location.place), (View::Article(ArticleId(0)), place));
        assert_eq!(notices.first(), Some(said));
    }
    // The same in an article under another name.
    let (location, notices) = open(&edition(NEW, vec![article("lake", 0, &[&edited])]), &text);
    assert_eq!((location.evidence, location.place), (None, Some(PassageId(0))));
    assert_eq!(notices.first(), Some(&changed));
}

#[test]
fn in_its_own_edition_a_link_means_its_place() {
    let bytes = edition(OLD, vec![article("pond", 0, &["tick tock tick tock tick"])]);
    let second = link_to(&bytes, ArticleId(0), Span::new(10, 14));
    assert_eq!(open(&bytes, &second).1, []);
    assert_eq!(shown(&bytes, &second).unwrap().1, 10);
    // A place that was tampered with is not believed.
    let tampered = second.replace("words=10-14", "words=15-19");
    assert_eq!(open(&bytes, &tampered).1, [became(Fate::Several(3), "tick")]);
    assert_eq!(shown(&bytes, &tampered).unwrap().2, "tick");
    // In another edition it may be another of the three that was meant.
    let other = second.replace("edition=0011aabb", "edition=00000000");
    assert_eq!(shown(&bytes, &other).unwrap().1, 10);
    assert_eq!(open(&bytes, &other).1.len(), 1);
}

#[test]
fn a_link_with_a_part_missing_leads_nowhere_else() {
    let bytes = old();
    let text = link(&bytes, "pond", "in the reeds");
    let parts: Vec<&str> = text.split('&').collect();
    for missing in ["words", "check", "edition", "begins", "article"] {
        let kept: Vec<&str> =
            parts.iter().copied().filter(|part| !part.starts_with(missing)).collect();
        if let Some((slug, _, words)) = shown(&bytes, &kept.join("&")) {
            assert_eq!((slug.as_str(), words.as_str()), ("pond", "in the reeds"), "{missing}");
        } else {
            assert_eq!(open(&bytes, &kept.join("&")).1.len(), 1, "{missing}");
        }
    }
    for odd in [
        "article=pond&words=3-9",
        "article=pond&check=0.0",
        "article=pond&words=9-3&check=ffffffff.99999999999999&begins=a",
        "article=pond&words=18446744073709551615-18446744073709551615&check=0.1&begins=%00",
        "words=x&check=y&begins=&edition=",
        "check=00000000.18446744073709551615&begins=The",
        "begins=in the reeds",
    ] {
        let (location, notices) = open(&bytes, odd);
        assert_eq!(location.evidence, None, "{odd}");
        assert!(!notices.is_empty(), "{odd}");
    }
}

/// The notice stands before those that are only counted.
#[test]
fn what_became_of_words_is_said_among_many_notices() {
    let bytes = edition(NEW, vec![article("pond", 0, &[PIKE])]);
    let rubbish = "&topic=x".repeat(50);
    let text = format!("{}{rubbish}", link(&old(), "pond", "in the reeds"));
    assert_eq!(open(&bytes, &text).1[0], became(Fate::Gone, "in the reeds"));
}

/// However long and alike text and beginning are, time is that of a pass over the text.
#[test]
fn a_hostile_link_costs_one_pass() {
    let text = "a".repeat(200_000);
    let bytes = edition(NEW, vec![article("pond", 0, &[&text]), article("lake", 0, &[&text])]);
    let begins = "a".repeat(10_000);
    for length in [0, 1, 9_999, 100_000, 5_000_000] {
        let link = format!("article=pond&words=5-9&check=00000000.{length}&begins={begins}");
        assert_eq!(open(&bytes, &link).0.evidence, None);
    }
}

#[test]
fn a_second_link_leads_into_the_outlets_page() {
    let text = "Heads\nThe heron, or ‘egret’, waits—50% of the day & night; it never tires of the \
                reeds, of the water, of the sky above, nor of the pike.\nEnd";
    let whole = |words: &str| {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let web = "https://example.org/a";
    for (address, span, expected) in [
        (web, whole("waits"), Some("https://example.org/a#:~:text=waits")),
        (
            web,
            whole("waits—50% of the day & night"),
            Some(
                "https://example.org/a#:~:text=waits%E2%80%9450%25%20of%20the%20day%20%26%20night",
            ),
        ),
        // A word cut through is named whole: browsers find whole words only.
        (web, whole("ero"), Some("https://example.org/a#:~:text=heron")),
        (web, whole(" heron, or "), Some("https://example.org/a#:~:text=heron%2C%20or")),
        // Long, and over a line break.
        (
            web,
            whole(text.lines().nth(1).unwrap()),
            Some(
                "https://example.org/a#:~:text=The%20heron%2C%20or%20%E2%80%98egret%E2%80%99%2C%20waits%E2%80%9450%25%20of,\
                 water%2C%20of%20the%20sky%20above%2C%20nor%20of%20the%20pike.",
            ),
        ),
        (web, whole("pike.\nEnd"), Some("https://example.org/a#:~:text=pike.,End")),
        // What the address has stays, but for a directive.
        ("HTTP://x/#part", whole("waits"), Some("HTTP://x/#part:~:text=waits")),
        ("http://x/#", whole("waits"), Some("http://x/#:~:text=waits")),
        ("http://x/?a=b#p:~:text=old", whole("waits"), Some("http://x/?a=b#p:~:text=waits")),
        ("javascript:alert(1)//x", whole("waits"), None),
        ("javascript://x/%0aalert(1)", whole("waits"), None),
        ("data:text/html,x", whole("waits"), None),
        (" https://x/", whole("waits"), None),
        ("https://x/\ny", whole("waits"), None),
        ("example.org", whole("waits"), None),
        (web, Span::new(5, 6), None),
        (web, Span::new(7, 7), None),
        (web, Span::new(0, 9_999), None),
    ] {
        assert_eq!(text_fragment(address, text, span).as_deref(), expected, "{address} {span:?}");
    }
}

#[test]
fn what_is_selected_on_the_screen_is_found_in_the_article() {
    let cut = "red, blue, green, and blue again";
    let pond = article("pond", 0, &["The heron waits.", "A pike — élan.", cut]);
    let bytes = edition(OLD, vec![pond, article("lake", 0, &["A lake."])]);
    let corpus = Corpus::open(&bytes).unwrap();
    let part = |passage: u32, before: &str, words: &str, after: &str| Drawn {
        passage: PassageId(passage),
        before: before.into(),
        words: words.into(),
        after: after.into(),
    };
    let words = |expected: &str| Some(expected.to_owned());
    for (parts, expected) in [
        (vec![part(0, "The ", "heron", " waits.")], words("heron")),
        (vec![part(1, "A pike — ", "élan.", "")], words("élan.")),
        // White space at the ends, and a part that is none of the passage.
        (vec![part(0, "The", " heron ", "waits.")], words("heron")),
        (vec![part(0, "The ", " ", "heron")], None),
        (vec![part(0, "Other ", "words", "")], None),
        (vec![part(9, "", "The", "")], None),
        (vec![], None),
        // Over the end of a passage.
        (
            vec![part(0, "The ", "heron waits.", ""), part(1, "", "A pike", " — élan.")],
            words("heron waits.\nA pike"),
        ),
        // A part of a passage, with the signs that it is one.
        (vec![part(2, "… ", "green", ", and …")], words("green")),
        (vec![part(2, "", "… green, and", " blue again")], words("green, and")),
        (vec![part(2, "red, ", "blue …", "")], words("blue")),
        (vec![part(2, "… ", "blue", " …")], None),
    ] {
        let expected_there = expected.as_deref();
        match selected(&corpus, &parts).unwrap() {
            Selected::Words(evidence) => {
                assert_eq!(Some(evidence.words(&corpus).unwrap()), expected_there, "{parts:?}");
            }
            other => assert_eq!((other, expected_there), (Selected::Nothing, None), "{parts:?}"),
        }
    }
    let (heron, pike) = (part(0, "The ", "heron waits.", ""), part(1, "", "A pike — élan.", ""));
    let (whole, lake) = (part(2, "", cut, ""), part(3, "", "A lake.", ""));
    for (parts, expected) in [
        (vec![heron.clone(), whole.clone()], Selected::Apart),
        (vec![heron.clone(), part(1, "… ", "élan.", "")], Selected::Apart),
        (vec![part(0, "", "The", " heron waits."), pike.clone()], Selected::Apart),
        (vec![heron, pike, whole, lake], Selected::Articles),
    ] {
        assert_eq!(selected(&corpus, &parts).unwrap(), expected, "{parts:?}");
    }
}

/// An article of some paragraphs, and a stretch of it.
fn any_words() -> impl Strategy<Value = (Vec<String>, Span)> {
    let paragraph = "[a-cA é’“\u{a0}\u{300}木\u{1F600}]{1,30}";
    let ends = any::<[prop::sample::Index; 2]>();
    (prop::collection::vec(paragraph, 1..5), ends).prop_filter_map(
        "words",
        |(paragraphs, [one, other])| {
            let text = paragraphs.join("\n");
            let places: Vec<usize> =
                text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
            let (one, other) = (one.get(&places), other.get(&places));
            let (start, end) = (*one.min(other), *one.max(other));
            let words = &text[start..end];
            let trimmed = start + words.len() - words.trim_start().len();
            let span = Span::new(trimmed, trimmed + words.trim().len());
            (!words.trim().is_empty()).then_some((paragraphs, span))
        },
    )
}

fn made(hash: &str, paragraphs: &[String]) -> Vec<u8> {
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    edition(hash, vec![article("pond", 0, &paragraphs), article("lake", 0, &["木 is a tree."])])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_words_are_found_in_their_own_edition((paragraphs, span) in any_words()) {
        let bytes = made(OLD, &paragraphs);
        let corpus = Corpus::open(&bytes).unwrap();
        let catalogue = Catalogue::read(&corpus).unwrap();
        let expected = Evidence { article: ArticleId(0), span };
        let text = link_to(&bytes, ArticleId(0), span);
        prop_assert_eq!(open(&bytes, &text), (expected.location(), vec![]));
        prop_assert_eq!(
            fragment::encode(&expected.location(), &corpus, &catalogue).unwrap(),
            text
        );
    }

    #[test]
    fn any_words_are_found_again_behind_others((paragraphs, span) in any_words(), more in "[a-c ]{1,60}") {
        let text = link_to(&made(OLD, &paragraphs), ArticleId(0), span);
        let words = paragraphs.join("\n")[span.range()].to_owned();
        let mut later = vec![more];
        later.extend(paragraphs);
        let bytes = made(NEW, &later);
        let (_, _, found) = shown(&bytes, &text).unwrap();
        prop_assert_eq!(collapsed(&found), collapsed(&words));
        // Silent only where the same words now stand at the old place, once.
        let (location, notices) = open(&bytes, &text);
        let whole = later.join("\n");
        let start = whole[..location.evidence.unwrap().span.start as usize].chars().count();
        let named = text.contains(&format!("words={start}-"));
        prop_assert!(named || notices.len() == 1);
    }

    #[test]
    fn edited_words_are_never_found_silently(
        (paragraphs, span) in any_words(),
        place in any::<prop::sample::Index>(),
        hash in prop::sample::select(vec![OLD, NEW]),
    ) {
        let text = link_to(&made(OLD, &paragraphs), ArticleId(0), span);
        let mut whole = paragraphs.join("\n");
        let words = whole[span.range()].to_owned();
        let inside: Vec<usize> = words
            .char_indices()
            .filter(|(_, character)| !character.is_whitespace())
            .map(|(byte, _)| span.start as usize + byte)
            .collect();
        let place = *place.get(&inside);
        let length = whole[place..].chars().next().unwrap().len_utf8();
        whole.replace_range(place..place + length, "x");
        let edited: Vec<String> = whole.split('\n').map(str::to_owned).collect();
        let bytes = made(hash, &edited);
        prop_assert_eq!(open(&bytes, &text).1.len(), 1);
        // Shown is nothing, or the very words at a place that was not edited.
        if let Some((_, _, found)) = shown(&bytes, &text) {
            prop_assert_eq!(collapsed(&found), collapsed(&words));
        }
    }

    #[test]
    fn any_address_gives_a_web_link_or_none(
        address in "(https?://|HTTPS://|javascript:|#|:~:|text=|[a-z]|\\PC){0,12}",
        (paragraphs, span) in any_words(),
    ) {
        if let Some(link) = text_fragment(&address, &paragraphs.join("\n"), span) {
            prop_assert!(link.to_ascii_lowercase().starts_with("http"));
            prop_assert_eq!(link.matches(":~:").count(), 1);
        }
    }
}
