//! The reader's own stars and notes: made at a passage, kept, listed, brought by a link, and of use
//! where nothing is kept.

use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::harness::{
    Engine, MOUNTED, Outcome, Result, file_address, host, open_at, open_hosted, page, prepared,
};

const ARTICLE: &str = "v=1&article=think-tank";

/// What the page last told the reader in passing.
const SAID: &str = "document.querySelector('.toast [role=status]').textContent";

/// The keyboard on a passage of the view, counted from 0.
fn reach(browser: &Browser, passage: usize) -> Outcome {
    let focus = "document.querySelectorAll('div.passage')[arguments[0]].focus()";
    browser.script(focus, &[json!(passage)]).map(drop)
}

fn star(browser: &Browser, passage: usize) -> Outcome {
    reach(browser, passage)?;
    browser.press("s")?;
    browser.wait_for(&format!(
        "document.querySelectorAll('div.passage')[{passage}].querySelector('.noted')"
    ))
}

fn note(browser: &Browser, passage: usize, text: &str) -> Outcome {
    reach(browser, passage)?;
    browser.press("n")?;
    browser.wait_for("document.activeElement.id === 'note-field'")?;
    browser.type_text(text)?;
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('#note-field')")?;
    browser
        .wait_for(&format!("document.querySelectorAll('div.passage')[{passage}].matches(':focus')"))
}

/// How many stars, and which notes are seen.
fn shows(browser: &Browser, stars: usize, notes: &[&str]) -> Outcome {
    browser.wait_for(&format!(
        "[...document.querySelectorAll('.noted')].filter(e => e.textContent === '★').length === {stars}"
    ))?;
    let texts =
        "[...document.querySelectorAll('.note:not(.brought) p[dir]')].map(e => e.textContent)";
    browser.wait_for(&format!("JSON.stringify({texts}) === {}", json!(json!(notes).to_string())))
}

#[test]
fn a_star_and_a_note_are_kept_and_listed() -> Outcome {
    let browser = open_at(ARTICLE, 1440, "div.passage")?;
    let text = "Who says so? <b>&amp;</b>";
    star(&browser, 2)?;
    browser.wait_for(&format!("{SAID} === 'Starred'"))?;
    note(&browser, 2, text)?;
    browser.wait_for(&format!("{SAID} === 'Note saved'"))?;
    star(&browser, 4)?;
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    shows(&browser, 2, &[text])?;

    // The same by the menu of the passage.
    browser
        .script("document.querySelectorAll('div.passage')[5].querySelector('.act').click()", &[])?;
    browser.wait_for("document.querySelector('#passage-actions').open")?;
    browser.click("button", "Note")?;
    browser.wait_for("document.activeElement.id === 'note-field'")?;
    browser.type_text("Another.")?;
    // Kept while it is written: nothing is lost when the page goes.
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    shows(&browser, 2, &[text, "Another."])?;

    browser.click("link", "Notes")?;
    browser.wait_for("document.querySelectorAll('.notes .card .passage').length === 3")?;
    assert_eq!(browser.texts(".notes > p")?[0], "3 noted passages in 1 article");
    shows(&browser, 2, &[text, "Another."])?;
    for width in [320, 1440] {
        browser.resize(width, 900)?;
        let fits = "document.scrollingElement.scrollWidth <= innerWidth";
        assert_eq!(browser.value(fits, &[])?, json!(true), "at {width} px");
    }
    Ok(())
}

