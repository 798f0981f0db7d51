//! Copying text.

use wasm_bindgen::{JsValue, closure::Closure};

/// Copies a text and says whether it worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    // Missing on pages that are not secure.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|it| it.is_object()) {
        done(copy_by_selection(text));
        return;
    }
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let answer = |is_copied: bool| {
        let (done, text) = (done.clone(), text.to_owned());
        Closure::once_into_js(move |_: JsValue| {
            if let Some(done) = done.take() {
                done(is_copied || copy_by_selection(&text));
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

/// The old way: select a hidden text and tell the document to copy.
fn copy_by_selection(text: &str) -> bool {
    use wasm_bindgen::JsCast;
    let Some(document) = super::dom::document() else { return false };
    let Some(body) = document.body() else { return false };
    let Ok(area) = document.create_element("textarea") else { return false };
    let Ok(area) = area.dyn_into::<web_sys::HtmlTextAreaElement>() else { return false };
    area.set_value(text);
    area.set_class_name("visually-hidden");
    if body.append_child(&area).is_err() {
        return false;
    }
    area.select();
    let is_copied = js_sys::Reflect::get(&document, &JsValue::from_str("execCommand"))
        .map(js_sys::Function::from)
        .and_then(|copy| copy.call1(&document, &JsValue::from_str("copy")))
        .is_ok_and(|it| it.is_truthy());
    area.remove();
    is_copied
}
