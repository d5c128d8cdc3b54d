//! What holds for every pressed collection, whatever stands in its articles.

use corpus::{Corpus, Draft, DraftArticle, DraftPassage, PassageKind, QuoteKind, Zone};

/// Checks every annotation of a collection.
pub fn check(draft: &Draft) {
    let mut passages = Vec::new();
    for article in &draft.articles {
        self::article(draft, article);
        passages.extend(article.passages.iter().map(|passage| (article, passage)));
    }
    let quotes: usize = passages.iter().map(|(_, passage)| passage.quotes.len()).sum();
    for utterance in &draft.utterances {
        assert!(utterance.quotes.len() > 1, "{utterance:?} is one quote");
        assert!(utterance.quotes.iter().all(|quote| quote.index() < quotes), "{utterance:?}");
    }
    for reuse in &draft.reuse {
        assert!(reuse.passage < reuse.other, "{reuse:?}");
        for (passage, span) in [(reuse.passage, reuse.span), (reuse.other, reuse.other_span)] {
            let (article, passage) = passages[passage.index()];
            assert!(passage.span.contains(span), "{reuse:?}");
            assert!(article.text.get(span.range()).is_some_and(|text| !text.is_empty()));
        }
    }
}

/// Checks that a collection is written, and that its texts are read again.
pub fn check_bytes(draft: &Draft) {
    let bytes = corpus::write(draft).expect("what is pressed is written");
    let corpus = Corpus::open(&bytes).expect("what is written opens");
    for (id, article) in corpus.article_ids().zip(&draft.articles) {
        assert_eq!(corpus.article_text(id), Ok(article.text.as_str()));
    }
    assert_eq!(corpus.article_count(), draft.articles.len());
}

fn article(draft: &Draft, article: &DraftArticle) {
    let text = article.text.as_str();
    let mut end = 0;
    for passage in &article.passages {
        let span = passage.span;
        assert!(span.start >= end && span.start < span.end, "passages are ordered and disjoint");
        // What lies between two passages is blank.
        let between = text.get(end as usize..span.start as usize).expect("on characters");
        assert!(!between.contains(char::is_alphanumeric), "{between:?} is in no passage");
        let slice = text.get(span.range()).expect("a span lies on characters");
        assert_eq!(slice.trim(), slice, "a passage is trimmed");
        mentions(text, passage);
        citations(draft, text, passage);
        quotes(text, passage);
        for hit in &passage.hits {
            assert!(span.contains(hit.span) && hit.weight > 0, "{hit:?}");
            assert!(text.get(hit.span.range()).is_some_and(|term| !term.is_empty()));
        }
        let mut last = span.start;
        for date in &passage.dates {
            assert!(span.contains(date.span) && date.span.start >= last, "{date:?}");
            assert!(text.get(date.span.range()).is_some_and(|date| !date.is_empty()));
            assert!(!date.basis.is_empty(), "{date:?}");
            last = date.span.end;
        }
        assert!(passage.scores.iter().all(|score| score.score > 0));
        end = span.end;
    }
    let rest = text.get(end as usize..).expect("on characters");
    assert!(!rest.contains(char::is_alphanumeric), "{rest:?} is in no passage");
}

fn mentions(text: &str, passage: &DraftPassage) {
    let mut last = passage.span.start;
    for mention in &passage.mentions {
        assert!(passage.span.contains(mention.span) && mention.span.start >= last, "{mention:?}");
        assert!(text.get(mention.span.range()).is_some_and(|name| !name.is_empty()));
        assert!(!mention.rule.is_empty());
        let reference = passage.kind == PassageKind::Reference;
        assert_eq!(reference, mention.zone == Zone::References, "{mention:?}");
        last = mention.span.end;
    }
}

fn citations(draft: &Draft, text: &str, passage: &DraftPassage) {
    let mut last = passage.span.start;
    for citation in &passage.citations {
        let name = citation.span;
        assert!(passage.span.contains(name) && name.start >= last, "{citation:?}");
        assert!(text.get(name.range()).is_some_and(|name| !name.is_empty()));
        assert!(citation.source.index() < draft.sources.len());
        let joins = |beside: Option<char>| beside.is_some_and(|c| c.is_ascii_alphanumeric());
        let (before, behind) = (&text[..name.start as usize], &text[name.end as usize..]);
        assert!(!joins(before.chars().next_back()), "{citation:?} begins inside a word");
        assert!(!joins(behind.chars().next()), "{citation:?} ends inside a word");
        assert!(passage.kind != PassageKind::Reference || citation.zone == Zone::References);
        last = name.end;
    }
}

fn quotes(text: &str, passage: &DraftPassage) {
    for (number, quote) in passage.quotes.iter().enumerate() {
        let span = quote.span;
        assert!(passage.span.contains(span) && !quote.rule.is_empty(), "{quote:?}");
        assert!(text.get(span.range()).is_some_and(|quote| !quote.is_empty()));
        assert!(quote.kind == QuoteKind::Speech || quote.speaker.is_none(), "{quote:?}");
        let next = passage.quotes.get(number + 1).map(|next| next.span);
        assert!(
            next.is_none_or(|next| span.end <= next.start || span.contains(next)),
            "quotes are nested or disjoint, in order: {quote:?}, {next:?}"
        );
    }
}
