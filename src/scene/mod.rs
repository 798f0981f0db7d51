//! Finished layouts: a figure as a list of shapes with absolute places.
//!
//! ```text
//! Frame (figure, its numbers, size, language)
//!    └─Picture::new──▶ placements (where each map lies) + still items (ground, planes)
//!         ├─moving(motion, pointed)──▶ links and front items of one moment
//!         ├─target_at(point)──▶ what lies there
//!         └─scene()──▶ everything in drawing order, for SVG and exports
//! ```
//!
//! The still items change with the figure and its step, the moving ones with every frame. A renderer only draws: it
//! lays nothing out and picks no colour. Hit tests use the placements from which the items were made.
#![warn(missing_docs)]

mod copies;
mod describe;
mod frame;
mod geometry;
mod item;
mod maps;
mod moving;
mod picture;
mod prose;
mod theme;
mod thumbnail;
mod unrolled;
mod views;
mod window;

#[cfg(test)]
mod tests;

pub use self::describe::{describe_figure, describe_overlap, describe_step, weight_shape_text};
pub use self::frame::{Frame, Motion};
pub use self::geometry::{Plane, Point, Size};
pub use self::item::{Anchor, Fill, Ink, Item, Role, Shade, Shades, Stroke};
pub use self::picture::{MapKind, Moving, Picture, Placement, Scene};
pub use self::theme::{Palette, Rgb, contrast};
pub use self::thumbnail::thumbnail;
pub use self::unrolled::Windows;

/// Most maps of input and of output that are drawn; the others are counted.
pub const MAX_DRAWN_CHANNELS: usize = 16;
/// Most slices of a depth that are drawn of a map: those about the window.
pub const MAX_DRAWN_SLICES: usize = 8;
