use std::collections::HashSet;

use corpus::{Draft, MentionKind, text::tokens};

use super::{SEED, files, random::Random, vocabulary, vocabulary::Vocabulary, words::Coiner};

fn draft(count: usize) -> Draft {
    press::press(&files(count, SEED)).unwrap_or_else(|problems| panic!("{problems}")).draft
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    assert_eq!(files(20, 7), files(20, 7));
    assert_ne!(files(20, 7), files(20, 8));
}

#[test]
fn the_vocabulary_of_the_process_grows_by_its_exponent() {
    let mut random = Random::new(3);
    let mut vocabulary = Vocabulary::new(Coiner::default());
    let mut after = |draws: usize| {
        for _ in 0..draws {
            vocabulary.draw(&mut random);
        }
        f64::from(vocabulary.distinct() as u32)
    };
    // From the ten thousandth draw to the three hundred thousandth.
    let distinct = [after(10_000), after(290_000)];
    let exponent = (distinct[1] / distinct[0]).ln() / 30.0_f64.ln();
    assert!((exponent - vocabulary::DISCOUNT).abs() < 0.05, "{exponent}");
}

#[test]
fn the_vocabulary_of_the_text_grows_as_that_of_real_text() {
    let sizes = [20, 400].map(|count| {
        let mut seen = HashSet::new();
        let mut words = 0_u32;
        for file in files(count, SEED).iter().filter(|file| file.name.starts_with("articles/")) {
            let text = core::str::from_utf8(&file.bytes).unwrap();
            for token in tokens(text) {
                words += 1;
                seen.insert(token.folded);
            }
        }
        (f64::from(words), f64::from(seen.len() as u32))
    });
    let [(few, small), (many, large)] = sizes;
    let exponent = (large / small).ln() / (many / few).ln();
    assert!((0.45..0.65).contains(&exponent), "{exponent}");
}

#[test]
fn lengths_are_those_that_were_promised() {
    let files = files(400, SEED);
    let lengths: Vec<usize> = files
        .iter()
        .filter(|file| file.name.starts_with("articles/"))
        .map(|file| file.bytes.len())
        .collect();
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    assert_eq!(lengths.len(), 400);
    assert!((3500..4500).contains(&mean), "{mean}");
    assert!(lengths.iter().all(|length| (500..=30_200).contains(length)));
}

#[test]
fn press_resolves_the_figures_and_decides_the_topics() {
    let draft = draft(20);
    assert_eq!((draft.outlets.len(), draft.topics.len(), draft.figures.len()), (12, 20, 500));
    let passages: Vec<_> = draft.articles.iter().flat_map(|article| &article.passages).collect();
    let mentions: Vec<_> = passages.iter().flat_map(|passage| &passage.mentions).collect();
    let resolved = mentions
        .iter()
        .filter(|mention| mention.figure.is_some() && mention.kind == MentionKind::Person)
        .count();
    assert!(mentions.len() > 80, "{}", mentions.len());
    assert!(resolved * 20 > mentions.len() * 19, "{resolved} of {}", mentions.len());
    let rule = |wanted: &str| mentions.iter().any(|mention| mention.rule.starts_with(wanted));
    assert!(rule("full name") && rule("surname"));
    let topics = |passage: &corpus::DraftPassage| {
        passage.scores.iter().filter(|score| score.decided).count()
    };
    for wanted in 0..3 {
        assert!(passages.iter().any(|passage| topics(passage) == wanted), "{wanted} topics");
    }
    let kinds: HashSet<_> = passages.iter().map(|passage| passage.kind.as_str()).collect();
    assert!(
        ["heading", "paragraph", "byline"].iter().all(|kind| kinds.contains(kind)),
        "{kinds:?}"
    );
}
