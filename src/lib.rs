//! Convoscope shows what a convolution layer does: every step, every number.

pub mod app;
pub mod conv;
pub mod figure;
pub mod formula;
pub mod gallery;
pub mod render;
pub mod scene;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod web;
pub mod words;
