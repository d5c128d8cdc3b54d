//! Articles in scripts that run from right to left or are written without spaces.

use std::path::PathBuf;

use serde_json::json;
use xtask::{
    browser::{Browser, Launch},
    places::Places,
};

use crate::harness::{Engine, MOUNTED, Outcome, Result, file_address, page_of};

fn seeds(name: &str) -> PathBuf {
    Places::here().root.join("tests/collections").join(name)
}

/// Opens the page of a collection at a fragment, at a width.
fn open(name: &str, fragment: &str, width: u32) -> Result<Browser> {
    let page = page_of(&seeds(name))?;
    let browser = Launch::new(Engine::Chromium).window(width, 1000).start()?;
    browser.open(&format!("{}#{fragment}", file_address(&page)))?;
    browser.wait_for(MOUNTED)?;
    browser.resize(width, 1000)?;
    Ok(browser)
}

/// Goes to another fragment of the same page.
fn go(browser: &Browser, fragment: &str, shown: &str) -> Outcome {
    browser.script("location.hash = arguments[0]", &[json!(fragment)])?;
    browser.wait_for(&format!("document.querySelector({shown:?})"))
}

/// Asks for words.
fn ask(browser: &Browser, words: &str) -> Outcome {
    let asks = "location.hash = 'v=1&q=' + encodeURIComponent(arguments[0])";
    browser.script(asks, &[json!(words)]).map(drop)
}

/// The words that are highlighted, as they stand in the page.
fn highlighted(browser: &Browser) -> Result<Vec<String>> {
    let found = "[...(CSS.highlights.get('words') ?? [])].map(range => range.toString())";
    browser.wait_for(&format!("{found}.length"))?;
    let words = browser.value(found, &[])?;
    Ok(serde_json::from_value(words).unwrap_or_default())
}

fn is_as_wide_as_the_window(browser: &Browser, what: &str) -> Outcome {
    let over = "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && \
        !e.closest('.visually-hidden, .skip-link, dialog, .region, .wide-table, .lines .left')).filter(e => { \
        const r = e.getBoundingClientRect(); return r.right > innerWidth + 1 || r.left < -1; })\
        .slice(0, 3).map(e => e.outerHTML.slice(0, 160))";
    assert_eq!(browser.value(over, &[])?, json!([]), "{what}");
    Ok(())
}

#[test]
fn arabic_runs_from_right_to_left() -> Outcome {
    let browser = open("arabic", "v=1&article=mixed", 1440)?;
    browser.wait_for("document.querySelector('.article-view')")?;
    let directions = browser.value(
        "[...document.querySelectorAll('.whole .article-head h2, .whole .passage .words')]\
         .map(e => getComputedStyle(e).direction)",
        &[],
    )?;
    let directions: Vec<String> = serde_json::from_value(directions).unwrap_or_default();
    assert!(directions.len() > 5, "{directions:?}");
    // A date alone has no direction.
    let right_to_left = directions.iter().filter(|direction| *direction == "rtl").count();
    assert!(right_to_left + 1 >= directions.len(), "{directions:?}");
    // The interface around them runs as before, and the note above a caption does not turn one.
    assert_eq!(browser.value("getComputedStyle(document.body).direction", &[])?, json!("ltr"));
    Ok(())
}

#[test]
fn an_arabic_word_is_found_however_it_is_written() -> Outcome {
    let browser = open("arabic", "v=1&q=%D9%85%D9%87%D8%B1%D8%AC%D8%A7%D9%86", 1440)?;
    let words = highlighted(&browser)?;
    assert!(words.iter().any(|word| word == "مهرجان"), "{words:?}");
    assert!(words.iter().any(|word| word == "المهرجان"), "{words:?}");
    assert!(words.iter().all(|word| word.ends_with("مهرجان")), "{words:?}");
    // Drawn out with tatweel, pointed, in other digits.
    for (asked, written) in [("موسيقى", "المـوسـيـقـى"), ("1240", "١٢٤٠"), ("שלום", "שָׁלוֹם")]
    {
        ask(&browser, asked)?;
        browser.wait_until("the word is highlighted", || {
            Ok(highlighted(&browser)?.iter().any(|word| word == written))
        })?;
    }
    Ok(())
}

