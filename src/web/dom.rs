//! The document.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets an attribute of `<html>`.
pub fn set_html_attribute(name: &str, value: &str) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        // The names are ours and valid: it cannot fail.
        let _ = html.set_attribute(name, value);
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets a CSS property of an element, which a strict policy allows where it forbids `style` attributes.
pub fn set_css(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // The names are ours and valid: it cannot fail.
        let _ = element.style().set_property(name, value);
    }
}

/// Size of the document's type in CSS pixels: what `1rem` is.
pub fn type_size() -> Option<f32> {
    let window = web_sys::window()?;
    let style = window.get_computed_style(&window.document()?.document_element()?).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    // Not `str::parse`, which brings ten kilobytes of tables into the page.
    Some(js_sys::parse_float(&size) as f32).filter(|&size| size >= 1.0)
}

/// Width and height of the window in CSS pixels; nothing where there is none.
pub fn window_size() -> [f32; 2] {
    let Some(window) = web_sys::window() else { return [0.0; 2] };
    [window.inner_width(), window.inner_height()]
        .map(|it| it.ok().and_then(|it| it.as_f64()).unwrap_or_default() as f32)
}

/// Removes an attribute of `<html>`.
pub fn remove_html_attribute(name: &str) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        // Removing never fails, even where there is none.
        let _ = html.remove_attribute(name);
    }
}

/// Scrolls whatever an element stands in, so that it begins at the top.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Nothing is lost where the browser does not want to.
        let _ = element.focus();
    }
}

/// Width and height of an element in CSS pixels, without its border; nothing where it has none.
pub fn size(id: &str) -> Option<(f32, f32)> {
    let element = document()?.get_element_by_id(id)?;
    let (width, height) = (element.client_width(), element.client_height());
    (width > 0 && height > 0).then_some((width as f32, height as f32))
}

/// Whether the browser has something that not all have.
pub fn has_global(name: &str) -> bool {
    web_sys::window().is_some_and(|window| js_sys::Reflect::has(&window, &name.into()).unwrap_or(false))
}

/// Whether the page stands in the frame of another.
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    // A page that may not ask stands in a frame.
    window.parent().map_or(true, |parent| parent.is_none_or(|parent| parent != window))
}

/// Puts markup into an element, in the place of what is there.
pub fn set_markup(id: &str, markup: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_inner_html(markup);
    }
}
