//! Folding and tokens: what counts as the same word, and where words begin and end.

use corpus::text::{fold, light, tokens};
use proptest::prelude::*;

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

#[test]
fn spellings_of_one_word_fold_to_one() {
    for (left, right) in [
        ("Türkiye", "turkiye"),
        ("ﬁnal", "FINAL"),
        ("Ｆｕｌｌ", "full"),
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("Hay’at", "Hayat"),
        ("Mas\u{ad}ri", "masri"),
        ("Ὀδυσσεύς", "οδυσσευσ"),
        ("أحمد", "احمد"),
        ("إِيمَان آمال", "ايمان امال"),
        ("مـهـرجـان", "مهرجان"),
        ("الأُغْنِيَة", "الاغنيه"),
        ("سلمى", "سلمي"),
        ("کتابخانه‌ای", "كتابخانهاي"),
        ("٢٠٣١ ۱۴۰۹", "2031 1409"),
        ("שָׁלוֹם", "שלום"),
        ("מנכ״ל", "מנכל"),
        ("Ёлка", "елка"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        ("Киів", "киів"),
        ("non\u{2011}breaking", "non-breaking"),
    ] {
        assert_eq!(fold(left), fold(right), "{left} and {right}");
    }
}

#[test]
fn an_arabic_article_belongs_to_its_word() {
    let text = "Ahmad al‑Masri, Al-Masri’s aide and Masri";
    let found = tokens(text);
    let masri: Vec<_> = found
        .iter()
        .filter(|token| token.folded == "masri")
        .map(|token| &text[token.span.clone()])
        .collect();
    assert_eq!(masri, ["al‑Masri", "Al-Masri", "Masri"]);
}

#[test]
fn hyphens_cut_and_possessives_go() {
    assert_eq!(words("post-Masri Boro's 'plan'"), ["post", "masri", "boro", "plan"]);
    assert_eq!(
        words("the U.S. at example.org, 3.5 km"),
        ["the", "us", "at", "example", "org", "3.5", "km"].map(|word| word.replace('.', ""))
    );
}

#[test]
fn cjk_text_gives_words_without_spaces() {
    assert_eq!(words("東京都 абв"), ["東", "京", "都", "абв"]);
    assert_eq!(words("도서관에서 KBS는"), ["도", "서", "관", "에", "서", "kbs", "는"]);
    assert_eq!(words("２０３１年のパレード"), words("2031年のﾊﾟﾚｰﾄﾞ"));
    assert_eq!(words("パレ"), [fold("パ"), fold("レ")]);
}

#[test]
fn an_abbreviation_in_hebrew_is_one_word() {
    assert_eq!(words("ארה\"ב ארה״ב"), ["ארהב", "ארהב"]);
}

#[test]
fn what_is_joined_to_an_arabic_word_is_looked_through() {
    for (written, bare) in [
        ("المهرجان", "مهرجان"),
        ("وبالمهرجان", "بالمهرجان"),
        ("بالمهرجان", "مهرجان"),
        ("للمهرجان", "مهرجان"),
        ("وسلمى", "سلمي"),
        ("ولد", "ولد"),
        ("الم", "الم"),
        ("harbour", "harbour"),
        ("", ""),
    ] {
        assert_eq!(light(&fold(written)), bare, "{written}");
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,60}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn tokens_lie_in_order_on_character_boundaries(text in ".{0,80}") {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.span.start >= end);
            prop_assert!(text.get(token.span.clone()).is_some());
            prop_assert!(!token.folded.is_empty());
            end = token.span.end;
        }
    }
}
