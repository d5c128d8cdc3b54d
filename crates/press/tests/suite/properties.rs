//! Properties of every article, whatever stands in it.

use corpus::write;
use fuzz_targets::sound::check;
use press::{SourceFile, press};
use proptest::prelude::*;

use crate::{file, read};

/// Pieces that rules look at, to be strewn into arbitrary text.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[“”‘’\"'«»„‹›().,:;!?|—–\u{2011}-]{1,4}",
        "[\\n\\r\u{2028}\u{a0}\u{200b}\u{feff} \t]{1,3}",
        prop::sample::select(vec![
            "Ilya Borovin",
            "al-Qadi",
            "al‑Qadi’s",
            "Al Qadi",
            "Lindqvist, Oskar",
            "Боровин",
            "田中一郎",
            "Mr Winter",
            "the Winter regime",
            "post-Borovin",
            "References",
            "[1] ",
            "Read more:",
            "By Lena de Vries",
            "(credit: X/REUTERS)",
            "https://example.org/Borovin",
            "you subscribe",
            "donate",
            "and",
            "said.",
            "said",
            "“",
            "”",
            "he told",
            "according to NWA",
            "(Al Wadi)",
            "adding that",
            "Borovin:",
            "U.S.",
            "dredging",
            "S. al-Qadi",
            "REUTERS/",
            "Photo:",
            "•",
            "<script>",
            "😀",
            "e\u{301}",
            "\u{202e}abc",
            "NWA",
            "Nordwire",
            "the Courier",
            "According to The Courier",
            "(Al Wadi)",
            "al-Wadi's",
            "U.S. Shore Command",
            "H.I.D.",
            "northernwire.org",
            "ﬁ",
            "ß",
            "İ",
        ])
        .prop_map(str::to_owned),
    ]
}

fn article() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.join(" "))
}

fn seeds(text: &str) -> Vec<SourceFile> {
    vec![
        file("figures.toml", &read("figures.toml")),
        file("topics.toml", &read("topics.toml")),
        file("sources.toml", &read("sources.toml")),
        file("articles/a.txt", text),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_article_presses_into_sound_annotations(text in article()) {
        // Blank articles and those with NUL are refused, which is an answer too.
        if let Ok(pressed) = press(&seeds(&text)) {
            check(&pressed.draft);
            let again = press(&seeds(&text)).expect("as before").draft;
            prop_assert_eq!(write(&pressed.draft), write(&again));
        }
    }

    #[test]
    fn any_characters_press_into_sound_annotations(text in "(?s).{0,400}") {
        if let Ok(pressed) = press(&seeds(&text)) {
            check(&pressed.draft);
        }
    }

    #[test]
    fn any_bytes_are_pressed_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        name in prop::sample::select(vec![
            "corpus.toml", "figures.toml", "sources.toml", "topics.toml", "articles/b.txt",
        ]),
    ) {
        let mut files = vec![file("articles/a.txt", "The gates opened.")];
        files.push(SourceFile { name: name.into(), bytes });
        match press(&files) {
            Ok(pressed) => check(&pressed.draft),
            Err(problems) => prop_assert!(!problems.0.is_empty()),
        }
    }

    #[test]
    fn any_toml_is_pressed_or_refused(lines in prop::collection::vec(
        prop::sample::select(vec![
            "title = \"Gates\"", "[[article]]", "[[outlet]]", "[[figure]]", "[[topic]]", "id = \"a\"",
            "name = \"Ilya Borovin\"", "file = \"a.txt\"", "aliases = [\"Borovin\", 3]", "terms = [{}]",
            "[[article.declare]]", "kind = \"heading\"", "text = \"The\"", "surname = \"\"",
            "surname = \"-\"", "name = \"-\"", "label = \"Gates\"", "about = \"gates\"", "threshold = -1e400",
            "terms = [{ weight = 1, any = [\"gate*\"] }]", "default = true", "address = \"https://x\"",
            "[[source]]", "domains = [\"a.org\", \"-\"]", "abbreviations = [\"IB\", \"\", \"-\"]",
            "outlet = { id = \"a\", standing = \"stated\" }", "weight = nan", "titles = [\"\"]",
        ]),
        0..12,
    )) {
        let text = lines.join("\n");
        for name in ["corpus.toml", "figures.toml", "sources.toml", "topics.toml"] {
            let files = [file("articles/a.txt", "The gates opened for Ilya Borovin."), file(name, &text)];
            match press(&files) {
                Ok(pressed) => check(&pressed.draft),
                Err(problems) => prop_assert!(problems.0.iter().all(|problem| !problem.remedy.is_empty())),
            }
        }
    }
}

