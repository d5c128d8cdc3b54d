//! How well a fact is known, in words that stand beside it wherever it goes.
//!
//! What is stated or confirmed is written as it is. What is inferred is followed by so much in
//! brackets; what is unknown is replaced by what little is known of it.

use corpus::{Article, Standing};
use explore::Heading;

use crate::{date::Published, line};

/// What must be said of a fact beside it: `outlet inferred`, `outlet unknown`; nothing of one that
/// is stated or confirmed.
pub fn remark(thing: &str, standing: Standing) -> Option<String> {
    match standing {
        Standing::Stated | Standing::Confirmed => None,
        Standing::Inferred => Some(format!("{thing} inferred")),
        Standing::Unknown => Some(format!("{thing} unknown")),
    }
}

/// An outlet: `The Valley Post`, `The Valley Post [outlet inferred]`.
pub fn outlet(name: &str, standing: Standing) -> String {
    with(line::one(name), remark("outlet", standing))
}

/// A title, or what stands in for one: `‘Floods in the valley’`, `[title unknown; begins ‘After a
/// night of …’]`.
pub fn title(heading: &Heading, standing: Standing) -> String {
    let text = line::one(heading.text());
    match heading {
        Heading::Title(_) => with(format!("‘{text}’"), remark("title", standing)),
        Heading::Opening(_) => format!("[title unknown; begins ‘{text}’]"),
    }
}

/// The day of publication: `17 October 2025`, `15–16 October 2025 [date inferred]`, `[date unknown,
/// not before 18 October 2025]`.
pub fn date(article: &Article) -> String {
    match (article.published.standing, date_known(article)) {
        (Standing::Stated | Standing::Confirmed | Standing::Inferred, Some(date)) => {
            with(date, remark("date", article.published.standing))
        }
        _ => format!("[{}]", date_remark(article).unwrap_or_default()),
    }
}

/// What must be said of the day of publication beside it, or instead of it.
pub fn date_remark(article: &Article) -> Option<String> {
    let unknown = || "date unknown".to_owned();
    match (article.published.standing, date_known(article)) {
        (_, None) => Some(unknown()),
        (Standing::Unknown, Some(date)) => {
            let bound =
                matches!(read(article), Some(Published::NotBefore(_) | Published::NotAfter(_)));
            Some(format!("{}, {}{date}", unknown(), if bound { "" } else { "perhaps " }))
        }
        (standing, Some(_)) => remark("date", standing),
    }
}

/// What must be said of an article in a note, in one line: `outlet inferred; title unknown, first
/// words given; date inferred`. Empty where all is known.
pub fn remarks(article: &Article, heading: &Heading) -> String {
    let title = match heading {
        Heading::Title(_) => remark("title", article.title.standing),
        Heading::Opening(_) => Some("title unknown, first words given".to_owned()),
    };
    // Where the field itself can hold only the years, the whole interval stands here.
    let date =
        date_remark(article).map(|remark| match (article.published.standing, read(article)) {
            (Standing::Inferred, Some(published)) => format!("{remark}: {}", published.in_words()),
            _ => remark,
        });
    let remarks = [remark("outlet", article.outlet_standing), title, date];
    remarks.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The day of publication as it was read, `None` for none and for what is no date.
pub(crate) fn read(article: &Article) -> Option<Published> {
    Published::read(article.published.value.as_deref()?)
}

/// The day of publication in words; what is no date stays as it is.
fn date_known(article: &Article) -> Option<String> {
    let value = article.published.value.as_deref()?;
    Some(read(article).map_or_else(|| line::one(value), Published::in_words))
}

fn with(fact: String, remark: Option<String>) -> String {
    match remark {
        Some(remark) => format!("{fact} [{remark}]"),
        None => fact,
    }
}
