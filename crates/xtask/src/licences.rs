//! What of others is inside the page, and under which licences.
//!
//! Cargo tells which packages the app is compiled from: those it needs on WebAssembly, without what
//! only runs while it is built (build scripts, macros and what those need). Beside them stands Rust's
//! own library. What is here is a superset: the linker leaves out what is never called. The two loops
//! of JavaScript that unpack the page are the project's own.
//!
//! [`block`] is the list that stands in the page; [`texts`] are the licences themselves, in full;
//! [`crate::sbom`] tells the same packages to other programs.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    Error, Result,
    command::{answer, cargo, line},
    tools::{TARGET, cargo_rustc},
};

/// The app's own package.
pub(crate) const APP: &str = "crossread";

/// Rust's own library, as a package.
pub(crate) const STANDARD_LIBRARY: &str = "std";

/// Beginnings of the names of files that hold a licence or a notice, in capitals.
const LICENCE_FILES: [&str; 6] =
    ["COPYING", "COPYRIGHT", "LICENCE", "LICENSE", "NOTICE", "UNLICENSE"];

/// A package that is not ours, at one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Its name on crates.io; `std` for Rust's own library.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// What is inside the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// Each package with its licence as an SPDX expression.
    pub licences: BTreeMap<Package, String>,
    /// Which packages each of them uses; `None` is the project itself.
    pub uses: BTreeMap<Option<Package>, BTreeSet<Package>>,
}

/// Asks Cargo what is inside the page of this checkout.
pub fn inside(root: &Path) -> Result<Inside> {
    let mut command = cargo();
    command.current_dir(root).args(["tree", "--locked", "--package", APP, "--target", TARGET]);
    command.args([
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "depth",
        "--format",
        "\t{p}\t{l}",
    ]);
    let tree = answer(&mut command).ok_or_else(|| Error::Command {
        command: line(&command),
        status: "no answer; call it by hand to see why".to_owned(),
    })?;
    let mut inside = read(&tree);
    let compiler = answer(cargo_rustc().arg("--version")).unwrap_or_default();
    let version = compiler.split(' ').nth(1).unwrap_or_default().to_owned();
    let std = Package { name: STANDARD_LIBRARY.to_owned(), version };
    inside.uses.entry(None).or_default().insert(std.clone());
    inside.licences.insert(std, expression("MIT OR Apache-2.0"));
    Ok(inside)
}

/// Reads what `cargo tree` says: a line a package, `DEPTH\tNAME vVERSION (WHERE)\tLICENCE`; where it
/// lies is said of our own packages. A package that occurs again says ` (*)` and no more of its own.
fn read(tree: &str) -> Inside {
    let mut inside = Inside::default();
    // What uses what the next line says, by depth.
    let mut users: Vec<Option<Package>> = Vec::new();
    for line in tree.lines() {
        let mut parts = line.trim_end_matches(" (*)").split('\t');
        let depth = parts.next().and_then(|depth| depth.parse().ok()).unwrap_or(0);
        let mut words = parts.next().unwrap_or_default().split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        // Our own say the folder they lie in; one from a mirror of the registry says `registry`.
        let own = words.next().is_some_and(|place| place != "(registry");
        let package = (!own).then(|| Package {
            name: name.to_owned(),
            version: version.trim_start_matches('v').to_owned(),
        });
        users.truncate(depth);
        if let Some(package) = &package {
            let user = users.last().cloned().flatten();
            inside.uses.entry(user).or_default().insert(package.clone());
            let licence = expression(parts.next().unwrap_or_default());
            inside.licences.insert(package.clone(), licence);
        }
        users.push(package);
    }
    inside
}

/// A licence as a package states it, as an SPDX expression that is the same however its alternatives
/// are ordered. Older packages write `/` for `OR`.
fn expression(stated: &str) -> String {
    if stated.is_empty() {
        return "NOASSERTION".to_owned();
    }
    if stated.contains(" AND ") || stated.contains('(') {
        return stated.to_owned();
    }
    let stated = stated.replace('/', " OR ");
    let mut licences: Vec<&str> = stated.split(" OR ").map(str::trim).collect();
    licences.sort_unstable();
    licences.join(" OR ")
}

/// The list that stands in the page: a line a licence, with the packages under it.
pub fn block(inside: &Inside) -> String {
    let mut by_licence = BTreeMap::<&str, Vec<String>>::new();
    for (Package { name, version }, licence) in &inside.licences {
        by_licence.entry(licence).or_default().push(format!("{name} {version}"));
    }
    let mut block = String::new();
    for (licence, packages) in by_licence {
        // Writing into a string has no way to fail.
        let _ = writeln!(block, "{licence}: {}", packages.join(", "));
    }
    block
}

