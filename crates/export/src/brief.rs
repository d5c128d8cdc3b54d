//! The selection as a brief for a person: as plain data, which the page prints, and in Markdown.
//!
//! Title and link of the collection; what was selected, in words; then the passages under their
//! outlets and articles, each with its number, its link and the reader's note, and beside each article
//! how well its outlet, title and date are known. Outlets stand in the order of their first passage.

use corpus::{ArticleId, Damage, OutletId, Passage};
use explore::Note;

use crate::{
    address, criteria,
    line::add,
    markdown::{escaped, link},
    record::{ArticleRecord, grouped},
    selected::Selected,
    standing,
};

/// A brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief<'a> {
    /// The collection's title.
    pub title: String,
    /// What was selected, a line each.
    pub criteria: Vec<String>,
    /// How many passages are selected.
    pub passages: usize,
    /// In how many articles they stand.
    pub articles: usize,
    /// The link to the selection; empty where there is none.
    pub link: String,
    /// The collection's edition; empty where it has none.
    pub edition: String,
    /// The outlets with their articles.
    pub outlets: Vec<(String, Vec<Part<'a>>)>,
}

/// An article's part of a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Its title with what must be said of it, or what stands in for one.
    pub title: String,
    /// Its date, and how well that and its outlet are known.
    pub known: String,
    /// Where the outlet has it, if that is an address of the web.
    pub address: Option<String>,
    /// Its selected passages.
    pub passages: Vec<Quoted<'a>>,
}

/// A passage of a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted<'a> {
    /// Its number in the article, from 1.
    pub number: u32,
    /// Its words.
    pub text: &'a str,
    /// The link to it; empty where there is none.
    pub link: String,
    /// What the reader keeps of it.
    pub note: Option<Note>,
}

/// The brief of a selection.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn brief<'a>(selected: &Selected<'a>) -> Result<Brief<'a>, Damage> {
    let (corpus, catalogue) = (selected.corpus, selected.catalogue);
    let groups = grouped(corpus, selected.passages)?;
    let mut brief = Brief {
        title: catalogue.collection.title.clone(),
        criteria: criteria::in_words(catalogue, selected.selection),
        passages: selected.passages.len(),
        articles: groups.len(),
        link: selected.link.to_owned(),
        edition: catalogue.collection.edition().to_owned(),
        outlets: Vec::new(),
    };
    let mut known: Vec<OutletId> = Vec::new();
    for (article, passages) in groups {
        let (outlet, name, part) = part(selected, article, passages)?;
        let place = known.iter().position(|other| *other == outlet);
        if let Some((_, parts)) = place.and_then(|place| brief.outlets.get_mut(place)) {
            parts.push(part);
        } else {
            known.push(outlet);
            brief.outlets.push((name, vec![part]));
        }
    }
    Ok(brief)
}

fn part<'a>(
    selected: &Selected<'a>,
    article: ArticleId,
    passages: Vec<Passage>,
) -> Result<(OutletId, String, Part<'a>), Damage> {
    let corpus = selected.corpus;
    let record = ArticleRecord::read(corpus, selected.catalogue, article)?;
    let facts = &record.article;
    let outlet = standing::remark("outlet", facts.outlet_standing);
    let outlet = outlet.map_or(String::new(), |remark| format!(" [{remark}]"));
    let mut quoted = Vec::with_capacity(passages.len());
    for passage in passages {
        quoted.push(Quoted {
            number: corpus.number_of(&passage)?,
            text: corpus.text(article, passage.span)?,
            link: (selected.link_to)(passage.id),
            note: selected.notes.get(&passage.id).cloned(),
        });
    }
    let part = Part {
        title: standing::title(&record.heading, facts.title.standing),
        known: format!("{}{outlet}", standing::date(facts)),
        address: facts.address.as_deref().and_then(address::safe),
        passages: quoted,
    };
    Ok((facts.outlet, record.outlet_name().to_owned(), part))
}

/// The brief in Markdown.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn markdown(selected: &Selected<'_>) -> Result<String, Damage> {
    let brief = brief(selected)?;
    let mut text = format!("# {}\n\n", escaped(&brief.title));
    for criterion in &brief.criteria {
        add(&mut text, &["- ", &escaped(criterion), "\n"]);
    }
    let (passages, articles) =
        (counted(brief.passages, "passage"), counted(brief.articles, "article"));
    add(&mut text, &["- ", &passages, " in ", &articles, "\n"]);
    if !brief.link.is_empty() {
        add(&mut text, &["- ", &link("This selection", &brief.link), "\n"]);
    }
    if !brief.edition.is_empty() {
        add(&mut text, &["- Edition of the collection: ", &escaped(&brief.edition), "\n"]);
    }
    for (outlet, parts) in &brief.outlets {
        add(&mut text, &["\n## ", &escaped(outlet), "\n"]);
        for part in parts {
            add(&mut text, &["\n### ", &escaped(&part.title), "\n\n"]);
            add(&mut text, &[&escaped(&part.known), "\n"]);
            if let Some(address) = &part.address {
                add(&mut text, &["\n", &link("The outlet’s own copy", address), "\n"]);
            }
            for passage in &part.passages {
                quote(&mut text, passage);
            }
        }
    }
    Ok(text)
}

fn quote(text: &mut String, passage: &Quoted<'_>) {
    let number = format!("passage {}", passage.number);
    let number = if passage.link.is_empty() { number } else { link(&number, &passage.link) };
    add(text, &["\n> ", &escaped(passage.text), "\n>\n> — ", &number, "\n"]);
    let Some(note) = &passage.note else { return };
    let star = if note.starred { "★ " } else { "" };
    if note.starred || !note.text.is_empty() {
        add(text, &["\nNote: ", star, &escaped(&note.text), "\n"]);
    }
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
