//! What changes on the screen, each of one type.
//!
//! Leptos compiles the drawing of every closure in a view anew. Text, flags and parts of a view that
//! pass through here share one routine each, which makes the module a good deal smaller.

use std::sync::Arc;

use corpus::Damage;
use leptos::prelude::*;

use crate::memo::Memo;

/// A part of a view that is drawn again whenever what it reads changes.
pub type Part = Box<dyn Fn() -> AnyView + Send>;

/// Text that changes.
pub fn text(now: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(now)
}

/// Something that holds or not.
pub fn flag(now: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(now)
}

/// A part of a view that changes.
pub fn part(now: impl Fn() -> AnyView + Send + 'static) -> Part {
    Box::new(now)
}

/// A part of a view that reads the collection, which may be damaged.
pub fn reading(
    now: impl Fn() -> Result<AnyView, Damage> + Send + 'static,
) -> Box<dyn Fn() -> Result<AnyView, Damage> + Send> {
    Box::new(now)
}

/// Its children, as long as a condition holds.
#[component]
pub fn When(#[prop(into)] holds: Signal<bool>, children: ChildrenFn) -> impl IntoView {
    let holds = Memo::new(move || holds.get());
    part(move || if holds.get() { children() } else { ().into_any() })
}

/// A row for every number. A number that stays keeps its row, and the focus in it.
#[component]
pub fn Rows(
    #[prop(into)] each: Signal<Vec<u32>>,
    row: Arc<dyn Fn(u32) -> AnyView + Send + Sync>,
) -> impl IntoView {
    view! { <For each=move || each.get() key=|number| *number children=move |number| row(number) /> }
}
