//! Refuses whatever would make the page load something.

use crate::{Error, Result};

/// Attributes that make a browser fetch.
const FETCHING: [&str; 7] =
    ["src=", "srcset=", "href=", "poster=", "data=", "action=", "background="];

/// Checks markup: every address in a fetching attribute must stand in the page itself.
pub(super) fn check_html(name: &str, html: &str) -> Result<()> {
    for attribute in FETCHING {
        for (place, _) in html.match_indices(attribute) {
            let before = html.get(..place).unwrap_or_default();
            let value = html.get(place + attribute.len()..).unwrap_or_default();
            if before.ends_with(char::is_whitespace) && !is_inside(value) {
                return Err(outside(name, attribute, value));
            }
        }
    }
    Ok(())
}

/// Checks a sheet: no import, and only data in `url()`.
pub(super) fn check_css(name: &str, css: &str) -> Result<()> {
    for function in ["@import", "image-set(", "url("] {
        for (place, _) in css.match_indices(function) {
            let value = css.get(place + function.len()..).unwrap_or_default();
            if function != "url(" || !is_inside(value) {
                return Err(outside(name, function, value));
            }
        }
    }
    if css.to_ascii_lowercase().contains("</style") {
        return Err(outside(name, "</style", ""));
    }
    Ok(())
}

fn is_inside(value: &str) -> bool {
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    value.starts_with("data:") || value.starts_with('#')
}

fn outside(name: &str, what: &str, value: &str) -> Error {
    let value: String = value.lines().next().unwrap_or_default().chars().take(60).collect();
    Error::Outside { what: format!("{name} has `{what}{value}`") }
}

#[cfg(test)]
mod tests {
    use super::{check_css, check_html};

    #[test]
    fn what_stands_in_the_page_passes() {
        check_html("t", r##"<a href="#x"><img src="data:image/png;base64,AA"><p data-src="x">"##)
            .unwrap();
        check_css("t", "a { background: url(\"data:image/svg+xml,%3Csvg%3E\") }").unwrap();
    }

    #[test]
    fn what_would_be_fetched_does_not() {
        for html in [r#"<img src="a.png">"#, r#"<link href="https://example.org/x.css">"#] {
            check_html("t", html).unwrap_err();
        }
        for css in ["@import 'a.css';", "a { background: url(a.png) }", "</STYLE>"] {
            check_css("t", css).unwrap_err();
        }
    }
}
