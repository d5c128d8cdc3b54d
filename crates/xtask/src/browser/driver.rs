//! The programs behind a session: the driver, and for WebKit a screen; and their folder for
//! passing files, since not every browser clears its own away.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{self, Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::{Engine, Launch, wire::Wire};
use crate::{Error, Result, command::on_path, places::Places, tools};

/// How long a driver may take until it answers.
const START: Duration = Duration::from_secs(30);

/// How often a folder is tried to be deleted while a browser's last process still writes to it.
const DELETIONS: u32 = 50;

/// Ends its programs when dropped.
#[derive(Debug)]
pub(super) struct Driver {
    programs: Vec<Child>,
    folder: PathBuf,
}

impl Driver {
    /// Starts the engine's driver on a free port.
    pub(super) fn start(launch: Launch) -> Result<(Self, Wire)> {
        let engine = launch.engine;
        let mut driver = Self { programs: Vec::new(), folder: folder()? };
        let port = free_port(engine)?;
        let mut command = match engine {
            Engine::Chromium => Command::new(program("chromedriver")?),
            Engine::Firefox => {
                let program = tools::installed_geckodriver(&Places::here());
                let mut command = Command::new(program.ok_or_else(|| missing("geckodriver"))?);
                // Its second port would otherwise be the same for every one.
                command.args(["--websocket-port", "0"]);
                command
            }
            Engine::WebKit => {
                let program = program("WebKitWebDriver")?;
                let (screen, number) = screen()?;
                driver.programs.push(screen);
                let mut command = Command::new(program);
                command.env("DISPLAY", format!(":{number}")).env("NO_AT_BRIDGE", "1");
                // Else GTK would open on the screen of the person at the machine.
                command.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
                if launch.dark {
                    command.env("GTK_THEME", "Adwaita:dark");
                }
                command
            }
        };
        command.arg(format!("--port={port}")).env("TMPDIR", &driver.folder);
        driver.programs.push(quiet(&mut command).spawn().map_err(|error| Error::Browser {
            browser: engine.name(),
            what: format!("its driver could not be started: {error}"),
        })?);
        let wire = Wire::new(engine, port);
        let start = Instant::now();
        while !wire.is_ready() {
            if start.elapsed() > START {
                let what = format!("its driver did not answer within {} s", START.as_secs());
                return Err(Error::Browser { browser: engine.name(), what });
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok((driver, wire))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver before its screen.
        for program in self.programs.iter_mut().rev() {
            let _ = program.kill();
            let _ = program.wait();
        }
        for _ in 0..DELETIONS {
            if fs::remove_dir_all(&self.folder).is_ok() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// A folder of its own. Its path is short: browsers put sockets there, whose paths have a limit of
/// some hundred bytes.
fn folder() -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("crossread-{}-{number}", process::id()));
    fs::create_dir_all(&folder).map_err(Error::file(&folder, "make the folder"))?;
    Ok(folder)
}

/// A screen in memory, and its number.
fn screen() -> Result<(Child, String)> {
    let mut command = Command::new(program("Xvfb")?);
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let failed = |why: &str| Error::Browser {
        browser: Engine::WebKit.name(),
        what: format!("Xvfb gave no screen: {why}"),
    };
    let mut screen = quiet(&mut command)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error.to_string()))?;
    let mut number = String::new();
    if let Some(output) = screen.stdout.take() {
        BufReader::new(output)
            .read_line(&mut number)
            .map_err(|error| failed(&error.to_string()))?;
    }
    if number.trim().is_empty() {
        let _ = screen.kill();
        let _ = screen.wait();
        return Err(failed("it ended at once"));
    }
    Ok((screen, number.trim().to_owned()))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

fn program(name: &str) -> Result<PathBuf> {
    on_path(name).ok_or_else(|| missing(name))
}

fn missing(name: &str) -> Error {
    Error::Missing { tool: name.to_owned(), remedy: "run `cargo xtask setup`".to_owned() }
}

fn free_port(engine: Engine) -> Result<u16> {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map_or_else(
        |error| {
            let what = format!("no free port for its driver: {error}");
            Err(Error::Browser { browser: engine.name(), what })
        },
        |address| Ok(address.port()),
    )
}
