//! What a reader can take from a chart or a table into another program.

use std::sync::Arc;

use explore::picture::Picture;
use leptos::{prelude::*, task::spawn_local};

use super::changing::text;
use crate::platform::{clipboard, download};

/// A table as rows of cells, the first row its head.
pub type Table = Vec<Vec<String>>;

/// Buttons for a chart: copy it as a table (tab-separated, as spreadsheets take it), save it as a
/// picture.
#[component]
pub fn ChartTools(
    /// What the saved file is called, without its ending.
    name: &'static str,
    table: Arc<dyn Fn() -> Table + Send + Sync>,
    picture: Arc<dyn Fn() -> Picture + Send + Sync>,
) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let text = tab_separated(&table());
        spawn_local(async move { copied.set(Some(clipboard::copy(&text).await)) });
    };
    let save = move |_| {
        let picture = picture();
        download::save_picture(&picture.to_svg(), name, picture.width(), picture.height());
    };
    view! {
        <div class="chart-tools">
            <button class="quiet" on:click=copy>
                {text(move || {
                    match copied.get() {
                        None => "Copy as table",
                        Some(true) => "Copied",
                        Some(false) => "The browser does not let this page copy",
                    }
                    .into()
                })}
            </button>
            <button class="quiet" on:click=save>
                "Save picture"
            </button>
        </div>
    }
}

/// Rows as lines, cells apart by tabs; what would break a cell becomes a space. A cell that a
/// spreadsheet would take for a formula gets an apostrophe before it.
fn tab_separated(table: &Table) -> String {
    let cell = |cell: &String| {
        let guard = if cell.starts_with(['=', '+', '@', '-']) { "'" } else { "" };
        format!("{guard}{}", cell.replace(['\t', '\n', '\r'], " "))
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    table.iter().map(line).collect::<Vec<_>>().join("\n")
}