#[test]
fn a_note_that_is_deleted_can_be_put_back() -> Outcome {
    let browser = open_at(ARTICLE, 1440, "div.passage")?;
    note(&browser, 2, "First")?;
    browser.element(".note button:last-child")?.click()?;
    browser.wait_for("document.activeElement.id === 'undo-note'")?;
    shows(&browser, 0, &[])?;
    browser.press("Enter")?;
    shows(&browser, 0, &["First"])?;
    // The one way to change it, the other way to delete it.
    browser.element(".note button")?.click()?;
    browser.wait_for("document.activeElement.id === 'note-field'")?;
    browser.press("Control+a")?;
    browser.press("Delete")?;
    browser.press("Escape")?;
    browser.wait_for("document.querySelector('#undo-note')")?;
    shows(&browser, 0, &[])?;
    browser.element("#undo-note")?.click()?;
    shows(&browser, 0, &["First"])?;

    browser.click("link", "Notes")?;
    browser.wait_for("document.querySelector('.notes .passage')")?;
    browser.click("button", "Delete all")?;
    browser.wait_for("document.activeElement.id === 'leave-notes'")?;
    browser.click("button", "Delete them all")?;
    browser.wait_for("!document.querySelector('.notes .passage')")?;
    assert!(browser.texts(".notes")?[0].contains("Open the menu ⋯ beside a passage"));
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    browser
        .wait_for("document.querySelector('.notes') && !document.querySelector('.notes .passage')")
}

#[test]
fn a_link_brings_notes_only_when_asked_and_keeps_them_only_when_asked() -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(Engine::Chromium).window(1440, 1000), &server)?;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser.devtools("Browser.grantPermissions", &permissions)?;
    browser.script("location.hash = arguments[0]", &[json!(ARTICLE)])?;
    browser.wait_for("document.querySelector('.article-view')")?;
    star(&browser, 2)?;
    note(&browser, 3, "Théirs & mine, 100%, or not")?;
    assert_eq!(browser.value("location.hash.includes('note=')", &[])?, json!(false));
    browser.click("link", "Notes")?;
    browser.click("button", "Copy link with these notes")?;
    browser.wait_for("document.querySelector('.notes').textContent.includes('Link copied')")?;
    let link = browser.script("return navigator.clipboard.readText()", &[])?;
    let link = link.as_str().unwrap_or_default();
    assert!(link.contains("view=notes&note=think-tank."), "{link}");

    let other = Launch::new(Engine::Chromium).window(1440, 1000).start()?;
    other.open(link)?;
    other.wait_for("document.querySelectorAll('.note.brought').length === 2")?;
    assert!(other.texts(".notices")?[0].contains("This link brings 2 notes"));
    shows(&other, 0, &[])?;
    // They stay while the reader goes on, and are in no storage.
    let kept = "Object.keys(localStorage).some(key => key.includes('notes'))";
    other.element(".notes .article-head h2 a")?.click()?;
    other.wait_for("document.querySelectorAll('.article-view .note.brought').length === 2")?;
    assert_eq!(other.value(kept, &[])?, json!(false));
    note(&other, 3, "Mine")?;
    other.click("button", "Keep these notes")?;
    shows(&other, 1, &["Mine\nThéirs & mine, 100%, or not"])?;
    other.wait_for("!location.hash.includes('note=') && !document.querySelector('.brought')")?;
    other.reload()?;
    other.wait_for(MOUNTED)?;
    shows(&other, 1, &["Mine\nThéirs & mine, 100%, or not"])
}

#[test]
fn a_link_with_notes_too_long_is_not_made() -> Outcome {
    let browser = open_at(ARTICLE, 1440, "div.passage")?;
    let paste = "const field = document.activeElement; field.value = arguments[0].repeat(1900); \
                 field.dispatchEvent(new Event('input', { bubbles: true }))";
    for passage in 2..9 {
        reach(&browser, passage)?;
        browser.press("n")?;
        browser.wait_for("document.activeElement.id === 'note-field'")?;
        browser.script(paste, &[json!("é")])?;
        browser.press("Escape")?;
        browser.wait_for("!document.querySelector('#note-field')")?;
    }
    browser.click("link", "Notes")?;
    browser.click("button", "Copy link with these notes")?;
    browser.wait_for("document.querySelector('.notes').textContent.includes('too long for a link')")
}

