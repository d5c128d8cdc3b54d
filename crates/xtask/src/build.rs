//! From the sources to the module, and from the module to the page.
//!
//! Trunk builds the app (its development server stays what every Leptos developer knows). What it
//! leaves is the glue and the module; wasm-opt makes the module small; [`bundle`]
//! puts all into one HTML. The two halves are apart: [`page`] makes a page of any other collection
//! from the module that is there, without linking anew.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use sha2::{Digest, Sha256};

use crate::{
    Error, Result,
    bundle::{self, Carrier, Page, Parts, Shell},
    collection,
    command::{answer, run},
    lock::lock,
    places::Places,
    terminal::step,
    tools::{Tools, cargo_rustc},
};

/// Features that all three engines know; with `--all-features` wasm-opt makes modules they refuse.
const OPTIMISE: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--strip-producers",
    "--strip-target-features",
];

/// Builds the page of a folder of articles and writes it to `out`.
pub fn build(places: &Places, tools: &Tools, seeds: &Path, out: &Path) -> Result<Page> {
    let _lock = lock(&places.work)?;
    let corpus = step(&format!("Pressing {}", seeds.display()), || collection::press(seeds))?;
    step("Building the app with Trunk", || trunk(places, tools, seeds))?;
    let wasm = optimised(places, tools)?;
    let page = bundle::page(&parts(places, wasm)?, &corpus, Carrier::Module)?;
    write(out, &page)?;
    Ok(page)
}

/// Makes the page of another folder of articles from the module that is built already; the
/// collection travels in a data block of its own.
pub fn page(places: &Places, seeds: &Path, out: &Path) -> Result<Page> {
    let page = assemble(places, seeds, Carrier::Page)?;
    write(out, &page)?;
    Ok(page)
}

/// The page of a folder of articles around the module that is built already. With
/// [`Carrier::Module`] the folder must be the one that the module was built with.
pub fn assemble(places: &Places, seeds: &Path, carrier: Carrier) -> Result<Page> {
    around(places, &collection::press(seeds)?, carrier)
}

/// The same of a collection that is pressed already.
pub fn around(places: &Places, corpus: &[u8], carrier: Carrier) -> Result<Page> {
    let _lock = lock(&places.work)?;
    let path = places.optimised();
    let wasm = fs::read(&path).map_err(|_| Error::Missing {
        tool: path.display().to_string(),
        remedy: "run `cargo xtask build` once".to_owned(),
    })?;
    bundle::page(&parts(places, wasm)?, corpus, carrier)
}

fn parts(places: &Places, wasm: Vec<u8>) -> Result<Parts> {
    let shell = Shell::read(&places.root)?;
    let path = places.trunk().join("crossread.js");
    let glue = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
    Ok(Parts { shell, glue, wasm })
}

fn write(out: &Path, page: &Page) -> Result<()> {
    if let Some(folder) = out.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(Error::file(folder, "make the folder"))?;
    }
    fs::write(out, &page.html).map_err(Error::file(out, "write"))
}

fn trunk(places: &Places, tools: &Tools, seeds: &Path) -> Result<()> {
    let mut command = trunk_command(places, tools, "build");
    command
        .args(["--release", "--filehash", "false", "--dist"])
        .arg(places.trunk())
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(places));
    if seeds != places.seeds() {
        command.env("CROSSREAD_SEEDS", seeds);
    }
    run(&mut command)
}

/// The flags of the finished page: no folder of this machine is named in the module (panics would
/// say where a crate's source lies), so that two checkouts build the same bytes.
fn rust_flags(places: &Places) -> OsString {
    let home = env::home_dir().unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = answer(cargo_rustc().args(["--print", "sysroot"])).unwrap_or_default();
    let mut flags: Vec<OsString> = env::var("CARGO_ENCODED_RUSTFLAGS").map_or_else(
        |_| {
            let flags = env::var("RUSTFLAGS").unwrap_or_default();
            flags.split_whitespace().map(OsString::from).collect()
        },
        |flags| flags.split('\u{1f}').map(OsString::from).collect(),
    );
    // Leptos: one type for all components, a twentieth less to download.
    flags.extend(["--cfg", "erase_components"].map(OsString::from));
    let target = places.work.parent().unwrap_or(&places.work);
    // Of several that fit, the last one holds: the narrower come later. A mirror of the registry has
    // a folder of its own name.
    let mut folders = vec![(cargo.clone(), "/cargo"), (PathBuf::from(sysroot), "/rust")];
    let registries = fs::read_dir(cargo.join("registry/src"));
    let registries = registries.into_iter().flatten().flatten();
    folders.extend(registries.map(|registry| (registry.path(), "/cargo/registry")));
    folders.extend([(places.root.clone(), "/crossread"), (target.to_owned(), "/target")]);
    for (folder, name) in folders {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        flags.push(flag);
    }
    flags.join("\u{1f}".as_ref())
}

/// The module after wasm-opt; done again only when the module has changed.
fn optimised(places: &Places, tools: &Tools) -> Result<Vec<u8>> {
    let input = places.trunk().join("crossread_bg.wasm");
    let output = places.optimised();
    let record = places.work.join("optimised.sha256");
    let module = fs::read(&input).map_err(Error::file(&input, "read"))?;
    let mut hash = Sha256::new_with_prefix(OPTIMISE.join(" "));
    hash.update(&module);
    let digest = bundle::base64(&hash.finalize());
    if fs::read_to_string(&record).ok().as_ref() != Some(&digest) || !output.exists() {
        step("Making the module small with wasm-opt", || {
            let mut command = Command::new("wasm-opt");
            command.env("PATH", tools.path()).args(OPTIMISE).arg(&input).arg("-o").arg(&output);
            run(&mut command)?;
            fs::write(&record, &digest).map_err(Error::file(&record, "write"))
        })?;
    }
    fs::read(&output).map_err(Error::file(&output, "read"))
}

/// Runs `trunk serve` with the tools on its PATH.
pub fn develop(places: &Places, tools: &Tools, arguments: &[String]) -> Result<()> {
    let mut command = trunk_command(places, tools, "serve");
    command.args(arguments);
    run(&mut command)
}

fn trunk_command(places: &Places, tools: &Tools, task: &str) -> Command {
    let mut command = Command::new("trunk");
    command
        .current_dir(&places.root)
        .arg(task)
        .env("PATH", tools.path())
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A failed build is no crash of Trunk's: the compiler's lines say all.
        .env("RUST_BACKTRACE", "0")
        // Trunk takes only `true` and `false`, where everyone else takes any value.
        .env_remove("NO_COLOR");
    command
}
