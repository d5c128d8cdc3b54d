//! `corpus.toml`: the collection, its outlets, and what is known of each article.
//!
//! Facts (outlet, title, dates) carry how well they are known and what shows it. An article that
//! is not listed is no problem here; `crate::article` gives it the outlet `Unattributed`.

use std::collections::BTreeMap;

use corpus::{Fact, PassageKind, Standing};

use super::{
    COLLECTION_FILE, Seeds, date,
    slug::{self, slug_of},
    table::{Document, Located, Table},
};
use crate::problem::Problem;

/// An outlet as listed.
#[derive(Clone, Debug)]
pub(crate) struct OutletEntry {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) monogram: String,
    pub(crate) line: u32,
}

/// What is known of an article.
#[derive(Clone, Debug)]
pub(crate) struct ArticleEntry {
    /// The name of its file inside `articles/`.
    pub(crate) file: Located<String>,
    pub(crate) id: String,
    pub(crate) address: Option<String>,
    /// Its outlet's place in the list of outlets, and how that is known.
    pub(crate) outlet: Option<(usize, Standing, String)>,
    /// `None` where the text itself is to be asked.
    pub(crate) title: Option<Fact>,
    pub(crate) published: Fact,
    pub(crate) reference_date: Fact,
    pub(crate) declarations: Vec<Declaration>,
}

/// The kind of a passage that no rule can know, found by how the passage begins.
#[derive(Clone, Debug)]
pub(crate) struct Declaration {
    pub(crate) kind: PassageKind,
    pub(crate) text: String,
    pub(crate) line: u32,
}

/// Reads the file into the seeds.
pub(super) fn read(text: &str, seeds: &mut Seeds, problems: &mut Vec<Problem>) {
    Document::read(COLLECTION_FILE, text, problems, |document, mut table| {
        if let Some(title) = table.required(document, "title", "\"What the articles are about\"") {
            seeds.collection.title = title.value;
        }
        if let Some(description) = table.string(document, "description") {
            seeds.collection.description = description.value;
        }
        seeds.collection.address = address(document, &mut table);
        let outlets = table.tables(document, "outlet");
        let articles = table.tables(document, "article");
        table.finish(document);

        let mut ids = Ids::new("outlet");
        seeds.outlets =
            outlets.into_iter().filter_map(|table| outlet(document, table, &mut ids)).collect();
        let mut files = BTreeMap::new();
        let mut ids = Ids::new("article");
        for table in articles {
            let Some(entry) = article(document, table, &seeds.outlets, &mut ids) else { continue };
            if let Some(first) = files.insert(entry.file.value.clone(), entry.file.line) {
                document.error(
                    entry.file.line,
                    format!("`{}` is already listed in line {first}", entry.file.value),
                    "keep one of the two entries",
                );
            }
            seeds.articles.push(entry);
        }
    });
}

/// The ids of one kind, each allowed once.
pub(super) struct Ids {
    kind: &'static str,
    lines: BTreeMap<String, u32>,
}

impl Ids {
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, lines: BTreeMap::new() }
    }

    /// Checks that an id is a slug and new; reports it otherwise.
    pub(super) fn check(&mut self, document: &mut Document<'_>, id: &Located<String>) {
        if !slug::is_slug(&id.value) {
            let nearest = slug_of(&id.value);
            let remedy = if nearest.is_empty() {
                "use lower-case letters a to z, digits and single hyphens".to_owned()
            } else {
                format!("write \"{nearest}\": lower-case letters, digits and single hyphens")
            };
            document.error(id.line, format!("the id \"{}\" is no slug", id.value), remedy);
        }
        if let Some(first) = self.lines.insert(id.value.clone(), id.line) {
            document.error(
                id.line,
                format!("the {} id \"{}\" is already used in line {first}", self.kind, id.value),
                "give each its own id",
            );
        }
    }
}

fn outlet(document: &mut Document<'_>, mut table: Table<'_>, ids: &mut Ids) -> Option<OutletEntry> {
    let line = table.line;
    let id = table.required(document, "id", "\"a-slug\"");
    let name = table.required(document, "name", "\"The name as shown\"");
    let monogram = table.string(document, "monogram");
    table.finish(document);
    if let Some(id) = &id {
        ids.check(document, id);
    }
    if let Some(monogram) = &monogram
        && !(1..=3).contains(&monogram.value.chars().count())
    {
        document.error(
            monogram.line,
            format!("the monogram \"{}\" is too long or empty", monogram.value),
            "write one to three characters, or leave the key out",
        );
    }
    let (id, name) = (id?.value, name?.value);
    let monogram = monogram.map_or_else(|| monogram_of(&name), |monogram| monogram.value);
    Some(OutletEntry { id, name, monogram, line })
}

/// The first letters of the first three words that begin with a capital or a digit, without
/// 'The'; the first letter of all where no word does.
pub(crate) fn monogram_of(name: &str) -> String {
    let mut words: Vec<&str> = name.split(|character: char| !character.is_alphanumeric()).collect();
    words.retain(|word| !word.is_empty());
    if words.len() > 1 && words.first().is_some_and(|word| word.eq_ignore_ascii_case("the")) {
        words.remove(0);
    }
    let letters: String = words
        .iter()
        .filter_map(|word| word.chars().next())
        .filter(|letter| !letter.is_lowercase())
        .take(3)
        .collect();
    if !letters.is_empty() {
        return letters;
    }
    words
        .first()
        .and_then(|word| word.chars().next())
        .map_or_else(|| "?".into(), |letter| letter.to_uppercase().collect())
}

