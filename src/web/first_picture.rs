//! The picture that the document came with: it stays until the stage has drawn its own.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

use super::dom;

/// The stage, of the document and of the page.
const STAGE: &str = ".stage";
/// The name of the one that is kept; styles lay it over the other.
const KEPT: &str = "first-stage";

/// The stage with its picture, before `root` is emptied.
pub fn take(root: &Element) -> Option<Element> {
    root.query_selector(STAGE).ok()?
}

/// Lays what was kept over the stage that is being rendered.
pub fn lay_over_stage(kept: Element) {
    let Some(window) = web_sys::window() else { return };
    kept.set_id(KEPT);
    // After rendering, which was asked for before, and before anything is painted.
    let lay_over = Closure::once_into_js(move || {
        if let Some(Ok(Some(stage))) = dom::document().map(|document| document.query_selector(STAGE)) {
            // Neither contains the other: it cannot fail.
            let _ = stage.append_child(&kept);
        }
    });
    window.queue_microtask(lay_over.unchecked_ref());
}

/// Removes what was kept.
pub fn remove() {
    if let Some(kept) = dom::document().and_then(|document| document.get_element_by_id(KEPT)) {
        kept.remove();
    }
}
