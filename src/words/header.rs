//! The top of the page.

use explore::View;

use super::counts::{articles, outlets, passages};

/// Past the top of the page, for the keyboard.
pub const SKIP: &str = "Skip to the passages";

/// What the title does.
pub const START_AGAIN: &str = "Start again, with nothing selected";

/// How large the collection is; `unattributed`: outlets of which nothing is known.
pub fn size(article_count: usize, outlet_count: usize, unattributed: usize, hits: usize) -> String {
    let unknown = match unattributed {
        0 => String::new(),
        count => format!(" and {count} unattributed"),
    };
    format!("{} · {}{unknown} · {}", articles(article_count), outlets(outlet_count), passages(hits))
}

/// The tabs.
pub const VIEWS: &str = "Views";

/// The tab of an article.
pub const ARTICLE: &str = "Article";

/// The tab of a figure.
pub const FIGURE: &str = "Figure";

/// A view's tab.
pub fn view(view: View) -> &'static str {
    match view {
        View::Passages => "Passages",
        View::Context => "In context",
        View::Article(_) => ARTICLE,
        View::Coverage => "Coverage",
        View::Quotes => "Quotes",
        View::Compare => "Compare",
        View::Timeline => "Timeline",
        View::Figure(_) => FIGURE,
        View::Words => "Words",
        View::Notes => "Notes",
    }
}

/// Opens the panel of help.
pub const HELP: &str = "Help";

/// Opens the panel about the collection.
pub const ABOUT: &str = "About";

/// Copies the link to the screen.
pub const COPY_LINK: &str = "Copy link";

/// Where that is done.
pub const LINK_COPIED: &str = "Link copied";

/// Where a page that was opened as a file has no address to link to.
pub const SEND_THE_FILE: &str = "This page was opened as a file and has no address on the web: send \
    the file itself along. Whoever opens it sees this screen when this is added to the end of its \
    address:";

/// Where the browser denies the clipboard.
pub const COPY_BY_HAND: &str = "The browser does not let this page copy. This is the link:";

/// Light colours.
pub const TO_LIGHT: &str = "Switch to light";

/// Dark colours.
pub const TO_DARK: &str = "Switch to dark";
