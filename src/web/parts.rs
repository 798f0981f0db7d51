//! The two parts in which a release arrives: first what the page needs to answer, then the rest.
//!
//! Code of the rest may be called at any time; the loader then fetches it at once, and everything waits. What can be
//! shown a moment later asks here first.

use gloo_events::EventListener;

use super::dom;

/// The attribute of `<html>` that says what has arrived; none where the page is in one part.
const ATTRIBUTE: &str = "data-parts";
/// Its value while the rest is missing.
const FIRST: &str = "first";
/// The event of the window that tells that the rest is there.
const EVENT: &str = "parts";

/// Whether all code is there.
pub fn is_whole() -> bool {
    // There are no parts and no document where markup is only printed.
    if cfg!(not(target_arch = "wasm32")) {
        return true;
    }
    let html = dom::document().and_then(|document| document.document_element());
    html.and_then(|html| html.get_attribute(ATTRIBUTE)).is_none_or(|parts| parts != FIRST)
}

/// Calls back once all code is there, until dropped.
#[must_use]
pub fn on_whole(callback: impl FnOnce() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::once(&window, EVENT, move |_| callback()))
}
