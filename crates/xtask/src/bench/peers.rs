//! The other pages: the same passages behind a search library, in one file that opens from
//! `file://`.
//!
//! A peer's index is built in Node and stands in the page as JSON, beside the passages' texts and
//! facet values; the page reads it, and offers `peer.query` with the answers of `crossread.query`.
//! It draws nothing. So that queries mean the same, a peer gets the words as our index has them,
//! joined by spaces, and cuts at spaces.

use std::{fs, path::Path, path::PathBuf, process::Command};

use serde_json::json;
use sha2::{Digest, Sha256};

use super::{collections::Collection, passages::Passages};
use crate::{Error, Result, command, places::Places, terminal::step, tools};

const BUILD: &str = include_str!("page/build.cjs");
const SHARED: &str = include_str!("page/peer.js");

/// A search library of npm's.
pub(super) struct Peer {
    /// As its makers write it.
    pub(super) name: &'static str,
    package: &'static str,
    pub(super) version: &'static str,
    /// Its script for pages.
    library: &'static str,
    adapter: &'static str,
}

/// Those we compare with.
pub(super) const PEERS: [Peer; 2] = [
    Peer {
        name: "MiniSearch",
        package: "minisearch",
        version: "7.2.0",
        library: "dist/umd/index.js",
        adapter: include_str!("page/minisearch.js"),
    },
    Peer {
        name: "FlexSearch",
        package: "flexsearch",
        version: "0.8.212",
        library: "dist/flexsearch.bundle.min.js",
        adapter: include_str!("page/flexsearch.js"),
    },
];

impl Peer {
    /// The peer's page of a collection, built where that is not done yet.
    pub(super) fn page(
        &self,
        places: &Places,
        collection: &Collection,
        passages: &Passages,
    ) -> Result<PathBuf> {
        let library = tools::npm_package(places, self.package, self.version)?.join(self.library);
        let mut hash = Sha256::new();
        for part in [BUILD, SHARED, self.adapter, self.version, include_str!("peers.rs")] {
            hash.update(part);
        }
        hash.update(&collection.corpus);
        let digest = super::numbers::short(hash);
        let page = collection.folder.join(format!("{}-{digest}.html", self.package));
        if !page.exists() {
            step(
                &format!("Building {}'s page of {} articles", self.name, collection.articles),
                || {
                    let index = self.index(&library, &collection.folder, passages)?;
                    let library =
                        fs::read_to_string(&library).map_err(Error::file(&library, "read"))?;
                    let html = self.html(&library, &index, passages);
                    fs::write(&page, html).map_err(Error::file(&page, "write"))
                },
            )?;
        }
        Ok(page)
    }

    /// The index as JSON, built in Node.
    fn index(&self, library: &Path, folder: &Path, passages: &Passages) -> Result<String> {
        let file = |name: &str, content: &str| {
            let path = folder.join(format!("{}-{name}", self.package));
            fs::write(&path, content).map_err(Error::file(&path, "write"))?;
            Ok(path)
        };
        let build = file("build.cjs", BUILD)?;
        let adapter = file("adapter.js", self.adapter)?;
        let texts = file("texts.json", &json!(passages.words).to_string())?;
        let out = folder.join(format!("{}-index.json", self.package));
        let mut node = Command::new("node");
        node.arg("--max-old-space-size=8192").arg(&build).arg(library);
        command::run(node.arg(&adapter).arg(&texts).arg(&out))?;
        let index = fs::read_to_string(&out).map_err(Error::file(&out, "read"))?;
        for path in [build, adapter, texts, out] {
            fs::remove_file(&path).map_err(Error::file(&path, "delete"))?;
        }
        Ok(index)
    }

    fn html(&self, library: &str, index: &str, passages: &Passages) -> String {
        let block = |id: &str, json: &str| {
            // In JSON this character stands only inside strings, and would begin an end tag.
            let safe = json.replace('<', "\\u003c");
            format!("<script type=\"application/json\" id=\"{id}\">{safe}</script>\n")
        };
        [
            "<!doctype html>\n<meta charset=\"utf-8\">\n<title>",
            self.name,
            "</title>\n",
            &block("passages", &passages.data().to_string()),
            &block("index", index),
            "<script>",
            library,
            "</script>\n<script>",
            SHARED,
            self.adapter,
            "window.peer = makePeer(block(\"passages\"), open(block(\"index\")));",
            "</script>\n",
        ]
        .concat()
    }
}
