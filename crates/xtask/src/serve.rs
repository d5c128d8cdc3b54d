//! A static server on 127.0.0.1: one folder, under any path, and a record of what was asked of it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};

use tiny_http::{Header, Response};

use crate::{Error, Result};

/// Serves until dropped.
pub struct Server {
    listener: Arc<tiny_http::Server>,
    requests: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
    address: String,
}

impl Server {
    /// Serves `folder` under `prefix` (`/`, or `/some/path/`). Port 0 takes a free one.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> Result<Self> {
        let refused = |reason: String| Error::Serve { port, reason };
        let listener = tiny_http::Server::http(("127.0.0.1", port))
            .map_err(|error| refused(error.to_string()))?;
        let address = format!("http://{}{prefix}", listener.server_addr());
        let listener = Arc::new(listener);
        let requests = Arc::default();
        let thread = thread::spawn({
            let (listener, requests) = (Arc::clone(&listener), Arc::clone(&requests));
            let (folder, prefix) = (folder.to_owned(), prefix.to_owned());
            move || answer_all(&listener, &requests, &folder, &prefix)
        });
        Ok(Self { listener, requests, thread: Some(thread), address })
    }

    /// The address of the folder, with a slash at its end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every path asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves until the program is ended from outside.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listener.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer_all(
    listener: &tiny_http::Server,
    requests: &Mutex<Vec<String>>,
    folder: &Path,
    prefix: &str,
) {
    for request in listener.incoming_requests() {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        requests.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
        let content = file(folder, prefix, &path)
            .and_then(|file| fs::read(&file).ok().map(|content| (kind(&file), content)));
        // A reader who has gone away is no concern of ours.
        let _ = match content {
            Some((kind, content)) => {
                let mut response = Response::from_data(content);
                for line in [kind, "Cache-Control: no-cache"] {
                    if let Ok(header) = line.parse::<Header>() {
                        response.add_header(header);
                    }
                }
                request.respond(response)
            }
            None => request.respond(Response::from_string("Not found").with_status_code(404)),
        };
    }
}

/// The file that a path names; a folder names its index.html, and nothing names a file outside.
fn file(folder: &Path, prefix: &str, path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix(prefix)?;
    if path.split('/').any(|part| part.starts_with('.')) || path.contains(['\\', '%', ':']) {
        return None;
    }
    let file = folder.join(path);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "Content-Type: text/html; charset=utf-8",
        Some("js") => "Content-Type: text/javascript",
        Some("css") => "Content-Type: text/css",
        Some("wasm") => "Content-Type: application/wasm",
        Some("zip") => "Content-Type: application/zip",
        _ => "Content-Type: application/octet-stream",
    }
}
