//! What is depended on, asked of cargo-deny: licences, sources and bans by `deny.toml`; and where the
//! database of advisories is within reach, whether any is out against a dependency.

use std::{
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    Result,
    command::{line, not_started, run},
    places::Places,
    tools,
};

/// How long fetching the database may take: a network that swallows what is asked is no network.
const PATIENCE: Duration = Duration::from_secs(120);

/// Checks all; that the advisories cannot be had is said, and no failure.
pub fn check(places: &Places) -> Result<()> {
    let program = tools::cargo_deny(places)?;
    let deny = |task: &[&str]| {
        let mut command = Command::new(&program);
        command.current_dir(&places.root).args(["--workspace", "--locked"]).args(task);
        println!("    {}", line(&command));
        command
    };
    run(&mut deny(&["check", "licenses", "bans", "sources"]))?;
    match fetch(&mut deny(&["fetch", "db"]))? {
        None => run(&mut deny(&["check", "advisories"])),
        Some(reason) => {
            println!("    NOT CHECKED: advisories, whose database cannot be fetched: {reason}");
            Ok(())
        }
    }
}

/// Fetches the database; why not, where it cannot be had.
fn fetch(command: &mut Command) -> Result<Option<String>> {
    command.env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null()).stdout(Stdio::null());
    let mut child =
        command.stderr(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    let start = Instant::now();
    while child.try_wait().is_ok_and(|status| status.is_none()) {
        if start.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(Some(format!("no answer within {} s", PATIENCE.as_secs())));
        }
        thread::sleep(Duration::from_millis(100));
    }
    let output = child.wait_with_output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(None);
    }
    Ok(Some(reason(&String::from_utf8_lossy(&output.stderr))))
}

/// The line that says why, which is git's; else the last one.
fn reason(said: &str) -> String {
    let mut lines = said.lines().rev().map(str::trim).filter(|line| !line.is_empty());
    let last = lines.clone().next().unwrap_or("it does not say why");
    let fatal = lines.find_map(|line| line.strip_prefix("fatal: "));
    fatal.unwrap_or(last).to_owned()
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn the_reason_is_the_line_that_says_it() {
        let said = "[ERROR] failed to fetch database\nfatal: unable to access: no such host\n\n";
        assert_eq!(reason(said), "unable to access: no such host");
        assert_eq!(reason("something else\n"), "something else");
        assert_eq!(reason(""), "it does not say why");
    }
}
