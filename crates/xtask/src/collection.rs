//! Pressing a folder of articles.

use std::path::Path;

use crate::{Error, Result};

/// The collection of a folder, in binary form.
pub fn press(folder: &Path) -> Result<Vec<u8>> {
    let files = press::read_folder(folder).map_err(|error| Error::Seeds(error.to_string()))?;
    let name = folder.display().to_string();
    let pressed = press::press(&files)
        .map_err(|problems| Error::Seeds(problems.within(&name).to_string()))?;
    corpus::write(&pressed.draft).map_err(Error::Seeds)
}
