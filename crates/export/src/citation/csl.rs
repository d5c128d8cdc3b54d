//! Items in CSL-JSON, as Zotero and Pandoc take them (Citation Style Language 1.0.2).
//!
//! An `article-newspaper`, or an `article` without a container where the outlet is unknown. `issued`
//! has the parts of the date, or of the two that bound it; an inferred one is marked `circa`. A date
//! that is open at one end, or unknown but bounded, is a `literal`, which styles print as it is. The
//! note says what is not known for certain; `annote` has the words cited.

use corpus::Standing;

use super::Cited;
use crate::{
    address,
    date::{Day, Published},
    json::Json,
    line, standing,
};

/// The items, as one array.
pub fn csl_json(cited: &[Cited]) -> String {
    let mut json = Json::new();
    json.open('[');
    for cited in cited {
        item(&mut json, cited);
    }
    json.close(']');
    json.into_text()
}

fn item(json: &mut Json, cited: &Cited) {
    json.open('{');
    json.text("id", &cited.key);
    match cited.known_outlet() {
        Some(outlet) => {
            json.text("type", "article-newspaper");
            json.text("container-title", &line::one(outlet));
        }
        None => json.text("type", "article"),
    }
    json.text("title", &cited.title_or_words());
    issued(json, cited);
    let own = cited.article.address.as_deref().and_then(address::safe);
    let link = address::safe(&cited.link);
    if let Some(url) = own.as_ref().or(link.as_ref()) {
        json.text("URL", url);
    }
    let mut note = cited.note();
    if let (Some(_), Some(link)) = (own, link) {
        line::add(&mut note, &["; read at ", &link]);
    }
    if !note.is_empty() {
        json.text("note", &note);
    }
    if !cited.words.is_empty() {
        json.text("annote", &cited.words);
    }
    json.close('}');
}

fn issued(json: &mut Json, cited: &Cited) {
    let standing = cited.article.published.standing;
    let Some(published) = standing::read(&cited.article) else { return };
    json.name("issued");
    json.open('{');
    match published {
        Published::On(day) if standing != Standing::Unknown => parts(json, &[day]),
        Published::Between(from, to) if standing != Standing::Unknown => parts(json, &[from, to]),
        published => {
            let remark = standing::date_remark(&cited.article);
            let known = standing != Standing::Unknown;
            json.text("literal", &remark.filter(|_| !known).unwrap_or(published.in_words()));
        }
    }
    if standing == Standing::Inferred {
        json.flag("circa", true);
    }
    json.close('}');
}

fn parts(json: &mut Json, days: &[Day]) {
    json.name("date-parts");
    json.open('[');
    for day in days {
        json.open('[');
        json.number(u32::from(day.year));
        for part in [day.month, day.day].into_iter().flatten() {
            json.number(u32::from(part));
        }
        json.close(']');
    }
    json.close(']');
}
