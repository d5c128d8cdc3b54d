//! What comes from `PyPI`: `DuckDB`, which a test loads exported documents into.
//!
//! Each package lies in a folder of its own that Python is pointed to, so that nothing is installed
//! into the person's Python: with its pip where it has one, else with that of a virtual environment
//! that is thrown away again (Debian's Python comes without pip). Only a wheel is taken, and nothing
//! that the package depends on: no code runs while it is installed.

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

const DUCKDB: &str = "2.0.0";

/// Installs `DuckDB` where it is missing.
pub(super) fn duckdb(places: &Places) -> Result<()> {
    let home = home(places, "duckdb", DUCKDB);
    let python = python()?;
    if works(&python, &home, "duckdb", DUCKDB) {
        return Ok(());
    }
    install(places, &python, "duckdb", DUCKDB)?;
    if works(&python, &home, "duckdb", DUCKDB) {
        return Ok(());
    }
    Err(Error::Version {
        tool: "duckdb".to_owned(),
        found: answer(Command::new(&python).arg("--version")).unwrap_or_default(),
        wanted: DUCKDB.to_owned(),
        remedy: format!("delete {} and run `cargo xtask setup`", home.display()),
    })
}

/// Python with `DuckDB` to import, if it is installed.
pub(super) fn with_duckdb(places: &Places) -> Option<Command> {
    let python = python().ok()?;
    let home = home(places, "duckdb", DUCKDB);
    works(&python, &home, "duckdb", DUCKDB).then(|| importing(&python, &home))
}

fn home(places: &Places, package: &str, version: &str) -> PathBuf {
    places.tools.join(format!("{package}-{version}"))
}

fn python() -> Result<PathBuf> {
    on_path("python3").or_else(|| on_path("python")).ok_or_else(|| Error::Missing {
        tool: "Python".to_owned(),
        remedy: "install Python 3.10 or newer (https://python.org, or your distribution's python3)"
            .to_owned(),
    })
}

/// Python that looks for packages in a folder before any other.
fn importing(python: &Path, home: &Path) -> Command {
    let mut command = Command::new(python);
    command.env("PYTHONPATH", home).env("PYTHONDONTWRITEBYTECODE", "1");
    command
}

/// Whether a package of this version is there and made for this Python.
fn works(python: &Path, home: &Path, package: &str, version: &str) -> bool {
    let ask = format!("import {package}; print({package}.__version__)");
    home.is_dir()
        && answer(importing(python, home).args(["-c", &ask])).is_some_and(|found| found == version)
}

fn install(places: &Places, python: &Path, package: &str, version: &str) -> Result<()> {
    let home = home(places, package, version);
    let into = home.display();
    step(&format!("Installing {package} {version} from PyPI into {into}"), || {
        // Made beside its place and moved there, so that an interrupted one is not taken for whole.
        let partial = places.tools.join(format!(".{package}"));
        let environment = places.tools.join(format!(".{package}-pip"));
        for folder in [&partial, &environment, &home] {
            delete(folder)?;
        }
        let own = answer(Command::new(python).args(["-m", "pip", "--version"])).is_some();
        let pip = if own { python.to_owned() } else { python_with_pip(python, &environment)? };
        run(Command::new(pip)
            .args(["-m", "pip", "install", "--quiet", "--root-user-action=ignore"])
            .args([
                "--disable-pip-version-check",
                "--no-input",
                "--no-deps",
                "--only-binary=:all:",
                "--target",
            ])
            .arg(&partial)
            .arg(format!("{package}=={version}")))?;
        delete(&environment)?;
        fs::rename(&partial, &home).map_err(Error::file(&home, "move into place"))
    })
}

/// The Python of a new virtual environment, which brings pip along.
fn python_with_pip(python: &Path, environment: &Path) -> Result<PathBuf> {
    run(Command::new(python).args(["-m", "venv"]).arg(environment)).map_err(|_| {
        Error::Missing {
            tool: "pip".to_owned(),
            remedy: "install it for your Python (your distribution's python3-pip or python3-venv)"
                .to_owned(),
        }
    })?;
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    Ok(environment.join(folder).join(crate::command::executable("python")))
}

fn delete(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::file(folder, "delete"))?;
    }
    Ok(())
}
