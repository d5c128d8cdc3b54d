//! Quotes that render the same words, one under another, with what only one of them has underlined.

use std::sync::Arc;

use collate::{
    diff::{Piece, Renderings},
    quoted::{Group, Rendering, beside, name},
};
use corpus::{Damage, QuoteId, SourceId, Speaker};
use explore::{Facet, Location, View};
use leptos::prelude::*;

use super::super::{
    actions::opener_of_quote,
    changing::{Rows, When, flag, part, reading, text},
    link::Link,
};
use crate::{
    memo::Memo,
    platform::{focus, scroll},
    state::{Arrival, use_explorer},
    words::{COMMA, passage_number, passages::in_its_article, quotes as words},
};

/// The line that counts the attributions the reader hid; the focus goes there when a quote goes.
pub const HIDDEN: &str = "hidden-by-you";

/// Below so many hundredths of shared words, renderings are only perhaps the same.
const LOOSE: u8 = 50;

/// Groups one under another. One that stays keeps its place, and the focus in it.
pub fn groups(groups: Memo<Vec<Group>>) -> AnyView {
    // A group is told from others by its first quote.
    let key = |group: &Group| group.renderings.first().map(|first| first.id.0);
    let keys = Memo::new(move || groups.with(|all| all.iter().filter_map(key).collect::<Vec<_>>()));
    let row = Arc::new(move |wanted: u32| {
        let one = Memo::new(move || {
            groups.with(|all| all.iter().find(|group| key(group) == Some(wanted)).cloned())
        });
        let drawn = reading(move || one.get().map_or_else(|| Ok(().into_any()), |one| group(&one)));
        view! { <li class="quote-group">{drawn}</li> }.into_any()
    });
    view! {
        <ul>
            <Rows each=keys row=row />
        </ul>
    }
    .into_any()
}

/// A group with its head.
fn group(group: &Group) -> Result<AnyView, Damage> {
    let corpus = &use_explorer().library.corpus;
    let mut texts = Vec::with_capacity(group.renderings.len());
    for rendering in &group.renderings {
        texts.push(corpus.text(rendering.article, rendering.span)?);
    }
    let mut items = Vec::with_capacity(texts.len());
    if let [only] = &group.renderings[..] {
        let whole = texts.iter().map(|text| Piece { range: 0..text.len(), own: false }).collect();
        items.push(item(only, whole)?);
    } else {
        let renderings = Renderings::new(&texts);
        let longest = renderings.longest();
        let pieces = renderings.pieces();
        let mut both: Vec<_> = group.renderings.iter().zip(pieces).collect();
        // What the others are held against comes first.
        if let Some(first) = both.get_mut(..=longest) {
            first.rotate_right(1);
        }
        for (rendering, pieces) in both {
            items.push(item(rendering, pieces)?);
        }
    }
    let several = (texts.len() > 1).then(|| extent(group));
    let elsewhere = (group.elsewhere > 0).then(|| {
        view! { <p class="aside">{words::elsewhere(group.elsewhere as usize)}</p> }
    });
    let ids: Vec<QuoteId> = group.renderings.iter().map(|rendering| rendering.id).collect();
    Ok(view! {
        <h4>{speaker(group.speaker, ids)} " " <span class="aside">{several}</span></h4>
        <ul>{items}</ul>
        {elsewhere}
    }
    .into_any())
}

/// In how many outlets and articles a group stands.
fn extent(group: &Group) -> String {
    let (mut outlets, mut articles) = (Vec::new(), Vec::new());
    for rendering in &group.renderings {
        if !outlets.contains(&rendering.outlet) {
            outlets.push(rendering.outlet);
        }
        if !articles.contains(&rendering.article) {
            articles.push(rendering.article);
        }
    }
    words::agreement(outlets.len(), articles.len(), group.score < LOOSE, group.score)
}

/// Where the quotes of a speaker are, in the present selection; of the one chosen, everybody's.
pub fn at_speaker(chosen: Option<Speaker>) -> Location {
    let explorer = use_explorer();
    let mut location = explorer.at(View::Quotes);
    location.settings.speaker = chosen;
    location
}

/// Who said some quotes: a way to narrow to this speaker.
fn speaker(speaker: Option<Speaker>, quotes: Vec<QuoteId>) -> AnyView {
    let explorer = use_explorer();
    let Some(speaker) = speaker else { return words::NO_SPEAKER.into_any() };
    let chosen = flag(move || {
        explorer.view.get() == View::Quotes
            && explorer.settings.with(|now| now.speaker == Some(speaker))
    });
    let to = Signal::derive(move || at_speaker(Some(speaker).filter(|_| !chosen.get())));
    let hidden = flag(move || quotes.iter().all(|quote| explorer.is_wrong(*quote)));
    part(move || {
        if hidden.get() {
            return words::NO_SPEAKER.into_any();
        }
        let name = name(speaker, &explorer.library.catalogue);
        view! {
            <Link to arrival=Arrival::Top current=chosen>
                <span dir="auto">{name}</span>
            </Link>
        }
        .into_any()
    })
    .into_any()
}

