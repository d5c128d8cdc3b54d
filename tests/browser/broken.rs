//! Files that were cut short or changed on their way say so, and show what is there.

use xtask::browser::Launch;

use crate::harness::{Engine, MOUNTED, Outcome, PLAIN, altered_page, file_address};

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
