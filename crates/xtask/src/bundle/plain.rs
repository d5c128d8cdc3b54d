//! The articles as plain HTML, for readers whose browser cannot run the app.
//!
//! Same words, same order: what stands in `.plain-text` are the passages and nothing else. What is
//! known of the article (outlet, day, and how well each is known) stands above it.
//!
//! Of a large collection none is written: the text would double the page. There the same bytes that
//! the app opens serve the plain articles too, where scripts run; see [`super::reader`].

use std::fmt::Write as _;

use corpus::{
    Article, ArticleId, Corpus, Damage, Fact, Passage, PassageKind, Standing, layout::Section,
};

/// How the plain articles look, and that they wait a second.
pub(super) const STYLE: &str = include_str!("plain.css");

/// The same without the wait, where scripts are off.
pub(super) const WITHOUT_SCRIPTS: &str =
    "#plain{visibility:visible;block-size:auto;overflow:visible;animation:none}";

/// Bytes of text above which a collection is large.
const MOST: usize = 1_000_000;

/// Characters of the first passage that stand for a title that is not known.
const OPENING: usize = 70;

/// Whether the collection has more text than the page can afford to hold twice.
pub(super) fn is_large(corpus: &Corpus<'_>) -> bool {
    corpus.section_sizes().any(|(section, size)| section == Section::Text && size > MOST)
}

/// The element with every article, or with a note in their place.
pub(super) fn articles(corpus: &Corpus<'_>) -> Result<String, Damage> {
    let collection = corpus.collection()?;
    let large = is_large(corpus);
    let note = if large {
        "The articles need JavaScript alone: with it on, they can be read here in full."
    } else {
        "The articles follow in full."
    };
    let mut html = String::from("<main id=\"plain\">\n");
    heading(&mut html, 1, &collection.title);
    html.push_str(
        "<div id=\"plain-why\"><p id=\"plain-reason\">The filters need JavaScript and WebAssembly. \
         Where both are on they start in a moment.</p>",
    );
    tag(&mut html, "p", "", note);
    html.push_str("</div>\n");
    if !large {
        for id in corpus.article_ids() {
            article(&mut html, corpus, id)?;
        }
    }
    html.push_str("</main>\n");
    Ok(html)
}

fn article(html: &mut String, corpus: &Corpus<'_>, id: ArticleId) -> Result<(), Damage> {
    let record = corpus.article(id)?;
    let passages = corpus
        .passages_of(id)?
        .map(|passage| {
            let passage = corpus.passage(passage)?;
            Ok((passage, corpus.text(id, passage.span)?))
        })
        .collect::<Result<Vec<(Passage, &str)>, Damage>>()?;
    let title = record.title.value.as_deref();
    let in_text = passages.iter().position(|(_, text)| Some(*text) == title);

    html.push_str("<article>\n");
    if in_text.is_none() {
        let opening = passages.first().map(|(_, text)| opening(text)).unwrap_or_default();
        heading(html, 2, title.unwrap_or(&opening));
    }
    let outlets = corpus.outlets()?;
    let outlet = outlets.get(record.outlet.index()).map(|outlet| outlet.name.as_str());
    tag(html, "p", "plain-about", &about(&record, outlet.unwrap_or_default()));
    html.push_str("<div class=\"plain-text\">\n");
    for (row, (passage, text)) in passages.iter().enumerate() {
        if Some(row) == in_text {
            heading(html, 2, text);
        } else {
            let (name, class) = element(passage.kind);
            tag(html, name, class, text);
        }
    }
    html.push_str("</div>\n</article>\n");
    Ok(())
}

/// The element of a passage: its name, and its class or nothing.
pub(super) fn element(kind: PassageKind) -> (&'static str, &'static str) {
    match kind {
        PassageKind::Heading | PassageKind::ReferencesHeading => ("h3", ""),
        PassageKind::PullQuote => ("blockquote", ""),
        PassageKind::Byline
        | PassageKind::Caption
        | PassageKind::Reference
        | PassageKind::Boilerplate => ("p", "plain-aside"),
        PassageKind::Paragraph | PassageKind::Standfirst => ("p", ""),
    }
}

/// Outlet and day, each with how well it is known.
fn about(record: &Article, outlet: &str) -> String {
    let mut about = format!("{outlet}{}", standing(record.outlet_standing));
    let Fact { value, standing: known, .. } = &record.published;
    if let Some(day) = value {
        // Writing into a string has no way to fail.
        let _ = write!(about, " · {}{}", explore::edtf::in_words(day), standing(*known));
    }
    if record.title.value.is_none() {
        about.push_str(" · no title known: its first words stand for it");
    }
    about
}

/// What is only inferred is shown as inferred; an outlet that is not known says so in its name.
pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Stated | Standing::Unknown => "",
        Standing::Confirmed => " (confirmed by a public copy)",
        Standing::Inferred => " (inferred)",
    }
}

fn opening(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_whitespace() {
        if !words.is_empty() && words.chars().count() + word.chars().count() >= OPENING {
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().take(OPENING));
    }
    words
}

fn heading(html: &mut String, level: u8, text: &str) {
    tag(html, &format!("h{level}"), "", text);
}

/// An element whose direction follows its own text.
fn tag(html: &mut String, name: &str, class: &str, text: &str) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let direction = if may_run_leftwards(text) { " dir=\"auto\"" } else { "" };
    let _ = writeln!(html, "<{name}{class}{direction}>{}</{name}>", escaped(text));
}

/// Whether a text has a letter of a script that runs from right to left (Unicode's blocks for such
/// scripts, and their presentation forms), so that its direction must be asked for.
fn may_run_leftwards(text: &str) -> bool {
    text.chars().any(|character| {
        matches!(
            character,
            '\u{590}'..='\u{8ff}'
                | '\u{200f}'
                | '\u{202b}'..='\u{202e}'
                | '\u{2067}'
                | '\u{fb1d}'..='\u{fdff}'
                | '\u{fe70}'..='\u{feff}'
                | '\u{10800}'..='\u{10fff}'
                | '\u{1e800}'..='\u{1efff}'
        )
    })
}

/// Text as text, in an element or in an attribute in quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // The parser would replace it; a browser shows neither.
            '\0' => safe.push('\u{fffd}'),
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{escaped, opening};

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("<script>'&\""), "&lt;script&gt;&#39;&amp;&quot;");
    }

    #[test]
    fn an_opening_ends_at_a_word() {
        let text = "word ".repeat(40);
        assert_eq!(opening(&text), format!("{}…", ["word"; 14].join(" ")));
        assert_eq!(opening("One sentence."), "One sentence.");
    }
}
