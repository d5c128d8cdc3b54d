//! Starts the page.

fn main() {
    // The finished page has no names of functions to show.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    crossread::start();
}
