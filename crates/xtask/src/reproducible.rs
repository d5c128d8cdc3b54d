//! Whether the page is the same wherever it is built.
//!
//! The sources are copied to a second folder, of another name and another length, and the page is
//! built there with the same compiler and the same tools, but with nothing that was compiled here.
//! Both pages must be the same byte for byte. The second folder lies in the cache and stays: the next
//! check builds there only what has changed.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    Error, Result, build, bundle::Page, lock::lock, places::Places, terminal::step, tools::Tools,
};

/// What is no source: what is built, and the history.
const NOT_COPIED: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// Bytes shown before and after the first that differs.
const AROUND: (usize, usize) = (32, 64);

/// Builds the page here and in the second folder; an error says where they differ first.
pub fn check(places: &Places, tools: &Tools) -> Result<Page> {
    let other = places.elsewhere();
    let first = build::build(places, tools, &places.seeds(), &places.page())?;
    let _lock = lock(other.root.parent().unwrap_or(&other.root))?;
    step(&format!("Copying the sources to {}", other.root.display()), || {
        mirror(&places.root, &other.root)
    })?;
    let second = build::build(&other, tools, &other.seeds(), &other.page())?;
    let Some(at) = first_difference(first.html.as_bytes(), second.html.as_bytes()) else {
        return Ok(first);
    };
    let mut what = format!(
        "byte {at}, in {}: {}",
        part(&first.html, at),
        both(first.html.as_bytes(), second.html.as_bytes(), at)
    );
    let modules = [places, &other].map(|places| fs::read(build::compiled(places)).ok());
    if let [Some(first), Some(second)] = modules
        && let Some(at) = first_difference(&first, &second)
    {
        let _ = write!(what, "; the module itself at byte {at}: {}", both(&first, &second, at));
    }
    Err(Error::Differs { first: places.page(), second: other.page(), what })
}

/// Makes a folder hold exactly the sources of another. What is the same is not written again, so that
/// Cargo sees what has changed.
fn mirror(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).map_err(Error::file(to, "make the folder"))?;
    let names = names(from)?;
    for name in self::names(to)?.difference(&names) {
        let path = to.join(name);
        let deleted =
            if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        deleted.map_err(Error::file(&path, "delete"))?;
    }
    for name in names {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            mirror(&from, &to)?;
            continue;
        }
        let content = fs::read(&from).map_err(Error::file(&from, "read"))?;
        if fs::read(&to).ok().as_ref() != Some(&content) {
            fs::write(&to, content).map_err(Error::file(&to, "write"))?;
        }
    }
    Ok(())
}

/// The names in a folder that belong to the sources.
fn names(folder: &Path) -> Result<BTreeSet<OsString>> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder, "read"))?;
    let names = entries.flatten().map(|entry| entry.file_name());
    Ok(names.filter(|name| NOT_COPIED.iter().all(|other| name != other)).collect())
}

/// The first byte in which two files differ, or at which one of them ends.
fn first_difference(first: &[u8], second: &[u8]) -> Option<usize> {
    if first == second {
        return None;
    }
    let same = first.iter().zip(second).take_while(|(first, second)| first == second);
    Some(same.count())
}

/// The part of a page that a byte stands in: the last element with a name of its own that begins
/// before it.
fn part(html: &str, at: usize) -> String {
    let before = html.as_bytes().get(..at).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let begin = ["<style", "<script", "<main", "<meta", "<title"]
        .iter()
        .filter_map(|element| before.rfind(element))
        .max();
    let Some(begin) = begin else { return "the beginning".to_owned() };
    let element = before.get(begin..).unwrap_or_default();
    let tag = element.split_inclusive('>').next().unwrap_or_default();
    tag.chars().take(100).collect()
}

/// What stands around a place in both.
fn both(first: &[u8], second: &[u8], at: usize) -> String {
    let around = |bytes: &[u8]| {
        let (before, after) = AROUND;
        let range = at.saturating_sub(before)..bytes.len().min(at + after);
        bytes.get(range).unwrap_or_default().escape_ascii().to_string()
    };
    format!("`{}` and `{}`", around(first), around(second))
}

/// The folder of the second build, for [`Places::elsewhere`].
pub(crate) fn folder(cache: &Path) -> PathBuf {
    cache.join("reproducible/the-same-sources-in-a-folder-of-another-length")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{first_difference, mirror, part};
    use crate::places::Places;

    #[test]
    fn the_first_difference_is_found_and_named() {
        assert_eq!(first_difference(b"page", b"page"), None);
        assert_eq!(first_difference(b"page", b"pale"), Some(2));
        assert_eq!(first_difference(b"page", b"pages"), Some(4));
        let html = "<title>T</title><script data-part=\"app\">abc</script>";
        assert_eq!(part(html, 10), "<title>");
        assert_eq!(part(html, 43), "<script data-part=\"app\">");
        assert_eq!(part(html, 0), "the beginning");
    }

    #[test]
    fn a_mirror_has_the_sources_and_keeps_what_it_has_built() {
        let work = Places::here().work.join("tests/mirror");
        let (from, to) = (work.join("from"), work.join("to"));
        let _ = fs::remove_dir_all(&work);
        for (file, text) in [
            ("from/src/main.rs", "new"),
            ("from/target/debug", "not copied"),
            ("to/src/main.rs", "old"),
            ("to/src/gone/file.rs", "deleted"),
            ("to/target/release", "kept"),
        ] {
            let file = work.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        mirror(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("src/main.rs")).unwrap(), "new");
        assert!(!to.join("src/gone").exists());
        assert!(!to.join("target/debug").exists());
        assert!(to.join("target/release").exists());
    }
}
