//! The browsers and drivers of the tests, which come from the system.

use std::{path::Path, process::Command};

use crate::{
    Error, Result,
    command::{answer, on_path, run},
    terminal::step,
};

/// Programs the tests start, and Debian's package of each.
const PROGRAMS: [(&str, &str); 5] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
];

/// Sees to it that all are there: installs them as root on Debian, else says what to install.
pub(super) fn ready() -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| on_path(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let debian = Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some();
    let root = answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !(debian && root) {
        let command = if debian { "sudo apt-get install" } else { "install what Debian calls" };
        return Err(Error::Missing {
            tool: "a browser or driver of the tests".to_owned(),
            remedy: format!("{command} {}", missing.join(" ")),
        });
    }
    step(&format!("Installing {} with apt-get", missing.join(" ")), || {
        run(Command::new("apt-get").args(["-qq", "update"]))?;
        run(Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "install", "--yes", "--no-install-recommends"])
            .args(&missing))
    })
}
