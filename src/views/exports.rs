//! The panel from which what is selected goes to paper and into other programs.

use corpus::Damage;
use export::{
    Selected, brief,
    citation::{Cited, bibtex, csl_json},
    csv::BYTE_ORDER_MARK,
    documents::Documents,
    selected, table,
};
use leptos::prelude::*;

use super::{
    changing::text,
    dialog::{Dialog, Opener},
    said::aside,
};
use crate::{
    exporting::{VERSION, file_name, link, with_selected},
    platform::download,
    state::{Explorer, use_explorer},
    words::exports as words,
};

/// The panel.
#[component]
pub fn Exports(
    opener: Opener,
    /// Prints the brief.
    print: Callback<()>,
) -> impl IntoView {
    view! {
        <Dialog opener heading=words::HEADING id="exports">
            <Choices opener print />
        </Dialog>
    }
}

/// A kind of file.
#[derive(Clone, Copy)]
enum File {
    Markdown,
    Csv,
    Json,
    Bibtex,
    Csl,
    Documents,
}

impl File {
    /// The end of its name, and what it is.
    fn form(self) -> (&'static str, &'static str) {
        match self {
            Self::Markdown => ("brief.md", "text/markdown"),
            Self::Csv => ("selection.csv", "text/csv"),
            Self::Json => ("selection.json", "application/json"),
            Self::Bibtex => ("references.bib", "application/x-bibtex"),
            Self::Csl => ("references.json", "application/vnd.citationstyles.csl+json"),
            Self::Documents => ("collection.jsonl", "application/jsonl"),
        }
    }

    fn content(self, explorer: Explorer) -> Result<String, Damage> {
        with_selected(explorer, |chosen| match self {
            Self::Markdown => brief::markdown(chosen),
            Self::Csv => {
                table::selection_csv(chosen).map(|table| format!("{BYTE_ORDER_MARK}{table}"))
            }
            Self::Json => selected::json(chosen),
            Self::Bibtex => Ok(bibtex(&cited(chosen)?)),
            Self::Csl => Ok(csl_json(&cited(chosen)?)),
            Self::Documents => Documents::new(chosen.corpus, chosen.catalogue, VERSION).collect(),
        })
    }
}

/// The selected passages as citations.
fn cited(chosen: &Selected<'_>) -> Result<Vec<Cited>, Damage> {
    let cite = |&id| Cited::passage(chosen.corpus, chosen.catalogue, id, (chosen.link_to)(id));
    chosen.passages.iter().map(cite).collect()
}

#[component]
fn Choices(opener: Opener, print: Callback<()>) -> impl IntoView {
    let explorer = use_explorer();
    let told = RwSignal::new(String::new());
    let save = move |file: File| {
        let (ending, kind) = file.form();
        let name = file_name(explorer, ending);
        told.set(match file.content(explorer) {
            Ok(content) => {
                download::save_text(&content, &name, kind);
                words::saved(&name)
            }
            Err(damage) => damage.to_string(),
        });
    };
    let choice = move |file: File, label: &'static str, about: &'static str| {
        entry(label, about, Box::new(move || save(file)))
    };
    let extent = text(move || {
        let outcome = explorer.outcome_or_nothing();
        let whole = explorer.selection.with(explore::Selection::is_empty);
        words::extent(outcome.hits.len(), outcome.articles.len(), whole)
    });
    let on_paper = move || {
        opener.close();
        print.run(());
    };
    view! {
        <p>{extent}</p>
        {link(explorer, "").is_none().then(|| aside(words::NO_LINKS))}
        <ul class="choices">
            {entry(words::PRINT, words::PRINT_ABOUT, Box::new(on_paper))}
            {choice(File::Markdown, words::MARKDOWN, words::MARKDOWN_ABOUT)}
            {choice(File::Csv, words::CSV, words::CSV_ABOUT)}
            {choice(File::Json, words::JSON, words::JSON_ABOUT)}
            {choice(File::Bibtex, words::BIBTEX, words::REFERENCES_ABOUT)}
            {choice(File::Csl, words::CSL, words::REFERENCES_ABOUT)}
            {choice(File::Documents, words::DOCUMENTS, words::DOCUMENTS_ABOUT)}
        </ul>
        <p role="status">{told}</p>
    }
}

fn entry(label: &'static str, about: &'static str, act: Box<dyn Fn()>) -> AnyView {
    view! {
        <li>
            <button on:click=move |_| act()>{label}</button>
            {aside(about)}
        </li>
    }
    .into_any()
}
