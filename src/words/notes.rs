//! The reader's own notes.

use explore::evidence::Selector;

use super::counts::{articles, counted};

/// Stars a passage.
pub const STAR: &str = "Star";

/// Takes the star away.
pub const UNSTAR: &str = "Remove star";

/// Writes a note on a passage.
pub const NOTE: &str = "Note";

/// Changes the note on a passage.
pub const EDIT_NOTE: &str = "Edit note";

/// Said when a passage has got a star.
pub const STARRED: &str = "Starred";

/// Said when it has none any more.
pub const UNSTARRED: &str = "Star removed";

/// Said when a note is kept.
pub const SAVED: &str = "Note saved";

/// Said where the browser keeps nothing.
pub const NOT_KEPT: &str = "This lasts only until the page is closed: the browser does not let it keep \
    notes.";

/// Said where there are too many notes.
pub const FULL: &str =
    "There is no room for more notes. Delete some, or save them in a file first.";

/// Where no passage is reached.
pub const NO_PASSAGE: &str = "Go to a passage with j and k to star it or to write a note on it.";

/// Beside a passage that has a star.
pub const HAS_STAR: &str = "Starred by you";

/// Beside a passage that has a note.
pub const HAS_NOTE: &str = "Has a note of yours";

/// The field of a note.
pub fn note_on(number: u32) -> String {
    format!("Your note on passage {number}")
}

/// Below the field; `longest`: how many characters it takes.
pub fn how_to_leave(longest: usize) -> String {
    format!("Up to {longest} characters. Esc leaves the field.")
}

/// Changes a note, on its button.
pub const EDIT: &str = "Edit";

/// The same, for a screen reader.
pub fn edit_on(number: u32) -> String {
    format!("Edit your note on passage {number}")
}

/// Takes a note away, on its button.
pub const DELETE: &str = "Delete";

/// The same, for a screen reader.
pub fn delete_on(number: u32) -> String {
    format!("Delete your note on passage {number}")
}

/// Said when a note is gone.
pub const DELETED: &str = "Note deleted.";

/// Puts it back.
pub const UNDO: &str = "Undo";

/// Before a note that came with the link.
pub const IN_THIS_LINK: &str = "Note in this link";

/// Before a star that came with the link.
pub const STARRED_IN_THIS_LINK: &str = "★ Starred in this link";

/// Above notes that came with the link, for a screen reader.
pub const ALL_IN_THIS_LINK: &str = "Notes in this link";

/// Above notes that came with the link.
pub fn brought(count: usize) -> String {
    let them = if count == 1 { "It is" } else { "They are" };
    let notes = counted(count, "note");
    format!("This link brings {notes} by whoever made it. {them} not kept unless you say so.")
}

/// Shows them all.
pub const SHOW_BROUGHT: &str = "Show them";

/// Keeps them among the own ones.
pub const KEEP_BROUGHT: &str = "Keep these notes";

/// Takes them out of the link.
pub const DISMISS_BROUGHT: &str = "Dismiss";

/// Said when they are kept.
pub const BROUGHT_KEPT: &str = "The notes are kept";

/// Above the view.
pub const TITLE: &str = "Your notes and stars";

/// How many there are.
pub fn extent(passage_count: usize, article_count: usize) -> String {
    let passages = counted(passage_count, "noted passage");
    format!("{passages} in {}", articles(article_count))
}

/// Where they are.
pub const WHERE: &str = "They stay in this browser and go nowhere else unless you copy a link with them \
    or save them.";

/// Where the browser keeps nothing.
pub const GONE_WHEN_CLOSED: &str = "This browser does not let the page keep anything, or has no more \
    room: what you note is gone when the page is closed. Save it in a file, or copy a link with it.";

/// Where there are none.
pub const NONE: &str = "There are none yet.";

/// How to make one.
pub const HOW: &str = "Open the menu ⋯ beside a passage, and choose Star or Note; or go to a passage \
    with j and k, and press s or n.";

/// Copies a link that brings the notes.
pub const COPY_LINK: &str = "Copy link with these notes";

/// Where the notes are too long for that.
pub const TOO_LONG: &str =
    "The notes are too long for a link. Save them in a file and send that along.";

/// Saves them to be read.
pub const MARKDOWN: &str = "Save as Markdown";

/// Saves them for a spreadsheet.
pub const CSV: &str = "Save as CSV";

/// Takes everything away.
pub const DELETE_ALL: &str = "Delete all";

/// Asked before.
pub const SURE: &str = "All notes and stars on this collection go from this browser for good.";

/// Yes.
pub const DELETE_THEM: &str = "Delete them all";

/// No.
pub const LEAVE_THEM: &str = "Keep them";

/// Shows all articles of a long list.
pub fn show_all(count: usize) -> String {
    format!("Show all {}", articles(count))
}

/// Above notes whose passage is not there.
pub const LOST: &str = "No longer in this edition";

/// What that means.
pub const LOST_EXPLAINED: &str = "The passages of these notes were edited or are gone. The notes are \
    kept, and stand at their passages again where an edition has them.";

/// A passage that is not there: its article, and how it began.
pub fn began(gone: &Selector) -> String {
    format!("{}: ‘{}’", gone.article, beginning(gone))
}

/// How a passage that is not there began; all of it where it is short.
pub fn beginning(gone: &Selector) -> String {
    let is_cut = gone.begins.chars().count() < gone.length;
    [gone.begins.as_str(), if is_cut { "…" } else { "" }].concat()
}

/// A star without a passage.
pub const ONLY_STAR: &str = "★ Starred";

/// What stands where the passage stood.
pub const WHAT_IS_THERE: &str = "See what stands there now";

/// Lines that are not understood.
pub fn unread(count: usize) -> String {
    let (notes, stay) = if count == 1 { ("note", "stays") } else { ("notes", "stay") };
    format!(
        "{count} more {notes} kept in this browser cannot be read by this page, and {stay} there as before."
    )
}
