//! The glue and the start, as the text of one inline module.

use crate::{Error, Result};

const BOOT: &str = include_str!("boot.js");

/// The script's text: wasm-bindgen's glue, then the start, which calls the glue's initialiser.
pub(super) fn inline(glue: &str) -> Result<String> {
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
    let boot = BOOT.replace("INITIALISE", init);
    Ok(escaped(&format!("\n{}\n{boot}", glue.trim())))
}

/// The name under which the glue exports its asynchronous initialiser as `default`.
fn initialiser(glue: &str) -> Option<&str> {
    let (before, _) = glue.rsplit_once(" as default")?;
    let name = before.rsplit(['{', ',', ' ']).next()?;
    (!name.is_empty()).then_some(name)
}

/// Text that cannot end its script element, nor open a comment in it. Both stand only inside
/// strings, where the backslash changes nothing. Line ends as the HTML parser will have them, for
/// the hash is over its view.
fn escaped(script: &str) -> String {
    let script = script.replace("\r\n", "\n").replace("<!--", "<\\!--");
    let mut safe = String::with_capacity(script.len());
    let mut rest = script.as_str();
    while let Some(place) = rest.find("</") {
        let (before, tag) = rest.split_at(place);
        safe.push_str(before);
        let script = tag.get(2..8).is_some_and(|name| name.eq_ignore_ascii_case("script"));
        safe.push_str(if script { "<\\/" } else { "</" });
        rest = tag.get(2..).unwrap_or_default();
    }
    safe.push_str(rest);
    safe
}

#[cfg(test)]
mod tests {
    use super::{escaped, initialiser};

    #[test]
    fn the_initialiser_is_found_plain_and_minified() {
        assert_eq!(initialiser("export { initSync, __wbg_init as default };"), Some("__wbg_init"));
        assert_eq!(initialiser("export{a as initSync,f as default}"), Some("f"));
        assert_eq!(initialiser("export { initSync };"), None);
    }

    #[test]
    fn no_text_ends_the_element() {
        let safe = escaped("a = '</SCRIPT><!-- </b>';\r\n");
        assert_eq!(safe, "a = '<\\/SCRIPT><\\!-- </b>';\n");
    }
}
