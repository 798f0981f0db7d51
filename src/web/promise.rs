//! What comes later.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Calls back with what a promise gives, with nothing where it is broken.
pub fn on_answer(promise: &Promise, done: impl FnOnce(Option<JsValue>) + 'static) {
    let done = Rc::new(Cell::new(Some(done)));
    let other = done.clone();
    let given = Closure::once_into_js(move |value: JsValue| {
        if let Some(done) = done.take() {
            done(Some(value));
        }
    });
    let broken = Closure::once_into_js(move |_: JsValue| {
        if let Some(done) = other.take() {
            done(None);
        }
    });
    // The promise keeps the two functions, and frees both with itself.
    if let Ok(then) = Reflect::get(promise, &"then".into()).and_then(JsCast::dyn_into::<Function>) {
        let _ = then.call2(promise, &given, &broken);
    }
}

/// Calls the first method of these names that there is.
pub fn call<const N: usize>(of: &JsValue, names: [&str; N]) -> Option<JsValue> {
    let method = |name: &str| Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into::<Function>().ok();
    names.into_iter().find_map(method)?.call0(of).ok()
}
