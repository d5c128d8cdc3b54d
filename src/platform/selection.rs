//! What the reader has selected on the page, and things put beside it.
//!
//! Goes out: text. Ranges and their offsets in UTF-16 stay on the other side.

use std::cell::RefCell;

use gloo::{events::EventListener, timers::callback::Timeout, utils::document};
use wasm_bindgen::prelude::wasm_bindgen;

/// Milliseconds without a change after which a selection is taken as made.
const REST: u32 = 250;

#[wasm_bindgen(inline_js = "
export function selected(passages, words) {
  const selection = getSelection(), parts = [];
  if (!selection || selection.isCollapsed || !selection.rangeCount) return parts;
  const range = selection.getRangeAt(0);
  for (const passage of document.querySelectorAll(passages)) {
    const drawn = range.intersectsNode(passage) && passage.querySelector(words);
    if (!drawn || !range.intersectsNode(drawn)) continue;
    const whole = document.createRange();
    whole.selectNodeContents(drawn);
    const [before, inside, after] = [0, 0, 0].map(() => whole.cloneRange());
    if (range.compareBoundaryPoints(Range.START_TO_START, whole) > 0)
      inside.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, whole) < 0)
      inside.setEnd(range.endContainer, range.endOffset);
    before.setEnd(inside.startContainer, inside.startOffset);
    after.setStart(inside.endContainer, inside.endOffset);
    if (inside.toString()) parts.push(passage.id, `${before}`, `${inside}`, `${after}`);
  }
  return parts;
}
function beside(id, place, x, y) {
  const element = document.getElementById(id);
  if (!element || !place) return;
  const { offsetWidth: width, offsetHeight: height } = element, gap = 8;
  const { clientWidth, clientHeight } = document.documentElement;
  const within = (at, size, room) => Math.max(gap, Math.min(at, room - size - gap));
  const below = place.bottom + gap, above = place.top - height - gap;
  const top = below + height + gap > clientHeight && above > gap ? above : below;
  element.style.setProperty('--left', within(place.left, width, clientWidth) + x + 'px');
  element.style.setProperty('--top', within(top, height, clientHeight) + y + 'px');
}
export function place_beside(id, selector) {
  beside(id, document.querySelector(selector)?.getBoundingClientRect(), 0, 0);
}
export function place_beside_selection(id) {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  const places = [...selection.getRangeAt(0).getClientRects()].filter(place => place.width);
  beside(id, places.at(-1), scrollX, scrollY);
}
")]
extern "C" {
    /// The selected text of every element that matches the first selector, in the element inside it
    /// that matches the second: the first's id, the text before, the text, and the text behind, four
    /// strings for each.
    fn selected(passages: &str, words: &str) -> Vec<String>;

    /// Puts the element with this id below or above the first that matches a selector, within the
    /// window; where that is, the element's properties `--left` and `--top` say in pixels.
    pub fn place_beside(id: &str, selector: &str);

    /// Puts the element with this id below or above the end of what is selected, on the page.
    pub fn place_beside_selection(id: &str);
}

/// A part of what is selected.
pub struct Part {
    /// The id of the element it is in.
    pub id: String,
    /// The element's text before it, the text itself, and the text behind it.
    pub text: [String; 3],
}

/// What is selected of the words of passages, in the order of the page.
pub fn parts(passages: &str, words: &str) -> Vec<Part> {
    let mut strings = selected(passages, words).into_iter();
    let mut parts = Vec::new();
    while let (Some(id), Some(before), Some(words), Some(after)) =
        (strings.next(), strings.next(), strings.next(), strings.next())
    {
        parts.push(Part { id, text: [before, words, after] });
    }
    parts
}

/// Calls back when the reader has selected something else, or nothing any more.
pub fn on_rest(rested: impl Fn() + Clone + 'static) {
    thread_local! {
        static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    }
    EventListener::new(&document(), "selectionchange", move |_| {
        // Dropping the one before cancels it.
        let timeout = Timeout::new(REST, rested.clone());
        WAITING.with(|waiting| waiting.replace(Some(timeout)));
    })
    .forget();
}
