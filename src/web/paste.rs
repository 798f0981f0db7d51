//! Files that a reader pastes.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, File};

/// Calls back with the first file that is pasted, until dropped. Text is left to the field that has the focus.
#[must_use]
pub fn on_paste(callback: impl Fn(File) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "paste", options, move |event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        if let Some(file) = data.and_then(|it| it.files()).and_then(|files| files.get(0)) {
            event.prevent_default();
            callback(file);
        }
    }))
}
