//! Renderers: each draws a finished layout with one `match` over its items.
//!
//! A renderer computes nothing, lays nothing out and picks no colour.
#![warn(missing_docs)]

#[cfg(feature = "web")]
pub mod canvas;
mod numbered;
mod runs;
pub mod svg;
pub mod tikz;

/// The fonts of every picture, as in `static/css/tokens.css`.
pub const FONT_FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans KR', 'Noto Sans CJK KR', \
                               'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";
