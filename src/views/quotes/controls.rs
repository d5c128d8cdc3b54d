//! What the quotes are narrowed by: speaker, figure named, kind.

use collate::quoted::{Quoted, name};
use corpus::{FigureId, QuoteKind, SourceId, Speaker};
use explore::{Facet, Settings, direction::isolated};
use leptos::prelude::*;

use super::{
    super::{
        changing::{flag, part},
        switch::choice,
    },
    Found,
};
use crate::{
    state::{Explorer, use_explorer},
    words::quotes as words,
};

/// Names that a list offers at most.
const OFFERED: usize = 200;

/// A choice of a list: what tells it from others, what it reads, whether it holds.
type Choice = (String, String, bool);

/// The controls.
pub fn controls(found: Found) -> AnyView {
    let explorer = use_explorer();
    let kind = move |kind: Option<QuoteKind>| {
        let pressed = flag(move || explorer.settings.with(|now| now.kind == kind));
        let choose = move || {
            explorer.set(move |settings| {
                settings.kind = kind;
                // Only speech has a speaker.
                if !matches!(kind, None | Some(QuoteKind::Speech)) {
                    settings.speaker = None;
                }
            });
        };
        choice(words::kind(kind), None, pressed, Box::new(choose))
    };
    view! {
        <div class="quote-controls">
            {list(found, words::SPEAKER, speakers, |settings, value| settings.speaker = speaker(value))}
            {list(
                found,
                words::NAMING,
                figures,
                |settings, value| {
                    settings.about = value.parse().ok().map(FigureId);
                },
            )}
            <div class="scope" role="group" aria-label=words::KINDS>
                <span class="switch">
                    {kind(None)} {kind(Some(QuoteKind::Speech))}
                    {kind(Some(QuoteKind::Scare))}
                    {kind(Some(QuoteKind::Title))}
                    {kind(Some(QuoteKind::PullQuote))}
                </span>
            </div>
        </div>
    }
    .into_any()
}

/// A list of which one is chosen.
fn list(
    found: Found,
    label: &'static str,
    choices: fn(Explorer, &Quoted) -> Vec<Choice>,
    set: fn(&mut Settings, &str),
) -> AnyView {
    let explorer = use_explorer();
    let options = part(move || {
        let choices = found
            .with(|found| found.iter().flat_map(|now| choices(explorer, now)).collect::<Vec<_>>());
        let options = choices.into_iter().map(|(value, words, chosen)| {
            view! {
                <option value=value selected=chosen>
                    {words}
                </option>
            }
            .into_any()
        });
        options.collect::<Vec<AnyView>>().into_any()
    });
    let chosen = move |event| {
        let value = event_target_value(&event);
        explorer.set(|settings| set(settings, &value));
    };
    view! {
        <label>
            {label}
            <select on:change=chosen>{options}</select>
        </label>
    }
    .into_any()
}

/// What tells a speaker from others; read by [`speaker`].
fn code(speaker: Speaker) -> String {
    match speaker {
        Speaker::Figure(figure) => format!("f{}", figure.0),
        Speaker::Source(source) => format!("s{}", source.0),
    }
}

fn speaker(code: &str) -> Option<Speaker> {
    let figure = code.strip_prefix('f').and_then(|number| number.parse().ok());
    let source = code.strip_prefix('s').and_then(|number| number.parse().ok());
    let figure = figure.map(|number| Speaker::Figure(FigureId(number)));
    figure.or(source.map(|number| Speaker::Source(SourceId(number))))
}

fn speakers(explorer: Explorer, quoted: &Quoted) -> Vec<Choice> {
    let now = explorer.settings.with(|settings| settings.speaker);
    let mut known: Vec<(Speaker, u32)> = quoted.speakers.iter().take(OFFERED).copied().collect();
    if let Some(now) = now.filter(|now| known.iter().all(|(other, _)| other != now)) {
        known.push((now, 0));
    }
    let all = (String::new(), words::ANYONE.to_owned(), now.is_none());
    let each = known.into_iter().map(|(speaker, count)| {
        let name = isolated(name(speaker, &explorer.library.catalogue));
        (code(speaker), format!("{name} ({count})"), now == Some(speaker))
    });
    [all].into_iter().chain(each).collect()
}

fn figures(explorer: Explorer, quoted: &Quoted) -> Vec<Choice> {
    let now = explorer.settings.with(|settings| settings.about);
    let mut known: Vec<(FigureId, u32)> = quoted.named.iter().take(OFFERED).copied().collect();
    if let Some(now) = now.filter(|now| known.iter().all(|(other, _)| other != now)) {
        known.push((now, 0));
    }
    let all = (String::new(), words::ANYTHING.to_owned(), now.is_none());
    let each = known.into_iter().map(|(figure, count)| {
        let name = explorer.library.catalogue.named(Facet::Figure, figure.0);
        (figure.0.to_string(), format!("{name} ({count})"), now == Some(figure))
    });
    [all].into_iter().chain(each).collect()
}
