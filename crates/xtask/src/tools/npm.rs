//! What comes from npm: wasm-opt, in the package `binaryen`; axe, which the browser tests ask whether
//! everyone can use a view; and what the bench measures with and compares with.
//!
//! Debian's own wasm-opt (108) makes modules that fail at their start, and cargo's wraps an older one.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Error, Result,
    command::{answer, on_path, run},
    places::Places,
    terminal::step,
};

const BINARYEN: &str = "132.0.0";
const AXE: (&str, &str) = ("axe-core", "4.14.1");

/// The folder with a wasm-opt that works, which is installed first where it is missing.
pub(super) fn wasm_opt(places: &Places) -> Result<PathBuf> {
    let home = home(places, "binaryen", BINARYEN);
    let bin = home.join("node_modules/.bin");
    if bin.join("wasm-opt").exists() {
        return Ok(bin);
    }
    install(places, "binaryen", BINARYEN, "wasm-opt")?;
    works(&bin)?;
    Ok(bin)
}

/// The folder of a package that is only read, never run by us, installed first where it is missing.
pub(super) fn package(places: &Places, name: &str, version: &str) -> Result<PathBuf> {
    let folder = home(places, name, version).join("node_modules").join(name);
    if !folder.is_dir() {
        install(places, name, version, name)?;
    }
    Ok(folder)
}

/// The folder of axe, which is installed first where it is missing.
pub(super) fn axe(places: &Places) -> Result<PathBuf> {
    package(places, AXE.0, AXE.1)
}

/// Axe's script, if it is installed.
pub(super) fn installed_axe(places: &Places) -> Option<PathBuf> {
    let folder = home(places, AXE.0, AXE.1).join("node_modules").join(AXE.0);
    Some(folder.join("axe.min.js")).filter(|script| script.is_file())
}

fn home(places: &Places, package: &str, version: &str) -> PathBuf {
    places.tools.join(format!("{package}-{version}"))
}

/// Installs a package into its own folder; `what` is what the person knows it as.
fn install(places: &Places, package: &str, version: &str, what: &str) -> Result<()> {
    let home = home(places, package, version);
    let node =
        "install Node.js 18 or newer (https://nodejs.org, or your distribution's nodejs and npm)";
    let (Some(_), Some(npm)) = (on_path("node"), on_path("npm")) else {
        return Err(Error::Missing { tool: "npm".to_owned(), remedy: node.to_owned() });
    };
    let into = home.display();
    step(&format!("Installing {what} (npm's {package} {version}) into {into}"), || {
        // Made beside its place and moved there, so that an interrupted one is not taken for whole.
        let partial = places.tools.join(format!(".{package}"));
        if partial.exists() {
            fs::remove_dir_all(&partial).map_err(Error::file(&partial, "delete"))?;
        }
        fs::create_dir_all(&partial).map_err(Error::file(&partial, "make the folder"))?;
        run(Command::new(npm)
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
            .arg("--prefix")
            .arg(&partial)
            .arg(format!("{package}@{version}"))
            .current_dir(&partial))?;
        fs::rename(&partial, &home).map_err(Error::file(&home, "move into place"))
    })
}

fn works(bin: &Path) -> Result<()> {
    let found = answer(Command::new(bin.join("wasm-opt")).arg("--version")).unwrap_or_default();
    if found.contains("version 132") {
        return Ok(());
    }
    Err(Error::Version {
        tool: "wasm-opt".to_owned(),
        found,
        wanted: BINARYEN.to_owned(),
        remedy: "delete its folder in the cache; it runs on Node.js 18 or newer".to_owned(),
    })
}
