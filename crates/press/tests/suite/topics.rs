//! Topics, on `tests/suite/topics.txt`: what passages are about, by which terms.

use std::fmt::Write as _;

use corpus::{Draft, DraftArticle};
use press::press;

use crate::{cases, file, read};

/// What each line of the article shows, by topic.
fn shown(draft: &Draft, article: &DraftArticle) -> Vec<String> {
    let mut lines = Vec::new();
    for passage in &article.passages {
        lines.push(article.text[passage.span.range()].to_owned());
        let mut scores: Vec<String> = passage
            .scores
            .iter()
            .map(|score| {
                let hits: Vec<&str> = passage
                    .hits
                    .iter()
                    .filter(|hit| hit.topic == score.topic)
                    .map(|hit| &article.text[hit.span.range()])
                    .collect();
                let topic = &draft.topics[score.topic.index()].id;
                let decided = if score.decided { "yes" } else { "no" };
                let hundredths = f32::from(score.score) / 100.0;
                format!("> {topic} {hundredths:.2} {decided}: {}", hits.join(", "))
            })
            .collect();
        scores.sort();
        lines.extend(scores);
    }
    lines
}

#[test]
fn every_passage_shows_its_topics() {
    let topics = read("topics.toml");
    let mut wrong = String::new();
    for (name, case) in cases(&read("topics.txt")) {
        let lines: Vec<&str> = case.lines().filter(|line| !line.starts_with('>')).collect();
        let text = lines.join("\n");
        let files = [file("topics.toml", &topics), file("articles/case.txt", &text)];
        let draft = press(&files).expect("the case presses").draft;
        let found = shown(&draft, &draft.articles[0]);
        let mut expected: Vec<&str> = case.lines().filter(|line| !line.is_empty()).collect();
        // Topics of one passage in any order.
        for run in
            expected.chunk_by_mut(|left, right| left.starts_with('>') && right.starts_with('>'))
        {
            run.sort_unstable();
        }
        if found != expected {
            writeln!(wrong, "\n=== {name}\n{}", found.join("\n")).expect("a string takes it");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
