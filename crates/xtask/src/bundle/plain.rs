//! The articles as plain HTML, for readers whose browser cannot run the app.
//!
//! Same words, same order: what stands in `.plain-text` are the passages and nothing else. What is
//! known of the article (outlet, day, and how well each is known) stands above it.

use std::fmt::Write as _;

use corpus::{Article, ArticleId, Corpus, Damage, Fact, Passage, PassageKind, Standing};

/// How the plain articles look, and that they wait a second.
pub(super) const STYLE: &str = include_str!("plain.css");

/// The same without the wait, where scripts are off.
pub(super) const WITHOUT_SCRIPTS: &str =
    "#plain{visibility:visible;block-size:auto;overflow:visible;animation:none}";

/// Bytes of text above which the articles are left out: in plain HTML they would make the file much
/// larger, since only the module is compressed.
const MOST: usize = 1_000_000;

/// Characters of the first passage that stand for a title that is not known.
const OPENING: usize = 70;

/// The element with every article.
pub(super) fn articles(corpus: &Corpus<'_>) -> Result<String, Damage> {
    let collection = corpus.collection()?;
    let ids: Vec<ArticleId> = corpus.article_ids().collect();
    let mut size = 0;
    for &id in &ids {
        size += corpus.article_text(id)?.len();
    }
    let whole = size <= MOST;
    let note = if whole {
        "The articles follow in full."
    } else {
        "The articles are too many to be shown without them."
    };
    let mut html = String::from("<main id=\"plain\">\n");
    heading(&mut html, 1, &collection.title);
    html.push_str(
        "<div id=\"plain-why\"><p id=\"plain-reason\">The filters need JavaScript and WebAssembly. \
         Where both are on they start in a moment.</p>",
    );
    tag(&mut html, "p", note);
    html.push_str("</div>\n");
    if whole {
        for id in ids {
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
    tag(html, "p class=\"plain-about\"", &about(&record, outlet.unwrap_or_default()));
    html.push_str("<div class=\"plain-text\">\n");
    for (row, (passage, text)) in passages.iter().enumerate() {
        match passage.kind {
            _ if Some(row) == in_text => heading(html, 2, text),
            PassageKind::Heading | PassageKind::ReferencesHeading => heading(html, 3, text),
            PassageKind::PullQuote => tag(html, "blockquote", text),
            PassageKind::Byline
            | PassageKind::Caption
            | PassageKind::Reference
            | PassageKind::Boilerplate => tag(html, "p class=\"plain-aside\"", text),
            PassageKind::Paragraph | PassageKind::Standfirst => tag(html, "p", text),
        }
    }
    html.push_str("</div>\n</article>\n");
    Ok(())
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
fn standing(standing: Standing) -> &'static str {
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
    tag(html, &format!("h{level}"), text);
}

/// An element whose direction follows its own text.
fn tag(html: &mut String, open: &str, text: &str) {
    let name = open.split(' ').next().unwrap_or(open);
    let _ = writeln!(html, "<{open} dir=\"auto\">{}</{name}>", escaped(text));
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
