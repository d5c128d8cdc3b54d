//! Every accessor of a corpus of damaged bytes: an answer or a [`Damage`], and no cost beyond the bytes.

use corpus::{
    ArticleId, Corpus, Damage, FigureId, OutletId, PassageId, QuoteId, SourceId, TopicId,
    facts::{FactTable, Values},
    index::Terms,
};

use crate::damage;

/// Opens a corpus and reads all of it. Damage of one row does not keep the others from being read.
pub fn decoder(input: &[u8]) {
    let (bytes, _) = damage::apply(input);
    if let Ok(corpus) = Corpus::open(&bytes) {
        let _ = whole(&corpus);
        for article in corpus.article_ids() {
            let _ = self::article(&corpus, article);
        }
        for id in (0..corpus.passage_count() as u32).map(PassageId) {
            let _ = passage(&corpus, id);
        }
        for quote in (0..corpus.quote_count() as u32).map(QuoteId) {
            let _ = self::quote(&corpus, quote);
        }
        let _ = values(&corpus);
        let _ = words(&corpus);
    }
}

fn whole(corpus: &Corpus<'_>) -> Result<(), Damage> {
    assert!(corpus.section_sizes().map(|(_, size)| size).all(|size| size < 1 << 30));
    let _ = corpus.collection();
    let _ = corpus.outlets();
    let _ = corpus.topics();
    let _ = corpus.figures();
    let _ = corpus.sources();
    let _ = corpus.spellings();
    let _ = corpus.utterances();
    for slug in ["", "courier-gates", "05-gates", "~"] {
        let _ = corpus.article_named(slug);
    }
    corpus.index_totals()?;
    Ok(())
}

fn article(corpus: &Corpus<'_>, id: ArticleId) -> Result<(), Damage> {
    let _ = corpus.article(id);
    let _ = corpus.outlet_of(id);
    let _ = corpus.day_of(id);
    if let Ok(slug) = corpus.slug_of(id) {
        let _ = corpus.article_named(slug);
    }
    let _ = corpus.article_text(id);
    for number in [0, 1, 2, u32::MAX] {
        let _ = corpus.passage_numbered(id, number);
    }
    assert!(corpus.passages_of(id)?.count() <= corpus.passage_count());
    Ok(())
}

fn passage(corpus: &Corpus<'_>, id: PassageId) -> Result<(), Damage> {
    if let Ok(passage) = corpus.passage(id) {
        let _ = corpus.number_of(&passage);
        if let Ok(text) = corpus.text(passage.article, passage.span) {
            assert_eq!(text.len(), passage.span.range().len());
        }
    }
    let _ = corpus.mentions(id);
    let _ = corpus.named_in(id);
    let _ = corpus.topic_hits(id);
    let _ = corpus.citations(id);
    let _ = corpus.dates(id);
    let _ = corpus.reuse(id);
    let _ = corpus.words_in(id);
    if let Ok(scores) = corpus.topic_scores(id) {
        let _: Result<Vec<_>, _> = scores.collect();
    }
    let facts = FactTable::new(corpus);
    let _ = facts.kind(id);
    let _ = facts.article(id);
    let _ = facts.words(id);
    assert!(facts.of(id)?.iter().count() <= corpus.section_sizes().map(|(_, size)| size).sum());
    assert!(corpus.quotes_of(id)?.count() <= corpus.quote_count());
    Ok(())
}

fn quote(corpus: &Corpus<'_>, id: QuoteId) -> Result<(), Damage> {
    let _ = corpus.utterance_of(id);
    let _ = corpus.passage_of(id)?;
    corpus.quote(id)?;
    Ok(())
}

fn values(corpus: &Corpus<'_>) -> Result<(), Damage> {
    let values = Values::new(corpus)?;
    for outlet in 0..corpus.outlet_count()? as u32 {
        let _ = values.count_by(OutletId(outlet));
    }
    for topic in (0..corpus.topic_count()? as u32).map(TopicId) {
        let _ = (values.count_on(topic), values.on(topic));
    }
    for figure in (0..corpus.figure_count()? as u32).map(FigureId) {
        let _ = (values.count_naming(figure), values.naming(figure));
    }
    for source in (0..corpus.source_count()? as u32).map(SourceId) {
        let _ = (values.count_crediting(source), values.crediting(source));
    }
    Ok(())
}

fn words(corpus: &Corpus<'_>) -> Result<(), Damage> {
    let terms = Terms::new(corpus);
    for word in ["", "a", "gates", "боровин", "~"] {
        let _ = terms.find(word);
        let _ = terms.beginning(word, |_, _| {});
    }
    let mut walk = terms.from("")?;
    while let Some(entry) = walk.next()? {
        // Once from the beginning to the end, once in steps.
        for step in [1, 7] {
            let Ok(mut postings) = terms.postings(entry) else { continue };
            if step == 1 {
                while let Ok(Some(posting)) = postings.next() {
                    assert!(posting.passage.index() < corpus.passage_count());
                    let positions = posting.positions().count();
                    assert!(positions <= posting.frequency() as usize);
                }
            }
            for id in (0..corpus.passage_count() as u32).step_by(step).map(PassageId) {
                let Ok(found) = postings.seek(id) else { break };
                assert!(found.is_none_or(|posting| posting.passage == id));
            }
        }
    }
    Ok(())
}
