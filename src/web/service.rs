//! A worker that stays: it keeps what it was given and answers until it is dropped.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::JsError;

/// A worker. Dropping it ends it, whatever it is doing.
#[derive(Debug)]
pub struct Service {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Service {
    /// Starts the script at an address. What the worker says comes to `on_message`; `on_death` is called where it cannot
    /// be fetched or ends by an error.
    ///
    /// # Errors
    /// Where the browser lets the page have no worker at all.
    pub fn start(
        address: &str,
        on_message: impl Fn(JsValue) + 'static,
        on_death: impl Fn() + 'static,
    ) -> Result<Self, JsError> {
        let worker = Worker::new(address)?;
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                on_message(event.unchecked_ref::<MessageEvent>().data());
            }),
            EventListener::new(&worker, "error", move |_| on_death()),
        ];
        Ok(Self { worker, _listeners: listeners })
    }

    /// Tells it something. What is in `handed_over` is not here any more after that.
    ///
    /// # Errors
    /// Where the message cannot be copied.
    pub fn post(&self, message: &JsValue, handed_over: &Array) -> Result<(), JsError> {
        Ok(self.worker.post_message_with_transfer(message, handed_over)?)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
