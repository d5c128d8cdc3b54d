//! One `cargo xtask` at a time in a folder: a second one waits.

use std::{
    fs::{self, File},
    path::Path,
};

use crate::{Error, Result};

/// Held until dropped; the system lets go of it when the program ends in any way.
pub(crate) struct Lock {
    _file: File,
}

/// Waits until no other `cargo xtask` works in the folder, which is made where missing.
pub(crate) fn lock(folder: &Path) -> Result<Lock> {
    fs::create_dir_all(folder).map_err(Error::file(folder, "make the folder"))?;
    let path = folder.join(".lock");
    let file = File::create(&path).map_err(Error::file(&path, "write"))?;
    if file.try_lock().is_err() {
        println!("==> Waiting for another cargo xtask that works in {}", folder.display());
        file.lock().map_err(Error::file(&path, "lock"))?;
    }
    Ok(Lock { _file: file })
}