#[test]
fn an_arabic_figure_is_found_with_what_is_joined_to_the_name() -> Outcome {
    let browser = open("arabic", "v=1&figure=salma-alnajjar", 1440)?;
    browser.wait_for("document.querySelector('.passage .figure mark')")?;
    let names = browser.texts(".passage .figure mark")?;
    for name in ["سلمى النجار", "لنجار", "Salma al-Najjar"] {
        assert!(names.iter().any(|found| found == name), "{name}: {names:?}");
    }
    // The chip's name is itself, and is told from the words around it.
    let chip = browser.texts(".chip")?;
    assert!(chip.first().is_some_and(|chip| chip.contains("سلمى النجار")), "{chip:?}");
    browser.element(".chip")?.click()?;
    browser.wait_for("!document.querySelector('.chip')")
}

#[test]
fn words_in_context_stand_in_reading_order() -> Outcome {
    let browser = open("arabic", "v=1&view=context&q=%D8%A7%D9%84%D8%B1%D9%8A%D8%AD", 1440)?;
    browser.wait_for("document.querySelector('.lines li')")?;
    let wrong = browser.value(
        "[...document.querySelectorAll('.lines li')].filter(line => { \
         const at = name => line.querySelector(name).getBoundingClientRect(); \
         return line.dir !== 'rtl' || at('.left').left < at('mark').left \
         || at('.right').left > at('mark').left; }).map(line => line.textContent)",
        &[],
    )?;
    assert_eq!(wrong, json!([]));
    Ok(())
}

#[test]
fn no_view_of_arabic_is_wider_than_the_window() -> Outcome {
    for width in [360, 1440] {
        let browser = open("arabic", "", width)?;
        for (fragment, shown) in [
            ("v=1", ".card.overview"),
            ("v=1&figure=ilyas-alrawi", ".passage"),
            ("v=1&article=neighbours", ".article-view"),
            ("v=1&view=context&q=الريح", ".lines li"),
            ("v=1&view=coverage", ".coverage .grid"),
            ("v=1&view=quotes", ".quote-group blockquote"),
            ("v=1&view=compare", ".compare .topic-row"),
            ("v=1&view=timeline", ".timeline"),
            ("v=1&view=words", ".vocabulary"),
            ("v=1&view=figure&of=salma-alnajjar", ".profile"),
        ] {
            go(&browser, fragment, shown)?;
            is_as_wide_as_the_window(&browser, &format!("{fragment} at {width}"))?;
        }
        assert_eq!(browser.errors()?, Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn quotes_in_arabic_are_words_between_its_marks() -> Outcome {
    let browser = open("arabic", "v=1&view=quotes", 1440)?;
    browser.wait_for("document.querySelector('.quoted')")?;
    let quoted = browser.texts(".quoted")?;
    for words in ["هي تحسب، وأنا أجرّب", "لا أعرف صنعة أجمل من هذه الصنعة", "הרוח כאן נדיבה"]
    {
        assert!(quoted.iter().any(|quote| quote.contains(words)), "{words}: {quoted:?}");
    }
    let directions = "[...document.querySelectorAll('.rendering blockquote')]\
        .map(e => getComputedStyle(e).direction).includes('rtl')";
    assert_eq!(browser.value(directions, &[])?, json!(true));
    Ok(())
}

/// A word of each script, asked for in another form than the text has it in where the script has one.
#[test]
fn a_word_of_every_script_is_found() -> Outcome {
    let browser = open("scripts", "", 1440)?;
    for (article, asked, written) in [
        ("russian", "еще", "Ещё"),
        ("russian", "СИНИЦЫНА", "Синицына"),
        ("greek", "τόμοσ", "τόμος"),
        ("greek", "τελευταίος", "ΤΕΛΕΥΤΑΙΟΣ"),
        ("chinese", "图书馆", "图书馆"),
        ("chinese", "手绘地图", "手绘地图"),
        ("japanese", "図書館", "図書館"),
        ("japanese", "ピアノ", "ﾋﾟｱﾉ"),
        ("japanese", "渡された", "渡された"),
        ("korean", "도서관", "도서관"),
        ("hebrew", "שלום", "שָׁלוֹם"),
    ] {
        ask(&browser, asked)?;
        let heading = format!(
            "document.querySelector('.article-head h2 a')?.href.includes('article={article}')"
        );
        browser.wait_for(&heading)?;
        browser.wait_until(&format!("{asked} is highlighted"), || {
            Ok(highlighted(&browser)?.iter().any(|word| word == written))
        })?;
    }
    assert_eq!(browser.errors()?, Vec::<String>::new());
    Ok(())
}
