//! The panel from which what is selected goes to paper and into other programs.

use leptos::prelude::*;

use super::{
    changing::text,
    dialog::{Dialog, Opener},
    said::aside,
};
use crate::{
    exporting::{File, link},
    state::use_explorer,
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

#[component]
fn Choices(opener: Opener, print: Callback<()>) -> impl IntoView {
    let explorer = use_explorer();
    let told = RwSignal::new(String::new());
    let save = move |file: File| {
        told.set(match file.save(explorer) {
            Ok(name) => words::saved(&name),
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
        {link(explorer.library, "").is_none().then(|| aside(words::NO_LINKS))}
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
