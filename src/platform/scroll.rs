//! Scrolling to a passage, and knowing which passage has been reached.

use std::cell::RefCell;

use gloo::{
    events::EventListener,
    timers::callback::Timeout,
    utils::{document, window},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

/// How far below the screen something counts as near.
const AHEAD: &str = "1200px";

/// How the page gets there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// At once: the reader comes from elsewhere.
    None,
    /// As the sheets say: smoothly, unless the reader asked for less motion.
    Smooth,
}

/// Scrolls so that the element with this id stands at the top; the sheets' `scroll-padding` keeps
/// it clear of what sticks there.
pub fn to(id: &str, motion: Motion) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        options.set_behavior(match motion {
            Motion::None => ScrollBehavior::Instant,
            Motion::Smooth => ScrollBehavior::Auto,
        });
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls to a distance from the top, in pixels.
pub fn to_distance(pixels: f64) {
    let options = ScrollToOptions::new();
    options.set_top(pixels);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// The id of the first element of a class that reaches below the top of the screen; `None` while
/// the page stands at its very top.
pub fn reached(class: &str, below: f64) -> Option<String> {
    if window().scroll_y().unwrap_or_default() < 80.0 {
        return None;
    }
    let elements = document().get_elements_by_class_name(class);
    (0..elements.length())
        .filter_map(|place| elements.item(place))
        .find(|element: &Element| element.get_bounding_client_rect().bottom() > below)
        .map(|element| element.id())
}

/// Calls back when scrolling has come to rest, at most about once a second: browsers limit how
/// often a page may write its history.
pub fn on_rest(rested: impl Fn() + Clone + 'static) {
    thread_local! {
        static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    }
    EventListener::new(&window(), "scroll", move |_| {
        let rested = rested.clone();
        let timeout = Timeout::new(1_000, rested);
        // Dropping the one before cancels it.
        WAITING.with(|waiting| waiting.replace(Some(timeout)));
    })
    .forget();
}

/// Calls back when the element with this id, which is about to be drawn, comes near the screen.
pub fn when_near(id: &'static str, near: impl Fn() + 'static) {
    after_render(move || {
        let Some(element) = document().get_element_by_id(id) else { return };
        let seen = Closure::<dyn Fn(Array, IntersectionObserver)>::new(
            move |entries: Array, observer: IntersectionObserver| {
                let is_near = |entry: JsValue| {
                    entry
                        .dyn_into()
                        .is_ok_and(|entry: IntersectionObserverEntry| entry.is_intersecting())
                };
                if entries.iter().any(is_near) {
                    observer.disconnect();
                    near();
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer =
            IntersectionObserver::new_with_options(seen.into_js_value().unchecked_ref(), &options);
        if let Ok(observer) = observer {
            observer.observe(&element);
        }
    });
}

/// Runs after the next frame has been laid out, when what a signal changed is on the page.
pub fn after_render(then: impl FnOnce() + 'static) {
    gloo::render::request_animation_frame(move |_| then()).forget_frame();
}

trait ForgetFrame {
    fn forget_frame(self);
}

impl ForgetFrame for gloo::render::AnimationFrame {
    /// Dropping the handle would cancel the frame.
    fn forget_frame(self) {
        std::mem::forget(self);
    }
}
