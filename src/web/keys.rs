//! Keys pressed anywhere in the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// What the focused element does with keys itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nothing that has keys of its own.
    Page,
    /// A button, link or summary: Space and Enter press it.
    Button,
    /// A radio button that is chosen: arrows choose another.
    Radio,
    /// A slider, checkbox or list: Space and arrows change it.
    Choice,
    /// A line being typed.
    Line,
    /// A text of several lines being typed.
    Text,
}

/// Calls back with each key press that nobody has handled, until dropped; one that gives true is not handled further.
#[must_use]
pub fn on_key(callback: impl Fn(&KeyboardEvent, Focus) -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !event.default_prevented() && !event.is_composing() && callback(event, focus_of(event)) {
            event.prevent_default();
        }
    }))
}

/// Keeps keys that are pressed on elements of a class from all that listens, until dropped.
#[must_use]
pub fn silence(class: &'static str) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::run_in_capture_phase();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if element.is_some_and(|element| element.class_list().contains(class)) {
            event.stop_propagation();
        }
    }))
}

fn focus_of(event: &KeyboardEvent) -> Focus {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Focus::Page;
    };
    match element.tag_name().as_str() {
        "BUTTON" | "A" | "SUMMARY" => Focus::Button,
        "SELECT" => Focus::Choice,
        "TEXTAREA" => Focus::Text,
        "INPUT" => match element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_).as_deref() {
            Some("radio") => Focus::Radio,
            Some("range" | "checkbox") => Focus::Choice,
            _ => Focus::Line,
        },
        _ => Focus::Page,
    }
}
