//! The content security policy: the page may run what is in it, and reach nothing.

use sha2::{Digest, Sha256};

/// The policy that lets these scripts and styles through, and nothing else. Data and blob
/// images are for pictures the app makes itself.
pub(super) fn of(scripts: &[&str], styles: &[&str]) -> String {
    let sources = |contents: &[&str]| {
        contents.iter().map(|content| source(content)).collect::<Vec<_>>().join(" ")
    };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; \
         img-src data: blob:; base-uri 'none'; form-action 'none'",
        sources(scripts),
        sources(styles)
    )
}

/// An inline element's content as the policy names it (CSP Level 3, 2.3.1).
pub fn source(content: &str) -> String {
    format!("'sha256-{}'", super::base64(&Sha256::digest(content)))
}
