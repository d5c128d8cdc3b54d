//! How much memory a process has, as Linux tells it; elsewhere nothing is known.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

/// A line of a process's status on Linux, in bytes.
pub(super) fn memory(status: &Path, line: &str) -> Option<f64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find_map(|found| found.strip_prefix(line))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0)
}

/// The memory of a browser's largest page, on Linux. Pages are processes below the browser's own,
/// though not right below it.
pub(super) fn renderer(browser: u64) -> Option<f64> {
    let processes = fs::read_dir("/proc").ok()?.flatten().filter_map(|entry| {
        let number: u64 = entry.file_name().to_str()?.parse().ok()?;
        let folder = entry.path();
        let stat = fs::read_to_string(folder.join("stat")).ok()?;
        // Behind the name, which is in brackets: the state, then the parent.
        let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
        Some((number, (parent, folder)))
    });
    let processes: HashMap<u64, (u64, PathBuf)> = processes.collect();
    let is_below = |mut number: u64| {
        while let Some((parent, _)) = processes.get(&number) {
            if *parent == browser {
                return true;
            }
            number = *parent;
        }
        false
    };
    processes
        .iter()
        .filter(|(number, (_, folder))| {
            let line = fs::read(folder.join("cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&line).contains("--type=renderer") && is_below(**number)
        })
        .filter_map(|(_, (_, folder))| memory(&folder.join("status"), "VmRSS:"))
        .max_by(f64::total_cmp)
}
