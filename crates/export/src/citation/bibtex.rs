//! Entries for BibTeX.
//!
//! After Oren Patashnik's `BibTeXing` (1988): an `@article` with the outlet as its journal, or a
//! `@misc` where the outlet is unknown. Year and month only as far as one of each is known; what the
//! fields cannot say stands in the note. The words cited are the annotation. The title stands in
//! double braces, which keep its capitals.

use corpus::Standing;

use super::Cited;
use crate::{
    address,
    date::{Day, Published},
    line, standing,
};

/// The entries, an empty line between two.
pub fn bibtex(cited: &[Cited]) -> String {
    cited.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(cited: &Cited) -> String {
    let outlet = cited.known_outlet();
    let kind = if outlet.is_some() { "article" } else { "misc" };
    let mut entry = format!("@{kind}{{{},\n", cited.key);
    field(&mut entry, "title", &format!("{{{}}}", escaped(&cited.title_or_words())));
    if let Some(outlet) = outlet {
        field(&mut entry, "journal", &format!("{{{}}}", escaped(outlet)));
    }
    let (year, month) = when(cited);
    if let Some(year) = year {
        field(&mut entry, "year", &year.to_string());
    }
    // The names of the months are macros of every style, without braces.
    if let Some(month) = month.and_then(|month| month.get(..3)) {
        line::add(&mut entry, &["  month = ", &month.to_ascii_lowercase(), ",\n"]);
    }
    // Where the outlet has its own copy, that is what is cited; where the words were read stands
    // beside it.
    let own = cited.article.address.as_deref().and_then(address::safe);
    let link = address::safe(&cited.link);
    if let Some(url) = own.as_ref().or(link.as_ref()) {
        field(&mut entry, "url", url);
    }
    let mut note = cited.note();
    if let (Some(_), Some(link)) = (own, link) {
        line::add(&mut note, &["; read at ", &link]);
    }
    if !note.is_empty() {
        field(&mut entry, "note", &escaped(&note));
    }
    if !cited.words.is_empty() {
        field(&mut entry, "annote", &escaped(&cited.words));
    }
    entry.push_str("}\n");
    entry
}

fn field(entry: &mut String, name: &str, value: &str) {
    line::add(entry, &["  ", name, " = {", value, "},\n"]);
}

/// The year and the month, where the day of publication is known and lies in one.
fn when(cited: &Cited) -> (Option<u16>, Option<&'static str>) {
    let known = cited.article.published.standing != Standing::Unknown;
    match standing::read(&cited.article).filter(|_| known) {
        Some(Published::On(day)) => (Some(day.year), day.month_in_words()),
        Some(Published::Between(from, to)) if from.year == to.year => {
            let month = |day: Day| day.month_in_words();
            (Some(from.year), month(from).filter(|_| month(from) == month(to)))
        }
        _ => (None, None),
    }
}

/// Text as LaTeX sets it as it is. Braces are written by their names, since `BibTeX` counts even
/// those behind a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in line::one(text).chars() {
        let command = match character {
            '\\' => "textbackslash",
            '{' => "textbraceleft",
            '}' => "textbraceright",
            '~' => "textasciitilde",
            '^' => "textasciicircum",
            '<' => "textless",
            '>' => "textgreater",
            '|' => "textbar",
            '#' | '$' | '%' | '&' | '_' => {
                escaped.push('\\');
                escaped.push(character);
                continue;
            }
            _ => {
                escaped.push(character);
                continue;
            }
        };
        escaped.push('\\');
        escaped.push_str(command);
        escaped.push_str("{}");
    }
    escaped
}
