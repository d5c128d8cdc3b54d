//! The words searched for, each in its line with what stands left and right of it.

use corpus::Damage;
use explore::{
    Facet, Side,
    context::{Line, SORTED, lines},
};
use leptos::prelude::*;

use super::{
    changing::{When, flag, part, reading, text},
    chips::Summary,
    link::Link,
    more::More,
    said::{paragraph, title},
    switch::choice,
    text::{direction, plain},
};
use crate::{
    memo::Memo,
    state::{Arrival, use_explorer},
    words::context as words,
};

/// The view of words in context.
#[component]
pub fn Context() -> impl IntoView {
    let explorer = use_explorer();
    let found = Memo::new(move || {
        let hits: Vec<_> = explorer
            .groups
            .with(|groups| groups.iter().flat_map(|group| group.hits.clone()).collect());
        let limit = explorer.window.get().end * 2;
        explorer
            .query
            .with(|query| lines(&explorer.library.corpus, &hits, query, explorer.side.get(), limit))
    });
    let asked = flag(move || explorer.query.with(|query| !query.wanted.is_empty()));
    let more = flag(move || found.with(|found| found.as_ref().is_ok_and(|(_, more)| *more)));
    view! {
        <Summary />
        <When holds=flag(move || !asked.get())>
            <section class="nothing">
                {title(words::NO_WORDS)}
                {paragraph(words::SEARCH_FIRST)}
            </section>
        </When>
        <When holds=asked>
            <h2 class="visually-hidden">{words::LINES}</h2>
            <SideSwitch />
            <ol class="lines" aria-label=words::LINES>
                {reading(move || {
                    let (lines, _) = found.get()?;
                    Ok(lines.into_iter().map(|line| view! { <LineItem line /> }).collect_view().into_any())
                })}
            </ol>
            <When holds=more>
                <More label=text(|| words::SHOW_MORE.into()) />
            </When>
        </When>
    }
}

/// By what the lines are sorted.
#[component]
fn SideSwitch() -> impl IntoView {
    let explorer = use_explorer();
    let option = move |side: Side| {
        let pressed = flag(move || explorer.side.get() == side);
        choice(words::side(side), None, pressed, Box::new(move || explorer.set_side(side)))
    };
    view! {
        <div class="scope" role="group" aria-label=words::SIDES>
            <span>{words::SORTED_BY}</span>
            <span class="switch">
                {option(Side::None)}
                {option(Side::Left)}
                {option(Side::Right)}
            </span>
            {part(move || {
                let many = explorer.outcome_or_nothing().hits.len() > SORTED;
                let note = (many && explorer.side.get() != Side::None)
                    .then(|| words::first_sorted(SORTED));
                view! { <span class="aside">{note}</span> }.into_any()
            })}
        </div>
    }
}

#[component]
fn LineItem(line: Line) -> impl IntoView {
    let explorer = use_explorer();
    let library = explorer.library;
    let corpus = &library.corpus;
    let passage = corpus.passage(line.passage)?;
    let article = passage.article;
    let number = corpus.number_of(&passage)?;
    let outlet = library.catalogue.outlets.get(corpus.outlet_of(article)?.index());
    let monogram = outlet.map(|outlet| outlet.monogram.clone()).unwrap_or_default();
    let name = library.catalogue.name(Facet::Outlet, corpus.outlet_of(article)?.0);
    let to = Signal::derive(move || explorer.at_passage(article, line.passage));
    // A line break inside a passage is none here.
    let text = |span| corpus.text(article, span).map(|text| text.replace('\n', " "));
    Ok::<_, Damage>(view! {
        <li dir=direction(plain(explorer, &passage)?)>
            <Link
                to
                arrival=Arrival::Place
                class="number"
                label=words::passage_of(&monogram, number, name)
                title=name
            >
                {format!("{monogram} ¶\u{a0}{number}")}
            </Link>
            <span class="left">
                <span>
                    {line.cut.0.then_some("… ")}
                    {text(line.left)?}
                </span>
            </span>
            <mark>{text(line.found)?}</mark>
            <span class="right">
                {text(line.right)?}
                {line.cut.1.then_some(" …")}
            </span>
        </li>
    })
}
