//! A page that carries a collection in a data block shows that one, with the same program.

use serde_json::json;
use xtask::browser::Launch;

use crate::harness::{
    Engine, MOUNTED, Outcome, file_address, strange_page, strange_seeds, words_of,
};

fn shows_the_carried_collection(engine: Engine) -> Outcome {
    let browser = Launch::new(engine).start()?;
    browser.open(&file_address(&strange_page()?))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_until("the carried collection's title", || {
        Ok(browser.title()?.contains("The <Strange> & the \"Quoted\""))
    })
}

#[test]
fn chromium_shows_the_carried_collection() -> Outcome {
    shows_the_carried_collection(Engine::Chromium)
}

#[test]
fn firefox_shows_the_carried_collection() -> Outcome {
    shows_the_carried_collection(Engine::Firefox)
}

#[test]
fn webkit_shows_the_carried_collection() -> Outcome {
    shows_the_carried_collection(Engine::WebKit)
}

/// Article text is hostile input: markup, scripts and addresses in it are shown as text.
#[test]
fn markup_in_an_article_is_text() -> Outcome {
    let browser = Launch::new(Engine::Chromium).start()?;
    let page = file_address(&strange_page()?);
    let words = words_of(&strange_seeds())?;
    for (place, slug) in ["markup", "directions"].into_iter().enumerate() {
        browser.open("about:blank")?;
        browser.open(&format!("{page}#v=1&article={slug}"))?;
        browser.wait_for("document.querySelector('.article-view')")?;
        let made = "document.querySelectorAll('#app :is(script, img, iframe, object, i)').length";
        assert_eq!(browser.value(made, &[])?, json!(0), "{slug}");
        let shown = browser.value(
            "[...document.querySelectorAll('.whole h2, .whole .words :is(p, h3, blockquote)')]\
             .map(e => e.textContent).join(' ')",
            &[],
        )?;
        let shown = shown.as_str().unwrap_or_default();
        for word in &words[place] {
            assert!(shown.contains(word.as_str()), "{slug}: {word}");
        }
    }
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}
