//! From the sources to the module, and from the module to the page.
//!
//! Trunk builds the app (its development server stays what every Leptos developer knows). What it
//! leaves is the glue and the module; wasm-opt makes the module small; [`bundle`]
//! puts all into one HTML. The two halves are apart: [`page`] makes a page of any other collection
//! from the module that is there, without linking anew; such a page carries its collection, and the
//! one in the module is taken out.

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
    licences,
    lock::lock,
    places::Places,
    silent::silent,
    terminal::step,
    tools::{Tools, cargo_rustc},
};

/// Features that all three engines know; with `--all-features` wasm-opt makes modules they refuse.
const OPTIMISE: [&str; 13] = [
    "-Oz",
    // The lowest kilobyte is the end of the stack: no address counts from there.
    "--low-memory-unused",
    // A function with one caller stays apart: what is alike compresses better apart.
    "--one-caller-inline-max-function-size=1",
    "-Oz",
    // What is alike stands together, and LZMA finds it at once.
    "--reorder-functions-by-name",
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
    let carrier = bundle::carrier(&corpus, Carrier::Module)?;
    let built_in = match carrier {
        Carrier::Module => seeds.to_owned(),
        Carrier::Page => places.seeds(),
    };
    step("Building the app with Trunk", || trunk(places, tools, &built_in))?;
    optimised(|| Ok(tools.clone()), &compiled(places), &places.optimised())?;
    let page = bundle::page(&parts(places, module(places, carrier)?)?, &corpus, carrier)?;
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
    let carrier = bundle::carrier(corpus, carrier)?;
    bundle::page(&parts(places, module(places, carrier)?)?, corpus, carrier)
}

/// The finished module for a page whose collection travels so.
fn module(places: &Places, carrier: Carrier) -> Result<Vec<u8>> {
    if carrier == Carrier::Page
        && let Some(module) = empty(places)?
    {
        return Ok(module);
    }
    let path = places.optimised();
    fs::read(&path).map_err(|_| Error::Missing {
        tool: path.display().to_string(),
        remedy: "run `cargo xtask build` once".to_owned(),
    })
}

/// The finished module without the project's own collection, which nobody reads in a page that
/// carries another; `None` when the module was built with other articles. It is the module that was
/// compiled with its collection overwritten, so that another collection needs no compiler;
/// wasm-opt leaves out what is zero.
fn empty(places: &Places) -> Result<Option<Vec<u8>>> {
    let Ok(mut module) = fs::read(compiled(places)) else { return Ok(None) };
    if !overwrite(&mut module, &collection::press(&places.seeds())?) {
        return Ok(None);
    }
    let input = places.work.join("empty.wasm");
    fs::write(&input, &module).map_err(Error::file(&input, "write"))?;
    let tools = || Tools::for_pages(places);
    optimised(tools, &input, &places.optimised_empty()).map(Some)
}

/// Writes zeros over the first place where `part` stands, if it does.
fn overwrite(bytes: &mut [u8], part: &[u8]) -> bool {
    let place = bytes.windows(part.len().max(1)).position(|window| window == part);
    let found = place.and_then(|place| bytes.get_mut(place..place + part.len()));
    found.map(|found| found.fill(0)).is_some()
}

/// The module as Trunk leaves it.
pub(crate) fn compiled(places: &Places) -> PathBuf {
    places.trunk().join("crossread_bg.wasm")
}

fn parts(places: &Places, wasm: Vec<u8>) -> Result<Parts> {
    let shell = Shell::read(&places.root)?;
    let path = places.trunk().join("crossread.js");
    let glue = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
    let licences = licences::block(&licences::inside(&places.root)?);
    Ok(Parts { shell, glue, folder: places.trunk(), wasm, licences })
}

fn write(out: &Path, page: &Page) -> Result<()> {
    write_text(out, &page.html)
}

/// Writes a file that is made, and the folder that it belongs into.
pub fn write_text(out: &Path, text: &str) -> Result<()> {
    if let Some(folder) = out.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(Error::file(folder, "make the folder"))?;
    }
    fs::write(out, text).map_err(Error::file(out, "write"))
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
    // Of several that fit, the last one holds: the narrower come later. A mirror of the registry has
    // a folder of its own name.
    let mut folders = vec![(cargo.clone(), "/cargo"), (PathBuf::from(sysroot), "/rust")];
    let registries = fs::read_dir(cargo.join("registry/src"));
    let registries = registries.into_iter().flatten().flatten();
    folders.extend(registries.map(|registry| (registry.path(), "/cargo/registry")));
    folders.extend([(places.root.clone(), "/crossread"), (target(places).to_owned(), "/target")]);
    for (folder, name) in folders {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        flags.push(flag);
    }
    flags.join("\u{1f}".as_ref())
}

/// Where Cargo compiles to.
fn target(places: &Places) -> &Path {
    places.work.parent().unwrap_or(&places.work)
}

/// The module `input` after wasm-opt, kept in `output`; done again only when the module has changed.
fn optimised(
    tools: impl FnOnce() -> Result<Tools>,
    input: &Path,
    output: &Path,
) -> Result<Vec<u8>> {
    let record = output.with_extension("sha256");
    let module = fs::read(input).map_err(Error::file(input, "read"))?;
    let module = silent(&module).unwrap_or(module);
    let mut hash = Sha256::new_with_prefix(OPTIMISE.join(" "));
    hash.update(&module);
    let digest = bundle::base64(&hash.finalize());
    if fs::read_to_string(&record).ok().as_ref() != Some(&digest) || !output.exists() {
        let tools = tools()?;
        step("Making the module small with wasm-opt", || {
            let input = output.with_extension("silent.wasm");
            fs::write(&input, &module).map_err(Error::file(&input, "write"))?;
            let mut command = Command::new("wasm-opt");
            command.env("PATH", tools.path()).args(OPTIMISE).arg(input).arg("-o").arg(output);
            run(&mut command)?;
            fs::write(&record, &digest).map_err(Error::file(&record, "write"))
        })?;
    }
    fs::read(output).map_err(Error::file(output, "read"))
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
        .env("CARGO_TARGET_DIR", target(places))
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A failed build is no crash of Trunk's: the compiler's lines say all.
        .env("RUST_BACKTRACE", "0")
        // Trunk takes only `true` and `false`, where everyone else takes any value.
        .env_remove("NO_COLOR");
    command
}

#[cfg(test)]
mod tests {
    use super::overwrite;

    #[test]
    fn a_part_is_overwritten_where_it_stands() {
        let mut bytes = *b"code collection code";
        assert!(overwrite(&mut bytes, b"collection"));
        assert_eq!(&bytes, b"code \0\0\0\0\0\0\0\0\0\0 code");
        assert!(!overwrite(&mut bytes, b"collection"));
        assert!(!overwrite(&mut bytes, b""));
    }
}
