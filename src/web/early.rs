//! The page that stands in the document until the module answers, see `static/early.js`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Puts `page` in the place of the page that stands in the document, with its focus, its scrolled places and whatever
/// was pressed or typed there. Does nothing where no such page stands.
pub fn take_over(page: &Element) {
    let Some(window) = web_sys::window() else { return };
    let take_over = Reflect::get(&window, &JsValue::from_str("takeOver")).ok();
    if let Some(take_over) = take_over.as_ref().and_then(|it| it.dyn_ref::<Function>()) {
        // What fails in there is told by the script itself.
        let _ = take_over.call1(&JsValue::NULL, page);
    }
}
