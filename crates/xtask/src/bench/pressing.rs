//! Pressing a folder in a process of its own, so that its memory is its own too.
//!
//! The process is this program again, with a task that its help does not show.

use std::{env, fs, path::Path, process::Command, time::Instant};

use serde_json::{Value, json};

use super::process::memory;
use crate::{Error, Result, collection, command::answer};

/// What pressing took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pressing {
    pub(super) seconds: f64,
    /// The most memory the process ever had, in bytes; where the system tells.
    pub(super) peak: Option<f64>,
}

/// Presses a folder in another process and writes the collection to a file.
pub(super) fn press(folder: &Path, out: &Path) -> Result<Pressing> {
    let program = env::current_exe().map_err(Error::file("xtask", "find"))?;
    let mut command = Command::new(program);
    command.arg("press-once").arg(folder).arg(out);
    let said = answer(&mut command).ok_or_else(|| {
        Error::Seeds(format!("run `cargo run -p press -- check {}`", folder.display()))
    })?;
    read(&said).ok_or_else(|| Error::Seeds(format!("pressing said {said:?}")))
}

/// What a process that presses once says at its end.
pub(super) fn read(said: &str) -> Option<Pressing> {
    let said: Value = serde_json::from_str(said).ok()?;
    let seconds = said.get("seconds")?.as_f64()?;
    Some(Pressing { seconds, peak: said.get("peak").and_then(Value::as_f64) })
}

/// The task of that process: reads and presses the folder, writes the collection, and gives what it
/// took as JSON.
pub fn once(folder: &Path, out: &Path) -> Result<String> {
    let start = Instant::now();
    let corpus = collection::press(folder)?;
    let seconds = start.elapsed().as_secs_f64();
    fs::write(out, corpus).map_err(Error::file(out, "write"))?;
    Ok(json!({ "seconds": seconds, "peak": memory(Path::new("/proc/self/status"), "VmHWM:") })
        .to_string())
}
