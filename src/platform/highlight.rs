//! Words highlighted where they show, without an element of their own (CSS Custom Highlight API).
//!
//! Whatever is drawn or drawn anew inside the watched element is searched again, once a frame. A
//! browser without the interface shows the words unmarked. Offsets in a text node are counted in
//! UTF-16 here and nowhere else.

use core::ops::Range;
use std::{cell::Cell, rc::Rc};

use gloo::utils::{document, window};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, MutationObserver, MutationObserverInit, Node};

use super::scroll;

/// The name under which the sheets know the highlight: `::highlight(words)`.
const NAME: &str = "words";

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The highlights of one element's content.
#[derive(Clone)]
pub struct Highlights {
    /// Whether a search is due at the next frame.
    due: Rc<Cell<bool>>,
    search: Rc<dyn Fn()>,
}

impl Highlights {
    /// Highlights what `find` finds in the text of every element that matches `selector` inside the
    /// element with an id, once [`Self::refresh`] asks for it and whenever something changes there.
    pub fn new(
        id: &'static str,
        selector: &'static str,
        find: impl Fn(&str) -> Vec<Range<usize>> + 'static,
    ) -> Self {
        let search = Rc::new(move || {
            let _ = highlight(id, selector, &find);
        });
        let highlights = Self { due: Rc::default(), search };
        let watching = highlights.clone();
        scroll::after_render(move || watching.watch(id));
        highlights
    }

    /// Searches at the next frame.
    pub fn refresh(&self) {
        if !self.due.replace(true) {
            let this = self.clone();
            scroll::after_render(move || {
                this.due.set(false);
                (this.search)();
            });
        }
    }

    fn watch(&self, id: &str) {
        let this = self.clone();
        let changed = Closure::<dyn Fn()>::new(move || this.refresh());
        let observer = MutationObserver::new(changed.into_js_value().unchecked_ref());
        let (Ok(observer), Some(element)) = (observer, document().get_element_by_id(id)) else {
            return;
        };
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        options.set_character_data(true);
        let _ = observer.observe_with_options(&element, &options);
        self.refresh();
    }
}

fn highlight(
    id: &str,
    selector: &str,
    find: &impl Fn(&str) -> Vec<Range<usize>>,
) -> Result<(), JsValue> {
    let interface = Reflect::get(&window(), &"Highlight".into())?;
    let registry = Reflect::get(&Reflect::get(&window(), &"CSS".into())?, &"highlights".into())?;
    let Some(interface) = interface.dyn_ref::<Function>() else { return Ok(()) };
    let ranges = Array::new();
    if let Some(element) = document().get_element_by_id(id) {
        let found = element.query_selector_all(selector)?;
        for place in 0..found.length() {
            if let Some(element) = found.item(place).and_then(|node| node.dyn_into().ok()) {
                add_ranges(&element, find, &ranges)?;
            }
        }
    }
    let highlight = Reflect::construct(interface, &ranges)?;
    let set: Function = Reflect::get(&registry, &"set".into())?.dyn_into()?;
    set.call2(&registry, &NAME.into(), &highlight).map(drop)
}

fn add_ranges(
    element: &Element,
    find: &impl Fn(&str) -> Vec<Range<usize>>,
    ranges: &Array,
) -> Result<(), JsValue> {
    let text = element.text_content().unwrap_or_default();
    let found = find(&text);
    if found.is_empty() {
        return Ok(());
    }
    let walker = document().create_tree_walker_with_what_to_show(element, SHOW_TEXT)?;
    let mut ends = Ends { text: &text, byte: 0, units: 0 };
    let mut node: Option<Node> = walker.next_node()?;
    // Where the node in hand begins, in UTF-16 units of the whole text.
    let mut begins = 0;
    let mut place = |units: u32| -> Result<Option<(Node, u32)>, JsValue> {
        while let Some(here) = &node {
            let length = here.node_value().unwrap_or_default().encode_utf16().count() as u32;
            if units <= begins + length {
                return Ok(Some((here.clone(), units - begins)));
            }
            begins += length;
            node = walker.next_node()?;
        }
        Ok(None)
    };
    for found in found {
        let (start, end) = (ends.units_at(found.start), ends.units_at(found.end));
        // A word begins in the node after the one that ends before it; being one unit in, and then
        // one back, says so.
        let (Some((first, at)), Some((last, to))) = (place(start + 1)?, place(end)?) else { break };
        let range = document().create_range()?;
        range.set_start(&first, at - 1)?;
        range.set_end(&last, to)?;
        ranges.push(&range);
    }
    Ok(())
}

/// Bytes as UTF-16 units, asked for in ascending order.
struct Ends<'a> {
    text: &'a str,
    byte: usize,
    units: u32,
}

impl Ends<'_> {
    fn units_at(&mut self, byte: usize) -> u32 {
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.units += between.encode_utf16().count() as u32;
        self.byte = byte;
        self.units
    }
}
