//! A figure as a file: one format, one file of this folder, and [`write`] for all of them.
//!
//! The command line calls it natively, the page in a worker. What needs painted pixels, a [film](film) as GIF for
//! example, is given a function that paints a scene: a canvas in the browser, a rasterizer elsewhere.
//!
//! ```text
//! Figure ─▶ Model ─▶ Job { figure, model, look } ─┬─ a format's row ──▶ bytes
//!                                                 └─ still or film ─▶ scenes ─▶ pixels ─▶ bytes
//! ```
//!
//! ```
//! use std::ops::ControlFlow;
//! use convoscope::{export, figure::url};
//!
//! # fn main() -> Result<(), export::ExportError> {
//! let figure = url::parse("stride=2&step=4").figure;
//! let look = export::Look { caption: Some("Stride 2".to_owned()), ..export::Look::default() };
//! let svg = export::write(&figure, export::Format::Svg, &look, &mut |_| ControlFlow::Continue(()))?;
//! assert!(svg.starts_with(b"<svg "));
//! # Ok(())
//! # }
//! ```
#![warn(missing_docs)]

mod animated;
mod csv;
mod error;
pub mod film;
mod format;
#[cfg(feature = "export")]
pub mod gif;
mod job;
#[cfg(feature = "export")]
mod json;
mod look;
mod npy;
mod numbers;
mod part;
#[cfg(feature = "export")]
mod qr;
#[cfg(feature = "export")]
pub mod read;
mod row;
#[cfg(feature = "export")]
mod saved;
mod sentence;
mod svg;
mod tex;
mod watch;

use crate::figure::Figure;

pub use self::error::{ExportError, MAX_SIDE, MAX_SPEED, MIN_SIDE, MIN_SPEED};
pub use self::format::Format;
pub use self::job::Job;
pub use self::look::{Look, Pace};
pub use self::part::{MAX_CELLS, MAX_TAPS, Part};
#[cfg(feature = "export")]
pub use self::qr::{QrTooLong, qr};
#[cfg(feature = "export")]
pub use self::read::{Opened, ReadError, read};
pub use self::watch::{Progress, Watch};

/// Writes a figure as a file.
///
/// # Errors
///
/// A figure that cannot be shown, what a format cannot hold, and [`ExportError::Cancelled`] where `watch` breaks off.
pub fn write(figure: &Figure, format: Format, look: &Look, watch: Watch<'_>) -> Result<Vec<u8>, ExportError> {
    let job = Job::new(figure, look)?;
    (format.row().write)(&job, watch)
}

#[cfg(test)]
mod tests;
