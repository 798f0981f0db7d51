//! The parts in which a release arrives: first what the page needs to answer, then what draws, then the rest.
//!
//! Code of a later part may be called at any time; the loader then fetches it at once, and everything waits. What can be
//! shown a moment later asks here first.

use gloo_events::EventListener;

use super::dom;

/// The attribute of `<html>` that says what has arrived; none where the page is in one part.
const ATTRIBUTE: &str = "data-parts";
/// Its value while only the first part is there.
const FIRST: &str = "first";
/// Its value once all are.
const ALL: &str = "all";
/// The event of the window that tells of a part that has come after the first.
const EVENT: &str = "parts";

/// Whether all code is there.
pub fn is_whole() -> bool {
    arrived().is_none_or(|it| it == ALL)
}

/// Whether the code that draws is there.
pub fn can_draw() -> bool {
    arrived().is_none_or(|it| it != FIRST)
}

fn arrived() -> Option<String> {
    // There are no parts and no document where markup is only printed.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    dom::document()?.document_element()?.get_attribute(ATTRIBUTE)
}

/// Calls back whenever a part has come after the first, until dropped.
#[must_use]
pub fn on_arrival(mut callback: impl FnMut() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, EVENT, move |_| callback()))
}
