//! One self-contained HTML file: opens by double click, from any path of any host.
//!
//! Goes in: the shell (`index.html` and the sheets it names), the glue and the module, and the
//! collection as bytes. Comes out: one HTML in which everything stands inline.
//!
//! ```text
//! <head>  policy (CSP with the hashes of all that follows), title, description
//!         <style> the sheets that the plain articles need too </style>
//!         <noscript><style> shows the plain articles </style>
//!         <script type="module"> boot.js </script>       runs when the document is whole; before it,
//!                                                        in a large page, reader.js, and where a part
//!                                                        is gzip, inflate.js
//! <body>  #app     where the app mounts
//!         #plain   the articles as plain HTML, hidden unless the start fails or takes a second;
//!                  in a large page a note, and reader.js draws them where the app cannot run
//!         #licences  what of others is inside, as text that the app reads
//!         data blocks of the collection, if the page carries it, of the app's sheets, of the glue,
//!         of the module
//! ```
//!
//! The data blocks are LZMA in base 91, large ones gzip in base64, cut into elements of 256 kB because
//! WebKit needs 24 s for one of 18 MB and 2 s for the same in pieces. They come last, so that a file
//! cut short still shows its articles; a checksum tells the start that something is missing.
//!
//! A page is large when its text is over 1 MB. It holds that text once, compressed, in a data block
//! of its own (the module's bytes cannot be read where WebAssembly is off), which serves the app and
//! the plain articles alike.
//!
//! An inline module is used since browsers refuse to fetch one on `file://`. Nothing here depends
//! on a clock, a folder or an order that could change: the same input gives the same bytes.

mod data;
mod outside;
mod plain;
mod policy;
mod reader;
mod script;
mod shell;
mod sizes;
mod streams;

use std::path::PathBuf;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use corpus::{Corpus, Damage};

pub use policy::source;
pub use shell::Shell;
pub use sizes::{Size, Weight};

use crate::{Error, Result};

/// What a page is made of, beside its collection.
pub struct Parts {
    /// The document and its sheets.
    pub shell: Shell,
    /// wasm-bindgen's JavaScript, an ES module.
    pub glue: String,
    /// The folder it lies in, with the snippets it imports.
    pub folder: PathBuf,
    /// The module, after wasm-opt.
    pub wasm: Vec<u8>,
    /// What of others is inside, a line a licence.
    pub licences: String,
}

/// How the collection reaches the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// It is embedded in the module.
    Module,
    /// It stands in a data block of the page, in place of the module's own.
    Page,
}

/// A finished page.
pub struct Page {
    /// The whole file.
    pub html: String,
    /// What its parts take of it.
    pub sizes: Vec<Size>,
}

/// How a collection travels for which `wanted` is asked: a large one always in the page.
pub fn carrier(bytes: &[u8], wanted: Carrier) -> Result<Carrier> {
    let corpus = Corpus::open(bytes).map_err(damaged)?;
    Ok(if plain::is_large(&corpus) { Carrier::Page } else { wanted })
}

/// Makes the page. `wanted` holds unless the collection is large, see [`carrier`].
pub fn page(parts: &Parts, bytes: &[u8], wanted: Carrier) -> Result<Page> {
    let corpus = Corpus::open(bytes).map_err(damaged)?;
    let collection = corpus.collection().map_err(damaged)?;

    let plain = plain::articles(&corpus).map_err(damaged)?;
    let module = data::module("app", &parts.wasm);
    let block = match carrier(bytes, wanted)? {
        Carrier::Module => String::new(),
        Carrier::Page => data::blocks("corpus", bytes),
    };
    let gzip = [&module, &block].into_iter().any(|blocks| data::is_gzip(blocks));
    let start = script::start(plain::is_large(&corpus), gzip);
    let style = parts.shell.first_style()?;
    let app_style = parts.shell.app_style()?;
    let glue = script::glue(&parts.glue, &parts.folder)?;
    let policy = policy::of(&[&start, &glue], &[&style, &app_style, plain::WITHOUT_SCRIPTS]);
    let glue = data::blocks("glue", glue.as_bytes());
    let app_style = data::blocks("style", app_style.as_bytes());
    let licences = text_block("licences", &parts.licences);

    let sizes = vec![
        Size { part: "plain articles", bytes: plain.len() },
        Size { part: "styles", bytes: style.len() + app_style.len() },
        Size { part: "scripts", bytes: start.len() + glue.len() },
        Size { part: "module, compressed", bytes: module.len() },
        Size { part: "licences", bytes: licences.len() },
        Size { part: "collection's block", bytes: block.len() },
    ];
    let html = parts.shell.fill(&shell::Filling {
        title: &collection.title,
        description: &collection.description,
        head: &format!(
            "<style>{style}</style>\n<noscript><style>{}</style></noscript>\n\
             <script type=\"module\">{start}</script>\n",
            plain::WITHOUT_SCRIPTS
        ),
        policy: &policy,
        body: &format!("{plain}{licences}{block}{app_style}{glue}{module}"),
    })?;
    Ok(Page { html, sizes })
}

/// Text for the app, which no browser runs. It is read as it stands, so that nothing in it may look like
/// the end of its element.
fn text_block(id: &str, text: &str) -> String {
    let text = text.replace('<', "\u{2039}");
    format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>\n")
}

fn damaged(damage: Damage) -> Error {
    Error::Seeds(format!("the pressed collection: {damage}"))
}

/// Bytes in base64, with padding.
pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
