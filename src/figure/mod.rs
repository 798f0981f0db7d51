//! The document: a [`Figure`] is everything that can be seen, as one value.
//!
//! A preset is a figure, a link is a figure in a URL, undo is the previous figure, an export is a figure
//! rendered elsewhere. Knows nothing of pictures or the page.
//!
//! ```text
//! Figure { content, shown }
//!    ▲         └──Model::new──▶ Model (layer, input, weight, bias)
//!    │                            ├─trace(step)──▶ StepTrace
//!    │                            └─output(index)──▶ an output cell
//!    └── url::parse / url::print
//! ```
#![warn(missing_docs)]

mod activation;
mod cell;
mod check;
mod content;
mod count;
mod cover;
mod cursor;
mod dialect;
mod digits;
mod dims;
mod edits;
mod facts;
mod kernels;
mod lower;
mod mix;
mod model;
mod numbers;
mod output;
mod quote;
mod rows;
mod sentence;
mod shown;
mod signals;
mod target;
mod turn;
mod values;
mod view;

pub mod code;
pub mod url;

use crate::conv::Dims;

pub use self::activation::{Activation, NEGATIVE_SLOPE};
pub use self::cell::Cell;
pub use self::check::{
    MAX_FIGURE_CHANNELS, MAX_FIGURE_PADDING, MAX_FIGURE_SIDE, MAX_OUTPUT_CELLS, MAX_STEP_TAPS, Problem,
    check, fixes, legal_in_figure, with_room,
};
pub use self::content::{Content, InputSource, KernelSource};
pub use self::count::{CountError, parse_count};
pub use self::cover::Cover;
pub use self::cursor::Cursor;
pub use self::dialect::Dialect;
pub use self::digits::{DIGIT_COUNT, digit_cell};
pub use self::dims::with_dims;
pub use self::edits::Edits;
pub use self::facts::facts;
pub use self::kernels::KernelPreset;
pub use self::model::Model;
pub use self::numbers::{MAX_STORED_CELLS, Numbers};
pub use self::output::{MAX_MAP_CELLS, MAX_MAP_TAPS, MAX_WHOLE_CELLS, MAX_WHOLE_TAPS, Uncomputed};
pub use self::rows::{RowsError, parse_rows, print_rows};
pub use self::sentence::{MAX_SENTENCE_CHARS, MAX_WORDS, Sentence, SentenceError};
pub use self::shown::Shown;
pub use self::signals::Signal;
pub use self::target::{Kin, Target};
pub use self::turn::Turn;
pub use self::values::{MAX_ABS_VALUE, ValueError, is_value, parse_value};
pub use self::view::{MAX_MATRIX_SIDE, View, has_small_matrix};

/// Everything that can be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What its numbers depend on.
    pub content: Content,
    /// How it is seen.
    pub shown: Shown,
}

impl Default for Figure {
    /// A handwritten digit, a kernel for vertical edges, stride 1, padding 1, paused at the first step.
    fn default() -> Self {
        Self::of(Dims::Two)
    }
}

impl Figure {
    /// The figure with which everything begins, for a number of dimensions, a 3-wide kernel that compares the two sides, stride
    /// 1, padding 1, paused at the first step: over a signal that jumps, a handwritten digit, or four of them in a row.
    ///
    /// Links leave out what equals this figure, so it never changes.
    pub fn of(dims: Dims) -> Self {
        Self { content: Content::of(dims), shown: Shown::of(dims) }
    }
}
