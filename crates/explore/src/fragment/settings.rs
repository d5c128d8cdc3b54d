//! The settings of the views that read across outlets, as parts of a fragment.

use corpus::{Corpus, Damage, FigureId, OutletId, QuoteId, QuoteKind, SourceId, Speaker};

use super::Reading;
use crate::{
    catalogue::Catalogue,
    location::{Location, View},
    selection::Facet,
    settings::{Across, COMPARED, Column, Measure, Sorting},
};

/// What stands before the slug of a source among speakers.
const SOURCE: &str = "source:";
/// What stands before the slug of an article among columns.
const ARTICLE: &str = "article:";

type Parts = Vec<(&'static str, String)>;

/// The name of a setting that is not the usual one; empty for that.
fn name<T: Copy + Default + PartialEq>(named: &[(&str, T)], setting: T) -> String {
    let named = named.iter().find(|(_, known)| *known == setting && setting != T::default());
    named.map_or(String::new(), |(name, _)| (*name).to_owned())
}

/// The parts of the location's own view.
pub(super) fn parts(
    location: &Location,
    corpus: &Corpus<'_>,
    catalogue: &Catalogue,
    parts: &mut Parts,
) -> Result<(), Damage> {
    let settings = &location.settings;
    match location.view {
        View::Coverage => {
            parts.push(("by", name(&Across::NAMED, settings.across)));
            parts.push(("measure", name(&Measure::NAMED, settings.measure)));
            parts.push(("rows", name(&Sorting::NAMED, settings.rows)));
            parts.push(("columns", name(&Sorting::NAMED, settings.columns)));
        }
        View::Quotes => {
            let speaker = settings.speaker.map(|speaker| speaker_slug(speaker, catalogue));
            parts.push(("speaker", speaker.unwrap_or_default()));
            let about = settings.about.map(|about| catalogue.slug(Facet::Figure, about.0));
            parts.push(("about", about.unwrap_or_default().into()));
            parts.push(("kind", settings.kind.map_or("", QuoteKind::as_str).into()));
        }
        View::Compare => {
            let mut columns = Vec::new();
            for column in &settings.compared {
                columns.push(match *column {
                    Column::Outlet(outlet) => catalogue.slug(Facet::Outlet, outlet.0).to_owned(),
                    Column::Article(article) if article.index() < corpus.article_count() => {
                        format!("{ARTICLE}{}", corpus.slug_of(article)?)
                    }
                    Column::Article(_) => String::new(),
                });
            }
            columns.retain(|column| !column.is_empty());
            parts.push(("compare", columns.join(",")));
        }
        _ => {}
    }
    Ok(())
}

fn speaker_slug(speaker: Speaker, catalogue: &Catalogue) -> String {
    match speaker {
        // An organisation is no value of the facet, and has a slug all the same.
        Speaker::Figure(figure) => catalogue.slug(Facet::Figure, figure.0).to_owned(),
        Speaker::Source(source) => {
            let source = catalogue.sources.get(source.index());
            source.map_or(String::new(), |source| format!("{SOURCE}{}", source.id))
        }
    }
}

/// Quotes, each as `ARTICLE.PASSAGE.QUOTE`, both numbers counted from 1.
pub(super) fn quotes(quotes: &[QuoteId], corpus: &Corpus<'_>) -> Result<String, Damage> {
    let mut names = Vec::new();
    for quote in quotes.iter().filter(|quote| quote.index() < corpus.quote_count()) {
        let id = corpus.passage_of(*quote)?;
        let passage = corpus.passage(id)?;
        let slug = corpus.slug_of(passage.article)?;
        let first = corpus.quotes_of(id)?.next().unwrap_or(*quote);
        names.push(format!("{slug}.{}.{}", corpus.number_of(&passage)?, quote.0 - first.0 + 1));
    }
    Ok(names.join(","))
}

impl Reading<'_, '_> {
    /// A part that sets something in one of the views, or that nobody knows.
    #[inline]
    pub(super) fn setting(&mut self, key: &str, value: &str) {
        let Some(key) = KEYS.into_iter().find(|known| *known == key) else {
            return self.notices.key(key);
        };
        if !self.single(key, value) {
            return;
        }
        let catalogue = self.catalogue;
        match key {
            "by" => {
                let across = self.one_of(key, &Across::NAMED, value);
                self.location.settings.across = across.unwrap_or_default();
            }
            "measure" => {
                let measure = self.one_of(key, &Measure::NAMED, value);
                self.location.settings.measure = measure.unwrap_or_default();
            }
            "rows" | "columns" => {
                let sorting = self.one_of(key, &Sorting::NAMED, value).unwrap_or_default();
                let settings = &mut self.location.settings;
                *if key == "rows" { &mut settings.rows } else { &mut settings.columns } = sorting;
            }
            "kind" => {
                self.location.settings.kind = QuoteKind::from_name(value);
                self.unless(self.location.settings.kind.is_some(), key, value);
            }
            "about" => {
                let figure = catalogue.value_of(Facet::Figure, value);
                self.location.settings.about = figure.map(FigureId);
                self.unless(figure.is_some(), key, value);
            }
            "speaker" => {
                self.location.settings.speaker = speaker(catalogue, value);
                self.unless(self.location.settings.speaker.is_some(), key, value);
            }
            "compare" => value.split(',').for_each(|slug| self.column(slug.trim())),
            _ => value.split(',').for_each(|name| self.wrong(name.trim())),
        }
    }

    /// A notice, unless what a part names is there.
    #[inline]
    fn unless(&mut self, known: bool, key: &str, value: &str) {
        if !known {
            self.notices.setting(key, value);
        }
    }

    #[inline]
    fn column(&mut self, slug: &str) {
        let column = if let Some(slug) = slug.strip_prefix(ARTICLE) {
            self.article_named(slug).map(Column::Article)
        } else {
            let outlet = self.catalogue.value_of(Facet::Outlet, slug);
            outlet.map(|outlet| Column::Outlet(OutletId(outlet)))
        };
        let columns = &mut self.location.settings.compared;
        match column {
            None => self.notices.setting("compare", slug),
            Some(column) if columns.contains(&column) => self.notices.repeated(slug),
            Some(_) if columns.len() == COMPARED => self.notices.setting("compare", slug),
            Some(column) => columns.push(column),
        }
    }

    #[inline]
    fn wrong(&mut self, name: &str) {
        match self.quote_named(name) {
            None => self.notices.setting("wrong", name),
            Some(quote) => {
                let wrong = &mut self.location.settings.wrong;
                if let Err(place) = wrong.binary_search(&quote) {
                    wrong.insert(place, quote);
                }
            }
        }
    }

    #[inline]
    fn quote_named(&self, name: &str) -> Option<QuoteId> {
        let (place, number) = name.rsplit_once('.')?;
        let (slug, passage) = place.rsplit_once('.')?;
        let article = self.article_named(slug)?;
        let passage = self.corpus.passage_numbered(article, passage.parse().ok()?).ok()??;
        let skip = number.parse::<usize>().ok()?.checked_sub(1)?;
        self.corpus.quotes_of(passage).ok()?.nth(skip)
    }
}

/// The keys of the settings.
const KEYS: [&str; 9] =
    ["by", "measure", "rows", "columns", "kind", "about", "speaker", "compare", "wrong"];

#[inline]
fn speaker(catalogue: &Catalogue, slug: &str) -> Option<Speaker> {
    let place = |found: Option<usize>| found.map(|place| place as u32);
    if let Some(slug) = slug.strip_prefix(SOURCE) {
        let source = catalogue.sources.iter().position(|source| source.id == slug);
        return place(source).map(|source| Speaker::Source(SourceId(source)));
    }
    let figure = catalogue.figures.iter().position(|figure| figure.id == slug);
    place(figure).map(|figure| Speaker::Figure(FigureId(figure)))
}
