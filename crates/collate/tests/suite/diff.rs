//! What of a rendering the others do not have.

use collate::diff::{LONGEST, Renderings};
use proptest::prelude::*;

/// Every text with its own words in brackets.
fn marked(texts: &[&str]) -> Vec<String> {
    let pieces = Renderings::new(texts).pieces();
    let texts = texts.iter().zip(pieces).map(|(text, pieces)| {
        let drawn = pieces.into_iter().map(|piece| {
            let words = &text[piece.range];
            if piece.own { format!("[{words}]") } else { words.to_owned() }
        });
        drawn.collect()
    });
    texts.collect()
}

#[test]
fn only_what_one_rendering_has_is_marked() {
    let cases: [(&str, &[&str], &[&str]); 9] = [
        (
            "one word more",
            &["the sea rose", "the grey sea rose"],
            &["the sea rose", "the [grey] sea rose"],
        ),
        (
            "words that stand together are marked together",
            &["We will rebuild the pier.", "We will never, ever rebuild the old pier."],
            &["We will rebuild the pier.", "We will [never, ever] rebuild the [old] pier."],
        ),
        (
            "case, marks and accents make no difference",
            &["“Déjà vu”, he said", "deja vu he said"],
            &["“Déjà vu”, he said", "deja vu he said"],
        ),
        (
            "one word instead of another",
            &["a hard winter is coming soon", "a cold winter is coming"],
            &["a [hard] winter is coming [soon]", "a [cold] winter is coming"],
        ),
        (
            "what the longest shares with any other is not its own",
            &["one two", "one two three four", "three five"],
            &["one two", "one two three [four]", "three [five]"],
        ),
        (
            "small words amid others say nothing",
            &["We want to build a pier in May", "Nobody hopes to see a boat in June, ever"],
            &["[We want to build a pier in May]", "[Nobody hopes to see a boat in June, ever]"],
        ),
        (
            "beside words that both have they stay",
            &["He went to the sea", "She ran to the old sea"],
            &["[He went] to the sea", "[She ran] to the [old] sea"],
        ),
        (
            "a telling word outweighs small ones",
            &["it is in the way of nature", "nature is in the sea"],
            &["[it is in the way of] nature", "nature [is in the sea]"],
        ),
        ("nothing shared", &["ash elm", "oak"], &["[ash elm]", "[oak]"]),
    ];
    for (what, texts, expected) in cases {
        assert_eq!(marked(texts), expected, "{what}");
    }
    assert_eq!(Renderings::new(&[]).pieces(), Vec::<Vec<_>>::new());
    assert_eq!(marked(&["", "…"]), ["", "…"]);
}

#[test]
fn the_longest_comes_first_of_its_equals() {
    assert_eq!(Renderings::new(&["a", "b c", "d e"]).longest(), 1);
    assert_eq!(Renderings::new(&[]).longest(), 0);
}

/// Beyond the limit words are held against all of the other text, in whatever order.
#[test]
fn long_texts_are_compared_without_their_order() {
    let words = |prefix: &str| -> String {
        let words: Vec<_> = (0..LONGEST + 50).map(|number| format!("{prefix}{number}")).collect();
        words.join(" ")
    };
    let (one, other) =
        (format!("own {} mine end", words("w")), format!("end {} theirs", words("w")));
    let marked = marked(&[&one, &other]);
    assert!(marked[0].starts_with("[own] w0 w1 ") && marked[0].ends_with("[mine] end"));
    assert!(marked[1].starts_with("end w0 ") && marked[1].ends_with("[theirs]"));
}

proptest! {
    #[test]
    fn the_pieces_are_the_text(texts in prop::collection::vec("[a-cé ,.-]{0,30}", 0..4)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for (text, pieces) in texts.iter().zip(Renderings::new(&texts).pieces()) {
            let joined: String = pieces.iter().map(|piece| &text[piece.range.clone()]).collect();
            prop_assert_eq!(&joined, text);
            prop_assert!(pieces.windows(2).all(|pair| pair[0].own != pair[1].own));
        }
    }

    #[test]
    fn a_text_has_nothing_of_its_own_beside_itself(text in "[a-cé ,.-]{0,60}") {
        let alike = Renderings::new(&[&text, &text]).pieces();
        prop_assert!(alike.iter().flatten().all(|piece| !piece.own));
    }
}
