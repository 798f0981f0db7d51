//! Canvases and their contexts.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The 2-D context of a canvas.
///
/// # Errors
/// Where the browser gives none.
pub(super) fn context_of(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    let context = canvas.get_context("2d")?.ok_or("no 2-D context")?;
    Ok(context.unchecked_into())
}

/// A canvas in the document of another, never shown itself.
///
/// # Errors
/// Where the other is in no document.
pub(super) fn canvas_beside(canvas: &HtmlCanvasElement) -> Result<HtmlCanvasElement, JsValue> {
    let document = canvas.owner_document().ok_or("a canvas outside a document")?;
    Ok(document.create_element("canvas")?.unchecked_into())
}
