//! The two scripts of the page: the start, which stands in it, and wasm-bindgen's glue, which is
//! half as large as a small module's code and therefore travels compressed. In a page with much text
//! the start has the reader of its plain articles before it.
//!
//! The start unpacks the glue and puts it into the document as an inline module; the policy names
//! its hash, so this text can run and no other.

use super::reader;
use crate::{Error, Result};

/// The start; it stands in the page as it is.
const BOOT: &str = include_str!("boot.js");

/// The script that stands in the page.
pub(super) fn start(large: bool) -> String {
    let reader = if large { reader::script() } else { String::new() };
    reader + BOOT
}

/// The glue as the start will run it: at its end it hands over the module's initialiser.
pub(super) fn glue(glue: &str) -> Result<String> {
    if let Some(place) = ["/snippets/", "import *", "import{", "import {"]
        .iter()
        .find(|place| glue.contains(**place))
    {
        return Err(Error::Outside {
            what: format!(
                "wasm-bindgen's glue holds {place:?}: a crate brings JavaScript files of its own, \
                 which one inline module cannot import"
            ),
        });
    }
    let init = initialiser(glue).ok_or_else(|| Error::Outside {
        what: "wasm-bindgen's glue exports no initialiser under `default`".to_owned(),
    })?;
    Ok(format!("{}globalThis.crossreadGlue({init});\n", compact(glue)))
}

/// The glue without its comments, which stand on lines of their own, and without indentation.
fn compact(glue: &str) -> String {
    let lines = glue.lines().map(str::trim);
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
        for start in [start(false), start(true)] {
            assert!(!start.to_lowercase().contains("</script"));
            assert!(!start.contains("<!--"));
            assert!(!start.contains('\r'), "the parser would change it, and its hash");
        }
    }

    #[test]
    fn a_small_page_carries_no_reader() {
        let reader = "globalThis.crossreadReader =";
        assert!(!start(false).contains(reader));
        assert!(start(true).contains(reader));
    }
}
