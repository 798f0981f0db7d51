//! Whether an element is to be seen.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches an element until dropped.
#[derive(Debug)]
pub struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Calls back whenever the element comes to be seen or is seen no more.
    ///
    /// # Errors
    /// Where the browser has no such observer.
    pub fn new(element: &Element, mut callback: impl FnMut(bool) + 'static) -> Result<Self, JsValue> {
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            // The last entry is the newest.
            if let Ok(entry) = entries.at(-1).dyn_into::<IntersectionObserverEntry>() {
                callback(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref())?;
        observer.observe(element);
        Ok(Self { observer, _callback: callback })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
