//! The selection as a brief for a person, in Markdown.
//!
//! Title and link of the collection; what was selected, in words; then the passages under their
//! outlets and articles, each with its number, its link and the reader's note; at the end how well
//! outlets, titles and dates are known. Outlets stand in the order of their first passage.

use corpus::Damage;

use crate::{
    criteria,
    line::add,
    markdown::{escaped, link},
    record::{ArticleRecord, grouped},
    selected::Selected,
    standing,
};

/// The brief.
///
/// # Errors
/// When the corpus is damaged where it is read.
pub fn markdown(selected: &Selected<'_>) -> Result<String, Damage> {
    let (corpus, catalogue) = (selected.corpus, selected.catalogue);
    let groups = grouped(corpus, selected.passages)?;
    let mut text = format!("# {}\n\n", escaped(&catalogue.collection.title));
    for criterion in criteria::in_words(catalogue, selected.selection) {
        add(&mut text, &["- ", &escaped(&criterion), "\n"]);
    }
    let (passages, articles) = (selected.passages.len(), groups.len());
    add(
        &mut text,
        &[
            "- ",
            &counted(passages, "passage"),
            " in ",
            &counted(articles, "article"),
            "
",
        ],
    );
    if !selected.link.is_empty() {
        add(&mut text, &["- ", &link("This selection", selected.link), "\n"]);
    }
    let edition = catalogue.collection.edition();
    if !edition.is_empty() {
        add(
            &mut text,
            &[
                "- Edition of the collection: ",
                &escaped(edition),
                "
",
            ],
        );
    }
    for (outlet, members) in by_outlet(selected, groups)? {
        add(&mut text, &["\n## ", &escaped(&outlet), "\n"]);
        for (mut record, passages) in members {
            let facts = &record.article;
            let title = standing::title(&record.heading, facts.title.standing);
            let date = standing::date(facts);
            let outlet = standing::remark("outlet", facts.outlet_standing);
            let outlet = outlet.map_or(String::new(), |remark| format!(" [{remark}]"));
            let known = escaped(&format!("{date}{outlet}"));
            add(&mut text, &["\n### ", &escaped(&title), "\n\n", &known, "\n"]);
            if let Some(address) = &facts.address {
                add(&mut text, &["\n", &link("The outlet’s own copy", address), "\n"]);
            }
            for passage in passages {
                let id = passage.id;
                let found = record.passage(corpus, passage, selected.selection)?;
                add(&mut text, &["\n> ", &escaped(found.text), "\n>\n> — "]);
                let number = format!("passage {}", found.number);
                match (selected.link_to)(id) {
                    address if address.is_empty() => text.push_str(&number),
                    address => text.push_str(&link(&number, &address)),
                }
                text.push('\n');
                let Some(note) = selected.notes.get(&id) else { continue };
                let star = if note.starred { "★ " } else { "" };
                if note.starred || !note.text.is_empty() {
                    add(&mut text, &["\nNote: ", star, &escaped(&note.text), "\n"]);
                }
            }
        }
    }
    Ok(text)
}

/// An article with its passages.
type Member<'a> = (ArticleRecord<'a>, Vec<corpus::Passage>);

/// The groups under the names of their outlets.
fn by_outlet<'a>(
    selected: &Selected<'a>,
    groups: Vec<(corpus::ArticleId, Vec<corpus::Passage>)>,
) -> Result<Vec<(String, Vec<Member<'a>>)>, Damage> {
    let mut outlets: Vec<(corpus::OutletId, String, Vec<Member<'a>>)> = Vec::new();
    for (article, passages) in groups {
        let record = ArticleRecord::read(selected.corpus, selected.catalogue, article)?;
        let outlet = record.article.outlet;
        if let Some((.., members)) = outlets.iter_mut().find(|(known, ..)| *known == outlet) {
            members.push((record, passages));
        } else {
            let name = record.outlet_name().to_owned();
            outlets.push((outlet, name, vec![(record, passages)]));
        }
    }
    Ok(outlets.into_iter().map(|(_, name, members)| (name, members)).collect())
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
