//! The members that the JSON forms share.

use corpus::{Corpus, Damage, Speaker};
use explore::{Catalogue, Facet, Heading};

use crate::{
    date::Published,
    json::Json,
    record::{ArticleRecord, PassageRecord},
    standing,
};

/// `"collection": { "title", "hash" }`; the hash is null where there is none.
pub(crate) fn collection(json: &mut Json, catalogue: &Catalogue) {
    json.name("collection");
    json.open('{');
    json.text("title", &catalogue.collection.title);
    let hash = catalogue.collection.hash.as_str();
    json.text_or_null("hash", Some(hash).filter(|hash| !hash.is_empty()));
    json.close('}');
}

/// `"article"`, `"outlet"` and `"published"`.
pub(crate) fn article(json: &mut Json, record: &ArticleRecord<'_>) {
    let article = &record.article;
    json.name("article");
    json.open('{');
    json.text("id", &article.id);
    let (title, opening) = match &record.heading {
        Heading::Title(title) => (Some(title.as_str()), None),
        Heading::Opening(words) => (None, Some(words.as_str())),
    };
    json.text_or_null("title", title);
    json.text("title_standing", article.title.standing.as_str());
    json.text_or_null("opening", opening);
    json.text_or_null("address", article.address.as_deref());
    json.close('}');
    json.name("outlet");
    json.open('{');
    json.text("id", record.outlet.map_or("", |outlet| &outlet.id));
    json.text("name", record.outlet_name());
    json.text("standing", article.outlet_standing.as_str());
    json.close('}');
    let published = standing::read(article);
    json.name("published");
    json.open('{');
    json.text_or_null("edtf", article.published.value.as_deref());
    json.text("standing", article.published.standing.as_str());
    json.text_or_null("earliest", published.and_then(Published::earliest).as_deref());
    json.text_or_null("latest", published.and_then(Published::latest).as_deref());
    json.close('}');
}

/// What is said of a passage, its text and its quotes.
pub(crate) fn passage<'a>(
    json: &mut Json,
    corpus: &Corpus<'a>,
    catalogue: &Catalogue,
    article: &mut ArticleRecord<'a>,
    record: &PassageRecord<'_>,
) -> Result<(), Damage> {
    json.count("number", record.number);
    json.text("kind", record.passage.kind.as_str());
    json.flag("counts", record.passage.kind.counts());
    json.count("start", record.start);
    json.count("end", record.end);
    let facets = [
        (Facet::Topic, "topics", "topic_labels"),
        (Facet::Figure, "figures", "figure_names"),
        (Facet::Source, "sources", "source_names"),
    ];
    for (facet, slugs, names) in facets {
        json.texts(slugs, &record.slugs(catalogue, facet));
        json.texts(names, &record.names(catalogue, facet));
    }
    json.text("text", record.text);
    json.name("quotes");
    json.open('[');
    for quote in corpus.quotes_of(record.passage.id)? {
        let quote = corpus.quote(quote)?;
        let (start, end) = article.points(quote.span);
        json.open('{');
        json.text("kind", quote.kind.as_str());
        let speaker = quote.speaker.map(|speaker| match speaker {
            Speaker::Figure(figure) => (Facet::Figure, figure.0),
            Speaker::Source(source) => (Facet::Source, source.0),
        });
        json.text_or_null("speaker", speaker.map(|(facet, value)| catalogue.slug(facet, value)));
        let name = speaker.map(|(facet, value)| catalogue.name(facet, value));
        json.text_or_null("speaker_name", name);
        let via = quote.via.iter().map(|source| catalogue.slug(Facet::Source, source.0));
        json.texts("via", &via.collect::<Vec<_>>());
        json.count("start", start);
        json.count("end", end);
        json.text("text", corpus.text(record.passage.article, quote.span)?);
        json.close('}');
    }
    json.close(']');
    Ok(())
}
