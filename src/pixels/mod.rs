//! Pictures of one's own as tensors, and maps as pictures: the state of `picture.html`, and all that is asked of its
//! worker, as values. Knows nothing of browsers.
//!
//! ```text
//! a file ─file::sniff─▶ Kind ─┐                          ┌─ Work    what the worker computes
//! Sample::bytes ──────────────┴▶ State ──reduce(Action)──┼─ colors  tables of 256 colors for maps
//!                                                        └─ Window  which cells a window reads ─▶ Known ─▶ StepTrace
//! ```
//!
//! The numbers of a picture are whole, from 0 for black to 255, or the same divided by 255, as `ToTensor` of torchvision
//! gives them, see [`Scale`]. Grey is what Pillow's `convert("L")` gives.
#![warn(missing_docs)]

mod action;
mod colors;
mod file;
mod history;
mod pad;
mod reduce;
mod sample;
mod state;
mod window;
mod work;

#[cfg(test)]
mod tests;

use crate::conv::MAX_SIDE;

pub use self::action::Action;
pub use self::colors::{Table, plain, signed};
pub use self::file::{BadFile, HEAD_BYTES, Kind, MAX_PIXELS, Sniffed, first_width, sniff};
pub use self::pad::{PAD_SIDE, Pad, Tip};
pub use self::reduce::{legal, reduce};
pub use self::sample::Sample;
pub use self::state::{Channels, Refusal, Scale, Source, State};
pub use self::window::{Known, Window};
pub use self::work::Work;

/// Most pixels on a side. A larger picture is made smaller, so that its maps follow while a weight is dragged, and since
/// no layer has a longer axis.
pub const MAX_PICTURE_SIDE: usize = MAX_SIDE;

/// Most output maps of a layer over a picture: each is a picture on the screen, of up to four million bytes.
pub const MAX_MAPS: usize = 16;

/// Most cells of a kernel on an axis: with three channels some thousand products for each cell of a map.
pub const MAX_KERNEL: usize = 31;
