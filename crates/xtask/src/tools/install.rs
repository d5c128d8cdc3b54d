//! Installing one program that comes as a Rust package.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Error, Result,
    command::{answer, cargo, executable, on_path, run},
    places::Places,
    terminal::step,
};

/// A program, at one version.
pub(super) struct Tool {
    /// The program.
    pub(super) name: &'static str,
    /// The package on crates.io that holds it.
    pub(super) package: &'static str,
    /// The version, exactly.
    pub(super) version: String,
    /// Whether to compile it with its own lockfile.
    pub(super) locked: bool,
    /// How long compiling takes on two cores.
    pub(super) minutes: u32,
    /// Its makers' archive for this machine, if they publish one.
    pub(super) prebuilt: Option<String>,
}

/// The folder of the program, which is installed first where it is missing.
pub(super) fn ready(places: &Places, tool: &Tool) -> Result<PathBuf> {
    if let Some(folder) = found(places, tool) {
        return Ok(folder);
    }
    let home = home(places, tool);
    let bin = home.join("bin");
    let Tool { name, version, .. } = tool;
    step(&format!("Installing {name} {version} into {}", home.display()), || {
        fs::create_dir_all(&bin).map_err(Error::file(&bin, "make the folder"))?;
        if binstall(tool, &home) || download(tool, &home)? {
            return Ok(());
        }
        println!("    no prebuilt one within reach: compiling, about {} minutes", tool.minutes);
        compile(tool, &home)
    })?;
    let program = bin.join(executable(name));
    let found = said(&program);
    if says(&found, version) {
        return Ok(bin);
    }
    Err(Error::Version {
        tool: program.display().to_string(),
        found,
        wanted: version.clone(),
        remedy: format!("delete {} and run `cargo xtask setup`", home.display()),
    })
}

/// The folder of the program where it is there already at this version: the cache, else PATH.
pub(super) fn found(places: &Places, tool: &Tool) -> Option<PathBuf> {
    let cached = home(places, tool).join("bin").join(executable(tool.name));
    [Some(cached), on_path(tool.name)]
        .into_iter()
        .flatten()
        .find(|program| program.is_file() && says(&said(program), &tool.version))
        .and_then(|program| program.parent().map(Path::to_owned))
}

/// The name of this machine in the archives of Rust programs.
pub(super) fn triple() -> Option<&'static str> {
    match (env::consts::OS, env::consts::ARCH) {
        ("linux", "x86_64") => Some("x86_64-unknown-linux-gnu"),
        ("linux", "aarch64") => Some("aarch64-unknown-linux-gnu"),
        ("macos", "x86_64") => Some("x86_64-apple-darwin"),
        ("macos", "aarch64") => Some("aarch64-apple-darwin"),
        _ => None,
    }
}

fn home(places: &Places, tool: &Tool) -> PathBuf {
    places.tools.join(format!("{}-{}", tool.name, tool.version))
}

/// The first line of what the program says of its version.
fn said(program: &Path) -> String {
    let answer = answer(Command::new(program).arg("--version")).unwrap_or_default();
    answer.lines().next().unwrap_or_default().to_owned()
}

fn says(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

/// With cargo-binstall, where the person has it.
fn binstall(tool: &Tool, home: &Path) -> bool {
    let Some(program) = on_path("cargo-binstall") else { return false };
    let mut command = Command::new(program);
    command.args(["--no-confirm", "--disable-strategies", "compile", "--root"]).arg(home).args([
        "--version",
        &tool.version,
        tool.package,
    ]);
    run(&mut command).is_ok()
}

/// From the makers' releases; `false` when they cannot be reached or the archive does not fit.
fn download(tool: &Tool, home: &Path) -> Result<bool> {
    let Some(address) = &tool.prebuilt else { return Ok(false) };
    let (Some(curl), Some(tar)) = (on_path("curl"), on_path("tar")) else { return Ok(false) };
    let unpacked = home.join("unpacked");
    fs::create_dir_all(&unpacked).map_err(Error::file(&unpacked, "make the folder"))?;
    let archive = home.join("archive.tar.gz");
    let mut fetch = Command::new(curl);
    fetch
        .args(["--fail", "--silent", "--location", "--connect-timeout", "5", "--max-time", "120"])
        .args(["--proto", "=https", "--output"])
        .arg(&archive)
        .arg(address);
    let mut unpack = Command::new(tar);
    unpack.arg("-xzf").arg(&archive).arg("-C").arg(&unpacked);
    let program = answer(&mut fetch)
        .and_then(|_| answer(&mut unpack))
        .and_then(|_| program_in(&unpacked, &executable(tool.name)))
        .filter(|program| says(&said(program), &tool.version));
    if let Some(program) = &program {
        let place = home.join("bin").join(executable(tool.name));
        fs::rename(program, &place).map_err(Error::file(&place, "move the program"))?;
    }
    fs::remove_dir_all(&unpacked).map_err(Error::file(&unpacked, "delete"))?;
    if archive.exists() {
        fs::remove_file(&archive).map_err(Error::file(&archive, "delete"))?;
    }
    Ok(program.is_some())
}

/// A file of this name in the folder or in one of its folders.
fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    let inner = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    core::iter::once(folder.to_owned())
        .chain(inner)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// With `cargo install`.
fn compile(tool: &Tool, home: &Path) -> Result<()> {
    let mut command = cargo();
    command.arg("install").args(tool.locked.then_some("--locked"));
    command.args(["--version", &tool.version, "--root"]).arg(home).arg(tool.package);
    // The checkout's own settings are not meant for it.
    command.current_dir(home);
    for variable in
        ["CARGO_TARGET_DIR", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"]
    {
        command.env_remove(variable);
    }
    run(&mut command)
}
