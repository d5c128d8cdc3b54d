//! A static server on 127.0.0.1: one folder, under any path, and a record of what was asked of it.
//!
//! It answers as static hosts do: text is compressed for who takes gzip, and a browser that has a file
//! asks whether it is still the same (`ETag`, RFC 9110), and gets it only when it is not.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
    time::UNIX_EPOCH,
};

use flate2::{Compression, write::GzEncoder};
use tiny_http::{Header, Request, Response, ResponseBox};

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
        let answer = file(folder, prefix, &path).and_then(|file| answer(&request, &file));
        let missing = || Response::from_string("Not found").with_status_code(404).boxed();
        // A reader who has gone away is no concern of ours.
        let _ = request.respond(answer.unwrap_or_else(missing));
    }
}

/// The answer that holds a file, or says that it is still the same; `None` when there is none.
fn answer(request: &Request, file: &Path) -> Option<ResponseBox> {
    let asked = |name: &'static str| {
        let mut headers = request.headers().iter();
        headers.find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
    };
    let (kind, is_text) = kind(file);
    let compressed =
        is_text && asked("Accept-Encoding").is_some_and(|takes| takes.contains("gzip"));
    let tag = tag(file, compressed)?;
    let mut lines = vec![
        format!("ETag: {tag}"),
        "Cache-Control: public, max-age=0, must-revalidate".to_owned(),
        "Vary: Accept-Encoding".to_owned(),
    ];
    if asked("If-None-Match").is_some_and(|known| known.contains(&tag)) {
        return Some(with(Response::empty(304).boxed(), &lines));
    }
    let mut content = fs::read(file).ok()?;
    lines.push(format!("Content-Type: {kind}"));
    if compressed {
        content = gzip(&content)?;
        lines.push("Content-Encoding: gzip".to_owned());
    }
    let response = Response::from_data(content).with_chunked_threshold(usize::MAX);
    Some(with(response.boxed(), &lines))
}

fn with(response: ResponseBox, lines: &[String]) -> ResponseBox {
    lines
        .iter()
        .filter_map(|line| line.parse::<Header>().ok())
        .fold(response, Response::with_header)
}

/// What a file is known by: another one, or another time, has another.
fn tag(file: &Path, compressed: bool) -> Option<String> {
    let about = fs::metadata(file).ok().filter(fs::Metadata::is_file)?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    let mark = if compressed { "-gzip" } else { "" };
    Some(format!("\"{:x}-{changed:x}{mark}\"", about.len()))
}

/// At the level that hosts compress with while one waits.
fn gzip(content: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).ok()?;
    encoder.finish().ok()
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

/// What a file is, and whether it is text.
fn kind(file: &Path) -> (&'static str, bool) {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => ("text/html; charset=utf-8", true),
        Some("js") => ("text/javascript; charset=utf-8", true),
        Some("css") => ("text/css; charset=utf-8", true),
        Some("json") => ("application/json", true),
        Some("txt") => ("text/plain; charset=utf-8", true),
        Some("wasm") => ("application/wasm", true),
        Some("zip") => ("application/zip", false),
        _ => ("application/octet-stream", false),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Read as _};

    use flate2::read::GzDecoder;
    use ureq::Agent;

    use super::Server;
    use crate::places::Places;

    #[test]
    fn answers_as_a_static_host_does() {
        let folder = Places::here().work.join("tests/serve");
        fs::create_dir_all(&folder).unwrap();
        let page = "<!doctype html><title>A page</title>".repeat(100);
        fs::write(folder.join("index.html"), &page).unwrap();
        let server = Server::start(&folder, "/under/", 0).unwrap();
        let agent: Agent =
            Agent::config_builder().proxy(None).http_status_as_error(false).build().into();
        let get = |header: &str, value: &str| {
            agent.get(server.address()).header(header, value).call().unwrap()
        };
        let header = |response: &ureq::http::Response<ureq::Body>, name: &str| {
            response.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
        };

        let mut plain = get("Accept-Encoding", "identity");
        assert_eq!(header(&plain, "content-type").unwrap(), "text/html; charset=utf-8");
        assert_eq!(header(&plain, "content-encoding"), None);
        assert_eq!(plain.body_mut().read_to_string().unwrap(), page);

        let mut packed = get("Accept-Encoding", "br, gzip");
        assert_eq!(header(&packed, "content-encoding").unwrap(), "gzip");
        let bytes = packed.body_mut().read_to_vec().unwrap();
        let mut read = String::new();
        GzDecoder::new(&bytes[..]).read_to_string(&mut read).unwrap();
        assert_eq!(read, page);
        assert_eq!(header(&packed, "content-length").unwrap(), bytes.len().to_string());

        let tag = header(&plain, "etag").unwrap();
        assert_ne!(header(&packed, "etag").unwrap(), tag);
        assert_eq!(get("If-None-Match", &tag).status(), 304);
        let missing = agent.get(format!("{}robots.txt", server.address())).call().unwrap();
        assert_eq!(missing.status(), 404);
    }
}
