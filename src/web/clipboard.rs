//! Copying text.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, HtmlTextAreaElement};

/// Copies a text and says whether it worked. If it stands in a field too, and it did not work, it is selected there.
pub fn copy(text: &str, field: Option<HtmlTextAreaElement>, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    // Missing on pages that are not secure.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|it| it.is_object()) {
        done(copy_by_selection(text, field));
        return;
    }
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let answer = |is_copied: bool| {
        let (done, text, field) = (done.clone(), text.to_owned(), field.clone());
        Closure::once_into_js(move |_: JsValue| {
            if let Some(done) = done.take() {
                done(is_copied || copy_by_selection(&text, field));
            }
        })
    };
    let promise: JsValue = window.navigator().clipboard().write_text(text).into();
    let then = js_sys::Reflect::get(&promise, &JsValue::from_str("then")).map(js_sys::Function::from);
    // The promise keeps the two functions, and frees both with itself.
    if let Ok(then) = then {
        let _ = then.call2(&promise, &answer(true), &answer(false));
    }
}

/// The old way: select a text in a field and tell the document to copy. Without a field, a hidden one is made.
fn copy_by_selection(text: &str, field: Option<HtmlTextAreaElement>) -> bool {
    let Some(document) = super::dom::document() else { return false };
    let hidden = if field.is_some() { None } else { hidden_field(&document, text) };
    let Some(selected) = field.as_ref().or(hidden.as_ref()) else { return false };
    selected.select();
    let is_copied = js_sys::Reflect::get(&document, &JsValue::from_str("execCommand"))
        .map(js_sys::Function::from)
        .and_then(|copy| copy.call1(&document, &JsValue::from_str("copy")))
        .is_ok_and(|it| it.is_truthy());
    if let Some(hidden) = hidden {
        hidden.remove();
    }
    is_copied
}

fn hidden_field(document: &Document, text: &str) -> Option<HtmlTextAreaElement> {
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    // Out of sight, and the page does not scroll to it.
    super::dom::set_css(&area, "position", "fixed");
    super::dom::set_css(&area, "opacity", "0");
    document.body()?.append_child(&area).ok()?;
    Some(area)
}
