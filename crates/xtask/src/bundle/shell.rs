//! The document that everything is put into: the project's `index.html`, as Trunk reads it too.
//!
//! It holds `<link data-trunk>` elements, which tell Trunk what to build and are taken out here,
//! and three comments that mark places: `<!-- bundle: policy -->`, `<!-- bundle: head -->`,
//! `<!-- bundle: body -->`. Trunk and the browser pass over them in development.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{outside, plain};
use crate::{Error, Result};

/// What shows before the app does, and where it cannot run.
const FIRST_SHEETS: [&str; 2] = ["style/tokens.css", "style/base.css"];

/// The document and the sheets it names.
pub struct Shell {
    path: PathBuf,
    html: String,
    sheets: Vec<(String, String)>,
}

/// What goes into the document.
pub(super) struct Filling<'a> {
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) policy: &'a str,
    pub(super) head: &'a str,
    pub(super) body: &'a str,
}

impl Shell {
    /// Reads `index.html` of the checkout and every sheet it links.
    pub fn read(root: &Path) -> Result<Self> {
        let path = root.join("index.html");
        let source = fs::read_to_string(&path).map_err(Error::file(&path, "read"))?;
        let mut sheets = Vec::new();
        let mut html = String::new();
        let mut rest = source.as_str();
        while let Some((before, link)) = rest.split_once("<link data-trunk") {
            let (link, after) = link.split_once('>').unwrap_or((link, ""));
            match attribute(link, "rel") {
                Some("rust") => {}
                Some("css") => {
                    let name = attribute(link, "href").unwrap_or_default();
                    let sheet = root.join(name);
                    let text = fs::read_to_string(&sheet).map_err(Error::file(&sheet, "read"))?;
                    sheets.push((name.to_owned(), text));
                }
                other => {
                    let what = format!(
                        "<link data-trunk rel={other:?}>: the single file knows `rust` and `css`; \
                         teach crates/xtask/src/bundle/shell.rs the other"
                    );
                    return Err(Error::Source { path, what });
                }
            }
            html.push_str(before.trim_end());
            rest = after;
        }
        html.push_str(rest);
        outside::check_html("index.html", &html)?;
        Ok(Self { path, html, sheets })
    }

    /// The sheets that the plain articles need too, as the text of one style element.
    pub(super) fn first_style(&self) -> Result<String> {
        Ok(self.style(|name| FIRST_SHEETS.contains(&name))? + &compact(plain::STYLE))
    }

    /// The sheets of the app. The start puts them into the document.
    pub(super) fn app_style(&self) -> Result<String> {
        self.style(|name| !FIRST_SHEETS.contains(&name))
    }

    fn style(&self, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let mut style = String::from("\n");
        for (name, sheet) in self.sheets.iter().filter(|(name, _)| wanted(name)) {
            outside::check_css(name, sheet)?;
            style.push_str(&compact(sheet));
        }
        Ok(style)
    }

    /// The document with everything in its place.
    pub(super) fn fill(&self, filling: &Filling<'_>) -> Result<String> {
        let policy =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", filling.policy);
        let mut html = self.html.clone();
        for (place, content) in [
            ("<!-- bundle: policy -->", policy.as_str()),
            ("<!-- bundle: head -->", filling.head),
            ("<!-- bundle: body -->", filling.body),
        ] {
            html = self.put(&html, place, content)?;
        }
        let title = plain::escaped(filling.title);
        html = self.between(&html, "<title>", "</title>", &title)?;
        if filling.description.is_empty() {
            return Ok(html);
        }
        let description = plain::escaped(filling.description);
        self.between(&html, "<meta name=\"description\" content=\"", "\"", &description)
    }

    fn put(&self, html: &str, place: &str, content: &str) -> Result<String> {
        let (before, after) = html.split_once(place).ok_or_else(|| self.lacks(place))?;
        Ok([before, content, after].concat())
    }

    /// Replaces what stands between the first `open` and the `close` after it.
    fn between(&self, html: &str, open: &str, close: &str, content: &str) -> Result<String> {
        let (before, rest) = html.split_once(open).ok_or_else(|| self.lacks(open))?;
        let (_, after) = rest.split_once(close).ok_or_else(|| self.lacks(close))?;
        Ok([before, open, content, close, after].concat())
    }

    fn lacks(&self, place: &str) -> Error {
        let what = format!("`{place}` is not in it, and the single file needs the place");
        Error::Source { path: self.path.clone(), what }
    }
}

/// A sheet without comments and without white space that means nothing. A line a rule.
fn compact(css: &str) -> String {
    let mut compact = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(character) = rest.chars().next() {
        let (taken, text) = match character {
            '"' | '\'' => {
                let quoted = quoted(rest, character);
                (quoted.len(), quoted)
            }
            '/' if rest.starts_with("/*") => {
                (rest.find("*/").map_or(rest.len(), |end| end + 2), " ")
            }
            _ if character.is_ascii_whitespace() => (1, " "),
            _ => (character.len_utf8(), rest.get(..character.len_utf8()).unwrap_or_default()),
        };
        rest = rest.get(taken..).unwrap_or_default();
        let closes = matches!(text, "{" | "}" | ";" | ",");
        if closes && compact.ends_with(' ') {
            compact.pop();
        }
        let opens = compact.ends_with(['{', '}', ';', ',', ':', ' ', '\n']) || compact.is_empty();
        if text != " " || !opens {
            compact.push_str(text);
        }
        if text == "}" {
            compact.push('\n');
        }
    }
    compact
}

/// The string that `css` begins with, its quotes included.
fn quoted(css: &str, quote: char) -> &str {
    let mut escaped = false;
    for (place, character) in css.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return css.get(..=place).unwrap_or(css),
            _ => {}
        }
    }
    css
}

/// The value of an attribute, in double quotes as this project writes them.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!("{name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn a_sheet_keeps_its_meaning() {
        let sheet = "/* it's a */\n.a  .b:hover > c,\n d {\n  content: \"/* ; } \\\" */  \";\n  margin: 0 calc(1px + 2px);\n}\n@media (width > 1px) { a { b: c } }";
        assert_eq!(
            compact(sheet),
            ".a .b:hover > c,d{content:\"/* ; } \\\" */  \";margin:0 calc(1px + 2px);}\n\
             @media (width > 1px){a{b:c}\n}\n"
        );
    }
}
