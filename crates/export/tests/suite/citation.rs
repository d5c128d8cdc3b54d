//! Citations: what is known stands in its field, what is not is said.

use corpus::{ArticleId, Corpus, PassageId, QuoteId, Span, write};
use explore::Catalogue;
use export::citation::{Cited, bibtex, csl_json};
use serde_json::{Value, json};

use crate::valley::{HOSTILE, hostile, valley};

fn cited(passage: u32) -> Cited {
    let bytes = write(&valley()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let link = format!("https://example.org/#p{passage}");
    Cited::passage(&corpus, &catalogue, PassageId(passage), link).unwrap()
}

#[test]
fn what_is_known_is_said_plainly() {
    assert_eq!(
        cited(1).plain(),
        "‘“The mill stands still,” said Ansel Ruge. “Élan!”’ The Valley Post, \
         ‘Floods in the valley’, 17 October 2025. https://example.org/#p1"
    );
}

#[test]
fn what_is_inferred_is_said_to_be() {
    assert_eq!(
        cited(2).plain(),
        "“The weir is repaired & open” Weir & Mill [outlet inferred], ‘A weir, 50 % done’, \
         15–16 October 2025 [date inferred]. https://example.org/#p2"
    );
}

#[test]
fn what_is_unknown_is_said_to_be() {
    assert_eq!(
        cited(4).plain(),
        "“Hay was cut in the meadows below the mill” Unattributed (leaflet) [outlet unknown], \
         [title unknown; begins ‘Hay was cut in the meadows below the mill’], \
         [date unknown, not before 18 October 2025]. https://example.org/#p4"
    );
}

#[test]
fn markdown_quotes_the_words() {
    assert_eq!(
        cited(2).markdown(),
        "> The weir is repaired \\& open\n>\n> — Weir \\& Mill \\[outlet inferred\\], \
         ‘A weir, 50 % done’, 15–16 October 2025 \\[date inferred\\]. \
         [Link](<https://example.org/#p2>)\n"
    );
}

#[test]
fn a_quote_says_whom_it_is_attributed_to() {
    let bytes = write(&valley()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    let quote = Cited::quote(&corpus, &catalogue, QuoteId(0), String::new()).unwrap();
    assert_eq!(
        quote.plain(),
        "“The mill stands still,” Attributed to Ansel Ruge. The Valley Post, \
         ‘Floods in the valley’, 17 October 2025."
    );
    assert_eq!((quote.key.as_str(), quote.number), ("mill-2", Some(2)));
    // Nothing but the article.
    let article =
        Cited::stretch(&corpus, &catalogue, ArticleId(1), Span::new(3, 3), String::new()).unwrap();
    assert_eq!(article.key, "weir");
    assert!(article.plain().starts_with("Weir & Mill ["), "{}", article.plain());
}

#[test]
fn entries_for_bibtex() {
    let expected = "\
@article{mill-2,
  title = {{Floods in the valley}},
  journal = {{The Valley Post}},
  year = {2025},
  month = oct,
  url = {https://post.example/floods?a=1&b=%7B2%7D},
  note = {passage 2; read at https://example.org/\\#p1},
  annote = {“The mill stands still,” said Ansel Ruge. “Élan!”},
}

@article{weir-1,
  title = {{A weir, 50 \\% done}},
  journal = {{Weir \\& Mill}},
  year = {2025},
  month = oct,
  url = {https://example.org/#p2},
  note = {passage 1; outlet inferred; date inferred: 15–16 October 2025},
  annote = {The weir is repaired \\& open},
}

@misc{hay-1,
  title = {{[Hay was cut in the meadows below the mill]}},
  url = {https://example.org/#p4},
  note = {passage 1; outlet unknown; title unknown, first words given; date unknown, not before 18 October 2025},
  annote = {Hay was cut in the meadows below the mill},
}
";
    assert_eq!(bibtex(&[cited(1), cited(2), cited(4)]), expected);
}

#[test]
fn items_in_csl_json() {
    let items = csl_json(&[cited(1), cited(2), cited(4)]);
    let items: Value = serde_json::from_str(&items).unwrap();
    let expected = json!([
        { "id": "mill-2", "type": "article-newspaper", "container-title": "The Valley Post",
          "title": "Floods in the valley", "issued": { "date-parts": [[2025, 10, 17]] },
          "URL": "https://post.example/floods?a=1&b=%7B2%7D",
          "note": "passage 2; read at https://example.org/#p1",
          "annote": "“The mill stands still,” said Ansel Ruge. “Élan!”" },
        { "id": "weir-1", "type": "article-newspaper", "container-title": "Weir & Mill",
          "title": "A weir, 50 % done",
          "issued": { "date-parts": [[2025, 10, 15], [2025, 10, 16]], "circa": true },
          "URL": "https://example.org/#p2",
          "note": "passage 1; outlet inferred; date inferred: 15–16 October 2025",
          "annote": "The weir is repaired & open" },
        { "id": "hay-1", "type": "article",
          "title": "[Hay was cut in the meadows below the mill]",
          "issued": { "literal": "date unknown, not before 18 October 2025" },
          "URL": "https://example.org/#p4",
          "note": "passage 1; outlet unknown; title unknown, first words given; date unknown, not before 18 October 2025",
          "annote": "Hay was cut in the meadows below the mill" },
    ]);
    assert_eq!(items, expected);
}

#[test]
fn hostile_text_stays_in_its_field() {
    let bytes = write(&hostile()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let catalogue = Catalogue::read(&corpus).unwrap();
    for (number, text) in (0..).zip(HOSTILE) {
        let cited = Cited::passage(&corpus, &catalogue, PassageId(number), text.into()).unwrap();
        assert_eq!(cited.plain().lines().count(), 1);
        let entry = bibtex(std::slice::from_ref(&cited));
        // One entry: braces close where ours do, and every line but the last is a field of ours.
        let mut depth = 0;
        for (place, character) in entry.char_indices() {
            depth += i32::from(character == '{') - i32::from(character == '}');
            assert!(
                depth > 0 || place < 8 || entry[place..].trim_matches('}').trim().is_empty(),
                "{entry}"
            );
        }
        assert_eq!(depth, 0, "{entry}");
        let fields = ["title", "journal", "url", "note", "annote"];
        for line in entry.lines().skip(1).filter(|line| *line != "}") {
            let name = line.trim_start().split(" = ").next().unwrap();
            assert!(fields.contains(&name) && line.ends_with(','), "{line}");
        }
        assert!(!entry.contains("\\input"), "{entry}");
        let items: Value = serde_json::from_str(&csl_json(&[cited])).unwrap();
        assert_eq!(items.as_array().unwrap().len(), 1);
        assert!(items[0].get("issued").is_none(), "no date was made of what is none");
    }
}