/// The licences themselves: each text once, below the packages that come with it.
pub fn texts(root: &Path) -> Result<String> {
    let inside = inside(root)?;
    let folders = folders(root)?;
    let mut by_text = BTreeMap::<String, BTreeSet<String>>::new();
    let mut without = Vec::new();
    for (package, licence) in &inside.licences {
        let Package { name, version } = package;
        let texts = folders.get(package).map_or_else(Vec::new, |folder| texts_in(folder));
        if texts.is_empty() {
            without.push(format!("{name} {version}: {licence}"));
        }
        for text in texts {
            by_text.entry(text).or_default().insert(format!("{name} {version}"));
        }
    }
    let mut page = format!(
        "What of others is inside the page, and its licences. Crossread itself: MIT OR Apache-2.0.\n\n{}",
        block(&inside)
    );
    if !without.is_empty() {
        let _ = write!(page, "\nWithout a text of their own:\n{}\n", without.join("\n"));
    }
    let rule = "-".repeat(80);
    for (text, packages) in by_text {
        let packages: Vec<String> = packages.into_iter().collect();
        let _ = write!(page, "\n{rule}\n{}\n{rule}\n\n{text}\n", packages.join(", "));
    }
    Ok(page)
}

/// Where Cargo keeps the source of each package.
fn folders(root: &Path) -> Result<BTreeMap<Package, PathBuf>> {
    let mut command = cargo();
    command.current_dir(root).args(["metadata", "--locked", "--format-version", "1"]);
    command.args(["--filter-platform", TARGET]);
    let metadata = answer(&mut command).unwrap_or_default();
    let metadata: Value = serde_json::from_str(&metadata)
        .map_err(|error| Error::Command { command: line(&command), status: error.to_string() })?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let folder = |package: &Value| {
        let text = |key| package.get(key).and_then(Value::as_str).map(str::to_owned);
        let manifest = PathBuf::from(text("manifest_path")?);
        let package = Package { name: text("name")?, version: text("version")? };
        Some((package, manifest.parent()?.to_owned()))
    };
    Ok(packages.filter_map(folder).collect())
}

/// The licences and notices in a package's folder.
fn texts_in(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
    files.sort();
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        LICENCE_FILES.iter().any(|beginning| name.starts_with(beginning))
    });
    let texts = files.iter().filter_map(|file| fs::read_to_string(file).ok());
    texts.map(|text| text.replace("\r\n", "\n").trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Package, block, expression, read};

    const TREE: &str = "0\tcrossread v0.1.0 (/a/folder)\tMIT OR Apache-2.0\n\
        1\tcorpus v0.1.0 (/a/folder/crates/corpus)\tMIT OR Apache-2.0\n\
        2\tserde v1.0.1\tMIT/Apache-2.0\n\
        3\tserde_core v1.0.1\tApache-2.0 OR MIT\n\
        1\tserde v1.0.1\tMIT/Apache-2.0 (*)\n\
        1\tzero v2.0.0 (registry `a mirror`)\tUnlicense";

    fn package(name: &str, version: &str) -> Package {
        Package { name: name.to_owned(), version: version.to_owned() }
    }

    #[test]
    fn what_is_not_ours_is_listed_once_under_its_licence() {
        assert_eq!(
            block(&read(TREE)),
            "Apache-2.0 OR MIT: serde 1.0.1, serde_core 1.0.1\nUnlicense: zero 2.0.0\n"
        );
    }

    #[test]
    fn what_our_packages_use_the_project_uses() {
        let inside = read(TREE);
        let serde = package("serde", "1.0.1");
        let used = |user: Option<Package>| inside.uses[&user].iter().cloned().collect::<Vec<_>>();
        assert_eq!(used(None), [serde.clone(), package("zero", "2.0.0")]);
        assert_eq!(used(Some(serde)), [package("serde_core", "1.0.1")]);
    }

    #[test]
    fn alternatives_have_one_order() {
        assert_eq!(expression("MIT/Apache-2.0"), "Apache-2.0 OR MIT");
        assert_eq!(expression("MIT OR Apache-2.0"), "Apache-2.0 OR MIT");
        let both = "(MIT OR Apache-2.0) AND Unicode-3.0";
        assert_eq!(expression(both), both);
        assert_eq!(expression(""), "NOASSERTION");
    }
}
