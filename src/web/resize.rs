//! How large an element is, whenever that changes.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// Watches the size of an element until dropped.
#[derive(Debug)]
pub struct Sizing {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Sizing {
    /// Calls back once the element has been laid out, and whenever its size changes: with width and height in CSS
    /// pixels, without its border.
    ///
    /// # Errors
    /// Where the browser has no such observer.
    pub fn new(element: &Element, callback: impl Fn([f64; 2]) + 'static) -> Result<Self, JsValue> {
        let measured = element.clone();
        let callback = Closure::<dyn FnMut()>::new(move || {
            callback([measured.client_width(), measured.client_height()].map(f64::from));
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref())?;
        observer.observe(element);
        Ok(Self { observer, _callback: callback })
    }
}

impl Drop for Sizing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