fn article(
    document: &mut Document<'_>,
    mut table: Table<'_>,
    outlets: &[OutletEntry],
    ids: &mut Ids,
) -> Option<ArticleEntry> {
    let file = table.required(document, "file", "\"the-file.txt\"");
    let id = table.string(document, "id");
    let address = address(document, &mut table);
    let outlet = table.table(document, "outlet").and_then(|table| origin(document, table, outlets));
    let title = table.table(document, "title").map(|table| title(document, table));
    let published = table.table(document, "published").map(|table| {
        dated(document, table, date::is_date_or_interval, "an EDTF date or interval such as 2031, 2031-05, 2031-05-15, 2031-05-15/2031-05-16 or 2031-05-15/..")
    });
    let reference_date = table
        .table(document, "reference_date")
        .map(|table| dated(document, table, date::is_day, "a day such as 2031-05-15"));
    let declarations = table
        .tables(document, "declare")
        .into_iter()
        .filter_map(|table| declaration(document, table))
        .collect();
    table.finish(document);

    let file = file?;
    let id = id.unwrap_or_else(|| Located {
        value: match slug_of(file.value.trim_end_matches(".txt")) {
            slug if slug.is_empty() => format!("article-{}", ids.lines.len() + 1),
            slug => slug,
        },
        line: file.line,
    });
    ids.check(document, &id);
    Some(ArticleEntry {
        file,
        id: id.value,
        address,
        outlet,
        title,
        published: published.unwrap_or_default(),
        reference_date: reference_date.unwrap_or_default(),
        declarations,
    })
}

fn address(document: &mut Document<'_>, table: &mut Table<'_>) -> Option<String> {
    let address = table.string(document, "address")?;
    let secure = address.value.starts_with("https://") || address.value.starts_with("http://");
    if !secure || address.value.contains(char::is_whitespace) {
        document.error(
            address.line,
            format!("the address \"{}\" is no web address", address.value),
            "write it in full, from https:// on",
        );
        return None;
    }
    Some(address.value)
}

fn origin(
    document: &mut Document<'_>,
    mut table: Table<'_>,
    outlets: &[OutletEntry],
) -> Option<(usize, Standing, String)> {
    let id = table.required(document, "id", "\"an outlet's id\"");
    let (standing, evidence) = known(document, &mut table);
    table.finish(document);
    let id = id?;
    let place = outlets.iter().position(|outlet| outlet.id == id.value);
    if place.is_none() {
        let known: Vec<&str> = outlets.iter().map(|outlet| outlet.id.as_str()).collect();
        document.error(
            id.line,
            format!("there is no outlet \"{}\"", id.value),
            format!("add an [[outlet]] with this id, or use one of: {}", known.join(", ")),
        );
    }
    Some((place?, standing, evidence))
}

fn title(document: &mut Document<'_>, mut table: Table<'_>) -> Fact {
    let text = table.string(document, "text");
    let (standing, evidence) = known(document, &mut table);
    table.finish(document);
    let value = text.map(|text| text.value).filter(|text| !text.trim().is_empty());
    Fact { value, standing, evidence }
}

fn dated(
    document: &mut Document<'_>,
    mut table: Table<'_>,
    valid: fn(&str) -> bool,
    wanted: &str,
) -> Fact {
    let date = table.string(document, "date");
    let (standing, evidence) = known(document, &mut table);
    if date.is_none() && standing != Standing::Unknown {
        table.missing(document, "date", "\"2031-05-15\"");
    }
    table.finish(document);
    if let Some(date) = &date
        && !valid(&date.value)
    {
        document.error(
            date.line,
            format!("the date \"{}\" is not valid", date.value),
            format!("write {wanted}"),
        );
    }
    Fact { value: date.map(|date| date.value), standing, evidence }
}

/// How well a fact is known, and what shows it.
fn known(document: &mut Document<'_>, table: &mut Table<'_>) -> (Standing, String) {
    let standing = table.required(document, "standing", "\"stated\"");
    let evidence = table.string(document, "evidence").map(|text| text.value).unwrap_or_default();
    let Some(standing) = standing else { return (Standing::Unknown, evidence) };
    let known = match standing.value.as_str() {
        "stated" => Some(Standing::Stated),
        "confirmed" => Some(Standing::Confirmed),
        "inferred" => Some(Standing::Inferred),
        "unknown" => Some(Standing::Unknown),
        _ => None,
    };
    if known.is_none() {
        document.error(
            standing.line,
            format!("the standing \"{}\" is unknown", standing.value),
            "write stated, confirmed, inferred or unknown",
        );
    }
    (known.unwrap_or_default(), evidence)
}

fn declaration(document: &mut Document<'_>, mut table: Table<'_>) -> Option<Declaration> {
    let kind = table.required(document, "kind", "\"boilerplate\"");
    let text = table.required(document, "text", "\"how the passage begins\"");
    table.finish(document);
    let (kind, text) = (kind?, text?);
    let found = PassageKind::from_name(&kind.value);
    if found.is_none() {
        let known: Vec<&str> = PassageKind::ALL.iter().map(|kind| kind.as_str()).collect();
        document.error(
            kind.line,
            format!("the passage kind \"{}\" is unknown", kind.value),
            format!("write one of: {}", known.join(", ")),
        );
    }
    Some(Declaration { kind: found?, text: text.value, line: text.line })
}