#[test]
fn where_nothing_is_kept_notes_work_and_it_is_said() -> Outcome {
    for denied in [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ] {
        let page = prepared(&page()?, denied)?;
        let browser = Launch::new(Engine::Chromium).window(1440, 1000).start()?;
        browser.open(&format!("{}#{ARTICLE}", file_address(&page)))?;
        browser.wait_for(MOUNTED)?;
        browser.wait_for("document.querySelector('div.passage')")?;
        star(&browser, 2)?;
        browser.wait_for(&format!("{SAID}.includes('until the page is closed')"))?;
        note(&browser, 2, "Here only")?;
        browser.wait_for(&format!("{SAID} === 'Note saved'"))?;
        browser.click("link", "Notes")?;
        browser.wait_for("document.querySelector('.unkept')")?;
        shows(&browser, 1, &["Here only"])?;
    }
    Ok(())
}

#[test]
fn two_tabs_keep_each_others_notes() -> Outcome {
    let server = host()?;
    let browser = open_hosted(Launch::new(Engine::Chromium).window(1440, 1000), &server)?;
    let address = format!("{}#{ARTICLE}", server.address());
    let open = |browser: &Browser| -> Result<()> {
        browser.open(&address)?;
        browser.wait_for("document.querySelector('div.passage')")
    };
    let first = browser.tab()?;
    open(&browser)?;
    star(&browser, 2)?;
    let second = browser.new_tab()?;
    open(&browser)?;
    shows(&browser, 1, &[])?;
    note(&browser, 3, "From the second")?;
    browser.show_tab(&first)?;
    shows(&browser, 1, &["From the second"])?;
    star(&browser, 4)?;
    browser.show_tab(&second)?;
    shows(&browser, 2, &["From the second"])?;
    star(&browser, 5)?;
    browser.reload()?;
    shows(&browser, 3, &["From the second"])
}

/// What others wrote into the storage is shown as text or left alone.
#[test]
fn hostile_storage_is_text_or_nothing() -> Outcome {
    let browser = open_at(ARTICLE, 1440, "div.passage")?;
    star(&browser, 2)?;
    let tamper = "const key = Object.keys(localStorage).find(key => key.includes('notes'));
        const line = localStorage.getItem(key).replace('\\n', '');
        const evil = '<img src=x onerror=alert(1)>';
        localStorage.setItem(key, [line + evil, evil, line.replace('think-tank', evil)].join('\\n'));";
    browser.script(tamper, &[])?;
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    shows(&browser, 1, &["<img src=x onerror=alert(1)>"])?;
    browser.click("link", "Notes")?;
    browser.wait_for("document.querySelector('.notes .card')")?;
    assert_eq!(browser.value("document.querySelectorAll('#content img').length", &[])?, json!(0));
    assert!(
        browser.texts(".notes")?[0].contains("1 more note kept in this browser cannot be read")
    );
    Ok(())
}

/// Notes whose passages an edition does not have are listed apart, and leave the page with the others.
#[test]
fn a_note_without_its_passage_is_listed_and_exported() -> Outcome {
    let browser = open_at(ARTICLE, 1440, "div.passage")?;
    note(&browser, 2, "Still mine.")?;
    // As if the passage were another: its words have another fingerprint.
    let alter = "
        const key = Object.keys(localStorage).find(key => key.startsWith('crossread.notes'));
        const kept = localStorage.getItem(key);
        localStorage.setItem(key, kept.replace(/\\t[0-9a-f]{8}\\./, '\\t00000000.'));
        return localStorage.getItem(key) !== kept;";
    assert_eq!(browser.script(alter, &[])?, json!(true));
    browser.reload()?;
    browser.wait_for(MOUNTED)?;
    browser.script(
        "URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text }); return 'data:,' };
         HTMLAnchorElement.prototype.click = () => {};",
        &[],
    )?;
    browser.click("link", "Notes")?;
    browser.wait_for("document.querySelector('.lost')?.textContent.includes('Still mine.')")?;
    for (button, heads) in
        [("Save as Markdown", "## No longer in this edition"), ("Save as CSV", "think-tank")]
    {
        browser.script("window.caught = undefined", &[])?;
        browser.click("button", button)?;
        browser.wait_for("window.caught")?;
        let caught = browser.value("window.caught", &[])?;
        let caught = caught.as_str().unwrap_or_default();
        assert!(caught.contains("Still mine") && caught.contains(heads), "{caught}");
    }
    Ok(())
}
