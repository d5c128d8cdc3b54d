//! Files that were cut short or changed on their way say so, and show what is there.

use std::{fs, path::Path};

use serde_json::json;
use xtask::browser::Launch;

use crate::harness::{
    Engine, MOUNTED, Outcome, PLAIN, altered_page, failed, file_address, own_page, page,
};

const DATA: &str = "data-part=\"app\">";

fn says_it_is_incomplete(alter: impl FnOnce(&str) -> String) -> Outcome {
    let page = altered_page(alter)?;
    let browser = Launch::new(Engine::Chromium).start()?;
    browser.open(&file_address(&page))?;
    browser.wait_for(&format!("{PLAIN} && document.querySelector('.plain-now')"))?;
    let reason = browser.element("#plain-reason")?.text()?;
    assert!(reason.starts_with("This file is incomplete or was altered"), "{reason}");
    assert!(!browser.elements("#plain article")?.is_empty());
    assert_eq!(browser.value(&format!("Boolean({MOUNTED})"), &[])?, false);
    Ok(())
}

#[test]
fn cut_short_within_the_program() -> Outcome {
    says_it_is_incomplete(|html| {
        let place = html.find(DATA).unwrap_or_default();
        html.get(..place + 5001).unwrap_or_default().to_owned()
    })
}

#[test]
fn cut_short_before_the_program() -> Outcome {
    says_it_is_incomplete(|html| {
        let place = html.find("<script type=\"application/lzma+base91\"").unwrap_or_default();
        html.get(..place).unwrap_or_default().to_owned()
    })
}

#[test]
fn changed_within_the_program() -> Outcome {
    says_it_is_incomplete(|html| {
        let place = html.find(DATA).unwrap_or_default() + 5000;
        let (before, after) = html.split_at(place);
        let other = if after.starts_with('A') { "B" } else { "A" };
        [before, other, after.get(1..).unwrap_or_default()].concat()
    })
}

/// Whatever has come is readable, and the page says that it is not all: cut within an article, within
/// the words above the articles, before them, and just before the end of the program.
#[test]
fn cut_short_anywhere() -> Outcome {
    let html = fs::read_to_string(page()?).map_err(failed(Path::new("dist/index.html")))?;
    let find = |mark: &str| html.find(mark).unwrap_or_default();
    let articles: Vec<usize> = html.match_indices("<article>").map(|(place, _)| place).collect();
    let program_end = html.rfind("</script>").unwrap_or_default();
    let browser = Launch::new(Engine::Chromium).start()?;
    for (place, whole) in [
        (articles[2] + 3000, 2),
        (articles[0] + 3000, 0),
        (find("id=\"plain-reason\"") - 3, 0),
        (find("<main id=\"plain\"") - 3, 0),
        (program_end - 20, articles.len()),
    ] {
        let place = html.floor_char_boundary(place);
        browser.open(&file_address(&own_page(&html[..place])?))?;
        let said = "document.body.innerText.includes('This file is incomplete or was altered')";
        browser.wait_for(said)?;
        let there = browser.value("document.querySelectorAll('#plain article').length", &[])?;
        // The last one may be in part.
        assert!(there.as_u64().is_some_and(|there| there >= whole as u64), "{place}: {there}");
        if there != json!(0) {
            let note = browser.texts("#plain-why p")?;
            assert_eq!(note[1], "What has come of the articles follows.");
        }
        assert_eq!(browser.value(&format!("Boolean({MOUNTED})"), &[])?, json!(false));
        assert_eq!(browser.errors()?, Vec::<String>::new());
    }
    Ok(())
}
