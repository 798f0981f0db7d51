//! Messages between scripts: plain objects, written and read field by field.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these fields.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new object takes every field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// A field of an object; `undefined` where there is none.
pub fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// A whole number in a field.
pub fn number(of: &JsValue, name: &str) -> Option<u32> {
    let value = field(of, name).as_f64()?;
    (value >= 0.0 && value <= f64::from(u32::MAX)).then_some(value as u32)
}

/// A list for what is handed over instead of copied.
pub fn list(values: &[JsValue]) -> Array {
    values.iter().collect()
}