#[test]
fn a_paragraph_of_fifty_thousand_characters_costs_no_more_than_its_length() {
    for part in [
        "Borovin said. ",
        "'a ",
        "“",
        "‘s ",
        "\"x",
        "al-",
        "(",
        "“A,” said Borovin, ",
        "“A” ",
        "“A” b, c, ",
        "saying “A”, ",
        "he “A” ",
        "“he said, ",
        "said, ",
        "‘a»",
        "Borovin, ",
        "NWA and ",
        "a",
        "[1] ",
        "- ",
        "The Borovin ",
        "A. ",
        "NWA ",
        "(Courier) ",
        "“Al Wadi” ",
        "northernwire.org ",
    ] {
        let text = format!("The gates opened.\n{}\n", part.repeat(50_000 / part.len()));
        let before = std::time::Instant::now();
        check(&press(&seeds(&text)).expect("it presses").draft);
        let seconds = before.elapsed().as_secs();
        assert!(seconds < 20, "{seconds} seconds for {part:?}");
    }
}

#[test]
fn many_passages_cost_no_more_than_their_number() {
    let sentence = "The gates opened for Ilya Borovin, and nobody in Kelmouth saw Karim Lund go.\n";
    let before = std::time::Instant::now();
    check(&press(&seeds(&sentence.repeat(5_000))).expect("it presses").draft);
    let seconds = before.elapsed().as_secs();
    assert!(seconds < 30, "{seconds} seconds");
}

/// So many articles with everything that press looks for, each in words of its own.
fn varied(articles: usize) -> Vec<SourceFile> {
    let mut files = seeds("The gates opened.");
    for number in 0..articles {
        let word = |step: usize| format!("word{}", (number * 7919 + step * 104_729) % 50_021);
        let paragraph = |step: usize| {
            format!(
                "Ilya Borovin said on May {}, 2031: “We will open the {} for {} and {} again,” \
                 according to the Northern Wire. He added that “the {} never closed” last year, and \
                 Karim Lund spoke of the {} of {}.",
                step % 28 + 1,
                word(step),
                word(step + 1),
                word(step + 2),
                word(step + 3),
                word(step + 4),
                word(step + 5),
            )
        };
        let text: Vec<String> = (0..10).map(|step| paragraph(step * 6)).collect();
        files.push(file(&format!("articles/b{number:05}.txt"), &text.join("\n")));
    }
    files
}

/// Found by fuzzing: for each name all quotations of its paragraph were looked at, for a name with an
/// apostrophe those of the article, and for each in brackets all brackets before it: sixteen times the
/// text took forty times as long. A line that stands again was found so too, but cost little.
#[test]
fn what_stands_there_very_often_costs_no_more_than_its_number() {
    for part in [
        "“They hold,” said Borovin, but “they leak,” said Lena de Vries. ",
        "“A” said de Vries’ pilot. ",
        "(Churier) ",
        "According to pilots, Borovin “never came”.\n",
    ] {
        let took = |length: usize| {
            let text = format!("The gates opened.\n{}\n", part.repeat(length / part.len()));
            let before = std::time::Instant::now();
            press(&seeds(&text)).expect("it presses");
            before.elapsed()
        };
        // Other programs can only add to a time: the least is the nearest to the truth.
        let least = |length| (0..3).map(|_| took(length)).min().expect("three");
        let (short, long) = (least(60_000), least(960_000));
        assert!(long < short * 32, "{short:?}, then {long:?} for {part:?}");
        println!("{:.1} times as long", long.as_secs_f64() / short.as_secs_f64());
    }
}

/// A ratio, so that it holds on a slow machine too: ten times the text may take thirty times as
/// long, where the square would take a hundred.
#[test]
fn the_cost_is_linear_in_the_text() {
    let seconds = |articles: usize| {
        let files = varied(articles);
        let before = std::time::Instant::now();
        press(&files).expect("it presses");
        before.elapsed().as_secs_f64()
    };
    seconds(10);
    let (ten, hundred) = (seconds(60), seconds(600));
    assert!(hundred < 30.0 * ten, "{ten} s, then {hundred} s for ten times the text");
    println!("ten times the text takes {:.1} times as long", hundred / ten);
}
