//! Reading a folder of seeds from the disk.
//!
//! Takes what [`crate::press()`] knows (`*.toml` at the top, `articles/*.txt`) and leaves everything
//! else alone, hidden files too. The order is that of the names, whatever the disk says.

use std::{fs, io, path::Path};

use crate::SourceFile;

/// The files of a folder that belong to a collection, sorted by name.
///
/// # Errors
/// When the folder or a file in it cannot be read; the message names it.
pub fn read_folder(folder: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    collect(folder, "", ".toml", &mut files)?;
    let articles = folder.join("articles");
    if articles.is_dir() {
        collect(&articles, "articles/", ".txt", &mut files)?;
    }
    files.sort_by(|left: &SourceFile, right| left.name.cmp(&right.name));
    Ok(files)
}

fn collect(
    folder: &Path,
    prefix: &str,
    ending: &str,
    files: &mut Vec<SourceFile>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder).map_err(|error| naming(folder, &error))? {
        let path = entry.map_err(|error| naming(folder, &error))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.starts_with('.') || !name.ends_with(ending) || !path.is_file() {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| naming(&path, &error))?;
        files.push(SourceFile { name: format!("{prefix}{name}"), bytes });
    }
    Ok(())
}

fn naming(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("{}: cannot be read: {error}; check the path and its permissions", path.display()),
    )
}
