//! What a reader selected, in words.

use explore::{Catalogue, Choice, Facet, Mode, Scope, Selection};

use crate::line;

/// The criteria, a line each: `Words: mill -weir`, `Topic: Floods or Farming, not Trade`, `Together
/// in the same article`. None where nothing is selected.
pub fn in_words(catalogue: &Catalogue, selection: &Selection) -> Vec<String> {
    let mut lines = Vec::new();
    if selection.has_words() {
        lines.push(format!("Words: {}", line::one(&selection.query)));
    }
    for facet in Facet::ALL {
        let choice = selection.choice(facet);
        if !choice.is_empty() {
            lines.push(format!("{}: {}", heading(facet), values(catalogue, facet, choice)));
        }
    }
    if lines.is_empty() {
        return lines;
    }
    if selection.scope == Scope::Article {
        lines.push("Together in the same article".to_owned());
    }
    let uses = [
        (selection.uses.attributive, "attributive use"),
        (selection.uses.credits, "photo credits"),
        (selection.uses.references, "reference lists"),
    ];
    let counted: Vec<&str> = uses.iter().filter(|(on, _)| *on).map(|(_, words)| *words).collect();
    if !counted.is_empty() {
        lines.push(format!("Names also counted in: {}", counted.join(", ")));
    }
    lines
}

/// A facet's name, as the page heads its values.
pub(crate) fn heading(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => "Outlet",
        Facet::Topic => "Topic",
        Facet::Figure => "Figure",
        Facet::Source => "Source credited",
    }
}

fn values(catalogue: &Catalogue, facet: Facet, choice: &Choice) -> String {
    let name = |value: &u32| line::one(catalogue.name(facet, *value));
    let join = if choice.mode == Mode::All && facet != Facet::Outlet { " and " } else { " or " };
    let chosen: Vec<String> = choice.chosen.iter().map(name).collect();
    let excluded = choice.excluded.iter().map(|value| format!("not {}", name(value)));
    let chosen = (!chosen.is_empty()).then(|| chosen.join(join));
    chosen.into_iter().chain(excluded).collect::<Vec<_>>().join(", ")
}
