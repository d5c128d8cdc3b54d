//! The two scripts of the page: the start, which stands in it, and wasm-bindgen's glue, which is
//! half as large as a small module's code and therefore travels compressed. In a page with much text
//! the start has the reader of its plain articles before it.
//!
//! The start unpacks the glue and puts it into the document as an inline module; the policy names
//! its hash, so this text can run and no other.

use super::reader;
use std::{fs, path::Path};

use crate::{Error, Result};

/// The start.
const BOOT: &str = include_str!("boot.js");

/// What the start unpacks small parts with.
const UNPACK: &str = include_str!("unpack.js");

/// What it unpacks large parts with where the browser cannot.
const INFLATE: &str = include_str!("inflate.js");

/// What it puts the module together with.
const JOIN: &str = include_str!("join.js");

/// The script that stands in the page: of a collection that is large or not, with parts in gzip or
/// without.
pub(super) fn start(large: bool, gzip: bool) -> String {
    let reader = if large { reader::script() } else { String::new() };
    let inflate = if gzip { INFLATE } else { "" };
    compact(&(reader + inflate + UNPACK + JOIN + BOOT))
}

/// The glue as the start will run it: at its end it hands over the module's initialiser. What it
/// imports from the snippets beside it, in `folder`, is put in its place.
pub(super) fn glue(glue: &str, folder: &Path) -> Result<String> {
    let outside = |what: &str| Error::Outside { what: format!("wasm-bindgen's glue {what}") };
    let mut code = String::new();
    for line in compact(glue).lines() {
        if !line.starts_with("import ") {
            code.push_str(line);
            code.push('\n');
            continue;
        }
        // `import { one, other } from './snippets/...';`
        let named = line.strip_prefix("import {").and_then(|rest| rest.split_once('}'));
        let path = named.and_then(|(_, rest)| rest.split(['"', '\'']).nth(1));
        let path = path.and_then(|path| path.strip_prefix("./snippets/"));
        let plain = named.is_some_and(|(names, _)| !names.contains(" as "));
        let Some(path) = path.filter(|path| plain && !path.contains("..")) else {
            return Err(outside(&format!("imports in a way that one module cannot: {line}")));
        };
        let path = folder.join("snippets").join(path);
        let snippet = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
        for line in compact(&snippet).lines() {
            code.push_str(line.strip_prefix("export ").unwrap_or(line));
            code.push('\n');
        }
    }
    let init = initialiser(&code)
        .ok_or_else(|| outside("exports no initialiser under `default`"))?
        .to_owned();
    Ok(format!("{code}globalThis.crossreadGlue({init});\n"))
}

/// A script without its comments, which stand on lines of their own, and without indentation.
fn compact(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let code = lines.filter(|line| {
        !line.is_empty() && !["//", "/*", "*/", "* "].iter().any(|mark| line.starts_with(mark))
    });
    code.flat_map(|line| [line, "\n"]).collect()
}

/// The name under which the glue exports its asynchronous initialiser as `default`.
fn initialiser(glue: &str) -> Option<&str> {
    let (before, _) = glue.rsplit_once(" as default")?;
    let name = before.rsplit(['{', ',', ' ']).next()?;
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{initialiser, start};

    #[test]
    fn the_initialiser_is_found_plain_and_minified() {
        assert_eq!(initialiser("export { initSync, __wbg_init as default };"), Some("__wbg_init"));
        assert_eq!(initialiser("export{a as initSync,f as default}"), Some("f"));
        assert_eq!(initialiser("export { initSync };"), None);
    }

    #[test]
    fn the_start_does_not_end_its_own_element() {
        for start in [start(false, false), start(true, true)] {
            assert!(!start.to_lowercase().contains("</script"));
            assert!(!start.contains("<!--"));
            assert!(!start.contains('\r'), "the parser would change it, and its hash");
        }
    }

    #[test]
    fn a_small_page_carries_neither_reader_nor_inflate() {
        for part in ["globalThis.crossreadReader =", "const gunzip ="] {
            assert!(!start(false, false).contains(part));
            assert!(start(true, true).contains(part));
        }
    }
}
