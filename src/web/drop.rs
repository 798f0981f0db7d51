//! Files that a reader drops on the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File};

use super::dom;

/// An attribute of `<html>` while a file is dragged over the page.
const DRAGGING: &str = "data-dragging";

/// What is heard of files over the page. Dropping it ends that.
#[derive(Debug)]
pub struct Dropping {
    _listeners: [EventListener; 3],
}

/// Calls back with the first of the files that are dropped, with nothing where what is dropped is no file. Text that is
/// dragged into a field is left to the browser.
#[must_use]
pub fn on_drop(callback: impl Fn(Option<File>) + 'static) -> Option<Dropping> {
    let window = web_sys::window()?;
    let listen = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, name, options, move |event: &Event| {
            if let Some(event) = event.dyn_ref::<DragEvent>() {
                act(event);
            }
        })
    };
    let over = listen(
        "dragover",
        Box::new(|event| {
            if has_files(event) {
                // Else the browser opens the file in the place of the page.
                event.prevent_default();
                dom::set_html_attribute(DRAGGING, "");
            }
        }),
    );
    let leave = listen(
        "dragleave",
        Box::new(|event| {
            // Within the page it goes from element to element.
            if event.related_target().is_none() {
                dom::remove_html_attribute(DRAGGING);
            }
        }),
    );
    let drop = listen(
        "drop",
        Box::new(move |event| {
            dom::remove_html_attribute(DRAGGING);
            if has_files(event) {
                event.prevent_default();
                callback(event.data_transfer().and_then(|it| it.files()).and_then(|files| files.get(0)));
            }
        }),
    );
    Some(Dropping { _listeners: [over, leave, drop] })
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|it| it.types().iter().any(|kind| kind == "Files"))
}