/// A rendering: outlet and passage, the words, and how it is known whose they are.
fn item(rendering: &Rendering, pieces: Vec<Piece>) -> Result<AnyView, Damage> {
    let explorer = use_explorer();
    let library = explorer.library;
    let corpus = &library.corpus;
    let &Rendering { id, outlet, article, passage, span, speaker } = rendering;
    let written = corpus.text(article, span)?;
    let ([left, right], [cut_left, cut_right]) = beside(corpus, rendering)?;
    let (left, right) = (corpus.text(article, left)?, corpus.text(article, right)?);
    let drawn = pieces.into_iter().map(|piece| {
        let written = written.get(piece.range).unwrap_or_default();
        if piece.own { view! { <ins>{written}</ins> }.into_any() } else { written.into_any() }
    });
    let drawn: Vec<AnyView> = drawn.collect();
    let quote = corpus.quote(id)?;
    let sources = quote.via.iter().zip(0..).map(|(source, place)| via(*source, place > 0));
    let sources: Vec<AnyView> = sources.collect();
    let sources =
        (!sources.is_empty()).then(|| view! { <span class="via">{words::VIA} {sources}</span> });
    let asked = if speaker.is_some() { words::HOW_WE_KNOW } else { words::WHY_NOT };
    let known = (!quote.rule.is_empty()).then(|| {
        view! {
            <details class="evidence" name="hint">
                <summary>{asked}</summary>
                <div>
                    <p>{quote.rule}</p>
                </div>
            </details>
        }
    });
    Ok(view! {
        <li class="rendering">
            <p class="said-in">
                {outlet_link(outlet.0)}
                " "
                {place(article, passage)?}
                " "
                {opener_of_quote(id)}
            </p>
            <blockquote dir="auto" data-words="">
                <span class="beside">{cut_left.then_some("… ")} {left}</span>
                <span class="quoted">{drawn}</span>
                <span class="beside">{right} {cut_right.then_some(" …")}</span>
            </blockquote>
            <p class="known">{known} {sources} {speaker.map(|_| wrong(id))}</p>
        </li>
    }
    .into_any())
}

/// An outlet, as a way to choose it.
pub fn outlet_link(outlet: u32) -> AnyView {
    let explorer = use_explorer();
    let to = Signal::derive(move || explorer.at_toggled(Facet::Outlet, outlet));
    let chosen = flag(move || explorer.is_chosen(Facet::Outlet, outlet));
    view! {
        <Link to arrival=Arrival::Stay current=chosen>
            {explorer.library.catalogue.name(Facet::Outlet, outlet)}
        </Link>
    }
    .into_any()
}

/// A passage's number, as the way to it in its article.
pub fn place(article: corpus::ArticleId, passage: corpus::PassageId) -> Result<AnyView, Damage> {
    let explorer = use_explorer();
    let corpus = &explorer.library.corpus;
    let number = corpus.number_of(&corpus.passage(passage)?)?;
    let to = Signal::derive(move || explorer.at_passage(article, passage));
    Ok(view! {
        <Link
            to
            arrival=Arrival::Place
            class="number"
            label=in_its_article(number)
        >
            {passage_number(number)}
        </Link>
    }
    .into_any())
}

/// A source that a quote is attributed to, as a way to choose it.
fn via(source: SourceId, follows: bool) -> AnyView {
    let explorer = use_explorer();
    let to = Signal::derive(move || explorer.at_toggled(Facet::Source, source.0));
    let chosen = flag(move || explorer.is_chosen(Facet::Source, source.0));
    view! {
        {follows.then_some(COMMA)}
        <Link to arrival=Arrival::Stay current=chosen>
            {explorer.library.catalogue.name(Facet::Source, source.0)}
        </Link>
    }
    .into_any()
}

/// The reader's switch for an attribution that is wrong.
fn wrong(quote: QuoteId) -> AnyView {
    let explorer = use_explorer();
    let hidden = flag(move || explorer.is_wrong(quote));
    view! {
        <When holds=hidden>
            <span class="hidden-by-you">{words::HIDDEN}</span>
        </When>
        <button
            class="quiet"
            title=words::WRONG_EXPLAINED
            on:click=move |_| {
                explorer.toggle_wrong(quote);
                scroll::after_render(|| focus::unless_somewhere(HIDDEN));
            }
        >
            {text(move || if hidden.get() { words::UNDO } else { words::WRONG }.into())}
        </button>
    }
    .into_any()
}
