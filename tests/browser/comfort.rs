//! WCAG 2.2 AA where a checker of markup sees nothing: the size of targets, what hides the focus, text
//! spaced out, high contrast, less motion.

use serde_json::json;
use xtask::browser::{Browser, Launch};

use crate::harness::{Engine, MOUNTED, Outcome, file_address, page};

/// Every view, with something in it.
const VIEWS: [&str; 12] = [
    "",
    "v=1&topic=extradition,bases",
    "v=1&q=base&view=context",
    "v=1&article=think-tank&topic=bases",
    "v=1&view=coverage",
    "v=1&view=coverage&by=figures",
    "v=1&view=quotes",
    "v=1&view=compare&compare=irish-times,jerusalem-post",
    "v=1&view=timeline",
    "v=1&view=figure&of=sergey-lavrov",
    "v=1&view=words",
    "v=1&q=zzzzz&topic=bases",
];

/// Shows a view in a page just opened.
fn show(browser: &Browser, fragment: &str) -> Outcome {
    browser.open("about:blank")?;
    browser.open(&format!("{}#{fragment}", file_address(&page()?)))?;
    browser.wait_for(MOUNTED)?;
    browser.wait_for("document.querySelector('main .total')")
}

fn phone() -> xtask::Result<Browser> {
    Launch::new(Engine::Chromium).window(360, 740).start()
}

/// As if the reader's system asked for something.
fn emulate(browser: &Browser, feature: &str, value: &str) -> Outcome {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    browser.devtools("Emulation.setEmulatedMedia", &features).map(drop)
}

/// 2.5.8: a target of less than 24 by 24 pixels keeps that distance from every other. A word in a
/// sentence may be smaller, and so may a cell of an article's map: its passages' numbers lead there too.
const CROWDED: &str = "
  const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.visually-hidden, .words, .strip');
  const inSentence = e => getComputedStyle(e).display.startsWith('inline') && !e.matches('input') &&
    [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.textContent.trim().length > 1);
  const targets = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(shown)
    .filter(e => !inSentence(e) && e.id !== 'sheet-button')
    .map(e => [e, (e.matches('input') && e.closest('label') || e).getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height);
  const isSmall = box => box.width < 23.9 || box.height < 23.9;
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  const distance = (x, y, box) => {
    const [mx, my] = middle(box);
    return isSmall(box)
      ? Math.hypot(mx - x, my - y) - 12
      : Math.hypot(Math.max(box.x - x, 0, x - box.right), Math.max(box.y - y, 0, y - box.bottom));
  };
  return targets.filter(([, box]) => isSmall(box)).flatMap(([e, box]) => {
    const [x, y] = middle(box);
    const near = targets.find(([other, its]) => other !== e && !other.contains(e) && !e.contains(other) &&
      distance(x, y, its) < 11.9);
    return near ? [`${e.outerHTML.slice(0, 90)} beside ${near[0].outerHTML.slice(0, 90)}`] : [];
  }).slice(0, 5);";

/// 2.4.11: of what has the focus, something is seen.
const HIDDEN_WHEN_FOCUSED: &str = "
  const parts = [0.1, 0.5, 0.9];
  return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
    .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]'))
    .flatMap(e => {
      e.focus();
      if (document.activeElement !== e) return [];
      const box = e.getBoundingClientRect();
      const whole = e.closest('label') || e;
      const seen = parts.some(across => parts.some(down => {
        const there = document.elementFromPoint(box.x + box.width * across, box.y + box.height * down);
        return there && (whole.contains(there) || there.contains(e));
      }));
      return seen ? [] : [e.outerHTML.slice(0, 120)];
    }).slice(0, 5);";

/// 1.4.12: lines, paragraphs, letters and words further apart cut nothing off. Lines of words in
/// context are cut by what they are: each leads to its passage.
const CUT_WHEN_SPACED: &str = "
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;' +
    'word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
  const wide = document.scrollingElement.scrollWidth > innerWidth + 1 ? ['the page itself'] : [];
  const cut = [...document.querySelectorAll('main *, header *, .filters *')].filter(e => {
    const style = getComputedStyle(e);
    return e.checkVisibility() && e.textContent.trim() && style.clipPath === 'none' &&
      style.textOverflow !== 'ellipsis' && [style.overflowX, style.overflowY].some(o => o === 'hidden' || o === 'clip') &&
      (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2) && !e.closest('svg, .visually-hidden');
  }).map(e => e.outerHTML.slice(0, 120));
  document.adoptedStyleSheets = [];
  return [...wide, ...cut].slice(0, 5);";

#[test]
fn targets_stand_apart_the_focus_is_seen_and_spaced_text_is_whole() -> Outcome {
    let browser = phone()?;
    // So that what gets the focus is there at once.
    emulate(&browser, "prefers-reduced-motion", "reduce")?;
    for width in [360, 1280] {
        browser.resize(width, 740)?;
        for fragment in VIEWS {
            show(&browser, fragment)?;
            for (wrong, script) in [
                ("too small and too close", CROWDED),
                ("cut off when text is spaced out", CUT_WHEN_SPACED),
                ("hidden while it has the focus", HIDDEN_WHEN_FOCUSED),
            ] {
                let found = browser.script(script, &[])?;
                assert_eq!(found, json!([]), "{wrong}, at {width} px, in #{fragment}");
            }
        }
    }
    Ok(())
}

/// With the system's few colours a shade says nothing: what is chosen, selected or marked has to differ
/// in another way too.
#[test]
fn marks_survive_high_contrast() -> Outcome {
    let browser = phone()?;
    emulate(&browser, "forced-colors", "active")?;
    show(&browser, "v=1&topic=extradition,bases&figure=sergey-lavrov")?;
    let differs = |one: &str, other: &str| {
        browser.value(
            &format!(
                "(() => {{ const look = e => {{ const s = getComputedStyle(e); return [s.backgroundColor, s.fill, \
                 s.fontWeight, s.fontStyle, s.textDecorationLine, s.borderBlockEndStyle].join() }}; \
                 return look(document.querySelector('{one}')) !== look(document.querySelector('{other}')) }})()"
            ),
            &[],
        )
    };
    for (one, other) in [
        ("mark", ".words"),
        (".strip .mark a", ".strip .base"),
        (".tabs a[aria-current]", ".tabs a:not([aria-current])"),
        (".switch [aria-pressed=true]", ".switch [aria-pressed=false]"),
        (".margin a[aria-current]", ".margin a:not([aria-current])"),
    ] {
        assert_eq!(differs(one, other)?, json!(true), "{one} looks like {other}");
    }
    Ok(())
}

#[test]
fn nothing_moves_for_who_asked_for_stillness() -> Outcome {
    let browser = phone()?;
    let still = "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return \
                 s.scrollBehavior === 'smooth' || s.animationName !== 'none' || \
                 s.transitionDuration.split(',').some(d => parseFloat(d) > 0) }).length";
    show(&browser, "v=1&topic=bases")?;
    assert_ne!(browser.value(still, &[])?, json!(0), "nothing would move anyway");
    emulate(&browser, "prefers-reduced-motion", "reduce")?;
    assert_eq!(browser.value(still, &[])?, json!(0));
    Ok(())
}
