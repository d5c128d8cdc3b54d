//! The script that draws the plain articles from the collection's bytes, in a page whose text is
//! much: [`super::plain`] writes none into such a page.
//!
//! ```text
//! const MAGIC = "XRD…", Section = {…}, ELEMENTS = […], STANDINGS = […];     from here
//! opened(bytes)               reader.js: articles, read in place
//! drawn(article)              the article's element
//! globalThis.crossreadReader  called by the start when there will be no app
//! ```
//!
//! What the script must know of the format and of the plain articles' look is written above it from
//! the types that say so, so that a change of layout reaches it. Only the order of the first fields
//! of an article's and an outlet's record is its own knowledge; a browser test reads every word.

use corpus::{
    PassageKind, Standing,
    layout::{MAGIC, Section},
};
use serde_json::{Map, Value, json};

use super::plain;

/// Every way of knowing a fact, in the order of their codes.
const STANDINGS: [Standing; 4] =
    [Standing::Stated, Standing::Confirmed, Standing::Inferred, Standing::Unknown];

/// The script, to stand before the start.
pub(super) fn script() -> String {
    let sections: Map<String, Value> = Section::ALL
        .iter()
        .map(|&section| (format!("{section:?}"), json!(section as u8)))
        .collect();
    let elements: Vec<_> = PassageKind::ALL.iter().map(|&kind| plain::element(kind)).collect();
    format!(
        "const MAGIC = {}, Section = {}, ELEMENTS = {}, STANDINGS = {};\n{}",
        json!(String::from_utf8_lossy(&MAGIC)),
        Value::Object(sections),
        json!(elements),
        json!(STANDINGS.map(plain::standing)),
        include_str!("reader.js")
    )
}

#[cfg(test)]
mod tests {
    use corpus::layout::Section;

    use super::{STANDINGS, script};

    #[test]
    fn the_script_names_only_sections_that_are_there() {
        let script = script();
        let named: Vec<&str> = script
            .split("Section.")
            .skip(1)
            .map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap())
            .collect();
        assert!(named.len() > 5);
        for name in named {
            let section = Section::ALL.iter().find(|section| format!("{section:?}") == name);
            let number = *section.unwrap_or_else(|| panic!("no section {name}")) as usize;
            assert!(script.contains(&format!("\"{name}\":{number}")), "{name}");
        }
    }

    #[test]
    fn standings_are_in_the_order_of_their_codes() {
        for (code, standing) in STANDINGS.into_iter().enumerate() {
            assert_eq!(standing as usize, code);
        }
    }
}
