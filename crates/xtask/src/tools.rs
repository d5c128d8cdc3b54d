//! The tools the build needs beside Rust, installed once a version into the cache.
//!
//! A tool of the right version on PATH is used as it is. Otherwise each goes to
//! `tools/NAME-VERSION/`, prebuilt where the network gives it, else compiled. Nothing is installed
//! twice, and a version that changes leaves the old one in place for other checkouts.

mod browsers;
mod install;
mod npm;
mod pypi;

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    Error, Result,
    command::{answer, on_path, run},
    lock::lock,
    places::Places,
    terminal::step,
};
use install::Tool;

/// Newer ones want a newer Rust than the one this project promises.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";
const CARGO_FUZZ: &str = "0.13.2";
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The folders of the tools, ready to run.
#[derive(Clone, Debug)]
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// What a page needs: the wasm target, Trunk, wasm-bindgen, wasm-opt.
    pub fn for_pages(places: &Places) -> Result<Self> {
        let _lock = lock(&places.tools)?;
        wasm_target()?;
        let folders = vec![
            install::ready(places, &trunk())?,
            install::ready(places, &wasm_bindgen(places)?)?,
            npm::wasm_opt(places)?,
        ];
        Ok(Self { folders })
    }

    /// What the tests need beside it: three browsers and their drivers, and axe.
    pub fn for_tests(places: &Places) -> Result<Self> {
        let mut tools = Self::for_pages(places)?;
        let _lock = lock(&places.tools)?;
        browsers::ready()?;
        npm::axe(places)?;
        tools.folders.push(install::ready(places, &geckodriver())?);
        Ok(tools)
    }

    /// What fuzzing needs: cargo-fuzz.
    pub fn for_fuzzing(places: &Places) -> Result<Self> {
        let _lock = lock(&places.tools)?;
        Ok(Self { folders: vec![install::ready(places, &cargo_fuzz())?] })
    }

    /// PATH with these tools first.
    pub fn path(&self) -> OsString {
        let rest = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&rest));
        env::join_paths(folders).unwrap_or(rest)
    }

    /// The folders, for a person who wants to call the tools by hand.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }
}

/// The folder of a package of npm's at this version.
pub fn npm_package(places: &Places, name: &str, version: &str) -> Result<PathBuf> {
    let _lock = lock(&places.tools)?;
    npm::package(places, name, version)
}

/// Where cargo-deny lies, which is installed first where it is missing.
pub fn cargo_deny(places: &Places) -> Result<PathBuf> {
    let _lock = lock(&places.tools)?;
    Ok(install::ready(places, &deny())?.join("cargo-deny"))
}

/// Where geckodriver lies, if it is installed: the browser tests ask, they install nothing.
pub fn installed_geckodriver(places: &Places) -> Option<PathBuf> {
    install::found(places, &geckodriver()).map(|folder| folder.join("geckodriver"))
}

/// Installs `DuckDB` for Python where it is missing.
pub fn duckdb(places: &Places) -> Result<()> {
    let _lock = lock(&places.tools)?;
    pypi::duckdb(places)
}

/// Python with `DuckDB` to import, if it is installed: the test that asks it installs nothing.
pub fn python_with_duckdb(places: &Places) -> Option<std::process::Command> {
    pypi::with_duckdb(places)
}

/// The script of axe, if it is installed: the browser tests ask, they install nothing.
pub fn installed_axe(places: &Places) -> Option<PathBuf> {
    npm::installed_axe(places)
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
        locked: true,
        minutes: 6,
        prebuilt: install::triple().map(|triple| {
            format!(
                "https://github.com/trunk-rs/trunk/releases/download/v{TRUNK}/trunk-{triple}.tar.gz"
            )
        }),
    }
}

/// The command line of wasm-bindgen must be of exactly the library's version.
fn wasm_bindgen(places: &Places) -> Result<Tool> {
    let path = places.root.join("Cargo.lock");
    let lockfile = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
    let version = lockfile
        .split("[[package]]")
        .find_map(|package| {
            let package = package.trim_start().strip_prefix("name = \"wasm-bindgen\"")?;
            package.split("version = \"").nth(1)?.split('"').next()
        })
        .ok_or_else(|| Error::Source {
            path: path.clone(),
            what: "no wasm-bindgen in it; run `cargo generate-lockfile`".to_owned(),
        })?
        .to_owned();
    Ok(Tool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        // Its own lockfile may name crates a mirror does not have yet.
        locked: false,
        minutes: 2,
        prebuilt: install::triple().map(|triple| {
            let triple = triple.replace("x86_64-unknown-linux-gnu", "x86_64-unknown-linux-musl");
            format!(
                "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{triple}.tar.gz"
            )
        }),
        version,
    })
}

fn cargo_fuzz() -> Tool {
    Tool {
        name: "cargo-fuzz",
        package: "cargo-fuzz",
        version: CARGO_FUZZ.to_owned(),
        locked: true,
        minutes: 1,
        prebuilt: None,
    }
}

fn deny() -> Tool {
    Tool {
        name: "cargo-deny",
        package: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        locked: true,
        minutes: 3,
        prebuilt: install::triple().map(|triple| {
            let triple = triple.replace("linux-gnu", "linux-musl");
            format!(
                "https://github.com/EmbarkStudios/cargo-deny/releases/download/{CARGO_DENY}/cargo-deny-{CARGO_DENY}-{triple}.tar.gz"
            )
        }),
    }
}

fn geckodriver() -> Tool {
    let platform = match (env::consts::OS, env::consts::ARCH) {
        ("linux", "x86_64") => Some("linux64"),
        ("linux", "aarch64") => Some("linux-aarch64"),
        ("macos", "x86_64") => Some("macos"),
        ("macos", "aarch64") => Some("macos-aarch64"),
        _ => None,
    };
    Tool {
        name: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        locked: true,
        minutes: 2,
        prebuilt: platform.map(|platform| {
            format!(
                "https://github.com/mozilla/geckodriver/releases/download/v{GECKODRIVER}/geckodriver-v{GECKODRIVER}-{platform}.tar.gz"
            )
        }),
    }
}

/// The standard library for WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let library = answer(cargo_rustc().args(["--print", "sysroot"]))
        .map(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(TARGET));
    if library.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    let Some(rustup) = on_path("rustup") else {
        return Err(Error::Missing {
            tool: format!("Rust's {TARGET} target"),
            remedy: "install Rust with rustup (https://rustup.rs), or your distribution's package \
                     of this target"
                .to_owned(),
        });
    };
    step(&format!("Adding Rust's {TARGET} target with rustup"), || {
        run(std::process::Command::new(rustup).args(["target", "add", TARGET]))
    })
}

/// The compiler that Cargo uses.
pub(crate) fn cargo_rustc() -> std::process::Command {
    std::process::Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}
