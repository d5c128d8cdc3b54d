//! The selection on paper: what was selected, and its passages under their outlets. Drawn when the
//! page is about to be printed, seen only there.

use explore::{Selection, View};
use export::brief::{Brief, Part, Quoted, brief};
use leptos::prelude::*;

use super::changing::{When, reading};
use crate::{
    exporting::with_selected,
    platform::printing,
    state::{Explorer, use_explorer},
    words::{exports as words, passage_number},
};

/// Printing: whether the brief goes to paper, not the screen.
#[derive(Clone, Copy)]
pub struct Printing {
    brief: RwSignal<bool>,
}

impl Printing {
    /// Nothing is printed.
    pub fn new() -> Self {
        Self { brief: RwSignal::new(false) }
    }

    /// The browser's own command prints the brief where the screen lists passages; any other view as
    /// it is.
    pub fn listen(self, explorer: Explorer) {
        let begins = move || {
            let lists = explorer.view.get_untracked() == View::Passages
                && !explorer.selection.with_untracked(Selection::is_empty);
            if lists {
                self.brief.set(true);
            }
        };
        printing::on_print(begins, move || self.brief.set(false));
    }

    /// Prints the brief.
    pub fn print(self) {
        self.brief.set(true);
        printing::print();
    }
}

/// The brief, while it is printed.
#[component]
pub fn PrintedBrief(printing: Printing) -> impl IntoView {
    let explorer = use_explorer();
    view! {
        <When holds=printing.brief>{reading(move || with_selected(explorer, |chosen| Ok(drawn(brief(chosen)?))))}</When>
    }
}

fn drawn(brief: Brief<'_>) -> AnyView {
    let outlets: Vec<AnyView> = brief
        .outlets
        .into_iter()
        .map(|(name, parts)| {
            let parts: Vec<AnyView> = parts.into_iter().map(part).collect();
            view! {
                <section>
                    <h2 dir="auto">{name}</h2>
                    {parts}
                </section>
            }
            .into_any()
        })
        .collect();
    let criteria = brief.criteria.into_iter().map(|line| view! { <li dir="auto">{line}</li> });
    view! {
        <div class="brief">
            <h1 dir="auto">{brief.title}</h1>
            <ul>
                {criteria.collect_view()}
                <li>{words::brief_of(brief.passages, brief.articles)}</li>
            </ul>
            {with_address(words::BRIEF_LINK, Some(brief.link))}
            {(!brief.edition.is_empty()).then(|| view! { <p>{words::edition(&brief.edition)}</p> })}
            {outlets}
        </div>
    }
    .into_any()
}

/// An address, written out: on paper nothing can be followed.
fn with_address(before: &'static str, address: Option<String>) -> AnyView {
    match address.filter(|address| !address.is_empty()) {
        Some(address) => {
            view! { <p class="address">{before}<a href=address.clone()>{address.clone()}</a></p> }
                .into_any()
        }
        None => ().into_any(),
    }
}

fn part(part: Part<'_>) -> AnyView {
    let passages: Vec<AnyView> = part.passages.into_iter().map(passage).collect();
    view! {
        <h3 dir="auto">{part.title}</h3>
        <p class="known">{part.known}</p>
        {with_address(words::OUTLETS_COPY, part.address)}
        {passages}
    }
    .into_any()
}

fn passage(passage: Quoted<'_>) -> AnyView {
    let number = passage_number(passage.number);
    let number = match passage.link {
        link if link.is_empty() => number.into_any(),
        link => view! { <a href=link>{number}</a> }.into_any(),
    };
    let note = passage.note.map(|note| {
        let star = if note.starred { words::STAR } else { "" };
        view! { <p class="note" dir="auto">{star}{note.text}</p> }
    });
    view! {
        <blockquote>
            <p dir="auto">
                <b>{number}</b>
                " "
                {passage.text.to_owned()}
            </p>
            {note}
        </blockquote>
    }
    .into_any()
}
