//! What a reader can take from a chart or a table into another program.

use std::sync::Arc;

use collate::picture::{HEADER, Picture, Shape};
use export::csv::tab_separated;
use leptos::prelude::*;

use super::changing::text;
use crate::{
    exporting::save_table,
    platform::{clipboard, download, page},
    words::charts as words,
};

/// A table as rows of cells, the first row its head.
pub type Table = Vec<Vec<String>>;

/// Buttons for a chart: copy it as a table (tab-separated, as spreadsheets take it), save it as CSV or
/// as a picture.
#[component]
pub fn ChartTools(
    /// What the saved file is called, without its ending.
    name: &'static str,
    table: Arc<dyn Fn() -> Table + Send + Sync>,
    /// The picture, where it is more than the table drawn.
    #[prop(optional)]
    picture: Option<Arc<dyn Fn() -> Picture + Send + Sync>>,
    /// What the table shows, for a picture of it.
    #[prop(optional)]
    title: &'static str,
) -> impl IntoView {
    let rows = Arc::clone(&table);
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let text = tab_separated(&table());
        clipboard::copy(text, Box::new(move |let_copy| copied.set(Some(let_copy))));
    };
    let for_file = Arc::clone(&rows);
    let save_table = move |_| {
        save_table(&for_file(), name);
    };
    let save = move |_| {
        let picture = picture.as_ref().map(|draw| draw());
        let picture = picture.unwrap_or_else(|| Picture::of_table(title, &rows()));
        let svg = picture.to_svg(&page::title());
        download::save_picture(&svg, name, picture.width, picture.height + HEADER);
    };
    view! {
        <div class="chart-tools">
            <button class="quiet" on:click=copy>
                {text(move || {
                    match copied.get() {
                        None => words::COPY,
                        Some(true) => words::COPIED,
                        Some(false) => words::DENIED,
                    }
                    .into()
                })}
            </button>
            <button class="quiet" on:click=save_table>
                {words::SAVE_TABLE}
            </button>
            <button class="quiet" on:click=save>
                {words::SAVE}
            </button>
        </div>
    }
}

/// A drawing on the page. What it shows stands beside it as a table or a list, so it is hidden from
/// screen readers.
pub fn drawing(picture: &Picture) -> AnyView {
    let Picture { width, height, shapes, .. } = picture;
    let shapes: Vec<AnyView> = shapes.iter().map(shape).collect();
    view! {
        <svg
            class="drawing"
            aria-hidden="true"
            width=*width
            height=*height
            viewBox=format!("0 0 {width} {height}")
        >
            {shapes}
        </svg>
    }
    .into_any()
}

fn shape(shape: &Shape) -> AnyView {
    let class = |ink: collate::picture::Ink| ink.class();
    match shape.clone() {
        Shape::Rectangle { at, size, ink, opacity } => view! {
            <rect
                class=class(ink)
                x=at.0
                y=at.1
                width=size.0
                height=size.1
                fill-opacity=format!("{opacity}%")
            />
        }
        .into_any(),
        Shape::Line { from, to, ink } => {
            let path = format!("M{} {}L{} {}", from.0, from.1, to.0, to.1);
            view! { <path class=class(ink) d=path /> }.into_any()
        }
        Shape::Disc { at, radius, ink } => {
            view! { <circle class=class(ink) cx=at.0 cy=at.1 r=radius /> }.into_any()
        }
        Shape::Words { at, anchor, ink, words } => view! {
            <text class=class(ink) x=at.0 y=at.1 text-anchor=anchor.as_str()>
                {words}
            </text>
        }
        .into_any(),
        Shape::Group { number, title, shapes } => {
            let shapes: Vec<AnyView> = shapes.iter().map(self::shape).collect();
            view! { <g data-number=number.to_string()><title>{title}</title>{shapes}</g> }
                .into_any()
        }
    }
}
