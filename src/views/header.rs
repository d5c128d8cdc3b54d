//! The top of the page: what collection this is, the views, and what can be done with the page as a
//! whole.

use corpus::{FigureId, Outlet, Standing};
use explore::{Facet, Location, View, order::greatest_first};
use leptos::prelude::*;

use super::{
    changing::{When, flag, text},
    copying::{Said, Telling, by_hand, copy_link},
    dialog::Opener,
    link::Link,
    search::SearchBox,
};
use crate::{
    memo::Memo,
    platform::{focus, page, storage},
    state::{Arrival, CONTENT, Explorer, use_explorer},
    words::{exports::EXPORT, header as words, page::NAME},
};

const THEME: &str = "theme";

/// The top of the page.
#[component]
pub fn Header(about: Opener, help: Opener, exports: Opener) -> impl IntoView {
    let explorer = use_explorer();
    let library = explorer.library;
    let title = library.catalogue.collection.title.clone();
    // What the reader called wrong stays wrong.
    let start = Signal::derive(move || {
        let settings = explorer.settings.get().of(View::Passages);
        Location { settings, ..Location::default() }
    });
    view! {
        <a
            class="skip-link"
            id="skip"
            href=format!("#{CONTENT}")
            on:click=|click| {
                // The fragment is the state of the page: the link must not write to it.
                click.prevent_default();
                focus::to(CONTENT);
            }
        >
            {words::SKIP}
        </a>
        <header id="masthead" class="masthead">
            <div class="bar">
                <span class="brand">{NAME}</span>
                <h1>
                    <Link to=start arrival=Arrival::Top title=words::START_AGAIN>
                        <span dir="auto">{title}</span>
                    </Link>
                </h1>
                <p class="size">{size_in_words(explorer)}</p>
                <div class="actions">
                    <CopyLink />
                    <button on:click=move |_| exports.open()>{EXPORT}</button>
                    <ThemeSwitch />
                    <button on:click=move |_| help.open()>{words::HELP}</button>
                    <button on:click=move |_| about.open()>{words::ABOUT}</button>
                </div>
            </div>
            <div class="row">
                <Tabs />
                <SearchBox />
            </div>
        </header>
    }
}

fn size_in_words(explorer: Explorer) -> String {
    let library = explorer.library;
    let known = |outlet: &&Outlet| outlet.standing != Standing::Unknown;
    let outlets = library.catalogue.outlets.iter().filter(known).count();
    words::size(
        library.corpus.article_count(),
        outlets,
        library.catalogue.outlets.len() - outlets,
        library.everything.hits.len(),
    )
}

/// The views that a tab leads to, in the order of the tabs; the article and the figure come between,
/// where there is one.
const TABS: [View; 8] = [
    View::Passages,
    View::Context,
    View::Coverage,
    View::Quotes,
    View::Compare,
    View::Timeline,
    View::Words,
    View::Notes,
];

/// The views that there are.
#[component]
fn Tabs() -> impl IntoView {
    let explorer = use_explorer();
    // An article that is open stays; else the first the selection leaves, else the first of all.
    let article = Memo::new(move || {
        if let View::Article(article) = explorer.view.get() {
            return Some(article);
        }
        let first = explorer.groups.with(|groups| groups.first().map(|group| group.article));
        first.or_else(|| explorer.library.corpus.article_ids().next())
    });
    // A figure that is open stays; else the one chosen, else the one named in most passages.
    let figure = Memo::new(move || match explorer.view.get() {
        View::Figure(figure) => Some(figure),
        _ => explorer
            .selection
            .with(|now| now.figures.chosen.first().copied())
            .or_else(|| most_named(explorer))
            .map(FigureId),
    });
    let tab = move |view: Signal<Option<View>>, name: &'static str| {
        let to = Signal::derive(move || explorer.at(view.get().unwrap_or_default()));
        let current = flag(move || view.get() == Some(explorer.view.get()));
        view! {
            <When holds=flag(move || view.get().is_some())>
                <Link to=to arrival=Arrival::Top current=current>
                    {name}
                </Link>
            </When>
        }
        .into_any()
    };
    let mut tabs: Vec<AnyView> = TABS
        .into_iter()
        .map(|view| tab(Signal::derive(move || Some(view)), words::view(view)))
        .collect();
    tabs.insert(2, tab(Signal::derive(move || article.get().map(View::Article)), words::ARTICLE));
    tabs.insert(7, tab(Signal::derive(move || figure.get().map(View::Figure)), words::FIGURE));
    view! {
        <nav class="tabs" aria-label=words::VIEWS>
            {tabs}
        </nav>
    }
}

/// The figure named in most passages of the collection.
fn most_named(explorer: Explorer) -> Option<u32> {
    let library = explorer.library;
    let counts = &library.everything.counts;
    let values = library.catalogue.values(Facet::Figure).collect();
    greatest_first(values, |&value| counts.of(Facet::Figure, value)).into_iter().next()
}

/// Copies the link to exactly what is on the screen.
#[component]
fn CopyLink() -> impl IntoView {
    let explorer = use_explorer();
    let telling = Telling::passing();
    view! {
        <div class="copy-link">
            <button on:click=move |_| copy_link(explorer.library, &explorer.fragment(), telling)>
                {text(move || {
                    let copied = matches!(telling.said(), Some(Said::Briefly(_)));
                    if copied { words::LINK_COPIED } else { words::COPY_LINK }.into()
                })}
            </button>
            {by_hand(move || telling.said(), telling)}
        </div>
    }
}

/// Light, dark, or as the system says.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new(storage::load(THEME));
    let dark = move || {
        theme
            .with(|theme| theme.as_deref().map_or_else(page::system_is_dark, |name| name == "dark"))
    };
    let switch = move |_| {
        let next = if dark() { "light" } else { "dark" };
        // Back to what the system says is following the system again.
        let follows = (next == "dark") == page::system_is_dark();
        let kept = (!follows).then(|| next.to_owned());
        page::set_theme(kept.as_deref());
        storage::save(THEME, kept.as_deref());
        theme.set(kept);
    };
    page::set_theme(theme.get_untracked().as_deref());
    let label = text(move || if dark() { words::TO_LIGHT } else { words::TO_DARK }.into());
    view! {
        <button
            class="theme"
            on:click=switch
            aria-label=label
            title=label
        >
            <span aria-hidden="true">"◐"</span>
        </button>
    }
}
