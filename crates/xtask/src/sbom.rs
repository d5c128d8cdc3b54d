//! The software bill of materials of the page, as `CycloneDX` 1.5 in JSON (ECMA-424): the packages of
//! [`crate::licences`], each with its licence, the checksum that `Cargo.lock` holds, and what it uses.
//!
//! Without a serial number and without a time, so that the same sources give the same bytes.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};

use crate::{
    Error, Result,
    licences::{APP, Inside, Package, STANDARD_LIBRARY, inside},
};

/// The bill of this checkout's page.
pub fn bill(root: &Path) -> Result<String> {
    let path = root.join("Cargo.lock");
    let lockfile = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
    let bill = of(&inside(root)?, &checksums(&lockfile));
    Ok(format!("{bill:#}\n"))
}

fn of(inside: &Inside, checksums: &BTreeMap<Package, String>) -> Value {
    let version = env!("CARGO_PKG_VERSION");
    let components = inside.licences.iter().map(|(package, licence)| {
        let mut component = json!({
            "type": "library",
            "bom-ref": reference(package),
            "name": package.name,
            "version": package.version,
            "scope": "required",
            "licenses": [{ "expression": licence }],
            "purl": reference(package),
        });
        if let (Some(sum), Some(component)) = (checksums.get(package), component.as_object_mut()) {
            let hashes = json!([{ "alg": "SHA-256", "content": sum }]);
            component.insert("hashes".to_owned(), hashes);
        }
        component
    });
    let project = format!("pkg:cargo/{APP}@{version}");
    let users = core::iter::once(None).chain(inside.licences.keys().cloned().map(Some));
    let dependencies = users.map(|user| {
        let used = inside.uses.get(&user).into_iter().flatten();
        json!({
            "ref": user.as_ref().map_or_else(|| project.clone(), reference),
            "dependsOn": used.map(reference).collect::<Vec<_>>(),
        })
    });
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": project,
                "name": APP,
                "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
                "purl": project,
            },
        },
        "components": components.collect::<Vec<_>>(),
        "dependencies": dependencies.collect::<Vec<_>>(),
    })
}

/// A package's address for every registry (purl-spec).
fn reference(Package { name, version }: &Package) -> String {
    let kind = if name == STANDARD_LIBRARY { "generic/rust-std" } else { "cargo/" };
    let name = if name == STANDARD_LIBRARY { "" } else { name };
    format!("pkg:{kind}{name}@{}", version.replace('+', "%2B"))
}

/// The checksum of every package's archive.
fn checksums(lockfile: &str) -> BTreeMap<Package, String> {
    let packages = lockfile.split("[[package]]").skip(1);
    let read = |package: &str| {
        let value = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(key))?;
            Some(line.trim_start_matches(" = ").trim_matches('"').to_owned())
        };
        let package = Package { name: value("name")?, version: value("version")? };
        Some((package, value("checksum")?))
    };
    packages.filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::bill;
    use crate::{
        licences::{block, inside},
        places::Places,
    };

    fn texts<'a>(values: &'a Value, key: &str) -> Vec<&'a str> {
        values.as_array().unwrap().iter().map(|value| value[key].as_str().unwrap()).collect()
    }

    /// What `CycloneDX`'s schema demands of the parts that are used here (bom-1.5.schema.json).
    #[test]
    fn the_bill_has_the_shape_of_cyclonedx() {
        let bill: Value = serde_json::from_str(&bill(&Places::here().root).unwrap()).unwrap();
        assert_eq!(bill["bomFormat"], "CycloneDX");
        assert_eq!(bill["specVersion"], "1.5");
        assert_eq!(bill["version"], 1);
        assert_eq!(bill["metadata"]["component"]["type"], "application");
        let references = texts(&bill["components"], "bom-ref");
        let known: BTreeSet<&str> = references.iter().copied().collect();
        assert_eq!(known.len(), references.len(), "no reference twice");
        for component in bill["components"].as_array().unwrap() {
            assert_eq!(component["type"], "library");
            assert!(!component["name"].as_str().unwrap().is_empty());
            assert!(component["purl"].as_str().unwrap().starts_with("pkg:"), "{component}");
            let licence = component["licenses"][0]["expression"].as_str().unwrap();
            assert_ne!(licence, "NOASSERTION", "{component}");
            for hash in component["hashes"].as_array().into_iter().flatten() {
                let content = hash["content"].as_str().unwrap();
                assert!(content.len() == 64 && content.bytes().all(|c| c.is_ascii_hexdigit()));
            }
        }
        let project = bill["metadata"]["component"]["bom-ref"].as_str().unwrap();
        let users = texts(&bill["dependencies"], "ref");
        assert_eq!(users.len(), references.len() + 1);
        for dependency in bill["dependencies"].as_array().unwrap() {
            let user = dependency["ref"].as_str().unwrap();
            assert!(user == project || known.contains(user), "{user}");
            let mut needed = dependency["dependsOn"].as_array().unwrap().iter();
            assert!(needed.all(|used| known.contains(used.as_str().unwrap())), "{dependency}");
        }
    }

    #[test]
    fn the_bill_and_the_page_list_the_same() {
        let root = Places::here().root;
        let bill: Value = serde_json::from_str(&bill(&root).unwrap()).unwrap();
        let names = texts(&bill["components"], "name");
        let versions = texts(&bill["components"], "version");
        let billed: BTreeSet<String> =
            names.iter().zip(versions).map(|(name, version)| format!("{name} {version}")).collect();
        let block = block(&inside(&root).unwrap());
        let listed: BTreeSet<String> = block
            .lines()
            .filter_map(|line| line.split_once(": "))
            .flat_map(|(_, packages)| packages.split(", ").map(str::to_owned))
            .collect();
        assert_eq!(billed, listed);
        assert!(listed.len() > 10 && listed.iter().any(|package| package.starts_with("leptos ")));
    }
}
