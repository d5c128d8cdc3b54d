//! The words that tell the outlets apart.

use collate::distinctive::{Voice, Word, distinctive, passages_with, z_score};
use corpus::{Corpus, Draft, OutletId, PassageKind, write};
use explore::{Facet, Selection, select};
use proptest::prelude::*;

use crate::corpora::{any_draft, article, draft, possible_selection};

fn voices(draft: &Draft, selection: &Selection) -> Vec<Voice> {
    let bytes = write(draft).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    distinctive(&corpus, &select(&corpus, selection).unwrap()).unwrap()
}

/// By Python: with a, n the one count and its words, b, m the other, p the prior and P = 1,000,
/// (log((a+p)/(n+P-a-p)) - log((b+p)/(m+P-b-p))) / sqrt(1/(a+p) + 1/(b+p)).
#[test]
fn scores_are_those_of_the_formula() {
    let close = |one, other, prior, expected: f64| {
        let found = z_score(one, other, prior);
        assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
    };
    close((12, 1_000), (1, 4_000), 2.6, 3.947_647_599_298_933);
    close((3, 200), (0, 200), 7.5, 0.709_050_818_800_005_2);
    close((40, 1_000), (160, 4_000), 40.0, 0.0);
    close((2, 1_000), (0, 4_000), 0.4, 1.586_328_058_183_961_4);
}

/// Two brewers' newsletters of sixty lines, ten words each. Every line but the first that has an even
/// number begins with 'Malt' in the first, which the first line has inside; every third line of the
/// second names a place.
fn brewers() -> Draft {
    let malt = |line: usize| match line {
        0 => "the beer is good and so is malt they say",
        _ if line.is_multiple_of(2) => "Malt makes the beer is good and so they say",
        _ => "the beer is good and so is it they say",
    };
    let hops = |line: usize| match line % 3 {
        0 => "the beer is good and so the Hallertau they say",
        _ => "the beer is good and so is it they say",
    };
    let first: Vec<&str> = (0..60).map(malt).collect();
    let second: Vec<&str> = (0..60).map(hops).collect();
    draft(3, 0, 0, vec![article("a", 0, &first), article("b", 1, &second)])
}

fn named(voice: &Voice) -> Vec<(&str, u32, u32, u32)> {
    let words = voice.words.iter();
    words.map(|word| (word.written.as_str(), word.here, word.elsewhere, word.z)).collect()
}

/// The scores by Python, the prior of each word being 1,000 / 1,200 of its count.
#[test]
fn each_outlet_has_its_words_and_function_words_fall_out() {
    let voices = voices(&brewers(), &Selection::default());
    let outlets: Vec<_> = voices.iter().map(|voice| (voice.outlet.0, voice.total)).collect();
    assert_eq!(outlets, [(0, 600), (1, 600)], "an outlet without text is left out");
    assert_eq!(named(&voices[0]), [("malt", 30, 0, 334), ("makes", 29, 0, 328)]);
    assert_eq!(named(&voices[1]), [("Hallertau", 20, 0, 271)]);
}

#[test]
fn a_word_opens_its_passages() {
    let bytes = write(&brewers()).unwrap();
    let corpus = Corpus::open(&bytes).unwrap();
    let mut selection = Selection { query: "beer OR wine".into(), ..Selection::default() };
    selection.choose(Facet::Outlet, 2);
    let opened = passages_with(&selection, OutletId(1), "Hallertau");
    assert_eq!(opened.outlets.chosen, [1]);
    assert_eq!(select(&corpus, &opened).unwrap().hits.len(), 20);
}

#[test]
fn only_running_text_has_a_say() {
    let mut draft = brewers();
    draft.articles[0].passages[0].kind = PassageKind::Reference;
    draft.articles[0].passages[2].kind = PassageKind::PullQuote;
    let voices = voices(&draft, &Selection::default());
    assert_eq!(voices[0].total, 580);
    let malt = voices[0].words.iter().find(|word| word.written == "Malt");
    assert_eq!(malt.unwrap().here, 28, "in text it always begins the line");
}

#[test]
fn too_little_text_says_nothing() {
    // One outlet alone, and one of 140 words beside another.
    let mut selection = Selection::default();
    selection.choose(Facet::Outlet, 0);
    let one = voices(&brewers(), &selection);
    assert_eq!((one.len(), one[0].enough), (1, false));
    let mut draft = brewers();
    draft.articles[1].passages.truncate(14);
    let voices = voices(&draft, &Selection::default());
    assert!(voices.iter().all(|voice| !voice.enough && voice.words.is_empty()));
    // Nothing selected: nobody speaks.
    selection.query = "barley".into();
    assert_eq!(self::voices(&brewers(), &selection), []);
}

proptest! {
    #[test]
    fn any_selection_has_its_words(draft in any_draft(), selection in possible_selection()) {
        for voice in voices(&draft, &selection) {
            for Word { here, z, .. } in voice.words {
                prop_assert!(here >= 3 && z >= 196);
            }
        }
    }
}
