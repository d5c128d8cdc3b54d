//! Links to words: copied from what is selected or from a passage's menu, opened by another reader, in
//! the same edition of the collection and in others.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use xtask::{
    browser::{Browser, Launch},
    build,
    places::Places,
};

use crate::harness::{Engine, MOUNTED, Outcome, Result, failed, file_address};

const HERON: &str = "The heron stands in the reeds of the “old” pond — all day long. Nobody sees it \
                     move, and nobody in the reeds minds; a pike 🐟 passes below it, unseen.";
const PIKE: &str = "The pike of the pond is old, and it has seen five herons come and go.";
const LAKE: &str = "The lake is wide. No heron stands in it.";

/// The page of an edition in which the article on the pond has these paragraphs.
fn edition(name: &str, pond: &[&str]) -> Result<PathBuf> {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("page").replace("::", "-");
    let folder = Places::here().work.join(format!("tests/{test}-{name}"));
    let articles = folder.join("articles");
    fs::create_dir_all(&articles).map_err(failed(&articles))?;
    let write = |path: PathBuf, text: &str| fs::write(&path, text).map_err(failed(&path));
    write(articles.join("pond.txt"), &pond.join("\n\n"))?;
    write(articles.join("lake.txt"), LAKE)?;
    let known = |slug: &str| {
        format!(
            "[[article]]\nfile = \"{slug}.txt\"\nid = \"{slug}\"\n\
             outlet = {{ id = \"times\", standing = \"stated\", evidence = \"Its head.\" }}\n"
        )
    };
    let settings = format!(
        "title = \"Ponds\"\naddress = \"https://example.org/ponds/\"\n\
         [[outlet]]\nid = \"times\"\nname = \"The Times\"\n\
         {}address = \"https://example.org/pond#top\"\n{}",
        known("pond"),
        known("lake")
    );
    write(folder.join("corpus.toml"), &settings)?;
    write(folder.join("figures.toml"), "")?;
    write(
        folder.join("topics.toml"),
        "[[topic]]\nid = \"birds\"\nlabel = \"Birds\"\nabout = \"Birds.\"\nthreshold = 1.0\n\
         terms = [{ weight = 1.0, any = [\"heron\", \"herons\"] }]\n",
    )?;
    let page = folder.join("page.html");
    build::page(&Places::here(), &folder, &page)?;
    Ok(page)
}

fn open(page: &Path, fragment: &str, shown: &str) -> Result<Browser> {
    let browser = Launch::new(Engine::Chromium).window(1440, 1000).start()?;
    browser.open(&format!("{}#{fragment}", file_address(page)))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for(&format!("document.querySelector('{shown}')"))?;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser.devtools("Browser.grantPermissions", &permissions)?;
    Ok(browser)
}

/// Selects on the screen from the first occurrence of some words to the end of the first of others.
fn select(browser: &Browser, from: &str, to: &str) -> Outcome {
    let body = "
        const place = (words, end) => {
          for (const drawn of document.querySelectorAll('div.passage [data-words]')) {
            let at = drawn.textContent.indexOf(words);
            if (at < 0) continue;
            at += end ? words.length : 0;
            const nodes = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
            for (let node; node = nodes.nextNode(); at -= node.length)
              if (at < node.length || end && at === node.length) return [node, at];
          }
          throw new Error(words);
        };
        getSelection().setBaseAndExtent(...place(arguments[0], false), ...place(arguments[1], true));";
    browser.script(body, &[json!(from), json!(to)])?;
    browser.wait_for("document.querySelector('#selection-actions')")
}

/// What was copied, once the page says that it was.
fn copied(browser: &Browser) -> Result<String> {
    browser
        .wait_for("document.querySelector('.toast [role=status]').textContent === 'Link copied'")?;
    let copied = browser.script("return navigator.clipboard.readText()", &[])?;
    Ok(copied.as_str().unwrap_or_default().to_owned())
}

/// The fragment of a link to the published page.
fn fragment(link: &str) -> &str {
    link.strip_prefix("https://example.org/ponds/#").unwrap_or_default()
}

const LINKED: &str =
    "[...document.querySelectorAll('mark.linked')].map(e => e.textContent).join('|')";

