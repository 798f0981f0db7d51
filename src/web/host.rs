//! The page around this one.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, MessageEvent, Window};

/// The window of the page around this one, if there is one.
pub fn window() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some(parent)
}

/// The origin of this page; of one that has none, such as a file or a frame that is shut off, nothing.
pub fn own_origin() -> Option<String> {
    let origin = web_sys::window()?.location().origin().ok()?;
    (origin != "null").then_some(origin)
}

/// Sends a message to the page around, if it is of an origin, `*` for any.
pub fn post(message: &JsValue, origin: &str) {
    if let Some(host) = window() {
        // Refused where the origin is none: then nobody was meant.
        let _ = host.post_message(message, origin);
    }
}

/// Calls back with each message that the page around sends and its origin, until dropped.
#[must_use]
pub fn on_message(callback: impl Fn(JsValue, String) + 'static) -> Option<EventListener> {
    let host = JsValue::from(window()?);
    let own = web_sys::window()?;
    Some(EventListener::new(&own, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>()
            // One that no browser made is of `early.js`, which has looked at where it came from.
            && (!event.is_trusted() || event.source().is_some_and(|source| JsValue::from(source) == host))
        {
            callback(event.data(), event.origin());
        }
    }))
}

/// Gives the keyboard to the page around.
pub fn give_focus() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if let Some(element) = document.active_element().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // It may have no focus to lose.
        let _ = element.blur();
    }
    if let Some(host) = window() {
        // A browser may refuse where the reader has pressed nothing here.
        let _ = host.focus();
    }
}

/// Calls back with whether the document is in sight, whenever that changes, until dropped.
#[must_use]
pub fn on_document_shown(callback: impl Fn(bool) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "visibilitychange", move |_| callback(is_document_shown())))
}

/// Whether the document is in a tab that is seen.
pub fn is_document_shown() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.as_ref().is_some_and(|document: &Document| !document.hidden())
}
