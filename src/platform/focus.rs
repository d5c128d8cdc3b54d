//! Where the keyboard is, and what it cannot reach.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlDialogElement, HtmlElement};

/// Moves the focus to the element with this id, without scrolling.
pub fn to(id: &str) {
    if let Some(element) = element(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the element with this id, and what is seen to it; says whether it is there.
pub fn and_show(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok())
}

/// Whether the element with this id has the focus, or will have it when the window has it again.
pub fn is_on(id: &str) -> bool {
    document().active_element().is_some_and(|element| element.id() == id)
}

/// Moves the focus to the element with this id where what had it has gone.
pub fn unless_somewhere(id: &str) {
    let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if lost {
        to(id);
    }
}

/// The id of the element that has the focus, or holds what has it, among those of a class.
pub fn within(class: &str) -> Option<String> {
    let holder = document().active_element()?.closest(&[".", class].concat()).ok()??;
    Some(holder.id())
}

/// Makes elements unreachable while a sheet covers them, or reachable again.
pub fn set_inert(ids: &[&str], inert: bool) {
    for element in ids.iter().filter_map(|id| element(id)) {
        let _ = element.toggle_attribute_with_force("inert", inert);
    }
}

/// Opens a dialog over the page; the browser keeps the focus inside and gives it back.
pub fn open_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

/// Closes every dialog.
pub fn close_dialogs() {
    let Ok(open) = document().query_selector_all("dialog[open]") else { return };
    for place in 0..open.length() {
        if let Some(dialog) = open.item(place).and_then(|node| node.dyn_into().ok()) {
            close_dialog(&dialog);
        }
    }
}

/// Closes a dialog.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    dialog.close();
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Closes whatever explanation is open, and leaves the focus on what opened it. Says whether one was.
pub fn close_hints() -> bool {
    let Ok(open) = document().query_selector_all("details[name='hint'][open]") else {
        return false;
    };
    for place in 0..open.length() {
        let Some(details) = open.item(place).and_then(|node| node.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        let _ = details.remove_attribute("open");
        if let Ok(Some(summary)) = details.query_selector("summary")
            && let Ok(summary) = summary.dyn_into::<HtmlElement>()
        {
            let _ = summary.focus();
        }
    }
    open.length() > 0
}
