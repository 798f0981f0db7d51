//! Typed browser glue. Knows nothing of convolution.
//!
//! What listens is a value that stops listening when it is dropped; what a browser may refuse is a `Result`.

pub mod address;
pub mod bitmap;
pub mod camera;
pub mod channel;
pub mod clipboard;
pub mod crash;
pub mod dom;
pub mod download;
pub mod drop;
pub mod early;
pub mod files;
pub mod fullscreen;
pub mod host;
pub mod keys;
pub mod media;
pub mod message;
pub mod paste;
pub mod promise;
pub mod resize;
pub mod service;
pub mod speech;
pub mod storage;
pub mod tone;
pub mod visible;
pub mod worker;

use wasm_bindgen::JsValue;

/// What a browser function threw.
#[derive(Clone, Debug, PartialEq)]
pub struct JsError(JsValue);

impl From<JsValue> for JsError {
    fn from(value: JsValue) -> Self {
        Self(value)
    }
}

impl std::fmt::Display for JsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for JsError {}
