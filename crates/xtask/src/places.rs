//! Where things lie.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::reproducible;

/// The folders the project uses.
#[derive(Clone, Debug)]
pub struct Places {
    /// The checkout.
    pub root: PathBuf,
    /// Tools, each in `NAME-VERSION/`, outside the checkout so that a fresh clone finds them.
    pub tools: PathBuf,
    /// What is built on the way to the page.
    pub work: PathBuf,
}

impl Places {
    /// Those of this checkout and this user: tools in `$CROSSREAD_CACHE`, or `crossread` in
    /// `$XDG_CACHE_HOME` or `~/.cache`.
    pub fn here() -> Self {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.ancestors().nth(2).unwrap_or(manifest).to_owned();
        let target = folder("CARGO_TARGET_DIR").unwrap_or_else(|| root.join("target"));
        let cache = folder("CROSSREAD_CACHE")
            .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("crossread")))
            .or_else(|| env::home_dir().map(|home| home.join(".cache/crossread")))
            .unwrap_or_else(|| target.join("crossread-cache"));
        Self { tools: cache.join("tools"), work: target.join("crossread"), root }
    }

    /// Those of the second folder that [`crate::reproducible`] builds in.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        let root = reproducible::folder(self.tools.parent().unwrap_or(&self.tools));
        Self { tools: self.tools.clone(), work: root.join("target/crossread"), root }
    }

    /// The finished page.
    pub fn page(&self) -> PathBuf {
        self.root.join("dist/index.html")
    }

    /// The project's own articles.
    pub fn seeds(&self) -> PathBuf {
        self.root.join("seeds")
    }

    /// Where Trunk puts the module of a release build.
    pub fn trunk(&self) -> PathBuf {
        self.work.join("trunk")
    }

    /// The module after wasm-opt.
    pub fn optimised(&self) -> PathBuf {
        self.work.join("optimised.wasm")
    }

    /// The same without the collection that was built in, for pages that carry one.
    pub fn optimised_empty(&self) -> PathBuf {
        self.work.join("optimised-empty.wasm")
    }
}

/// An absolute folder from the environment; an empty variable counts as none.
fn folder(variable: &str) -> Option<PathBuf> {
    let value = env::var_os(variable).filter(|value| !value.is_empty())?;
    std::path::absolute(value).ok()
}