#[test]
fn selected_words_are_linked_to_and_marked() -> Outcome {
    let page = edition("old", &[HERON, PIKE])?;
    let browser = open(&page, "v=1&article=pond", ".article-view")?;
    select(&browser, "“old” pond", "pike 🐟 passes")?;
    browser.click("button", "Copy link to this")?;
    let link = copied(&browser)?;
    assert!(fragment(&link).starts_with("v=1&article=pond&words="), "{link}");
    browser.wait_for("!document.querySelector('#selection-actions')")?;
    assert_eq!(browser.errors()?, Vec::<String>::new());

    let other = open(&page, fragment(&link), "mark.linked")?;
    let words = "“old” pond — all day long. Nobody sees it move, and nobody in the reeds minds; \
                 a pike 🐟 passes";
    assert!(HERON.contains(words));
    assert_eq!(other.value(LINKED, &[])?, json!(words));
    other.wait_for("document.activeElement.classList.contains('passage')")?;
    other.wait_for(
        "[...document.querySelectorAll('[role=status]')]\
         .some(e => e.textContent.startsWith('The link points at: ‘“old” pond'))",
    )?;
    assert!(other.elements(".notices")?.is_empty());
    // Filtering keeps the marks; another link into the article takes them away.
    other.click_first(".margin a")?;
    other.wait_for("document.querySelector('.chip') && document.querySelector('mark.linked')")?;
    other.click_first(".passage .number")?;
    other.wait_for("!document.querySelector('mark.linked')")?;
    assert_eq!(other.errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn words_over_two_paragraphs_are_linked_to() -> Outcome {
    let page = edition("old", &[HERON, PIKE])?;
    let browser = open(&page, "v=1&article=pond", ".article-view")?;
    select(&browser, "unseen.", "The pike of")?;
    browser.click("button", "Copy link to this")?;
    let link = copied(&browser)?;
    let other = open(&page, fragment(&link), "mark.linked")?;
    assert_eq!(other.value(LINKED, &[])?, json!("unseen.|The pike of"));
    Ok(())
}

#[test]
fn another_edition_says_what_became_of_the_words() -> Outcome {
    let old = edition("old", &[HERON, PIKE])?;
    let browser = open(&old, "v=1&article=pond", ".article-view")?;
    select(&browser, "The heron", "unseen.")?;
    browser.click("button", "Copy link to this")?;
    let link = copied(&browser)?;
    drop(browser);
    let edited = HERON.replace("unseen", "seen");
    for (name, paragraphs, marked, said) in [
        ("moved", [PIKE, HERON], HERON, "were found again"),
        ("edited", [PIKE, &edited], "", "were changed in this edition"),
        ("gone", [PIKE, PIKE], "", "are not in this edition any more"),
    ] {
        let page = edition(name, &paragraphs)?;
        let other = open(&page, fragment(&link), ".article-view")?;
        other.wait_for("document.querySelector('.notices li')")?;
        assert_eq!(other.value(LINKED, &[])?, json!(marked), "{name}");
        let notices = other.texts(".notices")?.concat();
        assert!(notices.contains(said), "{name}: {notices}");
        assert_eq!(notices.contains("could not be used"), marked.is_empty(), "{name}");
        if name == "edited" {
            other.wait_for("document.querySelector('.passage.current')?.id === 'passage-1'")?;
        }
    }
    Ok(())
}

#[test]
fn a_passage_is_linked_to_with_the_keyboard() -> Outcome {
    let page = edition("old", &[HERON, PIKE])?;
    let browser = open(&page, "v=1&topic=birds", ".passage")?;
    let name = "What can be done with passage 2";
    browser.script("document.querySelectorAll('.act')[1].focus()", &[])?;
    browser.press("Enter")?;
    browser.wait_for("document.querySelector('#passage-actions').open")?;
    browser.wait_for("document.activeElement.textContent === 'Copy link to this'")?;
    assert_eq!(browser.element("#passage-actions")?.label()?, name);
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('#passage-actions').open")?;
    browser.wait_for(&format!("document.activeElement.ariaLabel === '{name}'"))?;
    browser.press("Enter")?;
    browser.wait_for("document.activeElement.textContent === 'Copy link to this'")?;
    browser.press("Enter")?;
    let link = copied(&browser)?;
    let other = open(&page, fragment(&link), "mark.linked")?;
    assert_eq!(other.value(LINKED, &[])?, json!(PIKE));

    // The same with one key, on the passage that is reached.
    other.script("navigator.clipboard.writeText('')", &[])?;
    other.press("y")?;
    assert_eq!(copied(&other)?, link);
    Ok(())
}

#[test]
fn words_are_linked_to_in_the_outlets_page() -> Outcome {
    let page = edition("old", &[HERON, PIKE])?;
    let browser = open(&page, "v=1&article=pond", ".article-view")?;
    select(&browser, "five herons", "come")?;
    browser.click("button", "Copy link into the outlet’s page")?;
    assert_eq!(copied(&browser)?, "https://example.org/pond#top:~:text=five%20herons%20come");
    let lake = open(&page, "v=1&article=lake", ".article-view")?;
    select(&lake, "The lake", "wide")?;
    let offered = lake.texts("#selection-actions button")?;
    assert!(!offered.iter().any(|name| name.contains("outlet")), "{offered:?}");
    Ok(())
}

#[test]
fn words_that_do_not_stand_together_are_refused() -> Outcome {
    let page = edition("old", &[HERON, "No bird here.", PIKE])?;
    let browser = open(&page, "v=1&topic=birds", ".passage")?;
    select(&browser, "unseen.", "The pike")?;
    assert!(browser.texts("#selection-actions")?[0].contains("are others that are not shown"));
    select(&browser, "five herons", "The lake")?;
    browser.wait_for(
        "document.querySelector('#selection-actions').textContent.includes('several articles')",
    )?;
    browser.press("Escape")?;
    browser.wait_for("!document.querySelector('#selection-actions')")
}

#[test]
fn on_a_phone_the_actions_are_on_the_screen() -> Outcome {
    let page = edition("old", &[HERON, PIKE])?;
    let browser = open(&page, "v=1&article=pond", ".article-view")?;
    browser.resize(360, 740)?;
    let inside = |selector: &str| {
        format!(
            "(r => r.width > 0 && r.left >= 0 && r.right <= innerWidth && r.top >= 0 \
             && r.bottom <= innerHeight)(document.querySelector('{selector}').getBoundingClientRect())"
        )
    };
    browser.script("scrollTo({ top: 300, behavior: 'instant' })", &[])?;
    select(&browser, "five herons", "come and go")?;
    browser.wait_for(&inside("#selection-actions"))?;
    browser.press("Escape")?;
    browser.element(".act")?.click()?;
    browser.wait_for("document.querySelector('#passage-actions').open")?;
    browser.wait_for(&inside("#passage-actions"))?;
    let wide = "document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(browser.value(wide, &[])?, Value::Bool(true));
    // A click beside the menu closes it.
    browser.script("document.querySelector('#passage-actions').click()", &[])?;
    browser.wait_for("!document.querySelector('#passage-actions').open")
}
