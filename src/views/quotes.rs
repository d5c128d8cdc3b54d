//! Who is quoted, with what words, in whose rendering.

mod chart;
mod controls;
mod framing;
pub mod group;

use std::sync::Arc;

use collate::quoted::{Group, Quoted, quoted};
use corpus::{Damage, QuoteKind};
use explore::Settings;
use leptos::prelude::*;

use super::{
    changing::{When, flag, part, reading, text},
    chips::Summary,
    more::More,
    said::{aside, paragraph, title},
};
use crate::{
    memo::Memo,
    state::{Explorer, use_explorer},
    words::{counts::show_more, quotes as words},
};

/// The quotes of the selected passages, as the settings narrow them.
type Found = Memo<Result<Arc<Quoted>, Damage>>;

/// Groups drawn for each passage of the window: quotes are shorter than passages.
const GROUPS: usize = 5;

/// The kinds of groups: their list, what heads it, and what explains it.
type Section = (fn(&Quoted) -> &Vec<Group>, &'static str, &'static str);

const SECTIONS: [Section; 3] = [
    (|quoted| &quoted.shared, words::ALIKE, words::ALIKE_EXPLAINED),
    (|quoted| &quoted.single, words::SINGLE, words::SINGLE_EXPLAINED),
    (|quoted| &quoted.unattributed, words::UNATTRIBUTED, words::UNATTRIBUTED_EXPLAINED),
];

/// The view.
#[component]
pub fn Quotes() -> impl IntoView {
    let explorer = use_explorer();
    let found: Found = Memo::new(move || {
        let outcome = explorer.outcome.get()?;
        let uses = explorer.selection.with(|now| now.uses);
        let corpus = &explorer.library.corpus;
        explorer.settings.with(|settings| quoted(corpus, &outcome, uses, settings).map(Arc::new))
    });
    let limit = Memo::new(move || explorer.window.get().end * GROUPS);
    let sections: Vec<AnyView> =
        (0..SECTIONS.len()).map(|number| section(found, limit, number)).collect();
    let left = Memo::new(move || {
        look(found, |quoted| {
            let (speech, _) = quoted.lengths();
            let per_outlet = framing::per_outlet(quoted, limit.get());
            let hidden = |count: usize| count.saturating_sub(per_outlet);
            let phrases: usize = quoted.phrases.iter().map(|(_, all)| hidden(all.len())).sum();
            speech.saturating_sub(limit.get()) + phrases
        })
    });
    let empty = flag(move || look(found, |quoted| usize::from(quoted.is_empty())) > 0);
    view! {
        <Summary />
        <div class="quotes">
            {title(words::TITLE)}
            {controls::controls(found)}
            <Hidden />
            {chart::chart(found)}
            // Damage is said once for all parts.
            {reading(move || found.with(|found| found.as_ref().map(|_| ().into_any()).map_err(|damage| *damage)))}
            {sections}
            {framing::framing(found, limit)}
            <When holds=empty>
                <Nothing />
            </When>
            <When holds=flag(move || left.get() > 0)>
                <More label=text(move || show_more(&left.get().to_string())) />
            </When>
        </div>
    }
}

/// A number read from what was found; 0 where the collection is damaged.
fn look(found: Found, look: impl FnOnce(&Quoted) -> usize) -> usize {
    found.with(|found| found.as_ref().map_or(0, |quoted| look(quoted)))
}

/// One of the lists of groups, as long as it has any.
fn section(found: Found, limit: Memo<usize>, number: usize) -> AnyView {
    let Some(&(list, heading, explained)) = SECTIONS.get(number) else { return ().into_any() };
    let drawn = Memo::new(move || {
        found.with(|found| {
            let Ok(quoted) = found else { return Vec::new() };
            let before: usize =
                SECTIONS.iter().take(number).map(|(list, ..)| list(quoted).len()).sum();
            let room = limit.get().saturating_sub(before);
            list(quoted).iter().take(room).cloned().collect::<Vec<_>>()
        })
    });
    let count = move || look(found, |quoted| list(quoted).len());
    view! {
        <When holds=flag(move || drawn.with(|drawn| !drawn.is_empty()))>
            <section class="quote-list">
                <h3>{heading} <span class="aside">{text(move || format!(" {}", count()))}</span></h3>
                {aside(explained)}
                {group::groups(drawn)}
            </section>
        </When>
    }
    .into_any()
}

/// Narrows to nothing.
fn widen(settings: &mut Settings) {
    (settings.speaker, settings.about, settings.kind) = (None, None, None);
}

/// How many attributions the reader hid, and the way back.
#[component]
pub fn Hidden() -> impl IntoView {
    let explorer = use_explorer();
    let count = move || explorer.settings.with(|now| now.wrong.len());
    view! {
        <When holds=flag(move || count() > 0)>
            <p class="hidden-by-you" id=group::HIDDEN tabindex="-1">
                {text(move || words::hidden(count()))}
                <button class="quiet" on:click=move |_| explorer.clear_wrong()>
                    {words::SHOW_HIDDEN}
                </button>
            </p>
        </When>
    }
}

/// Says why no quote is shown, and the way out.
#[component]
fn Nothing() -> impl IntoView {
    let explorer = use_explorer();
    let none_at_all = explorer.library.corpus.quote_count() == 0;
    part(move || nothing(explorer, none_at_all))
}

fn nothing(explorer: Explorer, none_at_all: bool) -> AnyView {
    if none_at_all {
        return view! {
            <section class="nothing">
                {title(words::NO_QUOTES)} {paragraph(words::NO_QUOTES_EXPLAINED)}
            </section>
        }
        .into_any();
    }
    let narrowed = explorer.settings.with(|now| {
        now.speaker.is_some()
            || now.about.is_some()
            || !matches!(now.kind, None | Some(QuoteKind::Speech))
    });
    let selected = !explorer.selection.with(explore::Selection::is_empty);
    view! {
        <section class="nothing">
            {title(words::NOTHING_FOUND)} {paragraph(words::NOTHING_EXPLAINED)}
            <p>
                {narrowed
                    .then(|| {
                        view! {
                            <button on:click=move |_| explorer.set(widen)>
                                {words::WIDEN}
                            </button>
                        }
                    })}
                {selected
                    .then(|| {
                        view! { <button on:click=move |_| explorer.clear()>{words::CLEAR}</button> }
                    })}
            </p>
        </section>
    }
    .into_any()
}
