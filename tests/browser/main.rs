//! Tests that need a browser: `cargo xtask test --only browser`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by a panic")]

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_canvas_keeps_the_pixels_it_was_given() {
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    let context = canvas.get_context("2d").unwrap().unwrap();
    let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
    context.set_fill_style_str("#268bd2");
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    assert!(canvas.to_data_url().unwrap().starts_with("data:image/png"));
}

mod page;
mod painter;
