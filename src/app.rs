//! The layout of the page: what stands around the view, and which view it is.

use explore::{View, find};
use leptos::prelude::*;

use crate::{
    api,
    embedded::Library,
    memo::{Memo, keep},
    platform::{highlight::Highlights, page},
    state::{CONTENT, Explorer, use_explorer},
    views::{
        about::About,
        actions::{Actions, PassageActions},
        article::ArticleView,
        brief::{PrintedBrief, Printing},
        changing::{When, part, reading, text},
        chips::{count_in_words, criterion_in_words},
        compare::Compare,
        context::Context,
        coverage::Coverage,
        dialog::Opener,
        exports::Exports,
        facets::{Filters, SheetButton},
        figure::FigureView,
        header::Header,
        help::{Help, Shortcuts},
        notes,
        passages::Passages,
        quotes::Quotes,
        said::{paragraph, title},
        timeline::Timeline,
        vocabulary::WordsView,
    },
    words,
};

/// The whole page.
#[component]
pub fn App(library: &'static Library) -> impl IntoView {
    let explorer = Explorer::new(library);
    provide_context(explorer);
    explorer.listen();
    explorer.arrive();
    let (about, help, exports) = (Opener::new(), Opener::new(), Opener::new());
    let printing = Printing::new();
    printing.listen(explorer);
    let shortcuts = Shortcuts::kept();
    let actions = Actions::new(explorer);
    provide_context(actions);
    actions.listen();
    shortcuts.listen(explorer, help, actions);
    explorer.own.listen();
    keep(Box::new(move || page::set_title(&tab_title(explorer))));
    keep(Box::new(move || page::set_embedded(explorer.embed.get())));
    highlight(explorer);
    api::expose(explorer);
    let readable = Memo::new(move || explorer.outcome.get().map(drop));
    view! {
        <Header about help exports />
        <SheetButton />
        <div class="layout">
            <Filters />
            <main id=CONTENT tabindex="-1">
                <Notices />
                {notes::brought()}
                <ErrorBoundary fallback=|errors| view! { <Damaged errors /> }>
                    {reading(move || {
                        // Whether the collection can be read at all is asked before any view.
                        readable.get()?;
                        Ok(match explorer.view.get() {
                            View::Passages => view! { <Passages /> }.into_any(),
                            View::Context => view! { <Context /> }.into_any(),
                            View::Article(article) => view! { <ArticleView article /> }.into_any(),
                            View::Coverage => view! { <Coverage /> }.into_any(),
                            View::Quotes => view! { <Quotes /> }.into_any(),
                            View::Compare => view! { <Compare /> }.into_any(),
                            View::Timeline => view! { <Timeline /> }.into_any(),
                            View::Figure(figure) => view! { <FigureView figure /> }.into_any(),
                            View::Words => view! { <WordsView /> }.into_any(),
                            View::Notes => notes::view(),
                        })
                    })}
                </ErrorBoundary>
            </main>
        </div>
        <When holds=explorer.embed>
            <Whole />
        </When>
        <p class="visually-hidden" role="status">
            {text(move || count_in_words(explorer))}
        </p>
        <PassageActions />
        {notes::undo()}
        <About opener=about />
        <Help opener=help shortcuts />
        <Exports opener=exports print=Callback::new(move |()| printing.print()) />
        <PrintedBrief printing />
    }
}

/// From a view that stands alone to the whole page.
#[component]
fn Whole() -> impl IntoView {
    let explorer = use_explorer();
    let title = explorer.library.catalogue.collection.title.clone();
    view! {
        <p class="whole">
            <a href=text(move || explorer.href_of_whole()) target="_blank" rel="noopener">
                {words::page::from_collection(&title)}
            </a>
        </p>
    }
}

/// Keeps the words searched for highlighted wherever they show.
fn highlight(explorer: Explorer) {
    let find = move |text: &str| explorer.query.with_untracked(|query| find::find(text, query));
    let highlights = Highlights::new(CONTENT, "[data-words]", find);
    keep(Box::new(move || {
        explorer.query.with(|_| ());
        highlights.refresh();
    }));
}

/// What of a link could not be used.
#[component]
fn Notices() -> impl IntoView {
    let explorer = use_explorer();
    part(move || {
        let notices = explorer.notices();
        if notices.is_empty() {
            return ().into_any();
        }
        let items =
            notices.iter().map(|notice| view! { <li>{words::notices::notice(notice)}</li> });
        let lost = notices.iter().any(|notice| !notice.is_found());
        let lead = lost.then(|| paragraph(words::page::LINK_IN_PART));
        view! {
            <div class="notices">
                {lead}
                <ul>{items.collect_view()}</ul>
                <button class="quiet" on:click=move |_| explorer.dismiss_notices()>
                    {words::CLOSE}
                </button>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Damaged(errors: ArcRwSignal<Errors>) -> impl IntoView {
    let messages = move || {
        errors.with(|errors| errors.iter().map(|(_, error)| error.to_string()).collect::<Vec<_>>())
    };
    view! {
        <div class="damaged" role="alert">
            {title(words::page::DAMAGED)}
            <ul>{move || messages().into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
        </div>
    }
}

fn tab_title(explorer: Explorer) -> String {
    let name = &explorer.library.catalogue.collection.title;
    let chosen: Vec<_> = explorer
        .selection
        .with(explore::Selection::criteria)
        .into_iter()
        .map(|criterion| criterion_in_words(explorer, &criterion))
        .collect();
    let article = match explorer.view.get() {
        View::Article(article) => explorer.digest(article).ok(),
        _ => None,
    };
    let mut parts: Vec<_> = article.iter().map(|digest| digest.heading.text().to_owned()).collect();
    parts.extend(name_of(explorer, explorer.view.get()));
    if !chosen.is_empty() {
        parts.push(chosen.join(words::COMMA));
    }
    parts.extend([name.clone(), words::page::NAME.to_owned()]);
    parts.join(" · ")
}

/// What a view is called, where its content does not say.
fn name_of(explorer: Explorer, view: View) -> Option<String> {
    match view {
        View::Passages | View::Article(_) => None,
        View::Figure(figure) => {
            Some(explorer.library.catalogue.name(explore::Facet::Figure, figure.0).to_owned())
        }
        view => Some(words::header::view(view).to_owned()),
    }
}
