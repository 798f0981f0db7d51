//! Why there is no file.

use super::part::{MAX_CELLS, MAX_TAPS, Part};
use crate::conv::{Dims, Op};
use crate::figure::Problem;

/// Sides of a picture in CSS pixels.
pub const MIN_SIDE: f32 = 120.0;
/// Sides of a picture in CSS pixels.
pub const MAX_SIDE: f32 = 4_096.0;
/// Places of a film in a second.
pub const MIN_SPEED: f64 = 0.1;
/// Places of a film in a second: two pictures of a GIF or a video at least.
pub const MAX_SPEED: f64 = 25.0;

/// Why there is no file. [`sentence`](Self::sentence) says it to a reader.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// The figure has a layer that cannot be shown.
    #[error("the layer is impossible: {problems:?}")]
    Impossible {
        /// Dimensions of the layer.
        dims: Dims,
        /// Everything that is wrong with it.
        problems: Vec<Problem>,
    },
    /// LaTeX has no memory for so many cells.
    #[error("{runs} runs of cells in bitmaps are too many for TeX")]
    TooManyRuns {
        /// Runs of equal cells in its bitmaps.
        runs: usize,
    },
    /// Width or height is no size that a picture can have.
    #[error("{width} x {height} is no size between {MIN_SIDE} and {MAX_SIDE}")]
    BadSize {
        /// In CSS pixels.
        width: f32,
        /// In CSS pixels.
        height: f32,
    },
    /// A film cannot go at this speed.
    #[error("{places_per_sec} places in a second are none between {MIN_SPEED} and {MAX_SPEED}")]
    BadSpeed {
        /// What was asked for.
        places_per_sec: f64,
    },
    /// The sweep has no such part.
    #[error("places {first} to {last} are no part of {places}")]
    BadRange {
        /// The first place, from 0.
        first: u64,
        /// The last place.
        last: u64,
        /// How many there are.
        places: u64,
    },
    /// A painted picture would have too many pixels, or none.
    #[error("a picture of {pixels} pixels, where 1 to {limit} are possible")]
    TooManyPixels {
        /// How many.
        pixels: u64,
        /// How many there may be.
        limit: u64,
    },
    /// The pictures of this format are painted by who asks for them: see `gif::write`.
    #[error("{0} is written from painted pictures")]
    NeedsPixels(&'static str),
    /// A picture could not be painted.
    #[error("not painted: {0}")]
    Painting(String),
    /// The layer has no such tensor.
    #[error("{op:?} has no {part:?}")]
    NoSuchTensor {
        /// The tensor.
        part: Part,
        /// What the layer does.
        op: Op,
    },
    /// The output is covered.
    #[error("the output is covered")]
    Covered,
    /// A tensor has more numbers than a file may.
    #[error("{count} numbers of {part:?} are more than {MAX_CELLS}")]
    TooManyNumbers {
        /// The tensor.
        part: Part,
        /// How many it has.
        count: u64,
    },
    /// The output would take too long.
    #[error("{taps} products are more than {MAX_TAPS}")]
    TooManyTaps {
        /// Products of all output cells.
        taps: u128,
    },
    /// JSON could not be written.
    #[error("JSON: {0}")]
    Json(String),
    /// A film with so much in it that changes is no picture for a page.
    #[error("more than {limit} bytes")]
    TooManyBytes {
        /// How many there may be.
        limit: usize,
    },
    /// It was not wanted any more.
    #[error("cancelled")]
    Cancelled,
}
