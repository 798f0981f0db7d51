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

mod after;
mod caption;
mod copies;
mod describe;
mod draw;
mod frame;
mod function;
mod geometry;
mod item;
mod label;
mod lit;
mod look;
mod looks;
mod maps;
mod moving;
mod overlap;
mod picture;
mod placement;
mod pointed;
mod prose;
mod readable;
mod space;
mod step_words;
mod theme;
mod thumbnail;
mod unrolled;
mod views;
mod window;

#[cfg(test)]
mod tests;

pub use self::describe::{describe_figure, describe_step, weight_shape_text};
pub use self::frame::{Frame, Motion};
pub use self::function::{activation_curve, activation_point, activation_reach};
pub use self::geometry::{Plane, Point, Size};
pub use self::item::{Anchor, Fill, Ink, Item, Role, Shade, Shades, Stroke};
pub use self::label::joined;
pub use self::overlap::describe_overlap;
pub use self::picture::{Moving, Picture, Scene};
pub use self::placement::{MapKind, Placement};
pub use self::theme::{Palette, Rgb, contrast};
pub use self::thumbnail::thumbnail;
pub use self::unrolled::Windows;
pub use self::views::{can_turn, is_tall};
