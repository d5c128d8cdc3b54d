//! What the person at the terminal sees: what is done, where, and how long it took.

use std::time::Instant;

/// Says what begins, runs it, and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> crate::Result<T>) -> crate::Result<T> {
    println!("==> {what}");
    let start = Instant::now();
    let result = work()?;
    println!("    done in {}", seconds(start));
    Ok(result)
}

/// The time since `start`, for a person: `0.4 s`, `2 min 5 s`.
pub(crate) fn seconds(start: Instant) -> String {
    let elapsed = start.elapsed();
    match elapsed.as_secs() {
        whole @ 60.. => format!("{} min {} s", whole / 60, whole % 60),
        _ => format!("{:.1} s", elapsed.as_secs_f64()),
    }
}

/// A number of bytes, for a person: `312.4 kB` (1 kB is 1,000 bytes).
pub(crate) fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}
