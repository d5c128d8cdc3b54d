//! Any link: a location, few notices, and the link written again gives the same location. Any words
//! of an article: their link leads back to them, from another edition too.

use corpus::{ArticleId, Corpus, Span};
use explore::{Catalogue, Evidence, Location, evidence::text_fragment, fragment as link};

use crate::fixture;

/// Notices at most: eight, how many more there are, and what became of the words.
const NOTICES: usize = 10;

/// Bytes of a notice at most, with its names and escapes.
const NOTICE: usize = 1_000;

/// Reads a link, writes what it says, and reads that. An input that begins with a zero points at words:
/// the article, the place and the length (`u16` each), then what is hung onto the link.
pub fn fragment(input: &[u8]) {
    let corpus = Corpus::open(fixture::collection()).expect("the fixture opens");
    let catalogue = Catalogue::read(&corpus).expect("the fixture is whole");
    if let [0, article, low, high, short, long, rest @ ..] = input {
        let article = u32::from(*article) % corpus.article_count() as u32;
        let start = u16::from_le_bytes([*low, *high]) as usize;
        let end = start + u16::from_le_bytes([*short, *long]) as usize;
        words(&corpus, &catalogue, ArticleId(article), Span::new(start, end), rest);
    } else {
        any(&corpus, &catalogue, &String::from_utf8_lossy(input));
    }
}

fn any(corpus: &Corpus<'_>, catalogue: &Catalogue, text: &str) -> Location {
    let (location, notices) = link::parse(text, corpus, catalogue);
    assert!(notices.len() <= NOTICES, "{} notices", notices.len());
    for notice in &notices {
        assert!(format!("{notice:?}").len() <= NOTICE, "{notice:?}");
    }
    if let Some(evidence) = location.evidence {
        let words = evidence.words(corpus).expect("the words are there");
        assert!(!words.is_empty() && words.trim() == words, "{words:?}");
    }
    let written = link::encode(&location, corpus, catalogue).expect("the fixture is whole");
    assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written:?} is no fragment");
    if written.len() <= link::LONGEST {
        let (again, notices) = link::parse(&written, corpus, catalogue);
        assert_eq!(again, location, "{written:?} says something else");
        assert_eq!(notices, [], "{written:?} says something that is not there");
    }
    location
}

fn words(corpus: &Corpus<'_>, catalogue: &Catalogue, article: ArticleId, span: Span, rest: &[u8]) {
    let evidence = Evidence::of(corpus, article, span).expect("the fixture is whole");
    let Some(evidence) = evidence else { return };
    let meant = evidence.words(corpus).expect("the words are there");
    let location = evidence.location();
    let written = link::encode(&location, corpus, catalogue).expect("the fixture is whole");
    assert_eq!(any(corpus, catalogue, &written), location, "{written:?}");
    // As if the link were of another edition, or of another article.
    let joined = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    for (part, other) in [("edition=", "edition=0"), ("article=", "not-here=")] {
        let elsewhere = any(corpus, catalogue, &written.replace(part, other)).evidence;
        let words = elsewhere.map(|found| found.words(corpus).expect("the words are there"));
        assert_eq!(words.map(joined), Some(joined(meant)), "{written:?}");
    }
    any(corpus, catalogue, &format!("{written}{}", String::from_utf8_lossy(rest)));
    let text = corpus.article_text(article).expect("the fixture is whole");
    let outside = text_fragment("https://example.org/a#b", text, evidence.span);
    assert!(outside.is_none_or(|link| link.bytes().all(|byte| byte.is_ascii_graphic())));
}
