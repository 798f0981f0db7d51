//! Canvases and their contexts.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, OffscreenCanvas};

/// The 2-D context of a canvas.
///
/// # Errors
/// Where the browser gives none.
pub(super) fn context_of(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    let context = canvas.get_context("2d")?.ok_or("no 2-D context")?;
    Ok(context.unchecked_into())
}

/// A canvas of the same kind as another, never shown itself: in its document, or in none, as in a worker.
///
/// # Errors
/// Where the browser makes none.
pub(super) fn canvas_beside(canvas: &HtmlCanvasElement) -> Result<HtmlCanvasElement, JsValue> {
    match canvas.owner_document() {
        Some(document) => Ok(document.create_element("canvas")?.unchecked_into()),
        // It has all that the painter uses of a canvas in a document.
        None => Ok(OffscreenCanvas::new(1, 1)?.unchecked_into()),
    }
}
